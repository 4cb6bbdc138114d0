"""E-mails: newsletters, forwarded articles, saved pages."""

from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import NotAnArticle, SummarizerError
from summarizer.reading.mail import read_mail
from summarizer.reading.reading import Reading

TEXT = "Two jets met over the bay on Monday and “nobody was hurt”, a spokesman of the port said.\n"


def mail(text: str | None = TEXT, **headers: str) -> EmailMessage:
    """A mail with a text and some headers."""
    made = EmailMessage()
    if text is not None:
        made.set_content(text)
    made["From"] = "Ana Lind <ana@tide.example>"
    made["Subject"] = "Jets meet"
    made["Date"] = "Tue, 14 Mar 2023 09:30:00 +0100"
    for name, value in headers.items():
        name = name.replace("_", "-")
        del made[name]
        made[name] = value
    return made


def found(message: EmailMessage | bytes) -> Reading:
    """What is read of a mail."""
    data = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    return read_mail(data, "a.eml")


def refused(message: EmailMessage | bytes) -> str:
    """The line that says why a mail gives no article."""
    with pytest.raises(NotAnArticle) as caught:
        found(message)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_mail_is_its_text_with_what_its_headers_say() -> None:
    """Subject, sender and date; each decoded, the date with its zone."""
    reading = found(mail(Subject="Fwd: Re: Jäger über der Bucht", Content_Language="de"))

    assert reading.text.split() == TEXT.split()
    assert (reading.title, reading.author) == ("Jäger über der Bucht", "Ana Lind")
    assert (reading.published, reading.language) == ("2023-03-14T09:30+01:00", "de")
    assert (reading.outlet, reading.reader, reading.notes) == (None, "eml/1", ())


@pytest.mark.parametrize(
    ("headers", "outlet", "author"),
    [
        ({}, None, "Ana Lind"),
        ({"List_Id": "<news.tide.example>"}, "Ana Lind", None),
        ({"List_Unsubscribe": "<https://tide.example/u>", "From": "The Tide <n@tide.example>"},
         "The Tide", None),
        ({"Precedence": "bulk", "From": "n@tide.example"}, "tide.example", None),
        ({"From": "n@tide.example"}, None, None),
        ({"From": '"Lind, Ana" <n@tide.example>'}, None, "Lind, Ana"),
    ],
)  # fmt: skip
def test_the_sender_of_a_newsletter_is_its_outlet(
    headers: dict[str, str], outlet: str | None, author: str | None
) -> None:
    """Any other sender is the author, where there is a name."""
    reading = found(mail(**headers))

    assert (reading.outlet, reading.author) == (outlet, author)


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Tue, 14 Mar 2023 09:30:00 -0000", "2023-03-14T09:30"),
        ("14 Mar 2023 09:30 GMT", "2023-03-14T09:30+00:00"),
        ("some day", None),
        ("Tue, 99 Mar 2023 09:30:00 +0100", None),
        ("", None),
    ],
)
def test_a_date_that_cannot_be_read_says_nothing(date: str, published: str | None) -> None:
    """And one without a zone gets none."""
    data = mail().as_bytes(policy=SMTP)
    data = data.replace(b"Tue, 14 Mar 2023 09:30:00 +0100", date.encode())

    assert found(data).published == published


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "koi8-r", "utf-16"])
@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_a_text_is_decoded_as_it_is_declared(charset: str, encoding: str) -> None:
    """In any charset and transfer encoding."""
    words = "Два самолёта " * 10 if charset == "koi8-r" else "“Zwölf” Männer " * 10
    message = mail(None)
    message.set_content(words.encode(charset), "text", "plain", cte=encoding)
    message.set_param("charset", charset)

    assert found(message).text.split() == words.split()


def test_nothing_is_replaced_in_silence() -> None:
    """A text that is not in the charset that it declares is guessed with a note, or refused."""
    words = "Les avions étaient près de la côte, a déclaré l’armée de l’air à la presse. " * 5
    message = mail(None)
    message.set_content(words.encode("cp1252"), "text", "plain", cte="base64")
    message.set_param("charset", "utf-8")

    reading = found(message)

    assert reading.text == words
    assert any("guess" in note for note in reading.notes)


def test_soft_line_ends_are_no_line_ends() -> None:
    """In format=flowed a line that ends in a space goes on; a signature's mark does not."""
    message = mail("Two jets met \r\nover the bay.\r\n\r\n-- \r\nAna\r\n")
    message.set_param("format", "flowed")

    assert found(message).text.splitlines()[0] == "Two jets met over the bay."
    assert "-- " in found(message).text.splitlines()


def test_all_texts_of_a_mail_are_read() -> None:
    """Also what stands after a picture."""
    message = mail("First part of it.\n")
    message.make_mixed()
    message.add_attachment(b"\x89PNG", "image", "png", disposition="inline")
    second = EmailMessage()
    second.set_content("Second part of it.\n")
    message.attach(second)

    reading = found(message)

    assert reading.text.split() == "First part of it. Second part of it.".split()
    assert reading.notes == ("1 attachment not opened: image/png.",)


def test_attachments_are_named_and_not_opened() -> None:
    """The first five by name; a text among them is one of them."""
    message = mail()
    for number in range(7):
        message.add_attachment("never read", filename=f"notes {number}.txt")

    reading = found(message)

    assert reading.text.split() == TEXT.split()
    named = ", ".join(f"notes {number}.txt" for number in range(5))
    assert reading.notes == (f"7 attachments not opened: {named} and 2 more.",)


