"""Whether an item may be worked with: proven, or open for nothing but its translation."""

from summarizer.record.base import Item, M

__all__ = ["TRANSLATED", "stands"]

TRANSLATED = "translated"  # the check of a statement in another language than its article


def stands(item: Item[M]) -> bool:
    """Whether an item is proven, or a mention of it flagged only because it is a translation.

    Its words stand in the article, its numbers are theirs, and who says it is proven: what is left
    open is how well it is translated.
    """
    flags = ({c.name for c in m.checks if c.outcome == "flag"} for m in item.mentions)
    return item.status == "proven" or {TRANSLATED} in flags
