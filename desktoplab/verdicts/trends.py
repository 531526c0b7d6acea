"""The level and the trend of a curve that is noisy. Numpy only."""

from __future__ import annotations

import math

import numpy as np

from desktoplab.engine.messages import FloatArray

LATE = 3
"""Points whose median is the level in the end, as single ones are noisy."""

TREND, AGREE = 5, 0.75
"""Points that a trend needs, and the share of their pairs that agree on its direction."""


def late(values: FloatArray) -> float:
    """The level in the end: the median of the last three; NaN for none."""
    return float(np.median(values[-LATE:])) if len(values) else math.nan


def fall(values: FloatArray) -> float:
    """Share by which positive values fell in a fifth of the run, by their trend in the last third.

    The trend is the median of the slopes between all pairs of logarithms (Theil 1950, Sen 1968),
    which single bad points do not move. 0 where there is none: fewer than three in four pairs agree
    on its direction, or there are too few. Negative where they rose.
    """
    values = values[1:]  # the first is that of the start
    count = len(values)
    taken = values[-max(TREND, count // 3) :]
    if len(taken) < TREND or not (np.isfinite(taken) & (taken > 0)).all():
        return 0.0
    logs, steps = np.log(taken), np.arange(len(taken))
    before, after = np.triu_indices(len(taken), 1)
    slopes = (logs[after] - logs[before]) / (steps[after] - steps[before])
    slope = float(np.median(slopes))
    if np.mean(np.sign(slopes) == np.sign(slope)) < AGREE:
        return 0.0
    return 1.0 - math.exp(slope * count / 5)
