"""What kind of target a person's data have: decided here alone, for every reader.

Refuses what cannot be learned as classes. Regression will be decided here too, once a data set
may have a target of numbers.
"""

from __future__ import annotations

from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

MOST_CLASSES = 200


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
                "apart. Choose another target.",
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
