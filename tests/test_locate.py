"""Which occurrence a quote means, and what a quote with gaps or over paragraphs stands on."""

import time
from itertools import pairwise

import pytest
from helpers import WIRE, article_from
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article, article_of, read_article
from summarizer.fold import fold
from summarizer.prove import locate

FERRY = article_from(
    "Ferry burns off Cape Nord",
    "The ferry caught fire at noon. Nobody was hurt. The captain blamed a pump.",
    "“We smelt smoke at noon,” Captain Ida Holm said. “We turned … and we ran for the shore.”",
    "“The pump was old. It had failed before,",
    "Advert",
    "“and we had asked for a new one,” she said. “Nobody answered. We wrote again.",
    "“They never wrote back.”",
    "The owner said that the pump was new. Nobody was hurt, it added.",
    "Topics: ferry, Cape Nord, captain blamed",
)


def words(article: Article, quote: str, *sentences: int) -> list[str]:
    """The words of the spans that a quote stands on."""
    return [span.text for span in locate(article, quote, sentences).spans]


def starts(article: Article, quote: str, *sentences: int) -> list[int]:
    """The numbers of the sentences that the spans of a quote begin in."""
    spans = locate(article, quote, sentences).spans
    return [article.sentence_at(span.start).number for span in spans]


def test_a_quote_in_one_piece_is_one_span() -> None:
    """A quote that stands as it is gives one span with the article's own characters."""
    location = locate(FERRY, "We smelt smoke at noon.")

    assert [span.text for span in location.spans] == ["We smelt smoke at noon"]
    assert not location.elided


def test_the_articles_own_ellipsis_is_no_gap() -> None:
    """Words with an ellipsis that the article itself has are found whole."""
    location = locate(FERRY, "We turned ... and we ran for the shore")

    assert [span.text for span in location.spans] == ["We turned … and we ran for the shore"]
    assert not location.elided


@pytest.mark.parametrize("gap", ["...", "…", " […] ", " [...] ", "(…)", " [ ... ] "])
def test_an_elided_quote_is_found_in_pieces(gap: str) -> None:
    """A gap within one paragraph gives the pieces in order, and says that words are left out."""
    location = locate(FERRY, f"The ferry caught fire{gap}The captain blamed a pump.")

    assert [span.text for span in location.spans] == [
        "The ferry caught fire",
        "The captain blamed a pump",
    ]
    assert location.elided


@pytest.mark.parametrize("quote", ["The captain blamed…", "… blamed a pump", "[...] blamed a pump"])
def test_an_ellipsis_at_the_edge_leaves_one_piece(quote: str) -> None:
    """A quote that leaves out its beginning or its end stands on what it gives."""
    location = locate(FERRY, quote)

    assert len(location.spans) == 1
    assert "blamed" in location.spans[0].text
    assert location.elided


@pytest.mark.parametrize(
    ("why", "quote"),
    [
        ("over two paragraphs", "The ferry caught fire … We smelt smoke"),
        ("in the wrong order", "The captain blamed a pump … The ferry caught fire"),
        ("one piece is absent", "The ferry caught fire … The captain blamed the crew"),
        ("a piece cuts a word", "The ferry caught fi … captain blamed"),
        ("only gaps", "… [...] …"),
        ("no gap, and no neighbours", "The ferry caught fire at noon. The captain blamed a pump."),
        ("spliced round a cue", "We smelt smoke at noon. We turned"),
        ("spliced over paragraphs", "The captain blamed a pump. The pump was old."),
        ("neighbours in the wrong order", "Nobody was hurt. The ferry caught fire at noon."),
        ("the paragraph between left out", "We wrote again. The owner said that the pump was new."),
        ("punctuation", "“ … ”"),
        ("nothing", ""),
    ],
)
def test_what_the_article_does_not_say_together_is_found_nowhere(why: str, quote: str) -> None:
    """Pieces of two paragraphs, out of order, or spliced without a gap prove nothing."""
    assert locate(FERRY, quote).spans == (), why


def test_a_quotation_over_paragraphs_is_found_past_the_advert() -> None:
    """A quote that runs on gives one span a sentence or more, and no furniture."""
    quote = "It had failed before, and we had asked for a new one"

    assert words(FERRY, f"“The pump was old. {quote}") == []
    assert words(FERRY, "Nobody answered. We wrote again. They never wrote back.") == [
        "Nobody answered",
        "We wrote again",
        "They never wrote back",
    ]


def test_a_hidden_character_between_paragraphs_parts_nothing() -> None:
    """Zero-width characters between two sentences of a quote are as good as nothing."""
    article = article_from(
        "“The mast broke. \u200b", "\u200b“Then the \u200bradio died,” Captain Ida Holm said."
    )

    assert words(article, "The mast broke. Then the radio died") == [
        "The mast broke",
        "Then the \u200bradio died",
    ]


