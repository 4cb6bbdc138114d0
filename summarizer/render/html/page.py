"""The page: templates filled with records, and the policy that lets it run nothing but its own."""

import re
from base64 import b64encode
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from summarizer.omissions import matrix
from summarizer.record import IncidentRecord, measured_of
from summarizer.render import wording
from summarizer.render.html.claims import claims_of
from summarizer.render.html.figures import measures_of, timeline_of
from summarizer.render.html.judgements import judged_of
from summarizer.render.html.lookup import Lookup
from summarizer.render.html.top import top_of
from summarizer.render.matters import LABEL
from summarizer.render.text import one_line, shortened, shown
from summarizer.render.view import View

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

FOLDER = Path(__file__).parent / "templates"
SPACES = re.compile("[\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
AT_ONCE = 2  # quotes of a position that are not folded away
TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as a page needs it


def render(records: Sequence[IncidentRecord], view: View) -> str:
    """One page of all records, a part for each; how it looks is the browser's to say."""
    page = _environment().get_template("page.html")
    return page.render(incidents=[_incident(record, n) for n, record in enumerate(records, 1)])


def _incident(record: IncidentRecord, number: int) -> dict[str, Any]:
    """What the templates say of one record."""
    look = Lookup(record, number)
    return {
        "look": look,
        "record": record,
        "top": top_of(look),
        "number": number,
        "claims": claims_of(look),
        "measures": measures_of(look),
        "timeline": timeline_of(look),
        "matrix": matrix(record),
        "rulings": judged_of(look),
        "coverage": {coverage.article: coverage for coverage in record.coverage},
    }


@lru_cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    style, script = (_file(name) for name in ("page.css", "page.js"))
    environment.globals |= {
        "style": Markup(style),
        "script": Markup(script),
        "policy": (
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        ),
    }
    environment.filters |= {
        "first_and_more": _first_and_more,
        "is_tag": _is_tag,
        "one_line": one_line,
        "shortened": shortened,
    }
    # What words a record alike for every format, templates call by its own name.
    environment.globals |= {name: getattr(wording, name) for name in wording.__all__}
    environment.globals |= {"LABEL": LABEL, "measured_of": measured_of, "web": _web}
    return environment


def _finalized(value: Any) -> Any:
    """What a template writes, at the leaf: what could not be seen is made visible.

    It is escaped after this; what a template itself made is markup, and stays. White space of any
    kind is a space: a page folds it, and the end of a line of Windows is nothing to be warned of.
    """
    return shown(SPACES.sub(" ", value)) if type(value) is str else value


def _file(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """A text's digest as a content security policy writes it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _web(url: str | None) -> bool:
    """Whether an address may become a link: http or https, and a host."""
    try:
        parts = urlsplit(url or "")
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _is_tag(language: str) -> bool:
    """Whether a language is written as a browser reads it; a record may hold any words there."""
    return bool(TAG.fullmatch(language))


def _first_and_more(items: Sequence[str]) -> tuple[Sequence[str], ...]:
    """What is shown at once of a list, and what is folded away, where there is more."""
    return (items[:AT_ONCE], items[AT_ONCE:]) if len(items) > AT_ONCE else (items,)
