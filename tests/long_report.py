"""A report of an inquiry of any length, made by program, and a model that reads it by its form."""

import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from summarizer.llm import Answer, Request

__all__ = ["Reader", "answered", "report"]

T = TypeVar("T", bound=BaseModel)

FIRST = "Ada Bram Cleo Dov Edda Finn Greta Hal Ines Jonas Kira Lars Mina Nils Olga Piet".split()
LAST_A = "Asp Birk Corv Dahl Elm Fenn Gran Holt Isk Jarl Kest Lund Moss Nord Oster Pell".split()
LAST_B = "berg son quist mark vik dal by man stad rup".split()
ROLES = (
    "head of the coastguard station", "deputy harbour master", "the airline’s chief pilot",
    "a spokesman for the transport ministry", "the ferry company’s safety officer",
    "a retired air traffic controller", "the mayor of Skarnes", "an engineer at the yard",
)  # fmt: skip
PLACES = "Skarnes Oddvik Tornhamn Brekke Lysefjord Hestoya Granvik Mosterhavn".split()
BODIES = (
    "The transport ministry", "The harbour board", "The airline", "The union of pilots",
    "The regional police", "The Norrmark embassy", "The rescue service",
)  # fmt: skip
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEEN = (
    "the rotor had struck the mast before anyone could shout",
    "nobody had tested the warning lights since the spring",
    "the crew had asked twice for another course and heard nothing",
    "the barrier was open when the first car rolled down the ramp",
    "two boats turned back because the swell was too high for them",
    "the second engine had stopped long before the fire began",
)
SAID = (
    "We heard the engine cough and then there was no sound at all",
    "I counted the rafts myself and one of them was empty",
    "No order of that kind ever reached my desk",
    "The fog came in faster than any of us had seen it come",
    "They told us to wait, and we waited far too long",
    "Our divers worked without a break until the light was gone",
)
DENIED = (
    "its radar had failed that night", "the inspection had been put off",
    "any of its boats had left the harbour late", "it had known of the crack in the mast",
    "its staff had been told to keep silent",
)  # fmt: skip
BETWEEN = (
    "The helicopter, a Kestrel 40 with room for 19 people, had been in service since the year "
    "before, and the log shows nothing unusual for the week.",
    "Below the cliffs the water is shallow, and the tide runs hard through the narrows when the "
    "moon is full.",
    "Nothing in the papers that were handed over explains why the boat went out without its "
    "second radio.",
    "Families waited in the school hall, where volunteers had set up beds and a table with soup "
    "and bread.",
)


def report(words: int, seed: int = 1) -> str:
    """A report of at least so many words, in paragraphs with an empty line between them."""
    chance = random.Random(seed)
    parts = ["Inquiry into the loss of the Kestrel helicopter off Skarnes"]
    count = 0
    while count < words:
        section = list(_section(chance))
        parts += section
        count += sum(len(paragraph.split()) for paragraph in section)
    return "\n\n".join(parts) + "\n"


def _section(chance: random.Random) -> Iterator[str]:
    """A witness: who, what was seen, a quotation, a number, a denial."""
    pick = chance.choice
    first, last = pick(FIRST), pick(LAST_A) + pick(LAST_B)
    she = first in ("Ada", "Cleo", "Edda", "Greta", "Ines", "Kira", "Mina", "Olga")
    pronoun = "she" if she else "he"
    yield f"{first} {last}, {pick(ROLES)}, told the inquiry on {pick(DAYS)} that {pick(SEEN)}."
    yield (
        f"“{pick(SAID)},” {pronoun} said. “{pick(SAID)}.” {pronoun.capitalize()} added that the "
        f"machine had come down about {chance.randint(2, 900)} metres from {pick(PLACES)}."
    )
    yield (
        f"{pick(BODIES)} denied that {pick(DENIED)}. According to {last}, the repair "
        f"cost at least €{chance.randint(2, 990)} million and took {chance.randint(3, 90)} days. "
        f"{pick(BETWEEN)}"
    )


_NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b(?=,|:|$)", re.MULTILINE)
_SENTENCE = re.compile(r"^\[(\d+)\] (.*)$", re.MULTILINE)
_TOLD = re.compile(r"^(\w+ \w+), (.*), told the inquiry on (\w+) that (.*)\.$")
_SAID = re.compile(r"“([^”]*),” (he|she) said\.$")
_ALONE = re.compile(r"^“([^”]*)\.”$")
_ADDED = re.compile(
    r"^(He|She) added that (the machine had come down (about (\d+) metres) from (\w+))\."
)
_DENIED = re.compile(r"^(The )?([\w ]+?) denied that (.*)\.$")
_COST = re.compile(
    r"According to (\w+), (the repair cost (at least €(\d+) million) and took ((\d+) days))\."
)


