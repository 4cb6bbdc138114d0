"""Words that a model's server may take for its own marks, made mere words."""

import re

__all__ = ["inert", "one_line"]

UNSEEN = "\u200b"  # a zero-width space: proof drops it, so a quote holds with it and without
# What parts the turns of a conversation in the templates of the common families of models.
_MARKS = re.compile(
    r"<(?=\|\w{1,40}\|>)|<(?=｜)|\[(?=/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS)\])"
    r"|<(?=</?SYS>>)|<(?=/?(?:s|bos|eos|pad|unk|start_of_turn|end_of_turn)>)"
)


def inert(text: str) -> str:
    """A text in which no mark of a conversation's template stands whole, to be shown to a model.

    A server that reads such marks in an article as its own would end the article there. All other
    text is as it was.
    """
    return _MARKS.sub(lambda mark: mark[0] + UNSEEN, text)


def one_line(*fields: str) -> str:
    """Some fields as one line of a prompt: no words in it pass for another line, or for a mark."""
    return " | ".join(inert(" ".join(field.split())) for field in fields)
