"""The checks of a claim's words: what its statement adds, drops or turns, and what governs them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from summarizer.attribution import cue_of
from summarizer.draft import DraftClaim
from summarizer.language import ENGLISH, wording_of
from summarizer.prove.clauses import clause_of
from summarizer.prove.cuts import cut_outcome
from summarizer.prove.desk import Desk
from summarizer.prove.foreign import cut_in, hedge_in, negation_in, statement_in, wording_in
from summarizer.prove.hedges import hedge_outcome, hedges
from summarizer.prove.known import Known, known_in
from summarizer.prove.negation import negation_outcome
from summarizer.prove.sayings import Saying, windows
from summarizer.prove.scope import negations
from summarizer.prove.statements import statement_outcome
from summarizer.prove.verdict import PASS, Verdict, flagged, refused
from summarizer.prove.voices import stance_fault
from summarizer.prove.wording import wording_outcome
from summarizer.record import ActorMention, AircraftMention, Stance

__all__ = ["CAST", "CLAIM_CHECKS", "Case", "case_of", "hedged_by_words", "known_near"]

CAST = 200  # actors; of more than any article has, a name counts only as it is written
NOUN = 4  # words of a content that is but a noun of saying: "the denial", "this flat denial"
BETWEEN = 40  # characters from a cue to its content: "it was not true that"
GAP = " … "  # between stretches, as where a quotation leaves words out
Stretch = tuple[int, int]
# What else an article calls its one drone or its jets; "it" and the bare "aircraft" mean any.
KINDS = {
    "drone": "drone uav unmanned",
    "fighter": "jet fighter warplane",
    "bomber": "bomber jet",
    "transport": "transport plane",
    "airliner": "airliner jet flight",
    "light aircraft": "plane",
    "helicopter": "helicopter chopper",
    "airship": "balloon airship",
    "other": "",
}
ANY_KIND = frozenset("it its they their them aircraft plane planes machine craft wreck".split())


@dataclass(frozen=True, slots=True)
class Case:
    """A claim before its checks.

    Attributes:
        statement: what is claimed; None where it is the content itself.
        content: the words claimed, their gaps marked.
        wide: the same with the clauses round them.
        cue: the words that mark the saying, "" without any.
        stance: how it is meant.
        hedged: whether the claim holds back, as proposed or as the words have it.
        article: what the article gives.
        near: what the words and their surroundings give.
        cast: the article's actors.
        text: the article's text, in which the following stand.
        spans: the stretches of the content.
        apart: cue and source, the cue first.
        sentences: the sentences of the content.
        language: the article's.
        wording: the statement's own.
    """

    statement: str | None
    content: str
    wide: str
    cue: str
    stance: Stance
    hedged: bool
    article: Known
    near: Known
    cast: tuple[ActorMention, ...]
    text: str
    spans: tuple[Stretch, ...]
    apart: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    language: str = ENGLISH
    wording: str = ENGLISH

    @property
    def translated(self) -> bool:
        """Whether the statement is in another language than the article."""
        return self.statement is not None and self.wording != self.language

    @property
    def foreign(self) -> bool:
        """Whether the article or the statement is in another language than English."""
        return self.language != ENGLISH or self.translated


def _statement(case: Case) -> Verdict:
    if case.statement is None:
        return PASS
    if case.foreign:
        return statement_in(case.statement, case.article, case.near, case.language, case.wording)
    return statement_outcome(case.statement, case.article, case.near)


def _wording(case: Case) -> Verdict:
    if case.statement is None or case.translated:
        return PASS
    if case.foreign:
        return wording_in(case.statement, case.content, case.near.text, case.cast, case.language)
    return wording_outcome(case.statement, case.content, case.cast)


def _negation(case: Case) -> Verdict:
    if case.translated:
        return PASS
    if case.statement is not None and case.foreign:
        return negation_in(case.statement, case.content, case.language)
    return PASS if case.statement is None else negation_outcome(case.statement, case.content)


def _hedge(case: Case) -> Verdict:
    return _hedging(case)[0]


def _stance(case: Case) -> Verdict:
    if case.language != ENGLISH:
        return _foreign_stance(case)
    # "repeated the denial": the denial is in the content.
    noun = cue_of(case.content) if len(case.content.split()) <= NOUN else None
    if noun is not None and noun.stance == "denies" and "nominal" in noun.frames:
        denial = case.stance == "denies"
        return PASS if denial else refused(f"{case.content!r} is one, and the claim is no denial")
    if case.stance == "denies" and negations(_between(case)):
        return PASS  # "said it was not true that": the cue denies with what follows it
    told = case.text[case.apart[0][0] : case.spans[-1][1]] if case.cue else ""
    fault = stance_fault(case.cue, case.stance, hedged=case.hedged, told=told)
    return PASS if fault is None else refused(fault)


def _foreign_stance(case: Case) -> Verdict:
    """A denial is hard in every language; what else is said by which verb stays open."""
    fault = stance_fault(case.cue, case.stance, hedged=case.hedged, language=case.language)
    if fault is None:
        return PASS
    reading = cue_of(case.cue, case.language)
    denied = "denies" in (case.stance, reading.stance if reading else None)
    return refused(fault) if denied else flagged(fault)


def _between(case: Case) -> str:
    """The few words from the cue to the content, where the cue goes right before it."""
    end = case.spans[0][0]
    words = case.text[case.apart[0][1] : end] if case.cue else ""
    return words if len(words) <= BETWEEN else ""


def _cut(case: Case) -> Verdict:
    if case.language != ENGLISH:
        return cut_in(case.text, case.spans, case.cue, case.language)
    return cut_outcome(
        case.text,
        case.spans,
        case.apart,
        sentences=case.sentences,
        stance=case.stance,
        hedged=hedged_by_words(case).hedged,
    )


# Every check of a claim's words, by the name under which its outcome stands in the record.
CLAIM_CHECKS: dict[str, Callable[[Case], Verdict]] = {
    "statement": _statement,
    "wording": _wording,
    "negation": _negation,
    "hedge": _hedge,
    "stance": _stance,
    "cut": _cut,
}


def hedged_by_words(case: Case) -> Case:
    """The case with the value of `hedged` that its words bear out."""
    return replace(case, hedged=_hedging(case)[1])


def _hedging(case: Case) -> tuple[Verdict, bool]:
    """The verdict on what holds back, also where it stands outside the words, in their clause."""
    if case.foreign:
        reading = cue_of(case.cue, case.language) if case.cue else None
        return hedge_in(
            case.statement or case.content,
            case.content,
            case.hedged,
            by_cue=bool(reading and reading.hedged),
            language=case.language,
            same=not case.translated,
        )
    verdict, hedged = hedge_outcome(
        case.statement or case.content, case.content, case.cue, case.hedged, case.stance
    )
    if case.hedged and not hedged and hedges(case.wide):
        return PASS, True
    return verdict, hedged


def case_of(desk: Desk, item: DraftClaim, saying: Saying, statement: str | None) -> Case:
    """A claim with all that its checks look at."""
    text = desk.article.text
    spans = tuple((span.start, span.end) for span in saying.content)
    apart = [span for span in (saying.cue, saying.source) if span]
    sentences = {s for start, end in spans for s in desk.article.sentences_in(start, end)}
    clauses = (clause_of(text, *span, within=_bounds(desk, span)) for span in spans)
    return Case(
        statement=statement,
        content=GAP.join(span.text for span in saying.content),
        wide=GAP.join(text[slice(*clause)] for clause in clauses),
        cue=saying.cue.text if saying.cue else "",
        stance=item.stance,
        hedged=item.hedged,
        article=desk.known,
        near=_near(desk, saying) if statement is not None else desk.known,
        cast=tuple(desk.kept(ActorMention)[:CAST]),
        text=text,
        spans=spans,
        apart=tuple((span.start, span.end) for span in apart),
        sentences=tuple((s.start, s.end) for s in sorted(sentences, key=lambda s: s.start)),
        language=desk.language,
        wording=desk.language if statement is None else wording_of(statement, desk.language),
    )


def _bounds(desk: Desk, span: Stretch) -> Stretch:
    """The sentences of a stretch, from the start of the first to the end of the last."""
    return desk.article.sentence_at(span[0]).start, desk.article.sentence_at(span[1] - 1).end


def _near(desk: Desk, saying: Saying) -> Known:
    """What a claim's words, their sentences and the two before them give, and whom these name."""
    _, around = windows(desk, saying.content)
    marks = [span for span in (saying.cue, saying.source, saying.antecedent) if span]
    stretches = [around, *(_bounds(desk, (m.start, m.end)) for m in marks)]
    return known_near(desk, stretches, saying.speaker)


