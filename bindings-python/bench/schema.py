"""The published JSON Schema, and the types that a library of typed models can make of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, Protocol, Union

ROOT = Path(__file__).resolve().parents[2]

#: What says nothing about which documents are accepted.
ANNOTATIONS = {"$schema", "$id", "$defs", "title", "description", "examples"}


#: The values whose grammar the check judges beyond their pattern, and JSON Schema has a format for.
FORMATS = {"Url": "iri", "Iri": "iri"}


def published(kind: str) -> dict[str, Any]:
    """The schema of a kind of description, in the form that validators are fastest with: words as `enum`; with the
    formats that stand for what the check judges beyond patterns."""
    path = ROOT / "schemas" / "v1" / f"{kind}.schema.json"
    schema = _simplified(json.loads(path.read_text(encoding="utf-8")))
    for name, format in FORMATS.items():
        schema["$defs"][name]["format"] = format
    return schema


def _simplified(node: Any) -> Any:
    if isinstance(node, list):
        return [_simplified(one) for one in node]
    if not isinstance(node, dict):
        return node
    choices = node.get("oneOf", [])
    if choices and all("const" in choice for choice in choices):
        return {"type": "string", "enum": [choice["const"] for choice in choices]}
    return {key: _simplified(value) for key, value in node.items()}


class Library(Protocol):
    """How a library writes the types that have constraints."""

    def text(self, pattern: str | None, longest: int | None, format: str | None) -> Any:
        """A string that a pattern is found in, of so many characters at most, and of a format where the library has it."""

    def number(self, least: float | None, above: float | None, most: float | None) -> Any:
        """A number within bounds."""

    def table(self, keys: Any, values: Any, least: int) -> Any:
        """An object with free keys, at least so many."""

    def record(self, name: str, fields: dict[str, Any], required: set[str]) -> type:
        """An object with these fields and no other; what is not required may be absent, and is never null."""


class Types:
    """The types of a schema. A keyword it does not know is an error, so that nothing goes unchecked."""

    def __init__(self, schema: dict[str, Any], library: Library) -> None:
        self._definitions = schema["$defs"]
        self._library = library
        self._made: dict[str, Any] = {}

    def of(self, node: dict[str, Any], name: str) -> Any:
        """The type of a schema; a record gets the name."""
        given = {key: value for key, value in node.items() if key not in ANNOTATIONS}
        if "$ref" in given:
            return self._definition(given.pop("$ref"), given)
        if "anyOf" in given:
            choices = given.pop("anyOf")
            _nothing_left(given)
            return Union[tuple(self.of(choice, f"{name}{at}") for at, choice in enumerate(choices))]
        made = self._typed(given.pop("type"), given, name)
        _nothing_left(given)
        return made

    def _definition(self, reference: str, given: dict[str, Any]) -> Any:
        _nothing_left(given)
        name = reference.removeprefix("#/$defs/")
        if name not in self._made:
            self._made[name] = self.of(self._definitions[name], name)
        return self._made[name]

    def _typed(self, kind: str, given: dict[str, Any], name: str) -> Any:
        if kind == "string" and "enum" in given:
            return Literal[tuple(given.pop("enum"))]
        if kind == "string":
            return self._library.text(*(given.pop(key, None) for key in ("pattern", "maxLength", "format")))
        if kind == "number":
            bounds = (given.pop(key, None) for key in ("minimum", "exclusiveMinimum", "maximum"))
            return self._library.number(*bounds)
        if kind == "boolean":
            return bool
        if kind == "array":
            return list[self.of(given.pop("items"), f"{name}Item")]
        if kind == "object":
            return self._object(given, name)
        raise ValueError(f"no type for `{kind}`")

    def _object(self, given: dict[str, Any], name: str) -> Any:
        if "properties" not in given:
            keys = self.of(given.pop("propertyNames", {"type": "string"}), f"{name}Key")
            values = given.pop("additionalProperties", None)
            values = Any if values is None else self.of(values, f"{name}Value")
            return self._library.table(keys, values, given.pop("minProperties", 0))
        if given.pop("additionalProperties", None) is not False:
            raise ValueError(f"`{name}` has fields and takes others")
        properties = given.pop("properties")
        fields = {key: self.of(value, f"{name}{key.capitalize()}") for key, value in properties.items()}
        return self._library.record(name, fields, set(given.pop("required", [])))


def _nothing_left(given: dict[str, Any]) -> None:
    if given:
        raise ValueError(f"no type knows `{', '.join(given)}`")
