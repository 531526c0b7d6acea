"""Rounds in which every contestant has its turn, so that all meet the same weather.

Knows nothing of what is measured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

Figures = dict[str, list[float]]


class Spread(NamedTuple):
    """Median, lowest and highest of the rounds."""

    value: float
    low: float
    high: float


def rounds(turns: Mapping[str, Callable[[], float]], count: int, warm: int = 1) -> Figures:
    """Call all in turn, `warm` rounds that do not count and `count` that do.

    Each round begins with another one, so that nobody always follows the same neighbour.
    """
    names = list(turns)
    found: Figures = {name: [] for name in names}
    for number in range(-warm, count):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            figure = turns[name]()
            if number >= 0:
                found[name].append(figure)
    return found


def spread(figures: Sequence[float]) -> Spread:
    """The median with its range; raises where there are no figures."""
    return Spread(median(figures), min(figures), max(figures))


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """The spread of the ratios, each taken within one round."""
    return spread([a / b for a, b in zip(over, under, strict=True)])
