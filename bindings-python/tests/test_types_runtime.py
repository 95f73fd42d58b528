"""The dictionaries of `communs.types` are read at run time by pydantic and msgspec."""

from __future__ import annotations

import json
from typing import Any

import communs
import communs.types
import msgspec
import pydantic
import pytest
from conftest import CASES, Case

OF_KIND: dict[str, Any] = {
    "actor": communs.types.ActorDocument,
    "commons": communs.types.CommonsDocument,
    "project": communs.types.ProjectDocument,
    "catalogue": communs.types.CatalogueDocument,
}
ADAPTERS = {kind: pydantic.TypeAdapter(of) for kind, of in OF_KIND.items()}
VALID = [case for case in CASES if case.expected.get("valid")]


def document(case: Case) -> dict[str, Any]:
    """The document as plain data, as a reader of JSON would give it."""
    profile: Any = case.options.get("profile", "basic")
    format: Any = case.format
    parsed = communs.parse(case.text, format=format, profile=profile)
    data: dict[str, Any] = json.loads(parsed.to_json())
    return data


def test_there_are_cases() -> None:
    assert len(VALID) > 50 and {document(case)["kind"] for case in VALID} == set(OF_KIND)


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_pydantic_takes_every_valid_case(case: Case) -> None:
    data = document(case)
    assert ADAPTERS[data["kind"]].validate_python(data) == data
    assert pydantic.TypeAdapter(communs.types.Document).validate_json(json.dumps(data)) == data


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_msgspec_takes_every_valid_case(case: Case) -> None:
    data = document(case)
    of = OF_KIND[data["kind"]]
    assert msgspec.convert(data, of) == data
    assert msgspec.json.decode(json.dumps(data), type=of) == data


@pytest.mark.parametrize(
    "change",
    [{"kind": "person"}, {"types": ["asociation"]}, {"links": [{"role": "homepage"}]}, {"name": 1}, {"id": None}],
)
def test_both_refuse_what_has_another_shape(change: dict[str, Any]) -> None:
    data = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob", **change}
    with pytest.raises(pydantic.ValidationError):
        ADAPTERS["actor"].validate_python(data)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(data, communs.types.ActorDocument)


def test_every_dictionary_and_word_can_be_used() -> None:
    for name in communs.types.__all__:
        of = getattr(communs.types, name)
        pydantic.TypeAdapter(of)
        # Several dictionaries as alternatives are beyond msgspec.
        if name != "Document":
            msgspec.json.Decoder(of)
