"""A whole text table read into samples: columns collected, gaps filled, words counted.

Refuses a table without rows, without a target of two values, or with a cell that does not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktoplab.catalog import memory
from desktoplab.catalog.csv_columns import (
    MAX_CLASSES,
    Categories,
    Numbers,
    column_names,
    split_names,
)  # fmt: skip
from desktoplab.catalog.csv_detect import SAMPLE, read_head
from desktoplab.catalog.csv_format import Form, rows_of
from desktoplab.catalog.own_files import Kept, Stamp, existing_file, stamp_of
from desktoplab.catalog.targets import check_numbers, decide_classes
from desktoplab.spec.tables import DataError, DataInfo, Progress, Samples, Task
from desktoplab.spec.text import text

CHUNK = 4096


@dataclass(frozen=True)
class Table:
    """What a table holds, read."""

    info: DataInfo
    samples: Samples


@dataclass(frozen=True)
class Settings:
    """The settings of the data set, as `Values` hold them; hashable, so that a table is kept."""

    file: str
    encoding: str
    delimiter: str
    decimal: str
    header: bool
    target: str
    task: Task
    categories: str
    ignored: str
    missing: str
    validation_file: str

    @property
    def form(self) -> Form:
        """How the table is written."""
        return Form(self.encoding, self.delimiter, self.decimal, self.header)


_tables: Kept[Table] = Kept(2)
AS_CLASS = text("Let the target be a class, or choose another one.")
WANTED = text("Choose a table (CSV, TSV or text).")


def table(settings: Settings, progress: Progress) -> Table:
    """Read it, or give what was read before; raises `DataError`."""
    paths = [existing_file(settings.file, WANTED)]
    if settings.validation_file:
        paths.append(existing_file(settings.validation_file, WANTED))
    stamps: tuple[Stamp, ...] = tuple(map(stamp_of, paths))
    return _tables.get((settings, stamps), partial(_read, settings, paths, progress))


def _read(settings: Settings, paths: list[Path], progress: Progress) -> Table:
    _check_size(settings, paths)
    columns: list[tuple[bool, Numbers | Categories]] = []
    names: tuple[str, ...] = ()
    counts: list[int] = []
    shares = _Shares(progress, [path.stat().st_size for path in paths])
    for path in paths:
        rows = rows_of(path, settings.form, shares.of(len(counts)))
        _, first = next(rows, (0, None))
        if first is None:
            raise DataError(text("{file} holds no rows.", file=path.name))
        found = column_names(first, header=settings.header)
        if not columns:
            names = found
            columns = _columns(settings, names)
        elif found != names:
            raise DataError(
                text(
                    "{file} has other columns than {first}: found {found}; allowed: {names}.",
                    file=path.name, first=paths[0].name,
                    found=", ".join(found)[:200], names=", ".join(names)[:200],
                )
            )  # fmt: skip
        counts.append(0 if settings.header else _add(columns, [(1, first)], path.name))
        while chunk := list(islice(rows, CHUNK)):
            counts[-1] += _add(columns, chunk, path.name)
    progress(1.0)
    return _finish(settings, paths[0], columns, counts)


class _Shares:
    """Joins the progress of several files into one."""

    def __init__(self, progress: Progress, sizes: list[int]) -> None:
        self._progress, self._sizes = progress, sizes

    def of(self, index: int) -> Progress:
        total, before = max(1, sum(self._sizes)), sum(self._sizes[:index])
        size = self._sizes[index]
        return lambda share: self._progress((before + share * size) / total)


def _columns(settings: Settings, names: tuple[str, ...]) -> list[tuple[bool, Numbers | Categories]]:
    """A collector for each column, and whether it is used."""
    target = settings.target or names[-1]
    categories, ignored = split_names(settings.categories), split_names(settings.ignored)
    for name in (target, *categories, *ignored):
        if name not in names:
            raise DataError(
                text(
                    "There is no column “{name}” in {file}; there are: {names}.",
                    name=name, file=Path(settings.file).name, names=", ".join(names)[:300],
                )
            )  # fmt: skip
    made: list[tuple[bool, Numbers | Categories]] = []
    for name in names:
        if name == target:
            as_number = Numbers(name, settings.decimal, AS_CLASS)
            is_class = settings.task == "classification"
            made.append((True, Categories(name, MAX_CLASSES) if is_class else as_number))
        elif name in categories:
            made.append((name not in ignored, Categories(name)))
        else:
            made.append((name not in ignored, Numbers(name, settings.decimal)))
    if sum(used for used, _ in made) < 2:
        raise DataError(text("Nothing to learn from: only the target column is left."))
    return made


def _add(
    columns: list[tuple[bool, Numbers | Categories]], rows: list[tuple[int, list[str]]], file: str
) -> int:
    lines = [line for line, _ in rows]
    for (used, column), cells in zip(columns, zip(*(r for _, r in rows), strict=True), strict=True):
        if used:
            column.add(cells, lines, file)
    return len(rows)


def _finish(
    settings: Settings, path: Path, columns: list[tuple[bool, Numbers | Categories]],
    counts: list[int],
) -> Table:  # fmt: skip
    total, known = sum(counts), counts[0]
    used = [column for is_used, column in columns if is_used]
    target = next(c for c in used if c.name == (settings.target or columns[-1][1].name))
    others = [column for column in used if column is not target]
    if not counts[0] or not counts[-1]:
        raise DataError(text("{file} holds no rows below the names.", file=path.name))
    keep: NDArray[np.bool_] = ~target.missing()
    for column in others:
        if settings.missing == "drop":
            keep &= ~column.missing()
        elif settings.missing == "most_frequent" or isinstance(column, Categories):
            column.fill_most_frequent(known)
    if not keep[:known].any():
        raise DataError(
            text("No row of {file} is complete: fill in what is missing instead of dropping rows.",
                 file=path.name)
        )  # fmt: skip
    names, parts = [], []
    for column in others:
        more_names, more = column.features(keep, known)
        names.extend(more_names)
        parts.extend(more)
        memory.check(settings.file, memory.needed_for(int(keep.sum()) * len(parts)))
    labels, class_names = _labels(target, keep, f"{path.name}, “{target.name}”")
    inputs = np.stack(parts, axis=1)
    inputs.flags.writeable = labels.flags.writeable = False
    held_out = int(keep[known:].sum())
    info = DataInfo(path.name, (len(parts),), len(class_names), len(labels), class_names,
                    settings.task, tuple(names))  # fmt: skip
    return Table(info, Samples(inputs, labels, held_out if total > known else 0))


def _labels(
    target: Numbers | Categories, keep: NDArray[np.bool_], where: str
) -> tuple[NDArray[np.int64 | np.float32], tuple[str, ...]]:
    """Classes with their names, or numbers without."""
    if isinstance(target, Numbers):
        values = target.values(keep)
        check_numbers(values, where)
        return values, ()
    words, codes = target.sorted_codes(keep)
    return codes, decide_classes(words, where)


def _check_size(settings: Settings, paths: list[Path]) -> None:
    """Estimate from the first lines how many numbers there are; 8 bytes each while reading."""
    for path in paths:
        head = read_head(path)
        cells = max(1, head.count(b",") + head.count(b";") + head.count(b"\t") + head.count(b"\n"))
        size = path.stat().st_size
        numbers = cells if len(head) < SAMPLE else int(size * cells / len(head))
        memory.check(settings.file, numbers * 8 + memory.needed_for(numbers))
