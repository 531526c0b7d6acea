"""How large letters, lines and marks are: 1 at the desk, more in front of a class.

Whoever paints reads it at each paint or when it is made, as with the colours of the theme.
"""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

SIZES = (1.25, 1.5, 2.0)
DEFAULT = 1.5
SCALE, BASE = "print_scale", "print_base"


def scale() -> float:
    """The factor that holds now."""
    application = QApplication.instance()
    found = application.property(SCALE) if application is not None else None
    return float(found) if found else 1.0


def px(length: float) -> int:
    """A length in pixels, as large as the print."""
    return round(length * scale())


def set_scale(application: QApplication, factor: float) -> None:
    """Let another size hold for everything that is made from now on; 1 is the usual one."""
    if application.property(BASE) is None:
        application.setProperty(BASE, application.font().pointSizeF())
    application.setProperty(SCALE, factor)
    font = QFont(application.font())
    font.setPointSizeF(float(application.property(BASE)) * factor)
    application.setFont(font)
