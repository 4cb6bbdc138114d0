"""The options and arguments that the commands share, each said once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "AllowPrivateOption",
    "ArticlesArgument",
    "BaseUrlOption",
    "DryRunOption",
    "EngineOption",
    "Engines",
    "FormatOption",
    "Formats",
    "JudgementsOption",
    "KeepOption",
    "LanguageOption",
    "MaxCostOption",
    "MetaOption",
    "ModelOption",
    "NoRepairOption",
    "NoStoreOption",
    "NoTextOption",
    "OfflineOption",
    "OneOption",
    "OpenOption",
    "OutletOption",
    "OutputOption",
    "PartWordsOption",
    "PriceOption",
    "ProxyOption",
    "PublishedOption",
    "RecordArgument",
    "RecordOption",
    "RecordsArgument",
    "ReplayOption",
    "SourcesArgument",
    "StoreOption",
    "TimeoutOption",
    "VerboseOption",
    "VersionOption",
]


class Engines(StrEnum):
    """The extractors that can be named; a test holds them to `summarizer.pipeline.ENGINES`."""

    AUTO = "auto"
    LLM = "llm"
    EMBEDDED = "embedded"


class Formats(StrEnum):
    """The formats of a record; a test holds them to `summarizer.render.RENDERERS`."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


ArticlesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE...",
        help="Files, folders, patterns in quotes, http(s) addresses, or - for standard input.",
    ),
]
RecordsArgument = Annotated[
    list[str], typer.Argument(metavar="RECORD.json...", help="Saved records.")
]
SourcesArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ARTICLE]...", help="The articles that the record was made from."),
]
RecordArgument = Annotated[
    str, typer.Argument(metavar="RECORD.json", help="A saved record, or - for standard input.")
]
EngineOption = Annotated[
    Engines,
    typer.Option(help="What reads: a language model, or rules; auto: the first that is there."),
]
ModelOption = Annotated[
    str | None, typer.Option(metavar="M", help="The model's name. [env: SUMMARIZER_MODEL]")
]
BaseUrlOption = Annotated[
    str | None,
    typer.Option(
        metavar="URL", help="The model's endpoint. [env: SUMMARIZER_BASE_URL, OPENAI_BASE_URL]"
    ),
]
FormatOption = Annotated[Formats, typer.Option("--format", help="How the record is printed.")]
OutputOption = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write to this file, not to standard output.")
]
RecordOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Also write the model's replies here, readable.")
]
ReplayOption = Annotated[
    Path | None, typer.Option(metavar="DIR", help="Read from recorded replies; nothing is sent.")
]
OfflineOption = Annotated[
    bool, typer.Option("--offline", help="Read from the store of replies; nothing is sent.")
]
StoreOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Where every reply is kept. [env: SUMMARIZER_STORE]"),
]
NoStoreOption = Annotated[
    bool, typer.Option("--no-store", help="Neither keep replies nor look any up.")
]
KeepOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Keep the pages that are fetched, to be read again."),
]
AllowPrivateOption = Annotated[
    bool,
    typer.Option("--allow-private", help="Also fetch from addresses of this machine or network."),
]
ProxyOption = Annotated[
    str | None, typer.Option(metavar="URL", help="Fetch pages through this HTTP proxy.")
]
MetaOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="JSON: a file's name to outlet, published, url, author, …"),
]
OpenOption = Annotated[
    bool, typer.Option("--open", help="Show the page in a browser; needs --format html.")
]
OutletOption = Annotated[
    str | None, typer.Option(metavar="O", help="Who published it, where nothing else says.")
]
PublishedOption = Annotated[
    str | None, typer.Option(metavar="D", help="When, ISO 8601, where nothing else says.")
]
LanguageOption = Annotated[
    str | None, typer.Option(metavar="L", help="Of the statements; without it, most articles': en.")
]
NoTextOption = Annotated[
    bool, typer.Option("--no-text", help="Leave the article's text out of the record.")
]
NoRepairOption = Annotated[
    bool, typer.Option("--no-repair", help="Ask nothing again of what was refused or left unused.")
]
OneOption = Annotated[
    bool, typer.Option("--one", help="Make one record, though the articles tell several incidents.")
]
JudgementsOption = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="JSON: your own word on two items, before any model's."),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be asked; send nothing.")
]
PriceOption = Annotated[
    str | None,
    typer.Option(metavar="IN/OUT", help="Price per million tokens. [env: SUMMARIZER_PRICE]"),
]
MaxCostOption = Annotated[
    str | None, typer.Option(metavar="C", help="Start no call that could cost more in all.")
]
TimeoutOption = Annotated[
    float | None, typer.Option(metavar="S", help="Seconds that one call may take in all.")
]
PartWordsOption = Annotated[
    int | None, typer.Option(metavar="N", help="Show a model so many words at once, in parts.")
]
VersionOption = Annotated[bool, typer.Option("--version", help="Print the version and exit.")]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Say more on stderr.")]
