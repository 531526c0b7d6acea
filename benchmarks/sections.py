"""Which sections the table has, in order. A section that cannot be measured becomes one row."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from benchmarks.rows import Row

SECTIONS = (
    "engine_w1",
    "engine_w2",
    "engine_w3",
    "probes_cost",
    "window_run",
    "window_opening",
    "startup",
    "growth_size",
    "growth_length",
    "profiling",
)
"""Modules of this package with `TITLE`, `ABOUT`, `TAGS` and `measure(quick)`."""


@dataclass(frozen=True)
class Section:
    """A module that measures: its heading, how it measured, and what `--only` calls it."""

    name: str
    title: str
    about: str
    tags: tuple[str, ...]
    measure: Callable[[bool], list[Row]]


def section(name: str) -> Section:
    """The section of that module; where it cannot be loaded, one whose row says why."""
    try:
        module = import_module(f"benchmarks.{name}")
    except ImportError as error:
        reason = str(error)
        return Section(name, name, "", (), lambda quick: [Row(name, note=reason)])
    return Section(name, module.TITLE, module.ABOUT, tuple(module.TAGS), module.measure)


def measured(found: Section, quick: bool) -> list[Row]:
    """The rows of a section; where measuring fails, one failed row with the reason."""
    try:
        return found.measure(quick)
    except Exception as error:
        traceback.print_exc()
        return [Row(found.title, failed=f"not measured: {type(error).__name__}: {error}")]
