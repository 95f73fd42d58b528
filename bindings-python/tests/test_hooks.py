"""The pre-commit hooks and the GitHub Action, as those who have no Rust run them."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Any

import pytest
import yaml
from conftest import ROOT

GOOD = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]\n"
BAD = GOOD.replace("association", "asociation")


@pytest.fixture(scope="module")
def wheels() -> pathlib.Path:
    """The folder of the wheel that `make python` builds; skips where it has not."""
    folder = os.environ.get("COMMUNS_PACKAGE")
    if folder is None:
        pytest.skip("run by `make python`, which builds the wheel")
    return pathlib.Path(folder) / "wheels"


def git(folder: pathlib.Path, *arguments: str) -> None:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_hooks_run_without_rust(wheels: pathlib.Path, tmp_path: pathlib.Path) -> None:
    hooks, project = tmp_path / "hooks", tmp_path / "project"
    for folder in (hooks, project):
        folder.mkdir()
        git(folder, "init", "-q")
    for name in (".pre-commit-hooks.yaml", "pyproject.toml"):
        shutil.copy(ROOT / name, hooks / name)
    git(hooks, "add", ".")
    git(hooks, "commit", "-qm", "hooks")
    for name, text in {"communs.yml": BAD, "docs/communs.yml": GOOD, "other.yml": "a: 1\n"}.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, "utf-8")
    git(project, "add", ".")
    environment = {
        **os.environ,
        "PIP_FIND_LINKS": str(wheels),
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        # No compiler is found there.
        "CARGO_HOME": str(tmp_path / "none"),
    }

    def run(hook: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--verbose"]
        return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)

    done = run("communs")
    assert done.returncode == 1 and "error[shape-vocabulary]" in done.stdout, done.stdout + done.stderr
    assert "communs.yml:5:9" in done.stdout and "other.yml" not in done.stdout
    (project / "communs.yml").write_text(GOOD, "utf-8")
    git(project, "add", ".")
    assert run("communs").returncode == 0
    (project / "communs.yml").write_text("kind: actor\ncommuns: '1.0'\nid: fabmob\nname: FabMob\n", "utf-8")
    git(project, "add", ".")
    assert run("communs-format").returncode == 1
    assert (project / "communs.yml").read_text("utf-8").startswith("communs: '1.0'\nkind: actor\n")


@pytest.fixture(scope="module")
def steps() -> list[dict[str, Any]]:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return [step for step in action["runs"]["steps"] if "run" in step]


def inputs() -> dict[str, str]:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return {name: about["default"] for name, about in action["inputs"].items()}


def run_step(step: dict[str, Any], given: dict[str, str], folder: pathlib.Path, temp: pathlib.Path) -> subprocess.CompletedProcess[str]:
    def value(text: str) -> str:
        return re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda found: given[found[1]], text)

    environment = {name: value(text) for name, text in step["env"].items()}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment, "RUNNER_TEMP": str(temp)}, capture_output=True, text=True, check=False
    )


def test_no_input_stands_in_a_command(steps: list[dict[str, Any]]) -> None:
    assert steps and not any("${{" in step["run"] for step in steps)


def test_the_action_checks_what_it_is_given(wheels: pathlib.Path, tmp_path: pathlib.Path, steps: list[dict[str, Any]]) -> None:
    install, check = steps
    (wheel,) = wheels.glob("*.whl")
    done = run_step(install, {**inputs(), "package": str(wheel)}, tmp_path, tmp_path)
    assert done.returncode == 0, done.stderr
    names = {"good.yml": GOOD, "a space.yml": BAD, "$(touch hacked).yml": BAD, "'q\".yml": BAD, "-dash.yml": BAD}
    for name, text in names.items():
        (tmp_path / name).write_text(text, "utf-8")

    def run(**given: str) -> subprocess.CompletedProcess[str]:
        return run_step(check, {**inputs(), **given}, tmp_path, tmp_path)

    assert run(paths="good.yml").returncode == 0
    for name in list(names)[1:]:
        done = run(paths=f"good.yml\n\n{name}\n")
        assert done.returncode == 1 and done.stdout.count("::error ") == 1, done.stdout + done.stderr
    assert not (tmp_path / "hacked").exists()
    assert run(paths="good.yml", profile="publish").returncode == 1
    assert run(paths="good.yml", profile="publish; true").returncode == 2
    (tmp_path / "hint.yml").write_text(GOOD.replace("types: [association]\n", ""), "utf-8")
    assert run(paths="hint.yml").returncode == 0 and run(paths="hint.yml", deny="warnings,hints").returncode == 1
    assert "n'est pas un des mots admis" in run(paths="a space.yml", lang="fr").stdout
