"""Records as JSON: the contract that programs read."""

from collections.abc import Sequence

from summarizer.record import IncidentRecord
from summarizer.render.view import View

__all__ = ["render"]


def render(records: Sequence[IncidentRecord], view: View) -> str:
    """One record as an object, two spaces a level; several as JSON Lines, a record a line."""
    if len(records) == 1:
        return records[0].model_dump_json(indent=2) + "\n"
    return "".join(record.model_dump_json() + "\n" for record in records)
