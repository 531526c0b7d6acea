"""How much slower updates are while a look is made beside them. Plain arithmetic on seconds."""

from __future__ import annotations

FADES = {True: 0.85, False: 0.95}
"""What is left of a stretch of updates once another one of its kind was noted, beside a look and
without: there are fewer of the first, and a core may soon be free again, or busy."""

LEAST, MOST = 1 / 12, 1.0
"""Limits of what is told. The least bounds how long looks keep the other core busy, whose time is a
window's too: for half of the time at most."""


class Drag:
    """Compares stretches of updates with and without a look beside them."""

    def __init__(self) -> None:
        self._spent = {True: 0.0, False: 0.0}
        self._made = {True: 0.0, False: 0.0}

    def note(self, seconds: float, updates: int, *, beside: bool) -> None:
        """So many updates took these seconds, with a look beside the first of them or none."""
        self._spent[beside] = FADES[beside] * self._spent[beside] + seconds
        self._made[beside] = FADES[beside] * self._made[beside] + updates

    @property
    def share(self) -> float:
        """The part of a second that updates lose in a second of looking."""
        if not all(self._made.values()):
            return LEAST
        slow, fast = (self._spent[beside] / self._made[beside] for beside in (True, False))
        return min(max(1.0 - fast / slow, LEAST), MOST) if slow > 0.0 else LEAST
