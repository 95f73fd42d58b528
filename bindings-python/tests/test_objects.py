"""Objects: frozen, compared by value, checked when they are made."""

from __future__ import annotations

import copy
import datetime
import decimal
import pickle
from typing import Any

import communs
import pytest

LICENSE = communs.License(spdx="ODbL-1.0", applies_to="data")
COMMONS = communs.Commons(
    id="openstreetmap",
    name={"fr": "OpenStreetMap", "en": "OpenStreetMap"},
    resource=communs.Resource(natures=["data"], licenses=[LICENSE]),
    funding=[{"kind": "grant", "amount": "1200.50", "currency": "EUR", "rate": 0.5}],
    created=datetime.date(2004, 8, 9),
    extensions={"wiki": {"tags": ["a", "b"]}},
)


def test_a_record_is_what_was_given() -> None:
    assert COMMONS.name == {"fr": "OpenStreetMap", "en": "OpenStreetMap"}
    assert COMMONS.resource is not None and COMMONS.resource.licenses == (LICENSE,)
    assert COMMONS.funding[0].amount == decimal.Decimal("1200.50")
    assert COMMONS.created == "2004-08-09" and COMMONS.created.year == 2004
    assert COMMONS.extensions == {"wiki": {"tags": ("a", "b")}}
    assert COMMONS.summary is None and COMMONS.tags == ()


def test_writing_gives_the_keys_of_documents() -> None:
    assert LICENSE.to_dict() == {"spdx": "ODbL-1.0", "appliesTo": "data"}
    assert list(COMMONS.to_dict())[:3] == ["communs", "kind", "id"]
    assert COMMONS.to_json(compact=True).startswith('{"communs":"1.0","kind":"commons","id":"openstreetmap"')
    assert communs.parse(COMMONS.to_yaml(), kind="commons") == COMMONS
    assert communs.Funding(kind="grant", amount=10**20, currency="EUR").to_dict()["amount"] == "1" + "0" * 20


@pytest.mark.parametrize("record", [COMMONS, LICENSE, communs.PartialDate("2023-07"), communs.FrozenMap({"a": [1]})])
def test_values_are_frozen_equal_hashed_copied_and_pickled(record: Any) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        restored = pickle.loads(pickle.dumps(record, protocol))
        assert restored == record and hash(restored) == hash(record) and type(restored) is type(record)
    assert copy.copy(record) == record == copy.deepcopy(record)
    assert eval(repr(record), {**vars(communs), "Decimal": decimal.Decimal}) == record
    with pytest.raises(AttributeError):
        record.name = "x"
    with pytest.raises(AttributeError):
        del record.name


def test_an_attribute_cannot_be_set_and_the_message_says_what_can() -> None:
    with pytest.raises(AttributeError, match=r"License objects do not change; `replace\(spdx=…\)` gives another"):
        LICENSE.spdx = "MIT"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        LICENSE.other = 1  # type: ignore[attr-defined]


def test_records_of_different_classes_differ() -> None:
    assert communs.Contact(url="https://example.org") != communs.Feedback(url="https://example.org", outcome="success")
    assert LICENSE != {"spdx": "ODbL-1.0", "appliesTo": "data"} and LICENSE != "ODbL-1.0"
    assert COMMONS != communs.Actor(id="openstreetmap", name="OpenStreetMap")


def test_match() -> None:
    match COMMONS:
        case communs.Actor():
            raise AssertionError
        case communs.Commons(id, resource=communs.Resource(licenses=(communs.License(spdx),))):
            assert (id, spdx) == ("openstreetmap", "ODbL-1.0")
        case _:
            raise AssertionError
    match communs.check({"kind": "actor"})[0]:
        case communs.Diagnostic(code, severity, pointer, span=None):
            assert (code, severity, pointer) == ("hint-no-type", "hint", "")
        case _:
            raise AssertionError


