"""How well articles become one record: precision and recall on the clusters of examples/.

    python benchmarks/merge.py [CLUSTER...] [--verbose]

Reads each cluster with the embedded extractor, and by the recorded replies where there are some,
and scores the records against the gold.json beside the articles: incidents told apart, actors
(B-cubed), whether figures agree, disputed facts, origins. Articles that a path cannot read are
named, and what only they tell is not asked for. --verbose lists every miss.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from merge_actors import Shares, actors
from merge_disputes import Found, disputes
from merge_gold import Gold, load
from merge_scores import Tally, extracted, figures, incidents, origins

from summarizer.api import run
from summarizer.article import read_article
from summarizer.errors import MissingReply
from summarizer.options import Options, settings_of
from summarizer.record import IncidentRecord

__all__ = ["CLUSTERS", "PATHS", "Scores", "read", "scored"]

ROOT = Path(__file__).resolve().parent.parent
CLUSTERS = tuple(sorted(gold.parent for gold in (ROOT / "examples").glob("*/gold.json")))
PATHS: dict[str, dict[str, Any]] = {
    "embedded extractor": {"engine": "embedded"},
    "recorded replies": {"replay": ROOT / "tests" / "cassettes"},
}


class Scores(NamedTuple):
    """What one cluster scores on one path, or several together."""

    incidents: Tally
    actors: Shares
    extracted: Tally
    figures: Tally
    disputes: Found
    origins: Tally


def read(folder: Path, gold: Gold, options: dict[str, Any]) -> tuple[IncidentRecord, ...]:
    """The records of a cluster; none where not one reply to its articles is recorded."""
    meta = folder / gold.meta if gold.meta else None
    settings = settings_of(Options(**options, meta=meta), {})
    try:
        return run([folder / article for article in gold.articles], settings).records
    except MissingReply:
        return ()


def scored(gold: Gold, records: Sequence[IncidentRecord], names: dict[str, str]) -> Scores:
    """What records score against the gold of the articles that are in them."""
    wanted = gold.of(frozenset(names[article.id] for r in records for article in r.articles))
    given = (wanted, records, names)
    return Scores(
        incidents(*given), actors(*given), extracted(*given), figures(*given),
        disputes(*given), origins(*given),
    )  # fmt: skip


def together(many: Sequence[Scores]) -> Scores:
    """The scores of several clusters, added up; their misses are told already."""
    return Scores(
        *(
            type(parts[0])(*(sum(n) for n in zip(*map(_numbers, parts), strict=True)))
            for parts in zip(*many, strict=True)
        )
    )


def _numbers(part: Sequence[Any]) -> list[Any]:
    return [value for value in part if not isinstance(value, tuple)]


def lines(scores: Scores, *, verbose: bool = False) -> Iterator[str]:
    """The scores in print, a line each, with their misses where they are wanted."""
    apart, who, readings, numbers, questions, sources = scores
    total = who.mentions or 1
    precision, recall = who.precision / total, who.recall / total
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    unknown = f", {len(who.unknown)} more of no gold form" if who.unknown else ""
    yield f"  incidents told apart      {apart.right} of {apart.of}"
    yield from _misses(apart.misses, verbose)
    yield (
        f"  actors, B-cubed           P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
        f"  ({who.mentions} mentions{unknown})"
    )
    yield from _misses((*who.misses, *(f"no gold form: {u}" for u in who.unknown)), verbose)
    yield f"  readings extracted        {readings.right} of {readings.of}"
    yield from _misses(readings.misses, verbose)
    yield f"  figures' agreement right  {numbers.right} of {numbers.of}"
    yield from _misses(numbers.misses, verbose)
    yield (
        f"  disputed facts            recall {_rate(questions.reached, questions.wanted)}"
        f"  precision {_rate(questions.right, questions.found)}"
    )
    yield from _misses(questions.misses, verbose)
    yield f"  origins right             {sources.right} of {sources.of}"
    yield from _misses(sources.misses, verbose)


def _rate(right: int, of: int) -> str:
    return f"{right / of:.2f} ({right} of {of})" if of else "- (none)"


def _misses(misses: Sequence[str], verbose: bool) -> Iterator[str]:
    return (f"      {miss}" for miss in (misses if verbose else ()))


def main(clusters: Sequence[Path], *, verbose: bool) -> None:
    """Measure and print."""
    for path, options in PATHS.items():
        done: list[Scores] = []
        for folder in clusters:
            gold = load(folder)
            names = {read_article(folder / a).id: Path(a).stem for a in gold.articles}
            records = read(folder, gold, options)
            known = {names[article.id] for record in records for article in record.articles}
            unread = sorted({*names.values()} - known)
            print(f"{folder.name}, {path}:", end=" ")
            if not records:
                print("no recorded replies")
                continue
            without = f"; not {', '.join(unread)}" if unread else ""
            print(f"{len(known)} of {len(names)} articles{without}")
            done.append(scored(gold, records, names))
            print(*lines(done[-1], verbose=verbose), sep="\n")
        if len(done) > 1:
            print(f"all clusters, {path}:", *lines(together(done)), sep="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Scores merged records against examples/.")
    parser.add_argument("clusters", nargs="*", metavar="CLUSTER", help="a folder of examples/")
    parser.add_argument("--verbose", action="store_true", help="list every miss")
    given = parser.parse_args()
    chosen = [f for f in CLUSTERS if not given.clusters or f.name in given.clusters]
    main(chosen, verbose=given.verbose)
