from _typeshed import SupportsGetItem, SupportsLenAndGetItem
from collections.abc import Iterator
from os import PathLike
from typing import Any, Final, SupportsIndex, final

__all__ = ["VERSION", "Checked", "Checks", "Code", "Diagnostic", "ImportStream", "Position", "Related", "Report", "Span", "Table", "check", "check_arrow", "check_as", "check_catalogue", "check_files", "check_lines", "codes", "explain", "export", "fill", "format_text", "import_", "in_language", "judge", "parse", "plain", "record", "restore", "run", "schema", "still_asked", "tabulate", "write"]

VERSION: Final[str]
"""
The version of the package.
"""

@final
class Checked:
    """
    One of many texts: what was found in it, or why it could not be looked at.

    Attributes:
        path: The path or the name of the text, where it has one.
        line: Its line in JSON Lines, or its row in a table, from 1.
    """
    __match_args__: Final[tuple[str, str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(path: str | None, line: SupportsIndex | None, report: Report | None, failure: tuple[str, SupportsLenAndGetItem[str]] | None) -> Checked: ...
    @property
    def diagnostics(self, /) -> tuple[Diagnostic, ...]:
        """
        The diagnostics; none where it could not be looked at.
        """
    @property
    def error(self, /) -> Any | None:
        """
        Why it could not be looked at, an `Error`; `None` where it was looked at.
        """
    @property
    def is_valid(self, /) -> bool:
        """
        Whether it was looked at, and there is no error in it.
        """
    @property
    def line(self, /) -> int | None: ...
    @property
    def path(self, /) -> str | None: ...
    @property
    def report(self, /) -> Report | None:
        """
        What was found; `None` where it could not be looked at.
        """

@final
class Checks:
    """
    What came of many texts: how many were looked at, and a sequence of `Checked`, those about which there is something
    to say. Texts in which nothing was found are counted and not kept, so that a long stream takes no room.

    Its truth value is refused, as that of a `Report`: ask `is_valid`, or `len`.

    Attributes:
        total: How many texts were looked at.

    >>> import communs
    >>> checks = communs.check_lines('{"communs": "1.0", "kind": "actor", "id": "fabmob"}\\n')
    >>> checks.total, checks.is_valid, checks.invalid[0].line, checks.invalid[0].report[0].code
    (1, False, 1, 'hint-no-type')
    """
    def __arrow_c_schema__(self, /) -> Any:
        """
        The schema of `table`, as the PyCapsule interface has it.
        """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> Any:
        """
        `table` with messages in English, as the PyCapsule interface has it. Libraries that look for sequences first, such as
        polars, take `table()`.
        """
    def __bool__(self, /) -> bool: ...
    def __contains__(self, item: Any, /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __getitem__(self, index: Any, /) -> Any: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Checked]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, Any]: ...
    def __repr__(self, /) -> str: ...
    def __reversed__(self, /) -> Iterator[Checked]: ...
    @staticmethod
    def _restore(total: SupportsIndex, told: SupportsGetItem[int, Checked]) -> Checks: ...
    def codes(self, /, severity: str | None = None) -> dict[str, int]:
        """
        How often each code is there, in all texts; of one severity, where that is asked for.

        Args:
            severity: `"error"`, `"warning"` or `"hint"`.

        >>> import communs
        >>> communs.check_lines('{"kind": "actor"}\\n{"kind": "project"}\\n').codes("error")
        {'shape-missing-field': 6}
        """
    def count(self, /, value: Any) -> int:
        """
        How many texts are equal to one.
        """
    def index(self, /, value: Any, start: SupportsIndex = 0, stop: SupportsIndex = ...) -> int:
        """
        The position of the first text that is equal to one.
        """
    @property
    def invalid(self, /) -> tuple[Checked, ...]:
        """
        The texts that have an error, or could not be looked at.
        """
    @property
    def is_valid(self, /) -> bool:
        """
        Whether every text was looked at, and none has an error.
        """
    def table(self, /, lang: str = "en") -> Table:
        """
        The diagnostics as a table, a row each, which pyarrow, polars, DuckDB and others take as it is.

        Its columns are `path`, `line`, `code`, `severity`, `pointer`, `startLine`, `startColumn`, `startOffset`,
        `endOffset`, `message`, `help` and `suggestion`; lines and columns count from 1, offsets are bytes of UTF-8 from 0. A
        text that could not be looked at is a row with the code of its `Error`, the severity `error`, and no pointer.

        Args:
            lang: The language of messages: `"en"` or `"fr"`.

        >>> import communs
        >>> checks = communs.check_lines('{"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["agency"]}\\n')
        >>> checks.table()
        <Table: 1 row, 12 columns>
        """
    def to_arrow(self, /, lang: str = "en") -> Any:
        """
        The diagnostics as a `pyarrow.Table`; see `table` for its columns.

        Args:
            lang: The language of messages: `"en"` or `"fr"`.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def to_pandas(self, /, lang: str = "en") -> Any:
        """
        The diagnostics as a `pandas.DataFrame`; see `table` for its columns.

        Args:
            lang: The language of messages: `"en"` or `"fr"`.

        Raises:
            ImportError: pandas or pyarrow is not installed.
        """
    def to_polars(self, /, lang: str = "en") -> Any:
        """
        The diagnostics as a `polars.DataFrame`; see `table` for its columns.

        Args:
            lang: The language of messages: `"en"` or `"fr"`.

        Raises:
            ImportError: polars is not installed.
        """
    @property
    def total(self, /) -> int: ...

@final
class Code:
    """
    A code of diagnostics, and what is said of it.

    Attributes:
        code: The code: kebab-case, a family prefix first; never renamed or reused.
        severity: `"error"`, `"warning"` or `"hint"`, where no profile raises it.
        family: `"syntax"`, `"shape"`, `"value"`, `"link"`, `"rule"`, `"hint"` or `"lossy"`.
        params: The names of what its message puts in, and their types: `text`, `number`, `names` or `term`.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def code(self, /) -> str: ...
    def explanation(self, /, lang: str = "en") -> str:
        """
        What it means, why it matters, an example and how to mend it, in Markdown.

        Args:
            lang: `"en"` or `"fr"`.
        """
    @property
    def family(self, /) -> str: ...
    def help(self, /, lang: str = "en") -> str:
        """
        How to mend it, its parameters as `{name}`.

        Args:
            lang: `"en"` or `"fr"`.
        """
    def message(self, /, lang: str = "en") -> str:
        """
        The message, its parameters as `{name}`.

        Args:
            lang: `"en"` or `"fr"`.
        """
    @property
    def params(self, /) -> dict[str, str]: ...
    @property
    def severity(self, /) -> str: ...

@final
class Diagnostic:
    """
    A problem at a place. It has no words of its own: `message` renders it in a language.

    >>> import communs
    >>> diagnostic = communs.check({"communs": "1.0", "kind": "actor", "id": "fabmob", "name": "…", "types": ["agency"]})[0]
    >>> diagnostic.code, diagnostic.severity, diagnostic.pointer
    ('rule-placeholder', 'error', '/name')
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    @staticmethod
    def _restore(json: str) -> Diagnostic: ...
    @property
    def code(self, /) -> str:
        """
        The code: stable, kebab-case, the same in every language of the library.
        """
    @property
    def column(self, /) -> int | None:
        """
        The column that it begins at, from 1, in characters; `None` where there is no text.
        """
    def help(self, /, lang: str = "en") -> str:
        """
        How to mend it, in a language: the suggestion where there is one, then what holds in general.

        Args:
            lang: `"en"` or `"fr"`.
        """
    @property
    def line(self, /) -> int | None:
        """
        The line that it begins on, from 1; `None` where there is no text.
        """
    def message(self, /, lang: str = "en") -> str:
        """
        What is wrong, in a language.

        Args:
            lang: `"en"` or `"fr"`.

        >>> import communs
        >>> report = communs.check({"communs": "1.0", "kind": "actor", "id": "fabmob", "types": ["agency"]})
        >>> report[0].message("fr")
        'le champ `name` manque'
        """
    @property
    def params(self, /) -> Any:
        """
        What the message puts in, by name: texts, counts, tuples of names.
        """
    @property
    def pointer(self, /) -> str:
        """
        Where in the document, as a JSON pointer (RFC 6901).
        """
    @property
    def related(self, /) -> tuple[Related, ...]:
        """
        Other places that have to do with it.
        """
    @property
    def severity(self, /) -> str:
        """
        How much it weighs under the profile of the check: `"error"`, `"warning"` or `"hint"`.
        """
    @property
    def span(self, /) -> Span | None:
        """
        Where in the text, if there was one.
        """
    @property
    def suggestion(self, /) -> str | None:
        """
        What to write instead of what stands at the place, where that can be told.
        """
    def to_dict(self, /, lang: str = "en") -> Any:
        """
        The diagnostic as plain data, in the form of `report.schema.json`.

        Args:
            lang: The language of its message: `"en"` or `"fr"`.
        """

@final
class ImportStream:
    """
    Goes through an export of a wiki: `(source, options)`. Gives pairs of a description, or none, and what there is to say
    about its page.
    """
    def __iter__(self, /) -> ImportStream: ...
    def __new__(cls, /, source: Any, given_options: Any) -> ImportStream: ...
    def __next__(self, /) -> tuple[Any, Report]: ...
    @property
    def catalogue(self, /) -> Any:
        """
        What the catalogue says of itself, as far as it was read.
        """

@final
class Position:
    """
    A place in a text.

    Attributes:
        offset: Bytes of UTF-8 before it, from 0.
        line: The line, from 1.
        column: The column, from 1, in characters (code points, as in `str`).

    >>> from communs import Position
    >>> Position(offset=34, line=3, column=1)
    Position(offset=34, line=3, column=1)
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[int, int, int]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, offset: SupportsIndex, line: SupportsIndex, column: SupportsIndex) -> Position: ...
    def __repr__(self, /) -> str: ...
    @property
    def column(self, /) -> int: ...
    @property
    def line(self, /) -> int: ...
    @property
    def offset(self, /) -> int: ...

