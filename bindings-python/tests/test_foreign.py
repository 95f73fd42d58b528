"""Files of other formats, by the rules of their own: the same as from Rust, and what Python adds to it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import communs
import pytest
from conftest import ROOT
from test_conformance import found

FOLDER = ROOT / "tests" / "foreign"
CASES = sorted(path for path in FOLDER.glob("*/*") if path.suffix in (".yml", ".json") and not path.name.endswith(".expected.json"))
CITATION = "cff-version: 1.2.0\nmessage: Cite it so.\ntitle: GTFS\nauthors:\n  - name: FabMob\n"


def expected(path: Path) -> dict[str, Any]:
    given: dict[str, Any] = json.loads(path.with_suffix(".expected.json").read_bytes())
    return given


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_case_finds_what_it_expects(path: Path) -> None:
    told = expected(path)
    as_ = told.pop("options")["as"]
    format: Any = "json" if path.suffix == ".json" else "yaml"
    report = communs.check(path.read_bytes(), as_=as_, format=format)
    assert found(report) == told
    for one in report:
        assert one.message("fr") and one.help("en")


def test_there_are_cases() -> None:
    assert len(CASES) > 20


def test_data_has_no_places() -> None:
    document = {"cff-version": "1.2.0", "message": "Cite it so.", "title": "GTFS", "authors": []}
    report = communs.check(document, as_="cff")
    assert [(one.code, one.pointer, one.span) for one in report] == [("shape-empty", "/authors", None)]


def test_files_are_looked_up_beside_a_file(tmp_path: Path) -> None:
    text = (FOLDER / "publiccode" / "valid.yml").read_text(encoding="utf-8")
    path = tmp_path / "publiccode.yml"
    path.write_text(text, encoding="utf-8")
    report = communs.check(path, as_="publiccode")
    assert {one.code for one in report} == {"rule-file-missing"}
    assert communs.check(text, as_="publiccode").is_valid


def test_what_does_not_go_together_is_refused() -> None:
    with pytest.raises(ValueError, match="did you mean `codemeta`"):
        communs.check(CITATION, as_="codemta")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="neither"):
        communs.check(CITATION, as_="cff", profile="publish")
    assert communs.check(CITATION, as_="cff").is_valid
    assert [one.code for one in communs.check(CITATION)] == ["shape-other-format"]
