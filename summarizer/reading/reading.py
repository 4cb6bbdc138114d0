"""What a reader makes of bytes."""

from dataclasses import dataclass

__all__ = ["Reading", "Stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a format says of an article.

    Attributes:
        title: the headline as the format states it, or None; it need not stand in the text.
        outlet: who published it.
        author: who wrote it, several joined by ", ".
        published: when, as the format has it; a date in ISO 8601 where it can be read as one.
        modified: when it was last altered, likewise.
        url: its canonical address.
        language: BCP 47 tag that the format declares.
    """

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading(Stated):
    """The text of an article, and what its format says of it.

    The text is the source: every span of a record points into it, so it is never altered again.

    Attributes:
        text: the article.
        reader: which reader made the text, with its version and that of the library that it uses:
            "txt/1", "html/1 trafilatura/2.3.1".
        pages: where each page of a paged document begins, in code points of the text; empty for
            what has no pages.
        notes: what whoever uses the record is to know of the reading, a sentence each: the guess of
            an encoding, hidden text that was left out, a paywall.
    """

    text: str
    reader: str
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
