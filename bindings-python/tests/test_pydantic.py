"""Records as fields of pydantic's models."""

from __future__ import annotations

import json
from typing import Any, Optional

import communs
import pydantic
import pytest
from conftest import CASES, Case

FABMOB = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob"}
LINK = {"role": "homepage", "url": "https://example.org/"}


class Card(pydantic.BaseModel):
    author: communs.Actor
    links: list[communs.Link] = []
    about: Optional[communs.Description] = None


VALID = [case for case in CASES if case.expected.get("valid")]


def data_of(case: Case) -> Any:
    """What Python's reader of JSON gives for a case; `None` where that is no object."""
    try:
        data = json.loads(case.text) if case.format == "json" else None
    except ValueError:
        return None
    return data if isinstance(data, dict) else None


# Not all that are wrong: Python's reader keeps the last of two equal keys, and says nothing.
DATA = {case.name: data for case in CASES if "error" not in case.expected and case.options == {"profile": "basic"} and (data := data_of(case))}
WRONG = {name: data for name, data in DATA.items() if not communs.check(data).is_valid}


def document(case: Case) -> Any:
    profile: Any = case.options.get("profile", "basic")
    format: Any = case.format
    return communs.parse(case.text, format=format, profile=profile).to_dict()


def test_instances_stay_what_they_are() -> None:
    actor = communs.Actor(id="fabmob", name="FabMob")
    assert Card(author=actor).author is actor
    assert Card(author=actor).model_dump()["author"] is actor


def test_documents_and_parts_become_records() -> None:
    card = Card.model_validate({"author": FABMOB, "links": [LINK], "about": {**FABMOB, "kind": "project"}})
    assert card.author == communs.Actor(id="fabmob", name="FabMob")
    assert card.links == [communs.Link(role="homepage", url="https://example.org/")]
    assert isinstance(card.about, communs.Project)


def test_json_goes_in_and_comes_out() -> None:
    text = json.dumps({"author": FABMOB, "links": [LINK], "about": None})
    card = Card.model_validate_json(text)
    assert card.model_dump(mode="json") == json.loads(text) == json.loads(card.model_dump_json())


def test_keys_are_those_of_documents() -> None:
    license_ = pydantic.TypeAdapter(communs.License).validate_python({"spdx": "MIT", "appliesTo": "code"})
    assert license_ == communs.License(spdx="MIT", applies_to="code")
    with pytest.raises(pydantic.ValidationError, match="shape-unknown-field at /applies_to"):
        pydantic.TypeAdapter(communs.License).validate_python({"spdx": "MIT", "applies_to": "code"})


@pytest.mark.parametrize("case", VALID, ids=lambda case: case.name)
def test_every_valid_case(case: Case) -> None:
    given = document(case)
    adapter = pydantic.TypeAdapter(communs.Description)
    description = adapter.validate_python(given)
    assert description == communs.parse(given)
    assert adapter.dump_python(description, mode="json") == given


@pytest.mark.parametrize("name", WRONG)
def test_every_case_that_is_wrong(name: str) -> None:
    expected = [found.code for found in communs.check(WRONG[name]).errors]
    with pytest.raises(pydantic.ValidationError) as caught:
        pydantic.TypeAdapter(communs.Description).validate_python(WRONG[name])
    assert [error["type"] for error in caught.value.errors()] == expected


def test_each_error_has_its_place() -> None:
    wrong = {**FABMOB, "types": ["asociation"], "links": [LINK, {"role": "homepage"}], "a/b": 1}
    with pytest.raises(pydantic.ValidationError) as caught:
        Card.model_validate({"author": wrong})
    errors = {error["type"]: error for error in caught.value.errors()}
    assert set(errors) == {"shape-vocabulary", "shape-missing-field", "shape-unknown-field"}
    word = errors["shape-vocabulary"]
    assert word["loc"] == ("author", "types", 0) and word["input"] == "asociation"
    assert word["msg"].startswith("shape-vocabulary at /types/0: `asociation` is not one of")
    assert "did you mean `association`?" in word["msg"]
    assert errors["shape-missing-field"]["loc"] == ("author", "links", 1)
    assert errors["shape-unknown-field"]["loc"] == ("author", "a/b")
    assert "shape-vocabulary" in caught.value.json()


@pytest.mark.parametrize("braces", ["{url}", "{0}", "{", "}}", "{code}{msg}"])
def test_braces_in_a_message_stay(braces: str) -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Card.model_validate({"author": FABMOB, "links": [{"role": "homepage", "url": braces}]})
    assert f"`{braces}`" in caught.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("fabmob", "shape-type"),
        (None, "shape-type"),
        ([], "shape-type"),
        (object(), "not-data"),
        ({**FABMOB, "extensions": {"x": float("nan")}}, "not-data"),
        ({**FABMOB, "communs": "2.0"}, "unsupported-version"),
        ({**FABMOB, "kind": "project"}, "shape-kind"),
        (communs.Project(id="tmix", name="tMix"), "shape-kind"),
    ],
)
def test_what_is_no_actor(given: Any, code: str) -> None:
    with pytest.raises(pydantic.ValidationError) as caught:
        Card.model_validate({"author": given})
    assert [error["type"] for error in caught.value.errors()] == [code]
    assert caught.value.errors()[0]["loc"][0] == "author"


def test_a_description_of_no_kind() -> None:
    for given, code in (({**FABMOB, "kind": "projet"}, "shape-vocabulary"), ("x", "shape-type")):
        with pytest.raises(pydantic.ValidationError) as caught:
            Card.model_validate({"author": FABMOB, "about": given})
        assert caught.value.errors()[0]["type"] == code
        assert caught.value.errors()[0]["loc"][0] == "about"


def test_alternatives() -> None:
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(communs.Actor | communs.Commons | None)
    assert isinstance(adapter.validate_python({**FABMOB, "kind": "commons"}), communs.Commons)
    assert adapter.validate_python(None) is None
    with pytest.raises(pydantic.ValidationError, match=r"function-plain\[Actor\(\)\]"):
        adapter.validate_python({"communs": "1.0"})


def test_subclasses_stay_subclasses() -> None:
    class Member(communs.Actor):
        __slots__ = ()

    assert type(pydantic.TypeAdapter(Member).validate_python(FABMOB)) is Member


def test_a_record_in_general_is_refused() -> None:
    with pytest.raises(TypeError, match="Record has no fields; annotate with one of its subclasses"):
        pydantic.TypeAdapter(communs.Record)


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_schema_is_the_published_one(mode: Any) -> None:
    schema = Card.model_json_schema(mode=mode)
    assert schema["properties"]["author"] == {"$ref": "#/$defs/Actor"}
    published = communs.schema("actor")
    actor = schema["$defs"]["Actor"]
    assert (actor["title"], actor["required"], set(actor["properties"])) == (
        published["title"],
        published["required"],
        set(published["properties"]),
    )
    assert actor["properties"]["legalForm"]["description"] == published["properties"]["legalForm"]["description"]
    link = schema["$defs"]["Link"]
    assert link["title"] == "Link" and link["required"] == ["role", "url"]
    assert len(schema["$defs"]["Description"]["oneOf"]) == 4


def test_references_in_the_schema_lead_somewhere() -> None:
    for of in (*communs._model.RECORDS.values(), communs.Description):
        schema = pydantic.TypeAdapter(of).json_schema()
        assert "$ref" not in json.dumps(schema), of
        assert schema.get("properties") or schema.get("oneOf")
