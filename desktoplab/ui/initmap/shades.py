"""How a ratio looks: its colour between vanishing and exploding, its number, its words. No widgets.

The scale diverges from blue by way of a quiet middle to orange, which all eyes can tell apart.
"""

from __future__ import annotations

import math

from PySide6.QtGui import QColor

from desktoplab.engine.cells import Cell, brief, named
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.values import Chosen
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.text import tr
from desktoplab.ui.theme import BLUE, RED, is_dark

FULL = 8.0
"""Decades from 1 at which a colour is as strong as it gets."""

LEVEL = 0.5
"""Decades within which a signal counts as level: about a factor of three."""


def shade(decades: float) -> QColor:
    """The colour of a ratio of 10^decades; infinite for 0 and overflow."""
    quiet = QColor("#3A4048" if is_dark() else "#E9ECF0")
    end = QColor(BLUE if decades < 0 else RED)
    beyond = max(0.0, min(abs(decades), FULL) - LEVEL) / (FULL - LEVEL)
    return mixed(quiet, end, 0.0 if beyond == 0.0 else 0.18 + 0.82 * beyond**0.7)


def mixed(low: QColor, high: QColor, share: float) -> QColor:
    """A colour between two; `share` of the second."""
    pairs = zip(low.getRgb()[:3], high.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(one + share * (other - one)) for one, other in pairs))


def decades_of(ratio: float) -> float:
    """Decimal logarithm; −∞ for 0."""
    return math.log10(ratio) if ratio > 0 else -math.inf


def ink(ground: QColor) -> QColor:
    """Black or white, whichever is easier to read on a colour (WCAG's luminance)."""
    parts = [channel / 255 for channel in ground.getRgb()[:3]]  # type: ignore[index]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    bright = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return QColor("#FFFFFF" if 1.05 / (bright + 0.05) > (bright + 0.05) / 0.05 else "#101418")


def name_of(chosen: Chosen, *, activation: bool = False) -> str:
    """A choice in a few words, with its number: `He normal`, `Normal 0.01`."""
    return tr(named(chosen, LAYERS if activation else INITIALIZERS))


def network_name(cell: Cell) -> str:
    """The network of a cell: `20 × Sigmoid, Xavier normal`."""
    return tr(
        "{depth} × {activation}, {initializer}",
        depth=cell.depth,
        activation=name_of(cell.activation, activation=True),
        initializer=name_of(cell.initializer),
    )


def sentence(cell: Cell) -> str:
    """What was measured of a cell, for the read-out and for screen readers."""
    if cell.nonfinite:
        return tr(
            "{name}: overflow, numbers are not finite in {share} % of the hidden layers.",
            name=network_name(cell), share=math.ceil(100 * cell.nonfinite),
        )  # fmt: skip
    return tr(
        "{name}. Signal forward: {forward}, std of a {a_first} at the first hidden layer, {a_last} "
        "at the last. Error backward: {backward}, RMS of delta {d_last} at the last hidden layer, "
        "{d_first} at the first.",
        name=network_name(cell),
        forward=fate(cell.forward_ratio), backward=fate(cell.backward_ratio),
        a_first=show(cell.forward[0], 2), a_last=show(cell.forward[1], 2),
        d_first=show(cell.backward[0], 2), d_last=show(cell.backward[1], 2),
    )  # fmt: skip


def fate(ratio: float) -> str:
    """What became of a signal: `level (× 0.95)`, `shrunk 4e4 ×`."""
    decades = decades_of(ratio) if not math.isnan(ratio) else math.nan
    if ratio == 0:
        return tr("nothing is left")
    if math.isnan(decades):
        return tr("not finite")
    if abs(decades) <= LEVEL:
        return tr("level (× {ratio})", ratio=brief(ratio))
    if decades < 0:
        return tr("shrunk {factor} ×", factor=brief(1 / ratio))
    return tr("grown {factor} ×", factor=brief(ratio))
