"""The one mutable thing: the experiment being edited, its undo history, selection and file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktoplab.catalog.datasets import peek
from desktoplab.classroom.profile import FREE, Profile
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import every_item
from desktoplab.spec.procedures import faced, player_changed, player_meant, seen
from desktoplab.spec.shapes import Inference, infer
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text
from desktoplab.ui.command import Command, adaptation, ruled
from desktoplab.ui.language import spoken
from desktoplab.ui.text import tr


class Session(QObject):
    """Widgets read it, call its methods, and hear of changes through its signals.

    `changed` follows every new experiment (edit, undo, load), `selected` a new selection, `faced`
    another network that is looked at, `filed` a new path or dirty state; these carry no data.
    `refused` carries a Text, why the profile does not allow an edit, `adapted` one that says what
    it changed in what was opened. Whatever edits goes through here, so the profile holds for all.
    """

    changed = Signal()
    selected = Signal()
    faced = Signal()
    filed = Signal()
    refused = Signal(object)
    adapted = Signal(object)

    def __init__(
        self, experiment: Experiment, parent: QObject | None = None, profile: Profile = FREE
    ) -> None:
        super().__init__(parent)
        self._profile = profile
        self._experiment = self._ruled(experiment)
        self._saved = self._experiment
        self._undo: list[Command] = []
        self._redo: list[Command] = []
        self._selection: frozenset[str] = frozenset()
        self._player = 0
        self._path: Path | None = None
        self._infer()

    @property
    def profile(self) -> Profile:
        """What a teacher fixed for everybody; it stays as long as the program runs."""
        return self._profile

    @property
    def experiment(self) -> Experiment:
        """The experiment as it is edited now."""
        return self._experiment

    @property
    def player(self) -> int:
        """Which network is looked at and edited: 0, or 1 for a discriminator."""
        return self._player

    @property
    def face(self) -> Experiment:
        """The experiment with the network that is looked at in the place of `network`."""
        return faced(self._experiment, self._player)

    @property
    def info(self) -> DataInfo | Text:
        """What the procedure sees of the data, or the reason why they cannot be read."""
        return self._info

    @property
    def inference(self) -> Inference:
        """Shapes, parameter counts and problems of the experiment."""
        return self._inference

    @property
    def selection(self) -> frozenset[str]:
        """uids of the selected cards; DATA_CARD stands for the data."""
        return self._selection

    @property
    def path(self) -> Path | None:
        """The file that the experiment was opened from or saved to."""
        return self._path

    @property
    def is_dirty(self) -> bool:
        """Whether there are changes that no file holds."""
        return self._experiment != self._saved

    @property
    def undo_name(self) -> str | None:
        """Name of the edit that undo would take back."""
        return tr(self._undo[-1].name) if self._undo else None

    @property
    def last_edit(self) -> Command | None:
        """The edit that undo would take back, with the experiment before it."""
        return self._undo[-1] if self._undo else None

    @property
    def redo_name(self) -> str | None:
        """Name of the edit that redo would make again."""
        return tr(self._redo[-1].name) if self._redo else None

    def edit(
        self,
        name: str | Text,
        experiment: Experiment,
        select: Iterable[str] | None = None,
        merge: str | None = None,
        *,
        prepared: bool = False,
        opened: bool = False,
    ) -> bool:
        """Take a new experiment as one undoable edit; `merge` joins it to the edit before it.

        `name` appears in the Edit menu; consecutive edits with the same `merge` key (dragging one
        slider) undo as one. A `prepared` experiment can be had again at any time: where nothing was
        unsaved before it, nothing is after it; a lesson makes it as it is. One that is `opened`
        replaces the whole: only what the profile fixes is put right. False: it is not allowed.
        """
        if opened and not prepared:
            experiment = self._ruled(experiment)
        elif not prepared and (paths := self._profile.broken(self._experiment, experiment)):
            self.refused.emit(self._profile.refusal(paths, spoken()))
            return False
        if experiment == self._experiment:
            return True
        is_own_work = self.is_dirty or not prepared
        joined = merge is not None and bool(self._undo) and self._undo[-1].merge == merge
        if not joined:
            self._undo.append(Command(name, self._experiment, self._selection, merge))
        self._redo.clear()
        if not is_own_work:
            self._saved = experiment
        self._become(experiment)
        if select is not None:
            self.select(select)
        return True

    def edit_face(
        self, name: str | Text, face: Experiment, select: Iterable[str] | None = None,
        merge: str | None = None,
    ) -> bool:  # fmt: skip
        """`edit`, where what was changed is the `face`."""
        return self.edit(name, faced(face, self._player), select, merge)

    def turn(self, player: int) -> None:
        """Look at the network of that player, if there is one; its cards alone stay selected."""
        if player == self._player or player >= len(self._experiment.networks):
            return
        self._player = player
        self.faced.emit()
        self.select(self._selection)

    def straying(self, experiment: Experiment) -> Text | None:
        """Why an experiment may not be trained in place of the present one, or None."""
        paths = self._profile.strays(self._experiment, experiment)
        return self._profile.refusal(paths, spoken()) if paths else None

    def undo(self) -> None:
        """Return to the experiment before the last edit."""
        self._step(self._undo, self._redo)

    def redo(self) -> None:
        """Make the edit again that was last undone."""
        self._step(self._redo, self._undo)

    def _step(self, source: list[Command], target: list[Command]) -> None:
        if not source:
            return
        command = source[-1]
        if (refusal := self.straying(command.before)) is not None:
            self.refused.emit(refusal)
            return
        source.pop()
        target.append(Command(command.name, self._experiment, self._selection))
        self._become(command.before)
        self.select(command.selection)

    def select(self, uids: Iterable[str]) -> None:
        """Select cards by uid, of one network; unknown uids are left out.

        Where none of them is in the network that is looked at, the other one is turned to.
        """
        wanted = frozenset(uids)
        if wanted != self._selection:
            self.turn(player_meant(self._experiment, wanted, self._player))
        known = {item.uid for item in every_item(self.face.network)} | {DATA_CARD}
        selection = wanted & known
        if selection != self._selection:
            self._selection = selection
            self.selected.emit()

    def load(
        self, experiment: Experiment, path: Path | None = None, *, saved: bool = True,
        prepared: bool = False, made: bool = False,
    ) -> None:  # fmt: skip
        """Start afresh with another experiment; `saved=False` marks it as not in any file.

        What the profile fixes is put right, unless a lesson `prepared` it; see `adaptation`.
        """
        if not prepared:
            experiment = self._ruled(experiment, made=made)
        self._undo, self._redo, self._path = [], [], path
        self._saved = experiment if saved else Experiment()
        self._become(experiment)
        self.select(())

    def mark_saved(self, path: Path) -> None:
        """Remember that the experiment as it is now stands in `path`."""
        self._path, self._saved = path, self._experiment
        self.filed.emit()

    def refresh_data(self) -> None:
        """Look at the data again, as files on disk may have changed."""
        self._become(self._experiment)

    def _ruled(self, experiment: Experiment, *, made: bool = False) -> Experiment:
        """The experiment with what the profile fixes; other data get the outputs they want."""
        after = ruled(self._profile, experiment)
        if (told := adaptation(self._profile, experiment, after, made=made)) is not None:
            self.adapted.emit(told)
        return after

    def _become(self, experiment: Experiment) -> None:
        player = player_changed(self._experiment, experiment, self._player)
        self._experiment, self._player, before = experiment, player, self._player
        self._infer()
        if player != before:
            self.faced.emit()
        self.changed.emit()
        self.select(self._selection)
        self.filed.emit()

    def _infer(self) -> None:
        self._info = seen(self._experiment, peek(self._experiment.data.dataset))
        self._inference = infer(self._experiment, self._info)


DATA_CARD = "data"
