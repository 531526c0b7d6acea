"""The start page: recent files, lessons, templates and what else one begins with, over the lab.

It is filled when it is first shown, decides nothing itself, and any click beside it ends it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktoplab.ui.builder.icons import icon
from desktoplab.ui.overlay import Overlay
from desktoplab.ui.print_size import px
from desktoplab.ui.start_page.banner import Banner
from desktoplab.ui.start_page.card import Card, column, heading, line
from desktoplab.ui.start_page.choices import Choice, Choices
from desktoplab.ui.start_page.offer import Offer
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

LARGEST = QSize(1100, 630)
MARGIN = 16
PRIMARY = """
QPushButton { color: palette(highlighted-text); background: palette(highlight);
              border: 1px solid palette(highlight); border-radius: 4px; padding: 6px 18px; }
QPushButton:focus, QPushButton:hover { border: 2px solid palette(text); padding: 5px 17px; }
"""
BEGIN = (
    ("new", "mdi6.file-plus-outline"), ("open", "mdi6.folder-open-outline"),
    ("import", "mdi6.table-arrow-right"), ("tour", "mdi6.map-marker-path"),
    ("help", "mdi6.help-circle-outline"),
)  # fmt: skip


class StartPage(Overlay):
    """`asked` carries the name of a command, the others what was chosen."""

    asked = Signal(str)
    file_chosen = Signal(object)
    lesson_chosen = Signal(str)
    template_chosen = Signal(str)
    language_chosen = Signal(str)
    at_start_changed = Signal(bool)

    def __init__(self, window: QMainWindow, offer: Offer) -> None:
        super().__init__(window)
        self.setObjectName("start_page")
        self.setAccessibleName(tr("Start page"))
        self._offer = offer
        self._tinted: list[tuple[QToolButton, str]] = []
        self.card = Card(self)
        self.banner = Banner(offer.language, offer.fixed_language)
        self.banner.language_chosen.connect(self.language_chosen)
        self.recent = Choices("start_recent", tr("Recent files"))
        self.recent.chosen.connect(self._choose_file)
        self.lessons = Choices("start_lessons", tr("Lessons"))
        self.lessons.chosen.connect(self.lesson_chosen)
        self.templates = Choices("start_templates", tr("Templates"))
        self.templates.chosen.connect(self.template_chosen)
        self._lay_out_card()
        self._fill()
        self._recolor()

    def _lay_out_card(self) -> None:
        columns = QHBoxLayout()
        columns.setContentsMargins(18, 14, 18, 4)
        columns.setSpacing(16)
        columns.addWidget(self._begin(), 5)
        columns.addWidget(line())
        columns.addWidget(column(tr("Lessons"), self.lessons), 7)
        columns.addWidget(line())
        columns.addWidget(column(tr("Templates"), self.templates), 7)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addLayout(columns, 1)
        layout.addLayout(self._foot())

    def _begin(self) -> QWidget:
        words = {
            "new": tr("New network"), "open": tr("Open a file…"), "import": tr("Import data…"),
            "tour": tr("Take the tour"), "help": tr("Help"),
        }  # fmt: skip
        begin = QWidget()
        layout = QVBoxLayout(begin)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(heading(tr("Start")))
        for name, sign in BEGIN:
            button = QToolButton()
            button.setObjectName(f"start_{name}")
            button.setText(words[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setAutoRaise(True)
            button.setIconSize(QSize(px(18), px(18)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("command", name)
            button.clicked.connect(self._ask)
            self._tinted.append((button, sign))
            layout.addWidget(button)
            button.setVisible(name not in self._offer.hidden)
        layout.addSpacing(10)
        layout.addWidget(heading(tr("Recent files")))
        none = QLabel(tr("Files that you open or save will be listed here."))
        none.setObjectName("start_no_recent")
        none.setWordWrap(True)
        none.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        none.setContentsMargins(8, 2, 8, 0)
        none.setAlignment(Qt.AlignmentFlag.AlignTop)
        for one, is_shown in ((self.recent, self._offer.recent), (none, not self._offer.recent)):
            layout.addWidget(one, 1)
            one.setVisible(bool(is_shown))
        return begin

    def _foot(self) -> QHBoxLayout:
        self.at_start = QCheckBox(tr("Show at start"))
        self.at_start.setObjectName("start_at_start")
        self.at_start.setToolTip(tr("Help ▸ Start page shows it at any time."))
        self.at_start.setChecked(self._offer.at_start)
        self.at_start.toggled.connect(self.at_start_changed)
        self.lab = QPushButton(tr("To the lab (Esc)"))
        self.lab.setObjectName("start_lab")
        self.lab.setStyleSheet(PRIMARY)
        self.lab.clicked.connect(self.close_overlay)
        row = QHBoxLayout()
        row.setContentsMargins(20, 8, 18, 14)
        row.addWidget(self.at_start)
        row.addStretch(1)
        row.addWidget(self.lab)
        return row

    def _fill(self) -> None:
        self.recent.show_choices(
            Choice(str(path), path.name, str(path.parent)) for path in self._offer.recent
        )
        self.lessons.show_choices((Choice("", tr("Reading the lessons …")),))
        self.templates.show_choices(self._offer.templates)

    def show_lessons(self, rows: Sequence[Choice]) -> None:
        """List the lessons, once they were read."""
        self.lessons.show_choices(rows or (Choice("", tr("No lessons were found.")),))

    def open_overlay(self) -> None:
        super().open_overlay()
        first = self._tinted[3][0] if self._offer.is_first else self.lab
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay_out(self) -> None:
        area = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        size = self.card.minimumSizeHint().expandedTo(LARGEST).boundedTo(area.size())
        place = self.card.geometry()
        place.setSize(size)
        place.moveCenter(self.rect().center())
        self.card.setGeometry(place)

    def _ask(self) -> None:
        button = self.sender()
        if isinstance(button, QToolButton):
            self.asked.emit(str(button.property("command")))

    def _choose_file(self, path: str) -> None:
        self.file_chosen.emit(Path(path))

    def _recolor(self) -> None:
        for button, sign in self._tinted:
            is_tour = self._offer.is_first and button.objectName() == "start_tour"
            button.setIcon(icon(sign, colors().accent))
            weight = button.font()
            weight.setBold(is_tour)
            button.setFont(weight)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_overlay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "lab"):
            self._recolor()
