"""Names with a colon: headlines ("Antonov: crew is safe") and lines of a transcript."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarizer.embedded.claims.found import Found, tidy
from summarizer.embedded.parse import Parsed, Part

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["labelled"]

ABBREVIATION = 4  # letters: "US: jets …" and "NATO: …" give words to somebody
LEAST = 4  # words after the colon; fewer are a heading
_LABEL = re.compile(
    r"(?P<name>(?:[A-Z][\w.’'-]*\.?)(?: (?:(?:of|the|and|de|van|al) )?[A-Z][\w.’'-]*){0,4})"
    r"(?: \([^()]{1,30}\))?:\s+(?=[\"'“‘\w])"
)
_ASKED = re.compile(r"(?:what|how|why|who|when|where)\b", re.IGNORECASE)
_SAID = re.compile(r"[,.]?[”’\"'],? (?:says|say|said|claims|insists|warns)\b")
# What stands before a colon and names nobody.
_NOBODY = frozenset(
    "note update updated photo photos video watch read also editor correction by source sources "
    "image caption more breaking related exclusive analysis opinion comment live fact facts "
    "bottom question answer here this that what why how when where who and but so or the a an q "
    "first second third next then finally factbox explainer timeline developing alert warning "
    "credit published subject re from to date time location translation context background after "
    "before inside behind beyond under over".split()
)


def labelled(parsed: Parsed) -> Iterator[Found]:
    """The paragraphs that begin with a name and a colon."""
    for part in parsed.parts:
        found = _labelled(parsed, part)
        if found is not None:
            yield found


def _labelled(parsed: Parsed, part: Part) -> Found | None:
    text = parsed.article.text
    end = part.end
    match = _LABEL.match(text, part.start, end)
    if match is None or len(text[match.end() : end].split()) < LEAST:
        return None
    name = match.group("name")
    first, *_, last = name.lower().split() * 2
    if first.strip(".") in _NOBODY or last.strip(".") in _NOBODY:
        return None
    if part.sentences[0].kind == "title" and name.isupper() and len(name) > ABBREVIATION:
        return None  # where a headline puts the news: "VARNES: Nine dead"
    source = match.start("name"), match.end("name")
    if _ASKED.match(text, match.end()) and "?" not in text[match.end() : end]:
        return None  # it tells what the article is about: "Varnes: what is known"
    if _SAID.search(text, match.end(), end) and part.sentences[0].kind == "title":
        return None  # it tells itself who says it: "Tarn Pass: “All is well,” says a guide"
    content = tidy(text, (match.end(), end))
    if content is None:
        return None
    return Found("label", ":", source, None, source, _head(part, source), (content,))


def _head(part: Part, source: tuple[int, int]) -> "Token | None":
    span = part.doc.char_span(source[0] - part.start, source[1] - part.start)
    return span.root if span is not None else None
