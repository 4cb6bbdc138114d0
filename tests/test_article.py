"""Reading: any bytes become an article whose text is theirs, or one line that says why not."""

import gzip
import io
import os
import sys
from codecs import BOM_UTF8
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summarizer.article import Article, article_of, read_article
from summarizer.config import ArticleMeta
from summarizer.errors import NotAnArticle, UsageError
from summarizer.reading import decoded, load_bytes

TEXT = """Drone lost off Calder Point

By Ana Lind, Harbour Post
Published 16 March 2023, 18:40 GMT

A drone fell into the sea on Tuesday. Two ships turned back.
Advert
“It just fell,” a fisherman said.
Leave a Reply
"""
BODY = "A drone fell into the sea off Calder Point on Monday."

# Texts as they come: words, marks, all sorts of white space, anything at all.
texts = st.one_of(
    st.lists(st.text(min_size=1, max_size=8), min_size=10, max_size=30).map(" ".join),
    st.lists(
        st.sampled_from(
            "A drone fell.|Gen. Holm|“Why?”|the|\r\n|\r|\n\n|\u2028|\u00a0|\ufeff|Advert|\n|é|🛩|،|0"
            "|Published 3 May 2023|\n“|”|e\u0301|U.S.|\x1b|\x85|\x1c".split("|")
        ),
        min_size=10,
        max_size=40,
    ).map(" ".join),
)


def kinds(article: Article) -> list[tuple[str, str]]:
    """The sentences of an article with their kinds."""
    return [(s.kind, article.text[s.start : s.end]) for s in article.sentences]


def refused(data: bytes, name: str = "a.txt") -> str:
    """The line that says why these bytes are no article."""
    with pytest.raises(NotAnArticle) as caught:
        article_of(data, name)
    return str(caught.value)


def accepted(data: bytes) -> Article | None:
    """The article in these bytes, or None where they are none; any other error goes through."""
    try:
        return article_of(data, "a.txt")
    except NotAnArticle:
        return None


def refused_file(path: Path) -> str:
    """The line that says why this file is no article."""
    with pytest.raises(NotAnArticle) as caught:
        read_article(path)
    return str(caught.value)


# What an article is


def test_an_article_is_its_text_cut_into_numbered_sentences() -> None:
    """A file becomes headline, sentences and furniture, each with its number and kind."""
    article = article_of(TEXT.encode(), "a.txt")

    assert article.text == TEXT
    assert [s.number for s in article.sentences] == list(range(1, 9))
    assert [s.paragraph for s in article.sentences] == [1, 2, 3, 4, 4, 5, 6, 7]
    assert kinds(article) == [
        ("title", "Drone lost off Calder Point"),
        ("furniture", "By Ana Lind, Harbour Post"),
        ("furniture", "Published 16 March 2023, 18:40 GMT"),
        ("text", "A drone fell into the sea on Tuesday."),
        ("text", "Two ships turned back."),
        ("furniture", "Advert"),
        ("text", "“It just fell,” a fisherman said."),
        ("furniture", "Leave a Reply"),
    ]


def test_an_article_says_what_its_text_says_of_it() -> None:
    """Headline, outlet and date come from the text, digests from the bytes and the text."""
    article = article_of(BOM_UTF8 + TEXT.encode(), "a.txt")

    info = article.info()

    assert (info.title, info.outlet) == ("Drone lost off Calder Point", "Harbour Post")
    assert (info.published, info.url, info.language) == ("2023-03-16T18:40+00:00", None, "en")
    assert info.sha256 == sha256(TEXT.encode()).hexdigest()
    assert info.id == article.id == info.sha256[:12]
    assert info.source_sha256 == sha256(BOM_UTF8 + TEXT.encode()).hexdigest()
    assert info.characters == len(TEXT)
    assert info.text == TEXT
    assert article.info(keep_text=False).text is None


def test_furniture_before_the_headline_does_not_hide_it() -> None:
    """The headline is the article's first line, whatever the page puts above it."""
    text = f"Skip to main content\nAdvert\nDrone lost off Calder Point\n{BODY}"

    article = article_of(text.encode(), "a.txt")

    assert article.title == "Drone lost off Calder Point"
    assert [kind for kind, _ in kinds(article)] == ["furniture", "furniture", "title", "text"]


