"""The exceptions of the package."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communs._communs import Report

__all__ = ["Error", "UnsupportedVersionError", "ValidationError"]


def _is_french(lang: str) -> bool:
    """Whether a tag is French and not English, the part before `-`, `_`, `.` or `@` alone, as everywhere in the package."""
    language = re.split("[-_.@]", lang, maxsplit=1)[0].lower()
    if language not in ("en", "fr"):
        raise ValueError(f"`{lang}` is not a language of messages; give one of `en`, `fr`")
    return language == "fr"


class Error(Exception):
    """Something could not be looked at; what is wrong with a text that could is in a `Report`.

    Attributes:
        code: A stable name, such as `"not-utf8"` or `"exceeded-depth"`.

    >>> import communs
    >>> try:
    ...     communs.check(b"name: \\xff")
    ... except communs.Error as error:
    ...     error.code, error.message("fr")[:34]
    ('not-utf8', "ce n'est pas un texte en UTF-8 : l")
    """

    # Tracebacks name it as users import it; so below.
    __module__ = "communs"
    code: str

    def __init__(self, code: str, messages: tuple[str, str] | list[str]) -> None:
        super().__init__(code, tuple(messages))
        self.code = code

    def message(self, lang: str = "en") -> str:
        """What happened and what to do, in a language.

        Args:
            lang: `"en"` or `"fr"`.
        """
        english, french = self.args[1]
        return str(french if _is_french(lang) else english)

    def __str__(self) -> str:
        return self.message()


class UnsupportedVersionError(Error):
    """A description is written for another version of the format."""

    __module__ = "communs"


class ValidationError(Error, ValueError):
    """A description is not valid.

    Attributes:
        report: Everything that was found.

    >>> import communs
    >>> try:
    ...     communs.parse("communs: '1.0'\\nkind: actor\\nid: fabmob\\n")
    ... except communs.ValidationError as error:
    ...     error.report.errors[0].code
    'shape-missing-field'
    """

    __module__ = "communs"
    report: Report

    def __init__(self, report: Report) -> None:
        Exception.__init__(self, report)
        self.code = "not-valid"
        self.report = report

    def message(self, lang: str = "en") -> str:
        """The first error, where it is, and how many more there are, in a language.

        Args:
            lang: `"en"` or `"fr"`.
        """
        errors = self.report.errors
        french = _is_french(lang)
        head = "non valide" if french else "not valid"
        if not errors:
            return head
        first = errors[0]
        place = f" (`{first.pointer}`)" if first.pointer else ""
        space = " " if french else ""
        said = f"{head}{space}: {first.message(lang)}{place}{space}; {first.help(lang)}"
        more = len(errors) - 1
        if more:
            one, many = ("autre erreur", "autres erreurs") if french else ("more error", "more errors")
            said += f"{space}; {'et' if french else 'and'} {more} {one if more == 1 else many}"
        return said
