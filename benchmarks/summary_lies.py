"""How a summary's sentence may lie: each way makes another sentence of a proven one."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from summarizer import summarize_all
from summarizer.record import IncidentRecord, Sentence
from summarizer.summary import written

__all__ = ["LIES", "Stage", "stages", "stand"]

ROOT = Path(__file__).resolve().parent.parent
CASSETTES = ROOT / "tests" / "cassettes"
CLUSTERS = ("black-sea", "collision", "toll", "two-incidents")
ALONE = "black-sea"  # whose articles have a record each as well
_SAYS = re.compile(r"\b(?:say|says|said|denies that|deny that|adds that|add that)\b")
_BE = re.compile(
    r"\b(?:is|are|was|were|had|has|have|will|would|may|could)\b(?! not\b| no\b| never\b)"
)
_NOT = re.compile(r"\b(?:not|never|no) (?!one\b)|\bnobody\b|\bneither\b")
_MAY = re.compile(
    r"\b(?:may|might|could(?! not)|apparently|reportedly|perhaps)\b ?(?:have |well )?"
)
_MONTH = re.compile(r" [A-Z][a-z]+ ")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Stage(NamedTuple):
    """A record with the sentences of its summary that a model wrote and that are proven."""

    record: IncidentRecord
    sentences: tuple[Sentence, ...]


Lie = Callable[[Sentence, Stage], Iterator[Sentence]]


def stages() -> Iterator[Stage]:
    """The records of the clusters of examples, by their recorded replies."""
    articles = {name: sorted((ROOT / "examples" / name).glob("*.txt")) for name in CLUSTERS}
    for sources in (*articles.values(), *([path] for path in articles[ALONE])):
        for record in summarize_all(*sources, replay=CASSETTES):
            yield Stage(record, tuple(s for s in record.summary if s.by == "model"))


def stand(lies: Sequence[Sentence], stage: Stage) -> list[Sentence]:
    """Those of some lies that come through as proven, each by itself."""
    fields = dict(stage.record)
    return [lie for lie in lies if lie in written(fields, [lie])[0]]


def _with(sentence: Sentence, text: str) -> Iterator[Sentence]:
    """The sentence with another text, where it is another."""
    text = text[:1].upper() + text[1:]
    if " ".join(text.split()) != sentence.text:
        yield sentence.model_copy(update={"text": " ".join(text.split())})


def _other_number(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in _NUMBER.finditer(sentence.text):
        digits = found.group()
        other = f"{(int(digits[0]) % 9) + 1}{digits[1:]}"
        yield from _with(
            sentence, sentence.text[: found.start()] + other + sentence.text[found.end() :]
        )


def _speakers(sentence: Sentence, stage: Stage) -> list[str]:
    """The names of actors that stand in a sentence, the longest first."""
    names = {actor.name for actor in stage.record.actors}
    return sorted((name for name in names if name in sentence.text), key=lambda n: (-len(n), n))


def _other_name(sentence: Sentence, stage: Stage) -> Iterator[Sentence]:
    inside = _speakers(sentence, stage)
    sides = [p.holders for fact in stage.record.disputed_facts for p in fact.positions]
    ids = {actor.name: actor.id for actor in stage.record.actors}
    for name in inside:
        for actor in stage.record.actors:
            kin = any(actor.name in other or other in actor.name for other in inside)
            kin = kin or any({ids[name], actor.id} <= {*holders} for holders in sides)
            if actor.kind == "person" and not kin:
                yield from _with(
                    sentence, re.sub(rf"\b{re.escape(name)}\b", actor.name, sentence.text)
                )


def _exchanged(sentence: Sentence, stage: Stage) -> Iterator[Sentence]:
    """Two who say something change places."""
    if len(_SAYS.findall(sentence.text)) < 2:
        return
    for one, other in combinations(_speakers(sentence, stage), 2):
        if one not in other and other not in one and f"{one} and {other}" not in sentence.text:
            text = sentence.text.replace(one, "\0").replace(other, one).replace("\0", other)
            yield from _with(sentence, text)


def _not_added(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in _BE.finditer(sentence.text):
        yield from _with(
            sentence, f"{sentence.text[: found.end()]} not{sentence.text[found.end() :]}"
        )


def _not_dropped(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in _NOT.finditer(sentence.text):
        instead = "somebody" if found.group() in ("nobody", "neither") else ""
        yield from _with(
            sentence, sentence.text[: found.start()] + instead + sentence.text[found.end() :]
        )


def _hedge_dropped(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in _MAY.finditer(sentence.text):
        yield from _with(sentence, sentence.text[: found.start()] + sentence.text[found.end() :])


def _denied(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in _SAYS.finditer(sentence.text):
        other = "says" if "den" in found.group() else "denies that"
        yield from _with(
            sentence, sentence.text[: found.start()] + other + sentence.text[found.end() :]
        )


def _saying_dropped(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    """What the first one says is told as a fact."""
    found = _SAYS.search(sentence.text)
    if found is not None:
        yield from _with(sentence, sentence.text[found.end() :].strip())


def _one_answer(sentence: Sentence, stage: Stage) -> Iterator[Sentence]:
    """Of a dispute one side alone."""
    disputed = {fact.id for fact in stage.record.disputed_facts}
    if disputed & {*sentence.cites} and " while " in sentence.text:
        for side in sentence.text.rstrip(".").split(" while "):
            yield from _with(sentence, f"{side.strip(' ,')}.")


def _other_cites(sentence: Sentence, stage: Stage) -> Iterator[Sentence]:
    for other in stage.sentences:
        if not {*other.cites} & {*sentence.cites}:
            yield sentence.model_copy(update={"cites": other.cites})


def _cause(sentence: Sentence, stage: Stage) -> Iterator[Sentence]:
    """Two sentences joined as cause and effect, or one after the other."""
    for other in stage.sentences:
        if other != sentence and len(sentence.text.split()) + len(other.text.split()) < 55:
            cites = tuple(dict.fromkeys((*sentence.cites, *other.cites)))[:8]
            for joint in ("because", "after", "so that"):
                text = (
                    f"{sentence.text.rstrip('.')} {joint} {other.text[:1].lower()}{other.text[1:]}"
                )
                yield Sentence(text=text, cites=cites, by="model")


def _numbers_exchanged(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for one, other in combinations(_NUMBER.finditer(sentence.text), 2):
        text, between = sentence.text, sentence.text[one.end() : other.start()]
        if not _MONTH.fullmatch(between):  # the same day, written otherwise
            lie = f"{text[: one.start()]}{other[0]}{between}{one[0]}{text[other.end() :]}"
            yield from _with(sentence, lie)


def _modal_added(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for found in re.finditer(r"\b(?:is|are|was|were)\b", sentence.text):
        for modal in ("may be", "will be", "should have been"):
            text = sentence.text[: found.start()] + modal + sentence.text[found.end() :]
            yield from _with(sentence, text)


def _quoted(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    """What is told in other words stands in quotation marks."""
    for found in _SAYS.finditer(sentence.text):
        rest = sentence.text[found.end() :].strip().rstrip(".")
        if "“" not in rest:
            yield from _with(sentence, f"{sentence.text[: found.end()]} “{rest}”.")


def _own_word(sentence: Sentence, _: Stage) -> Iterator[Sentence]:
    for word in ("on purpose", "in panic", "without any reason", "again", "alone"):
        yield from _with(sentence, f"{sentence.text.rstrip('.')} {word}.")


LIES: Mapping[str, Lie] = {
    "another number": _other_number,
    "another name": _other_name,
    "speakers exchanged": _exchanged,
    "a not added": _not_added,
    "a not dropped": _not_dropped,
    "a hedge dropped": _hedge_dropped,
    "a denial for an assertion, or the reverse": _denied,
    "what somebody says, as a fact": _saying_dropped,
    "one answer alone to a dispute": _one_answer,
    "other items cited": _other_cites,
    "a cause or an order made": _cause,
    "two numbers exchanged": _numbers_exchanged,
    "a may or a will added": _modal_added,
    "quotation marks added": _quoted,
    "a word of its own": _own_word,
}
