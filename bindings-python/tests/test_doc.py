"""The examples of all docstrings, those of the native part with them."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import types

import communs
import pytest

MODULES = ["communs"] + [f"communs.{module.name}" for module in pkgutil.iter_modules(communs.__path__) if module.name != "__main__"]
FLAGS = doctest.ELLIPSIS | doctest.FAIL_FAST


def examples(module: types.ModuleType) -> list[doctest.DocTest]:
    found = doctest.DocTestFinder(exclude_empty=True).find(module, module.__name__)
    return [test for test in found if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module(name: str) -> None:
    module = importlib.import_module(name)
    said: list[str] = []
    for test in examples(module):
        doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append)
    assert not said, "".join(said)


def test_operations_and_native_classes_have_examples() -> None:
    named = {test.name for name in MODULES for test in examples(importlib.import_module(name))}
    for operation in ("check", "parse", "check_lines", "check_catalogue", "import_", "export", "explain", "dumps"):
        assert f"communs._operations.{operation}" in named
    for native in ("Report", "Diagnostic", "Checks", "Span.of"):
        assert f"communs.{native}" in named
