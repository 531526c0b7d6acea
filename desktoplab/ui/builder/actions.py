"""The actions of the Edit menu and of the context menu: names, shortcuts, icons, enabled state.

Each calls one command; what makes no sense now is disabled.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from desktoplab.classroom.paths import path_of
from desktoplab.spec.text import Refused
from desktoplab.ui.builder import commands
from desktoplab.ui.builder.block_card import BlockCard
from desktoplab.ui.builder.canvas import Canvas
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.initialize import InitializeDialog, initialized_layers
from desktoplab.ui.builder.limits import lock_reason
from desktoplab.ui.builder.mime import can_paste, items_mime, items_of
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

MENU = (
    "cut", "copy", "paste", "duplicate", "delete", None, "select_all", None, "move_up", "move_down",
    None, "group", "ungroup", "toggle_skip", "set_repeat",
)  # fmt: skip
"""Order of the context menu; None is a line between."""

EDITS = (
    "cut", "paste", "duplicate", "delete", "move_up", "move_down", "group", "ungroup",
    "toggle_skip", "set_repeat", "initialize_all",
)  # fmt: skip
"""What changes the network."""


def network_actions(session: Session, canvas: Canvas, parent: QObject) -> dict[str, QAction]:
    """All actions by name, working on this canvas and its session."""
    return NetworkActions(session, canvas, parent).by_name


class NetworkActions(QObject):
    """Makes the actions and keeps their enabled state and icons right."""

    def __init__(self, session: Session, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._canvas = session, canvas
        self._icons: dict[str, str] = {}
        self.by_name: dict[str, QAction] = {}
        self._make_all()
        canvas.addActions(list(self.by_name.values()))
        canvas.menu_requested.connect(self._show_menu)
        session.changed.connect(self._refresh)
        session.selected.connect(self._refresh)
        session.faced.connect(self._refresh)
        QGuiApplication.clipboard().dataChanged.connect(self._refresh)
        canvas.installEventFilter(self)
        self._refresh()

    def _make_all(self) -> None:
        keys = QKeySequence.StandardKey
        self._make("undo", tr("Undo"), "mdi6.undo", self._undo, keys.Undo)
        self._make("redo", tr("Redo"), "mdi6.redo", self._redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self._make("cut", tr("Cut"), "mdi6.content-cut", self._cut, keys.Cut)
        self._make("copy", tr("Copy"), "mdi6.content-copy", self._copy, keys.Copy)
        self._make("paste", tr("Paste"), "mdi6.content-paste", self._paste, keys.Paste)
        self._make(
            "duplicate", tr("Duplicate"), "mdi6.content-duplicate", self._duplicate, "Ctrl+D"
        )
        self._make("delete", tr("Delete"), "mdi6.delete-outline", self._delete, keys.Delete)
        every = self._canvas.select_all
        self._make("select_all", tr("Select all"), "mdi6.select-all", every, keys.SelectAll)
        self._make("move_up", tr("Move up"), "mdi6.arrow-up", self._move_up, "Alt+Up")
        self._make("move_down", tr("Move down"), "mdi6.arrow-down", self._move_down, "Alt+Down")
        self._make("group", tr("Group into block"), "mdi6.group", self._group, "Ctrl+G")
        self._make("ungroup", tr("Ungroup block"), "mdi6.ungroup", self._ungroup, "Ctrl+Shift+G")
        self._make("toggle_skip", tr("Skip connection"), "mdi6.transit-skip", self._skip, "Ctrl+K")
        self.by_name["toggle_skip"].setCheckable(True)
        self._make("set_repeat", tr("Set repeat"), "mdi6.repeat-variant", self._repeat, "Ctrl+R")
        self._make(
            "initialize_all", tr("Initialize all…"), "mdi6.dice-multiple-outline", self._initialize
        )

    def _make(
        self,
        name: str,
        words: str,
        icon_name: str,
        slot: Callable[[], None],
        *shortcuts: QKeySequence.StandardKey | str,
    ) -> None:
        action = QAction(words, self)
        action.setObjectName(f"action_{name}")
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        action.triggered.connect(slot)
        self._icons[name] = icon_name
        action.setIcon(icon(icon_name))
        self.by_name[name] = action

    def _refresh(self) -> None:
        session, action = self._session, self.by_name
        items, blocks = commands.chosen_items(session), commands.chosen_blocks(session)
        for name in ("cut", "copy", "duplicate", "delete", "group"):
            action[name].setEnabled(bool(items))
        for name in ("ungroup", "toggle_skip", "set_repeat"):
            action[name].setEnabled(bool(blocks))
        action["toggle_skip"].setChecked(bool(blocks) and all(block.skip for block in blocks))
        for name, step in (("move_up", -1), ("move_down", 1)):
            place = commands.place_beside(session.face, items, step) if items else None
            action[name].setEnabled(place is not None)
        action["paste"].setEnabled(can_paste(QGuiApplication.clipboard().mimeData()))
        action["select_all"].setEnabled(bool(session.face.network))
        starts = initialized_layers(session.experiment.cards)
        action["initialize_all"].setEnabled(bool(starts))
        self._lock()
        undo, redo = session.undo_name, session.redo_name
        action["undo"].setEnabled(undo is not None)
        action["undo"].setText(tr("Undo {name}", name=undo) if undo else tr("Undo"))
        action["redo"].setEnabled(redo is not None)
        action["redo"].setText(tr("Redo {name}", name=redo) if redo else tr("Redo"))

    def _lock(self) -> None:
        """What the profile would refuse cannot be chosen."""
        reason = lock_reason(self._session, ("network", "discriminator")[self._session.player])
        of_starts = reason or lock_reason(self._session, "training.weight_init")
        for name in EDITS if reason else ("initialize_all",) if of_starts else ():
            self.by_name[name].setEnabled(False)
            self.by_name[name].setToolTip(reason or of_starts)
        if self._session.profile.locks:
            self._lock_blocks()

    def _lock_blocks(self) -> None:
        experiment = self._session.experiment
        for uid, card in self._canvas.column.cards.items():
            if isinstance(card, BlockCard):
                path = path_of(experiment, uid)
                names = (f"{path}.{name}" for name in ("repeat", "skip"))
                card.set_locks(*(lock_reason(self._session, name) for name in names))

    def _undo(self) -> None:
        self._session.undo()

    def _redo(self) -> None:
        self._session.redo()

    def _cut(self) -> None:
        self._copy()
        commands.cut(self._session)

    def _copy(self) -> None:
        items = commands.chosen_items(self._session)
        if items:
            QGuiApplication.clipboard().setMimeData(items_mime(items))

    def _paste(self) -> None:
        try:
            commands.paste(self._session, items_of(QGuiApplication.clipboard().mimeData()))
        except Refused as refused:
            self._canvas.refuse(tr("Nothing was pasted. {reason}", reason=refused.text))

    def _duplicate(self) -> None:
        commands.duplicate(self._session)

    def _delete(self) -> None:
        commands.delete(self._session)

    def _move_up(self) -> None:
        commands.move_by(self._session, -1)

    def _move_down(self) -> None:
        commands.move_by(self._session, 1)

    def _group(self) -> None:
        commands.group(self._session)

    def _ungroup(self) -> None:
        commands.ungroup(self._session)

    def _skip(self) -> None:
        commands.toggle_skip(self._session)
        self._refresh()

    def _repeat(self) -> None:
        self._canvas.focus_repeat()

    def _initialize(self) -> None:
        dialog = InitializeDialog(self._session, self._canvas.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self._canvas)
        menu.setObjectName("canvas_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENU:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self.by_name[name])
        menu.popup(at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            for name, action in self.by_name.items():
                action.setIcon(icon(self._icons[name]))
        return False
