"""Checks our exports of CITATION.cff with cffconvert, the format's own tool: valid, and made into BibTeX.

    python tests/judges/cffconvert_takes.py PATH_OF_EXAMPLE

The same exports as in `cff_schema.py`, and the same rule for those of real files. Exits with 1 on any disagreement.
"""

import re
import sys
from pathlib import Path

from cffconvert import Citation
from exports import EXAMPLES, exports, is_whole, real

VERSION = re.compile(r"^cff-version:.*$", re.MULTILINE)


def flaw(text):
    """Why cffconvert does not take a text; nothing where it does."""
    try:
        citation = Citation(text)
        citation.validate()
        citation.as_bibtex()
    except Exception as error:
        return str(error).splitlines()[0]
    return None


def main(example):
    passed = failed = 0
    for one in exports(example, "cff", [EXAMPLES, *real("cff/real", "cff/fixtures")]):
        if not is_whole(one):
            continue
        found = flaw(one["text"])
        source = Path(one["source"])
        if found and not (source.is_file() and flaw(VERSION.sub("cff-version: 1.2.0", source.read_text()))):
            failed += 1
            print(f"{source}: {found}\n{one['text']}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
