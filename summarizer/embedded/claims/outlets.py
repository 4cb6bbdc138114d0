"""Through whom words came: the outlet or agency that somebody told them."""

import re

from summarizer.embedded.claims.found import Found
from summarizer.embedded.claims.speech import Speech

__all__ = ["relay_of"]

# Words by which the name of an outlet is known, and the agencies that have none of them.
_OUTLET = (
    r"(?:News|Times|Post|Press|Journal|Herald|Tribune|Telegraph|Guardian|Gazette|Globe|Review"
    r"|Mail|Sun|Mirror|Independent|Economist|Agency|Radio|TV|Television|Broadcasting|Magazine"
    r"|Daily|Weekly|Chronicle|Observer|Examiner|Inquirer|Network|Service|Today|Insider|Wire|Dispatch"
    r"|Courier|Bulletin)"
)
_AGENCY = (
    r"(?:Reuters|AP|AFP|BBC|CNN|NBC|CBS|ABC|MSNBC|PBS|NPR|CNBC|Fox|TASS|Tass|Interfax|RIA"
    r"|Xinhua|Anadolu|Bloomberg|Politico|Newsweek|Kommersant|Izvestia|Ukrinform|Axios|DPA|IRNA"
    r"|Yonhap|Kyodo|Newsmax|POLITICO|HuffPost|Spiegel|Vox|Slate)"
)
_NAME = (
    rf"(?P<name>(?:[Tt]he )?(?:(?:[A-Z][\w&.’'-]*(?: of (?:the )?)? ?){{0,4}}?"
    rf"(?:{_OUTLET}|{_AGENCY})(?: {_OUTLET})?)\b)"
)
_HEARER = re.compile(r"\s*(?:state |local |state-run )?(?:news agency )?" + _NAME)
_TO = (
    r"in (?:an|a \w+) interview (?:with|published by|on)|speaking to|in (?:remarks|comments) to"
    r"|to|on"
)
_TOLD = re.compile(rf"\s*(?:\w+ )?(?:{_TO}) " + _NAME)


def relay_of(found: Found, speech: Speech) -> str | None:
    """The outlet that was told something, in the article's words; None where none stands there."""
    if found.cue is None:
        return None
    text = speech.article.text
    home = speech.article.sentence_at(found.cue[0])
    after = found.cue[1]
    if found.source and found.cue[1] <= found.source[0] <= found.cue[1] + 2:
        after = found.source[1]
    pattern = _HEARER if found.key == "tell" else _TOLD
    match = pattern.match(text, after, home.end)
    return match.group("name") if match else None
