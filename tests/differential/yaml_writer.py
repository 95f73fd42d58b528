"""Reads with PyYAML what our writer wrote: the values have to be the same.

    python tests/differential/yaml_writer.py PATH_OF_EXAMPLE [COUNT [SEED]]

The example is `written_yaml` of the core. COUNT values are generated (2,000 unless told). PyYAML is a reader of
YAML 1.1, so what comes out right there and in our own reader of YAML 1.2 comes out right about everywhere. Exits
with 1 on any disagreement.

Deliberate disagreement: numbers are written as they are in JSON, and YAML 1.1 takes `1e5` for a text. Numbers are
compared as numbers, whatever PyYAML takes them for.
"""

import json
import random
import subprocess
import sys

import yaml

WORDS = """~ null Null true FALSE yes No ON off y N = << .inf -.INF .NaN --- ... 12:30 190:20:30.15 2024-01-01 2024-01
2001-12-14T21:59:43.10-05:00 01004 0o17 0x1F 0b11 1_000 1,000 +33123456789 .5 1. 1e5 1.10 1.2.3 -1 +1 !x &a *a @a `a
%a #a |- >""".split() + ["", " ", "2001-12-14 21:59:43.10 -5", "a: b", "a :b", "a #b", "- a", "? a", ": a", "--- a", "{a: b}"]
PIECES = list(" \n\t\r:-#'\"\\,[]{}&*!|>%@`~=<?.0123456789abny_é😀") + [
    "\n\n", "  ", ": ", " #", "- ", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u0000", "\u001b", "\u007f", "\ufffe",
]


def text(dice):
    if dice.random() < 0.3:
        return dice.choice(WORDS)
    if dice.random() < 0.02:
        return "k" * dice.randrange(1000, 1100)
    return "".join(dice.choice(PIECES) for _ in range(dice.randrange(8)))


def value(dice, depth=4):
    kind = dice.randrange(8 if depth else 6)
    if kind == 0:
        return dice.choice([None, True, False])
    if kind == 1:
        return dice.choice([0, -7, 12, 1.5, -0.25, 1e300, 1e-7, 12345678901234567890])
    if kind < 6:
        return text(dice)
    if kind == 6:
        return [value(dice, depth - 1) for _ in range(dice.randrange(4))]
    return {text(dice): value(dice, depth - 1) for _ in range(dice.randrange(5))}


def same(ours, theirs):
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and list(ours) == list(theirs)
            and all(same(ours[key], theirs[key]) for key in ours)
        )
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, (int, float)) and not isinstance(ours, bool):
        return not isinstance(theirs, bool) and float(ours) == float(theirs)
    return type(ours) is type(theirs) and ours == theirs


def main():
    example, count, seed = (sys.argv[1:] + ["2000", "1"][len(sys.argv) - 2 :])[:3]
    dice = random.Random(int(seed))
    values = [value(dice) for _ in range(int(count))]
    lines = "".join(json.dumps(one) + "\n" for one in values)
    written = subprocess.run([example], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    documents = [json.loads(line) for line in written.splitlines()]
    assert len(documents) == len(values)
    wrong = 0
    for one, document in zip(values, documents):
        try:
            read = yaml.safe_load(document)
        except yaml.YAMLError as error:
            read = error
        if not same(one, read):
            wrong += 1
            if wrong <= 5:
                print(f"{one!r}\n{document}\n{read!r}\n", file=sys.stderr)
    print(f"{len(values)} values, {wrong} read otherwise by PyYAML")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
