"""What a user says, on the command line or in a call, made into settings.

The environment is handed in, and only the command line and the functions of the package do so:

    OPENAI_API_KEY                           the key
    SUMMARIZER_BASE_URL, OPENAI_BASE_URL     the endpoint
    SUMMARIZER_MODEL                         the model
    SUMMARIZER_PRICE                         what it costs, as --price
    SUMMARIZER_STORE                         the folder in which replies are kept
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from summarizer.config import NOBODYS, ArticleMeta, FetchSettings, ModelSettings, Price, Settings
from summarizer.errors import UsageError
from summarizer.judgements import judgements_of
from summarizer.language import ENGLISH, NAMES, primary

__all__ = ["Options", "meta_of", "settings_of"]

META = frozenset(field.name for field in fields(ArticleMeta))


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What can be asked for, as the user writes it; None where the user says nothing.

    Attributes:
        engine: "auto" takes the language model where a key, an endpoint or a replay is given, else
            the embedded extractor.
        model: the language model's name.
        base_url: an OpenAI-compatible endpoint.
        record: folder to which the replies are also written, readable.
        replay: folder of recorded replies to read from; nothing is sent.
        offline: read only from the store of replies; nothing is sent.
        store: folder in which replies are kept.
        keep_replies: whether replies are kept and looked up at all.
        keep: folder in which pages that are fetched are kept.
        allow_private: whether pages are fetched from addresses that are not public.
        proxy: HTTP proxy through which pages are fetched, "http://host:port"; none is taken from
            the environment.
        meta: JSON file that says of each article's file, or address, its outlet, published, url,
            language, author and modified.
        outlet: of every article that does not say it.
        published: date of every article that does not say it, ISO 8601.
        language: language of what is told in the summariser's own words, as a tag or an English
            name; None is the one that most articles are in. An article's own is told by its words
            or by `meta`.
        keep_text: whether the record holds the articles' texts.
        repair: whether what was refused, or nothing uses, is asked about again, once an article.
        one: whether all articles make one record, however far apart their incidents seem.
        max_cost: what the run may cost at most, in the price's currency.
        price: what a million tokens cost, "IN/OUT".
        timeout: seconds that one call may take in all.
        part_words: the most words of an article that a model is shown at once; a longer one is read
            in parts.
        judgements: JSON file of a person's own judgements on two items, or a list of the same
            shape: [{"a": id, "b": id, "verdict": "same" | "contradicts" | "unrelated"}], with
            "question" where they contradict each other.
    """

    engine: str = "auto"
    model: str | None = None
    base_url: str | None = None
    record: Path | str | None = None
    replay: Path | str | None = None
    offline: bool = False
    store: Path | str | None = None
    keep_replies: bool = True
    keep: Path | str | None = None
    allow_private: bool = False
    proxy: str | None = None
    meta: Path | str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    keep_text: bool = True
    repair: bool = True
    one: bool = False
    max_cost: Decimal | str | None = None
    price: str | None = None
    timeout: float | None = None
    part_words: int | None = None
    judgements: Path | str | Sequence[Mapping[str, Any]] | None = None

    @property
    def names_a_model(self) -> bool:
        """Whether the user says which model is to be asked, or where its replies are."""
        return bool(self.model or self.base_url or self.replay or self.offline)

    @property
    def model_options(self) -> tuple[str, ...]:
        """The options given that ask for what only a language model does.

        What holds without one is left out: nothing is sent, and nothing is spent.
        """
        given = {
            "--model": self.model,
            "--base-url": self.base_url,
            "--replay": self.replay,
            "--record": self.record,
            # With the embedded extractor named, that nothing is sent is all that it can mean; with
            # --keep it is the kept pages that are read.
            "--offline": self.offline and self.engine != "embedded" and not self.keep,
            "--store": self.store,
            "--price": self.price,
            "--timeout": self.timeout,
            "--part-words": self.part_words is not None,
            "--language": self.language and primary(self.language) != ENGLISH,
        }
        return tuple(option for option, value in given.items() if value)


