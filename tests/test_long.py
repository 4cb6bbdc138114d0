"""A report of 30,000 words, read in parts: what is asked, and the one record that comes of it."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import pytest
from helpers import NO_RUN, WIRE, article_from
from long_report import Reader, report
from proposals import event

from summarizer.article import Article, article_of, read_article
from summarizer.config import ArticleMeta
from summarizer.draft import Draft, DraftTime
from summarizer.errors import BadReply, Interrupted, MissingReply, Refused, TooLong
from summarizer.extract import QUESTIONS, extract, parts_of, requests
from summarizer.extract.joined import OTHER_ROLE
from summarizer.llm import Request
from summarizer.prove import prove
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord
from summarizer.resources import prompt

WITNESS = re.compile(r"^(\w+ \w+), [^,]+, told the inquiry on", re.MULTILINE)


def article_with(words: int) -> Article:
    """A report of so many words."""
    meta = ArticleMeta(published="2024-05-02")
    return article_of(report(words).encode(), "report.txt", meta=meta)


def drafted(article: Article, reader: Reader, words: int) -> Draft:
    """What a reader proposes of an article in parts."""
    with ThreadPoolExecutor(4) as pool:
        return extract(article, "m", reader, pool, words)


@dataclass(frozen=True)
class Long:
    """A long report, its record, and the seconds of processor time that this took."""

    article: Article
    record: IncidentRecord
    seconds: float


@pytest.fixture(scope="module")
def long() -> Long:
    """A report of 30,000 words, read in parts and proven."""
    article = article_with(30_000)
    started = time.process_time()
    record = prove(article, drafted(article, Reader(), 4_000), NO_RUN)
    return Long(article, record, time.process_time() - started)


def test_an_article_within_the_limit_is_asked_as_it_always_was() -> None:
    """The prompts in one piece, to the byte, and the keys of the replies that are recorded."""
    article = read_article(WIRE)
    asked = requests(article, "m")

    assert len(asked) == len(QUESTIONS)
    for request in asked:
        shown = request.messages[-1].content.removesuffix(prompt(request.prompt).text)
        assert shown.startswith(prompt("article").text.split("$")[0])
        assert request.prompt_digest not in {r.prompt_digest for r in requests(article, "m", 300)}
        assert request.about == ""


def test_everything_that_is_told_is_in_the_record(long: Long) -> None:
    """Each sentence of the report's form has its claim, each number its figure; all are proven."""
    article, record = long.article, long.record
    text = article.text

    told = sum(
        text.count(mark)
        for mark in (" told the inquiry on ", ",” he said", ",” she said", ".” He ", ".” She ",
                     " added that the machine", " denied that ", "According to ")
    )  # fmt: skip
    assert len(record.claims) == told > 1_500
    assert len(record.figures) == text.count(" metres from ") + 2 * text.count("the repair cost ")
    assert {claim.status for claim in record.claims} == {"proven"}
    assert {figure.status for figure in record.figures} == {"proven"}
    assert {entry.reason.split(":")[0] for entry in record.rejected} <= {OTHER_ROLE}


def test_spans_are_those_of_the_whole_article(long: Long) -> None:
    """Each slices back, and the claims reach from the beginning to the end."""
    article, record = long.article, long.record
    spans = [span for item in record.items() for span in item.evidence]

    assert all(article.text[s.start : s.end] == s.text for s in spans)
    places = sorted(claim.mentions[0].content[0].start for claim in record.claims)
    assert max(b - a for a, b in pairwise((0, *places, len(article.text)))) < 2_000


def test_who_he_is_is_known_in_every_part(long: Long) -> None:
    """A pronoun and a surname are those of the witness who was named before them, in any part."""
    article, record = long.article, long.record
    witnesses = [(found.start(), found[1]) for found in WITNESS.finditer(article.text)]

    checked = 0
    for claim in record.claims:
        (mention,) = claim.mentions
        if mention.source and mention.source[0].text in ("he", "she", "He", "She"):
            at = mention.source[0].start
            name = next(name for start, name in reversed(witnesses) if start < at)
            assert record.actor(claim.speaker or "").name == name
            checked += 1
    assert checked > 400


def test_who_stands_in_several_parts_is_one(long: Long) -> None:
    """No actor and no place twice."""
    record = long.record
    names = [actor.name for actor in record.actors]

    assert len(names) == len(set(names))
    assert len({place.name for place in record.places}) == len(record.places) == 8


def test_the_size_of_the_parts_makes_no_other_record() -> None:
    """What a good reader finds does not depend on where the borders lie."""
    article = article_with(4_000)
    whole, parted = (prove(article, drafted(article, Reader(), n), NO_RUN) for n in (9_999, 700))

    assert [c.mentions[0].content for c in parted.claims] == [
        c.mentions[0].content for c in whole.claims
    ]
    assert [f.readings for f in parted.figures] == [f.readings for f in whole.figures]
    assert {a.name for a in parted.actors} == {a.name for a in whole.actors}


