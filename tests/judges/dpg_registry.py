"""Checks our exports of DPG nominees against those that the registry took.

    python tests/judges/dpg_registry.py PATH_OF_EXAMPLE

The real nominees beside the repository show what the registry takes: which keys there are, which of them every nominee has, of what
type each value is, and the words of its vocabularies. An export of ours may hold nothing else and lack nothing, but for what the
format demands and the description does not say, which the export says. Exits with 1 on any disagreement.
"""

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from exports import EXAMPLES, UNFINISHED, exports, real

# A text that takes so few forms in so many nominees is a word of a vocabulary.
MOST_WORDS, LEAST_USES = 12, 40


def visit(value, path, tell):
    """Tells each value with its path; the items of a list share one."""
    tell(path, value)
    if isinstance(value, dict):
        for key, inner in value.items():
            visit(inner, f"{path}/{key}", tell)
    elif isinstance(value, list):
        for inner in value:
            visit(inner, f"{path}/*", tell)


class Registry:
    """What the nominees have in common; the answers of those that were taken, in files of their own, have other keys besides."""

    def __init__(self, nominees, answers):
        self.types, self.keys, self.texts = defaultdict(set), {}, defaultdict(list)
        for document in nominees + answers:
            visit(document, "", self.learn)
        for nominee in nominees:
            visit(nominee, "", self.demand)

    def learn(self, path, value):
        self.types[path].add(type(value).__name__)
        if isinstance(value, str):
            self.texts[path].append(value)

    def demand(self, path, value):
        if isinstance(value, dict):
            self.keys[path] = self.keys.get(path, set(value)) & set(value)

    def words(self, path):
        """The words of the vocabulary at a path; nothing where any text may stand."""
        words = set(self.texts[path])
        is_closed = len(words) <= MOST_WORDS and len(self.texts[path]) >= LEAST_USES
        return words if is_closed and all(re.fullmatch(r"[A-Za-z-]+", word) for word in words) else None

    def flaws(self, document):
        """What no nominee has, and what all have that is missing."""
        wrong, missing = [], []

        def look(path, value):
            if type(value).__name__ not in self.types.get(path, ()):
                return wrong.append(f"{path}: no nominee has {type(value).__name__} there")
            if isinstance(value, dict):
                missing.extend(f"{path}/{key}: every nominee has it" for key in self.keys.get(path, set()) - set(value))
            elif isinstance(value, str) and (words := self.words(path)) and value not in words:
                wrong.append(f"{path}: {value}, and nominees have {sorted(words)}")

        visit(document, "", look)
        return wrong, missing


def documents(paths):
    """The documents of files; a copy of a link holds a name alone."""
    read = []
    for path in paths:
        try:
            read.append(json.loads(path.read_text()))
        except ValueError:
            continue
    return [one for one in read if isinstance(one, dict)]


def main(example):
    paths, answered = (sorted(real(f"dpg/{folder}")) for folder in ("nominees", "digitalpublicgoods"))
    nominees, answers = documents(paths), documents(answered)
    if not nominees:
        return False
    registry = Registry(nominees, answers)
    judged = failed = 0
    for one in exports(example, "dpg", [EXAMPLES, *paths]):
        if not one["text"]:
            continue
        judged += 1
        wrong, missing = registry.flaws(json.loads(one["text"]))
        if wrong or missing and not UNFINISHED.intersection(one["codes"]):
            failed += 1
            print(f"{one['source']}: {wrong + missing}\n{one['text']}")
    vocabularies = sum(1 for path in registry.texts if registry.words(path))
    print(f"DPG: {judged} exports beside {len(nominees)} nominees and {len(answers)} answers, of {len(registry.types)} kinds of value, {vocabularies} vocabularies")
    print(f"{judged - failed} passed, {failed} failed")
    return failed > 0 or judged == 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
