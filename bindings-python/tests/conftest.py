"""What several tests need: the files of the repository, and the conformance cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"


class Case(NamedTuple):
    """A document, how to check it, and what is found."""

    name: str
    text: bytes
    format: str
    options: dict[str, str]
    expected: dict[str, Any]


def cases() -> list[Case]:
    folder = ROOT / "tests" / "cases"
    found = []
    for path in sorted(folder.glob("*/*")):
        if path.suffix not in (".yml", ".json") or path.name.endswith(".expected.json"):
            continue
        expected = json.loads(path.with_suffix(".expected.json").read_bytes())
        format = "json" if path.suffix == ".json" else "yaml"
        name = f"{path.parent.name}/{path.stem}"
        found.append(Case(name, path.read_bytes(), format, expected["options"], expected))
    return found


CASES = cases()


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    """Each conformance case in turn."""
    given: Case = request.param
    return given


@pytest.fixture
def shared() -> Path:
    """The folder of real data of others; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("../shared/data is not there")
    return SHARED
