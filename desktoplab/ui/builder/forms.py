"""A form read from a table of fields: label, editor, unit, help, and a note under what is refused.

The form holds no values: it shows those it is given, and sends each edit to `commit`, which may
refuse it. Showing values never sends an edit. A choice whose names have no room beside their label
stands below it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktoplab.spec.fields import Field, Pick, label_of
from desktoplab.spec.text import Refused, shorten
from desktoplab.spec.values import Chosen, Value, Values
from desktoplab.ui.builder.editors import FolderBox, LineBox, editor_for, tooltip_of
from desktoplab.ui.builder.form_line import FormLine, fold_all
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.limits import Limits
from desktoplab.ui.builder.number_box import NumberBox
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

Commit = Callable[[str, object, str], None]
"""Called with the dotted name of a setting, its new value and a key that joins edits for undo."""

NO_LIMITS = Limits()
LOCK = "mdi6.lock-outline"
ROWS = 4
"""Of the grid for each setting: label and editor, editor below it, note, nested form."""


class Form(QWidget):
    """One row for each field; the settings of a chosen entry are nested below it."""

    def __init__(
        self, name: str, fields: Mapping[str, Field], commit: Commit, prefix: str = "",
        limits: Limits = NO_LIMITS, heading: str = "",
    ) -> None:  # fmt: skip
        """`heading` stands above the form: a row that is called the same has no label."""
        super().__init__()
        self.setObjectName(name)
        self.heading = heading
        self._rows: dict[str, _Row] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        self._grid = grid
        for top, (one, field) in enumerate(fields.items()):
            self._rows[one] = _Row(self, grid, top, prefix + one, field, commit, limits)

    def show_values(self, values: Mapping[str, Value | None]) -> None:
        """Show these values; None where several cards differ."""
        for name, row in self._rows.items():
            row.show_value(values.get(name))

    def widest(self) -> int:
        """Pixels in which every choice shows its names whole, below its label if need be."""
        return max((row.widest() for row in self._rows.values()), default=0)

    def commit(self) -> None:
        """Send what was typed and not sent yet."""
        for row in self._rows.values():
            row.commit()

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        for row in list(self._rows.values())[:1]:
            row.editor.setFocus(Qt.FocusReason.TabFocusReason)

    def has(self, name: str) -> bool:
        """Whether there is a row of this name."""
        return name in self._rows

    def note(self, name: str) -> str:
        """What the form says about a refused value; empty when all is well."""
        first, _, rest = name.partition(".")
        row = self._rows[first]
        return row.nested.note(rest) if rest and row.nested else row.note.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold_all(self._grid, [row.line for row in self._rows.values()], self.contentsRect().width())


class _Row(QObject):
    """Label, editor, unit and note of one setting."""

    def __init__(
        self, form: Form, grid: QGridLayout, top: int, name: str, field: Field, commit: Commit,
        limits: Limits,
    ) -> None:  # fmt: skip
        super().__init__(form)
        self._limits, self._reason = limits, ""
        self._name, self._field, self._commit = name, field, commit
        self._serial = 0
        self._value: Value | None = None
        self._refused = False
        self.nested: Form | None = None
        self._nested_kind: str | None = None
        label = tr(label_of(name.rpartition(".")[2], field))
        self.editor = editor_for(field, label, limits.hidden(field))
        object_name = f"{form.objectName().partition('/')[0]}_{name.replace('.', '_')}"
        self.editor.setObjectName(object_name)
        self.editor.setAccessibleName(label)
        self.editor.setToolTip(tooltip_of(field))
        self.editor.setAccessibleDescription(tooltip_of(field))
        self.editor.entered.connect(self._entered)
        self.editor.finished.connect(self._finished)
        self.lock = QLabel()
        self.lock.setObjectName(f"{object_name}_lock")
        self.lock.hide()
        self.note = QLabel()
        self.note.setObjectName(f"{object_name}_note")
        self.note.setWordWrap(True)
        self.note.hide()
        self._grid, self._top = grid, ROWS * top
        self.line = FormLine(
            grid, self._top, "" if label == form.heading else label, self.editor, self.lock,
            tr(field.unit) if field.unit else "",
        )  # fmt: skip
        grid.addWidget(self.note, self._top + 2, 0, 1, 2)

    def widest(self) -> int:
        """Pixels that the names of a choice, and of those nested in it, take."""
        own = self.line.names_width()
        if self.nested is None:
            return own
        return max(own, self.nested.contentsMargins().left() + self.nested.widest())

    def show_value(self, value: Value | None) -> None:
        """Show a value; a note about a refused one goes when the value changes."""
        if value != self._value:
            self._value = value
            self._say("")
        self.editor.set_value(value)  # type: ignore[arg-type]
        self._follow_limits()
        if isinstance(self._field, Pick):
            self._nest(self._field, value if isinstance(value, Chosen) else None)

    def _follow_limits(self) -> None:
        """A locked setting shows a lock, and says who locked it; one without effect is gray."""
        locked = self._limits.reason(self._name)
        reason = locked or self._limits.idleness(self._name)
        if reason != self._reason:
            self._reason = reason
            self.editor.setEnabled(not reason)
            self.lock.setVisible(bool(locked))
            words = f"{tooltip_of(self._field)}\n{reason}".rstrip()
            self.editor.setToolTip(words)
            self.editor.setAccessibleDescription(words)
            self.lock.setToolTip(reason)
            self.lock.setAccessibleName(reason)
            self.lock.setPixmap(icon(LOCK, colors().muted).pixmap(QSize(14, 14)))

    def _nest(self, field: Pick, chosen: Chosen | None) -> None:
        """Put the settings of the chosen entry below; keep the widgets while the entry stays."""
        kind = chosen.name if chosen else None
        if kind != self._nested_kind:
            self._nested_kind = kind
            if self.nested is not None:
                self.nested.hide()
                self.nested.deleteLater()
                self.nested = None
            fields = field.registry[kind].fields if kind else {}
            if fields:
                outer = self.parent()
                name = outer.objectName() if outer else ""
                self.nested = Form(
                    f"{name}/{kind}", fields, self._commit, f"{self._name}.", self._limits
                )
                self.nested.setContentsMargins(14, 0, 0, 2)
                self._grid.addWidget(self.nested, self._top + 3, 0, 1, 2)
        if self.nested is not None and chosen is not None:
            self.nested.show_values(chosen.values)

    def commit(self) -> None:
        """Send what was typed and not sent yet."""
        if isinstance(self.editor, NumberBox | FolderBox | LineBox):
            self.editor.commit()
        if self.nested is not None:
            self.nested.commit()

    def _entered(self, value: object) -> None:
        try:
            self._commit(self._name, value, f"{self._name}#{self._serial}")
        except Refused as refused:
            self._refused = True
            self._say(
                tr(
                    "Found {found}; allowed: {allowed}.",
                    found=shorten(refused.found),
                    allowed=refused.allowed,
                )
            )
        else:
            self._refused = False
            self._say("")

    def _finished(self) -> None:
        self._serial += 1
        if isinstance(self.editor, NumberBox):
            self.editor.restore()
        elif self._refused:
            self.editor.set_value(self._value)
        self._refused = False

    def _say(self, words: str) -> None:
        if self.note.text() != words:
            self.note.setText(words)
            self.note.setStyleSheet(f"color: {colors().error}")
            self.note.setAccessibleName(words)
        self.note.setVisible(bool(words))


def put(values: Values, name: str, value: object) -> tuple[str, object]:
    """The setting at the top and its new value, when `optimizer.momentum` is to become `value`."""
    top, _, rest = name.partition(".")
    if not rest:
        return top, value
    chosen = values[top]
    inner, changed = put(chosen.values, rest, value)
    return top, {"name": chosen.name, **chosen.values, inner: changed}


def shared(all_values: list[Values]) -> dict[str, Value | None]:
    """The values on which all agree; None where they differ."""
    first = all_values[0]
    return {
        name: first[name] if all(values[name] == first[name] for values in all_values) else None
        for name in first
    }
