"""What kind of target a person's data have: decided here alone, for every reader.

Refuses what can be learned neither as classes nor as numbers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.fields import Choice
from desktoplab.spec.tables import DataError, Task
from desktoplab.spec.text import text

MOST_CLASSES = 200
FEW, OFTEN = 20, 10
TASK = Choice(
    "classification", (("classification", "A class"), ("regression", "A number")),
    "What the network learns to tell: which of several classes, or how much (a regression).",
    label="Target is",
)  # fmt: skip


def task_of(values: NDArray[np.generic]) -> Task:
    """What targets that are all numbers would best be learned as.

    Few whole numbers are classes, and so are up to 200 that count from 0 or 1 without a gap and
    come often; all others measure something.
    """
    numbers = values.astype(np.float64).ravel()
    numbers = numbers[np.isfinite(numbers)]
    found = np.unique(numbers)
    if len(found) < 3:
        return "classification"
    if (found != np.rint(found)).any():
        return "regression"
    if len(found) <= FEW:
        return "classification"
    counts_up = found[0] in (0, 1) and found[-1] - found[0] == len(found) - 1
    comes_often = len(numbers) >= OFTEN * len(found)
    is_class = counts_up and comes_often and len(found) <= MOST_CLASSES
    return "classification" if is_class else "regression"


def check_numbers(values: NDArray[np.float32], where: str) -> None:
    """Raise `DataError` where the targets of a regression do not differ or are no numbers."""
    if not np.isfinite(values).all():
        index = int(np.argmin(np.isfinite(values)))
        raise DataError(
            text("{where}, sample {index}: found {found}; all targets must be finite.",
                 where=where, index=index, found=values[index])
        )  # fmt: skip
    if values.min() == values.max():
        raise DataError(
            text("{where}: all targets are {value}; there is nothing to learn from them.",
                 where=where, value=f"{values[0]:g}")
        )  # fmt: skip


def decide_classes(words: tuple[str, ...], where: str) -> tuple[str, ...]:
    """The names of the classes; `where` names the file and the column. Raises `DataError`."""
    if len(words) < 2:
        raise DataError(
            text(
                "{where}: found only {words}; at least two classes are needed to learn from.",
                where=where, words=f"“{words[0]}”" if words else text("nothing"),
            )
        )  # fmt: skip
    if len(words) > MOST_CLASSES:
        raise DataError(
            text(
                "{where}: found {count} different values; at most {limit} classes can be told "
                "apart. Let the target be a number, or choose another one.",
                where=where, count=len(words), limit=MOST_CLASSES,
            )
        )  # fmt: skip
    return _short(words)


def _short(words: tuple[str, ...]) -> tuple[str, ...]:
    """`1` for `1.000`, where that leaves the names different."""
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        return words
    short = tuple(f"{number:g}" for number in numbers)
    return short if len(set(short)) == len(words) else words
