"""A program that uses the package as its types allow; what they refuse is marked, and type checkers say where it is not."""

from __future__ import annotations

import datetime
import decimal
import io
import json
import pathlib
import sys
import tempfile

import communs
from communs.types import ActorDocument, LinkRole

if sys.version_info >= (3, 11):
    from typing import assert_type
else:
    from typing_extensions import assert_type

TEXT = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]\n"


def reports() -> None:
    report = communs.check(TEXT, profile="publish", kind="actor", format="yaml", limits={"depth": 16})
    assert_type(report, communs.Report)
    assert_type(report.is_valid, bool)
    assert_type(report.errors, tuple[communs.Diagnostic, ...])
    for one in report:
        assert_type(one, communs.Diagnostic)
        assert_type(one.code, str)
        assert_type(one.span, "communs.Span | None")
        assert_type(one.suggestion, "str | None")
        assert_type(one.message("fr"), str)
        if one.span is not None:
            assert_type(one.span.start.line, int)
    assert_type(report.render(lang="fr", source=TEXT), str)


def objects() -> None:
    description = communs.parse(TEXT)
    assert_type(description, communs.Actor | communs.Commons | communs.Project | communs.Catalogue)
    actor = communs.parse(TEXT, kind="actor")
    assert_type(actor, communs.Actor)
    assert_type(actor.name, "str | communs.FrozenMap[str]")
    assert_type(actor.links, tuple[communs.Link, ...])
    assert_type(actor.created, "communs.PartialDate | None")
    assert_type(actor.replace(name={"fr": "FabMob"}), communs.Actor)
    assert_type(actor.to_yaml(), str)
    role: LinkRole = "homepage"
    link = communs.Link(role=role, url="https://example.org", label={"en": "Home"})
    funding = communs.Funding(kind="grant", amount=decimal.Decimal("12.50"), currency="EUR", decided=datetime.date(2024, 1, 2))
    assert_type(funding.amount, "decimal.Decimal | None")
    communs.Commons(id="a", name="A", links=[link, {"role": "wiki", "url": "https://example.org"}], funding=[funding])
    match description:
        case communs.Actor(id, name):
            assert_type(id, str)
            assert_type(name, "str | communs.FrozenMap[str]")
        case communs.Catalogue(commons=commons):
            assert_type(commons, tuple[communs.Commons, ...])


def files(folder: pathlib.Path) -> None:
    actor = communs.loads(TEXT)
    communs.dump(actor, folder / "a.yml")
    assert_type(communs.load(folder / "a.yml"), communs.Actor | communs.Commons | communs.Project | communs.Catalogue)
    assert_type(communs.dumps(actor, format="json", compact=True), str)
    assert_type(communs.format_text(TEXT, to="json"), str)
    assert_type(communs.check_files(folder), communs.Checks)
    assert_type(communs.Link.from_dict({"role": "wiki", "url": "https://example.org"}), communs.Link)
    assert_type(communs.check_files([folder, str(folder / "a.yml")], progress=print), communs.Checks)
    assert_type(communs.check_catalogue({"a": actor}), communs.Checks)
    checks = communs.check_lines(io.BytesIO(communs.export(actor, "jsonl").text.encode()))
    assert_type(checks.total, int)
    assert_type(checks.codes("error"), dict[str, int])
    for checked in checks:
        assert_type(checked.path, "str | None")
        assert_type(checked.report, "communs.Report | None")


def exchange() -> None:
    imported = communs.import_("{{Ressource|type=Logiciel}}", "wikitext", title="OpenTripPlanner")
    assert_type(imported.catalogue, communs.Catalogue)
    assert_type(communs.still_asked(imported.catalogue, "publish"), dict[str, int])
    text, report = communs.export(imported.catalogue, "yaml")
    assert_type(text, str)
    assert_type(report, communs.Report)
    stream = communs.import_each([b"<mediawiki>", b"</mediawiki>"], persons=True)
    assert_type(stream.catalogue, communs.Catalogue)
    for description, report in stream:
        assert_type(description, "communs.Actor | communs.Commons | communs.Project | None")
        assert_type(report, communs.Report)


def knowledge() -> None:
    assert_type(communs.codes()[0].explanation("fr"), str)
    assert_type(communs.explain("value-siren"), communs.Code)
    json.dumps(communs.schema("actor"))
    assert_type(communs.check_value("siren", "732829320"), communs.Report)
    assert_type(communs.check_arrow(communs.Catalogue(id="c", name="C").table("actors"), "summary"), communs.Checks)
    assert_type(communs.in_language({"fr": "Vélo"}, "fr"), "str | None")
    document: ActorDocument = {"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "FabMob"}
    assert communs.check(document).is_valid
    try:
        communs.parse("{}")
    except communs.ValidationError as error:
        assert_type(error.report, communs.Report)
        assert_type(error.message("fr"), str)
    except communs.UnsupportedVersionError as error:
        assert_type(error.code, str)


def refused(link: communs.Link, catalogue: communs.Catalogue) -> None:
    """What type checkers refuse; never called."""
    communs.check(TEXT, profile="strict")  # type: ignore[arg-type]
    communs.check(TEXT, limits={"dept": 16})  # type: ignore[arg-type]
    communs.check(3)  # type: ignore[arg-type]
    communs.load("a.yml")  # type: ignore[arg-type]
    communs.export(catalogue, "xml")  # type: ignore[arg-type]
    communs.Link(role="homepge", url="https://example.org")  # type: ignore[arg-type]
    communs.Link(url="https://example.org")  # type: ignore[call-arg]
    communs.Link("wiki", "https://example.org")  # type: ignore[call-arg]
    link.role = "wiki"  # type: ignore[misc]


def main() -> None:
    reports()
    objects()
    with tempfile.TemporaryDirectory() as folder:
        files(pathlib.Path(folder))
    exchange()
    knowledge()


if __name__ == "__main__":
    main()
