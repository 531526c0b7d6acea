"""Rows of a text table, as its form (encoding, delimiter, decimal mark, header) says.

Refuses with the row: rows of another length, bytes that are not of the encoding, quotes that do
not close. Knows nothing of what columns mean.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktoplab.catalog.own_files import cannot_read
from desktoplab.spec.tables import DataError, Progress
from desktoplab.spec.text import Text, text

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|", "space": " "}
MISSING = frozenset(("", "?", "na", "n/a", "nan", "null", "-", "결측"))
POINT = re.compile(r"[+-]?(\d{1,3}(,\d{3})+(\.\d*)?|(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)")
COMMA = re.compile(r"[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d+)?")


@dataclass(frozen=True)
class Form:
    """How a table is written: names as in the settings of the data set `csv`."""

    encoding: str = "utf-8"
    delimiter: str = "comma"
    decimal: str = "point"
    header: bool = True


def is_missing(cell: str) -> bool:
    """Whether a cell says that there is no value."""
    return cell.strip().lower() in MISSING


def is_number(cell: str, decimal: str) -> bool:
    """Whether a cell is written as a number."""
    return (COMMA if decimal == "comma" else POINT).fullmatch(cell.strip()) is not None


def to_number(cell: str, decimal: str) -> float:
    """The number in a cell, thousands apart or not; raises `ValueError`."""
    if not is_number(cell, decimal):
        raise ValueError(cell)
    plain = cell.strip()
    return float(plain.replace(",", "." if decimal == "comma" else ""))


def rows_of(path: Path, form: Form, progress: Progress) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its last line, the header included; all are of one length."""
    width, number = 0, 0
    mark = DELIMITERS[form.delimiter]
    try:
        size = max(1, path.stat().st_size)
        with path.open("rb") as raw:
            file = io.TextIOWrapper(raw, encoding=form.encoding, newline="")
            reader = csv.reader(file, delimiter=mark, strict=True, skipinitialspace=mark != "\t")
            for count, row in enumerate(reader):
                number = reader.line_num
                if count % 2000 == 0:
                    progress(min(1.0, raw.tell() / size))
                if len(row) < 2 and not "".join(row).strip():
                    continue
                width = width or len(row)
                if len(row) != width:
                    raise DataError(_ragged(path, number, len(row), width, form))
                if any("\0" in cell for cell in row):
                    raise DataError(_zero_byte(path, number))
                yield number, row
    except UnicodeDecodeError as error:
        raise DataError(_undecodable(path, form.encoding, error)) from error
    except UnicodeError as error:
        raise cannot_read(path.name, error) from error
    except csv.Error as error:
        raise DataError(
            text(
                "{file}, near line {line}: {why}. Is a quote missing, or is it another delimiter?",
                file=path.name, line=number + 1, why=error,
            )
        ) from error  # fmt: skip
    except OSError as error:
        raise cannot_read(path.name, error) from error


def _ragged(path: Path, line: int, found: int, width: int, form: Form) -> Text:
    return text(
        "{file}, line {line}: found {found} {found:cell|cells}, but the first row has {width}; all "
        "rows must be of one length (delimiter: {delimiter}).",
        file=path.name, line=line, found=found, width=width, delimiter=form.delimiter,
    )  # fmt: skip


def _zero_byte(path: Path, line: int) -> Text:
    return text(
        "{file}, line {line}: found a zero byte, which no text has. The file is damaged, or its "
        "encoding is another one.",
        file=path.name, line=line,
    )  # fmt: skip


def _undecodable(path: Path, encoding: str, error: UnicodeDecodeError) -> Text:
    offset = bad_offset(path, encoding)
    return text(
        "{file}, byte {offset}: found {found}, which is not {encoding}. Choose another encoding.",
        file=path.name, offset="?" if offset is None else offset,
        found=error.object[error.start : error.start + 4].hex(" "), encoding=encoding,
    )  # fmt: skip


def bad_offset(path: Path, encoding: str, limit: int | None = None) -> int | None:
    """The offset of the first byte that the encoding does not have."""
    decoder = codecs.getincrementaldecoder(encoding)()
    passed = 0
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            waiting = len(decoder.getstate()[0])
            try:
                decoder.decode(piece)
            except UnicodeDecodeError as error:
                return passed - waiting + error.start
            passed += len(piece)
            if limit is not None and passed >= limit:
                return None
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return passed - len(decoder.getstate()[0]) + error.start
    return None
