"""What all records have in common: they are frozen, compare by value, and can be written, copied and pickled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from communs import _communs

if TYPE_CHECKING:
    # Type checkers bring these along, `typing` has them from Python 3.11 on.
    from typing_extensions import dataclass_transform

    from communs._communs import Report
    from communs.types import Kind, Profile
else:

    def dataclass_transform(**_: object) -> Any:
        """Tells type checkers alone that attributes cannot be set."""
        return lambda cls: cls


__all__ = ["Description", "Record"]

R = TypeVar("R", bound="Record")


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Record:
    """A part of a description. What is not there is `None`, or an empty tuple for what can be there several times.

    Classes may be derived for methods of their own. They hold no more than the record: data of one's own has its place
    under `extensions`.
    """

    __slots__ = ()
    _keys: ClassVar[dict[str, str]] = {}

    @classmethod
    def from_dict(cls: type[R], data: Mapping[str, Any]) -> R:
        """The record that plain data holds, with the keys of documents, checked: the reverse of `to_dict`.

        Args:
            data: The fields. That of a description begins with `communs` and `kind`, as documents do.

        Raises:
            ValidationError: The data is not valid.
            Error: It is no data.

        >>> from communs import License
        >>> License.from_dict({"spdx": "MIT", "appliesTo": "code"})
        License(spdx='MIT', applies_to='code')
        """
        return cast(R, _communs.record(cls, data))

    def to_dict(self) -> dict[str, Any]:
        """The record as plain data with the keys of documents: `dict`, `list`, `str`, `int`, `float` and `bool`.

        >>> from communs import Link
        >>> Link(role="source-code", url="https://example.org/code").to_dict()
        {'role': 'source-code', 'url': 'https://example.org/code'}
        """
        data: dict[str, Any] = _communs.plain(self)
        return data

    def to_json(self, *, compact: bool = False) -> str:
        """The record as JSON, in canonical order.

        Args:
            compact: Whether to leave out line breaks and spaces.
        """
        return _communs.write(self, "json", compact)

    def to_yaml(self) -> str:
        """The record as YAML, in canonical order."""
        return _communs.write(self, "yaml", False)

    def replace(self: R, **changes: Any) -> R:
        """The record with other values for some attributes, checked; `None` takes a value away.

        Raises:
            ValidationError: The values do not make a valid record.
            TypeError: There is no such attribute.

        >>> from communs import Need
        >>> need = Need(kind="skill", summary="Somebody who writes tests")
        >>> need.replace(status="met")
        Need(kind='skill', summary='Somebody who writes tests', status='met')
        """
        return type(self)(**{**self._values(), **changes})

    def _values(self) -> dict[str, Any]:
        """The attributes that are there."""
        # Nothing is there yet in an object whose constructor failed.
        values = ((name, getattr(self, name, None)) for name in self._keys)
        return {name: value for name, value in values if value is not None and value != ()}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self._keys)

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, name) for name in self._keys)))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self._values().items())
        return f"{type(self).__name__}({values})"

    def __setattr__(self, name: str, value: object) -> None:
        hint = f"; `replace({name}=…)` gives another" if name in self._keys else ""
        raise AttributeError(f"{type(self).__name__} objects do not change{hint}")

    def __delattr__(self, name: str) -> None:
        hint = f"; `replace({name}=None)` gives another" if name in self._keys else ""
        raise AttributeError(f"{type(self).__name__} objects do not change{hint}")

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self._values())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """How pydantic takes records as fields: as they are, or as plain data with the keys of documents."""
        from communs import _pydantic

        return _pydantic.core_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        """The schema that is published for the record."""
        from communs import _pydantic

        return _pydantic.json_schema(cls)

    def __copy__(self: R) -> R:
        return self

    def __deepcopy__(self: R, memo: dict[int, Any]) -> R:
        return self


def _restored(cls: type[R], values: dict[str, Any]) -> R:
    """A record as it was pickled, not checked again."""
    record = object.__new__(cls)
    _communs.restore(record, values)
    return record


class Description(Record):
    """A description of an actor, a commons or a project, or a catalogue of them."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    kind: ClassVar[Kind]

    def check(self, *, profile: Profile = "basic") -> Report:
        """Checks the description, and says what is wrong with it and what could be better.

        Args:
            profile: How much is asked: `"basic"`, `"publish"` or `"commons"`.

        >>> from communs import Actor
        >>> [hint.code for hint in Actor(id="fabmob", name="FabMob").check()]
        ['hint-no-type']
        """
        return _communs.check(self, profile, None, None, None)
