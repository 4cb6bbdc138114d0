"""Groups of verbs: a cue's verb with its helpers, negation, adverbs and what it hangs on."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.attribution.inflect import Form
from summarizer.attribution.lexicon import LIGHT, NOUN_FORMS, PAIR_FORMS, VERB_FORMS, Entry
from summarizer.attribution.words import (
    BE,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECTS,
    VERBS,
    Word,
    is_adverb,
    is_auxiliary,
    is_capital,
    is_mark,
)

__all__ = ["Group", "ends_subject", "group_at", "verb_at"]

# What an infinitive hangs on: "went on to say", "refused to say", "is expected to announce".
_CHAIN = frozenset(
    "on continued continues continue went goes go seemed seems seem appeared appears appear "
    "refused refuses refuse refusing declined declines decline declining wanted wants want wanting "
    "tried tries try trying sought seeks seek seeking began begins begin started starts start "
    "going expected likely unlikely ready willing eager prepared able unable set used ought "
    "plans plan planned planning hopes hope hoped hoping vowed vows vow promised promises needs "
    "need needed failed fails fail failing came comes come proceeded proceeds managed attempted "
    "attempts agreed agrees chose decided intends intended threatened threatens threatening "
    "scheduled supposed due quick likes like has have had continuing seeming offered".split()
)
# After these a past is a participle without "be": "the cook accused of theft".
_REDUCED = frozenset("of by in for with on from at".split())


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with what belongs to it.

    Attributes:
        first: index of its first word.
        verb: index of the verb itself.
        entry: what the lexicon says of the verb.
        form: of the verb.
        passive: whether "be" makes it passive.
        finite: whether it has a subject of its own before it.
    """

    first: int
    verb: int
    entry: Entry | None
    form: Form
    passive: bool
    finite: bool


def group_at(words: Sequence[Word], verb: int, entry: Entry | None, form: Form) -> Group:
    """The group of the verb at an index, to its left."""
    to = verb - 1
    while to > 0 and _may_stand_between(words[to]):
        to -= 1
    infinitive = to >= 0 and words[to].low == "to"
    if infinitive and not (to > 0 and words[to - 1].low in _CHAIN):
        return Group(verb, verb, entry, form, passive=False, finite=False)
    start = _chain_start(words, to - 1) if infinitive else verb
    first, helpers = _helped(words, start, form)
    if infinitive:
        finite = bool(helpers) or not words[start].low.endswith("ing")
        return Group(first, verb, entry, form, passive=False, finite=finite)
    passive = bool(helpers) and helpers[0].low in BE and form in ("past", "participle")
    finite = bool(helpers) or form in ("s", "past", "base")
    return Group(first, verb, entry, form, passive, finite)


def _helped(words: Sequence[Word], start: int, form: Form) -> tuple[int, list[Word]]:
    """Where the helpers and adverbs before a verb begin, and the helpers, the nearest first."""
    first, helpers = start, []
    while first > 0:
        word = words[first - 1]
        if is_auxiliary(word) and not _is_possessive(words, first - 1, form):
            helpers.append(word)
        elif not _may_stand_between(word):
            break
        first -= 1
    return first, helpers


def _may_stand_between(word: Word) -> bool:
    """Whether a word is an adverb, and none that begins a sentence."""
    return is_adverb(word) and not is_capital(word)


def _chain_start(words: Sequence[Word], at: int) -> int:
    """Where the verb begins that an infinitive hangs on: "went" of "went on"."""
    return at - 1 if words[at].low == "on" and at > 0 and words[at - 1].low in _CHAIN else at


def _is_possessive(words: Sequence[Word], at: int, form: Form) -> bool:
    """Whether "’s" is a possessor's: no participle follows it."""
    return words[at].low == "'s" and form not in ("past", "participle", "ing")


