"""The cards at both ends, data on top and the outcome below, and a hint while nothing is between.

They edit nothing.
"""

from __future__ import annotations

from math import prod

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text
from desktoplab.ui.builder.card import Card, draw_line
from desktoplab.ui.builder.words import parameters_text
from desktoplab.ui.session import DATA_CARD
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors


class DataCard(Card):
    """What the network learns from: name, shape, classes and samples."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(DATA_CARD, parent)
        self._title, self._note = "", ""

    def show_data(self, info: DataInfo | Text) -> None:
        """Show what is known of the data, or why they cannot be read."""
        self._title, self._note = tr("Data"), ""
        if isinstance(info, DataInfo):
            flat = prod(info.shape)
            shape = show_shape(info.shape)
            shown = shape if shape == str(flat) else f"{shape} → {flat}"
            self._title = f"{tr(info.label)} {shown}"
            self._note = tr(
                "{aim} · {samples} samples",
                aim=info.aim, samples=count_text(info.samples),
            )  # fmt: skip
        self.set_problem("" if isinstance(info, DataInfo) else tr(info))
        self.setAccessibleName(tr("Data: {name}", name=self._title))
        self.setAccessibleDescription(self._note or self.problem)
        self.update()

    def show_title(self, title: str) -> None:
        """Say something else of what enters the network."""
        self._title = title
        self.setAccessibleName(tr("Data: {name}", name=title))
        self.update()

    def stripe(self) -> str:
        return colors().muted

    def details(self) -> str:
        return "\n".join(part for part in (self._title, self._note, self.problem) if part)

    def paint_body(self, painter: QPainter, area: QRectF) -> None:
        draw_line(painter, area, self._title, self._note)


class EmptyHint(QLabel):
    """Says between the end cards how layers come in, as long as there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_hint")
        words = tr(
            "The network is empty. Drag a layer here from the palette, or double-click one. "
            "Ctrl+F searches the palette; File ▸ New from template opens a whole network."
        )
        self.setText(words)
        self.setAccessibleName(words)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMargin(16)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hide()

    def put(self, x: int, y: int, width: int, is_empty: bool) -> int:
        """Stand at this height if the network is empty; returns the height below."""
        self.setVisible(is_empty)
        if not is_empty:
            return y
        self.setGeometry(x, y, width, self.heightForWidth(width))
        return self.geometry().bottom() + 1


class OutcomeCard(Card):
    """Classes, loss and the number of parameters; shows problems that belong to no card."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("outcome", parent)
        self._title, self._note, self._short = "", "", ""

    def show_outcome(self, words: str, parameters: int, problem: str) -> None:
        """Show the loss, how many numbers there are to learn, and what stands in the way."""
        count = count_text(parameters)
        note = tr("{count} {count:parameter|parameters} in all", count=count) if parameters else ""
        if (words, note, problem) != (self._title, self._note, self.problem):
            self._title, self._note, self._short = words, note, parameters_text(parameters)
            self.set_problem(problem)
            self.setAccessibleName(words)
            self.setAccessibleDescription(problem or note)
            self.update()

    def stripe(self) -> str:
        return colors().muted

    def details(self) -> str:
        return "\n".join(part for part in (self._title, self._note, self.problem) if part)

    def paint_body(self, painter: QPainter, area: QRectF) -> None:
        draw_line(painter, area, self._title, self._note, short=self._short)
