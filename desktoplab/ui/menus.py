"""The menus: every command of the window has its place here, with its key. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import text
from desktoplab.ui.text import tr, without_key

Actions = Mapping[str, QAction]
Keys = QKeySequence.StandardKey
DEVICES = (
    ("", text("Automatic")), ("cpu", text("CPU")), ("cuda", text("CUDA (NVIDIA)")),
    ("mps", text("MPS (Apple)")),
)  # fmt: skip
NETWORK_ORDER = (
    "group", "ungroup", None, "move_up", "move_down",
)  # fmt: skip
EDIT_ORDER = (
    "undo", "redo", None, "cut", "copy", "paste", "duplicate", "delete", None, "select_all",
)  # fmt: skip


def make_action(
    parent: QObject, name: str, label: str, slot: Callable[[], object] | None = None,
    key: QKeySequence.StandardKey | str | None = None,
) -> QAction:  # fmt: skip
    """An action with an object name; `slot` is a method of a QObject."""
    action = QAction(label, parent)
    action.setObjectName(f"action_{name}")
    short = without_key(label)  # Qt leaves the `(N)` of `새로 만들기(&N)` standing
    action.setIconText(short)
    action.setToolTip(short)
    if key is not None:
        action.setShortcut(QKeySequence(key))
    if slot is not None:
        action.triggered.connect(slot)
    return action


class Menus(QObject):
    """Builds the menus; signals tell what was chosen from those that change.

    `network` holds the builder's actions, `runs` those of a run, `own` the window's, `docks` the
    sections of the View menu.
    """

    preset_chosen = Signal(str)
    recent_chosen = Signal(object)
    device_chosen = Signal(str)

    def __init__(
        self, window: QMainWindow, own: Actions, network: Actions, runs: Actions,
        docks: Sequence[tuple[str, Sequence[QAction]]], profile: Profile = FREE,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._own, self._network = own, network
        self._window, self._profile = window, profile
        self.recent = self._menu("recent", tr("Open &recent"))
        self.device = self._menu("device", tr("&Device"))
        bar = window.menuBar()
        bar.setObjectName("menu_bar")
        self._file(self._menu("file", tr("&File")))
        self._edit(self._menu("edit", tr("&Edit")))
        every = {**own, **network}
        self._fill(self._menu("network", tr("&Network")), every, self._network_names())
        run = self._menu("run", tr("&Run"))
        run.addActions(list(runs.values()))
        run.addSeparator()
        run.addMenu(self.device)
        self.devices = self._devices()
        view = self._menu("view", tr("&View"))
        for title, actions in docks:
            view.addSection(title)
            view.addActions(actions)
        view.addSeparator()
        self._fill(view, own, ("class_board", None, "probes", "reset_layout", None,
                               "presentation", "print_size", "full_screen"))  # fmt: skip
        self._fill(
            self._menu("help", tr("&Help")), own,
            ("help", "start_page", "tour", None, "shortcuts", "data_folder", None, "about"),
        )  # fmt: skip
        for name in ("file", "edit", "network", "run", "view", "help"):
            bar.addMenu(self.menus[name])

    def _menu(self, name: str, label: str) -> QMenu:
        menu = QMenu(label, self._window)
        menu.setObjectName(f"menu_{name}")
        menu.menuAction().setToolTip(without_key(label))
        menu.setToolTipsVisible(True)
        if not hasattr(self, "menus"):
            self.menus: dict[str, QMenu] = {}
        self.menus[name] = menu
        return menu

    def _file(self, menu: QMenu) -> None:
        templates = self._menu("templates", tr("New from &template"))
        for name in ("templates", "recent", "device"):
            self.menus[name].menuAction().setObjectName(f"action_{name}")
        hidden = self._profile.hidden_in(PRESETS)
        entries = [entry for entry in PRESETS.entries() if entry.name not in hidden]
        order = list(dict.fromkeys(entry.group for entry in entries))
        group = ""
        for entry in sorted(entries, key=lambda entry: order.index(entry.group)):
            if entry.group != group:
                group = entry.group
                templates.addSection(tr(group))
            action = templates.addAction(tr(entry.label))
            action.setObjectName(f"action_preset_{entry.name}")
            action.setToolTip(tr(entry.help))
            action.setData(entry.name)
        templates.triggered.connect(self._choose_preset)
        self.recent.triggered.connect(self._choose_recent)
        self._fill(menu, self._own, ("new",))
        menu.addMenu(templates)
        self._fill(menu, self._own, (None, "open"))
        menu.addMenu(self.recent)
        self._fill(menu, self._own, (None, "import"))
        names = (
            None,
            "save",
            "save_as",
            "save_snapshot",
            "export",
            None,
            "preferences",
            None,
            "quit",
        )
        self._fill(menu, self._own, names)

    def _edit(self, menu: QMenu) -> None:
        self._fill(menu, {**self._own, **self._network}, EDIT_ORDER)

    def _network_names(self) -> list[str | None]:
        known: list[str | None] = ["find_layer", None]
        known += [name for name in NETWORK_ORDER if name in (None, *self._network)]
        placed = {*NETWORK_ORDER, *EDIT_ORDER}
        others = [name for name in self._network if name not in placed]
        return [*known, None, *others] if others else known

    def _fill(self, menu: QMenu, actions: Actions, names: Sequence[str | None]) -> None:
        for name in names:
            if name is None:
                menu.addSeparator()
            elif name in actions:
                menu.addAction(actions[name])

    def _devices(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        found: dict[str, QAction] = {}
        for name, label in DEVICES:
            action = self.device.addAction(tr(label))
            action.setObjectName(f"action_device_{name or 'automatic'}")
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
            found[name] = action
        group.triggered.connect(self._choose_device)
        return found

    def show_device(self, wanted: str, labels: Mapping[str, str]) -> None:
        """Mark the wanted device; disable those that this machine lacks, once they are known."""
        for name, action in self.devices.items():
            action.setChecked(name == wanted)
            if labels and name:
                action.setEnabled(name in labels)
                action.setToolTip(labels.get(name, tr("Not found on this machine")))

    def show_recent(self, paths: Sequence[Path], clear: QAction) -> None:
        """Fill the list of recent files."""
        self.recent.clear()
        for number, path in enumerate(paths, 1):
            key = f"&{number % 10} " if number <= 10 else ""
            action = self.recent.addAction(key + path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))
        self.recent.setEnabled(bool(paths))
        self.recent.addSeparator()
        self.recent.addAction(clear)

    def _choose_preset(self, action: QAction) -> None:
        self.preset_chosen.emit(action.data())

    def _choose_recent(self, action: QAction) -> None:
        if action.data():
            self.recent_chosen.emit(Path(action.data()))

    def _choose_device(self, action: QAction) -> None:
        self.device_chosen.emit(action.data())
