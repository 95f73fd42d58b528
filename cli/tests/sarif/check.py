"""Holds the SARIF output to the schema of SARIF 2.1.0, which the npm package @microsoft/jest-sarif carries.

Usage: python3 cli/tests/sarif/check.py COMMUNS PATH…
Skips, with one line, where the schema or a validator is not to be had.
"""

import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SCHEMA = "package/lib/schemas/sarif-2.1.0-rtm.5.json"


def schema():
    """The schema, out of the package."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, capture_output=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            return json.load(archive.extractfile(SCHEMA))


def main(communs, *paths):
    try:
        import jsonschema

        validator = jsonschema.validators.validator_for(wanted := schema())(wanted)
    except (ImportError, OSError, subprocess.CalledProcessError, StopIteration, KeyError) as reason:
        print(f"skipped: no SARIF schema or no validator ({reason})")
        return 0
    failures = 0
    for lang in ("en", "fr"):
        command = [communs, "check", "--format", "sarif", "--lang", lang, *paths]
        log = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
        for error in validator.iter_errors(log):
            failures += 1
            print(f"{lang} {error.json_path}: {error.message}")
        results = log["runs"][0]["results"]
        print(f"{lang}: {len(results)} results, {sum('fixes' in result for result in results)} with a change")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
