"""The inspector: settings of the selected cards, of the data and of the training, one tab each.

Each is a form read from a table of fields; every edit is one undoable step of the session.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktoplab.catalog.datasets import peek
from desktoplab.spec import edits
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment
from desktoplab.spec.fit import has_loss, suited
from desktoplab.spec.registry import Registry
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import (
    CLIPPINGS,
    DATASETS,
    LOSSES,
    OPTIMIZERS,
    PENALTIES,
    PROCEDURES,
    SCHEDULES,
    STOPPINGS,
    DataInfo,
)
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen
from desktoplab.ui.builder.card_settings import CardSettings, setting_label
from desktoplab.ui.builder.forms import Form, put
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.limits import Limits, no_effect
from desktoplab.ui.builder.words import help_text
from desktoplab.ui.panels.sections import Sections
from desktoplab.ui.print_size import px
from desktoplab.ui.session import DATA_CARD, Session
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors

TABS = ("mdi6.card-outline", "mdi6.database-outline", "mdi6.tune-variant")
WIDEST = 60
"""Digits that fit side by side into the widest column of fields."""


class Inspector(QWidget):
    """Follows the selection; `learning_rate_changed` follows each edit of it, undo included."""

    learning_rate_changed = Signal(float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._experiment = session.experiment
        self.setObjectName("inspector")
        self.card = CardSettings(session)
        self.data = Form(
            "data", DATA_FIELDS, self._change_data,
            limits=Limits(session.profile, lambda: ("data",), partial(no_effect, session)),
        )  # fmt: skip
        self.training = Sections(
            "training", TRAINING_FIELDS, self._change_training,
            Limits(session.profile, lambda: ("training",), partial(no_effect, session)),
        )  # fmt: skip
        self._data_note, self._training_note = _note("data_help"), _note("training_help")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("inspector_tabs")
        self.tabs.setAccessibleName(tr("Settings"))
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(px(16), px(16)))
        self.tabs.addTab(_scrolled(self.card), tr("Card"))
        self.tabs.addTab(_scrolled(_page(self.data, self._data_note)), tr("Data"))
        training = _page(self.training, self._training_note)
        self.tabs.addTab(_scrolled(training, columns=2), tr("Training"))
        for index, words in enumerate((
            tr("Settings of the selected cards"),
            tr("What the network learns from"),
            tr("Optimizer, learning rate, epochs and seed"),
        )):  # fmt: skip
            self.tabs.setTabToolTip(index, words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self._color()
        self._refresh()
        self._follow()
        session.changed.connect(self._refresh)
        session.selected.connect(self._follow)
        session.refused.connect(self._refresh)

    def commit_pending(self) -> None:
        """Send what is typed in a field and not sent yet; call it before training or saving."""
        self.card.commit()
        self.data.commit()
        self.training.commit()

    def focus_form(self) -> None:
        """Give the keyboard to the first field of the shown tab."""
        form = (self.card.form, self.data, self.training)[self.tabs.currentIndex()]
        if form is None:
            self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            form.focus_first()

    def show_training(self) -> None:
        """Bring the training settings to the front."""
        self.tabs.setCurrentIndex(2)

    def _follow(self) -> None:
        selection = self._session.selection
        self.card.refresh()
        cards = selection - {DATA_CARD}
        self.tabs.setCurrentIndex(0 if cards else 1 if selection else 2)

    def _refresh(self) -> None:
        before, self._experiment = self._experiment, self._session.experiment
        now = self._experiment
        self.card.refresh()
        self.data.show_values(now.data.values)
        self.training.show_values(now.training.values)
        self._data_note.setText(self._data_text())
        self._training_note.setText(_training_text(now))
        rate = changed_rate(before, now)
        if rate is not None:
            self.learning_rate_changed.emit(rate)

    def _data_text(self) -> str:
        info = self._session.info
        words = help_text(DATASETS[self._session.experiment.data.dataset.name].help)
        if not isinstance(info, DataInfo):
            return f"{tr(info)}\n\n{words}"
        sizes = tr(
            "{samples} samples of {shape}, {aim} to tell.",
            samples=count_text(info.samples), shape=show_shape(info.shape), aim=info.aim,
        )  # fmt: skip
        return f"{sizes}\n\n{words}"

    def _change_data(self, name: str, value: object, merge: str) -> None:
        experiment = self._session.experiment
        top, changed = put(experiment.data.values, name, value)
        words = text("Change “{setting}”", setting=setting_label(DATA_FIELDS, name))
        self._session.edit(words, edits.change_data(experiment, top, changed), merge=merge)

    def _change_training(self, name: str, value: object, merge: str) -> None:
        experiment = self._session.experiment
        top, changed = put(experiment.training.values, name, value)
        words = text("Change “{setting}”", setting=setting_label(TRAINING_FIELDS, name))
        after = edits.change_training(experiment, top, changed)
        data = peek(experiment.data.dataset)
        if top == "procedure" and isinstance(data, DataInfo):
            after = suited(experiment, changed, data)
        self._session.edit(words, after, merge=merge)

    def _color(self) -> None:
        for index, name in enumerate(TABS):
            self.tabs.setTabIcon(index, icon(name))
        for note in (self._data_note, self._training_note):
            note.setStyleSheet(f"color: {colors().muted}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()


def changed_rate(before: Experiment, now: Experiment) -> float | None:
    """The new learning rate, if nothing else differs: opening a file does not count."""
    old, new = before.training.optimizer, now.training.optimizer
    rate = new.values.get("learning_rate")
    if rate is None or old.name != new.name or old.values.get("learning_rate") == rate:
        return None
    top, changed = put(before.training.values, "optimizer.learning_rate", rate)
    expected = edits.change_training(before, top, changed)
    same = expected == now
    return float(rate) if same else None


def _training_text(experiment: Experiment) -> str:
    """The help of what is chosen: optimizer and loss always, the rest where it is not the usual."""
    training = experiment.training
    told: list[tuple[Registry[Any], Chosen]] = [(OPTIMIZERS, training.optimizer)]
    if training.procedure.name != "supervised":
        told.insert(0, (PROCEDURES, training.procedure))
    if has_loss(experiment):
        told.append((LOSSES, training.loss))
    rest = (
        (SCHEDULES, training.schedule), (CLIPPINGS, training.clipping),
        (PENALTIES, training.penalty), (STOPPINGS, training.early_stopping),
    )  # fmt: skip
    told += [(registry, chosen) for registry, chosen in rest if chosen.values]
    return "\n\n".join(help_text(registry[chosen.name].help) for registry, chosen in told)


def _page(form: Form | Sections, note: QLabel) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(10, 8, 10, 10)
    layout.addWidget(form)
    layout.addWidget(note)
    layout.addStretch(1)
    return page


def _note(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _scrolled(page: QWidget, columns: int = 1) -> QScrollArea:
    """A page that scrolls; in a wide inspector its fields stay near their labels."""
    page.setMaximumWidth(columns * WIDEST * page.fontMetrics().horizontalAdvance("0"))
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
