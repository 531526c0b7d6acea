"""One verdict in full: finding, rule, numbers, source, and its cures as buttons. Edits nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktoplab.ui.text import tr
from desktoplab.verdicts import Cure, Verdict, show


class CureRow(QWidget):
    """What a cure does, the button that does it, and what came of it."""

    pressed = Signal(object)

    def __init__(self, cure: Cure) -> None:
        super().__init__()
        self.cure = cure
        self.button = QPushButton(tr("Apply"))
        self.button.setObjectName(f"cure_{cure.name}")
        self.button.setAccessibleName(tr("Apply: {cure}", cure=cure.label))
        self.button.clicked.connect(partial(self.pressed.emit, cure))
        self.label = _line(f"cure_{cure.name}_label")
        self.label.setText(tr(cure.label))
        self.effect = _line(f"cure_{cure.name}_effect")
        self.effect.hide()
        row = QFormLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setHorizontalSpacing(10)
        row.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        row.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.label)
        words.addWidget(self.effect)
        row.addRow(self.button, words)
        bold = self.effect.font()
        bold.setBold(True)
        self.effect.setFont(bold)

    def show_state(self, *, usable: bool, effect: str) -> None:
        """Whether it would still change something, and what was measured."""
        self.button.setEnabled(usable)
        self.button.setText(tr("Apply") if usable else tr("Applied"))
        tip = tr("One step that can be undone; the effect is measured at once.")
        self.button.setToolTip(tip if usable else tr("The network is so already."))
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        self.button.setAccessibleDescription(effect)

    def show_lock(self, reason: str) -> None:
        """A cure that the profile does not allow; empty where it does."""
        if not reason:
            return
        self.button.setEnabled(False)
        self.button.setText(tr("Apply"))
        self.button.setToolTip(reason)
        self.button.setAccessibleDescription(reason)
        self.effect.setText(reason)
        self.effect.show()


class Details(QScrollArea):
    """Shows one verdict; the rows of the cures stay while the cures do, and so does the focus.

    `wanted` carries the cure whose button was pressed.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("verdict_details")
        self.setAccessibleName(tr("The chosen finding"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: list[CureRow] = []
        self.finding = _line("verdict_finding")
        self.facts = {name: _line(f"verdict_{name}") for name in ("rule", "measured", "source")}
        names = {"rule": tr("Rule"), "measured": tr("Measured"), "source": tr("Source")}
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, line in self.facts.items():
            label = QLabel(names[name])
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            form.addRow(label, line)
        self.heading = _line("verdict_cures")
        bold = self.heading.font()
        bold.setBold(True)
        self.heading.setFont(bold)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(8)
        self._column.addWidget(self.finding)
        self._column.addLayout(form)
        self._column.addWidget(self.heading)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_verdict(self, verdict: Verdict) -> None:
        """Bring every text up to date."""
        self.finding.setText(tr(verdict.finding))
        self.facts["rule"].setText(tr(verdict.rule))
        numbers = tr("{measured} (threshold {threshold})", measured=show(verdict.measured),
                     threshold=show(verdict.threshold))  # fmt: skip
        self.facts["measured"].setText(numbers)
        self.facts["source"].setText(tr(verdict.source))
        self.heading.setText(
            tr("What helps") if verdict.cures else tr("No cure is known that can be applied here.")
        )
        self._show_cures(verdict.cures)
        self.setAccessibleDescription(self.finding.text())

    def _show_cures(self, cures: tuple[Cure, ...]) -> None:
        if tuple(row.cure for row in self.rows) == cures:
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [CureRow(cure) for cure in cures]
        for row in self.rows:
            row.pressed.connect(self.wanted)
            self._column.insertWidget(self._column.count() - 1, row)


def _line(name: str) -> QLabel:
    line = QLabel()
    line.setObjectName(name)
    line.setWordWrap(True)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return line
