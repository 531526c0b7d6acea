"""What the first rows of a text table say about its encoding, delimiter, decimals and header.

Guesses only, from a sample; a person sees and corrects them before anything is imported.
"""

from __future__ import annotations

import codecs
import csv
from collections import Counter
from pathlib import Path

from desktoplab.catalog.csv_format import DELIMITERS, Form, bad_offset, is_missing, is_number
from desktoplab.catalog.own_files import cannot_read
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

SAMPLE = 1 << 18
SAMPLE_ROWS = 200


def detect_form(path: Path) -> Form:
    """What the first rows say about the file; raises `DataError` where it is no text."""
    head = read_head(path)
    encoding = detect_encoding(head, path)
    # The sample may end within a letter; all but its last line is whole.
    sample = codecs.getincrementaldecoder(encoding)("ignore").decode(head)
    if "\0" in sample:
        raise DataError(text("{file} is not a text file: it holds zero bytes.", file=path.name))
    lines = sample.splitlines(keepends=True)
    if len(head) >= SAMPLE and len(lines) > 1:
        lines.pop()
    delimiter, decimal = _detect_delimiter(lines)
    rows = _try_rows(lines, DELIMITERS[delimiter])
    return Form(encoding, delimiter, decimal, has_header(rows, decimal))


def read_head(path: Path) -> bytes:
    """The first bytes of a file; raises `DataError`."""
    try:
        with path.open("rb") as file:
            return file.read(SAMPLE)
    except OSError as error:
        raise cannot_read(path.name, error) from error


def detect_encoding(head: bytes, path: Path) -> str:
    """`utf-8`, `utf-8-sig`, `utf-16`, `cp949` or `cp1252`: by its mark, or by what can be read."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head[1::2].count(0) > len(head) // 8 and head[::2].count(0) < len(head) // 64:
        return "utf-16"
    whole = len(head) < SAMPLE
    for encoding in ("utf-8", "cp949"):
        if _decodes(head, encoding, whole) and (
            whole or encoding != "utf-8" or _decodes_all(path, encoding)
        ):
            shown = codecs.getincrementaldecoder(encoding)("ignore").decode(head)
            if encoding == "utf-8" or _is_korean(shown):
                return encoding
    return "cp1252"


def _decodes(data: bytes, encoding: str, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
    except UnicodeDecodeError:
        return False
    return True


def _decodes_all(path: Path, encoding: str) -> bool:
    """Whether the rest decodes too: the first Korean name may stand far below."""
    return bad_offset(path, encoding, limit=64 << 20) is None


def _is_korean(shown: str) -> bool:
    """cp949 takes nearly any bytes; Korean text consists of syllables of everyday use."""
    foreign = [letter for letter in shown if ord(letter) > 127]
    common = sum(1 for letter in foreign if _is_everyday(letter))
    return common >= 0.8 * len(foreign)


def _is_everyday(letter: str) -> bool:
    try:
        letter.encode("euc-kr")
    except UnicodeEncodeError:
        return False
    return True


def _detect_delimiter(lines: list[str]) -> tuple[str, str]:
    """The delimiter that gives most rows the same number of readable cells, with its decimals."""
    best, chosen = (0.0, 0.0, 0), ("comma", "point")
    for name, mark in DELIMITERS.items():
        rows = _try_rows(lines, mark)
        if not rows:
            continue
        width, count = Counter(map(len, rows)).most_common(1)[0]
        if width < 2:
            continue
        cells = [cell for row in rows for cell in row]
        for decimal in ("point", "comma"):
            numeric = sum(1 for cell in cells if is_number(cell, decimal) or is_missing(cell))
            doubtful = sum(1 for cell in cells if not is_number(cell, decimal) and _holds(cell))
            score = (count / len(rows), (numeric - doubtful) / len(cells), width)
            if score > best:
                best, chosen = score, (name, decimal)
    return chosen


def _holds(cell: str) -> bool:
    return any(mark in cell for mark in DELIMITERS.values())


def _try_rows(lines: list[str], mark: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(lines, delimiter=mark, strict=True, skipinitialspace=mark != "\t")
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                rows.append(row)
            if len(rows) >= SAMPLE_ROWS:
                break
    except csv.Error:
        pass
    return rows


def has_header(rows: list[list[str]], decimal: str) -> bool:
    """Whether the first row names the columns: it has no number, where those below have some.

    Names may be empty or stand twice then; where nothing is a number, they are all different.
    """
    if len(rows) < 2:
        return False
    first, rest = rows[0], rows[1:]
    if any(is_number(cell, decimal) for cell in first):
        return False
    columns = [
        (name, [row[index] for row in rest if index < len(row)])
        for index, name in enumerate(first)
        if not is_missing(name)
    ]
    for name, below in columns:
        if any(is_number(cell, decimal) for cell in below):
            return True
        if name in below:
            return False
    return len(set(first)) == len(first)
