"""Columns of a text table on their way to numbers: measured, categories, and the target.

Refuses a cell that is no number in a column of numbers, with its line, its column and what it says.
"""

from __future__ import annotations

import csv
import io
import math
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktoplab.catalog.csv_format import is_missing, is_number, to_number
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

Kind = Literal["number", "category", "target", "ignored"]
MAX_CATEGORIES = 1000
MAX_CLASSES = 100_000
TARGET_NAMES = (
    "target", "label", "class", "y", "species", "category", "diagnosis",
    "정답", "라벨", "레이블", "분류", "종류", "품종", "클래스", "등급", "결과", "목표",
)  # fmt: skip
COUNTER_NAMES = ("id", "index", "no", "no.", "number", "번호", "순번", "학번", "")


@dataclass(frozen=True)
class Column:
    """What a sample of rows says of one column; `kind` is what it would best be read as.

    `feature_kind` is what it would be read as if it were not the target.
    """

    name: str
    kind: Kind
    feature_kind: Kind
    missing: int
    distinct: int
    examples: tuple[str, ...]


def join_names(names: Sequence[str]) -> str:
    """Names as one line, with quotes where a name has a comma."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(names)
    return line.getvalue() if names else ""


def split_names(line: str) -> tuple[str, ...]:
    """The names in a line that `join_names` made, or that a person typed."""
    found = next(csv.reader([line], skipinitialspace=True), [])
    return tuple(name.strip() for name in found if name.strip())


def column_names(first: Sequence[str], *, header: bool) -> tuple[str, ...]:
    """Each column's own name: from the header, numbered where it is empty, missing or taken."""
    names: list[str] = []
    for number, cell in enumerate(first, 1):
        plain = " ".join("".join(c if c.isprintable() else " " for c in cell).split())
        name = (plain if header else "") or f"column {number}"
        while name in names:
            name = f"{name} ({number})"
        names.append(name)
    return tuple(names)


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
    kind: Kind = "category"
    if not present:
        kind = "ignored"
    elif all(is_number(cell, decimal) for cell in present):
        kind = "ignored" if _counts(name, present, decimal) else "number"
    elif len(distinct) > max(20, len(present) // 10) or len(distinct) > MAX_CATEGORIES:
        kind = "ignored"  # names and remarks say nothing about other rows
    return Column(name, kind, kind, len(cells) - len(present), len(distinct), tuple(distinct[:4]))


def _counts(name: str, cells: list[str], decimal: str) -> bool:
    """Whether a column only numbers the rows."""
    if name.strip().lower() not in COUNTER_NAMES and not name.startswith("Unnamed"):
        return False
    numbers = [to_number(cell, decimal) for cell in cells]
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


class Numbers:
    """A column of numbers; NaN where one is missing."""

    def __init__(self, name: str, decimal: str) -> None:
        self.name, self._decimal = name, decimal
        self._values = array("d")

    def add(self, cells: Sequence[str], lines: Sequence[int], file: str) -> None:
        """Append cells; the fast way where all are plain numbers."""
        if self._decimal == "point":
            try:
                values = list(map(float, cells))
            except ValueError:
                pass
            else:
                if all(map(math.isfinite, values)):
                    self._values.extend(values)
                    return
        for cell, line in zip(cells, lines, strict=True):
            self._values.append(self._read(cell, line, file))

    def _read(self, cell: str, line: int, file: str) -> float:
        if is_missing(cell):
            return math.nan
        try:
            number = to_number(cell, self._decimal)
        except ValueError:
            number = math.inf
        if not abs(number) <= float(np.finfo(np.float32).max):
            raise DataError(
                text(
                    "{file}, line {line}, column “{column}”: found {found}; a number is needed, or "
                    "nothing. Read the column as a category, or leave it out.",
                    file=file, line=line, column=self.name, found=repr(cell[:40]),
                )
            )  # fmt: skip
        return number

    def missing(self) -> NDArray[np.bool_]:
        """Where there is no value."""
        return np.isnan(np.frombuffer(self._values, np.float64))

    def features(self, keep: NDArray[np.bool_], known: int) -> tuple[list[str], list[Array]]:
        """Names and values of what the network gets; missing ones become the mean.

        `known` is the number of rows that the mean is taken of.
        """
        values = np.frombuffer(self._values, np.float64)
        part = values[:known][keep[:known]]
        part = part[~np.isnan(part)]
        mean = part.mean() if len(part) else 0.0
        kept = values[keep]
        return [self.name], [np.where(np.isnan(kept), mean, kept).astype(np.float32)]

    def fill_most_frequent(self, known: int) -> None:
        """Put the most frequent value where one is missing."""
        values = np.frombuffer(self._values, np.float64).copy()
        part = values[:known][~np.isnan(values[:known])]
        if len(part):
            found, counts = np.unique(part, return_counts=True)
            values[np.isnan(values)] = found[counts.argmax()]
        self._values = array("d", values.tobytes())


Array = NDArray[np.float32]


class Categories:
    """A column of words, as the number of each word in order of appearance; −1 for none."""

    def __init__(self, name: str, limit: int = MAX_CATEGORIES) -> None:
        self.name, self._limit = name, limit
        self._codes = array("i")
        self._words: dict[str, int] = {}

    def add(self, cells: Sequence[str], lines: Sequence[int], file: str) -> None:
        """Append cells."""
        for cell, line in zip(cells, lines, strict=True):
            word = cell.strip()
            code = self._words.get(word)
            if code is None:
                code = -1 if is_missing(word) else len(self._words)
                if code >= 0:
                    self._words[word] = code
                if code >= self._limit:
                    raise DataError(
                        text(
                            "{file}, line {line}, column “{column}”: found more than {limit} "
                            "different values. Leave the column out, or read it as numbers.",
                            file=file, line=line, column=self.name, limit=self._limit,
                        )
                    )  # fmt: skip
            self._codes.append(code)

    def missing(self) -> NDArray[np.bool_]:
        """Where there is no value."""
        return np.frombuffer(self._codes, np.int32) < 0

    def fill_most_frequent(self, known: int) -> None:
        """Put the most frequent word where one is missing."""
        codes = np.frombuffer(self._codes, np.int32).copy()
        part = codes[:known][codes[:known] >= 0]
        if len(part):
            codes[codes < 0] = np.bincount(part).argmax()
        self._codes = array("i", codes.tobytes())

    def sorted_codes(self, keep: NDArray[np.bool_]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
        """Words in order, numbers by size, and each row's place among them."""
        kept = np.frombuffer(self._codes, np.int32)[keep]
        used = {int(code) for code in np.unique(kept)}
        words = sorted((word for word, code in self._words.items() if code in used), key=word_order)
        places = np.zeros(len(self._words), np.int64)
        for place, word in enumerate(words):
            places[self._words[word]] = place
        return tuple(words), places[kept]

    def features(self, keep: NDArray[np.bool_], known: int) -> tuple[list[str], list[Array]]:
        """One feature for each word: 1 where it stands, else 0."""
        del known
        words, codes = self.sorted_codes(keep)
        names = [f"{self.name} = {word}" for word in words]
        return names, [(codes == place).astype(np.float32) for place in range(len(words))]


def word_order(word: str) -> tuple[int, float, str]:
    """Numbers first, by size; then words."""
    return (0, to_number(word, "point"), word) if is_number(word, "point") else (1, 0.0, word)
