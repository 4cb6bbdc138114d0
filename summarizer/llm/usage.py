"""What a run has taken: calls, tokens, money; and the limit that the user set on it."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from summarizer.config import Price
from summarizer.errors import OverBudget
from summarizer.llm.reply import Tokens
from summarizer.llm.request import Request

__all__ = ["Ledger", "Need", "Usage", "estimate"]

_LEAST_OUT = 1_000  # tokens; a short article's claims with their quotes


@dataclass(frozen=True, slots=True)
class Usage:
    """What a client has taken so far.

    Attributes:
        calls: answers that came from the endpoint, each of them paid.
        calls_cached: answers that came from the store or a recording.
        tokens_in: tokens sent in the paid calls; estimated where the endpoint does not say.
        tokens_out: tokens received in them, likewise.
        cost: of the paid calls, in the price's currency; None where no price is known.
        possibly_billed: calls that broke after they were sent, and may have been paid for.
    """

    calls: int = 0
    calls_cached: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal | None = None
    possibly_billed: int = 0


@dataclass(frozen=True, slots=True)
class Need:
    """What the next call may take, in tokens, and for which prompt."""

    tokens_in: int
    tokens_out: int
    prompt: str = ""


def estimate(request: Request) -> Need:
    """What a call may take, without a tokenizer.

    In: a token for every four bytes of UTF-8, which is about right for English and safe for
    other scripts. Out: as many as in, at least 1,000: an answer quotes the article and does
    not repeat it.
    """
    sent = _tokens(request.schema.text) + sum(_tokens(m.content) for m in request.messages)
    return Need(sent, max(sent, _LEAST_OUT), request.prompt)


def _tokens(text: str) -> int:
    return -(-len(text.encode("utf-8", "surrogatepass")) // 4)


class Ledger:
    """Counts what calls take, and lets none start that could go over the limit.

    What a call may take is reserved while it is under way, so that several at once cannot pass
    the limit together. Used by several threads at once.
    """

    def __init__(self, price: Price | None, max_cost: Decimal | None) -> None:
        self._price = price
        self._max_cost = max_cost
        self._changed = threading.Condition()
        self._nothing = Usage(cost=None if price is None else Decimal(0))
        self._usage = self._nothing
        self._by_prompt: dict[str, Usage] = {}
        self._lost = Decimal(0)  # the estimates of calls that were possibly billed
        self._reserved = Decimal(0)
        self._open = 0
        self._most_out = 0

    @property
    def usage(self) -> Usage:
        """What has been taken up to now."""
        with self._changed:
            return self._usage

    def usage_of(self, prompt: str) -> Usage:
        """What one prompt has taken of it."""
        with self._changed:
            return self._by_prompt.get(prompt, self._nothing)

    def reserve(self, need: Need, check: Callable[[], None]) -> Need:
        """Set aside what a call may take; waits for calls under way where that may make room.

        `check` is called while it waits, and may raise to give up. The next answer is taken to
        be as long as the longest so far, at least.

        Raises:
            OverBudget: it could go over the limit whatever those calls take.
        """
        with self._changed:
            need = replace(need, tokens_out=max(need.tokens_out, self._most_out))
            cost = self._cost(need)
            while not self._fits(self._reserved + cost):
                if not self._open or not self._fits(cost):
                    raise self._over(cost, need.prompt)
                self._changed.wait(0.1)  # seconds; then `check` is asked
                check()
            self._reserved += cost
            self._open += 1
        return need

    def paid(self, need: Need, tokens: Tokens, size: int) -> None:
        """A reserved call was answered, in `size` bytes, and says that it took so many tokens."""
        sent = need.tokens_in if tokens.sent is None else tokens.sent
        received = -(-size // 4) if tokens.received is None else tokens.received
        with self._changed:
            self._free(need)
            self._most_out = max(self._most_out, received)
            self._count(need.prompt, calls=1, tokens_in=sent, tokens_out=received)

    def lost(self, need: Need, *, billed: bool) -> None:
        """A reserved call failed. One that may have been billed counts against the limit."""
        with self._changed:
            self._free(need)
            if billed:
                self._lost += self._cost(need)
                self._count(need.prompt, possibly_billed=1)

    def cached(self, prompt: str) -> None:
        """A reply was served without a call."""
        with self._changed:
            self._count(prompt, calls_cached=1)

    def _count(self, prompt: str, **more: int) -> None:
        """Add to what was taken, in all and by this prompt."""
        self._usage = self._with(self._usage, more)
        self._by_prompt[prompt] = self._with(self._by_prompt.get(prompt, self._nothing), more)

    def _with(self, usage: Usage, more: Mapping[str, int]) -> Usage:
        total = replace(usage, **{name: getattr(usage, name) + n for name, n in more.items()})
        if self._price is None:
            return total
        return replace(total, cost=self._price.of(total.tokens_in, total.tokens_out))

    def _fits(self, more: Decimal) -> bool:
        return self._max_cost is None or self._spent() + more <= self._max_cost

    def _free(self, need: Need) -> None:
        self._open -= 1
        self._reserved -= self._cost(need)
        self._changed.notify_all()

    def _cost(self, need: Need) -> Decimal:
        return self._price.of(need.tokens_in, need.tokens_out) if self._price else Decimal(0)

    def _spent(self) -> Decimal:
        return (self._usage.cost or Decimal(0)) + self._lost

    def _over(self, cost: Decimal, prompt: str) -> OverBudget:
        return OverBudget(
            f"{self._spent():.4f} is spent, and the call for {prompt!r} may cost {cost:.4f}: "
            f"more than --max-cost {self._max_cost} in all",
            hint="allow more with --max-cost; the replies that arrived are stored",
        )
