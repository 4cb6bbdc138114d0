"""Single lines that a page adds to its article: who wrote it and when, offers, notices."""

import re

from summarizer.reading.page_blocks import Block

__all__ = ["is_byline", "is_notice", "is_offer"]

BYLINE = 15  # words: three writers, their towns, a date and a time
LONGEST = 40  # words of an offer or a notice
OFFER = re.compile(
    r"\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,40}"
    r"\b(?:to|and) (?:continue|keep|read|unlock|finish|see|get)\b"
    r"|\bto (?:continue|keep) reading\b|\balready a (?:subscriber|member)\b|\bsubscriber[- ]only\b"
    r"|\bthis (?:article|story|content) is (?:only |reserved |available )*(?:for|to)"
    r" (?:\w+ )?(?:subscribers|members|readers)\b"
    r"|^read the (?:rest|full (?:story|article))\b"
    r"|\b(?:réservé (?:à nos|aux) abonnés|nur für abonnenten|solo para suscriptores)\b"
    r"|\bтолько для подписчиков\b",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"(?:©|\(c\) (?:copyright )?\d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved\b"
    r"|(?:click|tap) here (?:for|to)\b"
    r"|(?:reading time|temps de lecture|lesezeit|tiempo de lectura|время чтения)\b)",
    re.IGNORECASE,
)


def is_byline(block: Block, author: str | None, published: str | None) -> bool:
    """Whether a line says who wrote the article, or when, and hardly anything else."""
    if len(block.words) > BYLINE or block.text.endswith((".", "!", "?", "…")):
        return False
    words = set(block.words)
    names = [one.casefold().split() for one in (author or "").split(", ")]
    if any(name and words.issuperset(name) for name in names):
        return True
    numbers = [word for word in block.words if word[0].isdigit()]
    dated = (published or "x")[:4] in numbers
    return dated and (len(numbers) >= 3 or 2 * len(numbers) >= len(block.words) - 1)


def is_offer(block: Block) -> bool:
    """Whether a paragraph asks to pay or to register for the rest."""
    return len(block.words) <= LONGEST and OFFER.search(block.text[:1000]) is not None


def is_notice(block: Block) -> bool:
    """Whether a paragraph says whose the page is, how long it takes to read, or where to click."""
    return len(block.words) <= LONGEST and NOTICE.match(block.text) is not None
