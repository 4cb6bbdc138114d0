"""How often `attribute` names the right source, the wrong one, or none, on PolNeAR.

    python benchmarks/attribution.py [--part dev|train] [--step N]

Reads ../shared/data/polnear beside the checkout; where that is absent it says so and ends. Given
are the gold content spans of each attribution; what is asked is who says them.

  right    the source named, or the antecedent of its "who", shares a word with a gold source
  wrong    a source is named that shares none, also where the gold has no source at all
  silent   no source is named where the gold has one
  apart    no source is named and the gold has none: no fault, and in no rate but the last column

"right" and "silent" are shares of the attributions that have a source, "wrong" of all. A stricter
line counts as right only a span that agrees with the gold in half of the words of both together.
Direct speech is what lies in quotation marks, all stretches of it. Attributions without content
are left out; of several annotators the first counts. The third table attributes the last stretch
of direct speech alone where it has several: quotations that go on without a cue of their own.
"""

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.article import Article, article_of
from summarizer.attribution import Attribution, attribute, in_quotation, quotations

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "polnear"
MARKS = "“”\"'‘’«»„ .,;"
_WORD = re.compile(r"\w+")

Stretch = tuple[int, int]


class Gold(NamedTuple):
    """One attribution of the corpus: where its source and its content stand."""

    source: list[Stretch]
    content: list[Stretch]


class Measured(NamedTuple):
    """The counts by kind of content, and the seconds that an article takes."""

    counts: dict[str, Counter[str]]
    frames: dict[str, Counter[str]]
    seconds: float
    articles: int


def gold(part: Path) -> Iterator[tuple[str, list[Gold]]]:
    """The text of each article with its attributions that have content."""
    seen: set[str] = set()
    for path in sorted((part / "attributions").glob("*.ann")):
        name = path.stem.rsplit("_", 1)[0]
        if name in seen:
            continue
        seen.add(name)
        with (part / "text" / f"{name}.txt").open(encoding="utf-8", newline="") as handle:
            text = handle.read()
        with path.open(encoding="utf-8", newline="") as handle:
            yield text, list(_events(handle.read().split("\n")))


def _events(lines: list[str]) -> Iterator[Gold]:
    """The attributions of a stand-off file; a span may come in pieces."""
    spans: dict[str, list[Stretch]] = {}
    for line in lines:
        key, *fields = line.split("\t")
        if re.fullmatch(r"T\d+", key) and fields:
            pieces = (piece.split() for piece in fields[0].split(" ", 1)[1].split(";"))
            spans[key] = [(int(start), int(end)) for start, end in pieces]
        elif re.fullmatch(r"E\d+", key) and fields:
            roles: defaultdict[str, list[Stretch]] = defaultdict(list)
            for pair in fields[0].split()[1:]:
                role, target = pair.rsplit(":", 1)
                roles[role.rstrip("0123456789")] += spans.get(target, [])
            if roles["Content"]:
                yield Gold(sorted(roles["Source"]), sorted(roles["Content"]))


def measure(part: Path, step: int = 1) -> Measured:
    """Attribute every gold content of every step-th article, and count."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    frames: dict[str, Counter[str]] = defaultdict(Counter)
    seconds, articles = 0.0, 0
    for number, (text, events) in enumerate(gold(part)):
        if number % step:
            continue
        article = article_of(text.encode(), "article.txt")
        quoted = quotations(article)
        began = time.perf_counter()
        found = [attribute(article, event.content) for event in events]
        seconds += time.perf_counter() - began
        articles += 1
        for event, said in zip(events, found, strict=True):
            direct = all(in_quotation(_bare(text, c), quoted) for c in event.content)
            verdict = judged(article, event.source, said)
            frames[said.frame or "-"][verdict] += 1
            for kind in ("direct speech" if direct else "reported", "overall"):
                counts[kind][verdict] += 1
                counts[kind]["exact"] += _agrees(text, event.source, said)
            if direct and len(event.content) > 1:
                alone = attribute(article, event.content[-1:])
                counts["last stretch"][judged(article, event.source, alone)] += 1
    return Measured(counts, frames, seconds, articles)


def judged(article: Article, source: list[Stretch], said: Attribution) -> str:
    """What an attribution is worth against the gold."""
    if not source:
        return "named" if said.source else "apart"
    if said.source is None:
        return "silent"
    words = _words(article.text, [s for s in (said.source, said.antecedent) if s])
    return "right" if words & _words(article.text, source) else "wrong"


def _agrees(text: str, source: list[Stretch], said: Attribution) -> bool:
    """Whether the span named and the gold share half of their words."""
    if said.source is None or not source:
        return False
    want = _words(text, source)
    given = (_words(text, [span]) for span in (said.source, said.antecedent) if span)
    return any(2 * len(want & have) >= len(want | have) for have in given)


def _words(text: str, spans: list[Stretch]) -> frozenset[int]:
    """Where the words of some spans begin; of a word cut by a span's border, where it is cut."""
    return frozenset(m.end() for s in spans for m in _WORD.finditer(text, *s))


def _bare(text: str, stretch: Stretch) -> Stretch:
    start, end = stretch
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end


def rates(count: Counter[str]) -> dict[str, float]:
    """Right and silent as shares of what has a source, wrong as a share of all."""
    sourced = count["right"] + count["wrong"] + count["silent"]
    every = sourced + count["named"] + count["apart"]
    wrong = count["wrong"] + count["named"]
    shares = {"right": count["right"] / max(1, sourced), "wrong": wrong / max(1, every)}
    shares["silent"] = count["silent"] / max(1, sourced)
    shares["exact"] = count["exact"] / max(1, sourced)
    return shares


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--part", choices=("dev", "train"), default="dev")
    parser.add_argument("--step", type=int, default=1, help="every N-th article")
    options = parser.parse_args()
    part = DATA / options.part
    if not part.is_dir():
        print(f"skipped: {part} is absent")
        return
    done = measure(part, options.step)
    print(f"PolNeAR {options.part}, {done.articles} articles")
    for kind in ("direct speech", "reported", "overall", "last stretch"):
        count, share = done.counts[kind], rates(done.counts[kind])
        every = sum(count.values()) - count["exact"]
        print(
            f"{kind:14} {every:6}  right {share['right']:6.1%}  wrong {share['wrong']:5.1%}  "
            f"silent {share['silent']:6.1%}  half of the words {share['exact']:6.1%}  "
            f"apart {count['apart']}"
        )
    for frame, count in sorted(done.frames.items(), key=lambda pair: -sum(pair[1].values())):
        wrong = count["wrong"] + count["named"]
        print(f"  {frame:12} right {count['right']:5}  wrong {wrong:4}  silent {count['silent']:5}")
    print(f"{1000 * done.seconds / max(1, done.articles):.1f} ms an article")


if __name__ == "__main__":
    main()
