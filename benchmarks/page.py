"""What the page of a big record takes to make, to load and to filter.

    python benchmarks/page.py [ARTICLES]

Merges the records of 50 articles of one incident, made by program with 2,000 claims, and takes the
claims apart again, so that each stands for itself: a page with more on it than a merge leaves.
Prints for both, and for every format, the CPU seconds (the least of three) and the size, and for
the page in a headless Chromium, where there is one, the milliseconds from the navigation until it
answers, and those of one choice among the claims.
"""

import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from chromium import EXECUTABLE, launched
from merge_articles import many_records

from summarizer.pipeline import merge
from summarizer.record import MENTION_KINDS, IncidentRecord, Kind, Mention, item_lists
from summarizer.render import RENDERERS, View, renderer

ARTICLES = 50
ROUNDS = 3  # of which the best counts: the others tell what else the machine did
WANTED = "wanted of html: 3 s, 8 MB, 1,500 ms until it answers"
# Resolves once the page has drawn itself and its script has run: what is clicked now is answered.
ANSWERS = """() => new Promise(done => requestAnimationFrame(() => setTimeout(
    () => done(performance.now()))))"""
FILTERED = """async () => {
    const select = document.querySelector("form.filters select");
    const began = performance.now();
    select.selectedIndex = 1;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - began;
}"""


def apart(record: IncidentRecord) -> IncidentRecord:
    """The record with an item for each mention of a claim."""
    groups: dict[Kind, list[list[Mention]]] = {}
    for item in record.items():
        kind = MENTION_KINDS.get(type(item.mentions[0]))
        if kind == "claim":
            groups.setdefault(kind, []).extend([mention] for mention in item.mentions)
        elif kind is not None:
            groups.setdefault(kind, []).append(list(item.mentions))
    lists = item_lists(groups, record.articles, record.judgements)
    return IncidentRecord(**(dict(record) | {"summary": ()} | lists))


def made(name: str, record: IncidentRecord) -> tuple[str, float]:
    """A page in one format, and the CPU seconds that it took."""
    render, least = renderer(name), float("inf")
    for _ in range(ROUNDS):
        began = time.process_time()
        page = render([record], View())
        least = min(least, time.process_time() - began)
    return page, least


def loaded(browser: Any, page: str) -> tuple[float, float]:
    """Milliseconds until a page answers, and of one choice among its claims."""
    answers, filters = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        for _ in range(ROUNDS):
            tab = browser.new_page()
            tab.goto(path.as_uri(), timeout=0, wait_until="domcontentloaded")
            answers.append(tab.evaluate(ANSWERS))
            filters.append(tab.evaluate(FILTERED))
            tab.close()
    return min(answers), min(filters)


def in_browser(pages: dict[str, str]) -> None:
    """Print what each page takes in a browser, or that there is none."""
    if not Path(EXECUTABLE).exists():
        print(f"no Chromium at {EXECUTABLE}: not loaded")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = launched(playwright)
        for name, page in pages.items():
            answers, filters = loaded(browser, page)
            print(f"{name:8} answers after {answers:.0f} ms, filters in {filters:.0f} ms")
        browser.close()


def main(articles: int) -> None:
    """Measure and print."""
    whole = merge(many_records(articles)).records[0]
    pages: dict[str, str] = {}
    for name, record in {"merged": whole, "apart": apart(whole)}.items():
        print(f"{name}: {articles} articles, {len(record.claims)} claims")
        for form in RENDERERS:
            page, seconds = made(form, record)
            print(f"  {form:8} {seconds:6.2f} s {len(page.encode()) / 1e6:6.2f} MB")
            pages |= {name: page} if form == "html" else {}
    in_browser(pages)
    print(WANTED)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else ARTICLES)
