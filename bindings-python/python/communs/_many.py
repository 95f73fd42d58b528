"""Many descriptions: lines, files, catalogues, columns."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from communs import _communs
from communs._model import Catalogue
from communs._record import Record

if TYPE_CHECKING:
    from communs._communs import Checks
    from communs._sources import ArrowData, Limits, LineSource, Progress
    from communs.types import Kind, Profile

__all__ = ["check_arrow", "check_catalogue", "check_files", "check_lines"]


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
