"""The form for the probes: each on or off, and how often it looks. Applies nothing itself."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import PROBES, ProbeTraits
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.text import tr

RATES = (0.0, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0)
"""Least seconds between two frames; 0 stands for as often as there is time for it."""


class ProbesDialog(QDialog):
    """One line for each probe; `changed` follows every choice."""

    changed = Signal()

    def __init__(
        self, off: frozenset[str], seconds: Mapping[str, float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("probes_dialog")
        self.setWindowTitle(tr("Probes"))
        self._boxes: dict[str, QCheckBox] = {}
        self._rates: dict[str, QComboBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for entry in PROBES.entries():
            self._add(entry, entry.name not in off, seconds.get(entry.name, 0.0))
        words = QLabel(
            tr("What is measured while training. Measuring takes at most a tenth of the time and "
               "changes no number of the run; switch off or slow down what you do not look at.")
        )  # fmt: skip
        words.setObjectName("probes_words")
        words.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.RestoreDefaults | standard.Close)
        buttons.setObjectName("probes_buttons")
        buttons.rejected.connect(self.close)
        self.reset_button = buttons.button(standard.RestoreDefaults)
        self.reset_button.setObjectName("probes_defaults")
        self.reset_button.clicked.connect(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(words)
        layout.addLayout(self._grid)
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def _add(self, entry: Entry[ProbeTraits], is_on: bool, seconds: float) -> None:
        box = QCheckBox(tr(entry.label))
        box.setObjectName(f"probe_{entry.name}")
        box.setAccessibleName(tr("Measure: {probe}", probe=tr(entry.label)))
        box.setToolTip(first_paragraph(entry.help))
        box.setChecked(is_on)
        rate = QComboBox()
        rate.setObjectName(f"probe_{entry.name}_seconds")
        rate.setAccessibleName(tr("How often: {probe}", probe=tr(entry.label)))
        rate.setToolTip(tr("The least time between two looks"))
        known = sorted({*RATES, seconds})
        for value in known:
            rate.addItem(_words(value), value)
        rate.setCurrentIndex(known.index(seconds))
        rate.setEnabled(is_on)
        self._boxes[entry.name], self._rates[entry.name] = box, rate
        box.toggled.connect(rate.setEnabled)
        box.toggled.connect(self._tell)
        rate.currentIndexChanged.connect(self._tell)
        row = self._grid.rowCount()
        self._grid.addWidget(box, row, 0)
        self._grid.addWidget(rate, row, 1)

    def off(self) -> frozenset[str]:
        """Names of the probes that are switched off."""
        return frozenset(name for name, box in self._boxes.items() if not box.isChecked())

    def seconds(self) -> dict[str, float]:
        """Least seconds between frames, for those that are slowed down."""
        return {
            name: float(rate.currentData())
            for name, rate in self._rates.items()
            if rate.currentData()
        }

    def reset(self) -> None:
        """All on, each as often as there is time for it."""
        for box in self._boxes.values():
            box.setChecked(True)
        for rate in self._rates.values():
            rate.setCurrentIndex(0)

    def _tell(self) -> None:
        self.changed.emit()


def _words(seconds: float) -> str:
    if not seconds:
        return tr("as often as possible")
    if seconds < 1:
        return tr("{times} {times:time|times} a second", times=f"{1 / seconds:g}")
    return tr("every second") if seconds == 1 else tr("every {s} s", s=f"{seconds:g}")
