"""The main window: puts the pieces together and passes on what concerns more than one of them.

Holds no experiment, no run and no plot of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from desktoplab.ui import layout
from desktoplab.ui.applied import Applied
from desktoplab.ui.aside import Aside
from desktoplab.ui.builder.actions import network_actions
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.palette import Palette
from desktoplab.ui.closing import may_end_run, save_run
from desktoplab.ui.docks import Offers, Titles, dock_groups, make_docks
from desktoplab.ui.errors import Errors
from desktoplab.ui.files import Files, take_file
from desktoplab.ui.guide.opening import HelpPages
from desktoplab.ui.handing.commands import Handing
from desktoplab.ui.help import Help
from desktoplab.ui.importing import Importing
from desktoplab.ui.initmap.opening import MapActions
from desktoplab.ui.measuring import Measuring
from desktoplab.ui.menus import Keys, Menus, make_action
from desktoplab.ui.notice import Notice, above
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.plots import make_plots
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
from desktoplab.ui.text import tr

UNFIT_KEY = "window/unfit"


class MainWindow(QMainWindow):
    """The lab. `closed` follows once, when everything of the window has come to rest."""

    closed = Signal()

    def __init__(
        self, session: Session, run: Run, settings: QSettings, folder: Path,
        errors: Errors | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("main_window")
        self.setAcceptDrops(True)
        self.session, self.run, self.settings, self.folder = session, run, settings, folder
        run.setParent(self)
        self.aside = Aside(self)
        self.errors = errors or Errors()
        self.errors.dialog.setParent(self, self.errors.dialog.windowFlags())
        self.files = Files(session, settings, self)
        self.importing = Importing(session, self)
        self.canvas = Canvas(session)
        self.notice = Notice()
        self.network = above(self.notice, self.canvas)
        self.setCentralWidget(self.network)
        self.plots = make_plots(session)
        self.palette_list = Palette(session)
        self.inspector = Inspector(session)
        self.shown = Shown(run, self.plots, self.canvas, self.errors, self)
        self.status = status = Status(session, run, self)
        self.setStatusBar(status)
        shared = self.aside, self.errors, self.notice, status, self.files
        self.side = Side(session, run, self.shown, *shared, folder, self)
        self.library = self.side.library
        panels = self.side.titled()
        self.docks = make_docks(self, self.palette_list, self.inspector, self.plots, panels)
        self.titles = Titles(self, self.docks.values())
        self.run_actions = RunActions(session, run, self)
        self.measuring = Measuring(session, run, self.aside, self.shown, self)
        self.map = MapActions(session, run, self.aside, self)
        runs = {**self.run_actions.actions, "measure": self.measuring.action}
        self.run_bar = RunBar(session, runs, self)
        self.addToolBar(self.run_bar)
        self.time_bar = TimeBar(self.shown, self)
        self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self.time_bar)
        self.help = Help(run, folder, self)
        self.pages = HelpPages(session, self.plots, self)
        self.first = FirstMinutes(self)
        self.handing = Handing(session, self.shown, run, self.aside, self.files, settings, self)
        self.probing = Probing(settings, run, self)
        self.own_actions = self._make_actions()
        self.network_actions = network_actions(session, self.canvas, self)
        self.menus = Menus(
            self, self.own_actions, self.network_actions,
            {**runs, **self.side.actions, **self.map.actions}, dock_groups(self.docks),
        )  # fmt: skip
        self.applied = Applied(settings, run, self.menus, self.status, self)
        self.news = RunNews(session, run, self.notice, self.status, self)
        self._is_closing = False
        self._connect()
        self._first_layout()
        self._show_title()
        self._show_recent()

    def _make_actions(self) -> dict[str, QAction]:
        files = self.files
        made = (
            make_action(self, "new", tr("&New"), files.new, Keys.New),
            make_action(self, "open", tr("&Open…"), files.open, Keys.Open),
            make_action(self, "import", tr("&Import data…"), self.importing.ask, "Ctrl+I"),
            make_action(self, "save", tr("&Save"), files.save, Keys.Save),
            make_action(self, "save_as", tr("Save &as…"), files.save_as, "Ctrl+Shift+S"),
            make_action(self, "save_snapshot", tr("Save r&un as snapshot…"), self._save_snapshot),
            make_action(self, "clear_recent", tr("&Clear this list"), files.clear_recent),
            make_action(self, "preferences", tr("&Preferences…"), self.ask_preferences, "Ctrl+,"),
            make_action(self, "quit", tr("&Quit"), self.close, "Ctrl+Q"),
            make_action(self, "reset_layout", tr("Reset &layout"), self.reset_layout),
            make_action(self, "probes", tr("&Probes…"), self.probing.ask),
            make_action(self, "find_layer", tr("&Find a layer"), self._find_layer, Keys.Find),
            make_action(self, "full_screen", tr("&Full screen"), self._toggle_full_screen, "F11"),
        )  # fmt: skip
        actions = {action.objectName().removeprefix("action_"): action for action in made}
        actions["save_snapshot"].setEnabled(False)
        actions.update({"help": self.pages.action, **self.first.actions, **self.help.actions,
                        **self.handing.actions})  # fmt: skip
        self.addActions(list(actions.values()))
        return actions

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
        for part in (self.map, self.library, self.importing, self.handing):
            self.closed.connect(part.close)
        self.canvas.inspect_requested.connect(self._show_inspector)
        self.menus.preset_chosen.connect(self.files.new_from_preset)
        self.menus.recent_chosen.connect(self.files.open_path)

    def _follow_session(self) -> None:
        self.offers.update(self.session.info)

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

    def _save_snapshot(self) -> None:
        save_run(self.run, self.files, self.shown)

    def _first_layout(self) -> None:
        unfit: Any = self.settings.value(UNFIT_KEY) or []
        self.offers = Offers(self.docks, self.plots, [unfit] if isinstance(unfit, str) else unfit)
        layout.restore_geometry(self, self.settings)
        if not layout.restore_state(self, self.docks, self.settings):
            layout.arrange(self, self.docks)
        self.offers.update(self.session.info)

    def reset_layout(self) -> None:
        """Put every dock back to where it first was."""
        layout.forget_layout(self.settings)
        layout.arrange(self, self.docks)
        self.offers.update(self.session.info)

    def _show_inspector(self) -> None:
        self.docks["inspector"].show()
        self.docks["inspector"].raise_()
        self.inspector.focus_form()

    def _find_layer(self) -> None:
        self.docks["palette"].show()
        self.palette_list.focus_search()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def close_quietly(self) -> None:
        """Close without questions; unsaved changes stay in the autosaved copy."""
        self._is_closing = True
        self.close()

    def focusNextPrevChild(self, forward: bool) -> bool:
        regions = (
            self.palette_list, self.network, self.inspector, *self.plots, self.side.verdicts,
            self.side.compare, self.library.panel, self.time_bar, self.run_bar,
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
            grown = event.size().width() - before.width()
            layout.share_growth(self, self.network, self.docks, grown)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        take_file(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := take_file(event)) is not None:
            self.files.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        asks = not self._is_closing
        if asks and not (self.files.may_leave() and may_end_run(self.run, self.files, self)):
            event.ignore()
            return
        self._is_closing = True
        layout.keep_layout(self, self.settings)
        self.settings.setValue(UNFIT_KEY, sorted(self.offers.unfit))
        self.settings.sync()
        self.time_bar.pause()
        self.probing.close()
        self.aside.close()
        self.run.close()
        self.errors.dialog.close()
        event.accept()
        self.closed.emit()
