"""Whether every peer refuses what the published schema refuses, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import communs

from .ways import Peers

#: What every other one is held to.
JUDGE = "orjson + jsonschema-rs, is_valid"


def generated(kind: str, path: Path) -> list[bytes]:
    """The documents of a kind that the example `agreement_documents` of the core wrote, half of them spoilt."""
    every = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [one["text"].encode() for one in every if one["kind"] == kind]


def disagreements(peers: Peers, documents: list[bytes]) -> list[str]:
    """A line for each peer that does not judge every document as the schema does."""
    accepts = {way.name: way.accepts for way in peers.ways if way.accepts and not way.name.startswith("communs")}
    judged = [accepts[JUDGE](text) for text in documents]
    found = []
    for name, own in accepts.items():
        other = [at for at, text in enumerate(documents) if own(text) != judged[at]]
        if other:
            found.append(f"{name}: judges {len(other)} of {len(documents)} otherwise, line {other[0] + 1} first")
    return found


def beyond(peers: Peers, documents: list[bytes]) -> Counter[str]:
    """The codes of the errors in documents that `communs` refuses and the schema does not."""
    accepts = next(way.accepts for way in peers.ways if way.name == JUDGE)
    codes: Counter[str] = Counter()
    for text in documents:
        if accepts(text):
            codes.update({error.code for error in communs.check(text, kind=peers.kind).errors})
    return codes
