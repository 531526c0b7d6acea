"""Lets modules be imported without PySide reading their sources. Changes nothing else of Qt.

Once Qt is loaded, PySide (6.8 to 6.11, `shibokensupport.feature`) reads the source text of every
module that is imported after it, and looks for its own name there, so that `from __feature__
import snake_case` concerns modules that use Qt. Nobody here asks for that, and for torch's two
thousand modules it takes a sixth of the time of loading them.
"""

from __future__ import annotations

import sys

FEATURE, READS = "shibokensupport.feature", "_mod_uses_pyside"


def leave_unread() -> bool:
    """Load Qt, then let PySide ignore modules unread; False where it works in another way."""
    import PySide6.QtCore  # noqa: F401  (it brings the reader along)

    feature = sys.modules.get(FEATURE)
    if not callable(getattr(feature, READS, None)):
        return False
    setattr(feature, READS, _uses_no_feature)
    return True


def _uses_no_feature(_module: object) -> bool:
    return False
