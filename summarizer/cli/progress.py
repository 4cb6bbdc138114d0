"""What is under way, on stderr while somebody watches; nothing where nobody does."""

from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TextIO

if TYPE_CHECKING:
    from summarizer.llm import Event

__all__ = ["Progress"]

DONE = frozenset({"answered", "stored"})


class Progress:
    """A line that says which prompts wait for an answer, and how many tokens were used so far.

    Attributes:
        live: whether the stream is a terminal; if not, the line is not shown.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.live = stream.isatty()
        self._status: Any = None
        self._open: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._stop()

    def say(self, words: str) -> None:
        """Write one line that stays."""
        self._stop()
        print(words, file=self._stream, flush=True)

    def tell(self, event: "Event") -> None:
        """Show what has happened to a call; called from one thread at a time."""
        if event.what == "sent":
            self._open.append(event.prompt)
        elif event.what in DONE and event.prompt in self._open:
            self._open.remove(event.prompt)
        if not self.live:
            return
        waiting = ", ".join(dict.fromkeys(self._open))
        words = event.detail or (f"waiting for {waiting}" if waiting else "reading the answers")
        self._show(f"{words}; {event.tokens} tokens so far" if event.prompt else words)

    def _show(self, words: str) -> None:
        from rich.text import Text

        from summarizer.render.text import one_line

        line = Text(one_line(words))
        if self._status is None:
            from rich.console import Console

            self._status = Console(file=self._stream).status(line)
            self._status.start()
        self._status.update(line)

    def _stop(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None
