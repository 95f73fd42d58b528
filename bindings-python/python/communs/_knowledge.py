"""What there is to know without a description: codes, schemas, single values, languages of texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from communs import _communs

if TYPE_CHECKING:
    from communs._communs import Code, Report
    from communs._values import Text
    from communs.types import Language, SchemaName, ValueType

__all__ = ["check_value", "codes", "explain", "in_language", "schema"]


def check_value(type: ValueType, text: str) -> Report:
    """Checks a single text as a value of a type: a SIREN of a table, say.

    Args:
        type: The name of the type: `"siren"`, `"siret"`, `"spdx"`, `"date"`, `"url"`, `"slug"` …
        text: The text.

    Raises:
        ValueError: No type has that name; the message lists them.

    >>> import communs
    >>> communs.check_value("siren", "732 829 320")[0].suggestion
    '732829320'
    """
    if not isinstance(text, str):
        raise TypeError(f"`text`: give a str, not {text.__class__.__name__}; a table read without types loses leading zeros")
    return _communs.judge(type, text)


def schema(name: SchemaName) -> dict[str, Any]:
    """The published JSON Schema of a kind of description, or of reports; or the context of JSON-LD.

    Args:
        name: `"actor"`, `"commons"`, `"project"`, `"catalogue"`, `"report"` or `"context"`.

    >>> import communs
    >>> communs.schema("actor")["$id"]
    'https://w3id.org/communs/v1/actor.schema.json'
    """
    return cast("dict[str, Any]", json.loads(_communs.schema(name)))


def codes() -> tuple[Code, ...]:
    """Every code of diagnostics, a family after the other.

    >>> import communs
    >>> any(code.code == "shape-unknown-field" for code in communs.codes())
    True
    """
    return _communs.codes()


def explain(code: str) -> Code:
    """What there is to say of a code: its message, its help, and an explanation in English and French.

    Args:
        code: The code.

    Raises:
        ValueError: There is no such code; the message names the nearest.

    >>> import communs
    >>> communs.explain("value-siren").help("fr")
    'recopier les neuf chiffres depuis un document officiel'
    """
    return _communs.explain(code)


def in_language(text: Text | Mapping[str, str] | None, language: Language | str) -> str | None:
    """A text in a language: its own, or that of the same language elsewhere (`en` for `en-GB`); a plain text as it is.

    Args:
        text: A `str`, or a mapping from languages to texts; `None`, which an absent field is, gives `None`.
        language: A BCP 47 tag.

    >>> import communs
    >>> communs.in_language({"fr": "Covoiturage", "en": "Carpooling"}, "en-GB")
    'Carpooling'
    """
    if text is None or isinstance(text, str):
        return text
    if not isinstance(text, Mapping) or not all(isinstance(part, str) for pair in text.items() for part in pair):
        raise TypeError("`text`: give a str, or a mapping from languages to texts")
    return _communs.in_language(text, language)
