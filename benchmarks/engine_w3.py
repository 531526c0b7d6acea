"""W3 against its rivals."""

from __future__ import annotations

from benchmarks import engine
from benchmarks.rows import Row
from benchmarks.workloads import W3

TITLE = f"Engine, W3: {W3.about}"
ABOUT = engine.ABOUT
TAGS = ("engine", "W3")
TARGET = "≥ 2.5"


def measure(quick: bool) -> list[Row]:
    """Ratios of updates a second."""
    return engine.measure("W3", TARGET, quick)
