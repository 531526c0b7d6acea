"""What each column of a text table would best be read as, seen from its first rows.

Only proposes: nothing is read from it that a person cannot change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import numpy as np

from desktoplab.catalog.csv_columns import MAX_CATEGORIES
from desktoplab.catalog.csv_format import is_missing, is_number, to_number
from desktoplab.catalog.targets import task_of
from desktoplab.spec.tables import Task

Kind = Literal["number", "category", "target", "ignored"]
TARGET_NAMES = (
    "target", "label", "class", "y", "species", "category", "diagnosis", "price", "medv",
    "정답", "라벨", "레이블", "분류", "종류", "품종", "클래스", "등급", "결과", "목표", "가격",
)  # fmt: skip
MOSTLY = 0.9
COUNTER_NAMES = ("id", "index", "no", "no.", "number", "번호", "순번", "학번", "")


@dataclass(frozen=True)
class Column:
    """What a sample of rows says of one column; `kind` is what it would best be read as.

    `feature_kind` is what it would be read as if it were not the target, `task` what it would be
    to learn if it were.
    """

    name: str
    kind: Kind
    feature_kind: Kind
    task: Task
    missing: int
    distinct: int
    examples: tuple[str, ...]


def detect_columns(
    names: Sequence[str], rows: Sequence[Sequence[str]], decimal: str
) -> tuple[Column, ...]:
    """What to read each column as, with one target among them."""
    columns = [
        _detect(name, [row[index].strip() for row in rows], decimal)
        for index, name in enumerate(names)
    ]
    target = _detect_target(columns)
    return tuple(
        replace(column, kind="target") if column is target else column for column in columns
    )


def _detect(name: str, cells: list[str], decimal: str) -> Column:
    present = [cell for cell in cells if not is_missing(cell)]
    distinct = list(dict.fromkeys(present))
    numbers = [to_number(cell, decimal) for cell in present if is_number(cell, decimal)]
    kind: Kind = "category"
    if not present:
        kind = "ignored"
    elif len(numbers) == len(present):
        kind = "ignored" if _counts(name, numbers) else "number"
    elif len(distinct) > max(20, len(present) // 10) or len(distinct) > MAX_CATEGORIES:
        # Names and remarks say nothing about other rows; a few odd cells among numbers are
        # mistakes, and are told when all is read.
        kind = "number" if len(numbers) >= MOSTLY * len(present) else "ignored"
    return Column(
        name, kind, kind, task_of(np.array(numbers)) if kind == "number" else "classification",
        len(cells) - len(present), len(distinct), tuple(distinct[:4]),
    )  # fmt: skip


def _counts(name: str, numbers: list[float]) -> bool:
    """Whether a column only numbers the rows."""
    if name.strip().lower() not in COUNTER_NAMES and not name.startswith("Unnamed"):
        return False
    return all(after > before for before, after in pairwise(numbers))


def _detect_target(columns: list[Column]) -> Column | None:
    """By its name; else the last column if it has few values; else the last of words."""
    for column in columns:
        if column.name.strip().lower() in TARGET_NAMES and column.distinct > 1:
            return column
    usable = [column for column in columns if column.kind != "ignored"]
    few = [c for c in usable if c.kind == "category" and c.distinct > 1]
    if few and not (usable[-1].kind == "number" and 1 < usable[-1].distinct <= 20):
        return few[-1]
    return usable[-1] if usable else None
