"""Records that pages are tried with, hostile in every field or large, and a reader of pages."""

from dataclasses import dataclass, field
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

from helpers import article_from
from records import TEXT, article, groups, incident, record_with

from summarizer.article import Article
from summarizer.record import (
    ActorMention,
    ClaimMention,
    FigureMention,
    IncidentRecord,
    Kind,
    Mention,
    mention_key,
)
from summarizer.render import View, renderer

__all__ = ["HOSTILE", "Page", "everywhere_hostile", "isolates", "large", "page_of"]

# Escape sequences, a bell, markup that closes what it may stand in, handlers, a template, C1, bidi,
# words that run from right to left, an entity, a comment, a lone surrogate.
HOSTILE = (
    "\x1b[31mred\x07 </script></style></title><script>alert(1)</script>"
    "<img src=x onerror=alert(2)> \" onmouseover='alert(3)' `x` {{ 7*7 }} {% raw %} "
    "\x9b2J \u202egnol\u202c שלום &lt; <!-- \ud800"
)
# The fields whose text is foreign: an article's, a model's, or that of whoever wrote the file.
FOREIGN = frozenset(
    "title question what name role aliases outcome statement subject reason item outlet author "
    "published modified reader notes language model detail unit stance zone value start end "
    "engine version".split()
)
# Words of these fields are of closed lists where they stand in an item or a mention.
CLOSED = {"stance": {"asserts", "denies", "questions", "intends", "believes"}}


def everywhere_hostile() -> IncidentRecord:
    """A record of two articles that is hostile wherever its format takes free text."""
    one = article(f"{TEXT}\n{HOSTILE.encode('utf-8', 'ignore').decode()} was used by nobody.\n")
    plain = record_with(
        groups(one),
        [one, article()],
        summary=incident().summary[:0],
        coverage=(
            incident()
            .coverage[0]
            .model_copy(
                update={
                    "article": one.id,
                    "unused": (one.span(len(TEXT) + 1, len(TEXT) + 60),),
                }
            ),
        ),
        rejected=(incident().rejected[0].model_copy(update={"article": one.id}),),
    )
    value = plain.model_dump(mode="python")
    claim = value["claims"][0]
    value["disputed_facts"] = [_disputed(claim)]
    value["summary"] = [{"text": HOSTILE, "cites": [claim["id"], value["figures"][0]["id"]]}]
    value["rejected"] = [row | {"kind": HOSTILE} for row in value["rejected"]]
    value["run"]["prompts"] = {HOSTILE: HOSTILE}
    value = _hostile(value)
    for info in value["articles"]:
        info["url"] = f"javascript:alert(4)//{HOSTILE}"
        info["copies"] = [{"outlet": HOSTILE, "url": f"//x/{HOSTILE}", "published": HOSTILE}]
    return IncidentRecord.model_validate(value)


def _disputed(claim: dict[str, Any]) -> dict[str, Any]:
    """A question that one claim answers in two ways; the fields of an item are its mention's."""
    (mention,) = claim["mentions"]
    common = ("key", "article", "evidence", "checks", "status")
    position = {
        "stance": "x", "denied": False, "holders": [claim["speaker"]], "claims": [claim["id"]],
        "reported_by": [mention["article"]], "narrated_by": [mention["article"]],
    }  # fmt: skip
    key = f"d{mention['key'][1:]}"
    return {
        "id": key, "also": [], "status": "proven", "question": "x",
        "mentions": [{name: mention[name] for name in common} | {"key": key}],
        "positions": [position, position | {"denied": True}],
    }  # fmt: skip


def _hostile(value: Any, field: str = "") -> Any:
    """The same value with hostile words in its foreign fields; what is null gets them too."""
    if isinstance(value, dict):
        return {name: _hostile(part, name) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_hostile(part, field) for part in value]
    if field in FOREIGN and (value is None or isinstance(value, str)):
        return value if value in CLOSED.get(field, ()) else HOSTILE
    return value


