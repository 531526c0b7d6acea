"""The data set `csv`: its settings, and what they would best be for a file. Reads only its head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktoplab.catalog.csv_columns import column_names, join_names
from desktoplab.catalog.csv_detect import detect_form
from desktoplab.catalog.csv_format import Form, rows_of
from desktoplab.catalog.csv_roles import Column, detect_columns
from desktoplab.catalog.csv_table import Settings, table
from desktoplab.catalog.datasets import OWN
from desktoplab.catalog.own_files import quiet
from desktoplab.catalog.targets import TASK
from desktoplab.spec.fields import Choice, File, Flag, Line
from desktoplab.spec.tables import DATASETS, DataError, DataInfo, DataTraits, Progress, Samples
from desktoplab.spec.text import text
from desktoplab.spec.values import Chosen, Value

SUFFIXES = (".csv", ".tsv", ".txt")
PATTERNS = tuple(f"*{suffix}" for suffix in SUFFIXES)
PREVIEW_ROWS = 3000


@dataclass(frozen=True)
class Preview:
    """The head of a table as it is written: names, what each column would be, and cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def detect(path: Path) -> Chosen | None:
    """The settings that a table would best be read with; None where it is no table by its name."""
    if path.is_dir() or path.suffix.lower() not in SUFFIXES:
        return None
    form = detect_form(path)
    found = preview(path, form)
    return DATASETS.choose("csv", file=str(path.absolute()), encoding=form.encoding,
                           delimiter=form.delimiter, decimal=form.decimal, header=form.header,
                           **roles(found.columns))  # fmt: skip


def roles(columns: tuple[Column, ...]) -> dict[str, Value]:
    """The settings that say what each column is."""
    target = [column for column in columns if column.kind == "target"]
    return {
        "target": target[0].name if target else "",
        "task": target[0].task if target else "classification",
        "categories": join_names([c.name for c in columns if c.kind == "category"]),
        "ignored": join_names([c.name for c in columns if c.kind == "ignored"]),
    }


def preview(path: Path, form: Form) -> Preview:
    """The first rows, quickly, up to one that is wrong; raises `DataError` where that is the first.

    What is wrong further down is told when all is read, so that a person sees the rows above it.
    """
    rows: list[list[str]] = []
    try:
        rows.extend(row for _, row in islice(rows_of(path, form, quiet), PREVIEW_ROWS + 1))
    except DataError:
        if not rows:
            raise
    if not rows:
        raise DataError(text("{file} holds no rows.", file=path.name))
    names = column_names(rows[0], header=form.header)
    body = rows[1:] if form.header else rows
    return Preview(detect_columns(names, body, form.decimal), tuple(map(tuple, body)))


def read(progress: Progress, **values: Value) -> Samples:
    """The whole table; kept until the file or a setting changes. Raises `DataError`."""
    return table(Settings(**values), progress).samples  # type: ignore[arg-type]


def peek(**values: Value) -> DataInfo:
    """What the table holds. It is read for this once, and kept."""
    return table(Settings(**values), quiet).info  # type: ignore[arg-type]


def _encodings() -> Iterator[tuple[str, str]]:
    yield "utf-8", "UTF-8"
    yield "utf-8-sig", "UTF-8 with a mark"
    yield "cp949", "Korean (cp949)"
    yield "utf-16", "UTF-16"
    yield "cp1252", "Western (cp1252)"


NAMES = "Names of columns, with commas between them."


@DATASETS.register(
    "csv",
    "Table (CSV)",
    group=OWN,
    traits=DataTraits(peek, detect, read),
    file=File("", "A table of text: one row for each sample.", patterns=PATTERNS),
    encoding=Choice("utf-8", tuple(_encodings()), "How letters are stored. Korean Excel: cp949."),
    delimiter=Choice(
        "comma",
        (("comma", "Comma ,"), ("semicolon", "Semicolon ;"), ("tab", "Tab"), ("pipe", "Bar |"),
         ("space", "Space")),
        "What stands between two cells.",
    ),
    decimal=Choice("point", (("point", "Point 3.14"), ("comma", "Comma 3,14")),
                   "How numbers are written.", label="Decimal mark"),
    header=Flag(True, "The first row holds the names of the columns.", label="First row has names"),
    target=Line("", "The column that the network should predict; empty: the last one."),
    task=TASK,
    categories=Line("", f"Columns of words: each word becomes a feature of 0 or 1. {NAMES}"),
    ignored=Line("", f"Columns that are left out. {NAMES}"),
    missing=Choice(
        "drop",
        (("drop", "Drop the row"), ("mean", "Fill in the mean"),
         ("most_frequent", "Fill in the most frequent")),
        "What becomes of rows with empty cells. Words always get the most frequent one; a row "
        "without a target is always dropped.",
        label="Missing values",
    ),
    validation_file=File("", "A second table with the same columns; empty: a share is kept aside.",
                         label="Validation file", patterns=PATTERNS),
)  # fmt: skip
def csvtable(seed: int, **values: Value) -> Samples:
    """Your own table: numbers and words as features, one column to predict as a class or a number.

    Means and most frequent values that fill gaps are taken over the whole file, or over the
    training file where there is a second one for validation.
    """
    return read(quiet, **values)
