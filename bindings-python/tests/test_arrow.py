"""Columns of Arrow in, diagnostics as a table out."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from typing import Any

import communs
import pandas
import polars
import pyarrow
import pytest
from conftest import CASES, Case

VALID = '{"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob", "types": ["association"]}'
NAMELESS = '{"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["association"]}'
TEXTS = [VALID, NAMELESS, None, "", "{", VALID]
COLUMNS = (
    "path line code severity pointer startLine startColumn startOffset endOffset message help suggestion".split()
)


def codes(checks: communs.Checks) -> list[tuple[int | None, list[str]]]:
    found = []
    for one in checks:
        if one.report is None:
            assert one.error is not None
            found.append((one.line, [one.error.code]))
        else:
            found.append((one.line, [diagnostic.code for diagnostic in one.report]))
    return found


EXPECTED = [
    (number, [found.code for found in communs.check(text)])
    for number, text in enumerate(TEXTS, 1)
    if text is not None and len(communs.check(text))
]


def column(of: pyarrow.DataType) -> pyarrow.Array:
    is_text = of in (pyarrow.string(), pyarrow.large_string(), pyarrow.string_view())
    return pyarrow.array([None if text is None else text if is_text else text.encode() for text in TEXTS], of)


TYPES = [
    pyarrow.string(),
    pyarrow.large_string(),
    pyarrow.string_view(),
    pyarrow.binary(),
    pyarrow.large_binary(),
    pyarrow.binary_view(),
]


@pytest.mark.parametrize("of", TYPES, ids=str)
def test_every_type_of_texts_in_every_container(of: pyarrow.DataType) -> None:
    array = column(of)
    whole = pyarrow.chunked_array([array.slice(0, 2), array.slice(2)])
    for data in (
        array,
        whole,
        pyarrow.table({"text": whole}),
        pyarrow.record_batch({"text": array}),
        pyarrow.RecordBatchReader.from_batches(
            pyarrow.schema({"text": of}), [pyarrow.record_batch({"text": array})]
        ),
        polars.Series(array),
        polars.DataFrame({"text": polars.Series(array)}),
    ):
        checks = communs.check_arrow(data)
        assert (checks.total, codes(checks)) == (5, EXPECTED), type(data)


def test_a_frame_of_pandas() -> None:
    assert codes(communs.check_arrow(pandas.DataFrame({"id": range(6), "text": TEXTS}), "text")) == EXPECTED


def test_slices_begin_where_they_begin() -> None:
    for of in TYPES:
        checks = communs.check_arrow(column(of).slice(1, 2))
        assert (checks.total, [line for line, _ in codes(checks)]) == (1, [1])


def test_rows_that_are_null_as_a_whole() -> None:
    rows = pyarrow.array([{"text": NAMELESS}, None, {"text": NAMELESS}])
    hidden = pyarrow.StructArray.from_arrays(
        [pyarrow.array([NAMELESS] * 3)], ["text"], mask=pyarrow.array([False, True, False])
    )
    for data in (rows, hidden):
        assert [one.line for one in communs.check_arrow(data, "text")] == [1, 3]


def test_nothing_in_nothing_out() -> None:
    for data in (pyarrow.array([], pyarrow.string()), pyarrow.table({"text": pyarrow.array([], pyarrow.string())})):
        checks = communs.check_arrow(data)
        assert (checks.total, len(checks), checks.to_arrow().num_rows) == (0, 0, 0)


def test_options_are_those_of_a_check() -> None:
    data = pyarrow.array([VALID])
    assert communs.check_arrow(data, profile="publish")[0].report == communs.check(VALID, profile="publish")
    assert codes(communs.check_arrow(data, kind="project")) == [(1, ["shape-kind"])]
    assert codes(communs.check_arrow(data, limits={"bytes": 10})) == [(1, ["exceeded-bytes"])]
    with pytest.raises(ValueError, match="profile"):
        communs.check_arrow(data, profile="strict")  # type: ignore[arg-type]


def test_what_is_refused() -> None:
    two = pyarrow.table({"a": ["x"], "b": [1]})
    for data, name, error, said in (
        (["x"], None, TypeError, "list is no table or column of Arrow"),
        (two, None, ValueError, "say which column holds the texts; there are `a`, `b`"),
        (two, "c", ValueError, "there is no column `c`; there are `a`, `b`"),
        (two, "b", TypeError, "column `b` holds values of the type Int64"),
        (pyarrow.array(["x"]), "a", ValueError, "leave the option out"),
        (pyarrow.array([1]), None, TypeError, "the column holds values of the type Int64"),
        (pyarrow.table({}), None, ValueError, "there are none"),
    ):
        with pytest.raises(error, match=said):
            communs.check_arrow(data, name)  # type: ignore[arg-type]


def test_a_stream_that_fails_says_why() -> None:
    def batches() -> Iterator[pyarrow.RecordBatch]:
        yield pyarrow.record_batch({"text": [VALID]})
        raise RuntimeError("the wire broke")

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema({"text": pyarrow.string()}), batches())
    with pytest.raises(ValueError, match="the wire broke"):
        communs.check_arrow(reader)


def test_a_stream_is_used_up_once() -> None:
    class Once:
        def __init__(self) -> None:
            self.capsule = pyarrow.table({"text": [VALID]}).__arrow_c_stream__()

        def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
            return self.capsule

    once = Once()
    assert communs.check_arrow(once).total == 1
    with pytest.raises(ValueError, match="already released"):
        communs.check_arrow(once)


@pytest.mark.parametrize("given", [object(), (object(), object()), None])
def test_capsules_that_are_none(given: object) -> None:
    class Stream:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            return given

    class Array:
        def __arrow_c_array__(self, requested_schema: object = None) -> object:
            return given

    for data in (Stream(), Array()):
        with pytest.raises(TypeError):
            communs.check_arrow(data)


def test_a_capsule_of_another_kind() -> None:
    class Wrong:
        def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
            return pyarrow.schema({}).__arrow_c_schema__()

    with pytest.raises(ValueError, match="incorrect name"):
        communs.check_arrow(Wrong())


def test_progress_is_told_in_rows() -> None:
    told: list[tuple[int, int | None]] = []
    communs.check_arrow(pyarrow.array([VALID] * 1000), progress=lambda done, total: told.append((done, total)))
    assert told[0] == (0, None) and told[-1] == (1000, 1000)


def test_a_callback_that_raises_stops_the_run() -> None:
    def stop(done: int, total: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        communs.check_arrow(pyarrow.array([VALID]), progress=stop)


def test_the_interpreter_is_free_meanwhile() -> None:
    data = pyarrow.array([VALID] * 20_000)
    done = threading.Event()

    def check() -> None:
        communs.check_arrow(data)
        done.set()

    thread = threading.Thread(target=check)
    thread.start()
    turns = 0
    while not done.is_set():
        turns += 1
    thread.join()
    assert turns > 100


def test_strings_are_not_copied() -> None:
    """In a process of its own, of which the peak is known."""
    script = textwrap.dedent(
        """
        import json, resource, struct
        import communs, pyarrow

        def peak():
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

        document = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob", "types": ["association"]}
        text = json.dumps({**document, "description": "x" * 100_000}).encode()
        count = 200_000_000 // len(text)
        offsets = pyarrow.py_buffer(struct.pack(f"={count + 1}i", *range(0, (count + 1) * len(text), len(text))))
        data = pyarrow.py_buffer(text * count)
        array = pyarrow.StringArray.from_buffers(count, offsets, data)
        communs.check_arrow(array.slice(0, 2))
        before = peak()
        checks = communs.check_arrow(pyarrow.table({"text": array}))
        assert checks.total == count and checks.is_valid
        print(array.nbytes, peak() - before)
        """
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    size, grown = map(int, done.stdout.split())
    assert size > 199_000_000 and grown < size // 10


def test_the_table_of_checks() -> None:
    checks = communs.check_arrow(pyarrow.array([NAMELESS, "communs: '1.0'\nkind: actor\nid: x\nname: X\ntypes: [asociation]\n"]))
    table = checks.to_arrow()
    table.validate(full=True)
    assert table.column_names == COLUMNS
    missing, word = table.to_pylist()
    diagnostic = checks[1].report.errors[0]
    assert word == {
        "path": None,
        "line": 2,
        "code": "shape-vocabulary",
        "severity": "error",
        "pointer": "/types/0",
        "startLine": diagnostic.span.start.line,
        "startColumn": diagnostic.span.start.column,
        "startOffset": diagnostic.span.start.offset,
        "endOffset": diagnostic.span.end.offset,
        "message": diagnostic.message(),
        "help": diagnostic.help(),
        "suggestion": "association",
    }
    assert (missing["line"], missing["pointer"], missing["suggestion"]) == (1, "", None)


def test_messages_in_a_language() -> None:
    checks = communs.check_arrow(pyarrow.array([NAMELESS]))
    for rows in (checks.to_arrow("fr").to_pylist(), checks.to_polars("fr").to_dicts(), checks.to_pandas("fr").to_dict("records")):
        assert (rows[0]["message"], rows[0]["help"]) == ("le champ `name` manque", "ajouter `name`")
    assert pyarrow.table(checks.table("fr"))["message"].to_pylist() == ["le champ `name` manque"]
    with pytest.raises(ValueError, match="`de` is not a language of messages"):
        checks.table("de")


def test_what_could_not_be_looked_at_is_a_row() -> None:
    checks = communs.check_arrow(pyarrow.array([b"\xff", b'{"communs": "2.0"}']))
    rows = checks.to_arrow("fr").to_pylist()
    assert [(row["line"], row["code"], row["severity"], row["pointer"]) for row in rows] == [
        (1, "not-utf8", "error", None),
        (2, "unsupported-version", "error", None),
    ]
    assert [row["message"] for row in rows] == [one.error.message("fr") for one in checks if one.error is not None]


def test_checks_are_a_table_themselves() -> None:
    checks = communs.check_lines(NAMELESS + "\n" + VALID + "\n")
    assert pyarrow.table(checks).equals(checks.to_arrow())
    assert polars.DataFrame(checks.table()).equals(checks.to_polars())
    assert pyarrow.schema(checks) == checks.to_arrow().schema
    assert repr(checks.table()) == "<Table: 1 row, 12 columns>"


def test_from_batches_to_batches() -> None:
    def diagnose(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        for batch in batches:
            yield from communs.check_arrow(batch, "text").to_arrow().select(["line", "code"]).to_batches()

    table = pyarrow.table({"text": TEXTS})
    found = list(diagnose(iter(table.to_batches(max_chunksize=3))))
    assert [row["line"] for batch in found for row in batch.to_pylist()][:1] == [2]


def test_the_cases_in_a_column() -> None:
    """Each conformance case that asks for no other options gives what it does by itself."""
    chosen = [case for case in CASES if case.options == {"profile": "basic"} and is_told(case)]
    assert len(chosen) > 50
    checks = communs.check_arrow(pyarrow.array([case.text for case in chosen]))
    found = {one.line: one.report for one in checks}
    for number, case in enumerate(chosen, 1):
        report = found.get(number)
        expected = [(one["code"], one["pointer"]) for one in case.expected["diagnostics"]]
        assert [(one.code, one.pointer) for one in ([] if report is None else report)] == expected, case.name


def is_told(case: Case) -> bool:
    """Whether the text can be looked at, and its format told from the content, for a column has no names of files."""
    if "error" in case.expected:
        return False
    format: Any = case.format
    return communs.check(case.text) == communs.check(case.text, format=format)


def test_many_threads_at_once() -> None:
    data = pyarrow.array([NAMELESS, VALID] * 2000)
    expected = communs.check_arrow(data)
    results: list[communs.Checks] = []
    threads = [threading.Thread(target=lambda: results.append(communs.check_arrow(data))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 8 and all(result == expected for result in results)


def test_what_is_taken_over_is_given_back() -> None:
    before = pyarrow.total_allocated_bytes()
    for _ in range(20):
        communs.check_arrow(pyarrow.table({"text": pyarrow.array([VALID] * 10_000)}))
        json.dumps(communs.check_arrow(pyarrow.array([NAMELESS] * 100)).to_arrow().to_pylist())
    gc.collect()
    assert pyarrow.total_allocated_bytes() - before < 1_000_000
