"""What the tests of the command line share: a small article, a good model's answers, and an end."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fault_server import Action, Handler, completion

__all__ = ["ANSWERS", "TEXT", "ByTask", "Command", "Ended", "disputed"]

TEXT = (
    "Two jets met over the bay\n\n"
    "“We saw two jets and no flame,” Captain Rosa Lind said on Friday.\n"
    "The ministry denied that its jets had come near the bay.\n"
)
# What a good model answers to the three tasks about TEXT.
ANSWERS: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases" / "cli_answers.json").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class ByTask:
    """Answers each task with its own answer; `instead` does something else for one of them."""

    instead: tuple[str, Action] | None = None
    answers: Any = None

    def __call__(self, handler: Handler, /) -> None:
        task = handler.received.body["response_format"]["json_schema"]["name"]
        if self.instead is not None and task == self.instead[0]:
            self.instead[1](handler)
        else:
            completion(json.dumps((self.answers or ANSWERS)[task]))(handler)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


def disputed(handler: Handler, /) -> None:
    """Answers as a model does that finds the first claim shown in dispute with all the others."""
    shown = handler.received.body["messages"][-1]["content"]
    ids = re.findall(r"^(c[0-9a-f]{10}) \| ", shown.split("Your task")[0], re.MULTILINE)
    positions = [{"claims": ids[:1]}, {"claims": ids[1:]}]
    fact = {"question": "Did the jets come near the bay?", "positions": positions}
    completion(json.dumps({"disputed_facts": [fact]}))(handler)
