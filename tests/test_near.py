"""Who is named and what is claimed at a place: the same as a look at all of them tells."""

from helpers import NO_RUN
from hypothesis import given
from hypothesis import strategies as st
from long_report import Reader, report

from summarizer.article import article_of
from summarizer.draft import Draft
from summarizer.extract import QUESTIONS, requests
from summarizer.names import is_name, resolve
from summarizer.prove.desk import Desk
from summarizer.prove.find import find
from summarizer.prove.near import names_of
from summarizer.prove.prove import prove
from summarizer.record import ActorMention, ClaimMention, Mention, Span

ARTICLE = article_of(report(1_500).encode(), "report.txt")
ANSWERS = [Reader()(r, QUESTIONS[r.prompt][1]).value for r in requests(ARTICLE, "m", 9_999)]
DRAFT = Draft(**{n: tuple(getattr(a, n)) for a in ANSWERS for n in type(a).model_fields})
RECORD = prove(ARTICLE, DRAFT, NO_RUN)
COMMON = {"key", "article", "evidence", "checks", "status"}


def desk() -> Desk:
    """A desk with all that is proven of the article."""
    made = Desk(ARTICLE)
    actors: list[Mention] = [m for actor in RECORD.actors for m in actor.mentions]
    for mention in (*actors, *(m for claim in RECORD.claims for m in claim.mentions)):
        own = {name: getattr(mention, name) for name in type(mention).model_fields}
        fields = {name: value for name, value in own.items() if name not in COMMON}
        made.add(type(mention), mention.evidence, mention.checks, **fields)
    return made


DESK = desk()
OFFSETS = st.integers(0, len(ARTICLE.text))
NAMES = {words for a in RECORD.actors for m in a.mentions for words in names_of(m)}
OTHERS = ("Mr Berg", "the mayor of Skarnes", "he", "Moscow", "Ada", "police", "ministry’s", "")
SPANS = [f.evidence[0] for f in RECORD.figures] + [c.evidence[0] for c in RECORD.claims]


@given(OFFSETS, OFFSETS)
def test_who_is_named_in_a_stretch(start: int, end: int) -> None:
    """Everybody of whom a name begins there, in their order."""
    assert DESK.named_in((start, end)) == [
        actor
        for actor in DESK.kept(ActorMention)
        if any(start <= s < end for name in names_of(actor) for s, _ in find(ARTICLE.text, name))
    ]


@given(st.sampled_from(SPANS))
def test_which_claims_hold_some_words(span: Span) -> None:
    """All that have a stretch around them."""
    assert DESK.claims_holding(span) == [
        claim
        for claim in DESK.kept(ClaimMention)
        if any(s.start <= span.start and span.end <= s.end for s in claim.content)
    ]


@given(st.sampled_from([*sorted(NAMES), *OTHERS]))
def test_whom_some_words_can_name(words: str) -> None:
    """Whoever is not looked at is not named by them."""
    actors = DESK.kept(ActorMention)
    likely = DESK.called(words)

    assert all(
        actor in likely
        for actor in actors
        if is_name(words, (actor.name, *actor.aliases), person=actor.kind == "person")
    )
    at = resolve(words, [(a.name, *a.aliases) for a in actors])
    assert DESK.actor(words) == (None if at is None else actors[at])