def answered(content: str, names: Iterable[str]) -> dict[str, list[Any]]:
    """What a model answers to a question about a report that reads it by its form.

    Whom "she" and a surname mean it knows from what is shown alone, with what goes before it.

    Args:
        content: the question.
        names: the lists of the answer.
    """
    lists: dict[str, list[Any]] = {name: [] for name in names}
    told, shown = _shown(content)
    for number, sentence in _SENTENCE.findall(shown):
        for kind, item in _items(int(number), sentence, told):
            if kind in lists and not any(_is_known(kind, item, one) for one in lists[kind]):
                lists[kind].append(item)
        told += _NAME.findall(sentence)
    return lists


def _is_known(kind: str, item: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether a list has an item already: whoever and whatever has a name is listed once."""
    return item == other or (kind in ("actors", "places") and item["name"] == other["name"])


class Reader:
    """A model that reads a report by its form, and notes what it is asked.

    Args:
        instead: what is done before an answer is given; it may raise.
    """

    def __init__(self, instead: Callable[[Request], None] = lambda request: None) -> None:
        self.asked: list[Request] = []
        self._instead = instead

    def __call__(self, request: Request, answer: type[T], /) -> Answer[T]:
        self.asked.append(request)
        self._instead(request)
        lists = answered(request.messages[-1].content, answer.model_fields)
        return Answer(answer.model_validate_json(json.dumps(lists)), (), False)


def _shown(content: str) -> tuple[list[str], str]:
    """The names that are told before what is shown, and what is shown."""
    mark = content.split("`")[1]
    _, *pieces = content.split(f"\n{mark}\n")
    before = pieces[0] if len(pieces) == 3 else ""
    return _NAME.findall(before), pieces[-2]


def _items(number: int, sentence: str, told: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """What a sentence gives, by the lists of the answers."""
    last = told[-1] if told else None
    if found := _TOLD.search(sentence):
        name, role, day, content = found.groups()
        yield "actors", _actor(number, name, "person", role)
        yield "times", {"sentences": [number], "text": day}
        yield "claims", _claim(number, content, name, name, "told")
    if found := _SAID.search(sentence):
        yield "claims", _claim(number, found[1], last, found[2], "said", mode="direct")
    if found := _ALONE.search(sentence):
        yield "claims", _claim(number, found[1], last, None, None, mode="direct")
    if found := _ADDED.search(sentence):
        yield "places", {"sentences": [number], "name": found[5], "kind": None}
        yield "claims", _claim(number, found[2], last, found[1], "added")
        yield "figures", _figure(number, found[3], int(found[4]), "m", "about", "distance", last)
    if found := _DENIED.search(sentence):
        yield "actors", _actor(number, found[2], "organisation", None)
        yield "claims", _claim(number, found[3], found[2], found[2], "denied", stance="denies")
    if found := _COST.search(sentence):
        money, days = int(found[4]) * 1_000_000, int(found[6])
        who = next((name for name in reversed(told) if name.split()[-1] == found[1]), None)
        yield "claims", _claim(number, found[2], who, found[1], "According to")
        yield "figures", _figure(number, found[3], money, "EUR", "at least", "cost", who)
        yield "figures", _figure(number, found[5], days, "day", "exact", "duration", who)
    if "Kestrel 40" in sentence:
        yield (
            "aircraft",
            {
                "sentences": [number], "name": "Kestrel 40", "kind": "helicopter",
                "operator": None, "count": None, "outcome": None,
            },
        )  # fmt: skip


def _actor(number: int, name: str, kind: str, role: str | None) -> dict[str, Any]:
    who = {"sentences": [number], "name": name, "kind": kind}
    return {**who, "role": role, "affiliation": None, "aliases": []}


def _claim(
    number: int, content: str, speaker: str | None, source: str | None, cue: str | None, **told: str
) -> dict[str, Any]:
    said = {"speaker": speaker, "source": source, "cue": cue, "via": None, "statement": None}
    how = {"mode": "reported", "stance": "asserts", "hedged": False, **told}
    return {"sentences": [number], "content": [content], **said, **how}


def _figure(
    number: int, quote: str, amount: int, unit: str, comparison: str, measures: str, who: str | None
) -> dict[str, Any]:
    size = {"low": amount, "high": amount, "unit": unit, "comparison": comparison}
    return {
        "sentences": [number], "quote": quote, **size, "measures": measures, "of": None,
        "speaker": who,
    }  # fmt: skip
