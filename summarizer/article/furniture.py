"""What a page adds to an article: adverts, invitations to subscribe, lists of topics, forms."""

import re

__all__ = ["is_furniture"]

# 25 words: the longest line of furniture that the patterns below are meant for.
LONGEST = 25

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
        r"recommended|most read|more from [^.]*|you may also like|don['’]t miss|top stories)"
        r"(?:$|\s*[:|>])",
        r"share(?: this)?(?: (?:article|story|page))?(?: (?:on|via)\b.*)?[:.]?$",
        r"(?:leave a (?:reply|comment)|post (?:a )?comment|comments?|\d+ comments?|reply|"
        r"join the conversation|cancel reply|log in to comment)[.:!]?$",
        r"your e-?mail address will not be published\b",
        r"required fields are marked\b",
        r"save my name, e-?mail\b",
        r"(?:name|e-?mail|website|comment)\s*\*?:?$",
        r"(?:©|\(c\)|copyright\b)",
        r"all rights reserved\b",
        r"(?:image|photo|picture)(?: (?:source|credit|caption|by))?\s*:",
        r"(?:skip to (?:main )?content|back to top|print this page|e-?mail this|menu|search)$",
        r"(?:we|this (?:web)?site) uses? cookies\b",
        r"(?:accept|reject|manage)(?: all)? cookies$",
    )
)

# What names the writer and the day; only near the top is it furniture, further down it may be news.
BYLINES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?:By|BY)\s+[A-Z][^.!?]*$",
        r"(?i:first published|published|posted|updated|last updated|last modified|modified)\b"
        r"[^.!?]*\d[^!?]*$",
        r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),?\s+)?\d{1,2}\s+[A-Z][a-z]+,?\s+\d{4}"
        r"[^.!?]{0,20}$",
        r"(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),?\s+)?[A-Z][a-z]+\.?\s+\d{1,2},\s+\d{4}"
        r"[^.!?]{0,20}$",
        r"\d{4}-\d{2}-\d{2}[^.!?]{0,30}$",
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
    if len(words) > LONGEST:
        return False
    line = " ".join(words)
    if number <= TOP and any(pattern.match(line) for pattern in BYLINES):
        return True
    return any(pattern.match(line) for pattern in PATTERNS)
