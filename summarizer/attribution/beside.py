"""Whether a name right beside a cue is its subject."""

from summarizer.article import Article
from summarizer.names import TITLES

__all__ = ["beside"]

Stretch = tuple[int, int]

# After these a name is an object: "the ambassador to Washington said", "Austin and Milley said".
_NO_SUBJECT = frozenset("to of for in at with from by about against on near over and or as".split())
_ADDRESSED = frozenset("told asked tells asks informed warned urged reminded assured".split())


def beside(article: Article, name: Stretch, cue: Stretch) -> bool:
    """Whether a name right beside a cue is its subject: "Hecker said", "“…,” said Mr Hecker"."""
    text, start = article.text, article.sentence_at(cue[0]).start
    if name[1] <= cue[0]:
        before = text[start : name[0]].replace(".", "").split()
        while before and (before[-1].lower() in TITLES or before[-1][0].isupper()):
            before.pop()
        return text[name[1] : cue[0]].isspace() and not (before and before[-1] in _NO_SUBJECT)
    words = text[cue[0] : cue[1]].lower().split()
    between = text[cue[1] : name[0]].lower().replace(".", "").split()
    after_quote = text[start : cue[0]].rstrip()[-1:] in ("”", "’", '"', "'", "»", ",")
    inverted = words[-1:] == ["to"] or (after_quote and not _ADDRESSED.intersection(words))
    return inverted and all(word in TITLES for word in between)
