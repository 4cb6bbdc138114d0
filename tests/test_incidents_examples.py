"""The clusters of examples/, read by the embedded extractor: each incident one record."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from summarizer import read_article, summarize, summarize_all
from summarizer.errors import SeveralIncidents
from summarizer.reconcile import incidents
from summarizer.record import IncidentRecord

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
GOLD: dict[str, Any] = {
    path.parent.name: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(EXAMPLES.glob("*/gold.json"))
}
FOREIGN = {"russian"}  # articles that the embedded extractor does not read


def articles(cluster: str) -> list[Path]:
    """The articles of a cluster that the extractor reads."""
    named = [EXAMPLES / cluster / name for name in GOLD[cluster]["articles"]]
    return [path for path in named if path.stem not in FOREIGN]


@cache
def read(cluster: str) -> tuple[IncidentRecord, ...]:
    """The records that a run makes of a cluster's articles."""
    meta = GOLD[cluster].get("meta")
    known = EXAMPLES / cluster / meta if meta else None
    return summarize_all(*articles(cluster), engine="embedded", meta=known)


def told(clusters: list[str]) -> set[frozenset[str]]:
    """The articles of each incident, as a reader tells them."""
    groups = (frozenset(names) - FOREIGN for c in clusters for names in GOLD[c]["incidents"])
    return set(groups)


def found(records: list[list[IncidentRecord]]) -> set[frozenset[str]]:
    """The articles of each group of records, by their names."""
    names = {read_article(path).id: path.stem for cluster in GOLD for path in articles(cluster)}
    return {frozenset(names[a.id] for record in group for a in record.articles)
            for group in records}  # fmt: skip


@pytest.mark.parametrize("cluster", GOLD)
def test_the_incidents_of_a_cluster_are_told_apart_without_error(cluster: str) -> None:
    """As a reader tells them."""
    assert found([[record] for record in read(cluster)]) == told([cluster])


@pytest.mark.skipif(not GOLD, reason="the examples have no gold")
def test_the_incidents_of_all_clusters_in_one_pile_are_told_apart() -> None:
    """None takes anything from another, in either order."""
    records = [record for cluster in GOLD for record in read(cluster)]

    assert found(incidents(records)) == told(list(GOLD))
    assert found(incidents(records[::-1])) == told(list(GOLD))


@pytest.mark.skipif("two-incidents" not in GOLD, reason="the examples have no such cluster")
def test_one_record_of_two_incidents_is_not_made_unasked() -> None:
    """Not without `one`, which makes it."""
    given = articles("two-incidents")

    with pytest.raises(SeveralIncidents, match="about 2 incidents"):
        summarize(*given, engine="embedded")

    assert len(summarize(*given, engine="embedded", one=True).articles) == len(given)
