"""The committed schemas: those of the types, and true of a real record."""

import json
import re
from typing import Any

import pytest
from records import incident

from summarizer.record import IncidentRecord
from summarizer.resources import folder, schema, schema_names
from summarizer.schemas import SCHEMAS, schema_text

Json = dict[str, Any]

# The keywords that our schemas may use, with what each asks of a value; `misfits` has the others.
PLAIN_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
NOTES = {"title", "description", "default", "$defs", "type"}


def misfits(value: Any, rule: Json, root: Json, at: str = "$") -> list[str]:
    """Where a value does not fit a JSON Schema; a keyword that is not known here is an error."""
    kind = rule.get("type")
    is_flag = isinstance(value, bool)
    if kind and (not isinstance(value, PLAIN_TYPES[kind]) or is_flag != (kind == "boolean")):
        return [f"{at}: is no {kind}"]
    found: list[str] = []
    for word, wanted in rule.items():
        if word in NOTES:
            continue
        elif word == "$ref":
            found += misfits(value, root["$defs"][wanted.removeprefix("#/$defs/")], root, at)
        elif word == "anyOf":
            if all(misfits(value, option, root, at) for option in wanted):
                found.append(f"{at}: none of the options")
        elif word in ("const", "enum"):
            if value not in (wanted if word == "enum" else [wanted]):
                found.append(f"{at}: is not of {wanted}")
        elif word == "pattern":
            found += [] if re.search(wanted, value) else [f"{at}: has not the form"]
        elif word in ("minLength", "minItems"):
            found += [] if len(value) >= wanted else [f"{at}: is too short"]
        elif word == "minimum":
            found += [] if value >= wanted else [f"{at}: is too small"]
        elif word == "items":
            for number, part in enumerate(value):
                found += misfits(part, wanted, root, f"{at}[{number}]")
        elif word == "required":
            found += [f"{at}.{name}: is missing" for name in wanted if name not in value]
        elif word == "properties":
            for name, part in value.items():
                found += misfits(part, wanted.get(name, {}), root, f"{at}.{name}")
        elif word == "additionalProperties":
            extra = [name for name in value if name not in rule.get("properties", {})]
            if wanted is False:
                found += [f"{at}.{name}: is not named" for name in extra]
            else:
                for name in extra:
                    found += misfits(value[name], wanted, root, f"{at}.{name}")
        else:
            pytest.fail(f"the schema uses {word}, which this test does not know")
    return found


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_committed_schema_is_that_of_its_type(name: str, request: pytest.FixtureRequest) -> None:
    """The file in schemas/ is what the type gives; `pytest --rewrite` writes it anew."""
    path = folder("schemas") / f"{name}.schema.json"
    if request.config.getoption("--rewrite"):
        path.write_text(schema_text(name), encoding="utf-8")

    assert path.read_text(encoding="utf-8") == schema_text(name), "run pytest --rewrite"


def test_no_other_schema_is_committed() -> None:
    """Every file in schemas/ has its type, and every type its file."""
    assert schema_names() == tuple(sorted(SCHEMAS))


@pytest.mark.parametrize("keep_text", [True, False])
def test_a_real_record_fits_the_schema_of_records(keep_text: bool) -> None:
    """The JSON of a record with every kind of item is what the schema says."""
    rule = schema("incident_record").value
    value = json.loads(incident(keep_text=keep_text).model_dump_json())

    found = misfits(value, rule, rule)

    assert found == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("schema_version", "2"),
        ("title", 3),
        ("actors.0.id", "Ida Holm"),
        ("actors.0.kind", "ship"),
        ("actors.0.mentions", []),
        ("actors.0.note", "x"),
        ("figures.0.low", 2500000),
        ("claims.0.mentions.0.content.0.text", ""),
        ("run.calls", -1),
        ("run.prompts", {"claims": 1}),
    ],
)
def test_what_is_no_record_does_not_fit_the_schema(path: str, value: Any) -> None:
    """The schema refuses other versions, kinds, types, empty evidence and keys it does not name."""
    rule = schema("incident_record").value
    whole = json.loads(incident().model_dump_json())
    *steps, last = path.split(".")
    place: Any = whole
    for step in steps:
        place = place[int(step) if step.isdecimal() else step]
    place[last] = value

    found = misfits(whole, rule, rule)

    assert len(found) == 1
    assert path.split(".")[-1] in found[0]


def test_every_field_of_a_record_s_schema_is_described() -> None:
    """A reader of the schema finds the meaning of every field, and every field is always there."""
    rule = schema("incident_record").value
    objects = [rule, *(part for part in rule["$defs"].values() if "properties" in part)]

    lacking = [
        f"{part['title']}.{name}"
        for part in objects
        for name, field in part["properties"].items()
        if "description" not in field
    ]

    assert lacking == []
    assert set(rule["required"]) == set(IncidentRecord.model_fields)


@pytest.mark.parametrize("name", sorted(set(SCHEMAS) - {"incident_record"}))
def test_the_schema_of_an_answer_leaves_no_freedom(name: str) -> None:
    """What a model is asked for is closed: every object names all its fields and requires them."""
    rule = schema(name).value

    for part in (rule, *(d for d in rule["$defs"].values() if "properties" in d)):
        assert part["additionalProperties"] is False
        assert set(part["required"]) == set(part["properties"])
