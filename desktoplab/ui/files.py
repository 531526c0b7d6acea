"""Experiments on disk as a person meets them: new, open, recent, save, drop, and being asked.

Refuses in words: a file that cannot be read is told with its path, what was found and is allowed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktoplab.catalog.own_data import patterns
from desktoplab.engine.history import History
from desktoplab.exports.subject import Words
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_json
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused, Text, text
from desktoplab.store.atomic import write_atomically
from desktoplab.store.experiments import is_snapshot, read_experiment
from desktoplab.ui.kept_names import kept_names
from desktoplab.ui.language import spoken
from desktoplab.ui.reachable import is_file, is_folder
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

DEFAULT_PRESET = "digits"
MAX_RECENT = 10
IMPORTED = tuple(pattern.removeprefix("*") for pattern in patterns())
RECENT_KEY = "files/recent"
FOLDER_KEY = "files/folder"


class Files(QObject):
    """The file commands of the window; `told` carries short news for the status bar.

    `troubled` carries a Text and details where a file could not be read or written, `import_wanted`
    the path of data that were dropped or opened, `snapshot_opened` that of a snapshot whose
    experiment is on the canvas now. `words` gives what the person said of a run.
    """

    told = Signal(object)
    troubled = Signal(object, str)
    recent_changed = Signal()
    import_wanted = Signal(object)
    snapshot_opened = Signal(object)
    preset_loaded = Signal(str)
    about_to_save = Signal()

    def __init__(self, session: Session, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.words: Callable[[History], Words] = lambda history: Words()

    def title(self) -> str:
        """The name of the experiment as the window's title shows it."""
        path = self._session.path
        return path.name if path else tr("Untitled experiment")

    def may_leave(self) -> bool:
        """Ask about unsaved changes; False means that the person wants to stay."""
        self.about_to_save.emit()
        if not self._session.is_dirty:
            return True
        button = QMessageBox.StandardButton
        box = QMessageBox(self._window)
        box.setObjectName("unsaved_question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Unsaved changes"))
        box.setText(tr("Save the changes to {name}?", name=self.title()))
        box.setInformativeText(tr("What is discarded cannot be brought back."))
        box.setStandardButtons(button.Save | button.Discard | button.Cancel)
        box.setDefaultButton(button.Save)
        answer = box.exec()
        box.deleteLater()
        if answer == button.Save:
            return self.save()
        return answer == button.Discard

    def new(self) -> None:
        """Start from an empty network."""
        if self.may_leave():
            self._session.load(Experiment(), made=True)

    def new_from_preset(self, name: str) -> None:
        """Start from a preset of the catalogue."""
        if self.may_leave():
            self._session.load(preset(name), made=True)
            self.preset_loaded.emit(PRESETS[name].traits.shows)
            self.told.emit(text("{name} loaded.", name=Text(PRESETS[name].label)))

    def open(self) -> None:
        """Ask for a file and open it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, tr("Open"), self._folder(),
            tr("Experiments and snapshots (*.json *.dlab);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.open_path(Path(chosen))

    def take(self, path: Path) -> None:
        """Open what was dropped, unless the profile offers no such thing."""
        profile = self._session.profile
        if profile.hides_action("open"):
            self._session.refused.emit(profile.lack(spoken()))
        else:
            self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Open an experiment or a snapshot's experiment; other files and folders are imported."""
        if is_folder(path) or path.name.lower().endswith(IMPORTED):
            self.import_wanted.emit(path)
            return True
        if not self.may_leave():
            return False
        try:
            experiment = read_experiment(path)
        except Refused as error:
            self._trouble(text("{file} cannot be opened.\n\n{reason}", file=path.name,
                               reason=error.text), path, error)  # fmt: skip
            return False
        except (OSError, ValueError, ImportError) as error:
            reason = getattr(error, "text", None) or getattr(error, "strerror", None) or error
            self._trouble(text("{file} cannot be opened: {reason}", file=path.name,
                               reason=reason), path, error)  # fmt: skip
            if not is_file(path):
                self._forget(path)
            return False
        self._session.load(experiment, None if is_snapshot(path) else path.absolute())
        self._remember(path.absolute())
        self.told.emit(text("{name} opened.", name=path.name))
        if is_snapshot(path):
            self.snapshot_opened.emit(path)
        return True

    def save(self) -> bool:
        """Save to the experiment's file, or ask for one; says whether it was saved."""
        path = self._session.path
        return self.save_as() if path is None else self.save_path(path)

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        path = self._session.path or Path(self._folder()) / tr("experiment.json")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save as"), str(path), tr("Experiments (*.json)")
        )
        return bool(chosen) and self.save_path(Path(chosen))

    def save_path(self, path: Path) -> bool:
        """Save to `path`, with `.json` added where it has no suffix."""
        self.about_to_save.emit()
        path = path if path.suffix else path.with_suffix(".json")
        try:
            write_atomically(path, to_json(self._session.experiment))
        except OSError as error:
            reason = error.strerror or error
            self._trouble(text("{file} cannot be saved: {reason}", file=path.name, reason=reason),
                          path, error)  # fmt: skip
            return False
        self._session.mark_saved(path.absolute())
        self._remember(path.absolute())
        self.told.emit(text("Saved to {name}.", name=path.name))
        return True

    def ask_snapshot_path(self) -> Path | None:
        """Ask where a snapshot of the run should go."""
        stem = self._session.path.stem if self._session.path else tr("run")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save run as snapshot"),
            str(Path(self._folder()) / f"{stem}.dlab"), tr("Snapshots (*.dlab)"),
        )  # fmt: skip
        return Path(chosen) if chosen else None

    def save_snapshot(self, path: Path, history: History) -> bool:
        """Save a run with its weights and figures to `path`, with `.dlab` added if missing."""
        from desktoplab.exports.saving import extras_of
        from desktoplab.store.snapshot import save
        from desktoplab.ui.figures import snapshot_figures

        path = path if path.suffix == ".dlab" else path.with_name(path.name + ".dlab")
        try:
            save(path, history, extras_of(history, self.words(history), snapshot_figures(history)))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            self._trouble(text("{file} cannot be saved: {reason}", file=path.name, reason=reason),
                          path, error)  # fmt: skip
            return False
        self._remember(path.absolute())
        self.told.emit(text("Saved to {name}.", name=path.name))
        return True

    def recent(self) -> list[Path]:
        """Files that were opened or saved last, newest first; those that are gone are left out."""
        paths = map(Path, kept_names(self._settings, RECENT_KEY))
        return [path for path in paths if is_file(path)][:MAX_RECENT]

    def clear_recent(self) -> None:
        """Forget all recent files."""
        self._settings.setValue(RECENT_KEY, [])
        self.recent_changed.emit()

    def _remember(self, path: Path) -> None:
        others = [known for known in self.recent() if known != path]
        kept = [str(known) for known in (path, *others)][:MAX_RECENT]
        self._settings.setValue(RECENT_KEY, kept)
        self._settings.setValue(FOLDER_KEY, str(path.parent))
        self.recent_changed.emit()

    def _forget(self, path: Path) -> None:
        kept = [str(known) for known in self.recent() if known != path.absolute()]
        self._settings.setValue(RECENT_KEY, kept)
        self.recent_changed.emit()

    def _folder(self) -> str:
        path = self._session.path
        stored = Path(str(self._settings.value(FOLDER_KEY, "")))
        folder = path.parent if path else stored
        return str(folder if is_folder(folder) and str(folder) != "." else Path.home())

    def _trouble(self, reason: Text, path: Path, error: Exception) -> None:
        details = f"{path.absolute()}\n{type(error).__name__}: {error}"
        self.troubled.emit(reason, details)


def preset(name: str = DEFAULT_PRESET) -> Experiment:
    """An experiment of the catalogue, fresh."""
    experiment: Experiment = PRESETS.make(PRESETS.choose(name))
    return experiment


def take_file(event: QDropEvent) -> Path | None:
    """Accept the one local file or folder that is being dropped, or dragged over; else None."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return Path(urls[0].toLocalFile())