def large(articles: int = 50, claims: int = 40, speakers: int = 10) -> IncidentRecord:
    """A record of so many articles with so many claims each, a tenth of them with a figure."""
    sources = []
    grouped: dict[Kind, list[list[Mention]]] = {"actor": [], "claim": [], "figure": []}
    for number in range(articles):
        names = [f"Speaker {chr(65 + n)}{number}" for n in range(speakers)]
        lines = [
            f"{names[n % speakers]} said the jet numbered {n} of wing {number} flew at "
            f"{1000 + 7 * n} feet over the long grey bay before noon."
            for n in range(claims)
        ]
        source = article_from(f"Lead of article {number}", *lines)
        sources.append(source)
        _tell(source, names, lines, grouped)
    return record_with(grouped, sources)


def _tell(
    source: Article, names: list[str], lines: list[str], grouped: dict[Kind, list[list[Mention]]]
) -> None:
    actors = {}
    for name in names:
        at = source.text.index(name)
        actors[name] = ActorMention(
            key=mention_key("actor", source.id, at, at + len(name)), article=source.id,
            evidence=(source.span(at, at + len(name)),), status="proven", name=name,
            kind="person", role=None, affiliation=None,
        )  # fmt: skip
    grouped["actor"] += [[actor] for actor in actors.values()]
    for number, line in enumerate(lines):
        at = source.text.index(line)
        name = names[number % len(names)]
        cue, start = at + len(name) + 1, at + len(name) + len(" said ")
        content = source.span(start, at + len(line) - 1)
        said = source.span(cue, cue + len("said"))
        grouped["claim"].append([
            ClaimMention(
                key=mention_key("claim", source.id, content.start, content.end),
                article=source.id, evidence=(content, said), status="proven",
                statement=content.text, speaker=actors[name].key, via=None, mode="reported",
                stance="asserts", hedged=False, within=None, content=(content,), cue=(said,),
            )
        ])  # fmt: skip
        if number % 10 == 0:
            feet = f"{1000 + 7 * number} feet"
            where = source.text.index(feet, start)
            span = source.span(where, where + len(feet))
            value = Decimal(1000 + 7 * number)
            grouped["figure"].append([
                FigureMention(
                    key=mention_key("figure", source.id, span.start, span.end), article=source.id,
                    evidence=(span,), status="proven", measures="altitude", of=None,
                    subject="the jet", low=value, high=value, unit="ft", comparison="exact",
                    speaker=actors[name].key, text=feet, said=None,
                )
            ])  # fmt: skip


VOID = {"meta", "img", "link", "br", "input", "base", "embed"}


@dataclass
class Page(HTMLParser):
    """A page as a browser reads it: its elements with their attributes, and the text in them."""

    source: str
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    places: list[tuple[list[tuple[str, dict[str, str]]], str]] = field(default_factory=list)
    open: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1][0] != tag:
            self.crossed.append(tag)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.places.append((self.open[:], data))

    @property
    def texts(self) -> list[tuple[list[str], str]]:
        """Each text with the tags that are open round it."""
        return [([tag for tag, _ in open_], text) for open_, text in self.places]

    def all(self, attribute: str) -> list[str]:
        """The values of an attribute, in the order of the page."""
        return [attrs[attribute] for _, attrs in self.elements if attribute in attrs]

    def tags(self, name: str) -> list[dict[str, str]]:
        """The attributes of the elements of one tag."""
        return [attrs for tag, attrs in self.elements if tag == name]

    def within(self, tag: str) -> list[str]:
        """The texts directly in elements of one tag."""
        return [text for open_, text in self.texts if open_ and open_[-1] == tag]

    @property
    def text(self) -> str:
        """What is read on the page, as one line."""
        read = (text for open_, text in self.texts if not {"style", "script"} & set(open_))
        return " ".join("".join(read).split())


def isolates(element: tuple[str, dict[str, str]]) -> bool:
    """Whether an element keeps the direction of its words to itself."""
    tag, attrs = element
    return tag in ("bdi", "option", "title") or attrs.get("dir") == "auto"


def page_of(*records: IncidentRecord) -> Page:
    """The page of some records."""
    return Page(renderer("html")(records, View()))
