"""From records to text, in each format: one registry, chosen from by name."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from summarizer.record import IncidentRecord
from summarizer.render.view import View

__all__ = ["RENDERERS", "Renderer", "View", "renderer"]

Renderer = Callable[[Sequence[IncidentRecord], View], str]

# The module of each format, imported when the format is asked for: rich costs a tenth of a second
# that a run for JSON need not wait.
RENDERERS: Mapping[str, str] = MappingProxyType(
    {
        "terminal": "summarizer.render.terminal",
        "json": "summarizer.render.json",
        "html": "summarizer.render.html",
    }
)


def renderer(name: str) -> Renderer:
    """The function that renders a format of `RENDERERS`."""
    render: Renderer = import_module(RENDERERS[name]).render
    return render
