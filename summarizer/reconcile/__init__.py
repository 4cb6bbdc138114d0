"""Reconciliation: records in, one record out, in which no disagreement is lost."""

from summarizer.reconcile.reconcile import reconcile

__all__ = ["reconcile"]
