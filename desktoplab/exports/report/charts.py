"""Small line charts as SVG text: axes with numbers, curves, a legend beneath. For paper.

On a logarithmic axis an exact 0 is an open mark at the floor. What is not finite is an open mark at
the top, whatever the axis.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 400, 220
LEFT, RIGHT, TOP, BOTTOM = 54, 10, 12, 38
INKS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
"""Colors that the color-blind tell apart (Okabe & Ito 2008)."""
DASHES = ("", "7 4", "2 3", "9 3 2 3")
MOST_POINTS = 600
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Curve:
    """Named points; `faint` is drawn behind the others, `dots` marks each point.

    Points are joined as long as x grows.
    """

    name: str
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    faint: bool = False
    dots: bool = False


@dataclass(frozen=True)
class Axis:
    """What an axis tells, its ends, and whether it has decades."""

    name: str
    low: float
    high: float
    log: bool = False

    def share(self, value: float) -> float:
        """Where a value lies, 0 at the low end and 1 at the high one."""
        low, high = (math.log10(self.low), math.log10(self.high)) if self.log else (
            self.low, self.high
        )  # fmt: skip
        place = math.log10(value) if self.log else value
        return (place - low) / (high - low)

    def ticks(self) -> list[float]:
        """Round numbers within the ends."""
        if self.log:
            first, last = round(math.log10(self.low)), round(math.log10(self.high))
            every = max(1, -(-(last - first) // 6))
            return [10.0**power for power in range(first, last + 1, every)]
        return _round_ticks(self.low, self.high)


def chart(
    curves: Sequence[Curve], x_name: str, y_name: str, *, log: bool = False,
    y_ends: tuple[float, float] | None = None, whole: bool = False,
) -> str:  # fmt: skip
    """The curves in one SVG; `whole` says that x counts things. Empty without a finite number."""
    named = [(index, curve) for index, curve in enumerate(curves) if len(curve.x)]
    drawn = [(index, _drawable(curve, log)) for index, curve in named]
    heights = [curve.y for _, curve in drawn if len(curve.y)]
    if not heights:
        return ""
    x = axis_of(x_name, [curve.x for _, curve in named], log=False)
    y = Axis(y_name, *y_ends) if y_ends is not None else axis_of(y_name, heights, log=log)
    drawn = [(index, curve) for index, curve in drawn if len(curve.y)]
    parts = [frame(x, y, whole=whole)]
    parts += [_curve(curve, x, y, index) for index, curve in drawn if curve.faint]
    parts += [_curve(curve, x, y, index) for index, curve in drawn if not curve.faint]
    parts += [_outside(curve, x, y, index, log=log) for index, curve in named]
    told = escape(f"{y_name} – {x_name}: {', '.join(curve.name for _, curve in drawn)}")
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{told}">'
    return f"<figure>{head}{''.join(parts)}</svg>{_legend(drawn)}</figure>"


def _drawable(curve: Curve, log: bool) -> Curve:
    """Without what cannot be drawn, and with no more points than can be seen."""
    x, y = np.asarray(curve.x, float), np.asarray(curve.y, float)
    seen = np.isfinite(x) & np.isfinite(y) & ((y > 0) | (not log))
    x, y = x[seen], y[seen]
    if len(x) > MOST_POINTS:
        # The highest and the lowest of each stretch, so that no peak is lost.
        size = -(-2 * len(x) // MOST_POINTS)
        places: list[int] = []
        for first in range(0, len(x), size):
            part = y[first : first + size]
            places += sorted({first + int(part.argmin()), first + int(part.argmax())})
        x, y = x[places], y[places]
    return Curve(curve.name, x, y, curve.faint, curve.dots)


def axis_of(name: str, values: Sequence[NDArray[np.float64]], *, log: bool) -> Axis:
    """An axis on which all values have their place, in whole decades where it is logarithmic."""
    low = min(float(each.min()) for each in values)
    high = max(float(each.max()) for each in values)
    if log:
        low, high = math.floor(math.log10(low)), math.ceil(math.log10(high))
        return Axis(name, 10.0**low, 10.0 ** max(high, low + 1), log=True)
    if high <= low:
        low, high = low - 0.5, high + 0.5
    return Axis(name, low, high)


def _round_ticks(low: float, high: float) -> list[float]:
    rough = (high - low) / 5
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [step * n for n in range(first, math.floor(high / step + 1e-9) + 1)]


def place(x: Axis, y: Axis, px: float, py: float) -> tuple[float, float]:
    """Where a point lies in the picture."""
    across = LEFT + x.share(px) * (WIDTH - LEFT - RIGHT)
    up = HEIGHT - BOTTOM - y.share(py) * (HEIGHT - TOP - BOTTOM)
    return across, up


def frame(x: Axis, y: Axis, *, whole: bool) -> str:
    """Both axes with their grid, numbers and names."""
    parts = []
    floor, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for tick in x.ticks():
        if whole and tick != round(tick):
            continue
        across, _ = place(x, y, tick, y.low)
        parts.append(f'<path class="grid" d="M{across:.1f} {TOP}V{floor}"/>')
        parts.append(
            f'<text x="{across:.1f}" y="{floor + 14}" text-anchor="middle">{_n(tick)}</text>'
        )
    for tick in y.ticks():
        _, up = place(x, y, x.low, tick)
        parts.append(f'<path class="grid" d="M{LEFT} {up:.1f}H{right}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{up + 4:.1f}" text-anchor="end">{_n(tick)}</text>')
    parts.append(f'<path class="axis" d="M{LEFT} {TOP}V{floor}H{right}"/>')
    middle = (LEFT + right) / 2
    parts.append(
        f'<text x="{middle}" y="{HEIGHT - 7}" text-anchor="middle">{escape(x.name)}</text>'
    )
    center = (TOP + floor) / 2
    turned = f'transform="rotate(-90 11 {center})" text-anchor="middle"'
    parts.append(f'<text x="11" y="{center}" {turned}>{escape(y.name)}</text>')
    return "".join(parts)


def _n(tick: float) -> str:
    """`0.5`, `10⁻⁹`."""
    if tick and not 1e-3 <= abs(tick) < 1e5:
        mantissa, _, power = f"{tick:.1e}".partition("e")
        raised = str(int(power)).translate(RAISED)
        return f"10{raised}" if mantissa == "1.0" else f"{mantissa}·10{raised}"
    return f"{tick:.6g}".replace("-", "−")


def _curve(curve: Curve, x: Axis, y: Axis, index: int) -> str:
    ink = INKS[index % len(INKS)]
    low, high = min(y.low, y.high), max(y.low, y.high)
    places = [
        place(x, y, float(px), float(min(max(py, low), high)))
        for px, py in zip(curve.x, curve.y, strict=True)
    ]
    # Another piece begins where x does not grow: a layer behind the one that learned before it.
    grows = np.diff(curve.x, prepend=np.inf) > 0
    path = "".join(
        f"{'L' if is_next else 'M'}{across:.1f} {up:.1f}"
        for is_next, (across, up) in zip(grows, places, strict=True)
    )
    style = 'class="faint"' if curve.faint else f'stroke-dasharray="{DASHES[index % len(DASHES)]}"'
    line = f'<path d="{path}" fill="none" stroke="{ink}" {style}/>'
    if not curve.dots and len(places) > 1:
        return line
    dots = "".join(f'<circle cx="{a:.1f}" cy="{u:.1f}" r="2.4" fill="{ink}"/>' for a, u in places)
    return line + dots


def _outside(curve: Curve, x: Axis, y: Axis, index: int, *, log: bool) -> str:
    """Open marks for what has no place on the axis: 0 at the floor, ∞ and NaN at the top."""
    ink = INKS[index % len(INKS)]
    lost = ~np.isfinite(curve.y)
    below = (curve.y == 0) & log
    marks = []
    for mask, height in ((lost, TOP), (below, HEIGHT - BOTTOM)):
        for px in curve.x[mask][:MOST_POINTS]:
            across, _ = place(x, y, float(px), y.low)
            marks.append(
                f'<circle class="open" cx="{across:.1f}" cy="{height}" r="3" stroke="{ink}"/>'
            )
    return "".join(marks)


def _legend(drawn: Sequence[tuple[int, Curve]]) -> str:
    parts = [
        f'<span><svg class="key" viewBox="0 0 26 6"><path d="M0 3H26" '
        f'stroke="{INKS[index % len(INKS)]}" '
        f'{"" if curve.faint else f"""stroke-dasharray="{DASHES[index % len(DASHES)]}" """}'
        f"{'class=faint' if curve.faint else ''}/></svg>{escape(curve.name)}</span>"
        for index, curve in drawn
    ]
    return f"<figcaption>{''.join(parts)}</figcaption>"
