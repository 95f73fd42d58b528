"""What users read when something is not as they think."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import communs
import pytest

ACTOR = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob"}


@pytest.mark.parametrize("name", ["examples/mobility", b"{}"])
def test_one_text_is_no_catalogue(name: Any) -> None:
    with pytest.raises(TypeError, match="wrap the name of a file or folder in pathlib.Path, put a single text in a list"):
        communs.check_catalogue(name)


def test_a_name_is_no_file() -> None:
    name: Any = "fabmob.yml"
    with pytest.raises(TypeError, match="wrap the name of a file in pathlib.Path"):
        communs.dump(communs.Actor(id="fabmob", name="FabMob"), name)
    with pytest.raises(TypeError, match="wrap the name of a file in pathlib.Path"):
        communs.load(name)


def test_a_number_is_no_text_to_check() -> None:
    number: Any = 385290309
    with pytest.raises(TypeError, match="`text`: give a str, not int; a table read without types loses leading zeros"):
        communs.check_value("siren", number)


def test_a_content_without_format_has_no_name_to_tell() -> None:
    with pytest.raises(ValueError, match="the content does not tell its format; name it with `format`: `wikitext`"):
        communs.import_("hello")


def test_a_file_without_format_is_named(tmp_path: Path) -> None:
    (tmp_path / "hello.txt").write_text("hello")
    with pytest.raises(ValueError, match="the content of `.*hello.txt` does not tell its format"):
        communs.import_(tmp_path / "hello.txt")


def test_what_is_absent_is_so_in_every_language() -> None:
    assert communs.in_language(communs.Actor(id="fabmob", name="FabMob").summary, "fr") is None


def test_exceptions_speak_the_languages_that_reports_do() -> None:
    with pytest.raises(communs.Error) as unreadable:
        communs.check(b"\xff")
    with pytest.raises(communs.ValidationError) as invalid:
        communs.parse({**ACTOR, "id": "Fab Mob", "types": ["asociation"]})
    for error in (unreadable.value, invalid.value):
        assert error.message("fr_FR.UTF-8") == error.message("fr") != error.message()
        with pytest.raises(ValueError, match="`de` is not a language of messages; give one of `en`, `fr`"):
            error.message("de")
    assert invalid.value.message("fr").endswith("80 caractères au plus ; et 1 autre erreur")


def test_exceptions_are_called_as_they_are_imported() -> None:
    for exception in (communs.Error, communs.ValidationError, communs.UnsupportedVersionError):
        assert exception.__module__ == "communs"
    error = pickle.loads(pickle.dumps(communs.Error("x", ("English", "français"))))
    assert type(error) is communs.Error
    assert error.message("fr") == "français"


def test_a_report_without_text_prints_no_empty_lines_of_it() -> None:
    assert str(communs.check({**ACTOR, "types": ["agency"]})) == "nothing to report"
    assert str(communs.check(ACTOR)) == (
        "hint[hint-no-type]: no `types`: what this actor is stays unsaid\n"
        " |\n"
        " = help: add one, such as `territory`, `company` or `association`"
    )
    assert "1 |" not in str(communs.check("hello"))


def test_what_is_frozen_says_what_to_do() -> None:
    actor: Any = communs.Actor(id="fabmob", name="FabMob")
    with pytest.raises(AttributeError, match=r"Actor objects do not change; `replace\(name=…\)` gives another"):
        actor.name = "La Fabrique des Mobilités"