@pytest.mark.parametrize(
    ("make", "code", "pointer"),
    [
        (lambda: communs.Link(role="homepge", url="https://example.org"), "shape-vocabulary", "/role"),
        (lambda: communs.Link(role="homepage", url="example"), "value-url", "/url"),
        (lambda: communs.Identifiers(siren="732829321"), "value-siren", "/siren"),
        (lambda: communs.Identifiers(siren="732829320", siret="13002526500013"), "rule-siret-siren", "/siret"),
        (lambda: communs.Membership(of="fabmob", role="member", since="2024", until="2020"), "rule-order", "/until"),
        (lambda: communs.Territory(scheme="insee-commune", code="1004"), "value-insee-commune", "/code"),
        (lambda: communs.Funding(kind="grant", amount=3), "rule-amount-without-currency", "/amount"),
        (lambda: communs.Actor(id="Fab Mob", name="FabMob"), "value-slug", "/id"),
        (lambda: communs.Actor(id="fabmob", name=" "), "shape-blank", "/name"),
        (lambda: communs.Actor(id="fabmob", name="FabMob", links=[{"role": "wiki"}]), "shape-missing-field", "/links/0"),
        (lambda: communs.Commons(id="a", name="A", created="2024", modified="2020"), "rule-order", "/modified"),
        (lambda: LICENSE.replace(spdx="Licence Ouverte 2.0"), "value-spdx", "/spdx"),
        (lambda: communs.PartialDate("2023-13"), "value-date", ""),
    ],
)
def test_what_is_wrong_is_refused_with_its_report(make: Any, code: str, pointer: str) -> None:
    with pytest.raises(communs.ValidationError) as caught:
        make()
    error = caught.value.report.errors[0]
    assert (error.code, error.pointer) == (code, pointer)
    assert isinstance(caught.value, ValueError) and isinstance(caught.value, communs.Error)
    assert error.message("fr") in caught.value.message("fr") and error.message() in str(caught.value)


def test_unknown_and_missing_arguments_are_type_errors() -> None:
    with pytest.raises(TypeError, match="spd"):
        communs.License(spd="MIT")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="url"):
        communs.Link(role="homepage")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="spdxx"):
        LICENSE.replace(spdxx="MIT")


def test_replace_takes_away_and_adds() -> None:
    changed = COMMONS.replace(funding=(), created=None, tags=["carte"], summary="La carte libre du monde")
    assert (changed.funding, changed.created, changed.tags) == ((), None, ("carte",))
    assert changed.replace(summary=None) != changed and COMMONS.tags == ()


def test_subclasses_stay_what_they_are() -> None:
    class Ours(communs.Actor):
        """An actor of ours."""

        __slots__ = ()

        @property
        def label(self) -> str:
            return f"{self.name} ({self.id})"

    ours = Ours(id="fabmob", name="FabMob")
    assert ours.label == "FabMob (fabmob)" and type(ours.replace(name="La FabMob")) is Ours
    assert communs.parse(ours) == communs.Actor(id="fabmob", name="FabMob")


def test_a_frozen_map_does_not_change() -> None:
    given = {"a": {"b": [1, 2]}}
    frozen = communs.FrozenMap(given)
    given["a"]["b"].append(3)
    assert frozen == {"a": {"b": (1, 2)}} and frozen["a"]["b"] == (1, 2)
    with pytest.raises(TypeError):
        frozen["a"] = 1  # type: ignore[index]


def test_dates_know_their_parts() -> None:
    year, month, day = (communs.PartialDate(text) for text in ("2024", "2024-02", "2024-02-29"))
    assert (year.month, year.day, month.day) == (None, None, None)
    assert (year.first, year.last) == (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    assert (month.first, month.last) == (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    assert day.first == day.last == datetime.date(2024, 2, 29)
    assert communs.PartialDate(year) is year and sorted([day, month, year]) == [year, month, day]


def test_every_class_is_documented_and_says_where_it_is_from() -> None:
    for name in communs.__all__:
        thing = getattr(communs, name)
        assert thing.__doc__, name
        if isinstance(thing, type):
            assert thing.__module__.split(".")[0] == "communs", name


def test_objects_are_made_once() -> None:
    for made in (communs.Actor(id="a", name="A"), communs.FrozenMap({"a": 1})):
        with pytest.raises(AttributeError):
            made.__init__(**({"id": "z", "name": "Z"} if isinstance(made, communs.Actor) else {}))  # type: ignore[misc]


def test_plain_data_makes_parts() -> None:
    assert communs.License.from_dict({"spdx": "MIT", "appliesTo": "code"}).applies_to == "code"
    assert communs.Commons.from_dict(COMMONS.to_dict()) == COMMONS
    with pytest.raises(communs.ValidationError, match="`appliesTo`"):
        communs.License.from_dict({"spdx": "MIT", "applies_to": "code"})


def test_a_catalogue_finds_its_members() -> None:
    catalogue = communs.Catalogue(id="c", name="C", commons=[COMMONS])
    assert catalogue.find("commons", "openstreetmap") == COMMONS and catalogue.find("actor", "openstreetmap") is None
    assert list(catalogue.members()) == [COMMONS]
    with pytest.raises(ValueError, match="`project`"):
        catalogue.find("commun", "a")  # type: ignore[arg-type]
