"""How a signal travels both ways and how well the forecast met it. Pure functions, no Qt."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.flow import factor_per_layer
from desktoplab.ui.plots.numbers import show

FACTOR_INSTEAD = 2.0
"""From here on an error is told as a factor, as a percentage would mislead."""


def errors(measured: FloatArray, forecast: FloatArray) -> FloatArray:
    """The larger over the smaller of both, by layer; NaN where one of them has no logarithm."""
    known = (measured > 0) & (forecast > 0) & np.isfinite(measured) & np.isfinite(forecast)
    found = np.full(len(measured), np.nan)
    logs = np.abs(np.log(measured[known]) - np.log(forecast[known]))
    with np.errstate(over="ignore"):
        found[known] = np.exp(logs)
    return found


def error_text(error: float) -> Text:
    """An error for people: `12 %`, or `a factor of 30`."""
    if error < FACTOR_INSTEAD:
        return text("{percent} %", percent=f"{100 * (error - 1):.0f}")
    return text("a factor of {factor}", factor=show(error, 2))


def worst_text(forward: FloatArray, backward: FloatArray) -> Text | None:
    """One sentence on the largest error of all layers; None where there is no forecast."""
    found = np.concatenate((forward, backward))
    if not len(found) or np.isnan(found).all():
        return None
    return text("forecast off by at most {error}", error=error_text(float(np.nanmax(found))))


def travel(what: Text, values: FloatArray, *, is_forward: bool) -> Text:
    """One sentence on the factor that a layer multiplies the signal by, hidden layers only."""
    count = len(values)
    lost = int((~np.isfinite(values)).sum())
    if lost:
        return text("{what} is not finite in {count} of {all} {all:layer|layers}", what=what,
                    count=lost, all=count)  # fmt: skip
    zeros = int((values == 0).sum())
    if zeros:
        return text("{what} is exactly 0 in {count} of {all} {all:layer|layers}", what=what,
                    count=zeros, all=count)  # fmt: skip
    factor = factor_per_layer(values)
    if math.isnan(factor):
        first = show(float(values[0]), 2) if count else "?"
        return text("{what} {value} in the first layer", what=what, value=first)
    shown = show(1 / factor if is_forward else factor, 3)
    return text("{what} × {factor} per layer", what=what, factor=shown)
