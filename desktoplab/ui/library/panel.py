"""The dock of runs: search, table, tags and notes, trash. Shows and asks; the recorder does it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktoplab.spec.text import Text
from desktoplab.store.library import Library, RunRow
from desktoplab.ui.behind import can_be_seen
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.library import words
from desktoplab.ui.library.commands import ICONS, MENU, SHOWN, Commands
from desktoplab.ui.library.details import Details
from desktoplab.ui.library.model import RunsModel
from desktoplab.ui.library.split import Split
from desktoplab.ui.library.table import RunsTable
from desktoplab.ui.recording import Recorder
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

REFRESH_MS = 700
"""How long after a change the table follows, so that a run that trains does not keep it busy."""


class RunsPanel(QWidget):
    """`table.selected` are the runs that are selected; `chosen` follows the selection.

    `told` carries short news for the status bar.
    """

    chosen = Signal()
    told = Signal(object)

    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self.setObjectName("runs")
        self.setAccessibleName(tr("Runs"))
        self.setMinimumSize(190, 96)
        self._recorder = recorder
        self._wanted: int | None = None
        self.model = RunsModel(self)
        self.commands = Commands(recorder, self)
        self.table = RunsTable(self.model, self.commands.can_undo)
        self.details = Details()
        self.search = QLineEdit()
        self.search.setObjectName("runs_search")
        self.search.setAccessibleName(tr("Search runs"))
        self.search.setPlaceholderText(tr("Search"))
        self.search.setToolTip(tr("Looks through titles, tags, notes, data and layers"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.summary = QLabel()
        self.summary.setObjectName("runs_summary")
        self.summary.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint = QLabel()
        self.hint.setObjectName("runs_hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setContentsMargins(24, 8, 24, 8)
        self.buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._is_stale = False
        self._soon = QTimer(self)
        self._soon.setObjectName("runs_soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self._recolor()
        self._show_buttons()
        self._show_state()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(6, 4, 6, 4)
        top.setSpacing(3)
        top.addWidget(self.search, 1)
        for name, action in self.commands.actions.items():
            if name in SHOWN:
                top.addWidget(self._button(name, action))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.hint)
        self.pages.addWidget(self.table)
        split = Split(self.pages, self.details)
        split.setChildrenCollapsible(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(split, 1)
        self.summary.setContentsMargins(8, 2, 8, 3)
        column.addWidget(self.summary)

    def _button(self, name: str, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setObjectName(f"runs_{name}")
        button.setAccessibleName(action.iconText())
        button.setAutoRaise(True)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons[name] = button
        action.changed.connect(self._show_buttons)
        return button

    def _show_buttons(self) -> None:
        """A button of an action that makes no sense now is not there."""
        for name, button in self.buttons.items():
            button.setVisible(self.commands.actions[name].isVisible())

    def _connect(self) -> None:
        self._recorder.changed.connect(self._wait)
        self.model.renamed.connect(self.commands.rename)
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.commands.open)
        self.table.deleted.connect(self.commands.delete)
        self.table.undone.connect(self.commands.undo)
        self.table.menu_wanted.connect(self._show_menu)
        self.details.tagged.connect(self.commands.tag)
        self.details.noted.connect(self.commands.note)
        self.commands.rename_wanted.connect(self.table.rename)
        self.commands.trash_toggled.connect(self.refresh)
        self.commands.told.connect(self.told)

    def refresh(self) -> None:
        """Ask for the rows again, if somebody looks."""
        self._soon.stop()
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            is_trash = self.commands.is_trash
            self._recorder.ask(partial(_rows, deleted=is_trash), self._show, self._fail)

    def choose(self, run: int) -> None:
        """Select a run as soon as it is in the table."""
        self._wanted = run
        self._show_wanted()

    def _show_wanted(self) -> None:
        if self._wanted is not None and any(row.id == self._wanted for row in self.model.rows):
            self.table.choose(self._wanted)
            self._wanted = None

    def _wait(self) -> None:
        self._is_stale = True
        if can_be_seen(self) and not self._soon.isActive():
            self._soon.start()

    def look_again(self) -> None:
        """Another tab was raised: what is new here may be seen now."""
        if self._is_stale and can_be_seen(self):
            self.refresh()

    def _show(self, rows: object) -> None:
        assert isinstance(rows, tuple)
        self.model.show_rows(rows)
        self._show_wanted()
        self._choose()
        self._show_state()

    def _fail(self, reason: Text) -> None:
        self.model.show_rows(())
        self._show_state()
        self.hint.setText(tr("The library of runs cannot be read. {reason}", reason=reason))

    def _choose(self) -> None:
        self.commands.take(self.table.selected, self.table.current)
        self.details.show_row(self.table.current if len(self.table.selected) == 1 else None)
        self.chosen.emit()

    def _search(self, query: str) -> None:
        self.table.found.search(query)
        self._show_state()

    def _show_state(self) -> None:
        rows, found = self.model.rows, self.table.found.rowCount()
        self.pages.setCurrentIndex(1 if found else 0)
        self.details.setVisible(found > 0 and not self.commands.is_trash)
        if rows:
            self.hint.setText(tr("No run has “{query}”.", query=self.search.text()))
        elif self.commands.is_trash:
            self.hint.setText(tr("The trash is empty."))
        else:
            self.hint.setText(
                tr("No runs yet. Every run is kept here from its first update on, also if the "
                   "power fails.")
            )  # fmt: skip
        size = words.size(sum(row.bytes for row in rows))
        counted = tr("{n} {n:run|runs}", n=len(rows))
        if self.commands.is_trash:
            counted = tr("{runs} in the trash", runs=counted)
        if found != len(rows):
            counted = tr("{found} of {runs}", found=found, runs=counted)
        self.summary.setText(f"{counted} · {size}")

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("runs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENU:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self.commands.actions[name])
        menu.popup(place)

    def _recolor(self) -> None:
        for name, glyph in ICONS.items():
            self.commands.actions[name].setIcon(icon(glyph, colors().text))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_soon"):
            self._recolor()

    def close_quietly(self) -> None:
        """Keep what is being written; the window closes."""
        self.details.commit()
        self._soon.stop()

    @property
    def selected(self) -> tuple[RunRow, ...]:
        """The runs that are selected, from top to bottom."""
        return self.table.selected


def _rows(library: Library, *, deleted: bool) -> tuple[RunRow, ...]:
    return library.runs(deleted=deleted)
