"""Figures between measuring and the page: results.json, which the script alone writes."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.rows import Row

FILE = Path(__file__).with_name("results.json")


@dataclass(frozen=True)
class Measured:
    """A section's rows, and when, where and how they were measured."""

    title: str
    about: str
    date: str
    machine: str
    versions: str
    how: str
    rows: tuple[Row, ...]


def read(path: Path = FILE) -> dict[str, Measured]:
    """What was measured before, by section; nothing where there is no such file."""
    if not path.exists():
        return {}
    kept = json.loads(path.read_text("utf-8"))
    return {
        name: Measured(**{**found, "rows": tuple(_row(row) for row in found["rows"])})
        for name, found in kept.items()
    }


def write(found: dict[str, Measured], path: Path = FILE) -> None:
    """Replace the file; JSON has no NaN, so that a missing figure is null."""
    kept = {name: asdict(measured) for name, measured in found.items()}
    for measured in kept.values():
        for row in measured["rows"]:
            row["value"] = None if math.isnan(row["value"]) else row["value"]
    text = json.dumps(kept, ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", "utf-8")


def _row(kept: dict[str, object]) -> Row:
    value = kept["value"]
    return Row(**{**kept, "value": math.nan if value is None else value})  # type: ignore[arg-type]
