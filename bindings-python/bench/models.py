"""Typed models of msgspec and of pydantic, made from the published schema."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
import pydantic

from .schema import Types, published


class Msgspec:
    """Structs that forbid unknown fields. There are no formats."""

    def text(self, pattern: str | None, longest: int | None, format: str | None) -> Any:
        if pattern is None and longest is None:
            return str
        return Annotated[str, msgspec.Meta(pattern=pattern, max_length=longest)]

    def number(self, least: float | None, above: float | None, most: float | None) -> Any:
        if least is above is most is None:
            return float
        return Annotated[float, msgspec.Meta(ge=least, gt=above, le=most)]

    def table(self, keys: Any, values: Any, least: int) -> Any:
        made = dict[keys, values]
        return Annotated[made, msgspec.Meta(min_length=least)] if least else made

    def record(self, name: str, fields: dict[str, Any], required: set[str]) -> type:
        def field(key: str, made: Any) -> tuple:
            return (key, made) if key in required else (key, made | msgspec.UnsetType, msgspec.UNSET)

        every = [field(key, made) for key, made in fields.items()]
        return msgspec.defstruct(name, every, kw_only=True, forbid_unknown_fields=True)


class Pydantic:
    """Strict models that forbid extra fields. An address is of pydantic's own type, which takes the place of a pattern."""

    def text(self, pattern: str | None, longest: int | None, format: str | None) -> Any:
        if format == "iri":
            return pydantic.HttpUrl if pattern and pattern.startswith("^https?") else pydantic.AnyUrl
        if pattern is None and longest is None:
            return str
        return Annotated[str, pydantic.StringConstraints(pattern=pattern, max_length=longest)]

    def number(self, least: float | None, above: float | None, most: float | None) -> Any:
        if least is above is most is None:
            return float
        return Annotated[float, pydantic.Field(ge=least, gt=above, le=most)]

    def table(self, keys: Any, values: Any, least: int) -> Any:
        made = dict[keys, values]
        return Annotated[made, pydantic.Field(min_length=least)] if least else made

    def record(self, name: str, fields: dict[str, Any], required: set[str]) -> type:
        every = {key: (made, ... if key in required else None) for key, made in fields.items()}
        return pydantic.create_model(name, __config__=pydantic.ConfigDict(extra="forbid", strict=True), **every)


def struct(kind: str) -> type:
    """The msgspec struct of a kind of description."""
    schema = published(kind)
    return Types(schema, Msgspec()).of(schema, kind.capitalize())


def model(kind: str) -> type:
    """The pydantic model of a kind of description."""
    schema = published(kind)
    return Types(schema, Pydantic()).of(schema, kind.capitalize())
