"""What reading a web page takes beyond trafilatura's own time.

    python benchmarks/reading.py [ROUNDS]

Every page is read in turn by trafilatura alone (its text, no metadata), by our reader in this
process, and by our reader in a pooled child, as a run does; ROUNDS times, so that a busy moment of
the machine falls on all three. Prints the medians in milliseconds by the clock, and what the child
adds to trafilatura. Beside the saved pages of tests/pages there is one as heavy as outlets make
them: the same articles between 1,200 teasers and under 150,000 characters of styles.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura.core import extract

from summarizer.reading.apart import read_apart
from summarizer.reading.html import read_html

PAGES = Path(__file__).resolve().parent.parent / "tests" / "pages"
WANTED = 50  # milliseconds added to a page
TEASER = (
    '<div class="card card--{0}"><a href="/{0}"><img src="{0}.jpg" alt=""><h3>Something else that '
    'happened, number {0}</h3></a><p class="card__text">A line or two about it.</p></div>'
)
RULE = (
    ".card--{0} .card__text > p{{margin:0 auto;color:#333;padding:{0}px}}\n.x{0}{{display:none}}\n"
)


def heavy(page: str) -> str:
    """A page with as much round its article as outlets put there."""
    styles = "".join(RULE.format(number) for number in range(1_800))
    teasers = "".join(TEASER.format(number) for number in range(1_200))
    return page.replace("</head>", f"<style>{styles}</style></head>", 1).replace(
        "</body>", f'<section class="more">{teasers}</section></body>', 1
    )


def milliseconds(work: Callable[[], object]) -> float:
    """How long something takes by the clock."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def texts() -> dict[str, str]:
    """The pages, by name."""
    found = {}
    for path in sorted(PAGES.glob("*.html")):
        charset = "windows-1251" if path.stem == "cyrillic" else "utf-8"
        found[path.stem] = path.read_text(encoding=charset).replace("windows-1251", "utf-8")
    return found | {"heavy": heavy(found["broadsheet"])}


def main(rounds: int) -> None:
    """Measure and print."""
    added: list[float] = []
    print(f"milliseconds a page, median of {rounds}")
    print(f"{'page':12}{'KB':>6}{'trafilatura':>14}{'ours here':>12}{'ours apart':>12}{'added':>8}")
    for name, text in texts().items():
        data = text.encode()
        ways: tuple[Callable[[], object], ...] = (
            lambda text=text: extract(text, include_comments=False),  # type: ignore[misc]
            lambda text=text: read_html(text, "page.html"),  # type: ignore[misc]
            lambda data=data: read_apart(data, "page.html", "page.html"),  # type: ignore[misc]
        )
        for way in ways:
            way()  # imports, and the child's start
        took = [[milliseconds(way) for way in ways] for _ in range(rounds)]
        medians = [statistics.median(one) for one in zip(*took, strict=True)]
        added.append(statistics.median(apart - alone for alone, _, apart in took))
        columns = "".join(
            f"{ms:{width}.1f}" for ms, width in zip(medians, (14, 12, 12), strict=True)
        )
        print(f"{name:12}{len(data) // 1000:6}{columns}{added[-1]:8.1f}")
    print(f"added to a page: {statistics.median(added):.1f} ms, at most {max(added):.1f}", end="")
    print(f"; wanted: under {WANTED}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
