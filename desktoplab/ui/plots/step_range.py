"""The steps that an axis shows while a run grows. Pure numbers; whoever draws brings the time."""

from __future__ import annotations

from desktoplab.ui.plots.numbers import nice_above

LEAST = 10.0
AHEAD_SECONDS = 0.5
MOST_TIMES = 3.0


class StepRange:
    """From step 0 to a round number; `high` only grows while a run is followed."""

    def __init__(self) -> None:
        self.high = LEAST
        self._step, self._at = 0, 0.0

    def ahead(self, step: int, seconds: float) -> tuple[float, float]:
        """The range with room for what half a second brings, as each growth paints all anew."""
        passed = max(seconds - self._at, 1e-3)
        more = (step - self._step) / passed * AHEAD_SECONDS if self._at else 0.0
        self._step, self._at = step, seconds
        if step > self.high:
            self.high = nice_above(min(step + more, MOST_TIMES * step))
        return 0.0, self.high

    def fitting(self, step: int) -> tuple[float, float]:
        """The range without such room, for a run that rests."""
        self._step, self._at = step, 0.0
        self.high = max(LEAST, nice_above(step))
        return 0.0, self.high
