"""Where the quotations of an article stand, and what goes on, resumes or introduces them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.article import Article
from summarizer.fold import fold

__all__ = ["continues", "in_quotation", "introduces", "quotations", "resumes"]

Stretch = tuple[int, int]

OPENING = {
    **{"“": "”", "”": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"},
    **{"»": "«", "‚": "‘’", "‹": "›", "›": "‹", "「": "」", "『": "』"},
}
SINGLE = "‘'‚"
# Of these one that is not closed in its paragraph opens nothing.
CLOSED = SINGLE + "»‹›"
LONGEST_SINGLE = 2_000  # characters; without a bound a text full of apostrophes takes their square
# What may close a quotation: a single mark that stands inside a word or after a space may not.
_CLOSING = {
    mark: re.compile(
        rf"[{closing}](?<!\s.)(?![^\W_])" if mark in SINGLE else f"[{closing}]", re.DOTALL
    )
    for mark, closing in OPENING.items()
}
# A straight mark after a stop closes a curly one, and the other way round: typists mix them.
_CLOSING["“"] = re.compile(r"”|(?<=[.,!?])\"(?![^\W_])")
_CLOSING['"'] = re.compile(r"\"|(?<=[.,!?])”")
# What closes a quotation to one reader opens it to another: »so« after a space, «so» else.
_MARKS = re.compile("[“„«\"‘'‚‹「『]|(?<![^\\s(\\[])[»›](?=\\w)")
# Speech after a dash: "— A, — said B. — C." in Russian, "—A —said B—. C." in Spanish.
_DASHED = re.compile(r"[—–―]\s*(?=\w)")
_ASIDE = re.compile(
    r"(?<=[,.!?…])\s+[—–―]\s+|\s+[—―](?=\w)|(?<=\w)[—―][.,;:]?(?=\s)\s*|(?<=\w)[—―][.,;:]?$"
)
DASHING = frozenset({"ru", "uk", "be", "bg", "es"})
_CURLY = re.compile("[“”]")
_REVERSED = re.compile(r"”(?=\w)")  # at the start of a paragraph it can only be meant to open
# What may stand between the stretches of one quotation: marks, white space and final stops.
_SEAM = re.compile(r"[\s\"'.,;:!?]*")  # as the fold leaves it
_PLURAL = re.compile(r"s[’'] \w")
_LATER = re.compile(r"[^‘“\"]*[^\s‘“\"][’'](?!\w)")
WIDEST_SEAM = 5_000  # characters: more furniture than a page puts into one quotation
_INTRODUCTION = re.compile(r"\s*[:：–—―-]\s*[\"'“‘„«»‚「『]?\s*$")


def quotations(article: Article) -> tuple[Stretch, ...]:
    """The quotations of an article without their marks, paragraph by paragraph, furniture apart.

    A double mark that no other closes opens a quotation to the end of its paragraph, as where one
    runs over several. A single mark must be closed in its paragraph: it may be an apostrophe.
    """
    found: list[Stretch] = []
    for start, end in _paragraphs(article):
        spoken = _DASHED.match(article.text, start, end) if article.language in DASHING else None
        if spoken and _ASIDE.search(article.text, spoken.end(), end):
            found += _dialogue(article.text, spoken.end(), end)
            continue
        position = start
        paired = article.text.count("“", start, end) == article.text.count("”", start, end)
        match = _REVERSED.match(article.text, start, end)
        while match := match or _MARKS.search(article.text, position, end):
            closed = _closing(article.text, match, end, paired=paired)
            position = match.end()
            if closed is not None:
                found.append((match.end(), closed))
                position = closed + 1
            match = None
    return tuple(stretch for stretch in found if stretch[0] < stretch[1])


def _dialogue(text: str, start: int, end: int) -> Iterator[Stretch]:
    """What is said in a paragraph that a dash opens: every other stretch between its dashes."""
    said = True
    for aside in (*_ASIDE.finditer(text, start, end), None):
        if said:
            yield start, aside.start() if aside else end
        if aside:
            said, start = not said, aside.end()


def in_quotation(stretch: Stretch, quoted: tuple[Stretch, ...]) -> bool:
    """Whether a stretch lies within one of the quotations, final marks apart."""
    at = bisect_right(quoted, stretch[0], key=lambda quotation: quotation[0]) - 1
    return at >= 0 and stretch[1] <= quoted[at][1] + 1


def introduces(article: Article, source: Stretch, content: Stretch) -> bool:
    """Whether a name with a colon or a dash stands right before the content: "Antonov: …"."""
    return source[1] <= content[0] and bool(
        _INTRODUCTION.fullmatch(article.text[source[1] : content[0]])
    )


def continues(article: Article, before: Stretch, after: Stretch) -> bool:
    """Whether one stretch goes on where another ends: only marks and furniture stand between."""
    if not before[1] <= after[0] <= before[1] + WIDEST_SEAM:
        return False
    position, between = before[1], ""
    for sentence in article.sentences_in(before[1], after[0]):
        if sentence.kind == "furniture":
            between += article.text[position : sentence.start]
            position = sentence.end
    return bool(_SEAM.fullmatch(fold(between + article.text[position : after[0]]).text))


def resumes(article: Article, before: Stretch, after: Stretch, quoted: tuple[Stretch, ...]) -> bool:
    """Whether a quotation goes on in the next paragraph, after words of its own article.

    So it does where the first stretch is quoted and the second stands in the next paragraph, all of
    which is quotation: "A," she said at noon. / "B."
    """
    paragraphs = list(_paragraphs(article))
    homes = [
        number
        for offset in (before[1] - 1, after[0])
        for number, (start, end) in enumerate(paragraphs)
        if start <= offset < end
    ]
    if len(homes) != 2 or homes[1] != homes[0] + 1 or not in_quotation(before, quoted):
        return False
    start, end = paragraphs[homes[1]]
    inside = [q for q in quoted if start <= q[0] and q[1] <= end]
    edges = [start, *(edge for q in inside for edge in q), end]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return bool(inside) and all(
        _SEAM.fullmatch(fold(article.text[slice(*gap)]).text) for gap in gaps
    )


def _paragraphs(article: Article) -> Iterator[Stretch]:
    """The paragraphs of an article, furniture apart."""
    start, last = 0, None
    for sentence in article.sentences:
        if sentence.kind == "furniture":
            continue
        if last is None or sentence.paragraph != last.paragraph:
            if last is not None:
                yield start, last.end
            start = sentence.start
        last = sentence
    if last is not None:
        yield start, last.end


def _closing(text: str, opening: re.Match[str], end: int, *, paired: bool) -> int | None:
    """Where the quotation that the mark opens is closed; None where the mark opens none.

    Args:
        text: the article's.
        opening: the mark.
        end: of its paragraph.
        paired: whether the paragraph closes as many as it opens, so that one may lie in another.
    """
    mark, at = opening.group(), opening.start()
    if mark in SINGLE + '"' and at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,!?"):
        return None
    if at + 1 < end and text[at + 1].isspace() and mark in SINGLE + '"':
        return None
    end = min(end, at + LONGEST_SINGLE) if mark in SINGLE else end
    if mark == "“" and paired and (whole := _outer(text, at, end)) is not None:
        return whole
    for match in _CLOSING[mark].finditer(text, at + 1, end + 1):  # with the character after it
        closing = match.start()
        if closing < end and not (mark in SINGLE and _is_plural(text, closing, end)):
            return closing
    return None if mark in CLOSED else end


def _outer(text: str, at: int, end: int) -> int | None:
    """Where a quotation ends that holds others in marks of its own kind."""
    depth = 0
    for match in _CURLY.finditer(text, at, end):
        depth += 1 if match.group() == "“" else -1
        if depth == 0:
            return match.start()
    return None


def _is_plural(text: str, at: int, end: int) -> bool:
    """Whether a mark is that of "the crews’ radio", where another closes before the next opens."""
    return bool(_PLURAL.match(text, at - 1) and _LATER.match(text, at + 1, end))
