"""A second JSON-LD processor, PyLD, reads what `communs` exports as the first one does, and the cases of `jsonld/` hold the
triples written beside them, which rdflib compares.

    cargo run -p communs --example jsonld_documents > documents.jsonl
    node tests/agreement/jsonld.mjs documents.jsonl canonical.jsonl
    python tests/agreement/jsonld.py documents.jsonl canonical.jsonl
"""

import json
import sys
from pathlib import Path

from pyld import jsonld
from rdflib import Graph
from rdflib.compare import graph_diff, to_isomorphic

ROOT = Path(__file__).resolve().parents[2]
CASES = Path(__file__).resolve().parent / "jsonld"
ADDRESS = "https://w3id.org/communs/v1/context.jsonld"
CONTEXT = json.loads((ROOT / "schemas/v1/context.jsonld").read_text(encoding="utf-8"))
OPTIONS = {"base": "https://example.org/file/", "algorithm": "URDNA2015", "format": "application/n-quads"}


def load(url: str, options: object = None) -> dict:
    if url != ADDRESS:
        raise ValueError(f"not to be loaded: {url}")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def expected(name: str, quads: str) -> str | None:
    """What the triples of a case have too much and too little; nothing where they are as written."""
    ours = to_isomorphic(Graph().parse(data=quads, format="nt"))
    theirs = to_isomorphic(Graph().parse(CASES / f"{name}.ttl", format="turtle"))
    if ours == theirs:
        return None
    _, more, less = graph_diff(ours, theirs)
    return f"not expected:\n{more.serialize(format='nt')}missing:\n{less.serialize(format='nt')}"


def main() -> int:
    jsonld.set_document_loader(load)
    passed = failed = cases = 0
    documents = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    canonical = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    for line, other in zip(documents, canonical, strict=True):
        case, quads = json.loads(line), jsonld.normalize(json.loads(line)["jsonld"], OPTIONS)
        wrong = None
        if case["name"].startswith("jsonld/"):
            cases += 1
            wrong = expected(case["name"].removeprefix("jsonld/"), quads)
        first = json.loads(other)
        if wrong is None and first is None and "__proto__" not in quads:
            wrong = "`__proto__` is lost"
        if wrong is None and first is not None and first != quads:
            wrong = "the two processors differ"
        if wrong is None:
            passed += 1
        else:
            failed += 1
            print(f"{case['name']}: {wrong}", file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed or cases != len(list(CASES.glob("*.ttl"))) else 0


if __name__ == "__main__":
    sys.exit(main())
