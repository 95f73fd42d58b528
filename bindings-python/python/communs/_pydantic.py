"""Records as fields of pydantic's models; loaded when pydantic asks for it.

>>> import communs, pydantic
>>> class Card(pydantic.BaseModel):
...     author: communs.Actor
...     links: list[communs.Link] = []
>>> text = '{"author": {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob"}}'
>>> card = Card.model_validate_json(text)
>>> card.author.name, card.model_dump_json() == '{"author":{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob"},"links":[]}'
('FabMob', True)
>>> try:
...     Card(author=card.author, links=[{"role": "hompage", "url": "https://example.org/"}])
... except pydantic.ValidationError as error:
...     error.errors()[0]["type"], error.errors()[0]["loc"]
('shape-vocabulary', ('links', 0, 'role'))
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic_core import PydanticCustomError, ValidationError, core_schema as core

from communs import _communs, _errors, _model
from communs._record import Description, Record

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, InitErrorDetails

    from communs._communs import Diagnostic

R = TypeVar("R", bound=Record)


def core_schema(cls: type[Record]) -> CoreSchema:
    """Takes an instance as it is, and checks what else is given; writes documents where JSON is asked for."""
    if not _is_known(cls) and cls is not Description:
        raise TypeError(f"{cls.__name__} has no fields; annotate with one of its subclasses, such as `communs.Actor`")

    def validate(given: Any) -> Record:
        return _validate(cls, given)

    # What pydantic calls an alternative in the place of an error.
    validate.__name__ = cls.__name__
    return core.no_info_plain_validator_function(
        validate,
        # As pydantic names its own: models that use a record twice define it once.
        ref=f"{cls.__module__}.{cls.__qualname__}:{id(cls)}",
        serialization=core.plain_serializer_function_ser_schema(Record.to_dict, when_used="json"),
    )


def json_schema(cls: type[Record]) -> dict[str, Any]:
    """The published schema with its definitions in place, so that it can stand inside of another."""
    if not _is_known(cls):
        return {"oneOf": [json_schema(of) for of in _kinds()]}
    known = next(base for base in cls.__mro__ if _model.RECORDS.get(base.__name__) is base)
    if issubclass(known, Description):
        schema = _published(known.kind)
        return cast("dict[str, Any]", _inlined(schema, schema["$defs"]))
    definitions = _published("catalogue")["$defs"]
    return cast("dict[str, Any]", {"title": known.__name__, **_inlined(definitions[known.__name__], definitions)})


def _is_known(cls: type[Record]) -> bool:
    """Whether it is a record of the model, or a subclass of one."""
    return any(_model.RECORDS.get(base.__name__) is base for base in cls.__mro__)


def _kinds() -> list[type[Description]]:
    return [of for of in _model.RECORDS.values() if issubclass(of, Description)]


def _published(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(_communs.schema(name)))


def _inlined(schema: Any, definitions: dict[str, Any]) -> Any:
    """A part of a schema, references replaced by what they lead to. No definition leads to itself."""
    if isinstance(schema, list):
        return [_inlined(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: _inlined(part, definitions) for key, part in schema.items() if key not in ("$defs", "$id", "$ref", "$schema")}
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return {**_inlined(definitions[name], definitions), **parts}
    return parts


def _validate(cls: type[R], given: Any) -> R:
    if isinstance(given, cls):
        return given
    try:
        return cast(R, _read(cls, given))
    except _errors.ValidationError as error:
        details = [_detail(diagnostic, given) for diagnostic in error.report.errors]
        raise ValidationError.from_exception_data(cls.__name__, details) from error
    except _errors.Error as error:
        raise _custom(error.code, error.message()) from error


def _read(cls: type[Record], given: Any) -> Any:
    if cls is not Description:
        return _communs.record(cls, given)
    if isinstance(given, Mapping):
        return _communs.parse(given, "basic", None, None, None)
    # No document; of which kind it is not makes no difference.
    return _communs.record(_model.Actor, given)


def _detail(diagnostic: Diagnostic, given: Any) -> InitErrorDetails:
    """An error of ours as one of pydantic's: its type is the code, its place follows the pointer."""
    place: list[str | int] = []
    value = given
    for segment in _segments(diagnostic.pointer):
        if isinstance(value, Sequence) and not isinstance(value, str) and segment.isdecimal():
            place.append(int(segment))
            value = value[int(segment)] if int(segment) < len(value) else None
        else:
            place.append(segment)
            value = value.get(segment) if isinstance(value, Mapping) else value
    at = f" at {diagnostic.pointer}" if diagnostic.pointer else ""
    said = f"{diagnostic.code}{at}: {diagnostic.message()}; {diagnostic.help()}"
    return {"type": _custom(diagnostic.code, said), "loc": tuple(place), "input": value}


def _custom(code: str, message: str) -> PydanticCustomError:
    # No context, so that braces in the message stay what they are; the types ask for literals.
    return PydanticCustomError(cast(Any, code), cast(Any, message))


def _segments(pointer: str) -> list[str]:
    """What a JSON pointer names, step by step."""
    return [segment.replace("~1", "/").replace("~0", "~") for segment in pointer.split("/")[1:]]
