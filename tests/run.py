"""Runs parts of the tests, each a target of the Makefile, and says at the end how many tests passed and failed.

    python3 tests/run.py PART...

A part that prints no counts is one test. The last line is `N passed, M failed`; exits with 1 where M is not 0.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
# Lines with counts: cargo test, cargo nextest, node --test, pytest -q, and the plain one.
PASSED = [
    re.compile(r"^test result: \w+\. (\d+) passed"),
    re.compile(r"^ *Summary \[.*?(\d+) passed"),
    re.compile(r"^(?:#|ℹ) pass (\d+)$"),
    re.compile(r"^(?:\w+: )?(\d+) passed, \d+ failed"),
    re.compile(r"^(?:\d+ failed, )?(\d+) passed(?:, \d+ \w+)* in [\d.]+s"),
]
FAILED = [
    re.compile(r"^test result: \w+\. \d+ passed; (\d+) failed"),
    re.compile(r"^ *Summary \[.*?(\d+) failed"),
    re.compile(r"^(?:#|ℹ) fail (\d+)$"),
    re.compile(r"^(?:\w+: )?\d+ passed, (\d+) failed"),
    re.compile(r"^(\d+) failed(?:, \d+ \w+)* in [\d.]+s"),
]


def count(patterns, line):
    """The count in a line, 0 where there is none."""
    return next((int(found[1]) for pattern in patterns if (found := pattern.search(line))), 0)


def run(part):
    """Runs a part and shows what it prints: how many tests passed, and how many failed."""
    passed = failed = 0
    process = subprocess.Popen(
        ["make", part],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    for line in process.stdout:
        print(line, end="", flush=True)
        line = COLOUR.sub("", line).rstrip()
        passed += count(PASSED, line)
        failed += count(FAILED, line)
    if process.wait() != 0:
        return passed, max(failed, 1)
    return (passed, failed) if passed + failed else (1, 0)


def main(parts):
    rows = []
    for part in parts:
        print(f"\n=== {part}", flush=True)
        start = time.monotonic()
        rows.append((part, *run(part), time.monotonic() - start))
    print(f"\n{'part':14}{'passed':>8}{'failed':>8}{'seconds':>9}")
    for part, passed, failed, seconds in rows:
        print(f"{part:14}{passed:8}{failed:8}{seconds:9.0f}")
    passed, failed = (sum(row[column] for row in rows) for column in (1, 2))
    print(f"\n{passed} passed, {failed} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
