"""A plot with choices and toggles in its header; a view says what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QToolButton

from desktoplab.ui.plots.plot import Plot


class OptionPlot(Plot):
    """Options are hidden until a view shows them; each change calls `choose_option`."""

    def add_combo(self, role: str, name: str, tip: str) -> QComboBox:
        """A choice among the options, hidden until a view shows it; redraws when it changes."""
        combo = QComboBox()
        combo.setObjectName(f"plot_{self.name}_{role}")
        combo.setAccessibleName(name)
        combo.setToolTip(tip)
        combo.setVisible(False)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.currentIndexChanged.connect(self.choose_option)
        self.options.addWidget(combo)
        return combo

    def add_toggle(self, role: str, label: str, tip: str) -> QToolButton:
        """A button that stays down among the options, hidden until a view shows it."""
        button = QToolButton()
        button.setObjectName(f"plot_{self.name}_{role}")
        button.setText(label)
        button.setAccessibleName(label)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setProperty("toggle", True)  # for the style sheet
        button.setVisible(False)
        button.toggled.connect(self.choose_option)
        self.options.addWidget(button)
        return button

    @staticmethod
    def fill_combo(combo: QComboBox, items: Iterable[tuple[str, object]]) -> None:
        """Give a choice its labels and data, once; nothing is drawn for that."""
        if combo.count() == 0:
            with QSignalBlocker(combo):
                for label, data in items:
                    combo.addItem(label, data)

    def choose_option(self) -> None:
        """Draw again as it is asked for now."""
        self.reset_zoom()
