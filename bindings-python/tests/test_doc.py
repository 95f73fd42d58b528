"""The examples of all docstrings, those of the native part with them."""

from __future__ import annotations

import doctest
import importlib
import inspect
import pkgutil
import types
from typing import Any

import communs
import pytest

MODULES = ["communs"] + [f"communs.{module.name}" for module in pkgutil.iter_modules(communs.__path__) if module.name != "__main__"]
FLAGS = doctest.ELLIPSIS | doctest.FAIL_FAST


class Finder(doctest.DocTestFinder):
    """Takes the methods of a class with it, though the class says that it is from `communs` and they from their file."""

    def _from_module(self, module: types.ModuleType, object: Any) -> bool:
        if inspect.isfunction(object) and "." in object.__qualname__:
            return object.__module__.startswith("communs")
        return bool(super()._from_module(module, object))  # type: ignore[misc]


def examples(module: types.ModuleType) -> list[doctest.DocTest]:
    found = Finder(exclude_empty=True).find(module, module.__name__)
    return [test for test in found if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module(name: str) -> None:
    module = importlib.import_module(name)
    said: list[str] = []
    for test in examples(module):
        doctest.DocTestRunner(optionflags=FLAGS).run(test, out=said.append)
    assert not said, "".join(said)


def test_operations_and_classes_have_examples() -> None:
    named = {test.name for name in MODULES for test in examples(importlib.import_module(name))}
    many = ("check_lines", "check_catalogue", "import_", "import_each")
    for operation in ("check", "parse", *many, "export", "explain", "dumps"):
        assert f"{getattr(communs, operation).__module__}.{operation}" in named
    for name in ("Report", "Report.render", "Diagnostic", "Checks", "Span.of", "Record.from_dict", "Record.replace"):
        assert f"communs.{name}" in named
