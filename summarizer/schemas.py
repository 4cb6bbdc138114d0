"""The JSON Schemas that are committed in `schemas/`, as the types give them."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel

from summarizer.draft import (
    CastAnswer,
    ClaimsAnswer,
    DisputesAnswer,
    FiguresAnswer,
    PairsAnswer,
    RepairAnswer,
    SummaryAnswer,
)
from summarizer.record import IncidentRecord

__all__ = ["SCHEMAS", "schema_text"]

Mode = Literal["serialization", "validation"]

# A record is described as it is written, an answer as it is read.
SCHEMAS: Mapping[str, tuple[type[BaseModel], Mode]] = MappingProxyType(
    {
        "incident_record": (IncidentRecord, "serialization"),
        "cast": (CastAnswer, "validation"),
        "claims": (ClaimsAnswer, "validation"),
        "figures": (FiguresAnswer, "validation"),
        "repair": (RepairAnswer, "validation"),
        "disputes": (DisputesAnswer, "validation"),
        "pairs": (PairsAnswer, "validation"),
        "summary": (SummaryAnswer, "validation"),
    }
)


def schema_text(name: str) -> str:
    """The JSON Schema of one of `SCHEMAS`, as its file in `schemas/` holds it."""
    model, mode = SCHEMAS[name]
    return json.dumps(model.model_json_schema(mode=mode), indent=2, ensure_ascii=False) + "\n"
