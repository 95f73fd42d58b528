"""Whatever comes in, nothing crashes, and no exception comes out but those of the package."""

from __future__ import annotations

import datetime
import decimal
import json
import string
from typing import Any

import communs
from conftest import CASES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

settings.register_profile("communs", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
settings.load_profile("communs")

KEYS = sorted({key for name in ("actor", "commons", "project", "catalogue") for key in communs.schema(name)["properties"]})

scalars = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=20)
)
words = st.sampled_from(["actor", "commons", "project", "catalogue", "1.0", "fabmob", "2023-07", "MIT", "fr", "software"])
keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
values = st.recursive(
    st.one_of(scalars, words),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=6)),
    max_leaves=30,
)


class Hostile:
    """An object that raises at every turn."""

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


objects = st.recursive(
    st.one_of(
        scalars,
        words,
        st.floats(),
        st.binary(max_size=8),
        st.dates(),
        st.datetimes(),
        st.decimals(allow_nan=True),
        st.complex_numbers(),
        st.sampled_from([object(), Hostile(), set(), frozenset([1]), range(3), Ellipsis, int, "\ud800", 10**300]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.tuples(inner, inner),
        st.dictionaries(st.one_of(keys, st.integers(), st.none(), st.just("\udfff")), inner, max_size=5),
    ),
    max_leaves=25,
)


def looks_right(report: communs.Report) -> None:
    assert report.is_valid == (not report.errors)
    assert len(report) == len(report.errors) + len(report.warnings) + len(report.hints) == len(list(report))
    for one in report:
        for lang in ("en", "fr"):
            assert one.message(lang) and one.help(lang)
        assert repr(one) and one in report
    assert report.render(lang="fr") is not None and report.to_html("fr")


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    for format in (None, "json", "yaml"):
        try:
            report = communs.check(data, format=format)
        except communs.Error:
            continue
        looks_right(report)


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    try:
        looks_right(communs.check(text))
    except communs.Error as error:
        assert error.message("fr") and str(error)


@given(values)
def test_any_value_of_json(value: Any) -> None:
    """As data and as text, a value has the same diagnostics, but for numbers that only a text can write."""
    text = json.dumps(value)
    try:
        of_text = communs.check(text, format="json")
    except communs.Error:
        return
    of_data = communs.check(value) if not isinstance(value, str) else of_text
    looks_right(of_text)
    assert of_text.is_valid == of_data.is_valid
    # Texts tell keys apart that data holds once, and the reverse cannot be.
    pairs = lambda report: sorted((one.pointer, one.code) for one in report if one.code != "rule-number")  # noqa: E731
    assert pairs(of_text) == pairs(of_data)


@given(objects)
def test_any_python_object(value: Any) -> None:
    if isinstance(value, (str, bytes)):
        value = [value]
    for operation in (communs.check, communs.parse):
        try:
            operation(value)
        except communs.Error as error:
            assert error.message("fr")


@given(st.sampled_from(sorted(communs.Record.__subclasses__(), key=lambda cls: cls.__name__)), st.data())
def test_any_argument_of_a_constructor(cls: type, data: st.DataObject) -> None:
    given = {name: data.draw(objects) for name in cls._keys if data.draw(st.booleans())}
    try:
        record = cls(**given)
    except (communs.Error, TypeError) as error:
        if isinstance(error, TypeError):
            assert "required keyword-only argument" in str(error)
        return
    assert record == cls(**{name: getattr(record, name) for name in cls._keys})
    assert record.replace() == record


@given(st.lists(st.one_of(st.sampled_from([case.text for case in CASES if case.format == "json"]), st.binary(max_size=30)), max_size=6))
def test_lines_find_what_each_finds_alone(texts: list[bytes]) -> None:
    lines = [text.replace(b"\n", b" ").replace(b"\r", b" ") for text in texts]
    checks = communs.check_lines(b"\n".join(lines))
    told = {one.line: one for one in checks}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            assert number not in told
            continue
        try:
            alone = communs.check(line, format="json")
        except communs.Error as error:
            assert told[number].error.code == error.code
            continue
        found = told[number].report if number in told else ()
        assert [one.code for one in found] == [one.code for one in alone]
        assert all(one.span.start.line == number for one in found)


@given(st.dictionaries(st.text(string.ascii_lowercase, min_size=2, max_size=2), st.text(min_size=1), min_size=1, max_size=4))
def test_a_frozen_map_is_a_mapping(items: dict[str, str]) -> None:
    frozen = communs.FrozenMap(items)
    assert frozen == items and dict(frozen) == items and hash(frozen) == hash(communs.FrozenMap(dict(reversed(items.items()))))


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_dates_of_python_are_dates(date: datetime.date) -> None:
    partial = communs.PartialDate(date)
    assert partial.first == partial.last == date and partial == date.isoformat()


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_amounts_keep_their_cents(amount: decimal.Decimal) -> None:
    assert communs.Budget(amount=amount, currency="EUR").amount == amount
