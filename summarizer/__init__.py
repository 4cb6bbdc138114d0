"""Reads news articles about an incident into one typed record, and proves every item."""

__version__ = "0.1.0"
