"""Judges citations as the format's own JSON Schema does.

    python tests/differential/citation.py PATH_OF_COMMAND [COUNT [SEED]]

The schema is the one that check-jsonschema carries. The valid cases of `tests/foreign/cff` are changed in one place or
two, COUNT times (3,000 unless told), and `communs check --as cff` has to find an error where the schema does. Exits
with 1 on any disagreement.

Deliberate disagreements, which are not generated: older versions, which the schema refuses and the check takes with a
warning; texts of blanks; days that no calendar has; addresses that only begin as one does; a month `03`, which YAML
reads as a number.
"""

import copy
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import check_jsonschema
import jsonschema
import yaml

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Path(check_jsonschema.__file__).parent / "builtin_schemas/vendor/citation-file-format.json"
VALUES = [
    None, True, False, 0, 1, 12, 13, -3, 1.5, "", "x", "1", "13", [], ["x"], ["x", "x"], {}, {"name": "x"}, [{"name": "x"}],
    [{"given-names": "x"}, {"given-names": "x"}], "2026-03-14", "14/03/2026", "https://example.org/x", "ftp://example.org", "mailto:a@b.cd",
    "10.5281/zenodo.1", "https://doi.org/10.5281/zenodo.1", "MIT", "Apache 2.0", ["MIT", "GPL-3.0-only"], "software", "dataset", "article",
    "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097", "a@b.cd", "FR", "fr", "France", ["en"], ["english"], "PMC1234567",
    "2049-3630", "978-2-07-036002-4", "swh:1:rev:" + "0" * 40, {"type": "doi", "value": "10.5281/zenodo.1"},
    [{"type": "url", "value": "x"}], [{"type": "article", "title": "x", "authors": [{"name": "x"}]}], {"type": "book", "title": "x"},
]


def places(value, way=()):
    """Each place of a document, with what stands there."""
    yield way
    if isinstance(value, dict):
        for key in value:
            yield from places(value[key], (*way, key))
    elif isinstance(value, list):
        for at in range(len(value)):
            yield from places(value[at], (*way, at))


def names(schema):
    """The names of fields, of any object."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from value
            yield from names(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from names(value)


def change(dice, document, fields):
    """Puts a value in a place, takes one out, or adds a field."""
    ways = [way for way in places(document) if way and "cff-version" not in way]
    *before, last = dice.choice(ways)
    holder = document
    for step in before:
        holder = holder[step]
    kind = dice.randrange(4)
    if kind == 0:
        del holder[last]
    elif kind == 1 and isinstance(holder, dict):
        holder[dice.choice(fields)] = copy.deepcopy(dice.choice(VALUES))
    else:
        holder[last] = copy.deepcopy(dice.choice(VALUES))


def main(command, count=3000, seed=1):
    dice = random.Random(int(seed))
    schema = json.loads(SCHEMA.read_text())
    validator = jsonschema.Draft7Validator(schema)
    fields = sorted(set(names(schema)) - {"cff-version"}) + ["given-name", "x"]
    bases = [yaml.load(path.read_text(), yaml.BaseLoader) for path in sorted((ROOT / "tests/foreign/cff").glob("valid*.yml"))]
    documents = []
    for _ in range(int(count)):
        document = copy.deepcopy(dice.choice(bases))
        for _ in range(dice.randint(1, 2)):
            change(dice, document, fields)
        documents.append(document)
    with tempfile.TemporaryDirectory() as folder:
        for at, document in enumerate(documents):
            (Path(folder) / f"{at}.json").write_text(json.dumps(document))
        paths = [f"{at}.json" for at in range(len(documents))]
        done = subprocess.run(
            [command, "check", "--as", "cff", "--format", "jsonl", *paths], cwd=folder, capture_output=True, text=True
        )
        told = [json.loads(line) for line in done.stdout.splitlines()]
    wrong = 0
    for document, report in zip(documents, told, strict=True):
        errors = [error.message[:200] for error in validator.iter_errors(document)]
        if report["valid"] != (not errors):
            wrong += 1
            found = [(one["pointer"], one["message"]) for one in report["diagnostics"]]
            if wrong <= 10:
                print(json.dumps(document)[:2000], "\n  ours:", found, "\n  schema:", errors)
    valid = sum(report["valid"] for report in told)
    print(f"{len(documents)} citations, {valid} of them valid: {wrong} judged otherwise than by the schema")
    return 1 if wrong or not 0 < valid < len(documents) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
