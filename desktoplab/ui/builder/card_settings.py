"""Settings of the selected cards: name, sizes, problem, form and help. Several of a kind together.

The widgets stay while cards of the same kind are selected; only the values change.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktoplab.classroom.paths import path_of
from desktoplab.spec import edits
from desktoplab.spec.fields import Field, Pick, label_of
from desktoplab.spec.network import BLOCK_FIELDS, Block, Item, every_item
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Values
from desktoplab.ui.builder.forms import Form, put, shared
from desktoplab.ui.builder.icons import kind_icon
from desktoplab.ui.builder.limits import Limits
from desktoplab.ui.builder.mime import BLOCK
from desktoplab.ui.builder.palette import BLOCK_HELP
from desktoplab.ui.builder.words import help_text, parameters_text, title
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class CardSettings(QWidget):
    """Shows and edits the selected layers or blocks."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kind: str | None = None
        self._items: tuple[Item, ...] = ()
        self._limits = Limits(session.profile, self._places)
        self.form: Form | None = None
        self._icon = QLabel()
        self._name = _words("card_name")
        self._sizes = _words("card_sizes")
        self._problem = _words("card_problem")
        self._help = _words("card_help")
        font = self._name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._name.setFont(font)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 8, 10, 10)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._name, 1)
        self._layout.addLayout(head)
        self._layout.addWidget(self._sizes)
        self._layout.addWidget(self._problem)
        self._layout.addWidget(self._help)
        self._layout.addStretch(1)
        self.refresh()

    def commit(self) -> None:
        """Send what was typed and not sent yet, to the cards it was typed for."""
        if self.form is not None:
            self.form.commit()

    def refresh(self) -> None:
        """Show the selection as it is now."""
        network, chosen = self._session.face.network, self._session.selection
        items = tuple(item for item in every_item(network) if item.uid in chosen)
        if {item.uid for item in items} != {item.uid for item in self._items}:
            self.commit()
            network = self._session.face.network
            items = tuple(item for item in every_item(network) if item.uid in chosen)
        self._items = items
        kinds = {_kind_of(item) for item in items}
        self._show_form(kinds.pop() if len(kinds) == 1 else None)
        self._show_words()
        if self.form is not None:
            self.form.show_values(shared([_values_of(item) for item in items]))

    def _places(self) -> list[str]:
        experiment = self._session.experiment
        return [path_of(experiment, item.uid) for item in self._items]

    def _show_form(self, kind: str | None) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        fields = _fields_of(kind) if kind else {}
        if fields:
            self.form = Form("card", fields, self._change, limits=self._limits)
            self._layout.insertWidget(3, self.form)

    def _show_words(self) -> None:
        items, kind = self._items, self._kind
        self._icon.setVisible(kind is not None)
        if kind is not None:
            self._icon.setPixmap(kind_icon(kind).pixmap(QSize(20, 20)))
        _say(self._name, self._title())
        _say(self._sizes, self._sizes_text())
        _say(self._problem, self._problem_text())
        self._problem.setStyleSheet(f"color: {colors().error}")
        self._help.setStyleSheet(f"color: {colors().muted}")
        _say(self._help, _help_of(kind) if kind else _advice(len(items)))

    def _title(self) -> str:
        if not self._items:
            return tr("No card is selected")
        if len(self._items) == 1:
            return title(self._items[0])
        return tr("{count} {count:card|cards}", count=len(self._items))

    def _sizes_text(self) -> str:
        sizes = self._session.inference.sizes
        known = [sizes[item.uid] for item in self._items if item.uid in sizes]
        if len(self._items) != 1:
            return ""
        shapes = [f"{show_shape(size.inputs)} → {show_shape(size.outputs)}" for size in known]
        counts = [parameters_text(size.parameters) for size in known]
        return " · ".join(part for part in (*shapes, *counts) if part)

    def _problem_text(self) -> str:
        uids = {item.uid for item in self._items}
        return "\n".join(
            tr(problem.text) for problem in self._session.inference.problems if problem.uid in uids
        )

    def _change(self, name: str, value: object, merge: str) -> None:
        after = self._session.face
        for item in self._items:
            top, changed = put(_values_of(item), name, value)
            after = edits.change(after, item.uid, top, changed)
        uids = " ".join(sorted(item.uid for item in self._items))
        self._session.edit_face(self._edit_name(name), after, merge=f"{uids} {merge}")

    def _edit_name(self, name: str) -> Text:
        return text("Change “{setting}” of {item}", setting=setting_label(
            _fields_of(self._kind or ""), name), item=self._title())  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show_words()


def setting_label(fields: Mapping[str, Field], name: str) -> Text:
    """The label of a setting; of a nested one, that of the inner setting."""
    first, _, rest = name.partition(".")
    field = fields[first]
    if rest and isinstance(field, Pick):
        for kind in field.names():
            inner = field.registry[kind].fields
            if rest.partition(".")[0] in inner:
                return setting_label(inner, rest)
    return Text(label_of(first, field))


def _kind_of(item: Item) -> str:
    return BLOCK if isinstance(item, Block) else item.kind


def _values_of(item: Item) -> Values:
    return item.values


def _fields_of(kind: str) -> Mapping[str, Field]:
    if kind == BLOCK:
        return BLOCK_FIELDS
    return LAYERS[kind].fields if kind in LAYERS else {}


def _help_of(kind: str) -> str:
    return help_text(BLOCK_HELP if kind == BLOCK else LAYERS[kind].help)


def _advice(count: int) -> str:
    if count:
        return tr("Select cards of one kind to change them together.")
    return tr("Click a card of the network to see and change its settings.")


def _words(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))
