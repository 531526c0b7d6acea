"""How much memory data would take, and whether that is asked about first. Loads nothing.

Data that need more than half of the memory that is free are refused with both numbers, unless a
person allowed this very file or folder.
"""

from __future__ import annotations

from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

SHARE = 0.5
ALWAYS = 100_000_000
"""Bytes that are never asked about."""

COPIES = 3
"""As read, standardized, and divided into parts: what a run holds of each number at its peak."""


class TooLarge(DataError):
    """Data that would take too much memory; `key` is what `allow` takes."""

    def __init__(self, key: str, needed: int, limit: int) -> None:
        super().__init__(
            text(
                "{name} needs about {needed} of memory; without asking, at most {limit} are used "
                "(half of what is free). Allow it when it is imported, or use --large.",
                name=key, needed=show_bytes(needed), limit=show_bytes(limit),
            )
        )  # fmt: skip
        self.key, self.needed, self.limit = key, needed, limit


_accepted: dict[str, int] = {}


def allow(key: str) -> None:
    """Let this file or folder be read whatever its size, until the program ends."""
    _accepted[key] = 1 << 62


def check(key: str, needed: int) -> None:
    """Raise `TooLarge` where `needed` bytes are too many; what was accepted stays accepted."""
    if needed <= max(_accepted.get(key, 0), ALWAYS):
        return
    limit = max(ALWAYS, int(available() * SHARE))
    if needed > limit:
        raise TooLarge(key, needed, limit)
    _accepted[key] = needed


def needed_for(numbers: int) -> int:
    """Bytes that a run takes at its peak for so many numbers of float32."""
    return numbers * 4 * COPIES


def available() -> int:
    """Bytes of memory that are free now."""
    import psutil

    return int(psutil.virtual_memory().available)


def show_bytes(count: int) -> str:
    """`6.2 GB`, `300 MB`."""
    for unit, size in (("TB", 1e12), ("GB", 1e9), ("MB", 1e6)):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return f"{count / 1e3:.3g} kB"
