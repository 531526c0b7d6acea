"""What can be done with the runs that are selected: actions, for buttons, menu and keys alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QWidget

from desktoplab.spec.text import Text, text
from desktoplab.store.library import RunRow
from desktoplab.ui.recording import Recorder
from desktoplab.ui.text import tr, without_key

ICONS = {
    "open": "mdi6.folder-open-outline", "resume": "mdi6.play-circle-outline",
    "use": "mdi6.tray-arrow-up", "compare": "mdi6.chart-multiple", "rename": "mdi6.form-textbox",
    "delete": "mdi6.delete-outline", "restore": "mdi6.delete-restore",
    "purge": "mdi6.delete-forever-outline", "trash": "mdi6.trash-can-outline",
    "clean": "mdi6.broom",
}  # fmt: skip
SHOWN = ("open", "resume", "use", "compare", "delete", "restore", "purge", "trash", "clean")
MENU = ("open", "resume", "use", "compare", None, "rename", "delete", "restore", "purge", None,
        "trash", "clean")  # fmt: skip


class Commands(QObject):
    """Signals for what the panel does not do itself.

    `open_wanted`, `resume_wanted` and `use_wanted` carry a run, `compare_wanted` several;
    `clean_wanted` asks for the clean-up, `told` has short news.
    """

    open_wanted = Signal(object)
    resume_wanted = Signal(object)
    use_wanted = Signal(object)
    compare_wanted = Signal(object)
    rename_wanted = Signal()
    trash_toggled = Signal()
    clean_wanted = Signal()
    told = Signal(object)

    def __init__(self, recorder: Recorder, panel: QWidget) -> None:
        super().__init__(panel)
        self._recorder, self._panel = recorder, panel
        self._rows: tuple[RunRow, ...] = ()
        self._current: RunRow | None = None
        self._undo: list[tuple[int, ...]] = []
        self.may_start = True
        self.actions: dict[str, QAction] = {}
        for name, label, tip, slot in (
            ("open", tr("&Open"), tr("Show this run as it was (Enter)"), self.open),
            ("resume", tr("Res&ume"), tr("Go on training from its last checkpoint"), self.resume),
            ("use", tr("Use this &experiment"),
             tr("Put its network, data and settings in place of the present ones; can be undone"),
             self.use),
            ("compare", tr("Com&pare"), tr("Put these runs beside the present one"), self.compare),
            ("rename", tr("Re&name"), tr("Give it another title (F2)"), self._ask_rename),
            ("delete", tr("&Delete"), tr("Move to the trash (Del)"), self.delete),
            ("restore", tr("Re&store"), tr("Take out of the trash"), self.restore),
            ("purge", tr("Delete for &good"), tr("Remove from the disk"), self.purge),
            ("trash", tr("&Trash"), tr("Show what was deleted"), self._toggle),
            ("clean", tr("&Clean up…"), tr("See what runs take on the disk, and free some"),
             self._clean),
        ):  # fmt: skip
            self.actions[name] = self._action(name, label, tip, slot)
        self.actions["trash"].setCheckable(True)
        self.refresh()

    def _action(
        self, name: str, label: str, tip: str, slot: Callable[[], object]
    ) -> QAction:  # fmt: skip
        action = QAction(label, self._panel)
        action.setObjectName(f"action_runs_{name}")
        action.setIconText(without_key(label))
        action.setToolTip(tip)
        action.triggered.connect(slot)
        return action

    @property
    def is_trash(self) -> bool:
        """Whether the table shows what was deleted."""
        return self.actions["trash"].isChecked()

    def can_undo(self) -> bool:
        """Whether something was deleted here that can be brought back."""
        return bool(self._undo)

    def take(self, rows: Sequence[RunRow], current: RunRow | None) -> None:
        """From now on it is about these runs."""
        self._rows, self._current = tuple(rows), current
        self.refresh()

    def refresh(self) -> None:
        """Bring what can be done up to date."""
        one = self._current is not None and len(self._rows) == 1
        row, trash = self._current, self.is_trash
        can_resume = one and row is not None and row.can_be_resumed and self.may_start
        enabled = {
            "open": one, "use": one, "rename": one, "resume": can_resume,
            "compare": bool(self._rows),
            "delete": any(row.state != "running" for row in self._rows),
            "restore": bool(self._rows), "purge": bool(self._rows),
        }  # fmt: skip
        for name, can in enabled.items():
            belongs = name in ("restore", "purge") if trash else name not in ("restore", "purge")
            self.actions[name].setVisible(belongs or name == "open")
            self.actions[name].setEnabled(can and (belongs or name == "open"))

    def open(self) -> None:
        """Show the run."""
        if self._current is not None:
            self.open_wanted.emit(self._current)

    def resume(self) -> None:
        """Go on with the run."""
        if self._current is not None and self.actions["resume"].isEnabled():
            self.resume_wanted.emit(self._current)

    def compare(self) -> None:
        """Put the runs beside the present one."""
        if self._rows:
            self.compare_wanted.emit(self._rows)

    def use(self) -> None:
        """Edit the run's experiment."""
        if self._current is not None:
            self.use_wanted.emit(self._current)

    def rename(self, run: int, title: str) -> None:
        """Give a run another title."""
        self._recorder.do(lambda library: library.rename(run, title))

    def tag(self, run: int, tags: Sequence[str]) -> None:
        """Replace the tags of a run."""
        self._recorder.do(lambda library: library.tag(run, tags))

    def note(self, run: int, notes: str) -> None:
        """Replace the notes of a run."""
        self._recorder.do(lambda library: library.note(run, notes))

    def delete(self) -> None:
        """Move the selected runs to the trash."""
        runs = tuple(row.id for row in self._rows)
        if runs and not self.is_trash:
            self._recorder.do(lambda library: library.delete(runs), self._deleted)
        elif runs:
            self.purge()

    def _deleted(self, runs: object) -> None:
        assert isinstance(runs, tuple)
        if runs:
            self._undo.append(runs)
            self.told.emit(_gone(len(runs)))
        else:
            self.told.emit(text("A run that is running cannot be deleted."))

    def undo(self) -> None:
        """Bring back what was deleted last."""
        if self._undo:
            runs = self._undo.pop()
            self._recorder.do(lambda library: library.restore(runs), self._restored)

    def _restored(self, runs: object) -> None:
        assert isinstance(runs, tuple)
        self.told.emit(text("{n} brought back from the trash.", n=len(runs)))

    def restore(self) -> None:
        """Take the selected runs out of the trash."""
        runs = tuple(row.id for row in self._rows)
        self._recorder.do(lambda library: library.restore(runs), self._restored)

    def purge(self) -> None:
        """Remove the selected runs for good, after a question."""
        runs = tuple(row.id for row in self._rows)
        if runs and ask_purge(len(runs), self._panel):
            self._undo.clear()
            self._recorder.do(lambda library: library.purge(runs))

    def _ask_rename(self) -> None:
        self.rename_wanted.emit()

    def _toggle(self) -> None:
        self.refresh()
        self.trash_toggled.emit()

    def _clean(self) -> None:
        self.clean_wanted.emit()


def ask_purge(count: int, parent: QWidget) -> bool:
    """Ask before something cannot be brought back."""
    button = QMessageBox.StandardButton
    box = QMessageBox(parent)
    box.setObjectName("purge_question")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Delete for good"))
    one = tr("Delete this run for good?")
    box.setText(one if count == 1 else tr("Delete {n} runs for good?", n=count))
    box.setInformativeText(tr("This cannot be undone."))
    box.setStandardButtons(button.Yes | button.Cancel)
    box.button(button.Yes).setText(tr("&Delete"))
    box.setDefaultButton(button.Cancel)
    answer = box.exec()
    box.deleteLater()
    return answer == button.Yes


def _gone(count: int) -> Text:
    return text("{n} {n:run is|runs are} in the trash; Ctrl+Z in the table brings {n:it|them} "
                "back.", n=count)  # fmt: skip
