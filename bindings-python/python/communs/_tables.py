"""The lists of a catalogue: their members, and tables for other libraries."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from communs import _communs
from communs._record import Description

if TYPE_CHECKING:
    from typing import TypeAlias

    from communs._communs import Table
    from communs._model import Actor, Catalogue, Commons, Project

    List: TypeAlias = Literal["actors", "commons", "projects", "themes", "challenges"]
    """The lists of a catalogue."""

__all__ = ["Collection"]


class Collection(Description):
    """A description that holds lists of others.

    Its lists can become tables. A table has a column for each field, in canonical order, under the key of documents (`legalForm`, not `legal_form`),
    for a table is data. Records are structs, lists are lists (empty where nothing is there), free keys are maps.

    | in documents | in tables |
    |---|---|
    | words, dates, addresses, identifiers | string |
    | amounts | string, with the digits as they are |
    | `latitude`, `longitude`, `rate` | float64 |
    | true or false | bool |
    | `done` of a deliverable, `value` of a criterion | string, a scalar of JSON: `true`, `"2024-05"`, `3` |
    | `extensions` | string, an object of JSON |
    | texts, plain or by language | string, or map of strings: see `language` |
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def members(self) -> Iterator[Actor | Commons | Project]:
        """All descriptions, actors first, then commons, then projects.

        >>> from communs import Actor, Catalogue, Commons
        >>> catalogue = Catalogue(id="c", name="C", actors=[Actor(id="a", name="A")], commons=[Commons(id="b", name="B")])
        >>> [(one.kind, one.id) for one in catalogue.members()]
        [('actor', 'a'), ('commons', 'b')]
        """
        catalogue = cast("Catalogue", self)
        return chain(catalogue.actors, catalogue.commons, catalogue.projects)

    def find(self, kind: Literal["actor", "commons", "project"], id: str) -> Actor | Commons | Project | None:
        """The description of a kind with an id, which is what references in a catalogue are; `None` where there is none.

        Args:
            kind: `"actor"`, `"commons"` or `"project"`.
            id: The id.

        >>> from communs import Actor, Catalogue
        >>> Catalogue(id="c", name="C", actors=[Actor(id="a", name="A")]).find("actor", "a")
        Actor(id='a', name='A')
        """
        if kind not in ("actor", "commons", "project"):
            raise ValueError(f"option `kind`: `{kind}` is not known; give one of `actor`, `commons`, `project`")
        return next((one for one in self.members() if one.kind == kind and one.id == id), None)

    def table(self, list: List, *, language: str | None = None) -> Table:
        """A list of the catalogue as a table, which pyarrow, polars, DuckDB and others take as it is.

        Args:
            list: `"actors"`, `"commons"`, `"projects"`, `"themes"` or `"challenges"`.
            language: The language, a BCP 47 tag, to take a text in where it is there in several; where that one is not
                among them, and where no language is asked for, it is the first by tag. `"*"` keeps all: such texts are
                then a map from languages to texts, in which a plain text has the key `und`.

        Raises:
            ValueError: There is no such list, or the language is no tag.

        >>> from communs import Actor, Catalogue
        >>> actor = Actor(id="fabmob", name={"fr": "La Fabrique", "en": "The Factory"}, types=["association"])
        >>> catalogue = Catalogue(id="demo", name="Demo", actors=[actor])
        >>> import pyarrow
        >>> pyarrow.table(catalogue.table("actors", language="en")).select(["name", "types"]).to_pylist()
        [{'name': 'The Factory', 'types': ['association']}]
        """
        return _communs.tabulate(self, list, language)

    def to_arrow(self, list: List, *, language: str | None = None) -> Any:
        """A list of the catalogue as a `pyarrow.Table`.

        Args:
            list: As for `table`.
            language: As for `table`.

        Raises:
            ImportError: pyarrow is not installed.

        >>> from communs import Catalogue, Commons
        >>> catalogue = Catalogue(id="demo", name="Demo", commons=[Commons(id="otp", name="OpenTripPlanner")])
        >>> catalogue.to_arrow("commons").column("id").to_pylist()
        ['otp']
        """
        return self.table(list, language=language).to_arrow()

    def to_polars(self, list: List, *, language: str | None = None) -> Any:
        """A list of the catalogue as a `polars.DataFrame`.

        Args:
            list: As for `table`.
            language: As for `table`.

        Raises:
            ImportError: polars is not installed.

        >>> from communs import Actor, Catalogue
        >>> actor = Actor(id="fabmob", name="FabMob", identifiers={"siren": "130025265"})
        >>> frame = Catalogue(id="demo", name="Demo", actors=[actor]).to_polars("actors")
        >>> frame["identifiers"].struct.field("siren").to_list()
        ['130025265']
        """
        return self.table(list, language=language).to_polars()

    def to_pandas(self, list: List, *, language: str | None = None) -> Any:
        """A list of the catalogue as a `pandas.DataFrame`: records are dictionaries, lists are arrays of NumPy.

        Args:
            list: As for `table`.
            language: As for `table`.

        Raises:
            ImportError: pandas or pyarrow is not installed.

        >>> from communs import Catalogue, Project
        >>> project = Project(id="tmix", name="tMix", phase="operation", status="in-progress")
        >>> Catalogue(id="demo", name="Demo", projects=[project]).to_pandas("projects").loc[0, "status"]
        'in-progress'
        """
        return self.table(list, language=language).to_pandas()
