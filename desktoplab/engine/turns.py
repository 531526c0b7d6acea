"""When it is each probe's turn: as often as it may, by what its frames have cost so far.

Plain arithmetic on seconds; it looks at no clock and at no network.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Collection, Mapping
from statistics import median_low

PROBE_SHARE = 0.042
"""Probes may take at most this share of the time, besides what they take in the first steps."""

LIVE_PART = 0.9
"""The part of it that the live probes may take; the rest is left for the others at least."""

AHEAD = 2.0
"""Looks of all probes by which they may be ahead of their share; a dear one delays no cheap one."""

REMEMBERED = 3
"""Looks of which the middle one tells what a probe costs; one that was held up does not count."""


def periods(
    costs: Mapping[str, float],
    least: Mapping[str, float],
    share: float,
    live: Collection[str] = (),
) -> dict[str, float]:
    """Seconds between the frames of each probe, by its seconds per frame and its `least` period.

    Together they take `share` of the time at most. The `live` ones come first: they keep their
    least periods, or all take the same multiple, so that they fit. Of the others those that can
    afford it keep theirs; the rest get equal parts of what these leave, and their least period, or
    the live one if that is longer, is doubled as often as that needs, so that they come together
    and share what they need.
    """
    loads = {name: _load(cost, least[name]) for name, cost in costs.items()}
    together = {name: load for name, load in loads.items() if name in live and load < math.inf}
    found = _alike(together, least, share * (LIVE_PART if len(together) < len(costs) else 1.0))
    left = share - sum(costs[name] / period for name, period in found.items())
    slowest = max(found.values(), default=0.0)
    others = sorted(loads.keys() - found.keys(), key=lambda name: loads[name])
    for place, name in enumerate(others):
        part = left / (len(others) - place)
        found[name] = period = least[name]
        if loads[name] > part:
            found[name] = costs[name] / part
            if period > 0:
                period = max(period, slowest)
                found[name] = _doubled(period, found[name] / period)
        left -= min(part, loads[name])
    return found


def _alike(
    loads: Mapping[str, float], least: Mapping[str, float], share: float
) -> dict[str, float]:
    times = max(1.0, sum(loads.values()) / share)
    return {name: least[name] * math.ceil(times) for name in loads}


def _doubled(period: float, times: float) -> float:
    """The period doubled as often as it must be to last so many times as long."""
    return period * 2.0 ** max(0, math.ceil(math.log2(times)))


def _load(cost: float, period: float) -> float:
    """The share of the time that a probe takes."""
    return cost / period if period > 0 else math.inf


class Turns:
    """Knows when each probe looked, and what that took; `least` are the least seconds between.

    All times are seconds of one clock. A probe of which nothing is known is due at once. Those that
    are `live` come before the others.
    """

    def __init__(self, live: Collection[str] = ()) -> None:
        self.live = live
        self.least: Mapping[str, float] = {}
        self._looked: dict[str, float] = {}
        self._costs: dict[str, deque[float]] = {}
        self._periods: dict[str, float] = {}
        self._rests: dict[str, float] = {}
        self._next = -math.inf
        self._debt, self._paid = 0.0, 0.0

    def plan(self, least: Mapping[str, float]) -> None:
        """Let these probes look, no more often than they are to."""
        self.least = least
        known = [name for name in least if self._costs.get(name)]
        costs = {name: median_low(self._costs[name]) for name in known}
        self._periods = {**least, **periods(costs, least, PROBE_SHARE, self.live)}
        over = self._debt - AHEAD * sum(costs.values())
        # Those that are not slowed down take little: a debt of the others is not theirs to pay.
        paying = [n for n, p in self._periods.items() if p > least[n] or n not in costs]
        self._rests = dict.fromkeys(paying, self._paid + over / PROBE_SHARE)
        self._next = min((self._turn(name) for name in self._periods), default=math.inf)

    def due(self, now: float) -> tuple[str, ...]:
        """The probes that are to look now."""
        if now < self._next:
            return ()
        return tuple(name for name in self._periods if now >= self._turn(name))

    def _turn(self, name: str) -> float:
        """The first multiple of its period after a probe looked, so that several come together."""
        last, period = self._looked.get(name), self._periods[name]
        rest = self._rests.get(name, -math.inf)
        if last is None or period <= 0:
            return rest
        return max(rest, (last // period + 1) * period if period < math.inf else math.inf)

    def looked(self, at: float, costs: Mapping[str, float], spent: float) -> None:
        """Note the seconds that probes took, and `spent`, what is to be made up for in all."""
        for name, seconds in costs.items():
            # The first look of all may have to load parts of torch.
            kept = self._costs.setdefault(name, deque(maxlen=REMEMBERED))
            if name in self._looked:
                kept.append(seconds)
            self._looked[name] = at
        paid = PROBE_SHARE * (at - self._paid)
        self._debt, self._paid = max(0.0, self._debt - paid) + spent, at
        self.plan(self.least)
