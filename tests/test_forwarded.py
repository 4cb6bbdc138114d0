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
