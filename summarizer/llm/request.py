"""What a language model is asked and what comes back: the two values that cross the seam."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

from summarizer.resources import Schema

__all__ = ["Complete", "Message", "Reply", "Request"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a conversation: who speaks ("system", "user", "assistant"), and the words."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Request:
    """One question to a language model.

    Attributes:
        prompt: the prompt's name, "extract_claims".
        model: the model's name at the endpoint.
        messages: the conversation as it is sent; no part of the key.
        schema: the committed JSON Schema of the answer.
        prompt_digest: the digest of the prompt's text, its variables unfilled.
        fill_digest: the digest of what filled them.
        reask: 0, or the number of the re-ask after an answer that had not the right shape.
        optional: the record can do without the answer (repair, disputes, summary).
        about: which part of an article it is about, in words; "" where it is about all of it.
    """

    prompt: str
    model: str
    messages: tuple[Message, ...]
    schema: Schema
    prompt_digest: str
    fill_digest: str
    reask: int = 0
    optional: bool = False
    about: str = ""

    @property
    def named(self) -> str:
        """The prompt's name, with what of an article it is asked about: for whoever watches."""
        return f"{self.prompt}, {self.about}" if self.about else self.prompt

    @property
    def key(self) -> str:
        """The name of its reply in every store: 64 hex digits.

        Made of what we wrote and what the user gave, so that an upgrade of a package, another
        way of asking for JSON, or another time never makes a paid reply unfindable.
        """
        parts = {
            "fill": self.fill_digest,
            "model": self.model,
            "prompt": self.prompt_digest,
            "reask": self.reask,
            "schema": self.schema.digest,
        }
        return sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back.

    Attributes:
        body: the HTTP body, exactly as it came.
        cached: it came from the store or a recording, and cost nothing this time.
    """

    body: bytes
    cached: bool


class Complete(Protocol):
    """The seam: a request in, a reply out. `Client.complete` is one; in a test, ten lines are."""

    def __call__(self, request: Request, /) -> Reply: ...
