"""How well the embedded extractor finds who says what, on PolNeAR.

    python benchmarks/embedded_polnear.py [--part dev|train] [--step N] [--raw]

Reads ../shared/data/polnear and the scorer ../shared/eval/polnear.py beside the checkout; where
they are absent it says so and ends. Each article is parsed, its claims are proposed and proven as
in any run, and the record is scored. With --raw the proposals are scored as the rules found them.

  tokens    a word has a role if a span of that role touches it; all roles together
  claims    whole attributions whose contents share half their words, and those with the right
            words for the speaker
  as the corpus marks it    the same, once each content has the quotation marks and the "that" next
            to it: the corpus counts them in, a record leaves them out
  rejected  the share of the claims proposed that proof put into the ledger
  kinds     which attributions are found, missed and invented, as the rules found them
"""

import argparse
import importlib.util
import json
import re
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from summarizer.article import article_of
from summarizer.embedded.claims import Found, sayings_of
from summarizer.embedded.claims.frames import candidates
from summarizer.embedded.extract import drafted
from summarizer.embedded.parse import Parsed, parse
from summarizer.pipeline import NO_RUN
from summarizer.prove import prove
from summarizer.record import IncidentRecord

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SCORER = SHARED / "eval" / "polnear.py"
MARKS = "\"'“”‘’«»"
HALF = 0.5  # of the characters of two contents together: then they are of one attribution
# The kinds of the table by how a frame begins, the first that fits.
KINDS = {
    "clause": "clause",
    "parataxis": "clause",
    "object": "object",
    "passive": "object",
    "infinitive": "infinitive",
    "participle": "infinitive",
    "adjective": "adjective",
    "preposition": "preposition",
    "noun": "nominal",
    "according": "according",
    "quote": "direct",
    "signed": "direct",
    "label": "label",
}
_THAT = re.compile(r"\bthat\s+[\"'“‘]?$")
_CLOSED = re.compile(r"[,.!?]?[\"'”’»]+")

Event = dict[str, list[tuple[int, int]]]


def scorer() -> Any:
    """The scorer's module, which belongs to no package."""
    spec = importlib.util.spec_from_file_location("polnear", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def event_of(found: Found) -> Event:
    """An attribution as the scorer takes it."""
    return {
        "source": [found.source] if found.source else [],
        "cue": [found.cue] if found.cue else [],
        "content": list(found.content),
    }


def marked(text: str, event: Event) -> Event:
    """An attribution with the marks and the "that" at the ends of its content."""
    widened = []
    for start, end in event["content"]:
        while start > 0 and text[start - 1] in MARKS:
            start -= 1
        that = _THAT.search(text, max(0, start - 8), start)
        closed = _CLOSED.match(text, end)
        widened.append((that.start() if that else start, closed.end() if closed else end))
    return {**event, "content": widened}


def share(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> float:
    """How much of the characters of two contents both have."""
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
    whole = sum(b - a for a, b in one) + sum(d - c for c, d in other) - both
    return both / whole if whole else 0.0


def kind_of(frame: str, event: Event, text: str) -> str:
    """The kind of an attribution: direct, if all its content stands in marks."""
    if all(text[start : start + 1] in MARKS for start, _ in event["content"]):
        return "direct"
    return KINDS.get(frame.split()[0], "other") if frame else "other"


def gold_kind(parsed: Parsed, event: Event) -> str:
    """The kind of an attribution of the corpus, by the parse of its cue."""
    text = parsed.article.text
    best, frame = 0.0, ""
    for part in parsed.parts:
        for token in part.doc:
            start, _ = part.stretch(token)
            if not any(a <= start < b for a, b in event["cue"]):
                continue
            for candidate in candidates(token):
                runs = [part.stretch(part.doc[a:b]) for a, b in candidate.content]
                if (shared := share(runs, event["content"])) > best:
                    best, frame = shared, candidate.frame
    return kind_of(frame, event, text)


def count_kinds(parsed: Parsed, gold: list[Event], kinds: Counter[tuple[str, str]]) -> None:
    """Add which attributions of an article are found, missed and invented, by kind."""
    text = parsed.article.text
    found = [saying for saying in sayings_of(parsed) if saying.cue or saying.source]
    for event in gold:
        hit = any(share(list(f.content), event["content"]) >= HALF for f in found)
        kinds[gold_kind(parsed, event), "found" if hit else "missed"] += 1
    for one in found:
        if not any(share(list(one.content), event["content"]) >= HALF for event in gold):
            kinds[kind_of(one.frame, event_of(one), text), "invented"] += 1


def events_of(module: Any, record: IncidentRecord, folder: Path) -> list[Event]:
    """The attributions of a record, as the scorer reads them."""
    path = folder / "record.json"
    path.write_text(json.dumps({"claims": [c.model_dump(mode="json") for c in record.claims]}))
    return list(module.predicted(path))


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--part", default="dev", help="folder of the corpus: dev or train")
    options.add_argument("--step", type=int, default=1, help="take every Nth article")
    options.add_argument("--raw", action="store_true", help="score what was proposed")
    asked = options.parse_args()
    if not SCORER.is_file():
        print(f"skipped: {SCORER} is absent")
        return
    measure(asked.part, asked.step, raw=asked.raw)


def measure(part: str, step: int, *, raw: bool) -> None:
    """Score the articles of a part and print how it went."""
    module = scorer()
    plain, widened = module.Score(), module.Score()
    counts: Counter[str] = Counter()
    kinds: Counter[tuple[str, str]] = Counter()
    seconds = {"parse": 0.0, "rules": 0.0}
    with tempfile.TemporaryDirectory() as folder:
        for name, text, gold in list(module.gold(part))[::step]:
            article = article_of(text.encode(), f"{name}.txt")
            began = time.perf_counter()
            parsed = parse(article)
            read = time.perf_counter()
            draft = drafted(parsed)
            done = time.perf_counter()
            seconds["parse"] += read - began
            seconds["rules"] += done - read
            record = prove(article, draft, NO_RUN)
            counts["proposed"] += len(draft.claims)
            counts["rejected"] += sum(r.kind == "claim" for r in record.rejected)
            counts["words"] += len(text.split())
            found = [event_of(f) for f in sayings_of(parsed)] if raw else None
            events = events_of(module, record, Path(folder)) if found is None else found
            plain.add(text, gold, events)
            widened.add(text, gold, [marked(text, event) for event in events])
            count_kinds(parsed, gold, kinds)
    report(plain, widened, counts, kinds, seconds)


def report(
    plain: Any,
    widened: Any,
    counts: Counter[str],
    kinds: Counter[tuple[str, str]],
    seconds: dict[str, float],
) -> None:
    """Print the scores and the table."""
    print(plain.report())
    print("\nas the corpus marks it")
    print(widened.report())
    rate = counts["rejected"] / max(1, counts["proposed"])
    print(f"\nrejected {counts['rejected']} of {counts['proposed']} claims, {rate:.1%}")
    whole = seconds["parse"] + seconds["rules"]
    print(
        f"{counts['words'] / whole:,.0f} words a second, "
        f"{seconds['parse'] / whole:.0%} of the time in the parser"
    )
    print(f"\n{'':12s} {'found':>7s} {'missed':>7s} {'invented':>9s}")
    names = sorted({kind for kind, _ in kinds}, key=lambda k: -kinds[k, "found"])
    for kind in names:
        row = [kinds[kind, what] for what in ("found", "missed", "invented")]
        print(f"{kind:12s} {row[0]:7d} {row[1]:7d} {row[2]:9d}")


if __name__ == "__main__":
    main()
