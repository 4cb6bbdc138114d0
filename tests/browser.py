"""A headless Chromium for tests: what a page asks for and says while it is open is kept."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from chromium import EXECUTABLE, launched

__all__ = [
    "Opened",
    "chromium",
    "faults",
    "focused",
    "numbered",
    "opened",
    "quiet",
    "seen",
    "sideways",
]

LOADING = 120_000  # ms that a page may take to load on a loaded machine
PATIENCE = 60_000  # ms that anything else may take before it counts as not happening

# Here and not in a fixture: what imports this module is skipped with one line for all its tests.
if shutil.which(EXECUTABLE) is None:
    pytest.skip(f"no Chromium at {EXECUTABLE}", allow_module_level=True)


@dataclass
class Opened:
    """A page in the browser, and what it did besides showing itself.

    Attributes:
        page: Playwright's page.
        said: messages of its console, errors and dialogs.
        asked: the addresses that it asked for, its own first.
    """

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def heard(self, dialog: Any) -> None:
        """Keep what a dialog says, and close it: nothing else goes on while it is open."""
        self.said.append(dialog.message)
        dialog.dismiss()


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser; the test is skipped, with the reason, where it does not start."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as playwright:
        try:
            browser = launched(playwright)
        except api.Error as error:
            pytest.skip(f"Chromium does not start here: {str(error).splitlines()[0]}")
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, path: Path, **looks: Any) -> Iterator[Opened]:
    """A file, opened in a fresh context of the browser that looks as Playwright's options say."""
    context = browser.new_context(**looks)
    context.set_default_timeout(PATIENCE)
    shown = Opened(context.new_page())
    shown.page.on("console", lambda message: shown.said.append(message.text))
    shown.page.on("pageerror", lambda error: shown.said.append(str(error)))
    shown.page.on("dialog", shown.heard)
    shown.page.on("request", lambda request: shown.asked.append(request.url))
    try:
        shown.page.goto(path.as_uri(), timeout=LOADING)
        yield shown
    finally:
        context.close()


def seen(element: Any) -> None:
    """Wait until an element stands within the window."""
    from playwright.sync_api import expect

    # Not `wait_for_function`: between its looks it evaluates text, which the page's policy forbids.
    expect(element).to_be_in_viewport(timeout=PATIENCE)


def quiet(shown: Opened, path: Path) -> bool:
    """Whether a page asked for nothing but itself, and said nothing."""
    return (shown.asked, shown.said) == ([path.as_uri()], [])


def sideways(page: Any) -> int:
    """By how many pixels a page is wider than its window."""
    found: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return found


def numbered(page: Any) -> int:
    """Number all that the keyboard should stop at in the order of the page, and say how many."""
    found: int = page.evaluate("""() => {
        const stops = [...document.querySelectorAll(
            "a[href], button, select, summary, [tabindex='0']"
        )].filter(stop => stop.checkVisibility() && !stop.closest("dialog"));
        stops.forEach((stop, number) => { stop.dataset.stop = number; });
        return stops.length;
    }""")
    return found


def focused(page: Any) -> dict[str, Any]:
    """Of the element that has the focus: its tag, its number as a stop, whether it is outlined, and
    whether it lies within the window.
    """
    found: dict[str, Any] = page.evaluate("""() => {
        const element = document.activeElement, style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return {
            tag: element.tagName,
            stop: Number(element.dataset.stop ?? -1),
            outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
            inside: box.bottom > 0 && box.top < innerHeight,
        };
    }""")
    return found


def faults(page: Any, part: str | None = None) -> list[str]:
    """What axe-core finds wrong for readers who cannot see well, in all of a page or a part of it.

    Gives the rule and the place of each fault.
    """
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
    found = axe.Axe().run(page, context=part).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
