"""A font with Korean letters, for machines that have none: without one Qt draws boxes.

Nothing is loaded where the system has such a font.
"""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from desktoplab.places import resource

KOREAN = QFontDatabase.WritingSystem.Korean


def has_korean() -> bool:
    """Whether any font that Qt knows has Korean letters."""
    return bool(QFontDatabase.families(KOREAN))


def provide_korean(application: QApplication) -> None:
    """Add the font that is shipped behind the system's own, where that has no Korean letters."""
    if has_korean():
        return
    number = QFontDatabase.addApplicationFont(str(resource("fonts", "NanumGothic.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    font = application.font()
    own = QFontInfo(font).family()  # what `Sans Serif` stands for here
    font.setFamilies([own, *families])
    application.setFont(font)