def known_near(
    desk: Desk, stretches: Sequence[Stretch], speaker: ActorMention | None = None
) -> Known:
    """What some stretches of the article give, with all names of those whom they name."""
    words = [desk.article.text[slice(*stretch)] for stretch in stretches]
    words += _names(desk, " ".join(words), speaker)

    def within(span: Stretch) -> bool:
        return any(first <= span[0] and span[1] <= last for first, last in stretches)

    return known_in(
        "\n".join(words),
        desk.published,
        numbers=[number for number in desk.numbers if within(number.span)],
        read=[time for time in desk.times if within(time.span)],
        name="what stands near",
    )


def _names(desk: Desk, words: str, speaker: ActorMention | None) -> list[str]:
    """All names of the actors and the aircraft that some words name, and of the speaker."""
    plain = known_in(words, numbers=(), read=())
    actors = desk.kept(ActorMention)

    def named(actor: ActorMention) -> bool:
        names = (actor.name, *actor.aliases)
        if len(actors) > CAST:
            return any(name in words for name in names)
        return any(plain.holds(name) for name in names)

    names = [
        name
        for actor in actors
        if actor is speaker or named(actor)
        for name in (actor.name, *actor.aliases, actor.role or "", *_side(actor, actors))
    ]
    bare = {word.strip(".,;:\"'“”‘’()").lower() for word in words.split()}
    bare |= {word.removesuffix("s") for word in bare}
    for aircraft in desk.kept(AircraftMention):
        if bare & (ANY_KIND | set(KINDS[aircraft.kind or "other"].split())):
            names += [aircraft.name, *(a.name for a in actors if a.key == aircraft.operator)]
    return names


def _side(actor: ActorMention, actors: list[ActorMention]) -> list[str]:
    """The names of the actor to whom an actor belongs."""
    return [o.name for o in actors if o.key == actor.affiliation]
