"""What a script knows of the run that it repeats. No torch."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.tables import DataInfo


@dataclass(frozen=True)
class Ran:
    """What is known of the run that a script repeats; all of it may be unknown.

    `threads` and `device` (`cpu`, `cuda` or `mps`) decide about the last bits. `steps` is where a
    run was stopped by hand; `rates` are learning rates set by hand, by the updates before them.
    `began` is where the run was forked from one with other settings, 0 where it was not: then the
    script has the same settings and not the same past, and says so.
    """

    info: DataInfo | None = None
    device: str = "cpu"
    threads: int | None = None
    steps: int | None = None
    rates: tuple[tuple[int, float], ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    began: int = 0


UNKNOWN = Ran()
"""Nothing is known of a run."""
