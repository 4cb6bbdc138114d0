"""The page in a browser: what it asks for, what it does when it is used, and whom it leaves out.

One page load serves many assertions: a start of Chromium and a look through with axe take seconds.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import chromium, faults, focused, numbered, opened, quiet, seen, sideways
from pages import everywhere_hostile
from records import incident
from test_html import together
from test_render import HOSTILE, hostile, lively

from summarizer import summarize_all
from summarizer.record import IncidentRecord
from summarizer.render import View, renderer

ROOT = Path(__file__).resolve().parent.parent
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
    return replayed(
        tmp_path_factory.mktemp("example"), "black-sea/tabloid.txt", "black-sea/wire.txt"
    )


def replayed(folder: Path, *articles: str) -> Path:
    """The file with the page of some examples, as the recorded replies give it."""
    paths = [path for name in articles for path in sorted((ROOT / "examples").glob(name))]
    records = summarize_all(*paths, replay=ROOT / "tests/cassettes", keep_replies=False)
    return written(folder, *records)


def written(folder: Path, *records: IncidentRecord) -> Path:
    """The file with the page of some records."""
    path = folder / "page.html"
    path.write_text(renderer("html")(records, View()), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["black-sea", "collision", "toll", "two-incidents"])
def test_the_pages_of_the_examples_ask_for_nothing_and_say_nothing(
    browser: Any, tmp_path: Path, name: str
) -> None:
    """Each loads alone, without a message, and fits into a narrow window."""
    path = replayed(tmp_path, f"{name}/*.txt")

    with opened(browser, path, viewport={"width": 320, "height": 640}) as shown:
        assert shown.page.locator("article.incident").count() == (2 if "two" in name else 1)
        assert sideways(shown.page) <= 0
        assert quiet(shown, path)


def test_a_word_without_an_end_is_broken_wherever_it_stands(browser: Any, tmp_path: Path) -> None:
    """Nothing runs out of a narrow window, and no outlet's name out of the head of its column."""
    path = written(tmp_path, lively(incident(), "Ю" * 300))

    with opened(browser, path, viewport={"width": 320, "height": 640}) as shown:
        heads = shown.page.locator(".matrix .head")
        rooms = heads.evaluate_all("all => all.map(head => head.clientHeight - head.scrollHeight)")
        assert rooms
        assert min(rooms) >= 0
        assert sideways(shown.page) <= 0


@pytest.mark.parametrize(
    "looks",
    [{}, {"color_scheme": "dark"}, PHONE],
    ids=["light", "dark", "phone"],
)
def test_everybody_can_read_the_page_and_it_asks_for_nothing(
    browser: Any, example: Path, looks: dict[str, Any]
) -> None:
    """Contrast, names and landmarks as axe-core tests them, also of the open panel; no request,
    no message; no overflow.
    """
    with opened(browser, example, **looks) as shown:
        assert faults(shown.page) == []
        assert sideways(shown.page) <= 0

        shown.page.locator("a.cite").first.click()
        panel = shown.page.locator("#panel")
        panel.wait_for(state="visible")
        assert faults(shown.page, "#panel") == []
        assert panel.evaluate("panel => panel.scrollWidth - panel.clientWidth") <= 0
        assert quiet(shown, example)


def test_a_claim_leads_to_its_words_and_they_lead_back(browser: Any, example: Path) -> None:
    """By mouse and by keyboard; the panel of marked words closes after a jump and on Escape."""
    with opened(browser, example) as shown:
        page = shown.page
        claim = page.locator("li.claim").last
        id = claim.get_attribute("id")
        link = claim.locator("a.w").first
        words = link.get_attribute("href")

        link.click()
        seen(page.locator(words))
        marked = page.locator(".m.on").first
        assert marked.is_visible()

        marked.click()
        panel = page.locator("#panel")
        panel.wait_for(state="visible")
        page.locator("#panel:focus-within").wait_for()
        page.keyboard.press("Escape")
        panel.wait_for(state="hidden")

        page.locator(words).focus()
        page.keyboard.press("Enter")
        panel.wait_for(state="visible")
        panel.locator(f"a[href='#{id}']").last.click()
        panel.wait_for(state="hidden")
        seen(claim)

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
        seen(page.locator(f"#{hidden}"))
        assert claims.count() == every

        chosen.select_option(index=1)
        form.get_by_role("button", name="Show all").click()
        page.locator("li.claim[hidden]").first.wait_for(state="detached")
        assert quiet(shown, example)


def test_every_filter_leaves_the_claims_that_it_names(browser: Any, tmp_path: Path) -> None:
    """By speaker, side, stance, outlet and status; two at once leave what both do."""
    path = replayed(tmp_path, "toll/*.txt")
    with opened(browser, path) as shown:
        page = shown.page
        form, told = page.locator("form.filters"), page.locator("li.claim")
        every = told.evaluate_all("claims => claims.map(claim => ({...claim.dataset}))")
        names = form.locator("select").evaluate_all("all => all.map(select => select.name)")
        assert names == ["speaker", "side", "stance", "outlet", "status"]

        for one, other in zip(names, names[1:] + names[:1], strict=True):
            for value in sorted({claim[one].split()[-1] for claim in every}):
                form.locator(f"select[name={one}]").select_option(value)
                within = [claim for claim in every if value in claim[one].split()]
                assert left(page) == within
                assert form.get_by_role("status").inner_text() == (
                    f"{len(within)} of {len(every)} claims"
                )
            form.locator(f"select[name={other}]").select_option("0")
            assert left(page) == [claim for claim in within if "0" in claim[other].split()]
            form.get_by_role("button", name="Show all").click()
            page.locator("li.claim[hidden]").first.wait_for(state="detached")
        assert left(page) == every
        assert any(" " in claim["outlet"] for claim in every)
        assert quiet(shown, path)


