"""What is read of other languages than English: numbers, times, sentences, quotations, speakers."""

from datetime import date
from decimal import Decimal
from time import process_time
from typing import Any

import pytest
from helpers import cases
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article, article_of
from summarizer.article.sentences import paragraphs, sentence_spans
from summarizer.attribution import TONGUES, attribute, cue_of, quotations
from summarizer.config import ArticleMeta
from summarizer.language import most, primary, wording_of
from summarizer.names import sounds_alike
from summarizer.quantities import may_be_worth, quantities
from summarizer.times import times

PUBLISHED = date(2023, 3, 16)
FILLING = " Foo bar, baz und qux; это всё и 終わり." * 3


def rows(table: str) -> list[Any]:
    """The rows of a table that has a list for each language."""
    return [(language, *row) for language, given in cases(table).items() for row in given]


def article_in(language: str, paragraph: str) -> Article:
    """An article that begins with a paragraph, and is declared to be in a language."""
    text = f"{paragraph}\n\n{FILLING}"
    return article_of(text.encode(), "article.txt", meta=ArticleMeta(language=language))


@pytest.mark.parametrize(("language", "text", "expected"), rows("quantities_languages"))
def test_numbers_are_read_with_their_own_separators(
    language: str, text: str, expected: list[list[str | None]]
) -> None:
    """As a reader of the language would; a date, a name and an ordinal count nothing."""
    found = quantities(text, language)

    assert [[str(q.low), str(q.high), q.unit, q.comparison] for q in found] == expected
    assert all(text[slice(*q.span)] == q.text for q in found)


@pytest.mark.parametrize(("language", "text", "expected"), rows("times_languages"))
def test_times_are_read_by_their_own_words(
    language: str, text: str, expected: list[list[str | None]]
) -> None:
    """Weekdays count back from publication, unless they may lie ahead."""
    assert [[t.text, t.value] for t in times(text, PUBLISHED, language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), rows("sentences_languages"))
def test_abbreviations_of_a_language_end_no_sentence(
    language: str, text: str, expected: list[str]
) -> None:
    """Nor do its ordinals."""
    (paragraph,) = paragraphs(text)

    assert [text[slice(*s)] for s in sentence_spans(text, paragraph, language)] == expected


@pytest.mark.parametrize("row", cases("sentences"), ids=lambda row: row["text"])
def test_english_sentences_end_where_they_did(row: dict[str, Any]) -> None:
    """Whether the language is told or not."""
    spans = [
        list(sentence_spans(row["text"], (0, len(row["text"])), code)) for code in (None, "en")
    ]

    assert spans[0] == spans[1]


@pytest.mark.parametrize(("language", "text", "expected"), cases("quotations_languages"))
def test_quotations_are_found_in_their_own_marks(
    language: str, text: str, expected: list[str]
) -> None:
    """Also in those that open in one language what they close in another, and after a dash."""
    article = article_in(language, text)

    assert [article.text[slice(*stretch)] for stretch in quotations(article)] == expected


@pytest.mark.parametrize("row", cases("attribution_languages"), ids=lambda row: row["text"])
def test_who_speaks_is_found_in_the_plain_orders_of_a_language(row: dict[str, Any]) -> None:
    """And nobody where no plain order shows it."""
    before, content, after = row["text"].split("*")
    article = article_in(row["language"], before + content + after)
    found = attribute(article, [(len(before), len(before) + len(content))])
    source = article.text[slice(*found.source)] if found.source else None
    cue = article.text[slice(*found.cue)] if found.cue else None

    assert (cue, found.stance) == (row["cue"], row["stance"])
    if row["source"] is None:
        assert found.kind != "name"
    else:
        assert (source or "").endswith(row["source"])


