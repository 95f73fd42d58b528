"""One description: check it, read it, write it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, cast, overload

from communs import _communs

if TYPE_CHECKING:
    from communs._communs import Report
    from communs._model import Actor, Catalogue, Commons, Project
    from communs._record import Record
    from communs._sources import Limits, Reader, Source, Writer
    from communs.types import ForeignFormat, Format, Kind, Profile

__all__ = ["check", "dump", "dumps", "format_text", "load", "loads", "parse"]


def check(
    source: Source,
    *,
    profile: Profile = "basic",
    kind: Kind | None = None,
    format: Format | None = None,
    limits: Limits | None = None,
    as_: ForeignFormat | None = None,
) -> Report:
    """Checks a description, and reports everything that is wrong with it, where, and how to mend it.

    Args:
        source: A text (`str`, `bytes`), a path (`os.PathLike`; a `str` is a text, never a path), an open file, a document
            as data, or a description. Data and descriptions have no places, only pointers.
        profile: How much is asked: `"basic"`, `"publish"` or `"commons"`.
        kind: The kind that it must be of; any, where it is not said.
        format: `"json"` or `"yaml"`; told from the name or the content, where it is not said.
        limits: How much is taken in before giving up.
        as_: The format of others that it is to be checked as, by that format's own rules: `"publiccode"`, `"cff"` or
            `"codemeta"`. Files that it names are looked up where the source is a file. Goes with neither `profile` nor `kind`.

    Raises:
        Error: The source could not be looked at: not UTF-8, over a limit, of another version of the format, no data.
        OSError: The file could not be read. What else the methods of a file or of an object raise comes through as it is.

    >>> import communs
    >>> report = communs.check("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n")
    >>> for diagnostic in report:
    ...     print(diagnostic.span.start.line, diagnostic.code, diagnostic.message("fr"))
    5 shape-vocabulary `asociation` n'est pas un des mots admis dans ce champ
    >>> citation = "cff-version: 1.2.0\\nmessage: Cite it so.\\ntitle: GTFS\\nauthors:\\n  - given-name: Ada\\n"
    >>> [(one.pointer, one.suggestion) for one in communs.check(citation, as_="cff")]
    [('/authors/0/given-name', 'given-names')]
    """
    if as_ is None:
        return _communs.check(source, profile, kind, format, limits)
    if kind is not None or profile != "basic":
        raise TypeError("`as_` goes with neither `profile` nor `kind`: other formats have rules of their own")
    return _communs.check_as(source, as_, format, limits)


@overload
def parse(
    source: Source, *, kind: Literal["actor"], profile: Profile = ..., format: Format | None = ..., limits: Limits | None = ...
) -> Actor: ...
@overload
def parse(
    source: Source, *, kind: Literal["commons"], profile: Profile = ..., format: Format | None = ..., limits: Limits | None = ...
) -> Commons: ...
@overload
def parse(
    source: Source, *, kind: Literal["project"], profile: Profile = ..., format: Format | None = ..., limits: Limits | None = ...
) -> Project: ...
@overload
def parse(
    source: Source, *, kind: Literal["catalogue"], profile: Profile = ..., format: Format | None = ..., limits: Limits | None = ...
) -> Catalogue: ...
@overload
def parse(
    source: Source, *, kind: None = ..., profile: Profile = ..., format: Format | None = ..., limits: Limits | None = ...
) -> Actor | Commons | Project | Catalogue: ...
def parse(
    source: Source,
    *,
    kind: Kind | None = None,
    profile: Profile = "basic",
    format: Format | None = None,
    limits: Limits | None = None,
) -> Actor | Commons | Project | Catalogue:
    """Reads a description that is valid; warnings and hints do not matter.

    Args:
        source: As for `check`.
        kind: The kind that it must be of; it also tells type checkers the class of the result.
        profile: How much is asked: `"basic"`, `"publish"` or `"commons"`.
        format: `"json"` or `"yaml"`; told from the name or the content, where it is not said.
        limits: How much is taken in before giving up.

    Raises:
        ValidationError: It is not valid; `.report` says why.
        Error: The source could not be looked at.
        OSError: The file could not be read.

    >>> import communs
    >>> actor = communs.parse({"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob"}, kind="actor")
    >>> actor.name
    'FabMob'
    """
    return cast("Actor | Commons | Project | Catalogue", _communs.parse(source, profile, kind, format, limits))


def load(
    file: os.PathLike[str] | Reader,
    *,
    profile: Profile = "basic",
    format: Format | None = None,
    limits: Limits | None = None,
) -> Actor | Commons | Project | Catalogue:
    """Reads a description from a path or an open file: `parse`, by the name that `json` and others have.

    Args:
        file: A path (`os.PathLike`) or an open file.
        profile: How much is asked.
        format: `"json"` or `"yaml"`; told from the name or the content, where it is not said.
        limits: How much is taken in before giving up.

    Raises:
        ValidationError: It is not valid; `.report` says why.
        Error: The source could not be looked at.
        OSError: The file could not be read.
    """
    if isinstance(file, (str, bytes)):
        raise TypeError("`load` takes a path or an open file; `loads` takes a text (wrap the name of a file in pathlib.Path)")
    return parse(file, profile=profile, format=format, limits=limits)


def loads(
    text: str | bytes,
    *,
    profile: Profile = "basic",
    format: Format | None = None,
    limits: Limits | None = None,
) -> Actor | Commons | Project | Catalogue:
    """Reads a description from a text: `parse`, by the name that `json` and others have.

    Args:
        text: JSON or YAML.
        profile: How much is asked.
        format: `"json"` or `"yaml"`; told from the content, where it is not said.
        limits: How much is taken in before giving up.

    Raises:
        ValidationError: It is not valid; `.report` says why.
        Error: The text could not be looked at.
    """
    if not isinstance(text, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"`loads` takes a text, not {type(text).__name__}; `load` takes a path or an open file, `parse` data")
    return parse(text, profile=profile, format=format, limits=limits)


def dumps(description: Record | Mapping[str, Any], *, format: Format = "yaml", compact: bool = False) -> str:
    """Writes a description as a text, in canonical order.

    Args:
        description: A description, a record, or plain data.
        format: `"yaml"` or `"json"`.
        compact: Whether to leave out line breaks and spaces; JSON only.

    >>> import communs
    >>> print(communs.dumps(communs.Actor(id="fabmob", name="FabMob", types=["association"])), end="")
    communs: '1.0'
    kind: actor
    id: fabmob
    name: FabMob
    types:
      - association
    """
    if compact and format != "json":
        raise ValueError("option `compact`: only JSON can be written without line breaks; give `format=\"json\"`")
    return _communs.write(description, format, compact)


def format_text(text: str | bytes, *, format: Format | None = None, to: Format | None = None) -> str:
    """A text in its usual form, as the command `communs format` writes it: the order of keys, quotes, white space.
    Comments of YAML stay; mistakes stay too, for `check` to find.

    Args:
        text: JSON or YAML.
        format: `"json"` or `"yaml"`; told from the content, where it is not said.
        to: The format to write, where it is another one.

    Raises:
        ValidationError: Its syntax is broken, or it holds no fields at all; `.report` says where.
        Error: The text could not be looked at.

    >>> import communs
    >>> print(communs.format_text("name: FabMob # short\\nid: fabmob\\nkind: actor\\ncommuns: '1.0'\\n"), end="")
    communs: '1.0'
    kind: actor
    id: fabmob
    name: FabMob # short
    """
    return _communs.format_text(text, format, to)


def dump(
    description: Record | Mapping[str, Any],
    file: os.PathLike[str] | Writer,
    *,
    format: Format | None = None,
    compact: bool = False,
) -> None:
    """Writes a description to a path or an open file.

    Args:
        description: A description, a record, or plain data.
        file: A path (`os.PathLike`), or a file that is open for text.
        format: `"yaml"` or `"json"`; by default what the name of the path says, or YAML.
        compact: Whether to leave out line breaks and spaces; JSON only.

    Raises:
        OSError: The file could not be written.
    """
    if isinstance(file, (str, bytes)):
        raise TypeError("`dump` takes a path or an open file; wrap the name of a file in pathlib.Path")
    if isinstance(file, os.PathLike):
        path = os.fspath(file)
        named: Format = "json" if path.lower().endswith(".json") else "yaml"
        text = dumps(description, format=format or named, compact=compact)
        with open(path, "w", encoding="utf-8", newline="") as opened:
            opened.write(text)
    else:
        file.write(dumps(description, format=format or "yaml", compact=compact))
