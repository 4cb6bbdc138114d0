"""The page for a browser: what it says, that it leads everywhere, and that no record acts in it."""

import re
import resource
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from helpers import WIRE, record_of
from pages import HOSTILE, everywhere_hostile, isolates, large, page_of
from records import TEXT, incident

import summarizer
from summarizer.draft import Draft
from summarizer.record import Credit, IncidentRecord, Judgement, Origin
from summarizer.render import View, renderer
from summarizer.render.text import shown

TEMPLATES = Path(summarizer.__file__).parent / "render" / "html" / "templates"
ROOT = WIRE.parent.parent.parent


@cache
def together() -> IncidentRecord:
    """The record of the four articles of the example, by their recorded replies."""
    return summarizer.summarize(
        *sorted((ROOT / "examples" / "black-sea").glob("*.txt")), replay=ROOT / "tests/cassettes"
    )


PAGES = {
    "the example": lambda: page_of(together()),
    "without texts": lambda: page_of(incident(keep_text=False)),
    "nothing found": lambda: page_of(empty()),
    "hostile": lambda: page_of(everywhere_hostile()),
    "two incidents": lambda: page_of(everywhere_hostile(), incident()),
    "no record": lambda: page_of(),
}


def empty() -> IncidentRecord:
    """A record of an article in which nothing was found."""
    value = incident().model_dump()
    lists = "summary aircraft actors places times events claims figures rejected".split()
    return IncidentRecord.model_validate(value | dict.fromkeys(lists, ()) | {"title": None})


@pytest.mark.parametrize("name", PAGES)
def test_every_link_inside_the_page_has_its_target_and_every_target_one_name(name: str) -> None:
    """Ids are unique, links and labels lead to one, and elements are closed in order."""
    page = PAGES[name]()

    ids = page.all("id")
    inside = [href[1:] for href in page.all("href") if href.startswith("#")]
    assert len(ids) == len(set(ids))
    assert set(inside) | set(page.all("aria-labelledby")) <= set(ids)
    assert (page.crossed, page.open) == ([], [])


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_run_or_fetched_but_the_script_of_the_page(name: str) -> None:
    """One script and one style of ours, no handler, no inline style, nothing that loads."""
    page = PAGES[name]()

    assert page.within("script") == [(TEMPLATES / "page.js").read_text(encoding="utf-8")]
    assert page.within("style") == [(TEMPLATES / "page.css").read_text(encoding="utf-8")]
    assert {tag for tag, _ in page.elements} & {"img", "link", "iframe", "object", "base"} == set()
    names = {attribute for _, attrs in page.elements for attribute in attrs}
    assert [n for n in names if n.startswith("on")] == []
    assert names & {"style", "src", "srcset", "action", "formaction", "srcdoc", "ping"} == set()
    assert [href for href in page.all("href") if not href.startswith("#")] == []


def test_the_policy_names_the_script_and_the_style_by_their_digests() -> None:
    """A browser runs what has these digests and nothing else, and asks nobody for anything."""
    page = page_of(incident())

    (policy,) = [m["content"] for m in page.tags("meta") if "http-equiv" in m]
    hashes = [
        f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
        for text in (*page.within("style"), *page.within("script"))
    ]
    assert policy == (
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_foreign_words_are_read_as_they_are_with_what_cannot_be_seen_made_visible() -> None:
    """Markup, templates and entities are words on the page; controls are shown by their codes."""
    page = page_of(everywhere_hostile())

    words = " ".join(shown(HOSTILE).split())
    assert page.text.count(words) >= 20
    assert "{{ 7*7 }}" in page.text
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800]", page.source
    )


def test_ends_of_lines_are_white_space() -> None:
    """A text from Windows, wrapped within its paragraphs, has no code where a line ends."""
    line = "The harbour navy said nothing at all about the drone on Monday or on"
    record = record_of(f"Drone lost\r\n\r\n{line}\r\n{line}\r\n{line} Tuesday.\r\n", Draft())

    page = page_of(record)

    assert f"{line} {line} {line} Tuesday." in page.text
    assert "[U+" not in page.text


