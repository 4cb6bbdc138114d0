"""The commands. Each imports what does its work: --help and completion need none of it."""

import logging
import os
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from summarizer import __version__
from summarizer.cli import arguments as a
from summarizer.cli.output import browse, complain, private_file, view_of, write
from summarizer.cli.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from summarizer.config import Settings
    from summarizer.options import Options
    from summarizer.pipeline import Failure, Outcome
    from summarizer.record import IncidentRecord

__all__ = ["app"]

PAGE = "incident.html"  # what a page that is opened is called, where no --output names it

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
    keep: a.KeepOption = None,
    allow_private: a.AllowPrivateOption = False,
    proxy: a.ProxyOption = None,
    meta: a.MetaOption = None,
    outlet: a.OutletOption = None,
    published: a.PublishedOption = None,
    language: a.LanguageOption = None,
    no_text: a.NoTextOption = False,
    one: a.OneOption = False,
    judgements: a.JudgementsOption = None,
    no_repair: a.NoRepairOption = False,
    dry_run: a.DryRunOption = False,
    price: a.PriceOption = None,
    max_cost: a.MaxCostOption = None,
    timeout: a.TimeoutOption = None,
    part_words: a.PartWordsOption = None,
) -> None:
    """Read articles about one incident and print their record.

    The language model named by --model reads, where a key stands in OPENAI_API_KEY or --base-url
    names an endpoint; with --replay its recorded replies do. Every reply is kept: nothing is paid
    for twice. Without any of them the embedded extractor reads articles in English by rules, here,
    and nothing is sent.
    """
    options = _options(locals())
    settings = _settings(options)
    if dry_run:
        return _end(*_plan(articles, settings))
    from summarizer.api import run as run_all

    made = _working(lambda p: run_all(articles, settings, on_event=p.tell, on_engine=p.say))
    _show(made.records, format_, output)
    _end(made.failures, made.notes)


@app.command()
def merge(
    records: a.RecordsArgument,
    model: a.ModelOption = None,
    base_url: a.BaseUrlOption = None,
    format_: a.FormatOption = a.Formats.TERMINAL,
    output: a.OutputOption = None,
    record: a.RecordOption = None,
    replay: a.ReplayOption = None,
    offline: a.OfflineOption = False,
    store: a.StoreOption = None,
    no_store: a.NoStoreOption = False,
    judgements: a.JudgementsOption = None,
    price: a.PriceOption = None,
    max_cost: a.MaxCostOption = None,
    timeout: a.TimeoutOption = None,
    part_words: a.PartWordsOption = None,
) -> None:
    """Join records that were made earlier into one.

    With --model, --base-url, --replay or --offline a model is asked which claims of the records
    disagree; else nothing is asked, and where no model was before, rules tell.
    """
    options = _options(locals())
    from summarizer.api import run_merge

    settings, ask = _settings(options), options.names_a_model
    made = _working(
        lambda p: run_merge(records, settings, ask=ask, on_event=p.tell, on_engine=p.say)
    )
    _show(made.records, format_, output)
    _end(made.failures, made.notes)


@app.command()
def verify(
    record: a.RecordArgument,
    articles: a.SourcesArgument = None,
    keep: a.KeepOption = None,
    allow_private: a.AllowPrivateOption = False,
    proxy: a.ProxyOption = None,
    offline: a.OfflineOption = False,
) -> None:
    """Prove a saved record anew, with no model; exit 1 and a line an item that no longer holds.

    Its digests, the words at every span, the ids and the items' fields are checked, and every item
    is proven again, against the texts in the record or the articles given.
    """
    from summarizer.api import load_records, run_verify
    from summarizer.options import Options

    options = Options(keep=keep, allow_private=allow_private, proxy=proxy, offline=offline)
    loaded = load_records(record)
    found, failures, notes = run_verify(loaded, articles or (), _settings(options))
    for fault in found:
        typer.echo(fault)
    if found:
        typer.echo(f"{record}: {len(found)} fault{'s' * (len(found) > 1)}", err=True)
    _end(failures, notes)
    if found:
        raise typer.Exit(1)
    items = [item for one in loaded for item in one.items()]
    spans = sum(len(item.evidence) for item in items)
    typer.echo(f"{record}: {len(items)} items and {spans} spans hold", err=True)


@app.command()
def show(
    record: a.RecordArgument,
    format_: a.FormatOption = a.Formats.TERMINAL,
    output: a.OutputOption = None,
    open_: a.OpenOption = False,
) -> None:
    """Print a saved record in any format, or open its page in a browser."""
    from summarizer.api import load_records
    from summarizer.errors import UsageError

    if open_ and format_ is not a.Formats.HTML:
        raise UsageError(
            f"--open shows a page in a browser, and {format_.value} is none",
            hint="add --format html",
        )
    if open_:
        output = output or private_file(PAGE)
    _show(load_records(record), format_, output)
    if open_ and output:
        complain(browse(output))


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


# Flags that say what is not to be done, by the option that says what is.
_REFUSALS = {"keep_text": "no_text", "keep_replies": "no_store", "repair": "no_repair"}


def _options(given: "Mapping[str, Any]") -> "Options":
    """The options among what a command was given."""
    from summarizer.options import Options

    known = {field.name for field in fields(Options)} & given.keys()
    options: dict[str, Any] = {name: given[name] for name in known}
    options |= {name: not given[flag] for name, flag in _REFUSALS.items() if flag in given}
    return Options(**options)


def _settings(options: "Options") -> "Settings":
    from summarizer.options import settings_of

    return settings_of(options, os.environ)


def _working(work: "Callable[[Progress], Outcome]") -> "Outcome":
    """What some work gives, its progress shown while it goes on."""
    from summarizer.errors import Interrupted

    try:
        with Progress(sys.stderr) as progress:
            return work(progress)
    except KeyboardInterrupt as stop:
        raise Interrupted("interrupted; the replies that arrived are kept") from stop


def _plan(
    articles: list[str], settings: "Settings"
) -> "tuple[tuple[Failure, ...], tuple[str, ...]]":
    """Print what a run would ask, a line a call; give back what failed and what is to be told."""
    from summarizer.pipeline import engine_name, estimate, open_engine, read_all

    given = read_all(articles, settings)
    if engine_name(settings) == "embedded":
        with open_engine(settings) as engine:
            typer.echo(
                f"{len(given.articles)} to read, by {engine.described}\n0 calls; nothing was sent"
            )
        return given.failures, given.notes
    plan = estimate(given.articles, settings)
    lines = [
        f"{step.request.named}: {'stored' if step.stored else f'about {step.tokens_in} tokens in'}"
        for step in plan
    ]
    lines.append("disputes: one call an incident, as long as the claims that are found")
    lines.append("pairs: a call for 60 pairs of claims that may be one in other words, if any")
    lines.append("summary: one call an incident whose statements are in English")
    new = [step for step in plan if not step.stored]
    total = f"{len(new)} calls, about {sum(s.tokens_in for s in new)} tokens in; nothing was sent"
    typer.echo("\n".join([*lines, total]))
    return given.failures, given.notes


def _end(failed: "Iterable[Failure]", notes: "Iterable[str]" = ()) -> None:
    """Say what failed and what else is to be known; end with 1 where something failed."""
    for note in notes:
        complain(note)
    errors = dict.fromkeys(str(failure.error) for failure in failed)
    for error in errors:
        complain(error)
    if errors:
        raise typer.Exit(1)


def _show(records: "Sequence[IncidentRecord]", format_: a.Formats, output: Path | None) -> None:
    from summarizer.render import renderer

    write(renderer(format_.value)(records, view_of(sys.stdout, output)), output)
