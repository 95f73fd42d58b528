"""The operations: what they take, what they say, and what they refuse."""

from __future__ import annotations

import collections
import decimal
import io
import json
import pathlib
from collections.abc import Sequence
from typing import Any

import communs
import pytest
from conftest import ROOT

TEXT = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]\n"
WRONG = TEXT.replace("association", "asociation")
DATA = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob", "types": ["association"]}


def test_any_source_gives_the_same(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "fabmob.yml"
    path.write_text(TEXT, "utf-8")
    expected = communs.parse(TEXT)
    sources: list[Any] = [
        TEXT.encode(),
        bytearray(TEXT.encode()),
        memoryview(TEXT.encode()),
        b"\xef\xbb\xbf" + TEXT.encode(),
        path,
        path.open("rb"),
        path.open(encoding="utf-8"),
        io.StringIO(TEXT),
        io.BytesIO(TEXT.encode()),
        DATA,
        collections.OrderedDict(DATA),
        collections.ChainMap(DATA),
        json.dumps(DATA),
        expected,
    ]
    for source in sources:
        assert communs.parse(source) == expected
    for source in sources[4:9]:
        if hasattr(source, "seek"):
            source.seek(0)
        assert communs.check(source).is_valid
    assert communs.load(path) == communs.loads(TEXT) == expected
    assert communs.load(io.StringIO(TEXT)) == expected


def test_a_text_is_never_a_path() -> None:
    assert not communs.check("communs.yml").is_valid
    with pytest.raises(TypeError, match="pathlib.Path"):
        communs.load("communs.yml")  # type: ignore[arg-type]


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: pathlib.Path) -> None:
    missing = tmp_path / "none.yml"
    for operation in (communs.check, communs.parse, communs.check_lines, communs.import_):
        with pytest.raises(FileNotFoundError) as caught:
            operation(missing)
        assert caught.value.filename == str(missing)
    with pytest.raises(IsADirectoryError):
        communs.check(tmp_path)