def test_a_text_that_begins_with_its_lead_has_no_headline() -> None:
    """Where the first line is a sentence, it is text, also under an advert."""
    article = article_of(f"Advert\n{BODY}\n{BODY}".encode(), "a.txt")

    assert article.title is None
    assert [kind for kind, _ in kinds(article)] == ["furniture", "text", "text"]


def test_a_text_in_capitals_is_read() -> None:
    """Capitals change nothing: headline, dateline, sentences and furniture are found."""
    article = article_of(TEXT.upper().encode(), "a.txt")

    assert article.meta.published == "2023-03-16T18:40+00:00"
    assert [kind for kind, _ in kinds(article)] == [
        "title", "furniture", "furniture", "text", "text", "furniture", "text", "furniture",
    ]  # fmt: skip


def test_a_text_without_punctuation_is_read() -> None:
    """Where no mark ends a sentence, each paragraph is one."""
    lines = ["drone lost off calder point", "a drone fell into the sea on monday said the navy"]

    article = article_of("\n".join(lines).encode(), "a.txt")

    assert kinds(article) == [("title", lines[0]), ("text", lines[1])]


def test_a_hard_wrapped_text_is_read() -> None:
    """Lines that break at a margin give whole sentences, their line ends kept."""
    first = "A drone that two jets had followed for an hour fell\ninto the sea off Calder Point."
    second = "No ship was near it at\nthat time, said the navy."
    article = article_of(f"{first} {second}\n\nAdvert\n".encode(), "a.txt")

    found = kinds(article)

    assert found == [("text", first), ("text", second), ("furniture", "Advert")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_line_ends_are_kept_as_they_are(end: str, tmp_path: Path) -> None:
    """No line end of a file is translated; the digest is of the text as it stands."""
    text = f"Drone lost{end}{BODY}{end}{BODY}{end}"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())

    article = read_article(path)

    assert article.text == text
    assert article.sha256 == sha256(text.encode()).hexdigest()


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    """With and without a byte order mark a file is the same article."""
    plain, marked = (article_of(bom + BODY.encode(), "a.txt") for bom in (b"", BOM_UTF8))

    assert marked.text == BODY
    assert marked.id == plain.id
    assert marked.source_sha256 != plain.source_sha256


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a", "a.doc", "-", "folder.html/b"])
def test_what_has_no_reader_of_its_own_is_read_as_plain_text(name: str) -> None:
    """A name decides only which reader reads; the article's id is that of its text."""
    article = article_of(BODY.encode(), name)

    assert article.name == name
    assert article.reader == "txt/1"
    assert article.id == article_of(BODY.encode(), "other.txt").id


@pytest.mark.parametrize(
    "text",
    [
        "一架无人机坠入海中。两艘船返航了。",
        "โดรนตกลงไปในทะเลเมื่อวันอังคาร",
        "ドローンが海に落ちた。漁師は何も言わなかった。",
    ],
)
def test_a_script_that_parts_no_words_is_read(text: str) -> None:
    """A text is not too short because its words are not parted by spaces."""
    assert article_of(text.encode(), "a.txt").text == text


# What it is asked for


def test_sentences_are_found_by_offset_number_and_stretch() -> None:
    """An offset between sentences belongs to the one before, a stretch to all that it touches."""
    article = article_of(TEXT.encode(), "a.txt")
    fell, ships = TEXT.index("A drone"), TEXT.index("Two ships")

    assert article.sentence_at(fell).number == 4
    assert article.sentence_at(ships - 1).number == 4
    assert article.sentence_at(ships).number == 5
    assert article.sentence_at(0).number == 1
    assert article.sentence_at(len(TEXT)).number == 8
    assert [s.number for s in article.sentences_in(fell, ships)] == [4]
    assert [s.number for s in article.sentences_in(fell, ships + 1)] == [4, 5]
    assert article.sentences_in(ships - 1, ships) == ()
    assert [s.number for s in article.numbered((5, 0, 99, 4, -1))] == [5, 4]
    assert not article.is_furniture(fell, ships + 3)
    assert article.is_furniture(ships, TEXT.index("Advert") + 1)


def test_a_span_is_a_stretch_with_its_words() -> None:
    """Offsets are code points: what lies beyond the first plane counts as one."""
    text = f"🛩️ {BODY}"
    article = article_of(text.encode(), "a.txt")

    span = article.span(3, 10)

    assert (span.article, span.start, span.end, span.text) == (article.id, 3, 10, "A drone")


# What is known of it