def test_the_occurrence_nearest_to_the_cited_sentence_is_meant() -> None:
    """Of equal words those in the cited sentence are taken, or the first where none is cited."""
    last = FERRY.sentence_at(FERRY.text.rindex("Nobody was hurt")).number

    assert starts(FERRY, "Nobody was hurt", 3) == [3]
    assert starts(FERRY, "Nobody was hurt", last) == [last]
    assert starts(FERRY, "Nobody was hurt") == [3]
    assert starts(FERRY, "Nobody was hurt", last - 1) == [last]


def test_a_cited_sentence_that_is_not_there_is_no_matter() -> None:
    """Wrong numbers neither fail nor hide the quote."""
    assert starts(FERRY, "Nobody was hurt", 0, -4, 900) == [3]


def test_the_same_sentence_fifty_times_is_told_apart_by_its_number() -> None:
    """The cited one of fifty equal sentences is the one that is found."""
    article = article_from(*["No ship was seen near the cape."] * 50)

    assert [starts(article, "No ship was seen", n) for n in (1, 17, 50)] == [[1], [17], [50]]


def test_white_space_after_the_last_sentence_is_no_part_of_a_quote() -> None:
    """A quote of several sentences may end in a space or a line's end, found or not."""
    assert words(FERRY, "Nobody answered. We wrote again. They never wrote back. \n") == [
        "Nobody answered",
        "We wrote again",
        "They never wrote back",
    ]
    assert words(FERRY, "No ship came. Nobody asked. ") == []


def test_furniture_is_avoided() -> None:
    """Words that stand in the article and in its furniture are taken from the article."""
    furniture = FERRY.sentences[-1].number

    assert FERRY.sentences[-1].kind == "furniture"
    assert starts(FERRY, "captain blamed", furniture) == [4]


def test_an_absent_quote_names_the_sentence_most_like_it() -> None:
    """Where a digit or a word is changed, the sentence to ask about again is named."""
    assert locate(FERRY, "Nobody at all was hurt").nearest == FERRY.sentences[2]
    assert locate(FERRY, "a quite different tale of woe").nearest is None


def test_one_letter_and_very_long_quotes_have_a_clear_outcome() -> None:
    """A quote of one letter is found as a word, one of 20,000 characters over its paragraphs."""
    sentences = [f"Buoy number {n} was seen adrift." for n in range(1, 620)]
    article = article_from("Plan B failed off the cape.", *sentences)
    quote = " ".join(sentences)

    assert words(article, "B") == ["B"]
    assert len(quote) > 19_000
    assert words(article, quote) == [article.text[29:-1]]
    assert words(article, quote.replace("number 300", "number 301")) == []


@pytest.mark.parametrize(
    "quote",
    [
        "the ... sat ... zebra",
        "the cat. The dog",
        "the ... the ... dog. Zebra",
        "the cat sat. " * 400,
        "the cat sat. " * 400 + "the mat.",
        "the … " * 2_000,
    ],
)
def test_repetition_takes_bounded_time(quote: str) -> None:
    """Pieces that stand eight thousand times are put in order within two seconds."""
    text = "the mat. Zebra. " + "the cat sat. " * 8_000
    article = article_of(text.encode(), "article.txt")
    start = time.process_time()

    locate(article, quote, range(100))

    assert time.process_time() - start < 2


def test_a_megabyte_without_spaces_takes_bounded_time() -> None:
    """One endless word hides nothing and delays nothing."""
    text = "a" * 500_000 + " one two three four five six seven eight " + "b" * 500_000
    article = article_of(text.encode(), "article.txt")
    start = time.process_time()

    assert words(article, "six seven") == ["six seven"]
    assert words(article, "a" * 5_000 + " seven … b") == []
    assert time.process_time() - start < 3


@given(st.data())
def test_any_stretch_of_the_example_is_located(data: st.DataObject) -> None:
    """Whatever is cut at the edges of words out of a sentence is found, and slices back."""
    article = read_article(WIRE)
    text = [s for s in article.sentences if s.kind == "text"]
    sentence = data.draw(st.sampled_from(text))
    tokens = article.text[sentence.start : sentence.end].split(" ")
    first = data.draw(st.integers(0, len(tokens) - 1))
    quote = " ".join(tokens[first : data.draw(st.integers(first + 1, len(tokens)))])

    location = locate(article, quote, [sentence.number])

    assert location.spans or not any(map(str.isalnum, quote))
    for span in location.spans:
        assert article.text[span.start : span.end] == span.text
        assert fold(span.text).text in fold(quote).text
        assert sentence.start <= span.start < span.end <= sentence.end


@given(st.text(max_size=80), st.lists(st.integers(-3, 99), max_size=4))
def test_arbitrary_quotes_fail_nothing(quote: str, sentences: list[int]) -> None:
    """Whatever is asked for, spans slice back, ascend and do not overlap."""
    spans = locate(FERRY, quote, sentences).spans

    assert all(FERRY.text[span.start : span.end] == span.text for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
