"""The commands. Each imports what does its work: --help and completion need none of it."""

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from summarizer import __version__
from summarizer.cli import arguments as a
from summarizer.cli.output import complain, view_of, write
from summarizer.cli.progress import Progress

if TYPE_CHECKING:
    from summarizer.config import Settings
    from summarizer.pipeline import Failure
    from summarizer.record import IncidentRecord

__all__ = ["app"]

app = typer.Typer(
    name="summarizer",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def summarizer(version: a.VersionOption = False, verbose: a.VerboseOption = False) -> None:
    """Read news articles about an incident into one record, every item proven by their words."""
    if version:
        typer.echo(f"summarizer {__version__}")
        raise typer.Exit
    logging.basicConfig(format="%(name)s: %(message)s", stream=sys.stderr)
    logging.getLogger("summarizer").setLevel(logging.INFO if verbose else logging.WARNING)


@app.command()
def run(
    articles: a.ArticlesArgument,
    engine: a.EngineOption = a.Engines.AUTO,
    model: a.ModelOption = None,
    base_url: a.BaseUrlOption = None,
    format_: a.FormatOption = a.Formats.TERMINAL,
    output: a.OutputOption = None,
    record: a.RecordOption = None,
    replay: a.ReplayOption = None,
    offline: a.OfflineOption = False,
    store: a.StoreOption = None,
    no_store: a.NoStoreOption = False,
    meta: a.MetaOption = None,
    outlet: a.OutletOption = None,
    published: a.PublishedOption = None,
    language: a.LanguageOption = None,
    no_text: a.NoTextOption = False,
    dry_run: a.DryRunOption = False,
    price: a.PriceOption = None,
    max_cost: a.MaxCostOption = None,
    timeout: a.TimeoutOption = None,
) -> None:
    """Read articles about one incident and print their record.

    The language model named by --model reads, where a key stands in OPENAI_API_KEY or --base-url
    names an endpoint; with --replay its recorded replies do. Every reply is kept: nothing is paid
    for twice.
    """
    given = dict(locals())
    from summarizer.options import Options, settings_of

    for name in ("articles", "format_", "output", "no_store", "no_text", "dry_run"):
        del given[name]
    options = Options(**given, keep_text=not no_text, keep_replies=not no_store)
    settings = settings_of(options, os.environ)
    if dry_run:
        failed = _plan(articles, settings)
    else:
        made, failed = _made(articles, settings)
        _show(made, format_, output)
    for failure in failed:
        complain(str(failure.error))
    if failed:
        raise typer.Exit(1)


@app.command()
def merge(
    records: a.RecordsArgument,
    format_: a.FormatOption = a.Formats.TERMINAL,
    output: a.OutputOption = None,
) -> None:
    """Join records that were made earlier into one; nothing is asked of a model."""
    from summarizer.api import merge as join

    _show(join(*records), format_, output)


@app.command()
def verify(record: a.RecordArgument, articles: a.SourcesArgument = None) -> None:
    """Check that a saved record still holds; exit 1 and a line a fault where it does not.

    Its digests, the words at every span, the ids and the items' fields are checked, against the
    texts in the record or the articles given.
    """
    from summarizer.api import load_record
    from summarizer.api import verify as check

    loaded = load_record(record)
    found = check(loaded, *(articles or ()))
    for fault in found:
        typer.echo(fault)
    if found:
        typer.echo(f"{record}: {len(found)} faults", err=True)
        raise typer.Exit(1)
    items = list(loaded.items())
    spans = sum(len(item.evidence) for item in items)
    typer.echo(f"{record}: {len(items)} items and {spans} spans hold", err=True)


@app.command()
def show(
    record: a.RecordArgument,
    format_: a.FormatOption = a.Formats.TERMINAL,
    output: a.OutputOption = None,
) -> None:
    """Print a saved record in any format."""
    from summarizer.api import load_record

    _show(load_record(record), format_, output)


@app.command()
def schema(name: str = typer.Argument("incident_record", help="Which schema.")) -> None:
    """Print a JSON Schema: of the record, or of an answer that a model is asked for."""
    from summarizer.errors import UsageError
    from summarizer.resources import schema as schema_of
    from summarizer.resources import schema_names

    names = schema_names()
    if name not in names:
        raise UsageError(f"there is no schema {name!r}", hint=f"choose of {', '.join(names)}")
    typer.echo(schema_of(name).text, nl=False)


def _made(
    articles: list[str], settings: "Settings"
) -> "tuple[IncidentRecord, tuple[Failure, ...]]":
    from summarizer.api import run as run_all
    from summarizer.errors import Interrupted

    try:
        with Progress(sys.stderr) as progress:
            return run_all(articles, settings, on_event=progress.tell, on_engine=progress.say)
    except KeyboardInterrupt as stop:
        raise Interrupted("interrupted; the replies that arrived are kept") from stop


def _plan(articles: list[str], settings: "Settings") -> "tuple[Failure, ...]":
    """Print what a run would ask, a line a call; what cannot be read is given back."""
    from summarizer.pipeline import estimate, read_all

    read, failed = read_all(articles, settings)
    plan = estimate(read, settings)
    lines = [
        f"{step.request.prompt}: {'stored' if step.stored else f'about {step.tokens_in} tokens in'}"
        for step in plan
    ]
    new = [step for step in plan if not step.stored]
    total = f"{len(new)} calls, about {sum(s.tokens_in for s in new)} tokens in; nothing was sent"
    typer.echo("\n".join([*lines, total]))
    return failed


def _show(record: "IncidentRecord", format_: a.Formats, output: Path | None) -> None:
    from summarizer.render import renderer

    write(renderer(format_.value)(record, view_of(sys.stdout, output)), output)
