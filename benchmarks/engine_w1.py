"""W1 against its rivals."""

from __future__ import annotations

from benchmarks import engine
from benchmarks.rows import Row
from benchmarks.workloads import W1

TITLE = f"Engine, W1: {W1.about}"
ABOUT = engine.ABOUT
TAGS = ("engine", "W1")
TARGET = "≥ 10"


def measure(quick: bool) -> list[Row]:
    """Ratios of updates a second."""
    return engine.measure("W1", TARGET, quick)
