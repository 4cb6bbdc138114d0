"""A record as JSON: the contract that programs read."""

from summarizer.record import IncidentRecord
from summarizer.render.view import View

__all__ = ["render"]


def render(record: IncidentRecord, view: View) -> str:
    """The record, one object, two spaces a level, text as it is."""
    return record.model_dump_json(indent=2) + "\n"
