"""The summary by template: which events it tells."""

from helpers import NO_RUN, article_from

from summarizer.draft import Draft, DraftEvent, DraftTime
from summarizer.prove import prove
from summarizer.reconcile import reconcile


def test_history_is_told_after_what_happened() -> None:
    """A line's opening long before is no step of the accident; what has no time is told before."""
    told = {
        "The line was opened in 1931.": "1931",
        "The train left the line on Tuesday.": "Tuesday",
    }
    article = article_from("A train and a line", *told, "A tractor came to the bend.")
    events = [
        DraftEvent(sentences=[], quote=what.rstrip("."), what=what, when=when, where=None)
        for what, when in [*told.items(), ("A tractor came to the bend.", None)]
    ]
    times = tuple(DraftTime(sentences=[], text=when) for when in told.values())

    proven = prove(article, Draft(events=tuple(events), times=times), NO_RUN)
    record = reconcile([proven], NO_RUN)

    assert [sentence.text for sentence in record.summary] == [
        "The train left the line on Tuesday.",
        "A tractor came to the bend.",
    ]
