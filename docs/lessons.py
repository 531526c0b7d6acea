"""Writes the tables of docs/lesson-format.md from the code: python docs/lessons.py."""

from __future__ import annotations

from pathlib import Path

from desktoplab.lessons.numbers import FORMATS, show
from desktoplab.lessons.quantities import TABLE, Quantity
from desktoplab.verdicts import NAMES

PAGE = Path(__file__).parent / "lesson-format.md"
INDEX = {"layers": "[i]", "skips": "[i]", "times": "[t]"}
EXAMPLES = (0.0000000000123, 0.0416, 0.975, 16.0, 40_123.0)


def quantities() -> str:
    """The table of all quantities."""
    rows = ["| quantity | what it is | at the start | without training |", "|---|---|---|---|"]
    rows += [_row(quantity) for quantity in TABLE]
    return "\n".join(rows)


def formats() -> str:
    """How some numbers look in each format."""
    rows = [f"| format | {' | '.join(f'{value:,}' for value in EXAMPLES)} |"]
    rows.append("|---" * (len(EXAMPLES) + 1) + "|")
    for form in FORMATS:
        shown = " | ".join(show(value, form) for value in EXAMPLES)
        rows.append(f"| {f'`{form}`' if form else '(none)'} | {shown} |")
    return "\n".join(rows)


def verdicts() -> str:
    """The names of all verdicts."""
    return ", ".join(f"`{name}`" for name in NAMES)


def _row(quantity: Quantity) -> str:
    name = f"`{quantity.name}{INDEX.get(quantity.kind, '')}`"
    marks = ("yes" if mark else "" for mark in (quantity.starts, not quantity.trains))
    return f"| {name} | {quantity.help.replace('|', chr(92) + '|')} | {' | '.join(marks)} |"


def between(page: str, name: str, content: str) -> str:
    """The page with what stands between two marks of a name replaced."""
    begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    line = "" if "\n" not in content else "\n"
    return f"{before}{begin}{line}{content}{line}{end}{after}"


def page(source: str) -> str:
    """The page with all tables as the code has them."""
    for name, content in (
        ("quantities", quantities()), ("formats", formats()), ("verdicts", verdicts()),
    ):  # fmt: skip
        source = between(source, name, content)
    return source


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
