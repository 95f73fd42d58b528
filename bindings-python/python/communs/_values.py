"""The values that descriptions are made of, where Python has no type for them."""

from __future__ import annotations

import calendar
import datetime
import decimal
from collections.abc import ItemsView, Iterator, Mapping
from typing import Any, TypeVar

from communs import _communs
from communs._errors import ValidationError

__all__ = ["AmountInput", "DateInput", "FrozenMap", "PartialDate", "Text", "TextInput"]

V = TypeVar("V")


class FrozenMap(Mapping[str, V]):
    """A mapping from texts that does not change and can be hashed: texts by language, extensions.

    >>> from communs import FrozenMap
    >>> name = FrozenMap({"fr": "Covoiturage", "en": "Carpooling"})
    >>> name["fr"], name == {"en": "Carpooling", "fr": "Covoiturage"}
    ('Covoiturage', True)
    """

    __slots__ = ("_items",)
    _items: dict[str, V]

    def __init__(self, items: Mapping[str, V] | None = None) -> None:
        if hasattr(self, "_items"):
            raise AttributeError(f"a {type(self).__name__} does not change")
        object.__setattr__(self, "_items", {key: _frozen(value) for key, value in (items or {}).items()})

    def __getitem__(self, key: str) -> V:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._items

    def items(self) -> ItemsView[str, V]:
        return self._items.items()

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenMap({self._items!r})"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a {type(self).__name__} does not change")

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._items,)

    def __copy__(self) -> FrozenMap[V]:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> FrozenMap[V]:
        return self


def _frozen(value: Any) -> Any:
    """The value in a form that can be hashed."""
    if isinstance(value, FrozenMap):
        return value
    if isinstance(value, Mapping):
        return FrozenMap(value)
    if isinstance(value, (list, tuple)):
        return tuple(_frozen(item) for item in value)
    return value


class PartialDate(str):
    """A year, a month or a day: a `str` of the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that is in the calendar.

    Args:
        value: The text, or a `datetime.date`.

    Raises:
        ValidationError: It is no such date.

    >>> from communs import PartialDate
    >>> date = PartialDate("2023-07")
    >>> date.year, date.month, date.day, date.first, date.last
    (2023, 7, None, datetime.date(2023, 7, 1), datetime.date(2023, 7, 31))
    """

    __slots__ = ()

    def __new__(cls, value: str | datetime.date) -> PartialDate:
        if isinstance(value, PartialDate):
            return value
        text = value.isoformat() if isinstance(value, datetime.date) else value
        if not isinstance(text, str):
            raise TypeError(f"a date is a str or a datetime.date, not {type(value).__name__}")
        report = _communs.judge("date", text)
        if not report.is_valid:
            raise ValidationError(report)
        return str.__new__(cls, text)

    @property
    def year(self) -> int:
        """The year."""
        return int(self[:4])

    @property
    def month(self) -> int | None:
        """The month, from 1, where it is said."""
        return int(self[5:7]) if len(self) > 4 else None

    @property
    def day(self) -> int | None:
        """The day of the month, from 1, where it is said."""
        return int(self[8:10]) if len(self) > 7 else None

    @property
    def first(self) -> datetime.date:
        """The first day that it can be; `ValueError` for the year 0, which Python's calendar lacks."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The last day that it can be; `ValueError` for the year 0, which Python's calendar lacks."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __getnewargs__(self) -> tuple[str]:
        return (str(self),)


Text = str | FrozenMap[str]
"""A text, or a text for each language, by BCP 47 tag."""

TextInput = str | Mapping[str, str]
"""What can be given for a text."""

DateInput = str | datetime.date
"""What can be given for a date: `"2023"`, `"2023-07"`, `"2023-07-14"`, or a `datetime.date`."""

AmountInput = str | int | decimal.Decimal
"""What can be given for an amount."""
