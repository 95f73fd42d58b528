"""Catalogues as tables of pyarrow, polars, pandas and DuckDB."""

from __future__ import annotations

import json
import sys
from typing import Any

import communs
import duckdb
import pandas
import polars
import pyarrow
import pytest
from conftest import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

LISTS = ("actors", "commons", "projects", "themes", "challenges")
MOBILITY = sorted((ROOT / "examples" / "mobility").rglob("*.yml"))


def mobility() -> communs.Catalogue:
    """The catalogue of examples, from its files."""
    members: dict[str, list[Any]] = {"actor": [], "commons": [], "project": []}
    for path in MOBILITY:
        text = path.read_text(encoding="utf-8")
        if "kind: catalogue" not in text:
            description = communs.loads(text)
            members[description.kind].append(description)
    return communs.Catalogue(
        id="mobility", name="Mobility", actors=members["actor"], commons=members["commons"], projects=members["project"]
    )


CATALOGUE = mobility()


def test_there_is_something_to_see() -> None:
    assert len(CATALOGUE.actors) > 1 and len(CATALOGUE.commons) > 1 and len(CATALOGUE.projects) > 1


@pytest.mark.parametrize("language", [None, "fr", "*"])
@pytest.mark.parametrize("name", LISTS)
def test_every_library_takes_every_list(name: Any, language: str | None) -> None:
    rows = len(getattr(CATALOGUE, name))
    members = CATALOGUE.table(name, language=language)
    arrow = CATALOGUE.to_arrow(name, language=language)
    arrow.validate(full=True)
    assert len(members) == arrow.num_rows == len(CATALOGUE.to_polars(name, language=language)) == rows
    assert len(CATALOGUE.to_pandas(name, language=language)) == rows
    assert tuple(arrow.column_names) == members.columns == tuple(pyarrow.schema(members).names)
    counted = duckdb.sql("select count(*) from members")
    assert counted is not None and counted.fetchall() == [(rows,)]


def test_columns_are_the_fields_in_canonical_order() -> None:
    for name, of in (("actors", communs.Actor), ("commons", communs.Commons), ("projects", communs.Project)):
        assert CATALOGUE.table(name).columns == tuple(of._keys.values())  # type: ignore[arg-type]


def test_types_are_those_that_libraries_expect() -> None:
    schema = CATALOGUE.to_arrow("actors").schema
    text = pyarrow.string()
    assert schema.field("name").type == text
    assert schema.field("types").type == pyarrow.list_(text)
    assert schema.field("extensions").type == text
    location = schema.field("location").type
    assert location.field("latitude").type == pyarrow.float64() and location.field("city").type == text
    link = schema.field("links").type.value_type
    assert [field.name for field in link] == ["role", "url", "label"]
    every = CATALOGUE.to_arrow("actors", language="*").schema
    assert every.field("name").type == pyarrow.map_(text, text)
    assert every.field("interests").type == pyarrow.list_(pyarrow.map_(text, text))
    projects = CATALOGUE.to_arrow("projects").schema
    assert projects.field("budget").type.field("amount").type == text
    assert projects.field("externalIds").type == pyarrow.map_(text, text)
    assert projects.field("deliverables").type.value_type.field("done").type == text
    commons = CATALOGUE.to_arrow("commons").schema
    assert commons.field("assessments").type.value_type.field("selfAssessment").type == pyarrow.bool_()
    assert commons.field("funding").type.value_type.field("rate").type == pyarrow.float64()


def demo(**fields: Any) -> communs.Catalogue:
    actor = communs.Actor(id="fabmob", **{"name": "FabMob", **fields})
    return communs.Catalogue(id="demo", name="Demo", actors=[actor])


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (None, "The Factory"),
        ("fr", "La Fabrique"),
        ("FR-be", "La Fabrique"),
        ("en-GB", "The Factory"),
        ("de", "The Factory"),
        ("*", [("fr", "La Fabrique"), ("en", "The Factory")]),
    ],
)
def test_texts_by_language(language: str | None, expected: Any) -> None:
    catalogue = demo(name={"fr": "La Fabrique", "en": "The Factory"})
    assert catalogue.to_arrow("actors", language=language)["name"].to_pylist() == [expected]


def test_plain_texts_among_languages() -> None:
    catalogue = demo(interests=["vélo", {"fr": "train"}])
    assert catalogue.to_arrow("actors", language="en")["interests"].to_pylist() == [["vélo", "train"]]
    every = catalogue.to_arrow("actors", language="*")["interests"].to_pylist()
    assert every == [[[("und", "vélo")], [("fr", "train")]]]


