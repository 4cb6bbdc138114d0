"""What a run is told, as one frozen value: nothing below reads the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from summarizer.record import Judgement

__all__ = [
    "NOBODYS",
    "ArticleMeta",
    "FetchSettings",
    "ModelSettings",
    "PersonsJudgements",
    "Price",
    "Settings",
]


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What the user knows of an article that its text may not say.

    Attributes:
        outlet: who published it, as a reader would name it.
        published: when, ISO 8601 date or date-time.
        url: where it stands.
        language: BCP 47 tag, such as "en".
        author: who wrote it, several joined by ", ".
        modified: when it was last altered, as `published`.
    """

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Price:
    """What a model costs, in any one currency, per million tokens."""

    tokens_in: Decimal
    tokens_out: Decimal

    def of(self, tokens_in: int, tokens_out: int) -> Decimal:
        """The cost of so many tokens."""
        return (self.tokens_in * tokens_in + self.tokens_out * tokens_out) / 1_000_000


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """How the language model is reached, and what may be spent on it.

    Attributes:
        model: the model's name at the endpoint; None where a replay says it.
        base_url: the endpoint, up to and with "/v1"; None is the SDK's own.
        api_key: never shown, logged or stored.
        timeout: seconds that one call may take in all, its answer's last byte included.
        retries: further tries of a call that failed in passing.
        longest_wait: seconds; a Retry-After above it is not waited for.
        store: folder in which every reply is kept; None keeps none.
        record: folder to which the replies that the run used are also written, readable.
        replay: folder of recorded replies; nothing is sent.
        offline: nothing is sent; the store alone answers.
        price: None where the user gave none; then costs are unknown.
        max_cost: in the price's currency; no call starts that could go over it.
        part_words: the most words of an article that one question shows; None takes what fits.
    """

    model: str | None = None
    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    timeout: float = 300.0  # a 1,500-word article at 20 tokens a second answers in under 200 s
    retries: int = 2
    longest_wait: float = 120.0  # the longest Retry-After that the SDK itself would honour
    store: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    offline: bool = False
    price: Price | None = None
    max_cost: Decimal | None = None
    part_words: int | None = None


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """How pages are fetched.

    Attributes:
        keep: folder in which what was fetched is kept, with where it came from; None keeps nothing.
        allow_private: whether addresses are asked that are not public: of this machine, of its
            network, of a cloud.
        proxy: address of the HTTP proxy through which pages are fetched; it may hold a password.
        offline: nothing is fetched; what was kept can be read.
    """

    keep: Path | None = None
    allow_private: bool = False
    proxy: str | None = field(default=None, repr=False)
    offline: bool = False


@dataclass(frozen=True, slots=True)
class PersonsJudgements:
    """What a person judges of pairs of items.

    Attributes:
        name: where it is given, as the user calls it.
        given: the judgements, in the order in which they are given.
    """

    name: str = ""
    given: tuple[Judgement, ...] = ()


NOBODYS = PersonsJudgements()


@dataclass(frozen=True, slots=True)
class Settings:
    """All that a run is told beside its articles.

    Attributes:
        engine: "auto", or a name in `summarizer.pipeline.ENGINES`.
        model_options: the options given that only a language model has a use for.
        fetch: how pages are fetched.
        default: what fills an article's metadata where neither its text nor `meta` states it.
        meta: what is known of each file, by the name the user gave it.
        language: of statements and questions, ISO 639-1; None is the one that most articles are in.
        keep_text: False leaves the articles' texts out of the record.
        repair: whether what was refused of an article, or is used by nothing, is asked about again.
        one: True makes one record of articles that seem to be about several incidents.
        judgements: a person's own, stronger than a model's and a rule's.
        workers: how many calls to a model may be under way at once.
    """

    engine: str = "auto"
    model_options: tuple[str, ...] = ()
    llm: ModelSettings = field(default_factory=ModelSettings)
    fetch: FetchSettings = field(default_factory=FetchSettings)
    default: ArticleMeta = field(default_factory=ArticleMeta)
    meta: Mapping[str, ArticleMeta] = field(default_factory=dict)
    language: str | None = None
    keep_text: bool = True
    repair: bool = True
    one: bool = False
    judgements: PersonsJudgements = NOBODYS
    workers: int = 4