def test_a_mail_with_nothing_but_an_attachment_says_so() -> None:
    """And what to do with it."""
    message = mail(None)
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="story.pdf")

    assert refused(message) == (
        "'a.eml' holds no text but 1 attachment not opened: story.pdf; save what is attached and"
        " name it"
    )


def wrapping(cover: str, *inner: EmailMessage) -> EmailMessage:
    """A mail to which others are attached."""
    message = mail(cover, From="Bo Ek <bo@x.example>", Subject="Read this")
    for each in inner:
        message.add_attachment(each)
    return message


def test_a_mail_that_is_attached_is_the_article() -> None:
    """With its own headers, where it is longer than what it is attached to; both are said."""
    reading = found(wrapping("See what is attached.\n", mail()))

    assert reading.text.split() == TEXT.split()
    assert (reading.title, reading.author) == ("Jets meet", "Ana Lind")
    assert reading.notes == (
        "It was attached to a mail. The 4 words of the mail itself were left out.",
    )


def test_a_longer_mail_is_the_article_itself() -> None:
    """What is attached to it is named."""
    reading = found(wrapping(TEXT * 3, mail()))

    assert reading.text.split() == (TEXT * 3).split()
    assert reading.notes == ("1 attachment not opened: an e-mail.",)


def test_of_several_mails_none_is_the_article() -> None:
    """A digest is to be saved mail by mail."""
    assert "2 attachments" in refused(wrapping("", mail(), mail()))


PAGE = (
    "<html><body><h1>Two jets met</h1><p>Two jets met over the bay on Monday, and nobody was hurt,"
    " a spokesman of the port said.</p><p>The navy looked for them until noon, with two boats and a"
    " helicopter, and found nothing.</p><img src='https://x.example/pixel.gif'></body></html>"
)


def test_the_page_of_a_mail_is_read_before_its_text() -> None:
    """What a newsletter says in its text is often no more than a link."""
    message = mail("Open this in a browser: https://tide.example/a\n", List_Id="<n.tide.example>")
    message.add_alternative(PAGE, subtype="html")
    message.add_attachment(b"x", "application", "pdf", filename="a.pdf")

    reading = found(message)

    assert "found nothing" in reading.text
    assert "Open this" not in reading.text
    assert (reading.title, reading.outlet) == ("Jets meet", "Ana Lind")
    assert reading.reader.startswith("eml/1 html/")
    assert "1 attachment not opened: a.pdf." in reading.notes


def test_the_text_is_read_where_the_page_holds_none() -> None:
    """A page of one picture is no article."""
    message = mail()
    message.add_alternative("<img src='cid:a' alt='Jets'>", subtype="html")

    assert found(message).text.split() == TEXT.split()


def test_a_page_that_a_browser_saved_as_a_mail_is_a_page() -> None:
    """Its own metadata and the address that it was saved from; not the day on which it was."""
    message = mail(None, From="<Saved by Blink>", Date="Sat, 1 Jan 2022 10:00:00 -0000")
    message["Snapshot-Content-Location"] = "https://tide.example/a"
    message.set_content(PAGE, subtype="html")
    message.add_related(b"x", "image", "png", cid="<a>")

    reading = found(message)

    assert "found nothing" in reading.text
    assert (reading.url, reading.published) == ("https://tide.example/a", None)
    assert (reading.author, reading.notes) == (None, ())


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Subject: a\r\n\r\n", "holds no text"),
        (b"Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n\r\nx", "encrypted"),
        (b"Subject: " + b"a " * 50_000 + b"\r\n\r\nx", "header 'Subject' of more than 4000"),
        (b"From ana Tue Mar 14 2023\nSubject: a\n\nx\n\nFrom bo Tue Mar 14 2023\nSubject: b\n\ny\n",
         "mailbox of several"),
        (b"Content-Type: text/plain\r\n\r\na\0b\0c" + b"\x01" * 99, "not a text"),
    ],
)  # fmt: skip
def test_a_mail_that_gives_no_article_says_why(data: bytes, why: str) -> None:
    """One line each."""
    assert why in refused(data)


BASE = mail().as_bytes(policy=SMTP)


@given(st.data())
def test_a_damaged_mail_is_read_or_refused(data: Any) -> None:
    """Whatever stands in its headers, the reader does not break."""
    marks = st.sampled_from([b'"', b"(", b"=?", b"?=", b";;", b"*0*=", b"\n\n", b"<", b":;", b"\0"])
    broken = bytearray(BASE)
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(broken)))
        broken[at : at + data.draw(st.integers(0, 9))] = data.draw(marks)

    with suppress(SummarizerError):
        assert read_mail(bytes(broken), "a.eml").text.strip()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("declared", [True, False])
def test_a_subject_in_bare_bytes_is_decoded_as_the_text_is(charset: str, declared: bool) -> None:
    """Old programs write no encoded words: their headers are in the charset of their text."""
    text = "Паром затонул у порта во вторник утром, сообщила береговая охрана города. " * 3
    kind = f"text/plain; charset={charset}" if declared else "text/plain"
    head = f"Subject: Паром затонул\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n"

    reading = found(f"{head}\r\n{text}".encode(charset))

    assert (reading.title, reading.text) == ("Паром затонул", text)