def test_values_keep_their_digits_and_types() -> None:
    project = communs.Project(
        id="tmix",
        name="tMix",
        start="2023-07",
        budget={"amount": "12000.50", "currency": "EUR"},
        deliverables=[{"name": "a", "done": True}, {"name": "b", "done": "2024-05"}, {"name": "c"}],
        external_ids={"wiki": "12"},
        extensions={"é": [1, 1.5, {"a": "b"}]},
    )
    row = communs.Catalogue(id="demo", name="Demo", projects=[project]).to_arrow("projects").to_pylist()[0]
    assert row["start"] == "2023-07" and row["budget"]["amount"] == "12000.50"
    done = [deliverable["done"] for deliverable in row["deliverables"]]
    assert done == ["true", '"2024-05"', None]
    assert [None if text is None else json.loads(text) for text in done] == [True, "2024-05", None]
    assert row["externalIds"] == [("wiki", "12")]
    assert json.loads(row["extensions"]) == {"é": [1, 1.5, {"a": "b"}]}
    assert row["summary"] is None and row["tags"] == []


def test_frames_have_what_is_nested() -> None:
    catalogue = demo(types=["association"], location={"city": "Paris", "latitude": 48.85, "longitude": 2.35})
    frame = catalogue.to_polars("actors")
    assert frame["location"].struct.field("latitude").to_list() == [48.85]
    assert frame.explode("types")["types"].to_list() == ["association"]
    pandas_frame = catalogue.to_pandas("actors", language="*")
    assert isinstance(pandas_frame, pandas.DataFrame)
    assert pandas_frame.loc[0, "location"]["city"] == "Paris"
    assert pandas_frame.loc[0, "name"] == {"und": "FabMob"}
    assert list(pandas_frame.loc[0, "types"]) == ["association"]
    assert polars.DataFrame(catalogue.table("actors")).equals(frame)


def test_a_table_can_be_taken_more_than_once() -> None:
    table = CATALOGUE.table("actors")
    assert pyarrow.table(table).equals(pyarrow.table(table))


def test_many_members_come_in_batches() -> None:
    actor = communs.Actor(id="fabmob", name="FabMob")
    catalogue = communs.Catalogue(id="demo", name="Demo")
    # Checked neither here nor there: ids would have to differ.
    object.__getattribute__(communs.Catalogue, "actors").__set__(catalogue, (actor,) * 70_000)
    arrow = catalogue.to_arrow("actors")
    assert arrow.num_rows == 70_000 and arrow["id"].num_chunks == 2


def test_what_is_refused() -> None:
    with pytest.raises(ValueError, match="`people` is no list of a catalogue; give one of .*`actors`"):
        CATALOGUE.table("people")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="`french language` is no language tag"):
        CATALOGUE.table("actors", language="french language")


@pytest.mark.parametrize(
    ("method", "library", "extra"),
    [("to_arrow", "pyarrow", "arrow"), ("to_polars", "polars", "polars"), ("to_pandas", "pandas", "pandas")],
)
def test_a_library_that_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, method: str, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf"`{method}` needs {library}.*pip install communs\[{extra}\]"):
        getattr(CATALOGUE, method)("actors")


words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12).filter(str.strip)
slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
actors: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"id": slugs, "name": words.map(lambda word: f"n {word}")},
    optional={
        "legal_form": words,
        "aliases": st.lists(words, max_size=3),
        "types": st.lists(st.sampled_from(["association", "agency", "university"]), unique=True, max_size=3),
        "created": st.dates().map(lambda date: date.isoformat()),
        "location": st.fixed_dictionaries(
            {"city": words, "latitude": st.floats(-90, 90), "longitude": st.floats(-180, 180)}
        ),
        "extensions": st.dictionaries(words, st.one_of(words, st.booleans(), st.integers(0, 1000)), max_size=3),
    },
)


@settings(deadline=None)
@given(st.lists(actors, max_size=6, unique_by=lambda actor: actor["id"]))
def test_plain_fields_come_back(given_actors: list[dict[str, Any]]) -> None:
    made = [communs.Actor(**actor) for actor in given_actors]
    catalogue = communs.Catalogue(id="demo", name="Demo", actors=made)
    rows = catalogue.to_arrow("actors").to_pylist()
    assert len(rows) == len(made)
    for row, actor in zip(rows, made):
        document = actor.to_dict()
        for key in ("id", "name", "legalForm", "created"):
            assert row[key] == document.get(key)
        for key in ("aliases", "types"):
            assert row[key] == document.get(key, [])
        there = {key: value for key, value in (row["location"] or {}).items() if value is not None}
        assert there == document.get("location", {})
        assert json.loads(row["extensions"] or "{}") == document.get("extensions", {})
