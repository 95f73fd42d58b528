"""Runs the Python that the README and the guides show, and compares what it prints.

    python tests/python_blocks.py [--write] [PAGE …]

It runs under the interpreter that starts it, where the package is installed. Each page with a block ```python runs in a
folder of its own, as `tests/blocks.py` has it, blocks in the order of the page:

- All blocks ```python of a page share one namespace. In a block with `>>>`, what the statements print is compared; any
  other block is run, and what it prints is compared with a block ```text that follows at once.
- A line `…` stands for any number of lines. With `--write`, outputs without `…` are written anew.
- A block ```python, ```yaml, ```toml or ```xml whose first line is a comment with the name of a file is written to that
  file, not run.
- Blocks ```console run as in `tests/blocks.py`, `communs` and `python` being those of the interpreter.
- A block after a comment `<!-- not run: REASON -->` is passed over, one after `<!-- with: MODULE … -->` where a module is
  not there.
"""

import contextlib
import doctest
import importlib.util
import io
import os
import re
import sys
import tempfile
import traceback
from pathlib import Path

import blocks

BLOCK = re.compile(
    r"(?P<skip><!-- not run: .*? -->\n+)?(?:<!-- with: (?P<modules>.*?) -->\n+)?"
    r"^```(?P<language>console|python|yaml|toml|xml)\n(?P<body>.*?)^```$"
    r"(?P<between>\n+^```text\n)?(?(between)(?P<output>.*?)^```$)",
    re.MULTILINE | re.DOTALL,
)
FILE = re.compile(r"\A(?:#|<!--) (\S+\.(?:ya?ml|toml|xml|py))(?: -->)?\n")


def run(source, mode, namespace, name):
    """What a piece of code prints; the last lines are those of the exception, where it raises one."""
    out = io.StringIO()
    raised = None
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(source, name, mode), namespace)
        except Exception as error:
            raised = error
    return out.getvalue(), raised


def said(raised):
    return "".join(traceback.format_exception_only(raised))


class Page(blocks.Page):
    """One page: its problems, how many pieces it ran, and its text with the outputs that they print."""

    def __init__(self, path):
        self.namespace = {"__name__": "__main__"}
        self.skipped = 0
        self.stopped = False
        before = Path.cwd()
        try:
            super().__init__(path)
        finally:
            os.chdir(before)

    def sub(self, text, folder):
        os.chdir(folder)
        return BLOCK.sub(lambda block: self.block(block, folder), text)

    def block(self, block, folder):
        if block["skip"] or self.stopped:
            return block[0]
        modules = (block["modules"] or "").split()
        if missing := [name for name in modules if importlib.util.find_spec(name) is None]:
            self.skipped += 1
            print(f"{self.path.relative_to(blocks.ROOT)}: a block is passed over: {', '.join(missing)} not installed")
            return block[0]
        if block["language"] == "console":
            body = block["body"]
            written = "".join(self.step(command, shown, folder) for command, shown in blocks.steps(body))
            return block[0].replace(body, written)
        if named := FILE.match(block["body"]):
            path = Path(folder) / named[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], "utf-8")
            return block[0]
        if block["language"] != "python":
            return block[0]
        if block["body"].startswith(">>> "):
            return block[0].replace(block["body"], self.examples(block["body"]))
        return self.script(block)

    def script(self, block):
        self.commands += 1
        printed, raised = run(block["body"], "exec", self.namespace, str(self.path))
        shown = block["output"]
        if raised is not None:
            # What follows would only fail for that.
            self.stopped = True
            self.problems.append(f"{block['body']}--- raised\n{said(raised)}")
        elif shown is not None and not blocks.matches(shown, tidy(printed)):
            self.problems.append(f"{block['body']}--- shown\n{shown}--- printed\n{printed}")
        if shown is None or raised is not None or holds(shown):
            return block[0]
        start, end = block.span("output")
        return block[0][: start - block.start()] + tidy(printed) + block[0][end - block.start() :]

    def examples(self, body):
        """The statements of a block, each with what it prints."""
        written = []
        for part in doctest.DocTestParser().parse(body):
            if not isinstance(part, doctest.Example):
                written.append(part)
                continue
            self.commands += 1
            printed, raised = run(part.source, "single", self.namespace, str(self.path))
            if raised is not None:
                printed = f"Traceback (most recent call last):\n    ...\n{said(raised)}"
            shown = part.want
            agrees = blocks.matches(shown, tidy(printed)) if shown else not printed
            if part.exc_msg is not None and raised is not None:
                agrees = blocks.matches(part.exc_msg, said(raised))
            if not agrees:
                self.problems.append(f">>> {part.source}--- shown\n{shown}--- printed\n{printed}")
            first, *more = part.source.splitlines(keepends=True)
            written.append(f">>> {first}" + "".join(f"... {line}" if line.strip() else "...\n" for line in more))
            written.append(shown if agrees or holds(shown) else tidy(printed))
        return "".join(written)


def holds(shown):
    """Whether lines are left out of what is shown."""
    return re.search("^…$", shown, re.MULTILINE) is not None


def tidy(printed):
    return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n") + "\n"


def main():
    # The commands of the package, and Python itself, before all others.
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    named = [Path(name).resolve() for name in sys.argv[1:] if name != "--write"]
    passed = failed = skipped = 0
    for path in named or blocks.every_page():
        if "```python\n" not in path.read_text("utf-8"):
            continue
        page = Page(path)
        if "--write" in sys.argv:
            path.write_text(page.text, "utf-8")
        for problem in page.problems:
            print(f"{path.relative_to(blocks.ROOT)}: {problem}")
        failed += len(page.problems)
        passed += page.commands - len(page.problems)
        skipped += page.skipped
    print(f"{passed} passed, {failed} failed" + (f", {skipped} passed over" if skipped else ""))
    return 1 if failed and "--write" not in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