def test_the_name_of_a_file_tells_its_format(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "fabmob.json"
    path.write_text(TEXT, "utf-8")
    assert communs.check(path)[0].code.startswith("syntax-json")
    assert communs.check(path, format="yaml").is_valid


def test_the_front_matter_of_markdown_is_a_description(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "fabmob.md"
    path.write_text(f"---\n{WRONG}---\n# FabMob\n", "utf-8")
    assert communs.check(path)[0].span.start.line == 6
    assert communs.check_catalogue({"a": path}).invalid[0].report.errors[0].span.start.line == 6
    path.write_text("# FabMob\n", "utf-8")
    with pytest.raises(communs.Error, match="front matter") as caught:
        communs.parse(path)
    assert caught.value.code == "no-front-matter"


def test_options() -> None:
    assert communs.check(TEXT, profile="publish").errors and communs.check(TEXT).is_valid
    assert communs.check(TEXT, kind="commons")[0].code == "shape-kind"
    cut = communs.check("a: 1\nb: 2\nc: 3\n", limits={"diagnostics": 1})
    assert cut.truncated and len(cut) == 1 and "truncated" in repr(cut)
    for limits, code in [({"bytes": 10}, "exceeded-bytes"), ({"nodes": 3}, "exceeded-nodes"), ({"depth": 1}, "exceeded-depth")]:
        for source in (TEXT, DATA):
            with pytest.raises(communs.Error) as caught:
                communs.check(source, limits=limits)  # type: ignore[arg-type]
            assert caught.value.code == code


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (lambda: communs.check(TEXT, profil="publish"), TypeError, "profil"),
        (lambda: communs.check(TEXT, "publish"), TypeError, "positional"),
        (lambda: communs.check(TEXT, profile="publsh"), ValueError, "did you mean `publish`"),
        (lambda: communs.check(TEXT, kind="actr"), ValueError, "did you mean `actor`"),
        (lambda: communs.check(TEXT, format="toml"), ValueError, "`json`, `yaml`"),
        (lambda: communs.check(TEXT, limits={"dept": 3}), TypeError, "did you mean `limits.depth`"),
        (lambda: communs.check(TEXT, limits={"depth": 513}), ValueError, "from 1 to 512"),
        (lambda: communs.check(TEXT, limits={"depth": -1}), ValueError, "from 1 to 512"),
        (lambda: communs.check(TEXT, limits={"depth": "8"}), ValueError, "from 1 to 512"),
        (lambda: communs.check(TEXT, limits={"depth": 10**30}), ValueError, "from 1 to 512"),
        (lambda: communs.check_lines(TEXT, kind=3), ValueError, "option `kind`"),
        (lambda: communs.check(WRONG)[0].message("de"), ValueError, "`en`, `fr`"),
        (lambda: communs.explain("value-sirn"), ValueError, "did you mean `value-siren`"),
        (lambda: communs.schema("actr"), ValueError, "`catalogue`"),
        (lambda: communs.export(DATA, "xml"), ValueError, "`jsonl`"),
        (lambda: communs.import_(TEXT, "wikitxt"), ValueError, "`wikitext`"),
        (lambda: communs.import_("no telling"), ValueError, "name it with `format`"),
        (lambda: communs.import_("{{Ressource}}", persons="yes"), ValueError, "option `persons`: give true or false"),
        (lambda: communs.check_value("phone", ""), ValueError, "`siren`"),
        (lambda: communs.dumps(DATA, compact=True), ValueError, "compact"),
        (lambda: communs.check_lines(3), TypeError, "not int"),
        (lambda: communs.check_files(3), TypeError, "not int"),
        (lambda: communs.check(TEXT, limits=3), TypeError, "{'depth': 16}"),
        (lambda: communs.loads(DATA), TypeError, "`parse` data"),
        (lambda: communs.PartialDate(2020), TypeError, "datetime.date, not int"),
        (lambda: communs.export(communs.License(spdx="MIT"), "json"), TypeError, "not a part of one: License"),
        (lambda: communs.still_asked(communs.License(spdx="MIT"), "basic"), TypeError, "not a part of one: License"),
        (lambda: communs.in_language({"fr": 3}, "fr"), TypeError, "a mapping from languages to texts"),
        (lambda: communs.check(WRONG).codes("bad"), ValueError, "`error`, `warning`, `hint`"),
    ],
)
def test_what_cannot_be_followed_is_refused_by_name(call: Any, error: type[Exception], says: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("source", "code", "says"),
    [
        ({1: 2}, "not-data", "key 1 of type int"),
        ({"a": {"b/c": [0, set()]}}, "not-data", "/a/b~1c/1"),
        ({"a": float("nan")}, "not-data", "NaN"),
        ({"a": b"bytes"}, "not-data", "bytes"),
        ({"a": decimal.Decimal("NaN")}, "not-data", "Decimal NaN"),
        ({"a": decimal.Decimal("1E+900000000")}, "not-data", "Decimal 1E+900000000"),
        (object(), "not-data", "object"),
        ("\ud800", "not-utf8", "UTF-8"),
        (b"a: b\nc: \xff", "not-utf8", "line 2, column 4 (offset 8)"),
        (b"nom: V\xe9lo", "not-utf8", "it looks like Windows-1252 (Latin-1); save"),
        ("communs: '2.0'\nkind: actor", "unsupported-version", "`2.0`"),
    ],
)
def test_what_could_not_be_looked_at_is_an_error(source: Any, code: str, says: str) -> None:
    with pytest.raises(communs.Error) as caught:
        communs.check(source)
    assert caught.value.code == code and says in str(caught.value)
    assert caught.value.message("fr") != caught.value.message("en")
    assert isinstance(caught.value, communs.UnsupportedVersionError) == (code == "unsupported-version")


def test_what_refers_to_itself_ends() -> None:
    data: dict[str, Any] = {"kind": "actor"}
    data["extensions"] = data
    with pytest.raises(communs.Error, match="too deep"):
        communs.check(data)
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
    )
    with pytest.raises(communs.Error, match="aliases"):
        communs.check(bomb)


def test_very_long_numbers_are_told_apart() -> None:
    assert communs.check({**DATA, "extensions": {"n": 2**53}})[-1:] == ()
    assert communs.check({**DATA, "extensions": {"n": 2**53 + 1}})[0].code == "rule-number"
    assert communs.check({**DATA, "extensions": {"n": 10**40 + 1}})[0].code == "rule-number"
    assert communs.check({**DATA, "extensions": {"n": 10**40}})[-1:] == ()
    with pytest.raises(communs.Error, match="too many digits"):
        communs.check({**DATA, "extensions": {"n": 10**5000}})


