"""Where an article names somebody: each place apart, before it is known who is who."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.embedded.parse import Parsed, Part
from summarizer.embedded.syntax import acts, is_headline, is_shouted, is_told, speaks
from summarizer.record import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Sighting", "readable", "stripped", "words_of"]

_BREAK = re.compile(r"\s")


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """One place where somebody is named.

    Attributes:
        part: where in the parse.
        first: the name's first token.
        end: the token after its last.
        kind: what sort of actor the words make it.
        words: the name as it stands there.
        head: the token whose part in the sentence is the name's.
        sure: whether title, ending or list say the kind; else it is the pipeline's guess.
        adjective: whether it is a state's adjective ("Russian").
    """

    part: Part
    first: int
    end: int
    kind: ActorKind
    words: str
    head: "Token"
    sure: bool = False
    adjective: bool = False

    @property
    def stretch(self) -> tuple[int, int]:
        """Where it stands in the article."""
        return self.part.stretch(self.part.doc[self.first : self.end])

    @property
    def is_title(self) -> bool:
        """Whether it stands in a headline, or in a line that is no sentence: a credit, a list."""
        sentence = self.head.sent
        if self.part.sentences[0].kind == "title" or is_headline(sentence):
            return True
        return not any(token.pos_ in ("VERB", "AUX") for token in sentence)

    @property
    def acts(self) -> bool:
        """Whether it does, owns or says something there."""
        return acts(self.head) or is_told(self.head)

    @property
    def speaks(self) -> bool:
        """Whether it says something there."""
        return speaks(self.head)


def readable(parsed: Parsed) -> Iterator[tuple[Part, str]]:
    """The parts that do not stand in capitals, each with its text in one line."""
    for part in parsed.parts:
        text = parsed.article.text[part.start : part.end]
        if not is_shouted(text):
            yield part, _BREAK.sub(" ", text)


def words_of(part: Part, first: int, end: int) -> str:
    """The words of some tokens, as they stand but for line breaks."""
    return " ".join(part.doc[first:end].text.split())


def stripped(part: Part, first: int, end: int) -> tuple[int, int]:
    """Some tokens without articles and marks before them, and possessive endings after."""
    doc = part.doc
    while first < end and (doc[first].pos_ in ("DET", "PUNCT") or doc[first].lower_ == "the"):
        first += 1
    while first < end and (
        doc[end - 1].tag_ == "POS"
        or doc[end - 1].is_punct
        or doc[end - 1].lower_ in ("'s", "’s", "'", "’")
    ):
        end -= 1
    return first, end
