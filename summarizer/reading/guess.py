"""The charset of a text that does not say it."""

import codecs

__all__ = ["guessed"]

# Those that news and mail still come in; each that a guesser knows besides makes its guesses worse.
CHARSETS = (
    *("windows-1252", "windows-1251", "windows-1250", "windows-1253", "windows-1254"),
    *("windows-1255", "windows-1256", "windows-1257", "windows-1258", "cp874", "cp866"),
    *("iso-8859-2", "iso-8859-5", "koi8-r", "koi8-u"),
    *("gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"),
)
USUAL = "windows-1252"
SAMPLE = 200_000  # bytes that are looked at: what a long report says in its first hundred pages
NO_WORSE = 0.005  # of a measure of mess from 0 to 1: guesses that near each other tell nothing


def guessed(data: bytes) -> str | None:
    """The charset that bytes are most probably in, by its usual name; None where none fits.

    Western European wins over the other Latin ones where the text is as likely in both.
    """
    from charset_normalizer import from_bytes

    names = {codecs.lookup(name).name.replace("-", "_"): name for name in CHARSETS}
    matches = [
        (match.chaos, [names[code] for code in match.could_be_from_charset if code in names])
        for match in from_bytes(data[:SAMPLE], cp_isolation=list(CHARSETS))
    ]
    fits = [(chaos, name) for chaos, found in matches for name in found if _decodes(data, name)]
    if not fits:
        return None
    least, best = fits[0]
    return USUAL if any(n == USUAL and c <= least + NO_WORSE for c, n in fits) else best


def _decodes(data: bytes, charset: str) -> bool:
    try:
        data.decode(charset)
    except UnicodeDecodeError:
        return False
    return True
