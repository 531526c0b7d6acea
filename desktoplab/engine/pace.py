"""How long one pull lasts, and which probes look when. Looks at the clock; measures nothing itself.

Nothing of it changes a number of the run.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Mapping
from statistics import median_low
from time import perf_counter

from desktoplab.engine.look import take_frames
from desktoplab.engine.messages import Controls, Frame
from desktoplab.engine.trainer import Trainer

PROBE_SHARE = 0.04
"""Probes may take at most this share of the time, besides what they take in the first steps."""

EARLY_STEPS = frozenset(
    step for power in range(9) for step in (1 << power, 3 << power) if step <= 256
)
"""Steps after which all probes look, whatever the clock says: most happens in the first of them."""

EARLY_SECONDS = 0.5
"""Seconds that probes may take in the first steps."""

AHEAD = 0.02
"""Seconds by which probes may be ahead of their share, so that a dear one delays no cheap one."""


REMEMBERED = 3
"""Looks of which the middle one tells what a probe costs; one that was held up does not count."""


def periods(
    costs: Mapping[str, float], least: Mapping[str, float], share: float
) -> dict[str, float]:
    """Seconds between the frames of each probe, by its seconds per frame and its `least` period.

    Together they take `share` of the time at most. Those that can afford it keep their least
    period; the others get equal parts of what these leave, and their least period is doubled as
    often as that needs, so that they come together and share what they need.
    """
    found: dict[str, float] = {}
    left = share
    loads = {name: _load(cost, least[name]) for name, cost in costs.items()}
    for place, name in enumerate(sorted(loads, key=lambda name: loads[name])):
        part = left / (len(loads) - place)
        found[name] = period = least[name]
        if loads[name] > part:
            found[name] = costs[name] / part
            if period > 0:
                found[name] = period * 2.0 ** math.ceil(math.log2(found[name] / period))
        left -= min(part, loads[name])
    return found


def _load(cost: float, period: float) -> float:
    """The share of the time that a probe takes."""
    return cost / period if period > 0 else math.inf


class Pace:
    """Decides how long one pull lasts and when frames are due."""

    def __init__(self, controls: Controls, names: tuple[str, ...]) -> None:
        self.controls = controls
        self.names = names
        self.first_step: int | None = None
        self.begun = 0.0
        self.spent = 0.0
        self.debt, self.paid = 0.0, perf_counter()
        self.looked: dict[str, float] = {}
        self.costs: dict[str, deque[float]] = {}
        self.together, self.seconds_per_update = 1, math.inf
        self.asked_step, self.asked = 0, 0.0

    def begin(self, step: int) -> None:
        """A pull begins with its first update."""
        if self.first_step is None:
            self.first_step, self.begun = step, perf_counter()

    def note(self, step: int) -> None:
        """Learn how long an update takes; those since `room` was asked were made together."""
        made = step - self.asked_step
        if made > 0:
            self.together = made
            self.seconds_per_update = (perf_counter() - self.asked) / made

    def room(self, step: int) -> int:
        """Updates that may be made together before the pull's end, or steps with early frames.

        At most twice as many as the last time, so that one slow guess costs little.
        """
        self.asked_step, self.asked = step, perf_counter()
        until = [2 * self.together]
        if self.controls.steps_per_pull is not None:
            until.append(self.controls.steps_per_pull + (self.first_step or 0) - step - 1)
        else:
            left = self.begun + self.controls.slice_seconds - self.asked
            until.append(int(left / max(self.seconds_per_update, 1e-9)))
        if self.controls.frame_seconds < math.inf:
            until.extend(early - step - 1 for early in EARLY_STEPS if early > step)
        return max(1, min(until))

    def is_over(self, step: int) -> bool:
        """Whether this pull has made its number of updates, or its time is up.

        Frames that were asked for while an update was being made follow the next one.
        """
        if self.controls.frames_due and self.wanted():
            return False
        wanted = self.controls.steps_per_pull
        if wanted is not None:
            return step - (self.first_step or 0) >= wanted
        return perf_counter() - self.begun >= self.controls.slice_seconds

    def wanted(self) -> tuple[str, ...]:
        """The probes that are not switched off."""
        return tuple(name for name in self.names if name not in self.controls.off)

    def due(self, step: int) -> tuple[str, ...]:
        """The probes whose frames are to follow the next update; they end the pull.

        All where they were asked for, where each pull is one update, or early in the run; else
        those for which enough time has passed. Decided before the update, so that weights are
        only copied then.
        """
        controls = self.controls
        wanted = controls.steps_per_pull
        if wanted is not None and step + 1 - (self.first_step or 0) < wanted:
            return ()
        if controls.frames_due or wanted == 1:
            controls.frames_due = False
            return self.wanted()
        if self._is_early(step + 1) and controls.frame_seconds < math.inf:
            return tuple(name for name in self.wanted() if name not in controls.probe_seconds)
        now = perf_counter()
        if self._debt(now) > AHEAD:
            return ()
        ways = self._periods()
        return tuple(name for name, period in ways.items() if self._is_time(name, period, now))

    def _is_early(self, step: int) -> bool:
        return step in EARLY_STEPS and self.spent < EARLY_SECONDS

    def _debt(self, now: float) -> float:
        """Seconds that probes have taken and that are not yet a share of the time since."""
        self.debt = max(0.0, self.debt - PROBE_SHARE * (now - self.paid))
        self.paid = now
        return self.debt

    def _periods(self) -> dict[str, float]:
        """Seconds between frames of each probe that is wanted; the least, while costs are new."""
        controls, wanted = self.controls, self.wanted()
        least = {name: controls.probe_seconds.get(name, controls.frame_seconds) for name in wanted}
        costs = {name: median_low(self.costs[name]) for name in wanted if self.costs.get(name)}
        return least | periods(costs, least, PROBE_SHARE)

    def _is_time(self, name: str, period: float, now: float) -> bool:
        """Whether a multiple of the probe's period has passed since it looked."""
        last = self.looked.get(name)
        return last is None or period <= 0 or now // period > last // period

    def frames(self, trainer: Trainer, names: tuple[str, ...]) -> tuple[Frame, ...]:
        """Frames of these probes; then none until their time is come again."""
        if not names:
            return ()
        now = perf_counter()
        look = trainer.look()
        found = take_frames(look, names)
        cost = perf_counter() - now
        if not (trainer.step == 0 or self._is_early(trainer.step)):
            self.debt = self._debt(now) + cost
        self.spent += cost
        for name, seconds in look.meter.seconds().items():
            # The first look of all may have to load parts of torch.
            costs = self.costs.setdefault(name, deque(maxlen=REMEMBERED))
            if name in self.looked:
                costs.append(seconds)
            self.looked[name] = now
        return found

    def end(self) -> None:
        """The next update begins another pull."""
        self.first_step = None
