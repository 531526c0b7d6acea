"""Whether a look beside the updates takes less of them than one in line. Plain arithmetic."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping
from statistics import median_low

from desktoplab.engine.turns import REMEMBERED

AGAIN, TRIES = 20, 3
"""Looks in line after which so many beside are tried again: the other core may be free by now."""


class Ways:
    """Remembers what each probe cost the updates, in line and beside."""

    def __init__(self) -> None:
        self._costs: dict[bool, dict[str, deque[float]]] = {True: {}, False: {}}
        self._in_line = 0

    def note(self, costs: Mapping[str, float], *, beside: bool) -> None:
        """A look cost so many seconds for each of its probes."""
        for name, seconds in costs.items():
            known = self._costs[beside].setdefault(name, deque(maxlen=REMEMBERED))
            known.append(seconds)

    def prefers_beside(self, names: Collection[str]) -> bool:
        """Whether these are to look beside; asked once before each look that may be."""
        both = [name for name in names if all(name in known for known in self._costs.values())]
        spent = {way: sum(median_low(known[n]) for n in both) for way, known in self._costs.items()}
        if spent[True] <= spent[False]:
            self._in_line = 0
            return True
        self._in_line = (self._in_line + 1) % (AGAIN + TRIES)
        return not 0 < self._in_line <= AGAIN
