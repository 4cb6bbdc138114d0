"""A question through instructor: what is read free of charge, re-asked, set aside or refused."""

import json
import logging
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llm_doubles import GOOD, TWO, Claims, Item, body, canned, item, request
from pydantic import BaseModel

from summarizer.errors import BadReply, Unreachable
from summarizer.llm import Reply, Request, SetAside, ask


def claims(text: str, **options: Any) -> list[str]:
    """The quotes of the claims in an answer to one call."""
    return [i.quote for i in ask(request(), Claims, canned(body(text, **options))).value.claims]


def listed(*items: str) -> str:
    """An answer whose claims are these, as raw JSON."""
    return f'{{"claims": [{", ".join(items)}], "places": []}}'


def test_a_good_answer_is_taken_whole() -> None:
    """The value is the plain model, nothing is set aside, and one call is made."""
    complete = canned(body(GOOD))

    answer = ask(request(), Claims, complete)

    assert type(answer.value) is Claims
    assert answer.value == Claims(
        claims=(Item(quote="denies", sentence=1, amount=None, stance="denies"),), places=()
    )
    assert (answer.set_aside, answer.partial) == ((), False)
    assert [r.reask for r in complete.asked] == [0]


def test_a_list_may_be_left_out_where_the_model_says_so() -> None:
    """A field with a default is no part of the envelope that is asked for again."""

    class Lenient(BaseModel):
        claims: tuple[Item, ...]
        places: tuple[Item, ...] = ()

    complete = canned(body('{"claims": []}'))

    assert ask(request(), Lenient, complete).value == Lenient(claims=())
    assert len(complete.asked) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{TWO}\n```",
        f"```\n{TWO}```",
        f"Here you are:\n```json\n{TWO}\n```\nAnything else?",
        f"<think>\nmaybe {{}} or [1]\n</think>\n{TWO}",
        f"two {{braces}} and </think>\n\n```json\n{TWO}\n```",
        f"The answer is {TWO} Note: see {{}} or [1].",
        f"\ufeff  {TWO}\n",
        TWO.replace("one", "one").replace(", ", ",\n\t"),
    ],
)
def test_what_stands_around_the_answer_costs_nothing(text: str) -> None:
    """Fences, prose and thinking are taken off without a second call."""
    assert claims(text) == ["one", "two"]


@pytest.mark.parametrize("quote", ["</think>", "```json\n{}\n```", '{"claims": []}', "<think>"])
def test_such_marks_inside_a_quote_stay(quote: str) -> None:
    """An article about language models can be quoted: marks inside a string are words."""
    assert claims(json.dumps({"claims": [item(quote)], "places": []})) == [quote]
    assert claims(f"Sure:\n{json.dumps({'claims': [item(quote)], 'places': []})}") == [quote]


def test_the_items_of_an_answer_are_its_own_words() -> None:
    """A quote comes back character by character: curly quotes, no-break spaces, escapes."""
    words = "“It’s\u00a0over,” he said \\ \u2028 \U0001f600 \t"

    assert claims(json.dumps({"claims": [item(words)], "places": []})) == [words]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"quote": "x", "sentence": 1, "amount": null}', "stance"),
        (json.dumps(item(extra=1)), "extra"),
        (json.dumps(item(sentence="1")), "sentence"),
        (json.dumps(item(sentence=1.5)), "sentence"),
        (json.dumps(item(stance="maybe")), "stance"),
        (json.dumps(item("x" * 201)), "quote"),
        ('{"quote": "a", "quote": "b", "sentence": 1, "amount": null}', "twice"),
        (json.dumps(item(amount=float("nan"))), "number that is none"),
        (json.dumps(item(amount=float("-inf"))), "number that is none"),
        (json.dumps(item()).replace("null", "1e999"), "number that is none"),
        (json.dumps(item("a\0b")), "NUL"),
        (json.dumps(item("a\ud800b")), "surrogate"),
        ('{"quote": "a\nb", "sentence": 1, "amount": null, "stance": "denies"}', "JSON"),
        ("7", ""),
        ("null", ""),
        ('{"quote": ' + "[" * 60 + "]" * 60 + "}", "nested"),
        (json.dumps(item()).replace("1,", "1" + "0" * 5_000 + ","), ""),
    ],
)
def test_a_bad_item_is_set_aside_and_the_rest_kept(bad: str, reason: str) -> None:
    """One bad item in a good list costs that item and no call."""
    complete = canned(body(listed(json.dumps(item("one")), bad, json.dumps(item("two")))))

    answer = ask(request(), Claims, complete)

    assert [i.quote for i in answer.value.claims] == ["one", "two"]
    assert [(s.kind, s.item) for s in answer.set_aside] == [("claims", bad)]
    assert reason in answer.set_aside[0].reason
    assert answer.set_aside[0].reason.strip()
    assert len(complete.asked) == 1


def test_what_is_set_aside_can_be_written() -> None:
    """Half a character in the model's words is made visible: every file can hold it."""
    raw = json.dumps(item("a")).replace("a", "\ud800", 1)
    answer = ask(request(), Claims, canned(body(listed(raw))))

    for kept in answer.set_aside:
        assert f"{kept.item}{kept.reason}{kept.kind}".encode()


def test_lists_nobody_asked_for_are_set_aside() -> None:
    """Further keys of the answer, and a list that stands twice, go to the ledger."""
    text = '{"claims": [], "note": "hi", "claims": [1], "places": []}'

    answer = ask(request(), Claims, canned(body(text)))

    assert answer.set_aside == (
        SetAside("note", '"hi"', "nobody asked for it"),
        SetAside("claims", "[1]", "the list stands twice"),
    )


def test_more_items_than_the_model_allows_are_set_aside() -> None:
    """A list that goes on for ever is cut at its bound, visibly."""
    answer = ask(request(), Claims, canned(body(listed(*[json.dumps(item())] * 52))))

    assert len(answer.value.claims) == 50
    assert [s.reason for s in answer.set_aside] == ["more than 50 of them"] * 2


def test_whole_numbers_and_texts_can_be_amounts() -> None:
    """Where an exact decimal is wanted, 3, 3.5 and "3.50" are fine."""
    texts = [json.dumps(item()).replace("null", n) for n in ("3", "3.5", '"3.50"')]

    answer = ask(request(), Claims, canned(body(listed(*texts))))

    assert [str(i.amount) for i in answer.value.claims] == ["3", "3.5", "3.50"]


@pytest.mark.parametrize(
    "first",
    [
        "I could not find any.",
        "[]",
        '{"places": []}',
        '{"claims": null, "places": []}',
        '{"claims": [',
        f"{GOOD} or {GOOD}",
        '{"claims": [{"quote": "he said "no""}], "places": []}',
        "{" * 200_000,
        '{"claims":' * 5_000,
    ],
)
def test_a_broken_envelope_is_asked_for_once_more(first: str) -> None:
    """Without the lists there is one re-ask, under a key of its own, and it is brief."""
    complete = canned(body(first), body(GOOD))

    answer = ask(request(), Claims, complete)

    assert len(answer.value.claims) == 1
    assert [r.reask for r in complete.asked] == [0, 1]
    assert complete.asked[0].messages == request().messages
    again = complete.asked[1].messages
    assert again[:2] == request().messages
    assert [m.role for m in again[2:]] == ["assistant", "user"]
    assert again[2].content[:2_000] == first[:2_000]
    assert sum(len(m.content) for m in again[2:]) < 3_000
    assert complete.asked[0].key != complete.asked[1].key


def test_two_broken_envelopes_are_a_bad_reply() -> None:
    """There is no third call."""
    complete = canned(body("no"), body("still no"), body(GOOD))

    with pytest.raises(BadReply, match="no JSON object with claims and places"):
        ask(request(), Claims, complete)

    assert len(complete.asked) == 2


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (body(None, refusal="I will not"), "is a refusal: I will not"),
        (body(GOOD, "content_filter"), "content filter"),
        (body(GOOD[:12], "length"), "cut off before its first item"),
        (body(GOOD[:40], "length"), "cut off before its first item"),
        (body('<think>hm, {"claims": [1,', "length"), "cut off before its first item"),
        (body(""), "an empty answer"),
        (body(None), "an empty answer"),
        (body({"claims": []}), "content is no text"),
        (b'{"choices": []}', "without choices"),
    ],
)
def test_unusable_answers_are_told_apart(raw: bytes, why: str) -> None:
    """A refusal, a cut-off answer and an empty one have messages of their own and no re-ask."""
    complete = canned(raw, body(GOOD))

    with pytest.raises(BadReply, match=why):
        ask(request(), Claims, complete)

    assert len(complete.asked) == 1


def test_a_complete_answer_is_taken_though_the_length_ran_out() -> None:
    """`finish_reason: length` behind a whole object changes nothing."""
    answer = ask(request(), Claims, canned(body(f"{TWO}\n  ", "length")))

    assert len(answer.value.claims) == 2
    assert not answer.partial


@pytest.mark.parametrize("lead", ["", "```json\n", "<think>x</think>", "Here: "])
@pytest.mark.parametrize("end", range(len(TWO) - 1, len(TWO) // 2, -7))
def test_of_a_cut_off_answer_the_whole_items_are_kept(lead: str, end: int) -> None:
    """Wherever it was cut: each item that is whole is there, and the answer says it is partial."""
    text = TWO[:end]
    whole = [q for q in ("one", "two") if json.dumps(item(q)) in text]

    answer = ask(request(), Claims, canned(body(lead + text, "length"), body(GOOD)))

    assert [i.quote for i in answer.value.claims] == whole
    assert answer.partial


def test_errors_of_the_seam_come_through_as_they_are() -> None:
    """An error of ours is not wrapped in one of instructor's, which holds the whole article."""
    error = Unreachable("away")

    def complete(request: Request, /) -> Reply:
        raise error

    with pytest.raises(Unreachable) as raised:
        ask(request(), Claims, complete)

    assert raised.value is error
    assert raised.value.__context__ is None


def test_the_article_is_no_template_and_is_not_altered() -> None:
    """Braces in an article reach the seam as they are, and the request's messages stay."""
    asked = request("{{ 7 * 7 }} {% for x in y %} {# gone #}\n\n")
    complete = canned(body("no"), body(GOOD))

    ask(asked, Claims, complete)

    assert complete.asked[1].messages[:2] == complete.asked[0].messages == asked.messages
    assert len(asked.messages) == 2


def test_nothing_of_an_answer_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """instructor would log answers, and with them an article's words, as errors."""
    caplog.set_level(logging.INFO)

    with pytest.raises(BadReply):
        ask(request("SECRET"), Claims, canned(body("SECRET"), body("SECRET")))

    assert "SECRET" not in caplog.text


@settings(max_examples=50)
@given(st.lists(st.text(max_size=40), max_size=4), st.sampled_from(["", "```json\n", "So: "]))
def test_any_words_come_through_or_are_set_aside(quotes: list[str], lead: str) -> None:
    """No item is lost: each is an item of the answer or of its ledger."""
    text = lead + json.dumps({"claims": [item(q) for q in quotes], "places": []})

    answer = ask(request(), Claims, canned(body(text)))

    taken = [i.quote for i in answer.value.claims]
    assert taken == [q for q in quotes if "\0" not in q]
    assert len(taken) + len(answer.set_aside) == len(quotes)
