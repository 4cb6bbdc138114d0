"""True items come through: what a careful reader found true in the recorded replies is proven.

`cases/replies_truth.json` was marked by reading alone: of each example's replies how many items
there are, and which of them are not true to the article, and why.
"""

from typing import Any

import pytest
from helpers import NO_RUN, cases
from lying import WORDS, scenes, status_of

from summarizer.prove import prove

TRUTH: dict[str, Any] = cases("replies_truth")
LISTS = (*WORDS, "claims")


@pytest.fixture(scope="module")
def statuses() -> list[str | None]:
    """Of each true item of all replies what it is in the record; None where it is not there."""
    found: list[str | None] = []
    for scene in scenes():
        article = scene.source.article
        truth = TRUTH[article.name.split("/")[-1].removesuffix(".txt")]
        record = prove(article, scene.draft, NO_RUN)
        items = [
            (f"{name}[{n}]", name, item)
            for name in LISTS
            for n, item in enumerate(getattr(scene.draft, name))
        ]
        assert len(items) == truth["items"]
        found += [
            status_of(record, name, item)
            for label, name, item in items
            if label not in truth["false"]
        ]
    return found


def test_true_items_come_through(statuses: list[str | None]) -> None:
    """At least 97 of 100 are in the record."""
    assert len(statuses) > 250
    assert sum(status is not None for status in statuses) >= 0.97 * len(statuses)


def test_true_items_are_proven(statuses: list[str | None]) -> None:
    """At least 85 of 100 are proven, and flagged are few of the others."""
    assert sum(status == "proven" for status in statuses) >= 0.85 * len(statuses)