def test_words_in_another_direction_turn_nothing_round_them() -> None:
    """What holds Hebrew words stands in an element that isolates them."""
    page = page_of(everywhere_hostile())

    hebrew = [open_ for open_, text in page.places if "שלום" in text]
    loose = [[tag for tag, _ in open_] for open_ in hebrew if not any(map(isolates, open_))]
    assert len(hebrew) > 20
    assert loose == []
    assert "bdi, [dir=auto] { unicode-bidi: isolate; }" in page.source


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://tide.example/a?b=1&c=2", True),
        ("http://tide.example", True),
        ("HTTPS://TIDE.EXAMPLE/", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//tide.example/a", False),
        ("https:", False),
        ("http://[", False),
        ("file:///etc/passwd", False),
        ("tide.txt", False),
    ],
)
def test_an_address_becomes_a_link_only_where_it_is_one_of_the_web(url: str, is_link: bool) -> None:
    """Any other address is shown as words."""
    record = incident()
    info = record.articles[0].model_copy(update={"url": url})

    page = page_of(record.model_copy(update={"articles": (info,)}))

    links = [link for link in page.tags("a") if not link["href"].startswith("#")]
    assert [link["href"] for link in links] == ([url] if is_link else [])
    assert all(link["rel"] == "noreferrer noopener" for link in links)
    assert "".join(url.split()) in "".join(page.text.split())


def test_each_article_stands_there_in_full() -> None:
    """Every word of the text, in order, however many marks lie over it."""
    page = page_of(together())

    read = "".join(page.text.split())
    for article in together().articles:
        assert "".join(shown(article.text or "").split()) in read


def test_every_item_leads_to_its_words_and_they_lead_back() -> None:
    """A claim links to the words it stands on, and they name the claim."""
    record = together()
    page = page_of(record)

    marks = {a["id"]: a["data-items"].split() for a in page.tags("a") if "id" in a}
    for claim in record.claims:
        links = [a for a in page.tags("a") if a.get("data-item") == claim.id]
        assert links
        assert all(claim.id in marks[link["href"][1:]] for link in links)
        assert f"i1-{claim.id}" in page.all("id")


def test_every_claim_can_be_filtered_by_what_can_be_chosen() -> None:
    """Each claim has one value at least of each choice, and each value has a claim or an outlet."""
    page = page_of(together())
    claims = [li for li in page.tags("li") if "data-speaker" in li]
    options = page.source.split('<select name="')[1:]

    assert len(claims) == len(together().claims)
    for part in options:
        name, values = part.split('"')[0], set(re.findall(r'<option value="(\d+)"', part))
        given = [set(claim[f"data-{name}"].split()) for claim in claims]
        assert all(given)
        assert set().union(*given) <= values
    assert {part.split('"')[0] for part in options} == {
        "speaker", "side", "stance", "outlet", "status",
    }  # fmt: skip


def test_whoever_speaks_for_a_state_is_on_its_side() -> None:
    """A general's claims are filtered with those of the state that the general belongs to."""
    page = page_of(together())

    sides = re.search(r'<select name="side">(.*?)</select>', page.source, re.DOTALL)
    assert sides
    names = re.findall(r'<option value="(\d+)">([^<]*)', sides[1])
    states = [number for number, name in names if name == "United States"]
    hecker = next(a.id for a in together().actors if a.name == "James Hecker")
    claim = next(c.id for c in together().claims if c.speaker == hecker)
    (entry,) = [li for li in page.tags("li") if li.get("id") == f"i1-{claim}"]
    assert [entry["data-side"]] == states


def test_what_is_open_looks_open_and_says_why() -> None:
    """A flagged item has a class of its own, and every doubt about it stands there."""
    record = together()
    page = page_of(record)

    flagged = [item for item in record.items() if item.status == "flagged"]
    looks = {attrs["id"]: attrs["class"].split() for _, attrs in page.elements
             if "id" in attrs and "class" in attrs}  # fmt: skip
    assert flagged
    assert all("flagged" in looks[f"i1-{item.id}"] for item in flagged)
    doubts = {
        check.detail or check.name
        for item in flagged
        for mention in item.mentions
        for check in mention.checks
        if check.outcome == "flag"
    }
    assert all(" ".join(doubt.split()) in page.text for doubt in doubts)


def test_the_page_says_what_a_reader_looks_for() -> None:
    """Question, answers, holders, figures, the matrix, what was rejected and how it was made."""
    text = page_of(together()).text

    for words in (
        "Did a Russian jet hit the drone?",
        "Held by United States, James Hecker",
        "“about $30 million”",
        "no number is read in these words",
        f"{together().run.calls_cached} answered from stored replies",
        "in its own voice",
        together().run.prompts["disputes"],
    ):
        assert words in text


