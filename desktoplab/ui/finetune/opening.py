"""The command “Fine-tune from a run…”: one undoable edit, and the pair with a run from scratch."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktoplab.spec.edits import change_training
from desktoplab.spec.tables import STARTS, DataError
from desktoplab.spec.text import Text, text
from desktoplab.spec.tuning import from_scratch
from desktoplab.ui.aside import Aside
from desktoplab.ui.builder.limits import lock_reason
from desktoplab.ui.compare.pair import Pairing
from desktoplab.ui.finetune.dialog import TuningDialog
from desktoplab.ui.finetune.offers import FOLDER, Offer, lab_offers, library_offers
from desktoplab.ui.menus import make_action
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

KINDS = ("snapshot", "shipped")
"""The starts that it makes."""


class FineTuning(QObject):
    """`refused` carries a Text that says why nothing was changed; `dialog` is the newest.

    `about_to_start` comes before the form, `blocked` where the data cannot be read.
    """

    about_to_start = Signal()
    blocked = Signal()
    refused = Signal(object)

    def __init__(
        self, session: Session, run: Run, pairing: Pairing, aside: Aside,
        library: Path, window: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._run, self._pairing, self._aside = session, run, pairing, aside
        self._library, self._window = library, window
        self.dialog: TuningDialog | None = None
        self.action = make_action(window, "fine_tune", tr("&Fine-tune from a run…"), self.ask)
        self._tip = tr("Begin with the weights of another run, and compare with training from "
                       "scratch.")  # fmt: skip
        session.changed.connect(self.refresh)
        run.state_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """It changes start and network, which a teacher may have fixed."""
        reason = lock_reason(self._session, "training.start", "network")
        readable = not isinstance(self._session.info, Text)
        self.action.setEnabled(readable and not reason and self._hidden != {*KINDS})
        self.action.setToolTip(reason or self._tip)

    @property
    def _hidden(self) -> set[str]:
        """Kinds of start that a teacher does not offer."""
        return {*KINDS} & self._session.profile.hidden_in(STARTS)

    def ask(self) -> None:
        """Show the form."""
        self.about_to_start.emit()
        info = self._session.info
        if isinstance(info, Text):
            self.blocked.emit()
            return
        hidden = self._hidden
        offers: list[Offer] = []
        if "snapshot" not in hidden:
            offers += library_offers(self._library, self._library.parent / FOLDER)
        if "shipped" not in hidden:
            offers += lab_offers()
        if self.dialog is not None:
            self.dialog.deleteLater()  # the one before, which is closed
        self.dialog = TuningDialog(
            offers, self._session.experiment, info, self._aside, self._window,
            with_files="snapshot" not in hidden,
        )  # fmt: skip
        self.dialog.pair.setEnabled(self._run.is_free)
        self.dialog.wanted.connect(self._make)
        self.dialog.open()

    def _make(self) -> None:
        dialog = self.dialog
        assert dialog is not None
        wish, ready = dialog.wish, dialog.ready
        assert wish is not None and ready is not None
        try:
            start = wish.offer.start(ready.match, wish.rate, fresh_end=wish.fresh_end)
        except DataError as error:
            self.refused.emit(error.text)
            return
        except OSError as error:
            self.refused.emit(
                text("The weights cannot be kept: {reason}.", reason=error.strerror or error)
            )
            return
        after = change_training(ready.experiment, "start", start)
        name = text("Fine-tune from {title}", title=wish.offer.title)
        is_pair = dialog.pair.isChecked() and self._run.is_free
        if self._session.edit(name, after, select=()) and is_pair:
            self._pairing.train_both(from_scratch(after), after, name)
