"""Samples as marks in the colours of their classes, or of their targets. Draws no axes."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.layered import ProbePlot
from desktoplab.ui.plots.legend import Entry, Sign
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

NAMED = 10
"""Classes that a legend names, at most."""


class Marks(ProbePlot):
    """A plot of samples: `classes` of them, 0 for targets that lie between both `ends`."""

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.classes = 2
        self.ends = (0.0, 1.0)

    def known_classes(self) -> int:
        """How many classes there are; 0 for numbers."""
        started = self.history.started if self.history is not None else None
        return started.info.classes if started is not None else 2

    def know_classes(self, labels: NDArray[np.generic]) -> bool:
        """Take the classes of the run, or the range of its targets; True where they are others."""
        classes = self.known_classes()
        is_new = classes != self.classes
        self.classes = classes
        self.ends = 0.0, 1.0 if classes == 2 else classes - 1.0
        if classes == 0:
            targets = np.asarray(labels, dtype=np.float64)
            low = float(targets.min())
            self.ends = low, max(float(targets.max()), low + 1e-9)
        return is_new

    def draw_part(
        self,
        item: pg.ScatterPlotItem,
        points: NDArray[np.generic],
        labels: NDArray[np.generic],
        filled: bool,
    ) -> None:
        """Put marks at points (samples, 2) in the colours of their labels, full or hollow."""
        outline = pg.mkPen(colors().surface, width=1)
        shades = [self.color_of(c) for c in range(self.classes)] or self._shades()
        brushes = [pg.mkBrush(shade) for shade in shades]
        pens = [pg.mkPen(shade, width=px(2)) for shade in shades]
        hollow = pg.mkBrush(colors().surface)
        if self.classes:
            chosen = np.asarray(labels, dtype=int) % self.classes
        else:
            low, high = self.ends
            share = (np.asarray(labels, dtype=float) - low) / (high - low)
            chosen = np.clip(share * len(shades), 0, len(shades) - 1).astype(int)
        item.setData(
            x=np.asarray(points[:, 0], dtype=float), y=np.asarray(points[:, 1], dtype=float),
            pen=outline if filled else [pens[c] for c in chosen],
            brush=[brushes[c] for c in chosen] if filled else hollow,
        )  # fmt: skip

    def color_of(self, label: int) -> QColor:
        """The colour of a class."""
        palette = colors().classes
        return QColor(palette[label % len(palette)]).darker(115)

    def _shades(self) -> list[QColor]:
        """Sixteen colours from the least to the largest target."""
        low, high = (rgb(self.color_of(end)) for end in range(2))
        steps = np.linspace(0.0, 1.0, 16)
        return [QColor(*(low + share * (high - low)).astype(int).tolist()) for share in steps]

    def entries(self, sign: Sign) -> list[Entry]:
        """What the colours mean: the classes, at most ten, or the ends of the targets."""
        ends = self.ends if self.classes == 0 else ()
        found = [
            Entry(show(end, 3), self.color_of(side).name(), sign) for side, end in enumerate(ends)
        ]
        shown = range(min(self.classes, NAMED))
        return found + [
            Entry(self.name_of(label), self.color_of(label).name(), sign) for label in shown
        ]

    def name_of(self, label: int) -> str:
        """The name of a class."""
        started = self.history.started if self.history is not None else None
        names = started.info.class_names if started is not None else ()
        return names[label] if label < len(names) else tr("class {label}", label=label)


def rgb(color: QColor) -> FloatArray:
    """Red, green and blue from 0 to 255."""
    return np.array([color.red(), color.green(), color.blue()], dtype=np.float64)
