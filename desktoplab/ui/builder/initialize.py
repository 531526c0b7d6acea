"""The dialog of “Initialize all…”: one choice of how weights start, for every layer at once.

It holds the choice until OK; what it changes is one undoable step of the session.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from desktoplab.spec import edits
from desktoplab.spec.experiment import TRAINING_FIELDS
from desktoplab.spec.network import Layer, Network, every_item
from desktoplab.spec.tables import INITIALIZERS
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Chosen, Values
from desktoplab.ui.builder.forms import Form, put
from desktoplab.ui.builder.limits import Limits
from desktoplab.ui.builder.words import help_text
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

FIELDS = {"weight_init": TRAINING_FIELDS["weight_init"]}


def initialized_layers(network: Network) -> tuple[Layer, ...]:
    """The layers whose weights have a start that can be chosen."""
    return tuple(
        item
        for item in every_item(network)
        if isinstance(item, Layer) and "weight_init" in item.values
    )


class InitializeDialog(QDialog):
    """Chooses how all weights start; begins with what the network does now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._values = Values({"weight_init": _now(session)})
        self.setObjectName("initialize_dialog")
        self.setWindowTitle(tr("Initialize all"))
        self.form = Form("initialize", FIELDS, self._take, limits=Limits(session.profile))
        self._help = _words("initialize_help", "")
        self._help.setStyleSheet(f"color: {colors().muted}")
        count = len(initialized_layers(session.experiment.cards))
        note = tr(
            "Changes {count} {count:card|cards}, and the setting of the network that new cards "
            "follow. Biases and recurrent weights keep their own settings.",
            count=count,
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.setObjectName("initialize_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(self.form)
        layout.addWidget(self._help)
        layout.addWidget(_words("initialize_note", note))
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)
        self._show()
        self.form.focus_first()

    @property
    def chosen(self) -> Chosen:
        """The initializer as it stands in the form."""
        return self._values["weight_init"]  # type: ignore[no-any-return]

    def _take(self, name: str, value: object, _merge: str) -> None:
        top, changed = put(self._values, name, value)
        self._values = self._values.replace(**{top: FIELDS[top].check(changed, top)})
        self._show()

    def _show(self) -> None:
        self.form.show_values(self._values)
        self._help.setText(help_text(INITIALIZERS[self.chosen.name].help))

    def accept(self) -> None:
        self.form.commit()
        words = text("Initialize all: {how}", how=Text(INITIALIZERS[self.chosen.name].label))
        self._session.edit(words, edits.initialize_all(self._session.experiment, self.chosen))
        super().accept()


def _now(session: Session) -> Chosen:
    """What all layers have in common, else the network's own setting."""
    experiment = session.experiment
    default = experiment.training.weight_init
    found = {layer.values["weight_init"] for layer in initialized_layers(experiment.cards)}
    common = found.pop() if len(found) == 1 else default
    return common if common.name in FIELDS["weight_init"].names() else default  # type: ignore[union-attr]


def _words(name: str, words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