@final
class Related:
    """
    Another place that has to do with a diagnostic: the first of two equal ids, say.

    Attributes:
        source: The text it is in, where that is another one: its path.
        pointer: Where in the document, as a JSON pointer (RFC 6901).
        span: Where in the text, if it was read from one.
    """
    __match_args__: Final[tuple[str, str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[str | None, str, Span | None]: ...
    def __hash__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, source: str | None, pointer: str, span: Span | None) -> Related: ...
    def __repr__(self, /) -> str: ...
    @property
    def pointer(self, /) -> str: ...
    @property
    def source(self, /) -> str | None: ...
    @property
    def span(self, /) -> Span | None: ...

@final
class Report:
    """
    All that was found in one text: a sequence of `Diagnostic`, by place, then pointer, then code.

    Its truth value is refused, for `if report:` would read as "if it is valid" to some and as "if there is something"
    to others: ask `is_valid`, or `len`.

    >>> import communs
    >>> report = communs.check("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n")
    >>> report.is_valid, len(report), report[0].suggestion
    (False, 1, 'association')
    """
    def __bool__(self, /) -> bool: ...
    def __contains__(self, item: Any, /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    def __getitem__(self, index: Any, /) -> Any: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[Diagnostic]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[str]]: ...
    def __repr__(self, /) -> str: ...
    def __reversed__(self, /) -> Iterator[Diagnostic]: ...
    def __str__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    def codes(self, /, severity: str | None = None) -> dict[str, int]:
        """
        How often each code is there; of one severity, where that is asked for.

        Args:
            severity: `"error"`, `"warning"` or `"hint"`.
        """
    def count(self, /, value: Any) -> int:
        """
        How many diagnostics are equal to one.
        """
    @property
    def errors(self, /) -> tuple[Diagnostic, ...]:
        """
        The errors: what keeps the description from being valid.
        """
    @staticmethod
    def from_json(json: str) -> Report:
        """
        The report that JSON in the form of `report.schema.json` holds, whatever the language of its messages.

        Args:
            json: What `to_json`, or the command, wrote.

        Raises:
            ValueError: It is no report.
        """
    @property
    def hints(self, /) -> tuple[Diagnostic, ...]:
        """
        The hints: the model's advice.
        """
    def index(self, /, value: Any, start: SupportsIndex = 0, stop: SupportsIndex = ...) -> int:
        """
        The position of the first diagnostic that is equal to one.
        """
    @property
    def is_valid(self, /) -> bool:
        """
        Whether there is no error; warnings and hints may be there.
        """
    def render(self, /, *, lang: "str" = "en", source: "str | bytes | None" = None, path: "str" = "-", color: "bool" = False) -> "str":
        """
        The report as the command `communs check` prints it, empty where nothing was found.

        Args:
            lang: The language: `"en"` or `"fr"`.
            source: The text that was checked, to show its lines.
            path: What to call the text.
            color: Whether to colour it for a terminal.

        >>> import communs
        >>> text = "communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n"
        >>> print(communs.check(text).render(lang="fr", source=text, path="fabmob.yml"))  # doctest: +ELLIPSIS
        erreur[shape-vocabulary]: `asociation` n'est pas un des mots admis dans ce champ
         --> fabmob.yml:5:9
          |
        5 | types: [asociation]
          |         ^^^^^^^^^^
          |
          = aide : faut-il lire `association` ? employer l'un de `territory`, `company`, ...
        """
    def to_dict(self, /, lang: str = "en") -> Any:
        """
        The report as plain data, in the form of `report.schema.json`.

        Args:
            lang: The language of its messages: `"en"` or `"fr"`.
        """
    def to_html(self, /, lang: str = "en") -> str:
        """
        The report as a table in HTML.

        Args:
            lang: The language: `"en"` or `"fr"`.
        """
    def to_json(self, /, lang: str = "en") -> str:
        """
        The report as JSON, in the form of `report.schema.json`.

        Args:
            lang: The language of its messages: `"en"` or `"fr"`.
        """
    @property
    def truncated(self, /) -> bool:
        """
        Whether there were more diagnostics than the limit let in.
        """
    @property
    def warnings(self, /) -> tuple[Diagnostic, ...]:
        """
        The warnings: what was or will be lost or misread.
        """

@final
class Span:
    """
    From one place up to another, the end not included.

    Attributes:
        start: The first place.
        end: The place after the last.
    """
    __match_args__: Final[tuple[str, str]]
    def __eq__(self, value: object, /) -> bool: ...
    def __ge__(self, value: object, /) -> bool: ...
    def __getnewargs__(self, /) -> tuple[Position, Position]: ...
    def __gt__(self, value: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __le__(self, value: object, /) -> bool: ...
    def __lt__(self, value: object, /) -> bool: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(cls, /, start: Position, end: Position) -> Span: ...
    def __repr__(self, /) -> str: ...
    @property
    def end(self, /) -> Position: ...
    def of(self, /, source: "str | bytes") -> "str":
        """
        The part of a text that the span covers.

        Args:
            source: The text that was checked, as `str` or `bytes`.

        >>> import communs
        >>> text = "communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n"
        >>> communs.check(text)[0].span.of(text)
        'asociation'
        """
    @property
    def start(self, /) -> Position: ...

@final
class Table:
    """
    A table in the form of Apache Arrow. Whatever speaks the PyCapsule interface takes it as it is, without a copy:
    `pyarrow.table(actors)`, `polars.DataFrame(actors)`, `duckdb.sql("from actors")`.

    Attributes:
        columns: The names of its columns.

    >>> import communs
    >>> catalogue = communs.Catalogue(id="demo", name="Demo", actors=[communs.Actor(id="fabmob", name="FabMob")])
    >>> actors = catalogue.table("actors")
    >>> actors
    <Table: 1 row, 26 columns>
    >>> actors.columns[:3]
    ('id', 'name', 'summary')
    """
    def __arrow_c_schema__(self, /) -> Any:
        """
        The schema, as the PyCapsule interface has it.
        """
    def __arrow_c_stream__(self, /, requested_schema: Any | None = None) -> Any:
        """
        The batches, as the PyCapsule interface has it. Another schema may be asked for, and is not given.
        """
    def __len__(self, /) -> int: ...
    def __repr__(self, /) -> str: ...
    @property
    def columns(self, /) -> tuple[str, ...]: ...
    def to_arrow(self, /) -> Any:
        """
        The table as a `pyarrow.Table`.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def to_pandas(self, /) -> Any:
        """
        The table as a `pandas.DataFrame`: records and texts by language are dictionaries, lists are arrays of NumPy.

        Raises:
            ImportError: pandas or pyarrow is not installed.
        """
    def to_polars(self, /) -> Any:
        """
        The table as a `polars.DataFrame`.

        Raises:
            ImportError: polars is not installed.
        """

def check(source: Any, profile: Any, kind: Any, format: Any, limits: Any) -> Report:
    """
    Checks a source: `(source, profile, kind, format, limits)`.
    """

def check_arrow(data: Any, column: str | None, profile: Any, kind: Any, limits: Any, progress: Any | None) -> Checks:
    """
    Checks each text of a column by itself: `(data, column, profile, kind, limits, progress)`.
    """

def check_as(source: Any, foreign: Any, format: Any, limits: Any) -> Report:
    """
    Checks a source of another format: `(source, foreign, format, limits)`. Of a file, what it names is looked up beside it.
    """

def check_catalogue(source: Any, profile: Any, limits: Any) -> Checks:
    """
    Checks descriptions as one catalogue: `(source, profile, limits)`, where the source is a mapping from names to
    descriptions or an iterable of them.
    """

def check_files(paths: SupportsGetItem[int, str | PathLike[str]], profile: Any, kind: Any, limits: Any, progress: Any | None) -> Checks:
    """
    Checks files and folders as the command does: `(paths, profile, kind, limits, progress)`.
    """

def check_lines(source: Any, profile: Any, kind: Any, limits: Any, progress: Any | None) -> Checks:
    """
    Checks each line of a source by itself: `(source, profile, kind, limits, progress)`.
    """

def codes() -> tuple[Code, ...]:
    """
    Every code, a family after the other.
    """

def explain(code: str) -> Code:
    """
    The code with a name.
    """

def export(object: Any, format: str, given_options: Any) -> tuple[str, Report]:
    """
    A description in another format: `(description, format, options)`. Gives the text and what was lost.
    """

def fill(record: Any, values: Any) -> None:
    """
    Checks values, by attribute, and fills the slots of a new record with them: `(record, values)`.
    """

def format_text(text: Any, format: str | None, to: str | None) -> str:
    """
    A text in its usual form, comments kept: `(text, format, to)`, formats `json` or `yaml`.
    """

def import_(sources: SupportsGetItem[int, Any], format: str | None, given_options: Any) -> tuple[Any, Checks]:
    """
    Imports sources into one catalogue: `(sources, format, options)`. Gives the catalogue and what was lost or mended.
    """

def in_language(text: Any, tag: str) -> str | None:
    """
    The text in a language: `(text, tag)`, where `text` is a `str` or a mapping.
    """

def judge(of: str, text: str) -> Report:
    """
    Checks a text as a value of a type: `(type, text)`.
    """

def parse(source: Any, profile: Any, kind: Any, format: Any, limits: Any) -> Any:
    """
    The description that a source holds: `(source, profile, kind, format, limits)`.
    """

def plain(record: Any) -> Any:
    """
    The record as plain data, with the keys of documents: `dict`, `list`, `str`, `int`, `float` and `bool`.
    """

def record(of: Any, data: Any) -> Any:
    """
    A record of a class, from a record or from plain data with the keys of documents: `(of, data)`.
    """

def restore(record: Any, values: Any) -> None:
    """
    Fills the slots of a new record with values that were those of another: `(record, values)`; what is not among them is
    not there.
    """

def run(args: SupportsGetItem[int, str]) -> int:
    """
    Runs the command on the streams of the process, its name first among the arguments, and gives its exit status.
    """

def schema(name: str) -> str:
    """
    The published JSON Schema of a kind of description, or of reports, as a text.
    """

def still_asked(catalogue: Any, profile: str) -> dict[str, int]:
    """
    What a profile would still ask for: `(catalogue, profile)`. Codes, and how often each is missing.
    """

def tabulate(catalogue: Any, list: str, language: str | None) -> Table:
    """
    A list of a catalogue as a table: `(catalogue, list, language)`.
    """

def write(object: Any, format: str, compact: bool) -> str:
    """
    A record, or plain data, as it is: `(record, format, compact)`, the format `json` or `yaml`.
    """
