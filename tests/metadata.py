"""Checks what the repository says of itself: other formats, one version everywhere, links between its pages.

    python tests/metadata.py

`communs.yml` is checked by the tests of the core. The rules of publiccode.yml are those of its standard, version 0.
"""

import re
import subprocess
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
REQUIRED = [
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "developmentStatus",
    "softwareType",
    "description",
    "legal/license",
    "maintenance/type",
    "localisation/localisationReady",
    "localisation/availableLanguages",
]


def load(name):
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def citation():
    """CITATION.cff is valid under its own schema."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    run = subprocess.run(
        [*command, "--default-filetype", "yaml", ROOT / "CITATION.cff"],
        capture_output=True,
        text=True,
        check=False,
    )
    return [] if run.returncode == 0 else [run.stdout + run.stderr]


def publiccode():
    """publiccode.yml has what its standard asks for."""
    document = load("publiccode.yml")
    wrong = []
    for path in REQUIRED:
        value = document
        for key in path.split("/"):
            value = value.get(key) if isinstance(value, dict) else None
        if value in (None, "", [], {}):
            wrong.append(f"{path} is missing")
    if document["maintenance"]["type"] in ("internal", "community") and not document["maintenance"].get("contacts"):
        wrong.append("maintenance/contacts is missing")
    for language, texts in document["description"].items():
        if len(texts["shortDescription"]) > 150:
            wrong.append(f"description/{language}/shortDescription is over 150 characters")
        if not 150 <= len(texts["longDescription"]) <= 10_000:
            wrong.append(f"description/{language}/longDescription is not of 150 to 10,000 characters")
        if not texts.get("features"):
            wrong.append(f"description/{language}/features is missing")
    return wrong


def versions():
    """Every file names the version of the workspace."""
    manifest = (ROOT / "Cargo.toml").read_text("utf-8")
    version = re.search(r'^version = "(.+)"', manifest, re.MULTILINE)[1]
    named = {
        "CITATION.cff": load("CITATION.cff")["version"],
        "publiccode.yml": load("publiccode.yml")["softwareVersion"],
        "communs.yml": load("communs.yml")["resource"]["version"],
        "pyproject.toml": re.search(r'^version = "(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)[1],
        "the dependency of pyproject.toml": re.search(r'"communs==(.+)"', (ROOT / "pyproject.toml").read_text("utf-8"))[1],
        "action.yml": load("action.yml")["inputs"]["package"]["default"].partition("==")[2],
        "CHANGELOG.md": re.search(r"^## \[(\d.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)[1],
    }
    return [f"{name} names {other}, Cargo.toml {version}" for name, other in named.items() if other != version]


def links():
    """Links between pages lead to files that are there."""
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    wrong = []
    for name in listed.stdout.splitlines():
        text = re.sub(r"```.*?```", "", (ROOT / name).read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
            if "://" not in target and not (ROOT / name).parent.joinpath(target).exists():
                wrong.append(f"{name} links to {target}, which is not there")
    return wrong


def main():
    failed = 0
    checks = [citation, publiccode, versions, links]
    for check in checks:
        for problem in (problems := check()):
            print(f"{check.__name__}: {problem}")
        failed += bool(problems)
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
