"""From an article to a draft by readable rules over spaCy's parse."""

from summarizer.article import Article
from summarizer.draft import Draft, SetAside
from summarizer.embedded.cast import Cast, cast_of
from summarizer.embedded.claims import claims_of
from summarizer.embedded.figures import figures_of
from summarizer.embedded.language import require_english
from summarizer.embedded.parse import Parsed, parse

__all__ = ["drafted", "extract"]


def extract(article: Article) -> Draft:
    """What the rules propose of an article; it is proven like any proposal.

    Args:
        article: the article, in English.

    Raises:
        ForeignLanguage: it is in another language.
        NotInstalled: there is nothing to parse it with.
    """
    require_english(article)
    return drafted(parse(article))


def drafted(parsed: Parsed) -> Draft:
    """What the rules propose of a parsed article."""
    cast: Cast = cast_of(parsed)
    claims = claims_of(parsed, cast)
    return Draft(
        aircraft=cast.aircraft,
        actors=cast.actors,
        places=cast.places,
        times=cast.times,
        events=cast.events,
        claims=claims,
        figures=figures_of(parsed, cast, claims),
        set_aside=_unread(parsed),
    )


def _unread(parsed: Parsed) -> tuple[SetAside, ...]:
    """What is told of an article that is longer than what is parsed of one."""
    if parsed.end == len(parsed.article.text):
        return ()
    unread = f"(the text from character {parsed.end:,} on)"
    return (SetAside("article", unread, "an article so long is read in part"),)
