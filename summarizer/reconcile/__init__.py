"""Reconciliation: records in, one record out, in which no disagreement is lost."""

from summarizer.reconcile.incidents import incidents
from summarizer.reconcile.reconcile import reconcile

__all__ = ["incidents", "reconcile"]
