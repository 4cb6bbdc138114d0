"""A record in a notebook: what is shown below a cell, and what its `repr` says."""

import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest
from records import incident
from test_render import HOSTILE, hostile, lively

from summarizer import IncidentRecord
from summarizer.record import Rejection

LIVELY = [
    HOSTILE,
    "<script>alert(1)</script>",
    "</bdi></li></ul></details></div><img src=x onerror=alert(1)>",
    "\" onclick='alert(1)' x=\"",
    "<!-- ",
    "&lt;b&gt;",
    "<b",
]
OURS = set("div p strong br details summary ul li bdi em table tr td".split())


class Parsed(HTMLParser):
    """The tags, attributes and words of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.depth: list[str] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that opens."""
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.depth += [tag] if tag != "br" else []

    def handle_endtag(self, tag: str) -> None:
        """A tag that closes the last that is open."""
        assert self.depth.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words."""
        self.words += data


def parsed(record: IncidentRecord) -> Parsed:
    """What a notebook is given of a record, read as HTML."""
    html = record._repr_html_()
    assert html is not None
    return Parsed(html)


def test_a_notebook_shows_sections_to_unfold() -> None:
    """The title, the counts, and each section of the page by its name."""
    shown = parsed(incident())

    assert shown.tags.count("details") == shown.tags.count("summary") > 8
    assert shown.depth == []
    assert "Grey Heron lost off Calder Point" in shown.words
    assert "8 items proven, 0 flagged, 1 rejected" in shown.words
    assert "“It cost $2.5 million”" in shown.words


@pytest.mark.parametrize("text", LIVELY)
def test_foreign_text_stays_text_in_a_notebook(text: str) -> None:
    """Its markup is shown as it stands, and its control characters by their codes."""
    shown = parsed(lively(hostile(), text))

    assert set(shown.tags) <= OURS
    assert shown.attributes <= {"open"}
    assert shown.depth == []
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", shown.words)
    assert text in shown.words or text == HOSTILE


def test_a_big_record_stays_small_in_a_notebook() -> None:
    """Of a long section the beginning is shown, and how much more there is."""
    long = Rejection(stage="prove", kind="claim", item="x" * 9_000, reason="gone", article=None)

    html = incident().model_copy(update={"rejected": (long,) * 5_000})._repr_html_()

    assert html is not None
    assert len(html) < 60_000
    assert "4960 more are not shown here" in html


def test_the_repr_of_a_record_is_short_and_counts_what_it_holds() -> None:
    """No article's words but the beginning of a title, and that with nothing a terminal obeys."""
    assert repr(incident()) == (
        "IncidentRecord(title='Grey Heron lost off Calder Point', articles=1, aircraft=1,"
        " actors=2, places=1, times=1, events=1, claims=1, figures=1, flagged=0, rejected=1)"
    )
    hostile_repr = repr(lively(hostile(), HOSTILE * 9))
    assert len(hostile_repr) < 400
    assert hostile_repr.isprintable()
    assert len(str(incident())) < 300


@pytest.mark.parametrize(
    ("statement", "shows"),
    [
        ("from summarizer import IncidentRecord", True),
        ("from summarizer import load_record; from summarizer.record import IncidentRecord", True),
        ("from summarizer.record import IncidentRecord", False),
    ],
)
def test_whoever_comes_through_the_package_has_the_display(statement: str, shows: bool) -> None:
    """The record alone knows of no format."""
    code = f"{statement}\nprint(IncidentRecord.notebook_html is not None)"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert done == f"{shows}\n"