def test_what_the_user_says_wins_over_the_text_and_the_text_over_defaults() -> None:
    """`meta` comes first, then what the text states, then `default`, field by field."""
    article = article_of(
        TEXT.encode(),
        "a.txt",
        meta=ArticleMeta(outlet="The Tide", url="https://tide.example/1"),
        default=ArticleMeta(outlet="Nobody", published="2020-01-01", language="en"),
    )

    assert article.meta == ArticleMeta(
        outlet="The Tide",
        published="2023-03-16T18:40+00:00",
        url="https://tide.example/1",
        language="en",
    )


def test_a_date_that_the_user_gives_is_put_into_iso_form_or_refused() -> None:
    """A date in words is read; one that cannot be is an error that shows how to write it."""
    article = article_of(BODY.encode(), "a.txt", meta=ArticleMeta(published="3 May 2023"))

    assert article.meta.published == "2023-05-03"
    with pytest.raises(
        UsageError, match=r"'03/04/2023' of 'a\.txt' cannot be read; write it as 2023"
    ):
        article_of(BODY.encode(), "a.txt", meta=ArticleMeta(published="03/04/2023"))


# What is refused


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "'a.txt' holds no text; "),
        (b" \r\n\t\n", "'a.txt' holds no text; "),
        (BOM_UTF8, "'a.txt' holds no text; "),
        ("\u00a0\u2003\u2028".encode(), "'a.txt' holds no text; "),
        (b"Drone lost", "'a.txt' holds 2 words; an article has at least 10; "),
        (b"one two three four five six seven eight nine", "'a.txt' holds 9 words; "),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "'a.txt' is an image, not a text; "),
        (b"\x7fELF\x02\x01\x01" + bytes(9), "'a.txt' is a program, not a text; "),
        (BODY.encode() + b"\x00", "'a.txt' is not a text; "),
        (b"\x01\x02\x03\x04" + BODY.encode(), "'a.txt' is not a text; "),
        (BOM_UTF8 + f"Café. {BODY}".encode("latin-1"), "'a.txt' is not UTF-8: byte 0xe9 at 6; "),
        (BODY.encode() + b"\xe2\x80", "'a.txt' is not UTF-8: byte 0xe2 at 53; "),
        (BODY.encode() + b"\xed\xa0\x80", "'a.txt' is not UTF-8: byte 0xed at 53; "),
        (
            b"<?xml version='1.0'?>" + BODY.encode(),
            "'a.txt' is XML, a feed perhaps, not an article; ",
        ),
    ],
)
def test_bytes_that_are_no_article_are_named_in_one_line(data: bytes, message: str) -> None:
    """What is wrong, with which file, and what to do about it stands in one line."""
    line = refused(data)

    assert line.startswith(message)
    assert len(line) > len(message)
    assert "\n" not in line


@pytest.mark.parametrize(
    "text",
    [
        "无人机今天早上坠入黑海北部。",
        "โดรนตกลงไปในทะเลเมื่อเช้านี้",
        "យន្តហោះគ្មានមនុស្សបើកបានធ្លាក់ចូលសមុទ្រ។",
    ],
    ids=["Han", "Thai", "Khmer"],
)
def test_a_newsflash_in_a_script_without_spaces_is_an_article(text: str) -> None:
    """Each of its characters counts as a word: no space says where words end."""
    assert article_of(text.encode(), "a.txt").text == text


def test_compressed_bytes_are_no_text() -> None:
    """A gzip file is refused, whatever was compressed."""
    assert refused(gzip.compress(BODY.encode() * 100)).startswith("'a.txt' is an archive, not a t")


def test_standard_input_is_named_in_messages() -> None:
    """What is wrong with standard input is said of standard input, not of a file called -."""
    assert refused(b"", "-").startswith("'standard input' holds no text; ")


