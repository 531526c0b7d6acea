"""The row above the map: which depths, initializers and activations it spans. Measures nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from desktoplab.spec.network import AS_NETWORK
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.values import Chosen
from desktoplab.ui.initmap.model import Choice
from desktoplab.ui.initmap.shades import name_of
from desktoplab.ui.text import tr

DEEPEST, MOST_DEPTHS = 200, 8
USUAL_DEPTHS = (5, 10, 20, 50)
NORMALS = (0.01, 1.0)
USUAL_STARTS = ("he_normal", "xavier_normal", "lecun_normal", "torch_default", "normal")
USUAL_ACTIVATIONS = ("sigmoid", "tanh", "relu")
TICK_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def starts() -> tuple[Chosen, ...]:
    """Every initializer with its usual settings; the normal one small and large."""
    found: list[Chosen] = []
    for name in INITIALIZERS:
        if name == "normal":
            found += [INITIALIZERS.choose(name, std=std) for std in NORMALS]
        elif name != AS_NETWORK:
            found.append(INITIALIZERS.choose(name))
    return tuple(found)


def bends() -> tuple[Chosen, ...]:
    """Every activation with its usual settings, the three of the textbooks first."""
    names = [entry.name for entry in LAYERS.entries() if entry.group == "Activations"]
    order = [*USUAL_ACTIVATIONS, *(name for name in names if name not in USUAL_ACTIVATIONS)]
    return tuple(LAYERS.choose(name) for name in order)


def depths_of(words: str) -> tuple[int, ...] | None:
    """Depths as written, `5, 10, 20`; None where they are no numbers from 1 to 200."""
    parts = [part for part in re.split(r"[\s,;]+", words) if part]
    if not 0 < len(parts) <= MOST_DEPTHS or not all(re.fullmatch("[0-9]{1,3}", p) for p in parts):
        return None
    found = sorted({int(part) for part in parts})
    return tuple(found) if found[0] >= 1 and found[-1] <= DEEPEST else None


class Choices(QWidget):
    """`changed` follows every change; `choice` is None while the depths cannot be read."""

    changed = Signal()

    def __init__(self) -> None:
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
            "map_initializers", tr("Initializers"), starts(),
            [chosen for chosen in starts() if chosen.name in USUAL_STARTS], activation=False,
        )  # fmt: skip
        self.activations = Several(
            "map_activations", tr("Activations"), bends(),
            [chosen for chosen in bends() if chosen.name in USUAL_ACTIVATIONS], activation=True,
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
