"""The command line: options in, a page out, and the one place where an error ends the program."""

from summarizer.cli.commands import app
from summarizer.cli.edge import main

__all__ = ["app", "main"]
