"""Types: the stubs agree with the module, and type checkers agree with the package and with a program that uses it."""

from __future__ import annotations

import importlib.util
import os
import pathlib
import re
import subprocess
import sys
import types

import communs
import pytest
from conftest import ROOT

PACKAGE = pathlib.Path(communs.__file__).parent
OPERATIONS = [PACKAGE / f"_{name}.py" for name in ("exchange", "knowledge", "many", "one", "sources")]
SAMPLE = ROOT / "bindings-python/tests/typing/sample.py"


def run(*arguments: str | pathlib.Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *map(str, arguments)], capture_output=True, text=True, check=False, cwd=SAMPLE.parent
    )


def test_the_stubs_are_those_of_the_module() -> None:
    done = run("mypy.stubtest", "communs._communs")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("target", [["-p", "communs"], [SAMPLE]], ids=["package", "sample"])
def test_mypy_is_content(target: list[str | pathlib.Path]) -> None:
    done = run("mypy", "--strict", "--warn-unused-ignores", "--cache-dir", os.devnull, *target)
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_is_content() -> None:
    if importlib.util.find_spec("pyright") is None:
        pytest.fail("pyright is missing: pip install -r bindings-python/tests/requirements.txt")
    done = run("pyright", "--pythonpath", sys.executable, SAMPLE, *OPERATIONS, PACKAGE / "_model.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sample_runs() -> None:
    done = subprocess.run([sys.executable, SAMPLE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sample_uses_every_operation() -> None:
    text = SAMPLE.read_text("utf-8")
    operations = [name for name in communs.__all__ if isinstance(getattr(communs, name), types.FunctionType)]
    unused = [name for name in operations if not re.search(rf"communs\.{name}\b", text)]
    assert not unused
