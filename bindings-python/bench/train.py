"""What an optimised build of the wheel is trained on: descriptions of the repository, read and checked in every way.

Called by `maturin build --pgo`, with the package instrumented.
"""

from __future__ import annotations

from pathlib import Path

import communs

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    # The head of the catalogue refers to the others.
    examples = sorted((ROOT / "examples/mobility").glob("*/*.yml"))
    descriptions = [communs.parse(path) for path in examples]
    json = [description.to_json(compact=True).encode() for description in descriptions]
    cases = sorted((ROOT / "tests/cases").glob("*/*"))
    texts = [path.read_bytes() for path in cases if not path.name.endswith(".expected.json")]
    lines = b"\n".join(json * 50)
    for _ in range(20):
        communs.check_lines(lines)
        for text in json:
            communs.check(text)
            communs.parse(text)
        for description in descriptions:
            communs.check(description.to_yaml())
    for text in texts:
        try:
            communs.check(text)
        except communs.Error:
            pass


if __name__ == "__main__":
    main()
