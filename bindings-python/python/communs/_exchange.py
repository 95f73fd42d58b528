"""From other formats, and to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from communs import _communs
from communs._communs import Checks, Report
from communs._model import Catalogue
from communs._record import Description, Record

if TYPE_CHECKING:
    from communs._sources import Limits
    from communs.types import Profile, SourceFormat, TargetFormat

__all__ = ["Exported", "Imported", "export", "import_", "still_asked"]


class Imported(NamedTuple):
    """What was imported."""

    catalogue: Catalogue
    """The descriptions. References resolve: actors that a page only names have a description that is only a name."""
    reports: Checks
    """What was lost or mended, by source, and the sources that could not be read to their end."""


class Exported(NamedTuple):
    """What was exported."""

    text: str
    """The text; empty where the format refuses the description."""
    report: Report
    """What the format could not hold, and what it demands and the description lacks."""


def import_(
    source: Any,
    format: SourceFormat | None = None,
    *,
    title: str | None = None,
    base: str | None = None,
    name: str | None = None,
    mapping: str | None = None,
    persons: bool = False,
    limits: Limits | None = None,
) -> Imported:
    """Imports another format into a catalogue, and says what could not be mapped.

    An importer does not fail on bad data: it keeps, mends or reports. The catalogue may hold what a check would refuse;
    `Catalogue.check` and `still_asked` tell.

    Args:
        source: A text, a path, an open file, or a list of them, which all go into one catalogue.
        format: One of the words of `communs.types.SourceFormat`: `"wikitext"`, `"mediawiki-export"`, `"cff"`,
            `"codemeta"` …; told from the content, where it is not said.
        title: The title of the page, for bare wikitext.
        base: What the addresses of the wiki's pages begin with, for sources that do not say it.
        name: The name of the catalogue.
        mapping: The text of a mapping file, which says what the columns of a table and the fields of a list become.
        persons: Whether names of persons, and pages about them, are taken in. Names are personal data.
        limits: How much is taken in before giving up; of an export, `bytes` bounds each page.

    Raises:
        Error: The only source could not be looked at.
        ValueError: The format is not known, or not told by the content.
        OSError: A file could not be read.

    >>> import communs
    >>> page = "{{Ressource|type=Logiciel|shortDescription=Un calculateur d'itinéraires|couleur=bleu}}"
    >>> catalogue, reports = communs.import_(page, title="OpenTripPlanner")
    >>> catalogue.commons[0].id, catalogue.commons[0].extensions["couleur"], reports[0].report[0].code
    ('opentripplanner', 'bleu', 'lossy-extension')
    """
    sources = source if isinstance(source, (list, tuple)) else [source]
    options = {"title": title, "base": base, "name": name, "mapping": mapping, "persons": persons, "limits": limits}
    catalogue, reports = _communs.import_(sources, format, options)
    return Imported(cast(Catalogue, catalogue), reports)


def export(
    description: Description | Mapping[str, Any],
    format: TargetFormat,
    *,
    id: str | None = None,
    language: str | None = None,
    **options: Any,
) -> Exported:
    """Writes a description in another format, and says what the format could not hold.

    What a format cannot hold at all gives no text, and an error in the report.

    Args:
        description: A description, or a document as data; it has to be valid.
        format: One of the words of `communs.types.TargetFormat`: `"json"`, `"yaml"`, `"cff"`, `"jsonld"` …
        id: The id of the description to write, of a catalogue of several.
        language: The language to write, where the format has one only; otherwise that of the description.
        options: Options that single formats ask for, by name.

    Raises:
        ValidationError: The description is not valid.
        ValueError: No format has the name, or an option does not take the value.
        TypeError: No option has the name.

    >>> import communs
    >>> communs.export(communs.Actor(id="fabmob", name="FabMob"), "jsonl").text
    '{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob"}\\n'
    >>> commons = communs.Commons(id="gtfs", name="GTFS", resource=communs.Resource(natures=["data"]))
    >>> print(communs.export(commons, "codemeta").text)
    {
      "@context": "https://w3id.org/codemeta/3.0",
      "@type": "schema:Dataset",
      "name": "GTFS"
    }
    <BLANKLINE>
    """
    _described(description)
    text, report = _communs.export(description, format, {"id": id, "language": language, **options})
    return Exported(text, report)


def still_asked(catalogue: Catalogue | Mapping[str, Any], profile: Profile) -> dict[str, int]:
    """What keeps a catalogue from passing a profile: codes, and how often each is found.

    Args:
        catalogue: A catalogue, one that was imported, say.
        profile: `"basic"`, `"publish"` or `"commons"`.

    >>> import communs
    >>> imported = communs.import_("{{Ressource|type=Logiciel}}", title="OpenTripPlanner")
    >>> communs.still_asked(imported.catalogue, "publish")
    {'hint-no-license': 1, 'hint-no-link': 1, 'hint-no-summary': 1}
    """
    _described(catalogue)
    return _communs.still_asked(catalogue, profile)


def _described(given: object) -> None:
    """Refuses a part of a description, of which nothing whole can be said."""
    if isinstance(given, Record) and not isinstance(given, Description):
        raise TypeError(f"give a description, not a part of one: {type(given).__name__}")
