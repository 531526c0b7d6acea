"""The toolbar: the commands of a run, and the two settings that are turned most often."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QToolTip,
    QWidget,
)

from desktoplab.spec import edits
from desktoplab.spec.experiment import TRAINING_FIELDS
from desktoplab.spec.fields import Integer, Number
from desktoplab.spec.tables import OPTIMIZERS
from desktoplab.spec.text import Refused, Text, text
from desktoplab.ui.builder.editors import tooltip_of
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.limits import lock_reason
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.print_size import px
from desktoplab.ui.run_actions import learning_rate_of
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


class RunBar(QToolBar):
    """Buttons with words, then learning rate and epochs as undoable edits."""

    def __init__(
        self, session: Session, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Run"), parent)
        self.setObjectName("run_bar")
        self.setAccessibleName(tr("Run"))
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self.setIconSize(QSize(px(18), px(18)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._session = session
        self._merges = 0
        for name, action in actions.items():
            self.addAction(action)
            self._name(action, f"button_{name}")
            if name == "stop":
                self.addSeparator()
        self._keep_room(actions["train"], tr("Train"), tr("Resume"))
        self.addSeparator()
        rate_field = OPTIMIZERS[session.experiment.training.optimizer.name].fields["learning_rate"]
        epochs_field = TRAINING_FIELDS["epochs"]
        assert isinstance(rate_field, Number)
        assert isinstance(epochs_field, Integer)
        self.rate = NumberBox(rate_field)
        self.epochs = NumberBox(epochs_field)
        self._add("learning_rate", tr("Learning rate"), self.rate, tooltip_of(rate_field))
        self._add("epochs", tr("Epochs"), self.epochs, tooltip_of(epochs_field))
        self.rate.entered.connect(self._change_rate)
        self.epochs.entered.connect(self._change_epochs)
        self.rate.finished.connect(self._end_merging)
        self.epochs.finished.connect(self._end_merging)
        for box, path in ((self.rate, "training.optimizer.learning_rate"),
                          (self.epochs, "training.epochs")):  # fmt: skip
            if reason := lock_reason(session, path):
                box.setEnabled(False)
                box.setToolTip(reason)
        session.changed.connect(self._show)
        session.refused.connect(self._show)
        self._show()
        self._recolor()

    def _recolor(self) -> None:
        """The style draws what opens the rest of a narrow toolbar in black, in any theme."""
        more = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if more is not None:
            more.setIcon(icon("mdi6.chevron-double-right"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    def _name(self, action: QAction, name: str) -> None:
        button = self.widgetForAction(action)
        button.setObjectName(name)
        button.setAccessibleName(action.iconText())
        button.setMinimumHeight(px(30))

    def _keep_room(self, action: QAction, *words: str) -> None:
        """Make a button wide enough for all it may say: what is beside it then stays in place."""
        button = self.widgetForAction(action)
        button.ensurePolished()
        metrics = button.fontMetrics()
        other = metrics.horizontalAdvance(action.iconText())
        widest = max(metrics.horizontalAdvance(each) for each in words)
        button.setMinimumWidth(button.sizeHint().width() + max(0, widest - other) + px(2))

    def _add(self, name: str, label: str, box: NumberBox, tip: str) -> None:
        box.setObjectName(f"bar_{name}")
        box.setAccessibleName(label)
        box.setToolTip(tip)
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setFixedWidth(px(104 if name == "epochs" else 92))
        words = QLabel(label)
        words.setBuddy(box)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(6)
        row.addWidget(words)
        row.addWidget(box)
        self.addWidget(both)

    def _show(self) -> None:
        self.rate.set_value(learning_rate_of(self._session.experiment))
        self.epochs.set_value(self._session.experiment.training.epochs)

    def _change_rate(self, found: object) -> None:
        optimizer = self._session.experiment.training.optimizer
        plain = {"name": optimizer.name, **optimizer.values, "learning_rate": found}
        self._change("optimizer", plain, text("Change the learning rate"), self.rate)

    def _change_epochs(self, found: object) -> None:
        self._change("epochs", found, text("Change the epochs"), self.epochs)

    def _change(self, setting: str, value: object, name: Text, box: NumberBox) -> None:
        try:
            changed = edits.change_training(self._session.experiment, setting, value)
        except Refused as error:
            box.restore()
            self._refuse(box, error.text)
            return
        self._session.edit(name, changed, merge=f"bar_{setting}_{self._merges}")
        self._show()

    def _refuse(self, box: NumberBox, reason: Text) -> None:
        below = box.mapToGlobal(box.rect().bottomLeft())
        QToolTip.showText(below, tr(reason), box)

    def _end_merging(self) -> None:
        self._merges += 1
