"""The ways to check a document, each with the schema that is the same for all of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

import communs
import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
import orjson
import pydantic

from .models import model, struct
from .schema import published

#: Goes through documents, given one by one and as lines of one text, and says how many it refused.
Run = Callable[[list[bytes], bytes], int]


@dataclass(frozen=True)
class Way:
    """A way to go through all the documents."""

    name: str
    run: Run
    #: Takes one document; `None` where a way only reads, or takes all at once.
    accepts: Callable[[bytes], bool] | None = None
    #: So much of the documents is enough for what takes long.
    part: float = 1


@dataclass(frozen=True)
class Peers:
    """Everything that a kind of description is checked with."""

    kind: str
    ways: list[Way] = field(default_factory=list)

    @classmethod
    def of(cls, kind: str) -> Peers:
        """Builds what each library needs, before anything is measured."""
        schema = published(kind)
        decoder = msgspec.json.Decoder(struct(kind))
        validate_json = model(kind).model_validate_json
        validator = jsonschema_rs.validator_for(schema, validate_formats=True)
        # It knows drafts up to 7, which are the same for the keywords that are used, and would fetch the `$id`.
        compiled = fastjsonschema.compile({key: schema[key] for key in schema if key not in ("$schema", "$id")})
        pure = jsonschema.Draft202012Validator(schema)

        def lines(_: list[bytes], text: bytes) -> int:
            return len(communs.check_lines(text, kind=kind).invalid)

        def locate_all(value: object) -> bool:
            return not [error.instance_path for error in validator.iter_errors(value)]

        def one_by_one(name: str, accepts: Callable[[bytes], bool], part: float = 1) -> Way:
            return Way(name, _count(accepts), accepts, part)

        return cls(
            kind,
            [
                Way("communs.check_lines, all in one", lines),
                one_by_one("communs.check, one at a time", lambda text: communs.check(text, kind=kind).is_valid),
                one_by_one("communs.parse, into objects", _raises(communs.parse, communs.ValidationError)),
                Way("orjson.loads alone", _reads(orjson.loads)),
                Way("json.loads alone", _reads(json.loads)),
                one_by_one("msgspec, into structs", _raises(decoder.decode, msgspec.ValidationError)),
                one_by_one("pydantic, validate_json", _raises(validate_json, pydantic.ValidationError)),
                one_by_one("orjson + jsonschema-rs, is_valid", lambda text: validator.is_valid(orjson.loads(text))),
                one_by_one("orjson + jsonschema-rs, all errors", lambda text: locate_all(orjson.loads(text))),
                one_by_one("json + jsonschema-rs, is_valid", lambda text: validator.is_valid(json.loads(text))),
                one_by_one("json + jsonschema-rs, all errors", lambda text: locate_all(json.loads(text))),
                one_by_one(
                    "orjson + fastjsonschema",
                    _raises(lambda text: compiled(orjson.loads(text)), fastjsonschema.JsonSchemaValueException),
                ),
                one_by_one("orjson + jsonschema", lambda text: pure.is_valid(orjson.loads(text)), part=0.02),
            ],
        )


def _count(accepts: Callable[[bytes], bool]) -> Run:
    def run(documents: list[bytes], _: bytes) -> int:
        wrong = 0
        for text in documents:
            if not accepts(text):
                wrong += 1
        return wrong

    return run


def _raises(check: Callable[[bytes], object], error: type[Exception]) -> Callable[[bytes], bool]:
    def accepts(text: bytes) -> bool:
        try:
            check(text)
        except error:
            return False
        return True

    return accepts


def _reads(loads: Callable[[bytes], object]) -> Run:
    def run(documents: list[bytes], _: bytes) -> int:
        for text in documents:
            loads(text)
        return 0

    return run
