"""What every stored value is made of: spans of an article, and mentions that stand on them."""

from hashlib import sha256
from typing import Annotated, Any, Generic, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

__all__ = ["KINDS", "Check", "Frozen", "Item", "Kind", "Mention", "Span", "Status", "mention_key"]

Status = Literal["proven", "flagged"]
Kind = Literal["aircraft", "actor", "place", "time", "event", "claim", "figure", "disputed_fact"]

# The letter that an id of each kind begins with. "v" is for vehicle: "a" is taken by the actors.
KINDS: dict[Kind, str] = {
    "aircraft": "v",
    "actor": "a",
    "place": "p",
    "time": "t",
    "event": "e",
    "claim": "c",
    "figure": "f",
    "disputed_fact": "d",
}

ArticleId = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Key = Annotated[str, Field(pattern=r"^[a-z][0-9a-f]{10}$")]


class Frozen(BaseModel):
    """A stored value: frozen, and nothing in it that the contract does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Frozen):
    """A stretch of one article's text: `article.text[span.start:span.end] == span.text`."""

    article: ArticleId = Field(description="Id of the article that the words stand in.")
    start: int = Field(ge=0, description="Where the words begin, in code points of the text.")
    end: int = Field(
        ge=1, description="Where the words end, in code points of the text, exclusive."
    )
    page: int | None = Field(
        default=None,
        ge=1,
        description="The page that the words begin on, from 1; null without pages.",
    )
    text: str = Field(min_length=1, description="The words themselves, exactly as they stand.")

    @model_validator(mode="after")
    def _as_long_as_its_text(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"a span from {self.start} to {self.end} cannot hold {self.text!r}")
        return self


class Check(Frozen):
    """The outcome of one check of one mention."""

    name: str = Field(description="Which check: a name in the registry of checks.")
    outcome: Literal["pass", "flag"] = Field(
        description='"pass" where the article bears the field out, "flag" where it leaves it open.'
    )
    detail: str | None = Field(default=None, description="What was found, in words for a reader.")


class Mention(Frozen):
    """One place in one article that an item stands on, with the fields as it gives them."""

    key: Key = Field(
        description="Kind letter and 10 hex digits of the digest of article, start, end and kind."
    )
    article: ArticleId = Field(description="Id of the article that mentions it.")
    evidence: tuple[Span, ...] = Field(
        min_length=1,
        description="The words that prove it; the first span is the one the key is of.",
    )
    checks: tuple[Check, ...] = Field(default=(), description="What was checked, in order.")
    status: Status = Field(
        description='"flagged" where a check left something open, else "proven".'
    )

    @model_validator(mode="after")
    def _stands_in_its_article(self) -> Self:
        if any(span.article != self.article for span in self.evidence):
            raise ValueError(f"mention {self.key} has evidence from another article")
        if (self.status == "flagged") != any(c.outcome == "flag" for c in self.checks):
            raise ValueError(f"mention {self.key} is {self.status}, but its checks say otherwise")
        return self


M = TypeVar("M", bound=Mention)


class Item(Frozen, Generic[M]):
    """One thing that the articles tell of: its own fields are those of its first mention."""

    id: Key = Field(description="The key of its first mention, so the same in every run.")
    also: tuple[Key, ...] = Field(default=(), description="Ids that a merge replaced by this one.")
    status: Status = Field(description='"proven" where one mention at least is.')
    mentions: tuple[M, ...] = Field(
        min_length=1, description="Where it is mentioned, by (published, article id, start)."
    )

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The spans of all mentions, in the order of the mentions."""
        return tuple(span for mention in self.mentions for span in mention.evidence)


def mention_key(kind: Kind, article: str, start: int, end: int, ordinal: int = 0) -> str:
    """The key of a mention.

    Args:
        kind: what is mentioned.
        article: id of the article.
        start: where the first span of its evidence begins, in code points.
        end: where that span ends, exclusive.
        ordinal: 0, or how many mentions of this kind on the same span go before this one.
    """
    parts: list[Any] = [article, start, end, kind]
    if ordinal:
        parts.append(ordinal)
    return KINDS[kind] + sha256(":".join(map(str, parts)).encode()).hexdigest()[:10]