def test_a_long_report_takes_seconds(long: Long) -> None:
    """Of processor time, but for the model: 4 s to prove and 1 s to reconcile, as measured."""
    started = time.process_time()
    merged = reconcile([long.record], NO_RUN)

    mentions = sum(len(claim.mentions) for claim in merged.claims)
    assert mentions == len(long.record.claims)
    assert long.seconds + time.process_time() - started < 60


def too_long(most: int) -> Reader:
    """A reader whose window has room for so many characters of a question."""

    def check(request: Request) -> None:
        if len(request.messages[-1].content) > most:
            raise TooLong("the window is too small")

    return Reader(check)


def test_a_part_that_is_too_long_for_the_model_is_halved() -> None:
    """The halves are asked about instead, and nothing is missing of the record."""
    article = article_with(4_000)
    reader = too_long(16_000)
    draft = drafted(article, reader, 4_000)

    assert len(draft.parts) > len(parts_of(article, 4_000))
    assert draft.lost == ()
    assert len(prove(article, draft, NO_RUN).claims) == len(
        prove(article, drafted(article, Reader(), 4_000), NO_RUN).claims
    )


def test_no_part_is_halved_more_than_twice() -> None:
    """A window that has no room for a quarter is too small: the error says so."""
    article = article_with(4_000)
    reader = too_long(1_000)

    with pytest.raises(TooLong, match="too small"):
        drafted(article, reader, 9_999)
    assert len(reader.asked) == len(QUESTIONS) * (1 + 2 + 4)


def test_a_recording_of_halves_is_found_again() -> None:
    """Where the endpoint found a part too long, there is no reply to it, but to its halves."""
    article = article_with(4_000)
    first = too_long(16_000)
    draft = drafted(article, first, 4_000)
    recorded = {
        request.key for request in first.asked if len(request.messages[-1].content) <= 16_000
    }

    def missing(request: Request) -> None:
        if request.key not in recorded:
            raise MissingReply("nothing is recorded")

    assert drafted(article, Reader(missing), 4_000) == draft


@pytest.mark.parametrize("error", [BadReply("no answer"), Refused("content filter")])
def test_a_part_without_an_answer_leaves_the_others(error: Exception) -> None:
    """Its other questions too; the ledger names the part and why."""
    article = article_with(4_000)
    first, *others = parts_of(article, 1_000)

    def fail(request: Request) -> None:
        if request.prompt == "extract_claims" and request.about == first.named:
            raise error

    draft = drafted(article, Reader(fail), 1_000)
    record = prove(article, draft, NO_RUN)

    (lost,) = (entry for entry in record.rejected if entry.kind == "part")
    assert lost.item == f"(extract_claims of {first.named})"
    assert lost.reason == str(error)
    starts = {claim.mentions[0].content[0].start for claim in record.claims}
    assert min(starts) >= others[0].start
    assert any(figure.evidence[0].start < first.end for figure in record.figures)
    assert [one.error for one in draft.lost] == [error]


def test_a_question_that_no_part_answers_fails_the_article() -> None:
    """As it does for an article in one piece."""

    def fail(request: Request) -> None:
        if request.prompt == "extract_claims":
            raise BadReply("no claims today")

    with pytest.raises(BadReply, match="no claims today"):
        drafted(article_with(2_000), Reader(fail), 700)


def test_a_run_that_is_stopped_stops() -> None:
    """It is no part that failed."""

    def stop(request: Request) -> None:
        raise Interrupted("stopped")

    with pytest.raises(Interrupted):
        drafted(article_with(2_000), Reader(stop), 700)


def test_a_day_that_is_named_again_is_that_of_its_own_part() -> None:
    """Of two Fridays the one beside the event is its day."""
    lines = (
        "A ferry sank on Friday.",
        *(f"Nothing at all was seen of it on day {n} of the search." for n in range(2, 30)),
        "Divers found the ferry on Friday.",
    )
    article = article_from(*lines)
    found = event(
        "Divers found the ferry", "Divers found the ferry.", when="Friday", sentences=[30]
    )
    days = tuple(DraftTime(sentences=[number], text="Friday") for number in (1, 30))
    record = prove(article, Draft(times=days, events=(found,)), NO_RUN)

    (told,) = record.events
    (mention,) = told.mentions
    (day,) = (time for time in record.times if time.id == told.when)
    assert article.sentence_at(day.mentions[0].evidence[0].start).number == 30
    assert mention.status == "proven"