def test_a_report_is_a_sequence_without_truth() -> None:
    report = communs.check({"kind": "actor"})
    assert isinstance(report, Sequence) and isinstance(communs.check_lines(""), Sequence)
    assert list(report) == [report[index] for index in range(len(report))] == list(reversed(list(reversed(report))))
    assert report[-1] == report[len(report) - 1] and report[1:] == tuple(report)[1:]
    assert report.index(report[1]) == 1 and report.count(report[0]) == 1 and report[0] in report
    assert 3 not in report and report.count(3) == 0
    for index in (len(report), -len(report) - 1):
        with pytest.raises(IndexError):
            report[index]
    for ambiguous in (report, communs.check_lines("")):
        with pytest.raises(TypeError, match="is_valid"):
            bool(ambiguous)


def test_a_report_renders_as_the_command_prints() -> None:
    report = communs.check(WRONG)
    english = report.render(source=WRONG, path="fabmob.yml")
    assert " --> fabmob.yml:5:9\n" in english and "5 | types: [asociation]\n" in english
    assert report.render(lang="fr", source=WRONG.encode()).startswith("erreur[shape-vocabulary]: `asociation` n'est pas")
    assert "\x1b[" in report.render(color=True) and "\x1b[" not in report.render()
    assert str(report) == report.render() and communs.check(TEXT).render() == ""
    with pytest.raises(TypeError, match="`source`"):
        report.render(source=3)  # type: ignore[arg-type]


def test_a_report_escapes_what_it_shows_in_a_notebook() -> None:
    html = communs.check({**DATA, "<script>alert(1)</script>": 1})._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html
    assert communs.check(TEXT)._repr_html_() == "<p>nothing to report</p>"
    assert "champ" in communs.check({"kind": "actor"}).to_html("fr")


def test_reports_that_are_none_are_refused() -> None:
    for text in ("", "{}", '{"diagnostics": [{"code": "value-slop"}]}'):
        with pytest.raises(ValueError):
            communs.Report.from_json(text)


def test_codes() -> None:
    codes = communs.codes()
    assert len({code.code for code in codes}) == len(codes) > 100
    for code in codes:
        assert code.code.startswith(code.family + "-") and communs.explain(code.code) == code
        for lang in ("en", "fr"):
            assert code.message(lang) and code.help(lang) and code.explanation(lang).startswith("## ")


def test_schemas_are_those_that_are_published() -> None:
    for name in ("actor", "commons", "project", "catalogue", "report"):
        assert communs.schema(name) == json.loads((ROOT / f"schemas/v1/{name}.schema.json").read_bytes())
    assert communs.schema("context") == json.loads((ROOT / "schemas/v1/context.jsonld").read_bytes())


def test_linked_data_names_its_context() -> None:
    exported = communs.export(communs.loads(TEXT), "jsonld")
    document = json.loads(exported.text)
    assert document["@context"] == "https://w3id.org/communs/v1/context.jsonld"
    assert document["id"] == f"actor/{communs.loads(TEXT).id}"
    assert not list(exported.report)


def test_dump(tmp_path: pathlib.Path) -> None:
    actor = communs.loads(TEXT)
    for name, start in [("a.yml", "communs: '1.0'\n"), ("a.json", '{\n  "communs": "1.0"')]:
        communs.dump(actor, tmp_path / name)
        assert (tmp_path / name).read_text("utf-8").startswith(start)
        assert communs.load(tmp_path / name) == actor
    out = io.StringIO()
    communs.dump(actor, out, format="json", compact=True)
    assert out.getvalue() == communs.dumps(actor, format="json", compact=True) == actor.to_json(compact=True)


def test_texts_in_their_usual_form() -> None:
    text = "name: FabMob # short\nid: fabmob\nkind: actor\ncommuns: '1.0'\n"
    formatted = communs.format_text(text)
    assert formatted.endswith("name: FabMob # short\n") and communs.format_text(formatted.encode()) == formatted
    assert json.loads(communs.format_text(text, to="json")) == communs.parse(text).to_dict()
    with pytest.raises(communs.ValidationError) as caught:
        communs.format_text("a: 'b")
    assert caught.value.report.errors[0].code == "syntax-yaml-quote"
    with pytest.raises(ValueError, match="`json`, `yaml`"):
        communs.format_text(text, to="toml")  # type: ignore[arg-type]


