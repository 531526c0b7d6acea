"""A long form in named sections, side by side where there is room. Looks like one `Form`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from desktoplab.spec.fields import Field
from desktoplab.spec.text import text
from desktoplab.spec.values import Value
from desktoplab.ui.builder.forms import NO_LIMITS, Commit, Form
from desktoplab.ui.builder.limits import Limits
from desktoplab.ui.print_size import px
from desktoplab.ui.text import tr

LEAST, GAP = 190, 18
"""Pixels of a section that stands beside others, and between them."""

TRAINING = (
    (text("Way of learning"), ("procedure", "start")),
    (text("Updates"), ("epochs", "batch_size", "loss", "optimizer", "seed")),
    (text("Limits and penalties"), ("schedule", "clipping", "penalty", "early_stopping")),
)
"""Headings of the training settings and what stands below them."""


class Sections(QWidget):
    """Forms under headings; fields that no section names come last."""

    def __init__(
        self, name: str, fields: Mapping[str, Field], commit: Commit, limits: Limits = NO_LIMITS
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.forms: list[Form] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        named = {one for _, names in TRAINING for one in names}
        rest = tuple(one for one in fields if one not in named)
        for heading, names in (*TRAINING[:-1], (TRAINING[-1][0], (*TRAINING[-1][1], *rest))):
            chosen = {one: fields[one] for one in names}
            form = Form(
                f"{name}/{heading.template}", chosen, commit, limits=limits, heading=tr(heading)
            )
            self.forms.append(form)
            self._layout.addLayout(_under(tr(heading), form), 1)

    def show_values(self, values: Mapping[str, Value | None]) -> None:
        """Show these values; None where several cards differ."""
        for form in self.forms:
            form.show_values(values)
        self._arrange()

    def commit(self) -> None:
        """Send what was typed and not sent yet."""
        for form in self.forms:
            form.commit()

    def focus_first(self) -> None:
        """Give the keyboard to the first field."""
        self.forms[0].focus_first()

    def note(self, name: str) -> str:
        """What the form says about a refused value; empty when all is well."""
        top = name.partition(".")[0]
        return next(form.note(name) for form in self.forms if form.has(top))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Beside each other where no choice is cut then, else one below the other."""
        needs = [
            max(px(LEAST), form.widest(), form.minimumSizeHint().width()) for form in self.forms
        ]
        is_wide = self.width() >= sum(needs) + GAP * (len(needs) - 1)
        for form, need in zip(self.forms, needs, strict=True):
            form.setMinimumWidth(need if is_wide else 0)
        # Else what is wide now would keep the width that it needs, with a bar below to scroll it.
        self.setMinimumWidth(max(form.minimumSizeHint().width() for form in self.forms))
        kinds = QBoxLayout.Direction
        self._layout.setDirection(kinds.LeftToRight if is_wide else kinds.TopToBottom)


def _under(heading: str, form: Form) -> QVBoxLayout:
    label = QLabel(heading)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    layout = QVBoxLayout()
    layout.setSpacing(5)
    layout.addWidget(label)
    layout.addWidget(form)
    layout.addStretch(1)
    layout.setAlignment(Qt.AlignmentFlag.AlignTop)
    return layout
