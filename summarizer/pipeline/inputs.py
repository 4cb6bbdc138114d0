"""From what a user names to articles, and to what of it is none."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.article import Article, article_of
from summarizer.config import ArticleMeta, FetchSettings, Settings
from summarizer.errors import InputError, NotAnArticle, NotFetched, OtherKind
from summarizer.pipeline.outcome import Failure
from summarizer.reading.kept import Fetched, keep, kept_page, load
from summarizer.reading.places import Place, places, without_login

__all__ = ["Inputs", "read_all"]

SKIPPED_SHOWN = 20  # lines; of a folder with a thousand pictures the first tell enough


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read.

    Attributes:
        articles: in the order in which they were named.
        failures: what could not be read.
        notes: what the user is told of the reading, a line each.
    """

    articles: tuple[Article, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


def read_all(sources: Sequence[str | Path], settings: Settings) -> Inputs:
    """Read articles; those that cannot be read are told, unless none can.

    Args:
        sources: files, folders, patterns, addresses of pages, "-".
        settings: what is known of the articles, and how pages are fetched.

    Raises:
        SummarizerError: not one can be read; it is the first one's error.
    """
    found = places(sources)
    articles: list[Article] = []
    failures = [Failure(name, error) for name, error in found.errors]
    skipped: list[str] = list(found.skipped)
    notes: list[str] = []
    for place in found.places:
        try:
            page = _loaded(place, settings.fetch)
            notes += _kept(page, place, settings.fetch)
            article = _article(page, place, settings)
        except InputError as error:
            if place.found and isinstance(error, OtherKind):
                skipped.append(f"skipped: {error}")
            else:
                failures.append(Failure(without_login(place.name), error))
        else:
            articles.append(article)
            notes += [f"{place.name}: {note}" for note in article.notes]
    if not articles:
        raise failures[0].error if failures else _none(skipped)
    return Inputs(tuple(articles), tuple(failures), (*_shortened(skipped), *notes))


def _loaded(place: Place, fetching: FetchSettings) -> Fetched:
    if not place.is_page:
        return load(place.name)
    if fetching.offline:
        path = kept_page(place.name, fetching.keep) if fetching.keep else None
        if path is None:
            raise NotFetched(
                f"{place.name!r} is not fetched: offline and in a replay nothing is",
                hint="fetch it once with --keep DIR; then name the kept file, or give --keep DIR",
            )
        return load(path)
    # Imported when the first page is fetched: httpx2 takes 70 ms.
    from summarizer.reading.fetch import fetch

    return fetch(place.name, allow_private=fetching.allow_private, proxy=fetching.proxy)


def _kept(page: Fetched, place: Place, fetching: FetchSettings) -> tuple[str, ...]:
    """Keep what was fetched, before anything can go wrong with it; a line says where."""
    if not place.is_page or fetching.offline or fetching.keep is None:
        return ()
    return (f"{place.name}: kept as {keep(page, fetching.keep)}",)


def _article(page: Fetched, place: Place, settings: Settings) -> Article:
    """The article in some bytes, with what the settings know of it."""
    names = (place.name, page.asked, page.url, Path(place.name).name)
    known = (settings.meta[name] for name in names if name and name in settings.meta)
    return article_of(
        page.data,
        place.name,
        content_type=page.content_type,
        url=page.url,
        notes=page.notes,
        meta=next(known, ArticleMeta()),
        default=settings.default,
    )


def _none(skipped: Sequence[str]) -> NotAnArticle:
    told = "; ".join(skipped[:3])
    return NotAnArticle(f"there is no article among what is named: {told}", hint="name one")


def _shortened(skipped: Sequence[str]) -> tuple[str, ...]:
    if len(skipped) <= SKIPPED_SHOWN:
        return tuple(skipped)
    more = f"{len(skipped) - SKIPPED_SHOWN:,} more are skipped"
    return (*skipped[:SKIPPED_SHOWN], more)
