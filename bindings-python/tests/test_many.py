"""Many texts: lines, files, catalogues; threads, progress and interruption."""

from __future__ import annotations

import concurrent.futures
import io
import multiprocessing
import os
import pathlib
import signal
import subprocess
import sys
import textwrap
import threading
from typing import Any

import communs
import pytest
from conftest import CASES, ROOT

GOOD = b'{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob","types":["association"]}'
BAD = GOOD.replace(b"association", b"asociation")
LINES = b"\n".join([GOOD, b"", BAD, b"  ", b'{"communs": "2.0"}', b"\xff", GOOD, BAD])


def told(checks: communs.Checks) -> list[tuple[int | None, str]]:
    return [(one.line, one.error.code if one.error else one.report.errors[0].code) for one in checks.invalid]


EXPECTED = [(3, "shape-vocabulary"), (5, "unsupported-version"), (6, "not-utf8"), (8, "shape-vocabulary")]


def test_lines_of_any_source(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "all.jsonl"
    path.write_bytes(LINES)
    for source in (LINES, bytearray(LINES), memoryview(LINES), path, path.open("rb"), io.BytesIO(LINES)):
        checks = communs.check_lines(source)
        assert told(checks) == EXPECTED and checks.total == 6 and not checks.is_valid
    assert communs.check_lines(path)[0].path == str(path)
    text = LINES.replace(b"\xff", b"").decode()
    assert told(communs.check_lines(text)) == told(communs.check_lines(io.StringIO(text)))


def test_places_in_lines_are_those_of_the_stream() -> None:
    one = communs.check_lines(LINES).invalid[0]
    assert one.report.errors[0].span.start.line == 3
    assert one.report.errors[0].span.of(LINES) == '"asociation"'


def test_lines_without_anything_to_say_are_counted() -> None:
    checks = communs.check_lines(b"\n".join([GOOD] * 1000))
    assert (checks.total, len(checks), checks.is_valid) == (1000, 0, True)
    empty = communs.check_lines(b"")
    assert (empty.total, len(empty), empty.is_valid) == (0, 0, True)


def test_a_line_over_the_limit_does_not_stop_the_others() -> None:
    checks = communs.check_lines(GOOD + b"\n" + GOOD[:-1] + b" " * 100 + b"}\n" + GOOD, limits={"bytes": 120})
    assert told(checks) == [(2, "exceeded-bytes")] and checks.total == 3


def test_progress_is_told_and_can_stop() -> None:
    seen: list[tuple[int, int | None]] = []
    lines = b"\n".join([GOOD] * 60_000)
    communs.check_lines(lines, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(lines), len(lines)) and seen == sorted(seen)

    class Enough(Exception):
        pass

    def stop(done: int, total: int | None) -> None:
        raise Enough

    with pytest.raises(Enough):
        communs.check_lines(lines, progress=stop)
    with pytest.raises(Enough):
        communs.check_files([ROOT / "examples"], progress=stop)
    communs.check_files(ROOT / "examples", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1]


def test_files_are_checked_as_the_command_does(tmp_path: pathlib.Path) -> None:
    checks = communs.check_files([ROOT / "examples/mobility", ROOT / "communs.yml"])
    assert checks.is_valid and checks.total > 70
    wrong = tmp_path / "wrong.yml"
    wrong.write_bytes(b"kind: actor\n")
    lines = tmp_path / "lines.jsonl"
    lines.write_bytes(GOOD + b"\n" + GOOD + b"\n")
    checks = communs.check_files([str(wrong), lines, tmp_path / "none.yml"])
    assert {pathlib.Path(one.path).name for one in checks.invalid} == {"wrong.yml", "lines.jsonl", "none.yml"}
    assert [one.error.code for one in checks if one.error] == ["unreadable"]
    assert checks.invalid[-1].error.message("fr") == "aucun fichier ni dossier de ce nom"
    reports = [one.report for one in checks if one.report is not None]
    assert any(error.code == "link-duplicate-id" for report in reports for error in report.errors)


def test_a_catalogue_in_parts(tmp_path: pathlib.Path) -> None:
    ademe = communs.Actor(id="ademe", name="ADEME", types=["agency"], memberships=[{"of": "fabmop", "role": "member"}])
    fabmob = GOOD.decode()
    for source in ([ademe, fabmob], {"0": ademe, "1": fabmob}, iter([ademe.to_dict(), fabmob])):
        checks = communs.check_catalogue(source)
        assert [(one.path, error.code, error.suggestion) for one in checks for error in one.report.errors] == [
            ("0", "link-unresolved", "fabmob")
        ]
        assert checks.total == 2
    twice = communs.check_catalogue({"a": fabmob, "b": fabmob})
    related = twice.invalid[0].report.errors[0].related[0]
    assert (twice.invalid[0].path, related.source) == ("b", "a")
    whole = communs.Catalogue(id="c", name="C", actors=[communs.loads(fabmob)])
    assert communs.check_catalogue(whole, profile="publish").invalid[0].path == "c"
    for number, text in enumerate([ademe.to_json(), fabmob]):
        (tmp_path / f"{number}.json").write_text(text, "utf-8")
    assert communs.check_catalogue(tmp_path).invalid[0].path == str(tmp_path / "0.json")
    failed = communs.check_catalogue([b"\xff", fabmob])
    assert failed[0].error.code == "not-utf8" and failed.total == 2


def test_an_import_of_several_sources(tmp_path: pathlib.Path) -> None:
    page = tmp_path / "Vélo libre.wikitext"
    page.write_text("{{Ressource|type=Commun|couleur=bleu}}", "utf-8")
    imported = communs.import_([page, "{{Ressource|from=Mobicoop}}", io.StringIO("{{Ressource}}")], name="Essai")
    assert imported.catalogue.name == "Essai" and len(imported.catalogue.commons) == 3
    assert imported.catalogue.actors[0].id == "mobicoop"
    assert imported.reports.total == 3 and imported.reports[0].path == str(page)
    assert not communs.still_asked(imported.catalogue, "basic") and communs.still_asked(imported.catalogue, "publish")
    with pytest.raises(communs.Error, match="UTF-8"):
        communs.import_(b"{{Ressource|\xff}}", "wikitext")
    both = communs.import_([b"{{Ressource|\xff}}", page], "wikitext")
    assert [one.error.code for one in both.reports if one.error] == ["not-utf8"] and len(both.catalogue.commons) == 1


def test_a_table_is_imported_along_a_mapping() -> None:
    table, mapping = "nom;membre\nLa Selle;oui\n", "describes: actor\nfields: {name: nom}\n"
    imported = communs.import_(table, "csv", mapping=mapping)
    (actor,) = imported.catalogue.actors
    assert (actor.id, actor.extensions["csv"]["membre"]) == ("la-selle", "oui")
    wrong = communs.import_(table, "csv", mapping="describes: actor\nfields: {nam: nom}\n")
    assert not wrong.catalogue.actors and not wrong.reports[0].report.is_valid
    unused = communs.import_("{{Ressource}}", "wikitext", mapping=mapping).reports
    assert unused[-1].path == "mapping" and unused[-1].report[0].code == "lossy-unused-mapping"


def test_the_wiki_of_the_association(shared: pathlib.Path) -> None:
    for name in ("special-export.xml", "api-query-revisions.json"):
        imported = communs.import_(shared / "wiki" / name)
        assert len(imported.catalogue.commons) == 183
        asked = communs.still_asked(imported.catalogue, "publish")
        assert asked["hint-no-license"] == 183
        # Three summaries are over 300 characters; the importer keeps them whole.
        report = imported.catalogue.check()
        assert {error.code for error in report.errors} <= {"shape-too-long"}
        assert communs.dumps(imported.catalogue).startswith("communs: '1.0'\nkind: catalogue\n")


def test_threads_get_what_one_gets() -> None:
    texts = [(case.text, case.format, case.options) for case in CASES] * 3
    barrier = threading.Barrier(8)

    def look(item: tuple[bytes, str, dict[str, str]]) -> Any:
        text, format, options = item
        try:
            report = communs.check(text, format=format, **options)
            parsed = communs.parse(text, format=format, **options) if report.is_valid else None
        except communs.Error as error:
            return error.code
        return report, parsed

    def start() -> list[Any]:
        barrier.wait()
        return [look(item) for item in texts]

    expected = [look(item) for item in texts]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for found in [pool.submit(start) for _ in range(8)]:
            assert found.result() == expected


def test_other_threads_run_while_lines_are_checked() -> None:
    lines = b"\n".join([GOOD] * 200_000)
    done = threading.Event()
    turns = 0

    def check() -> None:
        communs.check_lines(lines)
        done.set()

    thread = threading.Thread(target=check)
    thread.start()
    while not done.wait(0.001):
        turns += 1
    thread.join()
    assert turns > 3


def test_results_cross_processes() -> None:
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(communs.check_lines, LINES).result() == communs.check_lines(LINES)
        assert pool.submit(communs.parse, GOOD).result() == communs.parse(GOOD)
        with pytest.raises(communs.ValidationError) as caught:
            pool.submit(communs.parse, BAD).result()
        assert caught.value.report == communs.check(BAD)
        with pytest.raises(communs.UnsupportedVersionError):
            pool.submit(communs.check, '{"communs": "2.0"}').result()


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_a_long_check() -> None:
    program = textwrap.dedent(
        """
        import communs
        class Endless:
            def read(self, size):
                return b'{"kind": "actor"}\\n' * 1000
        print("ready", flush=True)
        communs.check_lines(Endless())
        """
    )
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert b"KeyboardInterrupt" in errors


def test_entries_compare_and_pickle() -> None:
    import pickle

    checks = communs.check_lines(LINES)
    for one in checks:
        assert pickle.loads(pickle.dumps(one)) == one and hash(one) == hash(pickle.loads(pickle.dumps(one)))
    assert pickle.loads(pickle.dumps(checks)) == checks and checks != communs.check_lines(b"")
    assert repr(checks) == "<Checks: 6 texts looked at, 4 invalid>"
    assert repr(checks[0]) == "<Checked line 3: 1 error>"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks of POSIX")
def test_a_process_that_was_forked_checks_files_too() -> None:
    assert communs.check_files(ROOT / "examples/mobility").is_valid
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        assert pool.submit(communs.check_files, ROOT / "examples/mobility").result(60).is_valid


def test_half_a_surrogate_pair_is_the_matter_of_its_line() -> None:
    text = '{"kind":"actor"}\n{"kind":"\ud800"}\n' + GOOD.decode()
    checks = communs.check_lines(text)
    assert (checks.total, checks.invalid[1].line, checks.invalid[1].error.code) == (3, 2, "not-utf8")
    assert communs.check_lines(io.StringIO(text)) == checks


def test_a_single_description_is_no_catalogue_and_data_is_no_names() -> None:
    data = communs.Catalogue(id="c", name="C", actors=[communs.loads(GOOD)]).to_dict()
    assert communs.check_catalogue(data).total == 1 and communs.check_catalogue(data).is_valid
    for given in (communs.loads(GOOD), 3, "folder"):
        with pytest.raises(TypeError, match="`check_catalogue` takes"):
            communs.check_catalogue(given)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="names of descriptions are texts, not int"):
        communs.check_catalogue({1: GOOD})  # type: ignore[dict-item]
    assert communs.check_catalogue({"\ud800": GOOD}).is_valid
