"""Marks that are the names of their classes, so that colors need not be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainterPath, QTransform

LONGEST = 2
"""Letters of a name that can be a mark, at most."""

HEIGHT = 0.95
"""Of a mark, as a share of its size."""


def are_short(names: Sequence[str]) -> bool:
    """Whether the names can be marks: they exist, and none is long."""
    return bool(names) and all(0 < len(name) <= LONGEST for name in names)


@cache
def glyph(name: str) -> QPainterPath:
    """The name as a filled path around the origin, of about unit height."""
    font = QFont()
    font.setPixelSize(100)
    font.setBold(True)
    path = QPainterPath()
    path.addText(QPointF(), font, name)
    where = path.boundingRect()
    scale = HEIGHT / max(where.height(), where.width(), 1.0)
    move = QTransform.fromTranslate(-where.center().x(), -where.center().y())
    return (move * QTransform.fromScale(scale, scale)).map(path)
