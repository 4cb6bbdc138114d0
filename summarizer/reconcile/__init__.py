"""Reconciliation: records in, one record out, in which no disagreement is lost."""

from summarizer.reconcile.contradicted import contradicted, united
from summarizer.reconcile.incidents import incidents
from summarizer.reconcile.origins import with_origins
from summarizer.reconcile.reconcile import reconcile

__all__ = ["contradicted", "incidents", "reconcile", "united", "with_origins"]
