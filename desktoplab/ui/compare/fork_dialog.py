"""The form of a fork: from which step, with which change. Trains nothing itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktoplab.ui.compare.forks import Fork
from desktoplab.ui.compare.form import ChangeForm
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors


class ForkDialog(ChangeForm):
    """Says what would be done, or why it cannot be."""

    def __init__(self, fork: Fork, parent: QWidget | None = None) -> None:
        super().__init__(
            "fork", tr("Fork from this step"),
            tr("A new run goes on from the weights, the optimizer and the batches of this step. "
               "Without a change it repeats the run it comes from, number by number."), parent,
        )  # fmt: skip
        self.form.addRow(tr("From"), self.label("run", tr(fork.title)))
        self.form.addRow(tr("Step"), self.label("step", count_text(fork.step)))
        self.add_change()
        told = fork.problem or fork.change
        self.change.setText(tr(told) if told is not None else tr("none"))
        self.change.setStyleSheet(f"color: {colors().error}" if fork.problem else "")
        self.ok.setText(tr("Fork"))
        self.ok.setEnabled(fork.problem is None)
