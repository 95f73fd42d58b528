"""Checks our exports of DPG nominees with jsonschema, by the schema that the registry checked its nominees with.

    python tests/judges/dpg_schema.py PATH_OF_EXAMPLE [PATH_OF_SCHEMA]

The schema is `nominee-schema.json` of `DPGAlliance/publicgoods-candidates`. It stands beside the real data, and without it
nothing is judged, which is said. What is exported from `examples/mobility` has to be valid, but for fields that the format
demands and the examples lack, which the export says. What was read from a real nominee has to be valid where that is.
Exits with 1 on any disagreement.
"""

import json
import sys
from pathlib import Path

from exports import EXAMPLES, ROOT, UNFINISHED, exports, real
from jsonschema import Draft7Validator

SCHEMA = ROOT.parent / "shared/data/dpg/nominee-schema.json"


def flaws(validator, document):
    """What is wrong with a document, fields that are missing apart."""
    found = list(validator.iter_errors(document))
    missing = [one.message for one in found if one.validator == "required"]
    return [f"{one.json_path}: {one.message}" for one in found if one.validator != "required"], missing


def main(example, schema=SCHEMA):
    if not Path(schema).is_file():
        print("skipped: ../shared/data/dpg/nominee-schema.json is absent")
        return False
    validator = Draft7Validator(json.loads(Path(schema).read_text()))
    nominees = [path for path in real("dpg/nominees", "dpg/digitalpublicgoods") if path.suffix == ".json"]
    counts = {"of examples": 0, "of real files": 0}
    valid_before = failed = 0
    for one in exports(example, "dpg", [EXAMPLES, *nominees]):
        if not one["text"]:
            continue
        wrong, missing = flaws(validator, json.loads(one["text"]))
        source = Path(one["source"])
        counts["of real files" if source.is_file() else "of examples"] += 1
        is_valid = source.is_file() and not any(flaws(validator, json.loads(source.read_text())))
        valid_before += is_valid
        if source.is_file() and not is_valid:
            continue
        if wrong or missing and (is_valid or not UNFINISHED.intersection(one["codes"])):
            failed += 1
            print(f"{source}: {wrong + missing}\n{one['text']}")
    if not counts["of examples"]:
        failed += 1
        print("no example gives a nominee")
    told = ", ".join(f"{count} {of}" for of, count in counts.items())
    print(f"DPG by its schema: {told}, of which {valid_before} were valid before")
    print(f"{counts['of examples'] + valid_before - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
