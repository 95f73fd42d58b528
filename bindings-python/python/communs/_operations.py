"""The operations: what the package does with texts, paths, open files and objects."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypedDict, Union, cast, overload

from communs import _communs
from communs._model import Actor, Catalogue, Commons, Project
from communs._record import Description, Record

if TYPE_CHECKING:
    from typing import Protocol

    from communs._communs import Checks, Code, Report
    from communs._values import Text
    from communs.types import Format, Kind, Language, Profile, SourceFormat, TargetFormat, ValueType

    class Reader(Protocol):
        """A file that is open for reading."""

        def read(self, size: int = ..., /) -> str | bytes: ...

    class Writer(Protocol):
        """A file that is open for writing."""

        def write(self, text: Any, /) -> object: ...

    Source = Union[str, bytes, bytearray, memoryview, os.PathLike[str], Reader, Mapping[str, Any], Description]
    """A text, a path, an open file, a document as data, or a description."""

    LineSource = Union[str, bytes, bytearray, memoryview, os.PathLike[str], Reader]
    """JSON Lines: a text, a path, or an open file."""

    class ArrowStream(Protocol):
        """A table or a column in pieces, by the PyCapsule interface of Arrow."""

        def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...

    class ArrowArray(Protocol):
        """A batch or an array, by the PyCapsule interface of Arrow."""

        def __arrow_c_array__(self, requested_schema: Any = None) -> Any: ...

    ArrowData = Union[ArrowStream, ArrowArray]
    """A table, a batch or a column."""

    Progress = Callable[[int, Union[int, None]], object]
    """Called with what is done and, where that is known, with all there is, several times a second at most."""

__all__ = [
    "Exported",
    "Imported",
    "Limits",
    "check",
    "check_arrow",
    "check_catalogue",
    "check_files",
    "check_lines",
    "check_value",
    "codes",
    "dump",
    "dumps",
    "explain",
    "export",
    "format_text",
    "import_",
    "in_language",
    "load",
    "loads",
    "parse",
    "schema",
    "still_asked",
]


class Limits(TypedDict, total=False):
    """How much is taken in before giving up. Each has a default that is safe for texts of strangers."""

    bytes: int
    """The size of a text, in bytes of UTF-8; of JSON Lines, that of a line."""
    depth: int
    """How deep lists and objects stand in one another, 512 at most."""
    nodes: int
    """Values and keys in a text."""
    aliases: int
    """Values and keys that YAML aliases stand for, all together."""
    diagnostics: int
    """Diagnostics in a report; a report that was cut says so."""


def check(
    source: Source,
    *,
    profile: Profile = "basic",
    kind: Kind | None = None,
    format: Format | None = None,
    limits: Limits | None = None,
) -> Report:
    """Checks a description, and reports everything that is wrong with it, where, and how to mend it.

    Args:
        source: A text (`str`, `bytes`), a path (`os.PathLike`; a `str` is a text, never a path), an open file, a document
            as data, or a description. Data and descriptions have no places, only pointers.
        profile: How much is asked: `"basic"`, `"publish"` or `"commons"`.
        kind: The kind that it must be of; any, where it is not said.
        format: `"json"` or `"yaml"`; told from the name or the content, where it is not said.
        limits: How much is taken in before giving up.

    Raises:
        Error: The source could not be looked at: not UTF-8, over a limit, of another version of the format, no data.
        OSError: The file could not be read. What else the methods of a file or of an object raise comes through as it is.

    >>> import communs
    >>> report = communs.check("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n")
    >>> for diagnostic in report:
    ...     print(diagnostic.span.start.line, diagnostic.code, diagnostic.message("fr"))
    5 shape-vocabulary `asociation` n'est pas un des mots admis dans ce champ
    """
    return _communs.check(source, profile, kind, format, limits)


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
        ValidationError: Its syntax is broken; `.report` says where.
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


def check_lines(
    source: LineSource,
    *,
    profile: Profile = "basic",
    kind: Kind | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Checks:
    """Checks each line of JSON Lines by itself; the fastest way through many descriptions.

    A path is read as a stream, in memory that does not grow with it. Other threads run meanwhile. References are not
    followed from line to line: `check_files` does that, for a `.jsonl` is one catalogue there.

    Args:
        source: JSON Lines, as a text, a path or an open file. Blank lines are passed over.
        profile: How much is asked.
        kind: The kind that each must be of; any, where it is not said.
        limits: How much is taken in before giving up; `bytes` is for a line.
        progress: Called with the bytes done and, where that is known, all bytes.

    Raises:
        OSError: The file could not be read.

    >>> import communs
    >>> checks = communs.check_lines(b'{"communs": "1.0", "kind": "actor", "id": "fabmob", "name": ""}\\n')
    >>> [(one.line, one.report.errors[0].code) for one in checks.invalid]
    [(1, 'shape-blank')]
    """
    return _communs.check_lines(source, profile, kind, limits, progress)


def check_files(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    profile: Profile = "basic",
    kind: Kind | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Checks:
    """Checks files and folders as the command `communs check` does.

    A folder or a `.jsonl` file is one catalogue: references are followed through all of it. Other files are checked each
    alone. What only the whole of a `.jsonl` shows comes as a second entry for the same line. A file that cannot be read is
    no exception: it is an entry whose `error` says why.

    Args:
        paths: A path, or several.
        profile: How much is asked.
        kind: The kind that each must be of; any, where it is not said.
        limits: How much is taken in before giving up.
        progress: Called with the texts done and, where that is known, all texts.

    >>> import communs, pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = pathlib.Path(folder, "fabmob.yml").write_text("communs: '1.0'\\nkind: actor\\nid: fabmob\\n")
    ...     communs.check_files(folder)
    <Checks: 1 text looked at, 1 invalid>
    """
    if not isinstance(paths, (str, os.PathLike, Iterable)):
        raise TypeError(f"`paths` are a path or several, not {type(paths).__name__}")
    listed = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    return _communs.check_files(listed, profile, kind, limits, progress)


def check_catalogue(
    source: Catalogue | os.PathLike[str] | Mapping[str, Any] | Iterable[Any],
    *,
    profile: Profile = "basic",
    limits: Limits | None = None,
) -> Checks:
    """Checks descriptions as one catalogue: references between them are followed.

    Args:
        source: A path (a folder, or a file as for `check_files`), a catalogue, a mapping from names to descriptions, or an
            iterable of descriptions, which are then named by their positions. Descriptions may be texts, paths, data or
            objects. A `str` alone is refused: it would be neither a path nor several texts.
        profile: How much is asked.
        limits: How much is taken in before giving up.

    >>> import communs
    >>> ademe = communs.Actor(id="ademe", name="ADEME", types=["agency"], memberships=[{"of": "fabmop", "role": "member"}])
    >>> fabmob = communs.Actor(id="fabmob", name="FabMob", types=["association"])
    >>> checks = communs.check_catalogue([ademe, fabmob])
    >>> checks[0].path, checks[0].report.errors[0].code, checks[0].report.errors[0].suggestion
    ('0', 'link-unresolved', 'fabmob')
    """
    if isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(
            "`check_catalogue` takes a path, a catalogue or several descriptions; "
            "wrap the name of a file or folder in pathlib.Path, put a single text in a list"
        )
    if isinstance(source, os.PathLike):
        return _communs.check_files([source], profile, None, limits, None)
    if isinstance(source, Catalogue):
        return _communs.check_catalogue({source.id: source}, profile, limits)
    if isinstance(source, Mapping) and isinstance(source.get("kind"), str):
        # A document as data, not a mapping from names to descriptions.
        return _communs.check_catalogue({str(source.get("id", "catalogue")): source}, profile, limits)
    if isinstance(source, Record) or not isinstance(source, Iterable):
        raise TypeError(
            "`check_catalogue` takes a path, a catalogue or several descriptions, "
            f"not {type(source).__name__}; put a single description in a list"
        )
    return _communs.check_catalogue(source, profile, limits)


def check_arrow(
    data: ArrowData,
    column: str | None = None,
    *,
    profile: Profile = "basic",
    kind: Kind | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
) -> Checks:
    """Checks each text of a column by itself, where it lies: nothing is copied, and the interpreter is free meanwhile.

    The `line` of what is found is the row, from 1. Rows without text (null) count as rows, and are not looked at. Places
    are those within the text. What comes back is itself a table, so that a function from batches to batches, as
    `mapInArrow` of Spark and others call it, is a few lines.

    Args:
        data: A table or a column: anything with `__arrow_c_stream__` or `__arrow_c_array__`, of pyarrow, polars, DuckDB,
            pandas 3 and others. Texts are strings or bytes, JSON or YAML.
        column: The column that holds the texts; it may be left out where there is only one.
        profile: How much is asked: `"basic"`, `"publish"` or `"commons"`.
        kind: The kind that each must be of; any, where it is not said.
        limits: How much is taken in before giving up; `bytes` bounds each text.
        progress: Called with the rows done and `None`, and at the end with all of them twice.

    Raises:
        TypeError: It is nothing of Arrow, or the column holds no texts.
        ValueError: There is no such column, or several and none is named.

    >>> import communs, pyarrow
    >>> documents = ['{"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["agency"]}', None]
    >>> checks = communs.check_arrow(pyarrow.table({"id": [1, 2], "document": documents}), "document")
    >>> checks.total, checks[0].line, checks[0].report[0].code
    (1, 1, 'shape-missing-field')

    From batches to batches, for `frame.mapInArrow(diagnose, schema)`:

    >>> def diagnose(batches):
    ...     for batch in batches:
    ...         table = communs.check_arrow(batch, "document").to_arrow()
    ...         yield from table.select(["line", "code", "message"]).to_batches()
    >>> batch = pyarrow.record_batch({"document": documents})
    >>> [row for found in diagnose([batch]) for row in found.to_pylist()]
    [{'line': 1, 'code': 'shape-missing-field', 'message': 'the field `name` is missing'}]
    """
    return _communs.check_arrow(data, column, profile, kind, limits, progress)


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


class Imported(NamedTuple):
    """What was imported."""

    catalogue: Catalogue
    """The descriptions. References resolve: actors that a page only names have a description that is only a name."""
    reports: Checks
    """What was lost or mended, by source, and the sources that could not be read to their end."""


class Exported(NamedTuple):
    """What was exported."""

    text: str
    """The text."""
    report: Report
    """What the format could not hold."""


def import_(
    source: Any,
    format: SourceFormat | None = None,
    *,
    title: str | None = None,
    base: str | None = None,
    name: str | None = None,
    persons: bool = False,
    limits: Limits | None = None,
) -> Imported:
    """Imports another format into a catalogue, and says what could not be mapped.

    An importer does not fail on bad data: it keeps, mends or reports. The catalogue may hold what a check would refuse;
    `Catalogue.check` and `still_asked` tell.

    Args:
        source: A text, a path, an open file, or a list of them, which all go into one catalogue.
        format: `"wikitext"`, `"mediawiki-api"`, `"mediawiki-export"` or `"communs"`; told from the content, where it is
            not said.
        title: The title of the page, for bare wikitext.
        base: What the addresses of the wiki's pages begin with, for sources that do not say it.
        name: The name of the catalogue.
        persons: Whether names of persons, and pages about them, are taken in. Names are personal data.
        limits: How much is taken in before giving up; of an export, `bytes` bounds each page.

    Raises:
        Error: The only source could not be looked at.
        ValueError: The format is not known, or not told by the content.
        OSError: A file could not be read.

    >>> import communs
    >>> page = "{{Ressource|type=Logiciel|shortDescription=Un calculateur d'itinéraires|couleur=bleu}}"
    >>> catalogue, reports = communs.import_(page, title="OpenTripPlanner")
    >>> catalogue.commons[0].id, catalogue.commons[0].extensions["couleur"], reports[0].report[0].code
    ('opentripplanner', 'bleu', 'lossy-extension')
    """
    sources = source if isinstance(source, (list, tuple)) else [source]
    options = {"title": title, "base": base, "name": name, "persons": persons, "limits": limits}
    catalogue, reports = _communs.import_(sources, format, options)
    return Imported(cast(Catalogue, catalogue), reports)


def export(description: Description | Mapping[str, Any], format: TargetFormat) -> Exported:
    """Writes a description in another format, and says what the format could not hold.

    Args:
        description: A description, or a document as data; it has to be valid.
        format: `"json"`, `"yaml"` or `"jsonl"`.

    Raises:
        ValidationError: The description is not valid.

    >>> import communs
    >>> communs.export(communs.Actor(id="fabmob", name="FabMob"), "jsonl").text
    '{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob"}\\n'
    """
    _described(description)
    text, report = _communs.export(description, format)
    return Exported(text, report)


def still_asked(catalogue: Catalogue | Mapping[str, Any], profile: Profile) -> dict[str, int]:
    """What keeps a catalogue from passing a profile: codes, and how often each is found.

    Args:
        catalogue: A catalogue, one that was imported, say.
        profile: `"basic"`, `"publish"` or `"commons"`.

    >>> import communs
    >>> imported = communs.import_("{{Ressource|type=Logiciel}}", title="OpenTripPlanner")
    >>> communs.still_asked(imported.catalogue, "publish")
    {'hint-no-license': 1, 'hint-no-link': 1, 'hint-no-summary': 1}
    """
    _described(catalogue)
    return _communs.still_asked(catalogue, profile)


def _described(given: object) -> None:
    """Refuses a part of a description, of which nothing whole can be said."""
    if isinstance(given, Record) and not isinstance(given, Description):
        raise TypeError(f"give a description, not a part of one: {type(given).__name__}")


def schema(name: Kind | Literal["report"]) -> dict[str, Any]:
    """The published JSON Schema of a kind of description, or of reports.

    Args:
        name: `"actor"`, `"commons"`, `"project"`, `"catalogue"` or `"report"`.

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
