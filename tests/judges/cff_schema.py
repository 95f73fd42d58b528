"""Checks our exports of CITATION.cff with check-jsonschema, which brings the format's schema along.

    python tests/judges/cff_schema.py PATH_OF_EXAMPLE

The example is `exported` of the core. What is exported from `examples/mobility` has to be valid, but for what the
format demands and the examples lack, which the export says. What was read from a real file has to be valid where the
real file is, its version aside. Exits with 1 on any disagreement.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from exports import EXAMPLES, exports, is_whole, real

VERSION = re.compile(r"^cff-version:.*$", re.MULTILINE)


def invalid(texts):
    """Which texts are not valid, by position."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{at}.cff") for at in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
        command += ["--default-filetype", "yaml", "-o", "json", *map(str, paths)]
        run = subprocess.run(command, capture_output=True, text=True)
        report = json.loads(run.stdout)
        wrong = {}
        for one in report.get("errors", []) + report.get("parse_errors", []):
            wrong.setdefault(int(Path(one["filename"]).stem), []).append(one.get("message", "") or str(one))
        return wrong


def main(example):
    passed = failed = 0
    ours = [one for one in exports(example, "cff", [EXAMPLES]) if is_whole(one)]
    theirs = [one for one in exports(example, "cff", real("cff/real", "cff/fixtures")) if is_whole(one)]
    all_of_them = ours + theirs
    wrong = invalid([one["text"] for one in all_of_them])
    before = invalid([VERSION.sub("cff-version: 1.2.0", Path(one["source"]).read_text()) for one in theirs])
    for at, one in enumerate(all_of_them):
        if at in wrong and at - len(ours) not in before:
            failed += 1
            print(f"{one['source']}: {wrong[at]}\n{one['text']}")
        else:
            passed += 1
    if not ours:
        failed += 1
        print("no example gives a whole CITATION.cff")
    print(f"CITATION.cff by its schema: {len(ours)} of examples, {len(theirs)} of real files")
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
