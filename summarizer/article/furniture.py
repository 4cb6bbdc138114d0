"""What a page adds to an article: adverts, invitations to subscribe, lists of topics, forms."""

import re

from summarizer.article.metadata import DAY_OR_MONTH, states_date

__all__ = ["is_furniture"]

# 25 words: the longest line of furniture that the patterns below are meant for.
LONGEST = 25
LONGEST_LINE = 300  # characters, twice what 25 English words take

# Each pattern must match a paragraph from its start; the ones that end in `$` the whole of it.
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:advert|advertisement|advertising|sponsored|sponsored content|promoted|ad)[.:]?$",
        r"(?:article|story) continues (?:below|after)\b",
        r"(?:click|tap)(?: here)? to (?:subscribe|sign up|listen|watch|read|follow|see|download)\b",
        r"(?:subscribe|sign up|register)(?: now)?(?: (?:to|for|here)\b|$)",
        r"(?:get|receive) (?:the|our|all the) .*\b(?:newsletter|inbox|app|e-?mail)\b",
        r"(?:download|listen to|follow) (?:the|our|us)\b.*"
        r"\b(?:app|podcasts?|twitter|facebook|instagram|whatsapp|google news)\b",
        r"follow\b.*\b(?:latest|live|updates)$",
        r"[^.!?]{1,80}[;:,–—-] ?(?:follow|see|read)\b[^.!?]*\b(?:latest|live|updates|blog)$",
        r"(?:topics?|tags?|filed under|related topics?|keywords)\s*:",
        r"(?:read more|more on this(?: story)?|related(?: stories| articles)?|see also|also read|"
        r"recommended|most read|more from(?: [^\s.,;:]+){1,4}|you may also like|"
        r"don['’]t miss|top stories)(?:$|\s*[:|>])",
        r"share(?: this)?(?: (?:article|story|page))?(?: (?:on|via)\b.*)?[:.]?$",
        r"(?:leave a (?:reply|comment)|post (?:a )?comment|comments?|\d+ comments?|reply|"
        r"join the conversation|cancel reply|log in to comment)[.:!]?$",
        r"your e-?mail address will not be published\b",
        r"required fields are marked\b",
        r"save my name, e-?mail\b",
        r"(?:name|e-?mail|website|comment)\s*\*?:?$",
        r"(?:©|(?:\(c\)|copyright)\s*(?:©|\(c\)|:|\d{4}))",
        r"all rights reserved\b",
        r"(?:image|photo|picture)(?:(?: (?:source|credit|caption|by))?\s*:| (?:source|credit),)",
        r"(?:skip to (?:main )?content|back to top|print this page|e-?mail this|menu|search)$",
        r"(?:we|this (?:web)?site) uses? cookies\b",
        r"(?:accept|reject|manage)(?: all)? cookies$",
    )
)

# What names the writer and the day; only near the top is it furniture, further down it may be news.
BYLINES = tuple(
    re.compile(pattern)
    for pattern in (
        # Names, with the small words between them; a day or month begins a sentence: By Friday ...
        rf"(?:By|BY)\s+(?!(?i:{DAY_OR_MONTH})\b)(?:(?:[A-ZÀ-ÞА-Я][\w.'’-]*|and|&|in|for|of|the|at|van"
        r"|von|de|der|del|di|da|al|el|bin|ibn|[|·•–—-])(?:[,;]?\s+|$))+$",
        r"(?i:(?:first |last )?(?:published|posted|updated|modified)\W+(?:at )?"
        r"(?:\d{1,2}[:.]\d{2}\b[^.!?]{0,20}|\w+ (?:minutes?|hours?|days?) ago)$)",
        r"\d+\s+min(?:ute)?s?\s+read$",
    )
)
TOP = 6  # paragraphs: headline, standfirst, byline, two dates, length of reading


def is_furniture(paragraph: str, number: int) -> bool:
    """Whether a paragraph is the page's and not the article's.

    Args:
        paragraph: its text.
        number: which paragraph of the article it is, from 1.
    """
    words = paragraph.split()
    line = " ".join(words)
    if len(words) > LONGEST or len(line) > LONGEST_LINE:
        return False
    if number <= TOP and (states_date(line) or any(pattern.match(line) for pattern in BYLINES)):
        return True
    return any(pattern.match(line) for pattern in PATTERNS)
