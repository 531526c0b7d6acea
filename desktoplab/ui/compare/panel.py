"""The dock of compared runs: curves or layers above, the runs with what they changed below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from desktoplab.engine.history import History
from desktoplab.spec.text import Text, text
from desktoplab.ui.behind import can_be_seen, is_behind
from desktoplab.ui.compare.model import MOST, Comparison
from desktoplab.ui.compare.table import CompareTable
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.compare.curves import CompareCurves
    from desktoplab.ui.compare.layers import CompareLayers

REFRESH_MS = 250


class ComparePanel(QWidget):
    """Follows the present run a few times a second, and only while it can be seen.

    `refused` carries a Text that says why something was not done.
    """

    refused = Signal(object)

    def __init__(self, session: Session, run: Run, comparison: Comparison) -> None:
        super().__init__()
        self.setObjectName("compare")
        self.setAccessibleName(tr("Compare runs"))
        self.setMinimumSize(190, 140)
        self._session, self._run, self.comparison = session, run, comparison
        self.table = CompareTable(comparison)
        self.pages = QStackedWidget()
        self._switch = QButtonGroup(self)
        self._lay_out()
        self._is_stale = self._is_filled = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REFRESH_MS)
        self._soon.timeout.connect(self.refresh)
        comparison.changed.connect(self.refresh)
        run.ended.connect(self.refresh)

    @cached_property
    def curves(self) -> CompareCurves:
        """The runs as curves; made when they are first seen."""
        from desktoplab.ui.compare.curves import CompareCurves

        curves = CompareCurves(self._session, self.comparison)
        self.pages.addWidget(curves)
        return curves

    @cached_property
    def layers(self) -> CompareLayers:
        """The runs layer by layer; made when they are first seen."""
        from desktoplab.ui.compare.layers import CompareLayers

        layers = CompareLayers(self._session, self.comparison)
        self.pages.addWidget(layers)
        return layers

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(8, 4, 4, 2)
        line.setSpacing(4)
        for place, (name, label) in enumerate((("curves", tr("Curves")), ("layers", tr("Layers")))):
            button = QToolButton()
            button.setObjectName(f"compare_{name}")
            button.setText(label)
            button.setAccessibleName(label)
            button.setCheckable(True)
            button.setProperty("toggle", True)
            self._switch.addButton(button, place)
            line.addWidget(button)
        self._switch.button(0).setChecked(True)
        self._switch.idClicked.connect(self.refresh)
        line.addStretch(1)
        self.pin = QPushButton(tr("Pin this run"))
        self.pin.setObjectName("compare_pin")
        self.pin.setToolTip(tr("Keep the present run in the list; otherwise only the last stays"))
        self.pin.clicked.connect(self.pin_present)
        line.addWidget(self.pin)
        self._line = line
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setObjectName("compare_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.pages)
        splitter.addWidget(self.table)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([300, 110])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(splitter, 1)

    def offer(self, action: QAction) -> None:
        """Put a command beside the pin."""
        button = QToolButton()
        button.setObjectName(action.objectName().replace("action_", "compare_"))
        button.setDefaultAction(action)
        button.setAccessibleName(action.iconText())
        self._line.insertWidget(self._line.count() - 1, button)

    def pin_present(self) -> None:
        """Keep the present run, or say why not."""
        if self._run.history.started is not None:
            self.pin_run(self._run.history)

    def pin_run(self, history: History, title: str | Text = "") -> bool:
        """Keep a run in the list, or say why not."""
        is_kept = self.comparison.pin(history, title)
        if not is_kept:
            self.refused.emit(
                text("At most {count} runs are compared. Take one off the list.", count=MOST)
            )
        return is_kept

    def refresh(self) -> None:
        """Show the runs as they are now."""
        self._soon.stop()
        present = self.comparison.find(self._run.history)
        self.pin.setEnabled(self._run.history.started is not None)
        self.pin.setText(tr("Pinned") if present and present.pinned else tr("Pin this run"))
        is_idle = self._is_filled or not self.comparison.runs
        if not self.isVisible() or (is_idle and is_behind(self)):
            self._is_stale = True
            return
        self._is_stale, self._is_filled = False, True
        self.table.show_runs()
        page = self.curves if self._switch.checkedId() == 0 else self.layers
        self.pages.setCurrentWidget(page)
        page.show_runs()

    def look(self) -> None:
        """Something is new in the run that is shown, or it is shown at another step."""
        self._is_stale = True
        if can_be_seen(self) and not self._soon.isActive():
            self._soon.start()

    def look_again(self) -> None:
        """Another tab was raised: what is new here may be seen now."""
        if self._is_stale and can_be_seen(self):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_filled:
            QTimer.singleShot(0, self, self.refresh)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_soon"):
            self._soon.start()
