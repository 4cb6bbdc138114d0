"""Who speaks around a content: its source, its cue, who relays it, and with what stance."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarizer.article import Article
from summarizer.attribution.around import Page, Stretch, bare, findings, is_quoted, page_of
from summarizer.attribution.cues import cue_of
from summarizer.attribution.foreign import heard_in
from summarizer.attribution.found import Found
from summarizer.attribution.quotations import continues, resumes
from summarizer.attribution.relays import outer, relay
from summarizer.attribution.words import SUBJECTS, Word, is_capital
from summarizer.language import ENGLISH
from summarizer.names import TITLES
from summarizer.record import Stance

__all__ = ["Attribution", "SourceKind", "attribute"]

SourceKind = Literal["name", "role", "pronoun"]
CHAIN = 12  # quotations that one speaker's words run over without a cue of their own


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is found of who says a content. What is not found, or not sure, is None.

    Attributes:
        source: where the source stands, with title, prepositions and apposition; of a relative
            clause "who" alone.
        antecedent: in a relative clause, whom "who" stands for.
        cue: the words that mark the saying: verb with helpers, "according to", colon or dash.
        via: the one who relays it: whom it was told to, or who says that the source says it.
        kind: whether the source is a name, a role or a pronoun.
        stance: what the speaker does, by the cue.
        hedged: whether the cue holds back.
        negated: whether the cue denies the saying itself: "did not say".
        frame: the rule that found it; "continued" where the quotation before or after it did.
    """

    source: Stretch | None = None
    antecedent: Stretch | None = None
    cue: Stretch | None = None
    via: Stretch | None = None
    kind: SourceKind | None = None
    stance: Stance | None = None
    hedged: bool = False
    negated: bool = False
    frame: str | None = None


SILENT = Attribution()


def attribute(article: Article, content: Sequence[Stretch]) -> Attribution:
    """Who says a content, as far as shallow rules are sure; better nobody than the wrong one.

    Args:
        article: the article.
        content: the stretches of the content; their quotation marks may be in or out.
    """
    return _attributed(page_of(article), tuple(sorted(content)), CHAIN) if content else SILENT


def _attributed(page: Page, content: tuple[Stretch, ...], left: int) -> Attribution:
    """By the words around the content, else by its quotation, else by the ones beside that."""
    own = _own(page, content)
    home = _home(page, content[0])
    if home is None or left == 0:
        return own
    whole = bare(page.article, home) == bare(page.article, (content[0][0], content[-1][1]))
    if own.source is not None:
        if whole or own.cue is None or not home[0] <= own.cue[0] < home[1]:
            return own
        return replace(own, via=own.via or _attributed(page, (home,), left - 1).source)
    if not whole and len(content) == 1:
        return _attributed(page, (home,), left - 1)
    return _forward(page, home, left) or _backward(page, home, left) or own


def _own(page: Page, content: tuple[Stretch, ...]) -> Attribution:
    """What the sentences of the content themselves say of its speaker."""
    quoted = is_quoted(page, content[-1])
    if page.article.language not in (None, ENGLISH):
        return _foreign(page, content, quoted=quoted)
    found = list(findings(page, content))
    for at, (words, finding) in enumerate(found):
        if finding is not None and finding.source is not None:
            told = _told(page, words, finding)
            beyond = found[at + 1 :] if finding.frame == "before" and not quoted else []
            return _nested(told, words, finding, beyond)
        if finding is not None and not quoted:
            return _unsaid(page, words, finding)
    return SILENT


def _foreign(page: Page, content: tuple[Stretch, ...], *, quoted: bool) -> Attribution:
    """The same of an article in another language than English."""
    said = heard_in(page.article, content, quoted=quoted)
    if said is None:
        return SILENT
    words = page.article.text[slice(*said.cue)] if said.cue else ""
    reading = cue_of(words, page.article.language) if said.cue else None
    return Attribution(
        source=said.source,
        cue=said.cue,
        kind=("name" if said.named else "role") if said.source else None,
        stance=reading.stance if reading else "asserts",
        hedged=bool(reading and reading.hedged),
        negated=bool(reading and reading.negated),
        frame=said.frame,
    )


