"""The `jsonschema` package accepts what `communs` accepts, of the documents that
`cargo run -p communs --example agreement_documents` writes.

    python tests/agreement/python.py documents.jsonl
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas" / "v1"


def judge(name: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def main() -> int:
    judges = {name: judge(name) for name in ("actor", "commons", "project", "catalogue", "report")}
    passed = failed = 0
    with open(sys.argv[1], encoding="utf-8") if len(sys.argv) > 1 else sys.stdin as lines:
        for line in lines:
            case = json.loads(line)
            errors = [error.message for error in judges[case["kind"]].iter_errors(json.loads(case["text"]))]
            if (not errors) == case["accepted"]:
                passed += 1
            else:
                failed += 1
                expected = "accepted" if case["accepted"] else "refused"
                print(f"{case['kind']}: expected {expected}: {case['text']}\n{errors}", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
