"""The row above the map: which depths, initializers and activations it spans. Measures nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.engine.cells import (
    DEEPEST,
    MOST_DEPTHS,
    USUAL_DEPTHS,
    bends,
    depths_of,
    starts,
    usual_bends,
    usual_starts,
)
from desktoplab.spec.registry import Registry
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.values import Chosen
from desktoplab.ui.initmap.model import Choice
from desktoplab.ui.initmap.shades import name_of
from desktoplab.ui.text import tr

TICK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Choices(QWidget):
    """`changed` follows every change; `choice` is None while the depths cannot be read."""

    changed = Signal()

    def __init__(self, profile: Profile = FREE) -> None:
        super().__init__()
        self.setObjectName("map_choices")
        self.depths = QLineEdit(", ".join(map(str, USUAL_DEPTHS)))
        self.depths.setObjectName("map_depths")
        self.depths.setAccessibleName(tr("Depths"))
        self.depths.setToolTip(
            tr("Numbers of hidden layers from 1 to {most}, at most {count} of them.",
               most=DEEPEST, count=MOST_DEPTHS)
        )  # fmt: skip
        self.depths.setMaximumWidth(150)
        self.initializers = Several(
            "map_initializers", tr("Initializers"), _offered(starts(), profile, INITIALIZERS),
            usual_starts(), activation=False,
        )  # fmt: skip
        self.activations = Several(
            "map_activations", tr("Activations"), _offered(bends(), profile, LAYERS),
            usual_bends(), activation=True,
        )  # fmt: skip
        label = QLabel(tr("&Depths"))
        label.setBuddy(self.depths)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (label, self.depths, self.initializers, self.activations):
            layout.addWidget(widget)
        self.depths.textChanged.connect(self.changed)
        self.initializers.changed.connect(self.changed)
        self.activations.changed.connect(self.changed)

    def choice(self) -> Choice | None:
        """What the map is to span, None where the depths cannot be read or nothing is chosen."""
        depths = depths_of(self.depths.text())
        if depths is None:
            return None
        found = Choice(depths, self.initializers.chosen(), self.activations.chosen())
        return found if found.count else None


class Several(QPushButton):
    """A button with a list of things that can be ticked; it stays open while one ticks."""

    changed = Signal()

    def __init__(
        self, name: str, label: str, options: Sequence[Chosen], ticked: Sequence[Chosen], *,
        activation: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName(name)
        self.setAutoDefault(False)
        self._label = label
        menu = _StaysOpen(self)
        menu.setObjectName(f"{name}_menu")
        self.ticks: dict[Chosen, QAction] = {}
        for option in options:
            action = menu.addAction(name_of(option, activation=activation))
            action.setObjectName(f"{name}_{len(self.ticks)}_{option.name}")
            action.setCheckable(True)
            action.setChecked(option in ticked)
            action.toggled.connect(self._follow)
            self.ticks[option] = action
        self.setMenu(menu)
        self._follow()

    def chosen(self) -> tuple[Chosen, ...]:
        """Those that are ticked."""
        return tuple(option for option, action in self.ticks.items() if action.isChecked())

    def _follow(self) -> None:
        words = tr("{label}: {count}", label=self._label, count=len(self.chosen()))
        self.setText(words)
        self.setAccessibleName(words)
        self.changed.emit()


def _offered(
    options: Sequence[Chosen], profile: Profile, table: Registry[Any]
) -> list[Chosen]:  # fmt: skip
    return [option for option in options if option.name not in profile.hidden_in(table)]


class _StaysOpen(QMenu):
    """A menu in which one can tick several things before it closes."""

    def _tick(self) -> bool:
        action = self.activeAction()
        if action is None:
            return False
        action.trigger()
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in TICK_KEYS or not self._tick():
            super().keyPressEvent(event)
