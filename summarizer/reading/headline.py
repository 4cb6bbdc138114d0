"""A headline that a format states apart, put before the text, so that it can be quoted from it."""

__all__ = ["headed"]


def headed(title: str | None, text: str) -> str:
    """The text with its headline first; unchanged where it begins with it, or there is none."""
    line = " ".join((title or "").split())
    if not line:
        return text
    begins = " ".join(text[: 4 * len(line)].lstrip("\ufeff# \t\r\n").split())
    return text if begins.casefold().startswith(line.casefold()) else f"{line}\n\n{text}"
