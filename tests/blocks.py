"""Runs what the README and the guides show, and compares what they say is printed.

    python tests/blocks.py [--write]

Each page runs in a folder of its own, with copies of what lies at the root of the repository and `communs` in the path;
French pages run in French.

- In a block ```console, lines after `$` are commands and the others what they print; a line `…` stands for any number
  of lines. A command without output shown has to succeed. With `--write`, outputs without `…` are written anew.
- A block ```yaml or ```xml whose first line is a comment with the name of a file is written to that file.
- A block after a comment `<!-- not run: REASON -->` is passed over.

Pages about Python are left to `tests/python_blocks.py`.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COPIED = ["communs.yml", "publiccode.yml", "examples", "schemas"]
BLOCK = re.compile(
    r"(?P<skip><!-- not run: .*? -->\n+)?^```(?P<language>console|yaml|xml)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
FILE = re.compile(r"\A(?:#|<!--) (\S+\.(?:ya?ml|xml))(?: -->)?\n")
CARGO_RUN = re.compile(r"cargo run (-q )?--release --bin communs --")


def every_page():
    yield from sorted(ROOT.glob("README*.md"))
    yield from sorted(ROOT.glob("bindings-*/README*.md"))
    yield from sorted(ROOT.glob("docs/guide/*/*.md"))


def pages():
    """The pages that this runs: in those about Python, commands stand between blocks that `python_blocks.py` runs."""
    return (path for path in every_page() if "python" not in f"{path.parent.name}/{path.name}")


def is_french(page):
    return page.name.endswith(".fr.md") or page.parent.name == "fr"


def steps(body):
    """The commands of a block, each with the output shown."""
    found = []
    for line in body.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].rstrip("\n"), ""))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + line)
    return found


def run(command, folder, french):
    # Not LC_ALL, at which bash complains where the machine lacks the locale.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    environment = {**kept, "LANG": "fr_FR.UTF-8" if french else "en_GB.UTF-8", "NO_COLOR": "1"}
    done = subprocess.run(
        ["bash", "-c", CARGO_RUN.sub("communs", command)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    lines = [line.rstrip() for line in done.stdout.splitlines()]
    return done.returncode, "\n".join(lines).strip("\n") + "\n"


def matches(shown, printed):
    parts = re.split(r"^…\n", shown.strip("\n") + "\n", flags=re.MULTILINE)
    return re.fullmatch("(?:.*\n)*?".join(map(re.escape, parts)), printed) is not None


class Page:
    """One page: its problems, how many commands it ran, and its text with the outputs they print."""

    def __init__(self, path):
        self.path = path
        self.commands = 0
        self.problems = []
        with tempfile.TemporaryDirectory() as folder:
            for name in COPIED:
                source = ROOT / name
                copy = shutil.copytree if source.is_dir() else shutil.copy
                copy(source, Path(folder) / name)
            self.text = self.sub(path.read_text("utf-8"), folder)

    def sub(self, text, folder):
        return BLOCK.sub(lambda block: self.block(block, folder), text)

    def block(self, block, folder):
        body = block["body"]
        if block["skip"]:
            return block[0]
        if block["language"] != "console":
            if named := FILE.match(body):
                path = Path(folder) / named[1]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(body, "utf-8")
            return block[0]
        written = "".join(self.step(command, shown, folder) for command, shown in steps(body))
        return block[0].replace(body, written)

    def step(self, command, shown, folder):
        self.commands += 1
        status, printed = run(command, folder, is_french(self.path))
        if shown and not matches(shown, printed):
            self.problems.append(f"$ {command}\n--- shown\n{shown}--- printed\n{printed}")
        elif not shown and status != 0:
            self.problems.append(f"$ {command}\n--- exit status {status}\n{printed}")
        fresh = printed if shown and not re.search(r"^…$", shown, re.MULTILINE) else shown
        return f"$ {command}\n{fresh}"


def main():
    passed = failed = 0
    for path in pages():
        page = Page(path)
        name = path.relative_to(ROOT)
        if "--write" in sys.argv:
            path.write_text(page.text, "utf-8")
        for problem in page.problems:
            print(f"{name}: {problem}")
        failed += len(page.problems)
        passed += page.commands - len(page.problems)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed and "--write" not in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
