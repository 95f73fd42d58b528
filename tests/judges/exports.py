"""What the judges have in common: our exports, and the real files beside the repository."""

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples/mobility"


def real(*folders):
    """The files of folders of real data; none where they are absent, which is said."""
    paths = []
    for folder in folders:
        path = ROOT.parent / "shared/data" / folder
        if not path.is_dir():
            print(f"skipped: ../shared/data/{folder} is absent")
        paths += sorted(one for one in path.rglob("*") if one.is_file())
    return paths


def exports(example, target, paths):
    """Our exports: source, text and codes of each."""
    run = subprocess.run([example, target, *map(str, paths)], capture_output=True, check=True, text=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


# What tells that a demanded field is missing, or that nothing there can be used for it.
UNFINISHED = {"lossy-asked", "lossy-asked-option", "lossy-unusable"}

# `month: 03` is a number to readers of YAML 1.1; here it is the text that it looks like, and is written as one.
NUMBERS = "key-complete__CITATION.cff"


def is_whole(exported):
    """Whether a format got all that it demands, and reads YAML as we do."""
    return exported["text"] and not UNFINISHED.intersection(exported["codes"]) and not exported["source"].endswith(NUMBERS)
