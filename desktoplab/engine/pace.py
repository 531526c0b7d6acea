"""How long one pull lasts, and which probes look when. Looks at the clock; measures nothing itself.

Nothing of it changes a number of the run.
"""

from __future__ import annotations

import math
from time import perf_counter

from desktoplab.engine.beside import Beside, may_look_beside
from desktoplab.engine.drag import Drag
from desktoplab.engine.look import take_frames
from desktoplab.engine.messages import Controls, Frame
from desktoplab.engine.trainer import Trainer
from desktoplab.engine.turns import Turns
from desktoplab.engine.ways import Ways
from desktoplab.spec.tables import PROBES

AT_ONCE = 0.1
"""Seconds that updates made together last at most, and no more than half a pull: a stop or a new
rate soon takes effect."""

EARLY_STEPS = frozenset(
    step for power in range(9) for step in (1 << power, 3 << power) if step <= 256
)
"""Steps after which all probes look, whatever the clock says: most happens in the first of them."""

EARLY_SECONDS = 0.5
"""Seconds that probes may take in the first steps."""


class Pace:
    """Decides how long one pull lasts and when frames are due."""

    def __init__(self, controls: Controls, names: tuple[str, ...]) -> None:
        self.controls = controls
        self.names = names
        self.first_step: int | None = None
        self.begun = 0.0
        self.spent = 0.0
        self.turns = Turns([name for name in names if PROBES[name].traits.live])
        self.asked_of: tuple[object, ...] = ()
        self.beside: Beside | None = None
        self.drag, self.is_dragged = Drag(), False
        self.ways = Ways()
        self.is_turn = False
        self.seen: tuple[Frame, ...] = ()
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
            seconds = perf_counter() - self.asked
            # Less than there was room for tells nothing: the end of an epoch cuts calls short.
            self.together = max(made, self.together)
            self.seconds_per_update = seconds / made
            self.drag.note(seconds, made, beside=self.is_dragged)

    def room(self, step: int) -> int:
        """Updates that may be made together before the pull's end, or steps with early frames.

        The time that is left is shared evenly among as few calls as may be, as each begins with a
        cold cache. At most twice as many as of late, so that one slow guess costs little.
        """
        self.asked_step, self.asked = step, perf_counter()
        self.is_dragged = self._is_looking
        until = [2 * self.together]
        if self.controls.steps_per_pull is not None:
            until.append(self.controls.steps_per_pull + (self.first_step or 0) - step - 1)
        else:
            left = self.begun + self.controls.slice_seconds - self.asked
            most = min(AT_ONCE, self.controls.slice_seconds / 2)
            calls = max(1, math.ceil(left / max(most, 1e-9)))
            until.append(round(left / calls / max(self.seconds_per_update, 1e-9)))
        if self.controls.frame_seconds < math.inf:
            until.extend(early - step - 1 for early in EARLY_STEPS if early > step)
        return max(1, min(until))

    def is_over(self, step: int, due: tuple[str, ...] = ()) -> bool:
        """Whether this pull has made its number of updates, its time is up, or frames are `due`.

        Frames that were asked for while an update was being made follow the next one, of all
        probes together.
        """
        if self.controls.frames_due and self.wanted():
            return False
        if due:
            return True
        wanted = self.controls.steps_per_pull
        if wanted is not None:
            return step - (self.first_step or 0) >= wanted
        left = self.begun + self.controls.slice_seconds - perf_counter()
        return left < self.seconds_per_update / 2

    def wanted(self) -> tuple[str, ...]:
        """The probes that are not switched off."""
        return tuple(name for name in self.names if name not in self.controls.off)

    def due(self, step: int) -> tuple[str, ...]:
        """The probes whose frames are to follow the next update; they end the pull.

        All where they were asked for, where each pull is one update, or early in the run; else
        those for which enough time has passed. Decided before the update, so that weights are
        copied only where one `compares` them.
        """
        controls = self.controls
        wanted = controls.steps_per_pull
        self.is_turn = False
        if wanted is not None and step + 1 - (self.first_step or 0) < wanted:
            return ()
        if controls.frames_due or wanted == 1:
            controls.frames_due = False
            return self.wanted()
        if self._is_early(step + 1) and controls.frame_seconds < math.inf:
            return tuple(name for name in self.wanted() if name not in controls.probe_seconds)
        asked = controls.off, controls.probe_seconds, controls.frame_seconds
        if asked != self.asked_of:
            self.asked_of, seconds = asked, controls.probe_seconds
            self.turns.plan({n: seconds.get(n, controls.frame_seconds) for n in self.wanted()})
        if self._is_looking:
            return ()
        self._fetch()
        self.is_turn = True
        return self.turns.due(perf_counter())

    def compares(self, due: tuple[str, ...]) -> bool:
        """Whether one of these probes needs the weights before the update that it follows."""
        return any(PROBES[name].traits.compares for name in due)

    def _is_early(self, step: int) -> bool:
        return step in EARLY_STEPS and self.spent < EARLY_SECONDS

    def told(self, trainer: Trainer, due: tuple[str, ...]) -> tuple[Frame, ...]:
        """Frames at the end of a pull: of those `due` now, or of those whose look is over.

        Where nobody asked for them and there is a core to spare, the look goes on beside the
        updates, if that takes less of them; its frames come later, and before all others.
        """
        may_wait = self.is_turn and may_look_beside(trainer)
        if due and not (may_wait and self.ways.prefers_beside(due)):
            return self.frames(trainer, due)
        found = () if self._is_looking else self.rest()
        if due:
            self.beside = self.beside or Beside(trainer)
            self.beside.begin(due)
        return found

    def frames(self, trainer: Trainer, names: tuple[str, ...]) -> tuple[Frame, ...]:
        """Frames of these probes; then none until their time is come again."""
        earlier = self.rest()
        if not names:
            return earlier
        now = perf_counter()
        look = trainer.look()
        found = take_frames(look, names)
        keeping = trainer.before.seconds if trainer.before is not None else 0.0
        cost = perf_counter() - now + keeping
        costs = look.meter.seconds()
        comparing = [name for name in names if PROBES[name].traits.compares]
        for name in comparing:  # for them weights were kept
            costs[name] += keeping / len(comparing)
        self.ways.note(costs, beside=False)
        is_free = trainer.step == 0 or self._is_early(trainer.step)
        self.spent += cost
        self.turns.looked(now, costs, 0.0 if is_free else cost)
        return earlier + found

    def rest(self) -> tuple[Frame, ...]:
        """Wait for the look under way; the frames that were not told yet."""
        self._fetch()
        found, self.seen = self.seen, ()
        return found

    @property
    def _is_looking(self) -> bool:
        return self.beside is not None and self.beside.is_under_way

    def _fetch(self) -> None:
        """What was seen beside, for the end of this pull; waits for a look under way."""
        begun = perf_counter()
        seen = self.beside.wait() if self.beside is not None else None
        if seen is None:
            return
        waited = perf_counter() - begun
        drag = self.drag.share
        costs = {
            name: spent * drag + seen.copying / len(seen.costs)
            for name, spent in seen.costs.items()
        }
        self.ways.note(costs, beside=True)
        self.turns.looked(seen.at, costs, sum(costs.values()) + waited)
        self.seen += seen.frames

    def close(self) -> None:
        """The run is over: let no thread outlive it, whatever a look would still find."""
        if self.beside is not None:
            self.beside.close()

    def end(self) -> None:
        """The next update begins another pull."""
        self.first_step = None
