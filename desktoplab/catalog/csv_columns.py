"""Columns of a text table on their way to numbers: measured ones, and categories.

Refuses a cell that is no number in a column of numbers, with its line, its column and what it says.
"""

from __future__ import annotations

import csv
import io
import math
from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from desktoplab.catalog.csv_format import is_missing, is_number, to_number
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Text, text

MAX_CATEGORIES = 1000
MAX_CLASSES = 100_000
LARGEST = float(np.finfo(np.float32).max)
"""What the samples, which are float32, can hold."""
OTHERWISE = text("Read the column as a category, or leave it out.")


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


class Numbers:
    """A column of numbers; NaN where one is missing."""

    def __init__(self, name: str, decimal: str, advice: Text = OTHERWISE) -> None:
        self.name, self._decimal, self._advice = name, decimal, advice
        self._values = array("d")

    def add(self, cells: Sequence[str], lines: Sequence[int], file: str) -> None:
        """Append cells; the fast way where all are plain numbers."""
        if self._decimal == "point":
            try:
                values = list(map(float, cells))
            except ValueError:
                pass
            else:
                if all(map(LARGEST.__ge__, map(abs, values))):  # NaN is not
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
        if not abs(number) <= LARGEST:
            raise DataError(
                text(
                    "{file}, line {line}, column “{column}”: found {found}; a number is needed, or "
                    "nothing. {advice}",
                    file=file, line=line, column=self.name, found=repr(cell[:40]),
                    advice=self._advice,
                )
            )  # fmt: skip
        return number

    def missing(self) -> NDArray[np.bool_]:
        """Where there is no value."""
        return np.isnan(np.frombuffer(self._values, np.float64))

    def values(self, keep: NDArray[np.bool_]) -> Array:
        """The numbers of some rows."""
        return np.frombuffer(self._values, np.float64)[keep].astype(np.float32)

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
