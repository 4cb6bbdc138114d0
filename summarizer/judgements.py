"""A person's own judgements on two items, as a file or a program gives them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from summarizer.config import PersonsJudgements
from summarizer.errors import UsageError
from summarizer.record import KINDS, Judgement

__all__ = ["judgements_of"]

Verdict = Literal["same", "contradicts", "unrelated"]
Given = Path | str | Sequence[Mapping[str, Any]]

OPTION = "--judgements"
FIELDS = frozenset({"a", "b", "verdict", "question"})
LONGEST = 1_000  # characters of a question, as a draft has it
KIND_OF = {letter: kind for kind, letter in KINDS.items() if kind != "disputed_fact"}
HINT = 'write [{"a": "c0123456789", "b": "c9876543210", "verdict": "same"}]'


def judgements_of(given: Given) -> PersonsJudgements:
    """The judgements in a JSON file, or in a list of the same shape.

    Whether there are such items only their records can tell, so it is not asked here.

    Raises:
        UsageError: the file cannot be read, or an entry cannot be used: which, and why.
    """
    entries: Any = given
    name = OPTION
    if isinstance(given, str | Path):
        name = f"{OPTION} {str(given)!r}"
        try:
            entries = json.loads(Path(given).read_text(encoding="utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            raise UsageError(f"{name} cannot be read: {error}", hint=HINT) from error
    if not isinstance(entries, list | tuple):
        raise UsageError(f"{name} is no JSON list", hint=HINT)
    made = []
    for number, entry in enumerate(entries, 1):
        fault = _fault(entry)
        if fault:
            raise UsageError(f"{name}, entry {number}: {fault[0]}", hint=fault[1])
        question = " ".join((entry.get("question") or "").split()) or None
        made.append(
            Judgement(
                a=entry["a"], b=entry["b"], verdict=entry["verdict"], by="person", question=question
            )
        )  # fmt: skip
    return PersonsJudgements(name, tuple(made))


def _fault(entry: Any) -> tuple[str, str] | None:
    """Why an entry cannot be used, and what to do; None where it can."""
    if not isinstance(entry, Mapping) or not {"a", "b", "verdict"} <= entry.keys() <= FIELDS:
        return "it is no object with a, b and verdict (and question) alone", HINT
    a, b, verdict, question = (entry.get(name) for name in ("a", "b", "verdict", "question"))
    for id in (a, b):
        if not isinstance(id, str) or not _is_key(id):
            return f"{id!r} is no item's id", "take the ids in the record's JSON: c0123456789"
    if verdict not in get_args(Verdict):
        return f"{verdict!r} is no verdict", f"write {', '.join(get_args(Verdict))}"
    if a == b:
        return f"{a!r} stands on both sides", "name two items"
    kinds = [KIND_OF[entry[name][0]] for name in "ab"]
    if kinds[0] != kinds[1]:
        return f"{a!r} is of kind {kinds[0]} and {b!r} of kind {kinds[1]}", "name two of one kind"
    if verdict != "contradicts":
        fault = question is not None
        return ("only what contradicts has a question", "leave it out") if fault else None
    if kinds[0] != "claim":
        return f"{a!r} is no claim, and only claims contradict each other", 'or is it "unrelated"?'
    if not isinstance(question, str) or not question.strip() or len(question) > LONGEST:
        return (
            "what contradicts needs a question that the two claims answer differently",
            'add "question": "Did the jet touch the drone?"',
        )
    return None


def _is_key(id: str) -> bool:
    return (
        len(id) == 11 and id[0] in KIND_OF and all(digit in "0123456789abcdef" for digit in id[1:])
    )
