"""Who spends the time of a look, where several probes share what is computed once. Plain Python."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Meter:
    """Measures parts of work that may lie within each other, and divides what is shared."""

    def __init__(self) -> None:
        self._own: dict[str, float] = {}
        self._users: dict[str, set[str]] = {}
        self._open: list[str] = []
        self._since = 0.0

    def used(self, name: str) -> None:
        """What is being done needs the part of this name, be it there already or made now."""
        if self._open:
            self._users.setdefault(name, set()).add(self._open[-1])

    @contextmanager
    def during(self, name: str) -> Iterator[None]:
        """What is spent until the block ends belongs to this name, unless to one within it."""
        self._count()
        self._open.append(name)
        try:
            yield
        finally:
            self._count()
            self._open.pop()

    def _count(self) -> None:
        now = perf_counter()
        if self._open:
            self._own[self._open[-1]] = self._own.get(self._open[-1], 0.0) + now - self._since
        self._since = now

    def seconds(self) -> dict[str, float]:
        """What each that nobody else used has spent, with its equal part of all that was shared."""
        found = {name: 0.0 for name in self._own if name not in self._users}
        for name, spent in self._own.items():
            users = self._in_the_end(name)
            for user in users:
                found[user] += spent / len(users)
        return found

    def _in_the_end(self, name: str) -> set[str]:
        """Those for whom a part was made, by way of others."""
        if name not in self._users:
            return {name}
        return set().union(*map(self._in_the_end, self._users[name]))
