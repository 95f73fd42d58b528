"""What operations take, for type checkers, and the limits that they keep."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, Union

if TYPE_CHECKING:
    from typing import Protocol

    from communs._record import Description

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

    Piece = Union[str, bytes, bytearray, memoryview]

    PieceSource = Union[Piece, os.PathLike[str], Reader, Iterable[Piece]]
    """What is read piece by piece: a text, a path, an open file, or an iterable of pieces."""

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

__all__ = ["Limits"]


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
