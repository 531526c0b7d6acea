"""Icons drawn from one icon font, as qtawesome draws them, without loading it and its twelve fonts.

The font and its list of names are those that qtawesome ships; where they are not found as expected,
qtawesome itself is asked.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

PREFIX, FONT = "mdi6", "materialdesignicons6-webfont"
SHARE = 0.875
"""Height of a glyph in the height of its icon, which leaves room for its bearing."""


class Glyph(QIconEngine):
    """One character of a font in one colour, in others where it is disabled or its row chosen."""

    def __init__(
        self, family: str, character: str, color: QColor, disabled: QColor, chosen: QColor
    ) -> None:
        super().__init__()
        self._family, self._character = family, character
        self._color = color
        self._others = {QIcon.Mode.Disabled: disabled, QIcon.Mode.Selected: chosen}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        painter.setPen(self._others.get(mode, self._color))
        font = QFont(self._family)
        font.setPixelSize(round(SHARE * rect.height()))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._character)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        found = QPixmap(size)
        found.fill(Qt.GlobalColor.transparent)
        painter = QPainter(found)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return found


def glyph_icon(name: str, color: QColor, disabled: QColor, chosen: QColor | None = None) -> QIcon:
    """The icon of a name such as `mdi6.grid`; `chosen` is its colour on a row that is chosen."""
    chosen = chosen or color
    prefix, _, short = name.partition(".")
    font = _font() if prefix == PREFIX else None
    if font is None or short not in font[1]:
        import qtawesome

        found: QIcon = qtawesome.icon(
            name, color=color, color_disabled=disabled, color_selected=chosen
        )
        return found
    return QIcon(Glyph(font[0], chr(int(font[1][short], 16)), color, disabled, chosen))


@cache
def _font() -> tuple[str, dict[str, str]] | None:
    """The family of the icon font, and the number of each name in base 16; None if not found."""
    package = find_spec("qtawesome")
    folder = Path(package.origin).parent / "fonts" if package and package.origin else Path()
    files = sorted(folder.glob(f"{FONT}-*.ttf"))
    lists = sorted(folder.glob(f"{FONT}-charmap-*.json"))
    if not files or not lists:
        return None
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(files[0]))
    )
    names: dict[str, str] = json.loads(lists[0].read_text(encoding="utf-8"))
    return (families[0], names) if families else None
