"""Records as one page for a browser, with everything in it and nothing fetched."""

from summarizer.render.html.page import render

__all__ = ["render"]
