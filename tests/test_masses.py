"""Claims in masses: each is kept, and what a merge takes grows no faster than they do."""

import time
from itertools import cycle
from typing import Any

import pytest
from helpers import article_from
from records import record_with

from summarizer.pipeline import merge
from summarizer.record import ActorMention, ClaimMention, IncidentRecord, mention_key

CLAIMS, FEWER = 10_000, 3_000
# Some 8 s were measured; looking at each pair, fifty million of them, takes minutes.
MOST_SECONDS = 60.0
NOUNS = "drone jet ship plane boat engine wing mast radio pilot".split()


def of_one_speaker(told: list[tuple[str, str]], lead: str) -> IncidentRecord:
    """The record of an article in which Ida Holm says, denies or concedes all of this."""
    lines = [f"Holm {cue} {words}." for cue, words in told]
    article = article_from(lead, *lines)
    holm = ActorMention(
        key=mention_key("actor", article.id, 0, 8), article=article.id, status="proven",
        evidence=(article.span(0, 8),), name="Ida Holm", kind="person", role=None, affiliation=None,
    )  # fmt: skip
    claims, end = [], 0
    for line, (cue, words) in zip(lines, told, strict=True):
        begin = article.text.index(line, end)
        at, end = begin + len("Holm "), begin + len(line) - 1
        said, how = article.span(end - len(words), end), article.span(at, at + len(cue))
        stance: Any = "denies" if cue == "denied" else "asserts"
        claims.append(
            ClaimMention(
                key=mention_key("claim", article.id, said.start, said.end), article=article.id,
                status="proven", evidence=(said, how), statement=words, speaker=holm.key, via=None,
                mode="reported", stance=stance, hedged=False, within=None, content=(said,),
                cue=(how,),
            )
        )  # fmt: skip
    return record_with({"actor": [[holm]], "claim": [[c] for c in claims]}, [article])


SAID = [("said", f"the {NOUNS[n % 10]} number {n} was the {NOUNS[n % 7]}") for n in range(CLAIMS)]
SHORT = [
    ("said", f"the {NOUNS[n % 10]} of crew {n // 2} sank{' off the coal pier' * (n % 2)}")
    for n in range(FEWER)
]
TURNED = [
    (cue, f"the {NOUNS[n % 10]} of crew {n // 2} had been repaired")
    for n, cue in zip(range(FEWER), cycle(("denied", "conceded")), strict=False)
]


@pytest.mark.parametrize(
    "told", [SAID, SHORT, TURNED], ids=["said", "in short", "taken back in one breath"]
)
def test_ten_thousand_claims_of_one_speaker_are_merged(told: list[tuple[str, str]]) -> None:
    """Nothing is lost, nobody contradicts themselves in one article, and it takes its time once."""
    record = of_one_speaker(told, "Ida Holm spoke.")

    began = time.process_time()
    (merged,) = merge([record, record]).records
    took = time.process_time() - began

    assert sum(len(claim.mentions) for claim in merged.claims) == len(told)
    assert merged.disputed_facts == ()
    assert took < MOST_SECONDS