def ends_subject(words: Sequence[Word], at: int) -> bool:
    """Whether a verb stands at an index that cannot belong to a noun phrase."""
    word = words[at]
    if is_auxiliary(word):
        return not (word.low == "'s" and not _is_verbal(words, at + 1))
    if is_capital(word):
        return False
    if word.low in VERBS:
        return at == 0 or words[at - 1].low not in DETERMINERS
    found = VERB_FORMS.get(word.low)
    if found is None and word.low.endswith("ed") and at > 0:
        named = is_capital(words[at - 1]) or words[at - 1].low in PERSONAL
        return named and (at + 1 >= len(words) or words[at + 1].low not in PREPOSITIONS)
    if found is None or found[1] != "past":
        return False
    named = at > 0 and (is_capital(words[at - 1]) or words[at - 1].low in PERSONAL)
    reduced = at + 1 < len(words) and words[at + 1].low in _REDUCED and not named
    return not reduced and at > 0 and words[at - 1].low not in DETERMINERS


def _is_verbal(words: Sequence[Word], at: int) -> bool:
    """Whether "’s" before this word is "is" or "has"."""
    if at >= len(words):
        return False
    word = words[at]
    found = VERB_FORMS.get(word.low)
    if found is not None and found[1] in ("past", "participle", "ing"):
        return at + 1 >= len(words) or words[at + 1].low not in ("by", "of")
    return word.low in ("been", "not", "the", "a", "also", "just", "going", "now")


def verb_at(words: Sequence[Word], at: int) -> tuple[Entry, Form] | None:
    """The lexicon's reading of a word as a verb, where the words before it let it be one."""
    word = words[at]
    found = VERB_FORMS.get(word.low)
    pair = _pair_at(words, at)
    if pair is not None:
        return pair, "past"
    if found is None or (is_capital(word) and at > 0):
        return None
    entry, form = found
    if _is_adjective(words, at):
        return None
    if form in ("past", "participle") and at and words[at - 1].low in DETERMINERS:
        several = words[at - 1].low in SUBJECTS and words[at - 1].low not in ("this", "that")
        return (entry, form) if several else None
    if form == "ing" and at > 1 and words[at - 1].low == "'s" and words[at - 2].low not in PERSONAL:
        return None  # in the ministry’s telling
    if form in ("past", "participle", "ing") or at == 0:
        return entry, form
    return None if _is_noun_there(words, at, form) else (entry, form)


def _is_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether a past is part of "gave flatly opposed accounts", "made repeated claims"."""
    before = at - 1
    while before > 0 and is_adverb(words[before]):
        before -= 1
    light = before >= 0 and words[before].low in LIGHT
    return light and at + 1 < len(words) and words[at + 1].low in NOUN_FORMS


def _pair_at(words: Sequence[Word], at: int) -> Entry | None:
    """A verb that is a cue by the word after it alone: "put it", "made (it) clear"."""
    for following in words[at + 1 : at + 3]:
        entry = PAIR_FORMS.get((words[at].low, following.low))
        if entry is not None and words[at].low not in VERB_FORMS:
            return entry
        if following.low != "it":
            return None
    return None


def _is_noun_there(words: Sequence[Word], at: int, form: Form) -> bool:
    """Whether "claims", "report" is a noun: after an article, a possessor, a preposition."""
    before = at - 1
    while before > 0 and is_adverb(words[before]):
        before -= 1
    word = words[before]
    if word.low == "to" or (is_auxiliary(word) and word.low != "'s"):
        return False
    if word.low in ("this", "that", "those", "these", "all", "both", "some", "many", "most", "few",
                    "others", "another", "several", "one", "who", "which"):  # fmt: skip
        return word.low == "this"
    if word.low in DETERMINERS or word.low == "'s" or word.low in PREPOSITIONS:
        return True
    if at + 1 < len(words) and words[at + 1].low in ("remain", "remains", "remained", "persist"):
        return True
    if form == "base" and word.low in ("he", "she", "it"):
        return True
    return is_mark(word) and word.text in "'’"