def _unsaid(page: Page, words: Sequence[Word], found: Found) -> Attribution:
    """A cue whose source is not sure: the content is nobody else's either."""
    return replace(_cued(page, words, found), frame=found.frame) if found.cue else SILENT


def _told(page: Page, words: Sequence[Word], found: Found) -> Attribution:
    """What a rule found, as offsets into the article."""
    phrase = found.source
    assert phrase is not None
    whole = (words[phrase.first].start, words[phrase.last].end)
    who = words[phrase.relative] if phrase.relative is not None else None
    return replace(
        _cued(page, words, found),
        source=(who.start, who.end) if who else whole,
        antecedent=whole if who else None,
        via=relay(words, found),
        kind=_kind(words, phrase.first, phrase.head),
        frame=found.frame,
    )


def _cued(page: Page, words: Sequence[Word], found: Found) -> Attribution:
    """The cue that a rule found and what it says, as offsets into the article."""
    cue = (words[found.cue[0]].start, words[found.cue[1]].end) if found.cue else None
    reading = cue_of(page.article.text[slice(*cue)]) if cue else None
    entry = reading or found.entry
    return Attribution(
        cue=cue,
        stance=entry.stance if entry else "asserts",
        hedged=bool(entry and entry.hedged),
        negated=bool(reading and reading.negated),
    )


def _nested(
    told: Attribution,
    words: Sequence[Word],
    found: Found,
    beyond: list[tuple[Sequence[Word], Found | None]],
) -> Attribution:
    """The same with the outer source: Reuters said the Kremlin claimed …, Reuters reported."""
    if told.via is not None:
        return told
    via = outer(words, found)
    for other, finding in beyond:
        tag = finding.source if finding and finding.frame in ("after", "inverted") else None
        if tag is not None and other is not words:
            via = via or (other[tag.first].start, other[tag.last].end)
    return replace(told, via=via)


def _kind(words: Sequence[Word], first: int, head: int) -> SourceKind:
    """What the head of a source is; "US" and "IT" are names."""
    word = words[head]
    if word.low in SUBJECTS and first == head and not (word.text.isupper() and len(word.text) > 1):
        return "pronoun"
    return "name" if is_capital(word) and word.low not in TITLES else "role"


def _home(page: Page, stretch: Stretch) -> Stretch | None:
    """The quotation that holds a stretch."""
    start, end = bare(page.article, stretch)
    held = (q for q in page.quoted if q[0] <= start and end <= q[1] + 1)
    return next(held, None)


def _forward(page: Page, home: Stretch, left: int) -> Attribution | None:
    """By the next quotation, where this one is not closed and runs on in the next paragraph."""
    quoted = page.quoted
    at = quoted.index(home) + 1
    if (
        at == len(quoted)
        or not _runs_on(page, home)
        or not continues(page.article, home, quoted[at])
    ):
        return None
    own = _own(page, (quoted[at],))
    found = own if own.source or not left else _forward(page, quoted[at], left - 1)
    return replace(found, frame="continued") if found and found.source else None


def _runs_on(page: Page, home: Stretch) -> bool:
    """Whether no mark closes a quotation before its paragraph ends."""
    return page.article.text[home[1] : home[1] + 1] in ("\n", "\r", "", " ")


def _backward(page: Page, home: Stretch, left: int) -> Attribution | None:
    """By the quotation before, where this one goes on with it."""
    quoted = page.quoted
    at = quoted.index(home)
    if at == 0 or not _goes_on(page, quoted[at - 1], home):
        return None
    found = _attributed(page, (quoted[at - 1],), left - 1)
    return replace(found, frame="continued") if found.source else None


def _goes_on(page: Page, earlier: Stretch, home: Stretch) -> bool:
    """Whether a quotation that has no cue goes on with the one before it."""
    if resumes(page.article, earlier, home, page.quoted):
        return True
    if continues(page.article, earlier, home):
        return _runs_on(page, earlier)
    here, there = page.article.sentence_at(home[0]), page.article.sentence_at(earlier[1] - 1)
    if here.paragraph != there.paragraph or here.number - there.number > 1:
        return False
    around = page.article.text[here.start : home[0]] + page.article.text[home[1] : here.end]
    return not any(map(str.isalnum, around))
