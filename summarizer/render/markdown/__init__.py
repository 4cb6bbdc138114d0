"""Records as Markdown that pastes well into an issue or a note: tables, and cited by footnotes."""

from summarizer.render.markdown.page import render

__all__ = ["render"]