def test_a_name_with_a_line_end_makes_no_second_line() -> None:
    """Hostile names are escaped in messages."""
    assert "\n" not in refused(b"", "a\nb\x1b[2J.txt")
    assert "\x1b" not in refused(b"", "a\nb\x1b[2J.txt")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A missing file, and one under a file that is no folder, are each one line."""
    (tmp_path / "a.txt").write_text(BODY)

    assert refused_file(tmp_path / "b.txt").endswith("b.txt' is not there; check the path")
    assert "cannot be read: " in refused_file(tmp_path / "a.txt" / "b.txt")
    assert "is not there" in refused_file(Path(tmp_path / ("x" * 200)))
    assert "cannot be read: " in refused_file(tmp_path / ("x" * 300))
    assert "cannot be read: " in refused_file(Path("a\0b"))


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    """A folder is named as one."""
    assert "is a folder; name the files in it" in refused_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    """Nobody writes into the pipe, and reading ends all the same."""
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)

    assert "is not a regular file" in refused_file(pipe)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such device")
def test_a_device_is_refused() -> None:
    """An endless device is no file."""
    assert "is not a regular file" in refused_file(Path("/dev/zero"))


def test_a_link_is_followed_unless_it_leads_nowhere(tmp_path: Path) -> None:
    """A link to an article is one; a broken link and a loop are each one line."""
    (tmp_path / "a.txt").write_text(BODY)
    for name, target in (("good", "a.txt"), ("broken", "b.txt"), ("loop", "loop")):
        (tmp_path / name).symlink_to(target)

    assert read_article(tmp_path / "good").text == BODY
    assert "is not there" in refused_file(tmp_path / "broken")
    assert "cannot be read: " in refused_file(tmp_path / "loop")


def test_a_file_that_is_too_long_is_refused(tmp_path: Path) -> None:
    """Twenty megabytes are no article, and are not read to the end."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"word " * 4_000_000)

    assert "is longer than 10 MB; name a file with one article" in refused_file(path)


def test_the_limit_is_the_last_length_that_is_read(tmp_path: Path) -> None:
    """A file of exactly the limit is read, one of a byte more is not."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)

    assert load_bytes(path, most=100) == b"x" * 100
    with pytest.raises(NotAnArticle, match="is longer than"):
        load_bytes(path, most=99)


def test_a_pdf_may_be_longer_for_its_pictures(tmp_path: Path) -> None:
    """Five times as many bytes are read of it, and no more."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-" + b"x" * 495)

    assert len(load_bytes(path, most=100)) == 500
    with pytest.raises(NotAnArticle, match="is longer than"):
        load_bytes(path, most=99)


def test_standard_input_is_read_bounded_and_may_be_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is read as bytes, up to the limit; a closed one is an error of one line."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BODY.encode() + b"\r\n")))
    article = read_article("-")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"x" * 100)))
    with pytest.raises(NotAnArticle, match="standard input is longer than"):
        load_bytes("-", most=99)
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(NotAnArticle, match="standard input is closed"):
        load_bytes("-")

    assert (article.name, article.text) == ("-", BODY + "\r\n")


@pytest.mark.parametrize(
    ("unit", "megabytes"),
    [("...!", 5), ("x", 1), ("“", 1), ("The drone fell. ", 0.2), ("“No!” ", 0.2), ("\u00a0.", 0.2)],
)
def test_a_line_of_megabytes_is_read(unit: str, megabytes: float) -> None:
    """A single line as long as a book becomes an article, in time that grows with its length."""
    text = f"{BODY} {unit * int(megabytes * 1_000_000 / len(unit.encode()))}"

    article = article_of(text.encode(), "a.txt")

    assert article.text == text
    assert article.sentences[-1].end == len(text.rstrip())


# Properties


@settings(max_examples=60)
@given(texts)
def test_whatever_is_accepted_keeps_its_text(text: str) -> None:
    """The text is the bytes decoded; sentences count from 1, in order, and cover what is seen."""
    data = text.encode()
    article = accepted(data)
    assume(article is not None)
    assert article is not None

    assert article.text == data.decode("utf-8-sig")
    assert [s.number for s in article.sentences] == list(range(1, len(article.sentences) + 1))
    assert sum(s.kind == "title" for s in article.sentences) == (article.title is not None)
    position = 0
    for sentence in article.sentences:
        assert position <= sentence.start < sentence.end
        assert not article.text[position : sentence.start].strip()
        position = sentence.end
    assert not article.text[position:].strip()


@settings(max_examples=40)
@given(texts, st.sampled_from(["b.txt", "-", "c"]))
def test_the_same_text_is_the_same_article(text: str, name: str) -> None:
    """The id is of the text alone: no name, no byte order mark and nothing known changes it."""
    data = text.encode().removeprefix(BOM_UTF8)
    one = accepted(data)
    assume(one is not None)
    assert one is not None

    other = article_of(BOM_UTF8 + data, name, meta=ArticleMeta(outlet="The Tide"))

    assert other.id == one.id
    assert other.sentences == one.sentences


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_an_expected_failure(data: bytes) -> None:
    """No bytes whatever break the reader."""
    article = accepted(data)

    assert article is None or article.text == decoded(data, "a.txt").text