def test_each_judgement_is_listed_with_its_voice_its_verdict_and_its_two_items() -> None:
    """A person's before a model's; an item that the record has not is named by its key."""
    record = incident()
    claim, figure = record.claims[0], record.figures[0]
    judged = [
        Judgement(a=claim.mentions[0].key, b="c0000000000", verdict="same", by="model"),
        Judgement(a=figure.id, b=claim.id, verdict="contradicts", by="person", question="Cheap?"),
        Judgement(a=claim.id, b=figure.id, verdict="contradicts", by="person", question="Cheap?"),
    ]

    page = page_of(record.model_copy(update={"judgements": tuple(judged)}))
    told = page.text.partition("Judgements of pairs of mentions: 3")[2].partition("Article")[0]

    person, _, model = told.partition("A model: the same 1 pair")
    assert "A person: contradict each other, as answers to “Cheap?” 1 pair" in person
    assert "“$2.5 million” The Tide “It cost $2.5 million” The Tide" in person
    assert "“It cost $2.5 million” The Tide c0000000000 not in this record" in model
    assert page.all("href").count(f"#i1-{figure.id}") >= 1


def test_every_judgement_of_the_example_is_listed() -> None:
    """Each pair once, under the question that the two answer."""
    record = together()
    page = page_of(record)

    counted = [int(n) for n in re.findall(r"(\d+) pairs?(?= “)", page.text)]
    assert sum(counted) == len(record.judgements) > 100
    listed = page.source.partition('class="rulings"')[2].partition("</section>")[0]
    assert listed.count("<li>") < sum(counted) / 2  # those of one side are listed once
    for question in {judgement.question for judgement in record.judgements} - {None}:
        assert f"A model: contradict each other, as answers to “{question}”" in page.text


def test_a_claim_says_which_outlet_credits_whom_and_who_has_the_same_text() -> None:
    """Beside its origins, each article by its outlet's name."""
    record = incident()
    first = record.articles[0]
    ids = [first.id, "0" * 12, "1" * 12]
    infos = tuple(
        first.model_copy(update={"id": id, "outlet": outlet})
        for id, outlet in zip(ids, ("The Tide", "The Ebb", "The Quay"), strict=True)
    )
    origin = Origin(
        name="The Tide",
        articles=tuple(ids),
        credits=tuple(Credit(article=id, outlets=("The Tide", "Reuters")) for id in ids[1:]),
        reprints=((ids[0], ids[2]),),
    )
    claim = record.claims[0].model_copy(update={"origins": (origin,)})

    page = page_of(record.model_copy(update={"articles": infos, "claims": (claim,)}))

    assert "The Ebb and The Quay credit The Tide and Reuters" in page.text
    assert "nearly the same text in The Tide and The Quay" in page.text


@pytest.mark.parametrize("name", PAGES)
def test_every_link_has_words(name: str) -> None:
    """A stretch of marked white space is marked, and no link that would have no name."""
    page = PAGES[name]()

    read = [element for open_, text in page.places if text.strip() for element in open_]
    named = {id(attrs) for tag, attrs in read if tag == "a"}
    assert all(id(attrs) in named for attrs in page.tags("a"))


def test_a_record_without_text_shows_the_words_it_knows() -> None:
    """Links lead to the evidence, where the text is not."""
    page = page_of(incident(keep_text=False))

    assert "The record leaves the text out" in page.text
    assert "It cost $2.5 million" in page.text
    assert "denied it" not in page.text
    assert "denied it" in TEXT


def test_landmarks_of_one_kind_have_different_names() -> None:
    """Who listens to the page can tell the regions of two incidents apart, though titles agree."""
    page = page_of(together(), together())

    for role in ("region", "navigation", "form"):
        names = [
            attrs.get("aria-label", "")
            for tag, attrs in page.elements
            if attrs.get("role", {"nav": "navigation", "form": "form"}.get(tag)) == role
        ]
        assert len(names) >= 2
        assert len(names) == len(set(names))
        assert all(names)


def test_drawings_have_their_words() -> None:
    """Each drawing is named for who cannot see it, or hidden where the words stand beside it."""
    drawings = [svg for svg in page_of(together()).tags("svg") if "chart" in svg["class"]]

    assert len(drawings) > 20
    assert all(svg.get("aria-label") or svg.get("aria-hidden") == "true" for svg in drawings)


def test_a_large_record_is_soon_a_page_of_fair_size() -> None:
    """50 articles and 2,000 claims: 3 s of the processor and 8 MB; 0.5 s and 2 MB are usual."""
    record = large()

    before = resource.getrusage(resource.RUSAGE_SELF)
    page = renderer("html")([record], View())
    after = resource.getrusage(resource.RUSAGE_SELF)

    assert len(record.claims) == 2000
    assert page.count('class="item claim"') == 2000
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3
    assert len(page.encode()) < 8_000_000
