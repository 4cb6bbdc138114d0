"""Records merged where no model is asked: what rules find depends on the articles alone."""

from functools import cache
from pathlib import Path

import pytest
from helpers import NO_RUN
from test_turns import days

from summarizer import merge, summarize
from summarizer.pipeline.questions import ruled
from summarizer.reconcile import reconcile
from summarizer.record import IncidentRecord

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
CLUSTERS = ("collision", "toll", "black-sea")


@cache
def read(path: Path) -> IncidentRecord:
    """The record of one article, by the embedded extractor."""
    return summarize(path, engine="embedded")


def bare(record: IncidentRecord) -> IncidentRecord:
    """The record as --no-text writes it."""
    articles = tuple(article.model_copy(update={"text": None}) for article in record.articles)
    return record.model_copy(update={"articles": articles})


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("cluster", CLUSTERS)
def test_what_was_merged_before_leaves_no_second_question(cluster: str, texts: bool) -> None:
    """Articles read at once, one by one and by halves give one record.

    A statement that two articles shorten otherwise makes another question of the same two claims.
    """
    paths = sorted((EXAMPLES / cluster).glob("*.txt"))
    kept = (lambda r: r) if texts else bare
    parts = [kept(read(path)) for path in paths]
    whole = kept(summarize(*paths, engine="embedded"))

    assert merge(*parts) == whole
    assert merge(merge(*parts[2:]), merge(*parts[1::-1])) == whole
    step = parts[0]
    for part in parts[1:]:
        step = merge(step, part)
    assert step == whole
    assert merge(whole, *parts) == whole


def test_what_rules_read_in_a_text_that_is_gone_stays() -> None:
    """Two days that the words around two claims name: no rule can read them again."""
    record = bare(ruled(reconcile([days("Monday")], NO_RUN)))

    merged = merge(record, record)

    assert len(record.disputed_facts) == 1
    assert merged == record
