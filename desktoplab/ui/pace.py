"""How fast a run goes and how long it will last. Pure numbers; whoever looks brings the time."""

from __future__ import annotations

from collections import deque

from desktoplab.engine.history import History
from desktoplab.spec.text import Text, text

SPAN_SECONDS = 3.0
LEAST_SECONDS = 0.2


class Pace:
    """Updates per second over the last few seconds."""

    def __init__(self) -> None:
        self._noted: deque[tuple[float, int]] = deque()

    def restart(self) -> None:
        """Forget the past: a pause must not count as slowness."""
        self._noted.clear()

    def note(self, seconds: float, step: int) -> None:
        """Remember that at a time so many updates had been made."""
        self._noted.append((seconds, step))
        while seconds - self._noted[0][0] > SPAN_SECONDS and len(self._noted) > 2:
            self._noted.popleft()

    @property
    def rate(self) -> float | None:
        """Updates per second, or None as long as it is too early to tell."""
        if len(self._noted) < 2:
            return None
        (begin, first), (end, last) = self._noted[0], self._noted[-1]
        return (last - first) / (end - begin) if end - begin >= LEAST_SECONDS else None


def total_steps(history: History) -> int | None:
    """Updates that the whole run will make; None where it goes on until stopped."""
    return None if history.started is None else history.started.last_step


def share_done(history: History) -> float | None:
    """How much of the run is done, 0 to 1; None where it has no end."""
    total = total_steps(history)
    return None if total is None else min(1.0, history.step / total)


def seconds_left(history: History, rate: float | None) -> float | None:
    """How long the run will go on at this rate."""
    total = total_steps(history)
    return None if total is None or not rate else max(0, total - history.step) / rate


def describe_seconds(seconds: float) -> Text:
    """A time to wait, no finer than a person needs it."""
    if seconds < 100:
        return text("{s} s", s=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 100:
        return text("{m} min", m=minutes)
    return text("{h} h {m} min", h=minutes // 60, m=minutes % 60)
