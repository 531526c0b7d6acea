"""How an error changes on its way back in time, in numbers and in words. Pure, no Qt."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.numbers import show


def trimmed(values: FloatArray) -> FloatArray:
    """Without the NaN after the last number, where a layer has fewer steps than another."""
    known = np.flatnonzero(~np.isnan(values))
    return values[: known[-1] + 1] if len(known) else values


def factor_per_step(values: FloatArray) -> float:
    """What one step back in time multiplies by, on geometric average; NaN if not known.

    From the last step to the first that is not 0: (first / last) ** (1 / steps between).
    """
    alive = np.flatnonzero(values > 0)
    if not np.isfinite(values).all() or len(alive) < 2 or alive[-1] != len(values) - 1:
        return math.nan
    first, last = float(values[alive[0]]), float(values[-1])
    return math.exp((math.log(first) - math.log(last)) / int(alive[-1] - alive[0]))


def sentence(values: FloatArray) -> Text:
    """How the error changes on its way back in time, in words."""
    lost = int((~np.isfinite(values)).sum())
    if lost:
        return text("the error is not finite in {count} of {all} time {all:step|steps}",
                  count=lost, all=len(values))  # fmt: skip
    if not values.any():
        return text("the error is exactly 0 in every time step")
    factor = factor_per_step(values)
    if math.isnan(factor):
        return text("the error is {value} at the last time step", value=show(float(values[-1]), 2))
    shown = show(factor, 2)
    if factor < 0.995:
        found = text("the error shrinks to {factor} × per step back in time", factor=shown)
    elif factor > 1.005:
        found = text("the error grows {factor} × per step back in time", factor=shown)
    else:
        found = text("the error stays level, {factor} per step back in time", factor=shown)
    zeros = int((values == 0).sum())
    if not zeros:
        return found
    return text("{finding}, exactly 0 in {count} of {all} {all:step|steps}",
                finding=found, count=zeros, all=len(values))  # fmt: skip
