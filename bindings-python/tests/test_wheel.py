"""The wheel and the source distribution, as they are installed; `make python` builds the wheel and says where it is."""

from __future__ import annotations

import os
import pathlib
import signal
import subprocess
import sys
import tarfile
import venv
import zipfile

import communs
import pytest
from conftest import ROOT

MOST_BYTES = 6_000_000


@pytest.fixture(scope="module")
def built() -> pathlib.Path:
    """The folder of what `make python` builds; skips where it has not."""
    folder = os.environ.get("COMMUNS_PACKAGE")
    if folder is None:
        pytest.skip("run by `make python`, which builds the wheel")
    return pathlib.Path(folder)


@pytest.fixture(scope="module")
def wheel(built: pathlib.Path) -> pathlib.Path:
    (wheel,) = (built / "wheels").glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def empty(wheel: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """The folder of commands of a new environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, with_pip=False)
    commands = folder / "bin"
    install(wheel, commands / "python")
    return commands


def install(package: pathlib.Path, python: pathlib.Path) -> None:
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--disable-pip-version-check", package]
    subprocess.run(pip, check=True)


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(one) for one in arguments], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload, no-any-return]


def test_the_wheel_is_small_and_for_every_python(wheel: pathlib.Path) -> None:
    size = wheel.stat().st_size
    print(f"{wheel.name}: {size:,} bytes")
    assert size < MOST_BYTES
    assert wheel.name.startswith(f"communs-{communs.__version__}-cp310-abi3-")


def test_the_wheel_holds_what_it_has_to(wheel: pathlib.Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    sources = (ROOT / "bindings-python/python/communs").glob("*.py*")
    for name in [path.name for path in sources] + ["py.typed", "_communs.abi3.so", "_communs.pyi"]:
        assert f"communs/{name}" in names
    for name in ("LICENSE-MIT", "LICENSE-APACHE", "METADATA", "entry_points.txt"):
        assert any(one.endswith(f"dist-info/{name}") or one.endswith(f"dist-info/licenses/{name}") for one in names), name
    assert not [name for name in names if "/bench/" in name or "/tests/" in name]


def test_the_stubs_are_fresh(built: pathlib.Path) -> None:
    (fresh,) = (built / "stubs").rglob("_communs.pyi")
    kept = ROOT / "bindings-python/python/communs/_communs.pyi"
    assert kept.read_text("utf-8") == fresh.read_text("utf-8"), "stale; refresh with `make refresh`"


def test_an_empty_environment_runs_the_package_and_the_command(empty: pathlib.Path, tmp_path: pathlib.Path) -> None:
    program = "import communs; print(communs.check('kind: actor').is_valid, communs.__version__)"
    assert run(empty / "python", "-c", program).stdout.split() == ["False", communs.__version__]
    good, bad = tmp_path / "good.yml", tmp_path / "bad.yml"
    good.write_text("communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]\n", "utf-8")
    bad.write_text("kind: actor\n", "utf-8")
    for command in ([empty / "communs"], [empty / "python", "-m", "communs"]):
        assert run(*command, "--version").stdout.split()[-1] == communs.__version__
        done = run(*command, "check", good)
        assert (done.returncode, done.stdout, done.stderr) == (0, "1 file checked: nothing to report\n", "")
        done = run(*command, "check", "--lang", "fr", bad)
        assert done.returncode == 1 and "erreur[shape-missing-field]" in done.stdout
        assert run(*command, "check", tmp_path / "none.yml").returncode == 2
        assert run(*command, "check", "-", input=good.read_text("utf-8")).returncode == 0
        # Who reads less than there is, does not hear of it.
        assert subprocess.run(f"{' '.join(map(str, command))} explain | head -1", shell=True, capture_output=True).stderr == b""


def test_ctrl_c_ends_the_command(empty: pathlib.Path) -> None:
    process = subprocess.Popen([empty / "communs", "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    process.stdin.write(b"kind: actor\n")
    process.stdin.flush()
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1)
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == -signal.SIGINT


def test_the_source_distribution_builds_far_from_the_repository(built: pathlib.Path, tmp_path: pathlib.Path) -> None:
    maturin = pathlib.Path(sys.executable).parent / "maturin"
    subprocess.run([maturin, "sdist", "--out", tmp_path], cwd=ROOT / "bindings-python", check=True, capture_output=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = opened.getnames()
        opened.extractall(tmp_path, filter="data")
    assert any(name.endswith("schemas/v1/actor.schema.json") for name in names)
    assert any(name.endswith("LICENSE-MIT") for name in names)
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    # What is measured is whether it builds, not how fast the result is.
    target = {
        "CARGO_TARGET_DIR": str(built / "target"),
        "MATURIN_PEP517_ARGS": "--profile dev",
        "PATH": f"{maturin.parent}{os.pathsep}{os.environ['PATH']}",
    }
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", tmp_path / "wheels", source]
    subprocess.run(pip, check=True, env={**os.environ, **target})
    folder = tmp_path / "empty"
    venv.create(folder, with_pip=False)
    (wheel,) = (tmp_path / "wheels").glob("*.whl")
    install(wheel, folder / "bin/python")
    assert run(folder / "bin/python", "-c", "import communs; print(len(communs.codes()) > 100)").stdout == "True\n"
