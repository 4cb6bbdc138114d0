"""Whether a lie passes and a true quote fails, and how long one takes: ours and its peers.

    python benchmarks/proof.py [MOST]

Takes the sentences of examples/ and, where it stands beside the checkout, those with numbers of
the dev part of PolNeAR; corrupts each once in each way, sets each in other types, and asks every
tool in the same run. MOST bounds the sentences of a corpus that each way is tried on: the peers
take minutes for all. Exits with 1 where ours accepts a lie, loses a true quote or any of its words,
or is slower than promised.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from proof_lies import LIES, digit_changed, lie
from proof_settings import SETTINGS, reset
from proof_texts import CORPUS, EXAMPLES, Source, chosen, has_number, letters, sources
from proof_tools import OURS, Tool, found, tools

from summarizer.article import Article, article_of
from summarizer.fold import fold_cached
from summarizer.prove.find import _wanted

# What is promised of ours: milliseconds a quote on so many words, the fold of the article included.
LIMITS = {1_500: 0.5, 45_000: 10.0}
TIMES_FASTER = 50  # than the fastest peer that aligns by tokens
BY_TOKENS = ("langextract", "langextract exact")
RUNS, SHORT = 10, 100  # runs of a quote that takes fewer milliseconds than that
TIMED = 3  # true quotes, and as many absent ones, that are timed on a text

Pair = tuple[Article, str, str]  # an article, a sentence of it, and what became of that
Table = list[tuple[str, list[str]]]


def lies_of(corpus: Sequence[Source], way: str, most: int) -> tuple[Pair, ...]:
    """Sentences of a corpus, and what one way of lying makes of each."""
    return _spread(
        (
            (source.article, sentence, changed)
            for source in corpus
            for sentence in source.tried
            if (changed := lie(LIES[way], sentence, source))
        ),
        most,
    )


def settings_of(corpus: Sequence[Source], way: str, most: int) -> tuple[Pair, ...]:
    """Sentences of a corpus set in one other way; for NFD all, since few have accents."""
    return _spread(
        (
            (source.article, sentence, changed)
            for source in corpus
            for sentence in (source.sentences if way == "NFD" else source.tried)
            if (changed := reset(SETTINGS[way], sentence))
        ),
        most,
    )


def _spread(pairs: Iterator[Pair], most: int) -> tuple[Pair, ...]:
    every = tuple(pairs)
    return every[:: max(1, -(-len(every) // most))]


def accepted(tool: Tool, pairs: Sequence[Pair]) -> int:
    """How many quotes a tool finds in their articles, whatever it takes them for."""
    return sum(tool(article, quote) is not None for article, _, quote in pairs)


def kept_whole(tool: Tool, pairs: Sequence[Pair]) -> int:
    """How many quotes a tool finds with every letter of the sentence, and no other."""
    return sum(
        letters(tool(article, quote) or "") == letters(sentence)
        for article, sentence, quote in pairs
    )


def counted(
    ways: Mapping[str, tuple[Pair, ...]],
    judged: Callable[[Tool, Sequence[Pair]], int],
    compared: Mapping[str, Tool],
) -> Table:
    """For each way how many of its quotes each tool is judged to have got through."""
    return [
        (way, [f"{judged(tool, pairs)} of {len(pairs)}" for tool in compared.values()])
        for way, pairs in ways.items()
    ]


def timed(article: Article, quotes: Sequence[str], tool: Tool) -> float:
    """Milliseconds of CPU that a tool takes for a quote: the median of the quotes.

    Of each quote the best of several runs counts where a run is short enough for the machine's
    other work to show. No fold is kept from one run to another.
    """
    taken = []
    for quote in quotes:
        best = _milliseconds(article, quote, tool)
        for _ in range(RUNS if best < SHORT else 0):
            best = min(best, _milliseconds(article, quote, tool))
        taken.append(best)
    return statistics.median(taken)


def _milliseconds(article: Article, quote: str, tool: Tool) -> float:
    fold_cached.cache_clear()
    _wanted.cache_clear()
    began = time.process_time()
    tool(article, quote)
    return 1000 * (time.process_time() - began)


def long_text(corpus: Sequence[Source], words: int) -> tuple[Article, tuple[str, ...]]:
    """An article of so many words, and sentences with numbers that stand at its end alone.

    It is the other articles over and over, and then the last.
    """
    *others, last = (source.article.text for source in corpus)
    ending = last.split(" ")
    before = "\n\n".join(others).split(" ")
    copies = before * (1 + words // len(before))
    text = " ".join((*copies[: words - len(ending)], *ending))
    numbered = tuple(filter(has_number, corpus[-1].sentences))
    return article_of(text.encode(), "long.txt"), chosen(numbered, TIMED)


def times_table(corpus: Sequence[Source], compared: Mapping[str, Tool]) -> tuple[Table, list[str]]:
    """How long a quote takes each tool, and what of that is not as promised."""
    table, broken = Table(), list[str]()
    for words, limit in LIMITS.items():
        article, true = long_text(corpus, words)
        absent = tuple(changed for s in true if (changed := digit_changed(s, corpus[-1])))
        for which, quotes in (("true", true), ("absent", absent)):
            taken = {name: timed(article, quotes, tool) for name, tool in compared.items()}
            by_tokens = [taken[name] for name in BY_TOKENS if name in taken]
            faster = min(by_tokens, default=0) / taken[OURS]
            note = f"  by tokens takes {faster:.0f} times as long" if by_tokens else ""
            row = f"{words} words, {which}"
            table.append((row, [*(f"{ms:.3f} ms" for ms in taken.values()), note]))
            if taken[OURS] > limit:
                broken.append(f"{row}: {taken[OURS]:.3f} ms, not {limit}")
            if by_tokens and faster < TIMES_FASTER:
                broken.append(f"{row}: {faster:.0f} times as fast, not {TIMES_FASTER}")
    return table, broken


def shown(title: str, names: Sequence[str], table: Table) -> None:
    """Print a table with a line a way and a column a tool."""
    print(f"\n{title}")
    print(f"{'':24}" + "".join(f"{name:>19}" for name in names))
    for way, cells in table:
        print(f"{way:24}" + "".join(f"{cell:>19}" for cell in cells))


def quotes_tables(
    title: str, corpus: Sequence[Source], compared: Mapping[str, Tool], most: int
) -> list[str]:
    """Print what each tool does with lies and with true quotes; what ours gets wrong."""
    lies = {way: lies_of(corpus, way, most) for way in LIES}
    settings = {way: settings_of(corpus, way, most) for way in SETTINGS}
    shown(f"{title}: lies accepted", tuple(compared), counted(lies, accepted, compared))
    shown(
        f"{title}: true quotes kept whole",
        tuple(compared),
        counted(settings, kept_whole, compared),
    )
    ours = compared[OURS]
    passed = [way for way, pairs in lies.items() if accepted(ours, pairs)]
    lost = [way for way, pairs in settings.items() if kept_whole(ours, pairs) < len(pairs)]
    return [f"{title}: accepted, {way}" for way in passed] + [
        f"{title}: lost, {way}" for way in lost
    ]


def main(most: int) -> int:
    """Measure and print; 1 where a promise is broken."""
    compared, missing = tools()
    for name in missing:
        print(f"{name} is not installed; make bench-proof installs it")
    examples = sources(EXAMPLES)
    broken = quotes_tables("examples", examples, compared, most)
    if CORPUS.is_dir():
        broken += quotes_tables("PolNeAR dev", sources(CORPUS, numbered=True), compared, most)
    else:
        print("PolNeAR is not beside the checkout; skipped")
    table, slow = times_table(examples, {**compared, OURS: found})
    shown("CPU time of one quote, median", tuple(compared), table)
    broken += slow
    print("\n" + ("\n".join(("not as promised:", *broken)) if broken else "all as promised"))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