def left(page: Any) -> list[dict[str, str]]:
    """By what each claim that is seen can be filtered; no voice is seen without one."""
    assert page.locator(".voice:visible:not(:has(.claim:visible))").count() == 0
    found: list[dict[str, str]] = page.locator("li.claim:visible").evaluate_all(
        "claims => claims.map(claim => ({...claim.dataset}))"
    )
    return found


def test_every_control_is_reached_by_the_keyboard_in_order_and_seen(
    browser: Any, tmp_path: Path
) -> None:
    """Tab stops at each link, control and part that scrolls, as they stand, with an outline."""
    path = written(tmp_path, incident())
    with opened(browser, path, viewport={"width": 1280, "height": 600}) as shown:
        page = shown.page
        expected = range(numbered(page))

        stops = []
        for _ in expected:
            page.keyboard.press("Tab")
            stops.append(focused(page))
        assert [stop["stop"] for stop in stops] == list(expected)
        assert [stop for stop in stops if not (stop["outlined"] and stop["inside"])] == []
        assert {stop["tag"] for stop in stops} >= {"A", "BUTTON", "SELECT", "SUMMARY", "DIV"}
        assert quiet(shown, path)


def test_the_keyboard_does_what_the_mouse_does(browser: Any, example: Path) -> None:
    """The record is skipped to; a claim's words, their panel and the way back; filters; folds."""
    with opened(browser, example) as shown:
        page = shown.page
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.locator("#main:focus").wait_for()

        claim = page.locator("li.claim").last
        id, link = claim.get_attribute("id"), claim.locator("a.w").first
        link.press("Enter")
        words = page.locator(str(link.get_attribute("href")))
        seen(words)
        words.press("Enter")
        panel = page.locator("#panel")
        panel.wait_for(state="visible")
        back = panel.locator(f"a[href='#{id}']").last
        for _ in range(panel.locator("a, button").count()):
            page.keyboard.press("Tab")
            if back.and_(page.locator(":focus")).count():
                break
        page.keyboard.press("Enter")
        panel.wait_for(state="hidden")
        page.locator(f"#{id}:target").wait_for()
        page.keyboard.press("Tab")
        page.locator(f"#{id}:focus-within").wait_for()

        cite = page.locator("a.cite").first
        cite.press("Enter")
        panel.wait_for(state="visible")
        page.keyboard.press("Escape")
        panel.wait_for(state="hidden")
        page.locator("a.cite:focus").wait_for()

        page.locator("form.filters select").first.press("ArrowDown")
        page.locator("li.claim[hidden]").first.wait_for(state="attached")
        page.get_by_role("button", name="Show all").press("Space")
        page.locator("li.claim[hidden]").first.wait_for(state="detached")

        fold = page.locator("details").first
        was = fold.get_attribute("open")
        fold.locator("summary").press("Enter")
        assert (fold.get_attribute("open") is None) == (was is not None)
        assert quiet(shown, example)


def test_the_page_prints_and_reads_with_scripts_off(browser: Any, example: Path) -> None:
    """Nothing is folded away on paper, and what a filter leaves out is told there; without scripts
    there are no controls that do nothing.
    """
    with opened(browser, example) as shown:
        page = shown.page
        folded = page.locator("details:not([open])")
        page.locator("summary").first.click()
        folded.first.wait_for(state="attached")
        before = folded.count()
        page.locator("form.filters select").first.select_option(index=1)

        assert page.pdf().startswith(b"%PDF-")
        assert folded.count() == before
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert folded.count() == 0
        assert page.get_by_role("status").is_visible()
        assert page.locator("form.filters :is(select, button):visible").count() == 0
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
    others = (everywhere_hostile(), lively(hostile(), HOSTILE), incident())
    path = written(tmp_path, attacked, *others)

    with opened(browser, path, viewport={"width": 320, "height": 640}) as shown:
        page = shown.page
        for number in range(1, 5):
            link = page.locator(f"#i{number} :is(a.m, a.cite)").first
            link.press("Enter")
            page.locator("#panel").wait_for(state="visible")
            page.keyboard.press("Escape")
            page.locator("#panel").wait_for(state="hidden")
        for select in page.locator("form.filters select").all():
            select.select_option(index=1)

        assert page.evaluate("'owned' in window") is False
        assert page.locator("img, iframe, object, embed, base, link, [src], [onload]").count() == 0
        assert (page.locator("script").count(), page.locator("style").count()) == (1, 1)
        assert page.locator("a:not([href^='#'])").count() == 0
        assert "<img src=//a.example/x onerror=" in page.locator("main").inner_text()
        assert sideways(page) <= 0
        assert faults(page) == []
        assert quiet(shown, path)
