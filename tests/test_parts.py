"""A long article in parts: where they begin, what goes before them, and that nothing is lost."""

import itertools

import pytest
from helpers import article_from
from hypothesis import given
from hypothesis import strategies as st
from long_report import report

from summarizer.article import Article, article_of
from summarizer.config import ModelSettings
from summarizer.extract import halved, numbered, part_at, parts_of, request_about, words_at_once
from summarizer.extract.parts import Part, shown

REPORT = article_of(report(3_000).encode(), "report.txt")


def words_of(article: Article, part: Part) -> int:
    """How many words a part shows."""
    return sum(len(article.text[s.start : s.end].split()) for s in part.sentences)


def characters(parts: tuple[Part, ...]) -> list[int]:
    """The places of all that parts show, in their order."""
    return [place for part in parts for s in part.sentences for place in range(s.start, s.end)]


HEADLINE = "All the boats of the bay had a long and a hard day"
PARAGRAPHS = st.lists(
    st.lists(st.integers(1, 60), min_size=1, max_size=6), min_size=1, max_size=12
).map(
    lambda many: "\n\n".join(
        (
            HEADLINE,
            *(" ".join(" ".join(["Word", *["more"] * n]) + "." for n in sizes) for sizes in many),
        )
    )
)


@given(PARAGRAPHS, st.integers(15, 120))
def test_every_character_that_is_shown_stands_in_one_part(text: str, words: int) -> None:
    """The parts follow each other, none is longer than is allowed, and only spaces are left out."""
    article = article_of(text.encode(), "a.txt")
    parts = parts_of(article, words)

    places = characters(parts)
    assert places == sorted(set(places))
    left = set(characters((Part(shown(article)),))) - set(places)
    assert all(article.text[place].isspace() for place in left)
    assert all(words_of(article, part) <= words for part in parts)
    assert (len(parts) == 1) == parts[0].whole


@given(PARAGRAPHS, st.integers(15, 120))
def test_a_part_is_known_by_where_it_stands(text: str, words: int) -> None:
    """Its first and last offset give it back."""
    article = article_of(text.encode(), "a.txt")

    assert all(part_at(article, p.start, p.end) == p for p in parts_of(article, words))


def test_an_article_within_the_limit_is_one_part() -> None:
    """One word more and it is two."""
    size = words_of(REPORT, Part(shown(REPORT)))

    assert [part.whole for part in parts_of(REPORT, size)] == [True]
    assert [part.whole for part in parts_of(REPORT, size - 1)] == [False, False]


def test_parts_are_of_about_one_size_and_begin_with_no_quotation() -> None:
    """None is left with a few words, and a paragraph that quotes stands with who is quoted."""
    parts = parts_of(REPORT, 800)

    sizes = [words_of(REPORT, part) for part in parts]
    assert min(sizes) * 2 > max(sizes)
    assert all(REPORT.text[part.start] != "“" for part in parts)
    assert all(
        a.sentences[-1].paragraph < b.sentences[0].paragraph for a, b in itertools.pairwise(parts)
    )


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("The boat left. " * 900, 500),  # one paragraph of many sentences
        ("the boat left and " * 900, 500),  # one sentence
        (f"{HEADLINE} {'x' * 100_000}", 500),  # no space at all
        ("船は港を出た。" * 900, 500),  # a script without spaces
        ("船は港を出た、" * 900, 500),
    ],
)
def test_a_paragraph_that_is_too_long_is_parted_within(text: str, most: int) -> None:
    """Between its sentences, and a sentence between its words; nothing of it is left out."""
    article = article_of(text.encode(), "a.txt")
    parts = parts_of(article, most)

    assert len(parts) > 1
    places = set(characters(parts))
    assert all(c.isspace() for n, c in enumerate(article.text) if n not in places)


