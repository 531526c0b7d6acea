"""The frames of a run by step, within a bound: what the time slider scrubs through. Numpy only.

Refuses to grow: where there are too many bytes or steps, old ones go, evenly over the run.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort

from desktoplab.engine.messages import Frame
from desktoplab.engine.thinning import spare

MOST_BYTES = 20_000_000
MOST_STEPS = 2000


class Kept:
    """Every kept frame. The first step, the last, the marked, and the one looked at stay.

    So does the newest frame of each probe. Where one must go, it is the one whose neighbors are
    closest together, so that the gaps stay alike (within a factor of about two) however long the
    run gets. `looked_at` is a step that is being shown, `changes` counts how often frames came.
    """

    def __init__(self, most_bytes: int = MOST_BYTES, most_steps: int = MOST_STEPS) -> None:
        self.most_bytes, self.most_steps = most_bytes, most_steps
        self.bytes = self.changes = 0
        self.looked_at: int | None = None
        self._frames: dict[int, dict[str, Frame]] = {}
        self._steps: list[int] = []
        self._probes: dict[str, list[int]] = {}
        self._marked: set[int] = set()

    @property
    def steps(self) -> tuple[int, ...]:
        """Steps that have frames, ascending."""
        return tuple(self._steps)

    @property
    def marked(self) -> tuple[int, ...]:
        """Steps that a person marked, ascending."""
        return tuple(sorted(self._marked))

    def add(self, frames: tuple[Frame, ...]) -> None:
        """Keep frames, which may be of several steps; one of the same probe and step replaces."""
        if not frames:
            return
        self.changes += 1
        for frame in frames:
            if frame.step not in self._frames:
                self._frames[frame.step] = {}
                insort(self._steps, frame.step)
            before = self._frames[frame.step].get(frame.probe)
            if before is None:
                insort(self._probes.setdefault(frame.probe, []), frame.step)
            else:
                self.bytes -= size_of(before)
            self._frames[frame.step][frame.probe] = frame
            self.bytes += size_of(frame)
        self._thin()

    def at(self, step: int) -> dict[str, Frame]:
        """For each probe its newest frame that is not after a step."""
        found = {}
        for probe, steps in self._probes.items():
            place = bisect_right(steps, step)
            if place:
                found[probe] = self._frames[steps[place - 1]][probe]
        return found

    def of(self, probe: str) -> tuple[Frame, ...]:
        """The kept frames of one probe, in the order of their steps."""
        return tuple(self._frames[step][probe] for step in self._probes.get(probe, ()))

    def nearest(self, step: int) -> int | None:
        """The kept step closest to a step, the earlier of two; None where nothing is kept."""
        place = bisect_left(self._steps, step)
        around = self._steps[max(0, place - 1) : place + 1]
        return min(around, key=lambda kept: abs(kept - step), default=None)

    def until(self, step: int) -> Kept:
        """A copy without what came after a step."""
        past = Kept(self.most_bytes, self.most_steps)
        past._marked = {marked for marked in self._marked if marked <= step}
        for kept in self._steps[: bisect_right(self._steps, step)]:
            past.add(tuple(self._frames[kept].values()))
        return past

    def frames_of(self, step: int) -> tuple[Frame, ...]:
        """The frames of one step; none where it is not kept."""
        return tuple(self._frames.get(step, {}).values())

    def mark(self, step: int) -> None:
        """Never let a kept step go; a step that is not kept has nothing to mark."""
        if step in self._frames:
            self._marked.add(step)

    def unmark(self, step: int) -> None:
        """Let a marked step be thinned like the others."""
        self._marked.discard(step)

    def _is_too_much(self) -> bool:
        return self.bytes > self.most_bytes or len(self._steps) > self.most_steps

    def _thin(self) -> None:
        if not self._is_too_much():
            return
        newest = (steps[-1] for steps in self._probes.values())
        stays = {self.looked_at, *self._marked, *newest}
        while self._is_too_much():
            step = spare(self._steps, stays)
            if step is None:
                return
            self._drop(step)

    def _drop(self, step: int) -> None:
        for probe, frame in self._frames.pop(step).items():
            self._probes[probe].remove(step)
            self.bytes -= size_of(frame)
        self._steps.remove(step)


def size_of(frame: Frame) -> int:
    """Bytes of a frame's arrays."""
    return sum(array.nbytes for array in frame.arrays.values())
