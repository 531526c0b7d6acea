"""The board as CSV and as a page of HTML with a scatter; both are whole in themselves."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Sequence
from html import escape
from io import StringIO
from pathlib import Path

from desktoplab.board.columns import COLUMNS, Column, column_named
from desktoplab.board.entry import Damaged, Entry
from desktoplab.board.reading import duplicates
from desktoplab.exports.report.scatter import scatter
from desktoplab.exports.report.style import STYLE
from desktoplab.spec.text import Text, text
from desktoplab.store.atomic import write_atomically

Say = Callable[[Text], str]
DEFAULT_AXES = "depth", "validation"


def write_csv(
    path: Path, entries: Sequence[Entry], damaged: Sequence[Damaged] = (), say: Say | None = None
) -> None:  # fmt: skip
    """A row for each file, damaged ones last with their reason; raises `OSError`.

    Headings are the names of the columns, or with `say` what a person calls them. With a byte order
    mark, as Korean Excel needs it to see UTF-8.
    """
    same = duplicates(entries)
    file = StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    names = [column.name if say is None else say(text(column.label)) for column in COLUMNS]
    more = ["same_as", "damaged"] if say is None else [say(text("Same as")), say(text("Damaged"))]
    writer.writerow([*names, *more])
    for entry in entries:
        cells = [_cell(column, entry, say) for column in COLUMNS]
        twin = same.get(entry.path)
        writer.writerow([*cells, twin.name if twin else "", ""])
    for each in damaged:
        empty = [""] * len(COLUMNS)
        reason = str(each.reason) if say is None else _reason(each, say)
        writer.writerow([_plain(each.path.name), *empty, reason])
    write_atomically(path, file.getvalue().encode("utf-8-sig"))


def _cell(column: Column, entry: Entry, say: Say | None) -> str:
    value = column.value(entry)
    if isinstance(value, str):
        return _plain(value if say is None else column.said(entry, say))
    if math.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def _plain(words: str) -> str:
    """Words that a spreadsheet does not take for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r")) else words


def write_html(
    path: Path, entries: Sequence[Entry], damaged: Sequence[Damaged] = (), *,
    title: str = "", axes: tuple[str, str] = DEFAULT_AXES, say: Say = str,
    language: str = "en",
) -> None:  # fmt: skip
    """A page with scatter and table that sorts at a click; raises `OSError`."""
    write_atomically(
        path, page(entries, damaged, title=title, axes=axes, say=say, language=language)
    )


def page(
    entries: Sequence[Entry], damaged: Sequence[Damaged], *, title: str, axes: tuple[str, str],
    say: Say, language: str = "en",
) -> str:  # fmt: skip
    """The page as HTML text."""
    head = escape(title or say(text("Class board")))
    x, y = (column_named(name) for name in axes)
    points = [(float(x.value(e)), float(y.value(e)), e.name) for e in entries]
    drawn = scatter(points, say(text(x.label)), say(text(y.label)), log=(x.log, y.log))
    count = say(text("{n} {n:snapshot|snapshots}, {d} of them cannot be read",
                     n=len(entries) + len(damaged), d=len(damaged)))  # fmt: skip
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{head}</title>\n"
        f"<style>{STYLE}{WIDE}</style>\n</head>\n<body>\n<h1>{head}</h1>\n"
        f'<p class="by">{escape(count)}</p>\n<div class="scatter">{drawn}</div>\n'
        f"{_table(entries, say)}\n{_damaged(damaged, say)}<script>{SORT}</script>\n"
        "</body>\n</html>\n"
    )


def _table(entries: Sequence[Entry], say: Say) -> str:
    same = duplicates(entries)
    columns = [c for c in COLUMNS if any(c.shown(entry) for entry in entries)]
    heads = "".join(
        f'<th class="{"n" if column.is_number else ""}" title="{escape(say(text(column.help)))}">'
        f"<button>{escape(say(text(column.label)))}</button></th>"
        for column in columns
    )
    rows = "".join(_row(entry, columns, same.get(entry.path), say) for entry in entries)
    return f'<table id="board"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _row(entry: Entry, columns: Sequence[Column], twin: Path | None, say: Say) -> str:
    cells = []
    for column in columns:
        value = column.value(entry)
        key = "" if isinstance(value, str) else f' data-key="{value!r}"'
        shown = escape(column.said(entry, say))
        if column.name == "file" and twin is not None:
            shown += f'<br><span class="small">{escape(say(_same(twin)))}</span>'
        cells.append(f'<td class="{"n" if column.is_number else ""}"{key}>{shown}</td>')
    return f"<tr>{''.join(cells)}</tr>"


def _same(twin: Path) -> Text:
    return text("same experiment and curve as {file}", file=twin.name)


def _damaged(damaged: Sequence[Damaged], say: Say) -> str:
    if not damaged:
        return ""
    rows = "".join(
        f"<tr><td>{escape(each.path.name)}</td><td>{escape(_reason(each, say))}</td></tr>"
        for each in damaged
    )
    head = escape(say(text("Cannot be read")))
    return f"<h2>{head}</h2><table><tbody>{rows}</tbody></table>\n"


def _reason(each: Damaged, say: Say) -> str:
    return say(each.reason) if isinstance(each.reason, Text) else each.reason


WIDE = """
@page { size: A4 landscape; }
body { max-width: 290mm; }
.scatter { max-width: 130mm; margin-bottom: 6mm; }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 2px solid #0072b2; }
td, th { font-size: 8.5pt; overflow-wrap: break-word; }
th.n { white-space: normal; }
"""

SORT = """
const heads = document.querySelectorAll("#board th");
heads.forEach((head, place) => head.addEventListener("click", () => {
  const body = document.querySelector("#board tbody");
  const down = head.dataset.down = head.dataset.down === "1" ? "" : "1";
  const key = row => { const cell = row.cells[place];
    return "key" in cell.dataset ? parseFloat(cell.dataset.key) : cell.textContent; };
  const order = (a, b) => { const p = key(a), q = key(b);
    if (typeof p === "string") return p.localeCompare(q);
    return isNaN(p) ? 1 : isNaN(q) ? -1 : q - p; };
  const rows = [...body.rows].sort((a, b) => down ? order(a, b) : -order(a, b));
  body.append(...rows);
}));
"""