def test_a_part_has_two_halves_until_it_is_short() -> None:
    """Between paragraphs, both of about one size; what is short has none."""
    (part, *_) = parts_of(REPORT, 1_600)
    one, other = halved(REPORT, part)

    assert characters((one, other)) == characters((part,))
    assert one.sentences[-1].paragraph < other.sentences[0].paragraph
    assert 0.8 < words_of(REPORT, one) / words_of(REPORT, other) < 1.25
    short = article_from("A boat was lost at sea.", "Nobody was on it.")
    assert halved(short, Part(shown(short), whole=True)) == ()


LATER = article_from(
    "Captain Ilsa Brandt, who led the search, spoke to Jean-Luc van der Berg on Friday.",
    "Brandt’s boat had left Cape Harrow at noon. It was late.",
    "“It went well,” she said.",
)


def test_a_part_is_told_who_was_named_and_what_stands_just_before_it() -> None:
    """Names with what is said beside them, and the last paragraph with its numbers."""
    start = LATER.text.index("“It")
    asked = request_about(LATER, "m", "extract_claims", "claims", part_at(LATER, start, 10_000))
    content = asked.messages[-1].content
    mark = content.split("`")[1]
    _, before, part, _ = content.split(f"\n{mark}\n")

    assert "- Captain Ilsa Brandt: who led the search\n- Jean-Luc van der Berg\n" in before
    assert before.endswith("[2] Brandt’s boat had left Cape Harrow at noon.\n[3] It was late.")
    assert part == "[4] “It went well,” she said."
    assert asked.about == "sentence 4"


def test_nothing_goes_before_the_first_part() -> None:
    """It says so, and names nobody who is named only later."""
    asked = request_about(LATER, "m", "extract_cast", "cast", part_at(LATER, 0, 90))
    content = asked.messages[-1].content

    assert "(nobody)" in content
    assert "(the article begins here)" in content
    assert "Brandt’s boat" not in content


def test_a_part_goes_on_within_a_sentence_that_was_too_long() -> None:
    """What goes before it is the end of that sentence, and no more than some lines of it."""
    article = article_of(("the boat left and " * 2_000).encode(), "a.txt")
    second = parts_of(article, 1_000)[1]
    content = request_about(article, "m", "extract_cast", "cast", second).messages[-1].content
    _, before, part, _ = content.split(f"\n{content.split('`')[1]}\n")

    shown_before = before.split("Just before the part:\n")[1]
    assert shown_before.startswith("[1] ")
    assert article.text[: second.start].rstrip().endswith(shown_before[4:])
    assert len(shown_before) < 1_100
    assert part == numbered(article, second.sentences)


def test_names_before_a_part_are_few_whatever_the_article() -> None:
    """A report of hundreds of witnesses does not grow the questions about its last part."""
    article = article_of(report(12_000).encode(), "report.txt")
    last = parts_of(article, 1_500)[-1]
    content = request_about(article, "m", "extract_cast", "cast", last).messages[-1].content
    before = content.split(f"\n{content.split('`')[1]}\n")[1]

    assert 12 <= before.count("\n- ") <= 24
    assert len(before.split()) < 400


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (ModelSettings(), 4_000),
        (ModelSettings(base_url="https://api.example.com/v1"), 4_000),
        (ModelSettings(base_url="https://8.8.8.8/v1"), 4_000),
        (ModelSettings(base_url="http://127.0.0.1:8080/v1"), 1_500),
        (ModelSettings(base_url="http://[::1]:8080/v1"), 1_500),
        (ModelSettings(base_url="http://localhost:11434/v1"), 1_500),
        (ModelSettings(base_url="http://192.168.1.20/v1"), 1_500),
        (ModelSettings(base_url="https://gpu.local/v1"), 1_500),
        (ModelSettings(base_url="http://ollama:11434/v1"), 1_500),
        (ModelSettings(base_url="http://127.0.0.1:8080/v1", part_words=900), 900),
        (ModelSettings(part_words=20_000), 20_000),
    ],
)
def test_a_model_in_one_s_own_network_is_shown_less(settings: ModelSettings, words: int) -> None:
    """What the user says wins; else the address tells."""
    assert words_at_once(settings) == words
