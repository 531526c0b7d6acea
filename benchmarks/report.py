"""Rows as a table on a terminal, and everything that was measured as docs/performance.md."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.results import Measured
from benchmarks.rows import Row

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"

INTRODUCTION = Path(__file__).with_name("introduction.md")


def lines(title: str, rows: Iterable[Row]) -> Iterator[str]:
    """The section for a terminal."""
    yield f"\n{title}"
    for row in rows:
        what = f"{row.name}: {row.contestant}" if row.contestant else row.name
        target = f"  target {row.target} {_mark(row)}" if row.target else ""
        yield f"  {what:<52.52} {figure(row):>12}  {span(row):<20}{target}"
        if row.failed:
            yield f"      FAILED: {row.failed}"
        if row.note:
            yield f"      {row.note}"


def page(found: Mapping[str, Measured], names: Iterable[str]) -> str:
    """The whole page in Markdown."""
    return "\n".join(_page({name: found[name] for name in names})) + "\n"


def order(found: Mapping[str, Measured], sections: Iterable[str]) -> list[str]:
    """Names of what was measured, in that order, each followed by itself on another device."""
    return [
        name for wanted in sections for name in sorted(found) if name.partition("-")[0] == wanted
    ]


def _page(found: Mapping[str, Measured]) -> Iterator[str]:
    yield INTRODUCTION.read_text("utf-8")
    places = list(dict.fromkeys((one.machine, one.versions) for one in found.values()))
    for machine, versions in places[:1]:
        yield f"**Measured on** {machine}, with {versions}, where nothing else is said.\n"
    for measured in found.values():
        yield f"## {measured.title}\n"
        if measured.about:
            yield f"{measured.about}\n"
        elsewhere = (measured.machine, measured.versions) != places[0]
        where = f" on {measured.machine}, with {measured.versions}" if elsewhere else ""
        yield f"Measured {measured.date}{where}{measured.how}.\n"
        yield from table(measured.rows)
        yield ""


def table(rows: tuple[Row, ...]) -> Iterator[str]:
    """Rows in Markdown; columns that no row fills are left out."""
    columns = {
        "What": [row.name for row in rows],
        "Who": [row.contestant for row in rows],
        "Compared with": [row.against for row in rows],
        "Median": [f"**{figure(row)}**" if row.target else figure(row) for row in rows],
        "Range": [span(row) for row in rows],
        "Target": [f"{row.target} {_mark(row)}".strip() for row in rows],
        "Remarks": [_remark(row) for row in rows],
    }
    if len(set(columns["What"])) == 1 and any(columns["Who"]):
        del columns["What"]
    if len(set(columns["Compared with"])) == 1:
        columns.pop("Compared with")
    kept = {name: cells for name, cells in columns.items() if any(cells)}
    yield f"| {' | '.join(kept)} |"
    yield "|" + "".join("--:|" if name == "Median" else "---|" for name in kept)
    for cells in zip(*kept.values(), strict=True):
        yield f"| {' | '.join(cell.replace('|', '∣') for cell in cells)} |"


def figure(row: Row) -> str:
    """The median with its unit; a dash where there is none, `failed` where it does not count."""
    if row.failed:
        return "failed"
    return "–" if math.isnan(row.value) else f"{number(row.value)} {row.unit}".strip()


def span(row: Row) -> str:
    """Lowest and highest round."""
    if row.low is None or row.high is None or row.failed:
        return ""
    return f"{number(row.low)} – {number(row.high)}"


def number(value: float) -> str:
    """Three figures, as in a table for people."""
    if value == 0 or math.isinf(value):
        return f"{value:g}"
    digits = 2 - math.floor(math.log10(abs(value)))
    return f"{round(value, digits):,.{max(0, digits)}f}"


def _mark(row: Row) -> str:
    if row.failed:
        return "✗"
    return {True: "✓", False: "✗", None: ""}[row.reached]


def _remark(row: Row) -> str:
    return "; ".join(part for part in (f"**{row.failed}**" if row.failed else "", row.note) if part)
