"""Exports of a wiki, one description after the other."""

from __future__ import annotations

import io
import os
import pathlib
import threading
from collections.abc import Callable, Iterator
from typing import Any

import communs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

KINDS = {communs.Actor: "actors", communs.Commons: "commons", communs.Project: "projects"}


def page(title: str, text: str) -> str:
    return f"<page><title>{title}</title><revision><text>{text}</text></revision></page>"


def export(*pages: str) -> str:
    return f'<mediawiki xml:lang="fr"><siteinfo><sitename>Essai</sitename></siteinfo>{"".join(pages)}</mediawiki>'


VELO = page("Vélo libre", "{{Ressource|from=Mobicoop|challenge=Un défi|couleur=bleu}}")
EXPORT = export(VELO, page("Train", "{{Project|langue=en}}"), page("Rien", "Du texte"), page("Bus", "{{acteur}}"))


def streamed(source: Any) -> list[communs.ImportedOne]:
    return list(communs.import_each(source))


def test_descriptions_come_with_what_is_said_about_their_page() -> None:
    stream = communs.import_each(EXPORT)
    velo, train, rien, bus, mobicoop = stream
    assert isinstance(velo.description, communs.Commons) and velo.description.language == "fr"
    assert [one.code for one in velo.report] == ["lossy-word", "lossy-extension"]
    assert isinstance(train.description, communs.Project) and train.description.language == "en"
    assert rien.description is None and [one.code for one in rien.report] == ["lossy-page"]
    assert bus.description is not None and bus.description.id == "bus"
    assert mobicoop.description == communs.Actor(id="mobicoop", name="Mobicoop", language="fr")
    assert not len(mobicoop.report)
    assert stream.catalogue.name == "Essai" and stream.catalogue.challenges[0].name == "Un défi"
    assert next(stream, None) is None


def test_any_source_gives_the_same(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "export.xml"
    data = EXPORT.encode()
    path.write_bytes(data)
    expected = streamed(EXPORT)
    sources: list[Callable[[], Any]] = [
        lambda: path,
        lambda: data,
        lambda: bytearray(data),
        lambda: memoryview(data),
        lambda: path.open("rb"),
        lambda: path.open(encoding="utf-8"),
        lambda: io.BytesIO(data),
        lambda: [data[:100], bytearray(b""), data[100:].decode()],
        lambda: (data[at : at + 1] for at in range(len(data))),
    ]
    for source in sources:
        given = source()
        assert streamed(given) == expected
        getattr(given, "close", lambda: None)()


@settings(deadline=None)
@given(st.lists(st.integers(1, 200), min_size=1))
def test_pieces_of_any_length_give_the_same(lengths: list[int]) -> None:
    rest, pieces = EXPORT.encode(), []
    while rest:
        for length in lengths:
            pieces.append(rest[:length])
            rest = rest[length:]
    assert streamed(pieces) == streamed(EXPORT)


def test_a_stream_gives_what_an_import_does(shared: pathlib.Path) -> None:
    path = shared / "wiki" / "special-export.xml"
    imported = communs.import_(path)
    one_by_one = streamed(path)
    for kind, name in KINDS.items():
        members = [one.description.to_dict() for one in one_by_one if isinstance(one.description, kind)]
        # A description that stands alone says what the catalogue says of all.
        language = {"language": imported.catalogue.language}
        assert members == [{**one.to_dict(), **language} for one in getattr(imported.catalogue, name)]
    told = [diagnostic for one in one_by_one for diagnostic in one.report]
    assert told == list(imported.reports[0].report)


def test_nothing_is_read_before_it_is_asked_for() -> None:
    taken = []

    def pieces() -> Iterator[str]:
        for number in range(1000):
            taken.append(number)
            yield ("<mediawiki>" if number == 0 else "") + page(f"Commun {number}", "{{Ressource}}")

    stream = communs.import_each(pieces())
    assert not taken
    first = next(stream).description
    assert first is not None and first.id == "commun-0" and len(taken) == 1


def test_redirects_are_found_where_a_source_can_be_read_twice(tmp_path: pathlib.Path) -> None:
    text = export(page("Vélo", "{{Ressource}}"), page("Bicyclette", "#REDIRECT [[Vélo]]"))
    path = tmp_path / "export.xml"
    path.write_text(text, "utf-8")
    for source in (text, text.encode(), path):
        (velo,) = streamed(source)
        assert velo.description is not None and velo.description.aliases == ("Bicyclette",)
    velo, lost = streamed(io.StringIO(text))
    assert velo.description is not None and not velo.description.aliases
    assert lost.description is None and lost.report[0].code == "lossy-redirect"


def test_what_cannot_be_read_is_raised_after_what_could(tmp_path: pathlib.Path) -> None:
    stream = communs.import_each([f"<mediawiki>{VELO}", b"<page>\xff</page>", VELO])
    ids = []
    with pytest.raises(communs.Error, match="UTF-8"):
        for one in stream:
            ids.append(one.description and one.description.id)
    assert ids == ["velo-libre", "mobicoop"] and next(stream, None) is None
    _, cut, _ = communs.import_each([f"<mediawiki>{VELO}", "<page></mediawiki>", VELO])
    assert cut.description is None and [one.code for one in cut.report] == ["lossy-unreadable"]
    with pytest.raises(communs.Error, match="bytes"):
        list(communs.import_each(EXPORT, limits={"bytes": 60}))
    with pytest.raises(FileNotFoundError):
        communs.import_each(tmp_path / "none.xml")


def test_what_a_source_raises_ends_the_stream() -> None:
    def pieces() -> Iterator[str]:
        yield f"<mediawiki>{VELO}"
        raise RuntimeError("gone")

    stream = communs.import_each(pieces())
    assert next(stream).description
    with pytest.raises(RuntimeError, match="gone"):
        next(stream)
    assert next(stream, None) is None
    for wrong in (3, None):
        with pytest.raises(TypeError, match="an iterable of bytes"):
            communs.import_each(wrong)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="neither `str` nor `bytes`: int"):
        next(communs.import_each([3]))  # type: ignore[list-item]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_read_once(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: path.write_text(EXPORT, "utf-8"))
    writer.start()
    assert streamed(path) == streamed(EXPORT)
    writer.join()
