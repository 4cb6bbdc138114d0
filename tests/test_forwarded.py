"""Mails that another quotes whole."""

import pytest
from test_mail import TEXT, found, mail

BLOCKS = (
    "---------- Forwarded message ---------\nFrom: Cy Dahl <cy@tide.example>\n"
    "Date: Mon, Mar 13, 2023 at 8:15 AM\nSubject: Two jets over the bay\nTo: <bo@x.example>\n\n\n",
    "Begin forwarded message:\n\nFrom: Cy Dahl <cy@tide.example>\nSubject: Two jets over the bay\n"
    "Date: Mon, Mar 13, 2023 at 8:15 AM\n\n",
    "-----Original Message-----\nFrom: Cy Dahl\nSent: Mon, Mar 13, 2023 at 8:15 AM\n"
    "Subject: Two jets over the bay\n\n",
)


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_mail_that_is_forwarded_is_the_article(block: str, end: str) -> None:
    """Its own sender, date and subject count; what was written above it is left out and said."""
    text = f"For you.\n\n{block}{TEXT}".replace("\n", end)

    reading = found(mail(text, From="Bo Ek <bo@x.example>", Subject="Fwd: Two jets"))

    assert reading.text.split() == TEXT.split()
    assert (reading.title, reading.author) == ("Two jets over the bay", "Cy Dahl")
    assert (reading.published or "").startswith("Mon, Mar 13, 2023")
    assert reading.notes == ("It was forwarded in a mail. The 2 words before it were left out.",)


@pytest.mark.parametrize(
    "text",
    [
        f"{TEXT}{BLOCKS[0]}See above.\n",
        f"{TEXT}--- Forwarded message ---\nno headers here\n{TEXT}{TEXT}",
        f"From: a\nSubject: b\n{TEXT}",
    ],
)
def test_what_is_only_quoted_stays_where_it_is(text: str) -> None:
    """The longer part is never left out, nor what has no headers."""
    assert found(mail(text)).text.split() == text.split()


@pytest.mark.parametrize("mark", ["> ", ">", "> > "])
@pytest.mark.parametrize(
    "before", ["", "Look.\nOn Tue, 14 Mar 2023 at 09:30, Cy <c@x.example> wrote:\n"]
)
def test_a_mail_that_only_quotes_is_what_it_quotes(mark: str, before: str) -> None:
    """The marks would part its sentences; whoever quotes it neither wrote it nor that day."""
    whole = f"{TEXT}\n{TEXT}\n{TEXT}"
    marked = "".join(f"{mark}{line}\n" for line in whole.splitlines())

    reading = found(mail(before + marked))

    assert reading.text.replace("\r", "").rstrip() == whole.rstrip()
    assert (reading.title, reading.author, reading.published) == ("Jets meet", None, None)
    left = " The 11 words before it were left out." if before else ""
    assert reading.notes == (f"It was quoted in a mail.{left}",)


@pytest.mark.parametrize("text", [f"> {TEXT}\nNo.\n", f"{TEXT}\n> {TEXT}", f"{TEXT}2 > 1\n"])
def test_a_mail_with_words_of_its_own_keeps_its_marks(text: str) -> None:
    """They tell whose words are whose."""
    assert found(mail(text)).text.split() == text.split()
