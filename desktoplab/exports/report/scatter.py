"""Named points over two numbers as SVG text, on the axes of the charts. For paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

import numpy as np

from desktoplab.exports.report.charts import HEIGHT, INKS, WIDTH, Axis, axis_of, frame, place


def scatter(
    points: Sequence[tuple[float, float, str]], x_name: str, y_name: str, *,
    log: tuple[bool, bool] = (False, False),
) -> str:  # fmt: skip
    """Named points (x, y, name) in one SVG; the name of each shows where one rests on it."""
    kept = [
        (px, py, name)
        for px, py, name in points
        if all(
            math.isfinite(value) and (value > 0 or not is_log)
            for value, is_log in zip((px, py), log, strict=True)
        )
    ]
    if not kept:
        return ""
    x = _with_margin(axis_of(x_name, [np.array([px for px, _, _ in kept])], log=log[0]))
    y = _with_margin(axis_of(y_name, [np.array([py for _, py, _ in kept])], log=log[1]))
    parts = [frame(x, y, whole=False)]
    for px, py, name in kept:
        across, up = place(x, y, px, py)
        parts.append(
            f'<circle cx="{across:.1f}" cy="{up:.1f}" r="4" fill="{INKS[0]}" fill-opacity="0.65">'
            f"<title>{escape(name)}</title></circle>"
        )
    told = escape(f"{y_name} – {x_name} ({len(kept)})")
    head = f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{told}">'
    return f"<figure>{head}{''.join(parts)}</svg></figure>"


def _with_margin(axis: Axis) -> Axis:
    """Room around the outermost points; decades have it already."""
    margin = 0.0 if axis.log else 0.05 * (axis.high - axis.low)
    return Axis(axis.name, axis.low - margin, axis.high + margin, axis.log)
