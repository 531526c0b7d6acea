"""The main window: puts the pieces together and passes on what concerns more than one of them.

Holds no experiment, no run and no plot of its own.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from desktoplab.ui import layout
from desktoplab.ui.applied import Applied
from desktoplab.ui.arranged import Arranged
from desktoplab.ui.aside import Aside
from desktoplab.ui.builder.actions import network_actions
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.palette import Palette
from desktoplab.ui.builder.player_tabs import PlayerTabs
from desktoplab.ui.classroom import Classroom
from desktoplab.ui.closing import may_end_run, save_run
from desktoplab.ui.docks import dock_groups, make_docks
from desktoplab.ui.errors import Errors
from desktoplab.ui.files import Files, take_file
from desktoplab.ui.guide.opening import HelpPages
from desktoplab.ui.handing.commands import Handing
from desktoplab.ui.help import Help
from desktoplab.ui.importing import Importing
from desktoplab.ui.initmap.opening import MapActions
from desktoplab.ui.left import Left, leave, take_over
from desktoplab.ui.measuring import Measuring
from desktoplab.ui.menus import Menus
from desktoplab.ui.notice import Notice, above
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.plots.later import Plots
from desktoplab.ui.presentation import Presentation
from desktoplab.ui.probing import Probing
from desktoplab.ui.run import Run
from desktoplab.ui.run_actions import RunActions
from desktoplab.ui.run_bar import RunBar
from desktoplab.ui.run_news import RunNews
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.side import Side
from desktoplab.ui.slider import TimeBar
from desktoplab.ui.start_page.opening import FirstMinutes
from desktoplab.ui.status import Status
from desktoplab.ui.tab_order import focus_next
from desktoplab.ui.teaching import Teaching
from desktoplab.ui.text import tr
from desktoplab.ui.window_actions import window_actions


class MainWindow(QMainWindow):
    """The lab. `closed` follows once, when everything of the window has come to rest.

    `language_changed` asks for another window in its place, which takes over what was `left`.
    """

    closed = Signal()
    language_changed = Signal()

    def __init__(
        self, session: Session, run: Run, settings: QSettings, folder: Path,
        errors: Errors | None = None, left: Left | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.session, self.run, self.settings, self.folder = session, run, settings, folder
        run.setParent(self)
        self.aside = Aside(self)
        self.errors = errors or Errors()
        self.errors.belong_to(self)
        self.files = Files(session, settings, self)
        self.importing = Importing(session, self)
        self.canvas = Canvas(session)
        self.notice = Notice()
        self.network = above(self.notice, PlayerTabs(session), self.canvas)
        self.setCentralWidget(self.network)
        self.plots = Plots(session)
        self.palette_list = Palette(session)
        self.inspector = Inspector(session)
        self.shown = Shown(run, self.plots, self.canvas, self.errors, self)
        self.status = status = Status(session, run, self)
        self.setStatusBar(status)
        shared = self.aside, self.errors, self.notice, status, self.files
        self.side = Side(session, run, self.shown, self.canvas, *shared, folder, self)
        self.library = self.side.library
        self.teaching = Teaching(self, left.lessons if left is not None else None)
        panels = {**self.side.titled(), **self.teaching.titled()}
        self.docks = make_docks(self, self.palette_list, self.inspector, self.plots.later, panels)
        self.run_actions = RunActions(session, run, self)
        self.measuring = Measuring(session, run, self.aside, self.shown, self)
        self.map = MapActions(session, run, self.aside, self)
        runs = {**self.run_actions.actions, "measure": self.measuring.action}
        self.run_bar = RunBar(session, runs, self)
        self.addToolBar(self.run_bar)
        self.time_bar = TimeBar(session, self.shown, self)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.time_bar)
        self.help = Help(run, folder, self, session.profile)
        self.pages = HelpPages(session, self.plots, self)
        self.first = FirstMinutes(self)
        self.presentation = Presentation(settings, self)
        self.handing = Handing(session, self.shown, run, self.aside, self.files, settings, self)
        self.probing = Probing(settings, run, self)
        self.own_actions = window_actions(self)
        self.network_actions = network_actions(session, self.canvas, self) | self.side.edits
        self.menus = Menus(
            self, self.own_actions, self.network_actions,
            {**runs, **self.side.actions, **self.map.actions}, dock_groups(self.docks),
            session.profile,
        )  # fmt: skip
        self.teaching.attach()
        self.applied = Applied(settings, run, self.menus, status, self, session.profile)
        self.news = RunNews(session, run, self.notice, self.status, self)
        self._is_closing = False
        self._connect()
        self.classroom = Classroom(self)
        self.arranged = Arranged(self, self.docks, self.plots.later, settings, self.classroom.docks)
        self.arranged.restore(session.info)
        self.teaching.begin()
        self.presentation.follow(self.docks)
        self._show_title()
        self._show_recent()
        if left is not None:
            take_over(self, left)

    def _connect(self) -> None:
        session, run = self.session, self.run
        session.changed.connect(self._follow_session)
        for dock in self.docks.values():
            dock.visibilityChanged.connect(self.shown.look_again)
        session.filed.connect(self._show_title)
        run.started.connect(self._follow_session)
        self.shown.changed.connect(self._follow_run)
        for failed in (run.failed, self.measuring.failed, self.files.troubled):
            failed.connect(self.errors.tell)
        self.files.told.connect(self.status.tell)
        self.files.import_wanted.connect(self.importing.ask_for)
        self.files.snapshot_opened.connect(self.side.reopening.open)
        self.files.recent_changed.connect(self._show_recent)
        for command in (self.run_actions, self.measuring, *self.side.commands):
            command.about_to_start.connect(self.inspector.commit_pending)
            command.blocked.connect(self.news.show_problem)
        self.files.about_to_save.connect(self.inspector.commit_pending)
        self.canvas.inspect_requested.connect(self._show_inspector)
        self.applied.language_changed.connect(self.language_changed)
        self.menus.preset_chosen.connect(self.files.new_from_preset)
        self.menus.recent_chosen.connect(self.files.open_path)

    def _follow_session(self) -> None:
        self.arranged.offers.update(self.session.info)

    def _follow_run(self) -> None:
        self.own_actions["save_snapshot"].setEnabled(self.shown.subject.weights is not None)

    def _show_title(self) -> None:
        self.setWindowTitle(tr("{name}[*] – Desktoplab", name=self.files.title()))
        self.setWindowModified(self.session.is_dirty)

    def _show_recent(self) -> None:
        self.menus.show_recent(self.files.recent(), self.own_actions["clear_recent"])

    def ask_preferences(self) -> None:
        """Show the form for the preferences."""
        self.applied.ask()

    def save_snapshot(self) -> None:
        """Ask for a file and save the shown run."""
        save_run(self.run, self.files, self.shown)

    def reset_layout(self) -> None:
        """Put every dock back to where it first was."""
        self.arranged.reset(self.session.info)

    def _show_inspector(self) -> None:
        if self.arranged.bring("inspector"):
            self.inspector.focus_form()

    def find_layer(self) -> None:
        """Put the cursor into the search of the palette."""
        if self.arranged.bring("palette"):
            self.palette_list.focus_search()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or return to a window."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_quietly(self) -> None:
        """Close without questions; unsaved changes stay in the autosaved copy."""
        self._is_closing = True
        self.close()

    def focusNextPrevChild(self, forward: bool) -> bool:
        regions = (
            self.teaching.panel, self.palette_list, self.network, self.inspector, *self.plots,
            self.side.verdicts, self.side.compare, self.library.panel, self.time_bar, self.run_bar,
        )  # fmt: skip
        return focus_next(self, regions, forward=forward)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "measuring"):
            self.run_actions.recolor()
            self.measuring.recolor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        before = event.oldSize()
        if before.isValid() and self.isVisible():
            layout.share_growth(self, self.network, self.docks, self.width() - before.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        take_file(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := take_file(event)) is not None:
            self.files.take(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        asks = not self._is_closing
        if asks and not (self.files.may_leave() and may_end_run(self.run, self.files, self)):
            event.ignore()
            return
        self._rest()
        self.run.close()
        self.library.close()
        self.errors.dialog.close()
        event.accept()
        self.closed.emit()

    def _rest(self) -> None:
        """Keep the layout, and end what belongs to this window alone."""
        self._is_closing = True
        self.teaching.rest()
        self.arranged.keep()
        self.time_bar.pause()
        self.aside.close()
        for part in (self.probing, self.map, self.importing, self.handing):
            part.close()

    def retire(self) -> Left:
        """End this window quietly; the run goes on, and so does what is left to the next one."""
        left = leave(self)
        self._rest()
        self.library.retire()
        return left