def test_export_and_what_it_refuses() -> None:
    catalogue = communs.Catalogue(id="c", name="C", actors=[communs.loads(TEXT)])
    exported = communs.export(catalogue, "jsonl")
    assert [json.loads(line)["kind"] for line in exported.text.splitlines()] == ["catalogue", "actor"]
    assert exported.report.is_valid and len(exported.report) == 0
    assert communs.parse(communs.export(catalogue, "yaml").text) == catalogue
    with pytest.raises(communs.ValidationError):
        communs.export({"kind": "actor"}, "json")


def test_values() -> None:
    assert communs.check_value("siren", "732829320").is_valid
    assert communs.check_value("spdx", "Licence Ouverte 2.0")[0].suggestion == "etalab-2.0"
    assert communs.in_language({"fr": "Vélo", "en": "Bike"}, "fr-FR") == "Vélo"
    assert communs.in_language("Vélo", "en") == "Vélo" and communs.in_language({"fr": "Vélo"}, "en") is None


def test_texts_that_are_no_utf8_are_errors_everywhere() -> None:
    for call in (
        lambda: communs.check_value("siren", "\ud800"),
        lambda: communs.PartialDate("\ud800"),
        lambda: communs.check("a: 1").render(source=b"\xff"),
        lambda: communs.check("a: 1").render(source="\ud800"),
    ):
        with pytest.raises(communs.Error):
            call()


def test_what_methods_of_objects_raise_comes_through() -> None:
    class Broken:
        def read(self, size: int) -> str:
            raise RuntimeError("broken")

        def __fspath__(self) -> str:
            raise RuntimeError("broken")

    with pytest.raises(RuntimeError, match="broken"):
        communs.check(Broken())


def test_counts_of_codes_and_short_ways_to_places() -> None:
    report = communs.check(WRONG)
    assert report.codes() == report.codes("error") == {"shape-vocabulary": 1} and report.codes("hint") == {}
    assert (report[0].line, report[0].column) == (5, 9)
    assert communs.check({"kind": "actor"})[0].line is None
    assert communs.__version__.count(".") == 2


def test_other_formats_are_read_and_written_with_their_options():
    citation = "cff-version: 1.2.0\nmessage: Cite it.\ntitle: OTP\nauthors:\n  - name: Entur\nlicense: MIT\n"
    catalogue, _ = communs.import_(citation)
    text, report = communs.export(catalogue, "codemeta", id="otp", language="fr")
    document = json.loads(text)
    assert (document["@context"], document["name"]) == ("https://w3id.org/codemeta/3.0", "OTP")
    assert {one.code for one in report} == {"lossy-unwritten"}
    again = communs.import_(text, "codemeta").catalogue.commons[0]
    assert (again.id, again.resource.licenses[0].spdx) == ("otp", "MIT")
    refused = communs.export(communs.Actor(id="fabmob", name="FabMob"), "codemeta")
    assert (refused.text, [one.code for one in refused.report]) == ("", ["lossy-refused"])
    with pytest.raises(TypeError, match="did you mean `language`"):
        communs.export(catalogue, "codemeta", langage="fr")
    with pytest.raises(ValueError, match="codemetta"):
        communs.export(catalogue, "codemetta")
    with pytest.raises(ValueError, match="cff"):
        communs.format_text("kind: actor", to="cff")


def test_texts_that_are_too_long_leave_as_they_came() -> None:
    long = "{{Ressource|shortDescription=" + "long " * 80 + "}}"
    catalogue = communs.import_(long, format="wikitext", title="Vélo").catalogue
    assert not communs.check(catalogue).is_valid
    for format in ("json", "jsonld", "markdown", "wikitext"):
        assert "long long" in communs.export(catalogue, format).text, format
    with pytest.raises(communs.ValidationError):
        communs.export({"communs": "1.0", "kind": "actor", "id": "A", "name": "A"}, "json")
