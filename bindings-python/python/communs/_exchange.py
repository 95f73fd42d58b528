"""From other formats, and to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Union, cast

from communs import _communs
from communs._communs import Checks, Report
from communs._model import Actor, Catalogue, Commons, Project
from communs._record import Description, Record

if TYPE_CHECKING:
    from communs._sources import Limits, PieceSource
    from communs.types import Profile, SourceFormat, TargetFormat

__all__ = ["Exported", "ImportStream", "Imported", "ImportedOne", "export", "import_", "import_each", "still_asked"]


class Imported(NamedTuple):
    """What was imported."""

    catalogue: Catalogue
    """The descriptions. References resolve: actors that a page only names have a description that is only a name."""
    reports: Checks
    """What was lost or mended, by source, and the sources that could not be read to their end."""


class ImportedOne(NamedTuple):
    """What came of a page."""

    description: Union[Actor, Commons, Project, None]
    """The description; `None` where the page describes nothing and there is something to say about it."""
    report: Report
    """What was lost or mended, with places in the whole export."""


class ImportStream(Iterator[ImportedOne]):
    """Goes through an export, as `import_each` gives it."""

    __slots__ = ("_native",)

    def __init__(self, native: _communs.ImportStream) -> None:
        self._native = native

    def __next__(self) -> ImportedOne:
        return ImportedOne._make(next(self._native))

    @property
    def catalogue(self) -> Catalogue:
        """What the catalogue says of itself, without its descriptions: its name, its language, and the themes and
        challenges that came so far."""
        return cast(Catalogue, self._native.catalogue)


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


def import_each(
    source: PieceSource,
    *,
    base: str | None = None,
    name: str | None = None,
    persons: bool = False,
    limits: Limits | None = None,
) -> ImportStream:
    """Goes through an export of a wiki of any length, and gives each description as it comes.

    Memory does not grow with the export: only ids and redirects are kept, and the names of organisations, which come
    last. Nothing is read before the first description is asked for. Other threads run meanwhile. A path or a text is gone
    through once beforehand, for its redirects; from anything else, a redirect finds its page only when it comes before it,
    and is told as lost otherwise.

    Args:
        source: A file of `Special:Export`: a path, a text, a file open for reading (of bytes, best), or an iterable of
            pieces of any size, `bytes` or `str`.
        base: What the addresses of the wiki's pages begin with, where the export does not say it.
        name: The name of the catalogue.
        persons: Whether names of persons, and pages about them, are taken in. Names are personal data.
        limits: How much is taken in before giving up; `bytes` bounds each page.

    Raises:
        Error: The export could not be looked at to its end; raised after what came before was given.
        OSError: The file could not be read.

    >>> import communs
    >>> export = ["<mediawiki><page><title>Vélo libre</title><revision><te",
    ...     "xt>{{Ressource|from=Mobicoop|couleur=bleu}}</text></revision></page></mediawiki>"]
    >>> for description, report in communs.import_each(export):
    ...     print(description.id, [one.code for one in report])
    velo-libre ['lossy-extension']
    mobicoop []
    """
    options = {"base": base, "name": name, "persons": persons, "limits": limits}
    return ImportStream(_communs.ImportStream(source, options))


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
        description: A description, or a document as data; it has to be valid, but for texts that are too long, which
            an import keeps whole.
        format: One of the words of `communs.types.TargetFormat`: `"json"`, `"yaml"`, `"cff"`, `"jsonld"` …
        id: The id of the description to write, of a catalogue of several.
        language: The language to write, where the format has one only; otherwise that of the description.
        options: Options that single formats ask for, by name.

    Raises:
        ValidationError: The description is wrong otherwise.
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
