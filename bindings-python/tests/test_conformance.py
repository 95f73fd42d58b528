"""The conformance cases: the same codes, places and values as from Rust, and objects that hold what the text says."""

from __future__ import annotations

import decimal
import json
import pickle
from typing import Any

import communs
from conftest import CASES, Case

KEPT = ["code", "severity", "pointer", "span", "params", "suggestion"]


def found(report: communs.Report) -> dict[str, Any]:
    """What an expected file says of a report."""
    diagnostics = [one.to_dict() for one in report]
    return {
        "valid": report.is_valid,
        "diagnostics": [{key: one[key] for key in KEPT if key in one} for one in diagnostics],
    }


def test_there_are_cases() -> None:
    assert len(CASES) > 200


def test_a_case_finds_what_it_expects(case: Case) -> None:
    expected = {key: value for key, value in case.expected.items() if key != "options"}
    try:
        report = communs.check(case.text, format=case.format, **case.options)
    except communs.Error as error:
        assert {"error": error.code} == expected
    else:
        assert found(report) == expected


def test_attributes_say_the_same_as_data(case: Case) -> None:
    try:
        report = communs.check(case.text, format=case.format, **case.options)
    except communs.Error:
        return
    for one, data in zip(report, report.to_dict()["diagnostics"], strict=True):
        assert (one.code, one.severity, one.pointer) == (data["code"], data["severity"], data["pointer"])
        assert one.suggestion == data.get("suggestion")
        assert (one.message(), one.help()) == (data["message"], data["help"])
        assert json.loads(json.dumps(one.params)) == data["params"]
        if one.span is None:
            assert "span" not in data
        else:
            start, end = one.span.start, one.span.end
            assert [start.offset, start.line, start.column] == [data["span"]["start"][key] for key in ("offset", "line", "column")]
            body = case.text.removeprefix(b"\xef\xbb\xbf")
            assert one.span.of(case.text) == body[start.offset : end.offset].decode("utf-8", "replace")
    assert communs.Report.from_json(report.to_json("fr")) == report
    assert pickle.loads(pickle.dumps(report)) == report


def test_a_valid_case_parses_and_is_written_back(case: Case) -> None:
    if not case.expected.get("valid"):
        return
    description = communs.parse(case.text, format=case.format, **case.options)
    assert description.kind == case.expected["options"].get("kind", description.kind)
    for text in (description.to_json(), description.to_json(compact=True), description.to_yaml()):
        assert communs.parse(text) == description
    assert communs.parse(description.to_dict()) == description
    assert communs.parse(description) == description
    assert pickle.loads(pickle.dumps(description)) == description
    assert hash(communs.parse(description.to_yaml())) == hash(description)
    assert eval(repr(description), {**vars(communs), "Decimal": decimal.Decimal}) == description


def test_an_invalid_case_does_not_parse(case: Case) -> None:
    if case.expected.get("valid", True):
        return
    try:
        communs.parse(case.text, format=case.format, **case.options)
    except communs.ValidationError as error:
        assert found(error.report)["diagnostics"] == case.expected["diagnostics"]
        assert error.report.errors[0].message("fr") in error.message("fr")
        assert pickle.loads(pickle.dumps(error)).report == error.report
    else:
        raise AssertionError("no ValidationError")


def test_data_finds_the_same_without_places(case: Case) -> None:
    """A document as data has the diagnostics of its text, but for places and for what only a text can say."""
    if case.format != "json" or "diagnostics" not in case.expected:
        return
    if any(one["code"].startswith("syntax-") for one in case.expected["diagnostics"]):
        return
    report = communs.check(json.loads(case.text), **case.options)
    key = ("pointer", "code")
    expected = sorted([one[part] for part in key] for one in case.expected["diagnostics"] if one["code"] != "rule-number")
    assert sorted([getattr(one, part) for part in key] for one in report if one.code != "rule-number") == expected
    assert all(one.span is None for one in report)