@pytest.mark.parametrize("language", sorted(TONGUES))
@given(text=st.text(alphabet="Aaб не sagte „“,.«»「」12 年 万 dijo a Karl", max_size=60))
def test_any_text_is_read_in_any_language(language: str, text: str) -> None:
    """Nothing raises, and whatever is found slices back."""
    for quantity in quantities(text, language):
        assert text[slice(*quantity.span)] == quantity.text
    for time in times(text, PUBLISHED, language):
        assert text[slice(*time.span)] == time.text
    cue = cue_of(text, language)
    assert cue is None or cue.lemma


@pytest.mark.parametrize("language", sorted(TONGUES))
@pytest.mark.parametrize("counter", ["人", "億人", "兆", "美元", " км", " Millionen Euro", " %"])
@pytest.mark.parametrize("digit", ["9", "九", "９", "0.9"])
def test_a_number_of_any_length_is_read_or_left_alone(
    language: str, counter: str, digit: str
) -> None:
    """A code of forty digits is no number of the news, and no reason to stop."""
    for length in (15, 16, 29, 40, 400):
        text = f"{digit * length}{counter}{digit * length}{counter}"
        for quantity in quantities(text, language):
            assert text[slice(*quantity.span)] == quantity.text


@pytest.mark.parametrize(
    ("written", "values"),
    [("1.200", {"1200", "1.2"}), ("3,5", {"3.5"}), ("1.234.567,8", {"1234567.8"}), ("12", {"12"})],
)
def test_digits_that_no_rule_reads_may_mean_several_things(written: str, values: set[str]) -> None:
    """But nothing else."""
    assert may_be_worth(written) == {Decimal(value) for value in values}


@pytest.mark.parametrize(
    ("language", "statement", "expected"),
    [
        ("de", "Die Drohne stürzte ab.", "de"),
        ("de", "The drone fell into the sea.", "en"),
        ("de", "Drohne abgestürzt", "de"),
        ("ru", "Дрон упал.", "ru"),
        ("ru", "Drone lost", "en"),
        ("uk", "Дрон упал, и это всё, что мы знаем.", "ru"),
        ("fr", "Lavrov denied Russian involvement.", "en"),
        ("es", "El dron cayó.", "es"),
        ("en", "Ruiz de la Vega flew to El Paso.", "en"),
        ("en", "Le drone est tombé dans la mer.", "fr"),
        ("ja", "無人機墜落", "ja"),
        ("it", "Il drone è caduto in mare.", "it"),
        (None, "Nothing was hit.", "en"),
    ],
)
def test_a_sentence_shows_its_language_beside_its_article(
    language: str | None, statement: str, expected: str
) -> None:
    """What shows nothing is in the article's."""
    assert wording_of(statement, language) == expected


def test_most_articles_decide_in_any_order() -> None:
    """English goes before another that is as common; what is not known does not count."""
    assert most(["ru", "en", "en"]) == most(["en", "en", "ru"]) == "en"
    assert most(["de", "en"]) == most(["en", "de"]) == "en"
    assert most([None, "de", None]) == "de"
    assert most([None]) is None


@pytest.mark.parametrize(
    ("tag", "code"), [("de-AT", "de"), ("German", "de"), ("EN_us", "en"), ("rus", "ru"), ("", None)]
)
def test_a_language_may_be_named_in_several_ways(tag: str, code: str | None) -> None:
    """By its tag, its three letters, its English name."""
    assert primary(tag) == code


def test_names_are_compared_across_alphabets() -> None:
    """In whichever case; another name is another."""
    assert sounds_alike("Shoigu", "Шойгу")
    assert sounds_alike("Austin", "Остином")
    assert not sounds_alike("Lavrov", "Шойгу")


@pytest.mark.parametrize("language", sorted(TONGUES))
@pytest.mark.parametrize("piece", ["2023年", "三", "1 ", "1.000 ", "zwei ", "от 1 "])
def test_long_runs_are_read_in_time_linear_in_them(language: str, piece: str) -> None:
    """Some 0.4 s of the processor for 20,000 characters; with their square it would be minutes."""
    text = (piece * 20_000)[:20_000]
    begun = process_time()

    quantities(text, language)
    times(text, None, language)

    assert process_time() - begun < 4