def settings_of(options: Options, environ: Mapping[str, str]) -> Settings:
    """The settings that the options and the environment make together; options win.

    Raises:
        UsageError: an option cannot be used as given.
    """
    price = options.price or environ.get("SUMMARIZER_PRICE")
    model = ModelSettings(
        model=options.model or environ.get("SUMMARIZER_MODEL") or None,
        base_url=options.base_url
        or environ.get("SUMMARIZER_BASE_URL")
        or environ.get("OPENAI_BASE_URL")
        or None,
        api_key=environ.get("OPENAI_API_KEY") or None,
        timeout=_timeout(options.timeout),
        store=_store(options, environ) if options.keep_replies else None,
        record=_path(options.record),
        replay=_path(options.replay),
        offline=options.offline,
        price=_price(price) if price else None,
        max_cost=_amount("--max-cost", options.max_cost),
        part_words=_part_words(options.part_words),
    )
    return Settings(
        engine=options.engine,
        model_options=options.model_options,
        llm=model,
        fetch=FetchSettings(
            keep=_path(options.keep),
            allow_private=options.allow_private,
            proxy=options.proxy or None,
            offline=options.offline or options.replay is not None,
        ),
        default=ArticleMeta(outlet=options.outlet, published=options.published),
        language=_language(options.language),
        meta=meta_of(Path(options.meta)) if options.meta else {},
        keep_text=options.keep_text,
        repair=options.repair,
        one=options.one,
        judgements=NOBODYS if options.judgements is None else judgements_of(options.judgements),
    )


def meta_of(path: Path) -> dict[str, ArticleMeta]:
    """What a --meta file says of each article, by the name of its file.

    Raises:
        UsageError: the file cannot be read, or says something else.
    """
    try:
        given: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"--meta {str(path)!r} cannot be read: {error}") from error
    hint = (
        'write {"a.txt": {"outlet": "…", "published": "2023-03-16", "url": "…", "language": "en",'
        ' "author": "…", "modified": "2023-03-17"}}'
    )
    if not isinstance(given, dict):
        raise UsageError(f"--meta {str(path)!r} is no JSON object", hint=hint)
    for name, facts in given.items():
        if not isinstance(facts, dict) or not facts.keys() <= META:
            raise UsageError(f"--meta {str(path)!r} cannot be used for {name!r}", hint=hint)
        if not all(value is None or isinstance(value, str) for value in facts.values()):
            raise UsageError(f"--meta {str(path)!r} has no text for {name!r}", hint=hint)
    return {name: ArticleMeta(**facts) for name, facts in given.items()}


def _language(given: str | None) -> str | None:
    if not given:
        return None
    code = primary(given)
    if code is None or code not in NAMES:
        raise UsageError(
            f"--language {given!r} is not known", hint="write it as en, de, pt or Ukrainian"
        )
    return code


def _store(options: Options, environ: Mapping[str, str]) -> Path:
    """The store of replies: data that was paid for, so not in a folder that is cleared at will."""
    named = options.store or environ.get("SUMMARIZER_STORE")
    if named:
        return Path(named)
    data = environ.get("XDG_DATA_HOME")
    base = Path(data) if data else Path(environ.get("HOME") or Path.home()) / ".local" / "share"
    return base / "incident-summarizer" / "replies"


def _path(given: Path | str | None) -> Path | None:
    return None if given is None else Path(given)


def _timeout(given: float | None) -> float:
    if given is None:
        return ModelSettings().timeout
    if not 0 < given < 86_400:  # a day: nobody waits longer for one answer
        raise UsageError(f"--timeout {given} cannot be used", hint="give seconds above 0")
    return given


def _part_words(given: int | None) -> int | None:
    # 200: of fewer words what goes before a part is as long as the part.
    if given is not None and given < 200:
        raise UsageError(f"--part-words {given} cannot be used", hint="give 200 words or more")
    return given


def _price(given: str) -> Price:
    parts = given.split("/")
    if len(parts) != 2:
        raise UsageError(
            f"--price {given!r} cannot be read", hint="write IN/OUT per million tokens, as 0.5/1.5"
        )
    tokens_in, tokens_out = (_amount("--price", part) or Decimal(0) for part in parts)
    return Price(tokens_in, tokens_out)


def _amount(option: str, given: Decimal | str | None) -> Decimal | None:
    if given is None:
        return None
    try:
        amount = Decimal(given)
    except InvalidOperation as error:
        raise UsageError(f"{option} {given!r} is no number", hint="write it as 0.25") from error
    if not amount.is_finite() or amount < 0:
        raise UsageError(f"{option} {given!r} cannot be used", hint="give a number from 0 up")
    return amount
