"""The form of a paired comparison: which run is A, what changes in B, whether A is trained again.

Trains nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QWidget

from desktoplab.ui.compare.form import ChangeForm
from desktoplab.ui.compare.matching import Pair
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class PairDialog(ChangeForm):
    """`runs` are titles and whether each went to its end; `pair_of` pairs one with the canvas."""

    def __init__(
        self, runs: Sequence[tuple[str, bool]], pair_of: Callable[[int], Pair],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            "pair", tr("Compare A with B"),
            tr("Both start from the same seed and see the same batches. They differ in one "
               "change, so that the difference is made by it."), parent,
        )  # fmt: skip
        self._runs, self._pair_of = tuple(runs), pair_of
        self.first = QComboBox()
        self.first.setObjectName("pair_first")
        self.first.setAccessibleName(tr("Run A"))
        for title, _ in self._runs:
            self.first.addItem(title)
        self.again = QCheckBox(tr("Train A again"))
        self.again.setObjectName("pair_again")
        self.again.setToolTip(tr("The same seed gives the same numbers on this machine."))
        self.form.addRow(tr("A"), self.first)
        self.form.addRow(tr("B"), QLabel(tr("the network on the canvas")))
        self.add_change()
        self.form.addRow("", self.again)
        self.first.setCurrentIndex(len(self._runs) - 1)
        self.first.currentIndexChanged.connect(self.refresh)
        self.again.toggled.connect(self._name_button)
        self.refresh()

    def chosen(self) -> int:
        """The place of the run that is A."""
        return self.first.currentIndex()

    def refresh(self) -> None:
        """Say what differs, and whether that makes a pair."""
        if not self._runs:
            self._say(tr("There is no run to compare with. Train once, change one thing, and come "
                         "back."), is_error=True)  # fmt: skip
        else:
            pair = self._pair_of(self.chosen())
            words = pair.change if pair.change is not None else pair.problem
            self._say(tr(words) if words is not None else "", is_error=pair.change is None)
            is_complete = self._runs[self.chosen()][1]
            self.again.setChecked(not is_complete)
            self.again.setEnabled(is_complete)
        self.first.setEnabled(len(self._runs) > 1)
        self.again.setVisible(bool(self._runs))
        self._name_button()

    def _say(self, words: str, *, is_error: bool) -> None:
        self.change.setText(words)
        self.change.setStyleSheet(f"color: {colors().error}" if is_error else "font-weight: 600")
        self.ok.setEnabled(not is_error)

    def _name_button(self) -> None:
        self.ok.setText(tr("Train A and B") if self.again.isChecked() else tr("Train B"))
