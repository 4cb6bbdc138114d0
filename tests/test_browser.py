"""The page in a browser: what it asks for, what it does when it is used, and whom it leaves out.

One page load serves many assertions: a start of Chromium and a look through with axe take seconds.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import Opened, chromium, faults, opened, seen
from records import incident
from test_html import together
from test_render import HOSTILE, hostile, lively

from summarizer import summarize
from summarizer.record import IncidentRecord
from summarizer.render import View, renderer

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = [ROOT / "examples/black-sea" / name for name in ("tabloid.txt", "wire.txt")]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
# Each of these would set `owned`, or ask for something, if any of it took effect.
ATTACK = (
    "\"'><script>window.owned=1</script><img src=//a.example/x onerror=window.owned=1>"
    "<svg onload=window.owned=1><base href=//a.example/><style>@import '//a.example/x'</style>"
    "</style></script></title></textarea><iframe src=javascript:window.owned=1></iframe>"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for all tests here."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two articles on the drone, as the recorded replies give it."""
    record = summarize(*ARTICLES, replay=ROOT / "tests/cassettes", keep_replies=False)
    return written(tmp_path_factory.mktemp("example"), record)


def written(folder: Path, *records: IncidentRecord) -> Path:
    """The file with the page of some records."""
    path = folder / "page.html"
    path.write_text(renderer("html")(records, View()), encoding="utf-8")
    return path


def quiet(shown: Opened, path: Path) -> bool:
    """Whether a page asked for nothing but itself, and said nothing."""
    return (shown.asked, shown.said) == ([path.as_uri()], [])


@pytest.mark.parametrize(
    "looks",
    [{}, {"color_scheme": "dark"}, PHONE],
    ids=["light", "dark", "phone"],
)
def test_everybody_can_read_the_page_and_it_asks_for_nothing(
    browser: Any, example: Path, looks: dict[str, Any]
) -> None:
    """Contrast, names and landmarks as axe-core tests them; no request, no message; no overflow."""
    with opened(browser, example, **looks) as shown:
        wide = shown.page.evaluate("document.documentElement.scrollWidth - innerWidth")

        assert faults(shown.page) == []
        assert wide <= 0
        assert quiet(shown, example)


def test_a_claim_leads_to_its_words_and_they_lead_back(browser: Any, example: Path) -> None:
    """By mouse and by keyboard; the panel of marked words closes after a jump and on Escape."""
    with opened(browser, example) as shown:
        page = shown.page
        claim = page.locator(".claim.item").last
        id = claim.get_attribute("id")
        link = claim.locator("a.w").first
        words = link.get_attribute("href")

        link.click()
        seen(page, words)
        marked = page.locator(".m.on").first
        assert marked.is_visible()

        marked.click()
        panel = page.locator("#panel")
        panel.wait_for(state="visible")
        assert panel.evaluate("panel => panel.contains(document.activeElement)")
        page.keyboard.press("Escape")
        panel.wait_for(state="hidden")

        page.locator(words).focus()
        page.keyboard.press("Enter")
        panel.wait_for(state="visible")
        panel.locator(f"a[href='#{id}']").last.click()
        panel.wait_for(state="hidden")
        seen(page, f"#{id}")

        page.locator("a.cite").first.click()
        panel.wait_for(state="visible")
        panel.get_by_role("button", name="Close").click()
        panel.wait_for(state="hidden")
        assert quiet(shown, example)


def test_claims_are_filtered_and_a_link_to_a_hidden_one_shows_it(
    browser: Any, example: Path
) -> None:
    """What is chosen is what is counted and seen; all are there again after "Show all"."""
    with opened(browser, example) as shown:
        page = shown.page
        form, claims = page.locator("form.filters"), page.locator("li.claim:visible")
        every = claims.count()
        chosen = form.locator("select").first
        name = chosen.locator("option").nth(1).inner_text()

        chosen.select_option(index=1)
        some = claims.count()
        assert 0 < some < every
        assert form.get_by_role("status").inner_text() == f"{some} of {every} claims"
        assert set(page.locator("li.claim:visible .speaker").all_text_contents()) == {name}

        hidden = page.locator("li.claim[hidden]").first.get_attribute("id")
        page.evaluate("id => { location.hash = id }", hidden)
        seen(page, f"#{hidden}")
        assert claims.count() == every

        chosen.select_option(index=1)
        form.get_by_role("button", name="Show all").click()
        page.locator("li.claim[hidden]").first.wait_for(state="detached")
        assert quiet(shown, example)


def test_the_page_prints_and_reads_with_scripts_off(browser: Any, example: Path) -> None:
    """All is unfolded for paper and folded again after; without scripts no control does nothing."""
    with opened(browser, example) as shown:
        page = shown.page
        folded = page.locator("details:not([open])").count()
        assert page.pdf().startswith(b"%PDF-")
        assert page.locator("details:not([open])").count() == folded > 0
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("details:not([open])").count() == 0
        assert page.locator("li.claim:visible").count() == page.locator("li.claim").count() > 0
        assert quiet(shown, example)
    with opened(browser, example, java_script_enabled=False) as plain:
        page = plain.page
        assert page.locator("form.filters:visible, #panel:visible").count() == 0
        assert page.locator("li.claim:visible").count() == page.locator("li.claim").count() > 0
        page.locator("li.claim a.w").last.click()
        assert page.url.partition("#")[2]
        assert quiet(plain, example)


def test_the_print_of_the_example_is_no_longer_than_an_editor_reads(
    browser: Any, tmp_path: Path
) -> None:
    """120 claims with their quotes on 12 pages of A4; what is on screen alone is told of there."""
    path = written(tmp_path, together())
    for scripts in (True, False):
        with opened(browser, path, java_script_enabled=scripts) as shown:
            printed = shown.page.pdf(format="A4", prefer_css_page_size=True)
            assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 14

    with opened(browser, path) as shown:
        page = shown.page
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        ends = "found => found.map(e => getComputedStyle(e, '::after').content)"
        told = page.locator(".more > summary, .rulings > summary").evaluate_all(ends)
        assert page.locator(".more > ul:visible, .rulings > ul:visible").count() == 0
        assert set(told) == {'": with the claims"', '", listed on the page and not on paper"'}
        assert page.locator("li.claim:visible").count() == len(together().claims)
        assert page.locator("details:visible .ledger:visible").count() == 2


def test_nothing_of_an_article_takes_effect(browser: Any, tmp_path: Path) -> None:
    """Scripts, pictures, frames and styles in every field stay words."""
    attacked = lively(hostile(ATTACK), ATTACK)
    assert len(attacked.claims) == len(attacked.actors) == 1
    path = written(tmp_path, attacked, lively(hostile(), HOSTILE), incident())

    with opened(browser, path) as shown:
        page = shown.page
        for link in page.locator("a.m, a.cite").all()[:4]:
            link.click()
            page.locator("#panel").wait_for(state="visible")
            page.keyboard.press("Escape")

        assert page.evaluate("'owned' in window") is False
        assert page.locator("img, iframe, object, embed, base, link, [src], [onload]").count() == 0
        assert (page.locator("script").count(), page.locator("style").count()) == (1, 1)
        assert page.locator("a:not([href^='#'])").count() == 0
        assert "<img src=//a.example/x onerror=" in page.locator("main").inner_text()
        assert faults(page) == []
        assert quiet(shown, path)
