"""Tables for a terminal: as wide as it is, and whole in a pipe."""

from __future__ import annotations

import math
import sys

from rich.console import Console
from rich.table import Table


def new_table(*heads: str, numbers: int = 0) -> Table:
    """A table with these heads; the last `numbers` columns are numbers, which are never cut."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, head in enumerate(heads):
        right = index >= len(heads) - numbers
        table.add_column(head, justify="right" if right else "left", no_wrap=right)
    return table


def print_table(table: Table) -> None:
    """Print to the width of a terminal; in a pipe nothing is cut."""
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)


def show_number(value: object) -> str:
    """Three digits; `inf` and `nan` as they are."""
    number = float(value)  # type: ignore[arg-type]
    return f"{number:.3g}" if math.isfinite(number) else str(number)


def counted(count: float, noun: str) -> str:
    """A number with what it counts: `1 update`, `3,200 updates`; four digits of a fraction."""
    number = f"{count:,}" if isinstance(count, int) else f"{count:.4g}"
    return f"{number} {noun}" if number == "1" else f"{number} {noun}s"
