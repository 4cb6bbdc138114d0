"""The words by which a text says no: not and nobody, failed and without, and what only seems so."""

import re
from typing import Literal

from summarizer.prove.words import root, words

__all__ = [
    "FREE",
    "IDLE",
    "NEGATIVE_PREFIX",
    "NEGATIVE_QUESTION",
    "NONE",
    "NOT",
    "SAYING",
    "VERBAL",
    "Force",
    "licences",
]

# clear: not, no, nobody. verbal: failed to, without, hardly. free: a true paraphrase may do without
# it, as "by Friday" does for "no later than Friday". void: it may be left away: "not until Friday".
Force = Literal["clear", "verbal", "free", "void"]

NOT = frozenset("not cannot never nor neither nowhere ain't".split())
NONE = frozenset("no none nobody nothing no-one".split())
# What looks like a negation and denies nothing; blanked before anything is looked for.
IDLE = re.compile(
    r"(?i)(?:\bnot|n't) (?:only|just|merely|simply|solely|least|surprisingly|to mention|to say)\b"
    r"|\bno (?:doubts?|wonder|matter|question (?:that|about|but)|secret that|mistake about)\b"
    r"|\bno\.? ?\d+\b|\bnever ?mind\b|\bif not (?=\w+s\b|all\b|more\b|most\b|the\b|a\b|\d)"
    r"|\bor not\b|\bwhy not\b|\bnot that\b(?= (?:it|he|she|they|we|i|this|that)\b)"
    r"|\b(?:nothing|no one|nobody|none|no-one|nowhere|cannot|can't|couldn't|could not)"
    r"(?: help)? but\b"
    r"|\b(?:nothing|none|no one|nobody) (?:less|short|more|other|else) (?:than|of)\b"
    r"|, (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n't)? "
    r"(?:it|he|she|they|we|you|i|there)(?: not)?(?=\?)"
    r"|(?<!\? )(?<!\? \.\.\. )(?:^|(?<=[.!:\"'] ))[\"']?no(?=[,.!] \w)"
)
# Each of these may be put without a negation: "until", "by", "only", "was forced to".
FREE = re.compile(
    r"(?i)\bno (?:later|fewer|less|more|sooner|earlier|greater|higher|lower|bigger|closer|nearer"
    r"|further|farther|longer|worse|better) than\b"
    r"|\bno (?:choice|option|alternative|way) (?:but|except|other than)\b"
    r"|(?P<void>(?:\bnot|n't) (?=(?:\w+ ){0,5}(?:until|before)\b)"
    r"|\bnot (?=far from\b|for the first\b))"
    r"|(?P<loose>(?:\bnot|n't|\bnever) (?=so much as|as much as|necessarily\b))"
    r"|(?:\bnot|n't) (?:all|every|everyone|everybody|everything|always|both|entirely|quite)\b"
)
# The negative verbs, adverbs and adjectives, before what they deny. "stopped the jet" and "lacked a
# licence" have a noun after them, so that its standing elsewhere decides nothing: group `loose`.
VERBAL = re.compile(
    r"(?i)\b(?:fail(?:s|ed|ing)? to|failure to|refus(?:e|es|ed|ing|al) to|declin(?:e|es|ed|ing) to"
    r"|too \w+ to be|unable to|inability to|incapable of|impossible to"
    r"|(?:is|are|was|were|has|have|had) yet to"
    r"|stopp?(?:s|ed|ing)? short of|short of|far from|hardly|scarcely|barely|neglect(?:s|ed)? to"
    r"|(?:prevent|stop|keep|kept|bar|ban|deter)(?:s|ped|red|ned|ed|ing)? "
    r"(?:\w+ ){1,4}?from(?= \w+ing\b))\b"
    r"|(?P<loose>\b(?:without|lack(?:s|ed|ing)?|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?"
    r"|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|al)"
    r"|rul(?:e|es|ed|ing) (?:out|it out)|refrain(?:s|ed|ing)? from|abstain(?:s|ed|ing)? from"
    r"|doubt(?:s|ed|ing)?(?= that| if| whether| it\b)"
    r"|(?:disput|contest|challeng)(?:e?s|e?d|e|ing)?(?= that| the\b| it\b|[,;.]|$)"
    r"|stop(?:s|ped|ping)?(?= \w+ing\b)|ceas(?:e|es|ed|ing)|instead of|rather than)\b)"
)
NEGATIVE_QUESTION = re.compile(
    r"(?i)(?:^|[.!?:\"'] )[\"']?(?:why |how come |how )?(?:\w+n't|(?:is|are|was|were|do|does"
    r"|did|has|have|had|will|would|can|could|should) (?:\w+ ){1,2}not)\b[^.!?]*\?"
)
NEGATIVE_PREFIX = re.compile(
    r"(?:un(?!der|til|it|ion|iq|iv)|non-?|dis(?=(?:agre|approv|obey|lik|"
    r"satisf|hones|believ|armed|connect))|im(?=(?:possib|proper|mov|prob))|in(?=(?:accura|correct"
    r"|appropria|capab|effective|valid|consist|complet|secur|visib|ability))|ir(?=(?:respons|regul"
    r"|relev))|il(?=(?:legal|legit)))(?=\w{4})"
)
SAYING = re.compile(r"den[iy]|reject|rul|disput|contest|challeng")
# Words of a negative sense: each may stand for a "not" of the other text.
_SENSE = frozenset(
    root(word)
    for word in "away miss lose missing absent absence closed shut empty only alone clear intact "
    "survive remain gone dead few little rare rarely seldom false wrong lie "
    "baseless groundless myth nonsense fiction fabricated otherwise instead except banned barred "
    "forbidden off-limits prohibited safe safely silent silence ignore ignored ignorant secret "
    "spare withhold free isolated doubt refute dispute contrary far mistaken untouched "
    "different abandon decline opposite stop keep kept cancel halt suspend rule lack short shy "
    "rather fail lacking die exclude bar outside former innocent neutral impossible".split()
)  # fmt: skip


def licences(text: str) -> frozenset[str]:
    """The roots of the words that say no by their sense: missed, closed, unarmed, groundless."""
    return frozenset(
        root(word.text)
        for word in words(text)
        if root(word.text) in _SENSE
        or NEGATIVE_PREFIX.match(word.text)
        or (word.text.endswith("less") and len(word.text) > 6)
    )
