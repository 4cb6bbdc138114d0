"""PDF: from letters at places to paragraphs in reading order, and where each page begins."""

from summarizer.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
