"""W2 against its rivals."""

from __future__ import annotations

from benchmarks import engine
from benchmarks.rows import Row
from benchmarks.workloads import W2

TITLE = f"Engine, W2: {W2.about}"
ABOUT = engine.ABOUT
TAGS = ("engine", "W2")
TARGET = "≥ 2"


def measure(quick: bool) -> list[Row]:
    """Ratios of updates a second."""
    return engine.measure("W2", TARGET, quick)
