"""Read, validate and exchange descriptions of commons, of the actors who make and use them, and of the projects that
produce them.

`check` reports everything that is wrong with a description, where, and how to mend it, in English or French. `parse`
gives the description as an object: `Actor`, `Commons`, `Project` or `Catalogue`.

>>> import communs
>>> report = communs.check("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n")
>>> report.is_valid, report[0].suggestion
(False, 'association')
>>> actor = communs.parse("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [association]\\n")
>>> actor.types
('association',)
"""

from collections.abc import Sequence as _Sequence

from communs import _exchange, _knowledge, _many, _model, _one, _sources
from communs._communs import VERSION as __version__
from communs._communs import Checked, Checks, Code, Diagnostic, Position, Related, Report, Span, Table
from communs._errors import Error, UnsupportedVersionError, ValidationError
from communs._exchange import *  # noqa: F403
from communs._knowledge import *  # noqa: F403
from communs._many import *  # noqa: F403
from communs._model import *  # noqa: F403
from communs._one import *  # noqa: F403
from communs._record import Description, Record
from communs._sources import Limits
from communs._values import FrozenMap, PartialDate

__all__ = [
    "Checked",
    "Checks",
    "Code",
    "Description",
    "Diagnostic",
    "Error",
    "FrozenMap",
    "PartialDate",
    "Position",
    "Record",
    "Related",
    "Report",
    "Span",
    "Table",
    "UnsupportedVersionError",
    "ValidationError",
]
__all__ += _exchange.__all__
__all__ += _knowledge.__all__
__all__ += _many.__all__
__all__ += _model.__all__
__all__ += _one.__all__
__all__ += _sources.__all__

_Sequence.register(Report)
_Sequence.register(Checks)

# They say that they are from where users find them.
for _class in (*_model.RECORDS.values(), Description, FrozenMap, PartialDate, Record):
    _class.__module__ = __name__
del _class
