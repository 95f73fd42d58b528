"""Measures the package and its peers in turn: `python -m bench DOCUMENTS.jsonl`.

One thread, processor time, every way in every round, the median of rounds. Ratios are what counts: absolute times
move from machine to machine.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
from importlib.metadata import version
from pathlib import Path
from time import process_time

from .agree import beyond, disagreements, generated
from .ways import Peers, Way

KIND = "commons"

LINES, ONE = "communs.check_lines, all in one", "communs.check, one at a time"

#: What is measured, beside what, and the ratio that was asked for.
ASKED = [
    (LINES, "msgspec, into structs", 4),
    (LINES, "pydantic, validate_json", 8),
    (LINES, "orjson + jsonschema-rs, is_valid", 3),
    (LINES, "orjson + jsonschema-rs, all errors", 3),
    (LINES, "json + jsonschema-rs, all errors", 6),
    (ONE, "msgspec, into structs", 3),
]


def main() -> None:
    """Reads the documents, sees that all judge them alike, measures, and prints."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("documents", type=Path, help="JSON Lines: descriptions of commons")
    parser.add_argument(
        "--also",
        type=Path,
        metavar="FILE",
        help="documents to see besides that all judge alike, from the example `agreement_documents`",
    )
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count; one goes before them")
    arguments = parser.parse_args()
    documents = arguments.documents.read_bytes().splitlines()
    if not documents or arguments.rounds < 1:
        parser.error("there is nothing to measure: a document and a round, at least")
    peers = Peers.of(KIND)
    print(f"{_setting(documents, arguments.rounds)}\n")
    also = generated(KIND, arguments.also) if arguments.also else []
    different = disagreements(peers, documents + also)
    print("\n".join(different) or f"all peers judge {len(documents) + len(also)} documents alike")
    print()
    times, refused = measure(peers.ways, documents, arguments.rounds)
    print(table(peers.ways, times, refused, documents))
    codes = ", ".join(f"`{code}` {count}" for code, count in beyond(peers, documents).most_common())
    print(f"\nrefused by `communs` alone, where no schema sees it: {codes or 'nothing'}\n")
    print("| asked for | measured |\n|---|---|")
    for own, peer, least in ASKED:
        print(f"| {own}: at least {least} times {peer} | {times[peer] / times[own]:.1f} |")


def _setting(documents: list[bytes], rounds: int) -> str:
    size = sum(map(len, documents)) // len(documents)
    names = ["fastjsonschema", "jsonschema", "jsonschema-rs", "msgspec", "orjson", "pydantic"]
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    load = f"; load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{len(documents)} commons of {size} bytes; {rounds} rounds, median; "
        f"Python {platform.python_version()}, {versions}; {os.cpu_count()} cores{load}"
    )


def measure(ways: list[Way], documents: list[bytes], rounds: int) -> tuple[dict[str, float], dict[str, int]]:
    """Seconds a document and documents refused, by the name of the way."""
    taken: dict[str, list[float]] = {way.name: [] for way in ways}
    refused = {}
    samples = {way.name: _sample(documents, way) for way in ways}
    for turn in range(rounds + 1):
        for way in ways:
            sample, text = samples[way.name]
            start = process_time()
            refused[way.name] = way.run(sample, text)
            seconds = process_time() - start
            # The first round fills caches.
            if turn > 0:
                taken[way.name].append(seconds / len(sample))
        print(f"\rround {turn} of {rounds}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return {name: statistics.median(each) for name, each in taken.items()}, refused


def _sample(documents: list[bytes], way: Way) -> tuple[list[bytes], bytes]:
    sample = documents[: max(1, int(len(documents) * way.part))]
    return sample, b"\n".join(sample)


def table(ways: list[Way], times: dict[str, float], refused: dict[str, int], documents: list[bytes]) -> str:
    """The table in Markdown."""
    lines = [f"| | documents a second | µs a document | {LINES} = 1 | refused |", "|---|---|---|---|---|"]
    for way in ways:
        seconds = times[way.name]
        count = f"{refused[way.name]}"
        if way.part < 1:
            count += f" of {len(_sample(documents, way)[0])}"
        lines.append(
            f"| {way.name} | {round(1 / seconds, -2):,.0f} | {seconds * 1e6:.1f} | {seconds / times[LINES]:.1f} "
            f"| {count if way.accepts or way.name == LINES else '–'} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
