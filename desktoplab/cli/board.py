"""`desktoplab board`: a folder of snapshots as one table, as CSV and as HTML."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import track

from desktoplab.board.columns import COLUMNS
from desktoplab.board.entry import Damaged, Entry
from desktoplab.board.files import write_csv, write_html
from desktoplab.board.reading import duplicates, read_entries, snapshots_in
from desktoplab.cli.tables import new_table, print_table


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take a folder, and files to write."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="holds .dlab files")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write the table as CSV")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the table as a page")
    parser.add_argument("--title", default="", help="of the page")


def run(options: argparse.Namespace) -> int:
    """Print the table, what is there twice, and what cannot be read; returns 0."""
    paths = snapshots_in(options.folder)
    entries: list[Entry] = []
    damaged: list[Damaged] = []
    bar = Console(stderr=True)
    for found in track(
        read_entries(paths), "reading", total=len(paths), console=bar, transient=True,
        disable=not bar.is_terminal,
    ):  # fmt: skip
        if isinstance(found, Entry):
            entries.append(found)
        else:
            damaged.append(found)
    _print(entries)
    for path, twin in duplicates(entries).items():
        print(f"{path.name}: same experiment and curve as {twin.name}")
    for each in damaged:
        print(f"{each.path.name}: {each.reason}", file=sys.stderr)
    if options.csv is not None:
        write_csv(options.csv, entries, damaged)
    if options.html is not None:
        write_html(options.html, entries, damaged, title=options.title)
    return 0


def _print(entries: list[Entry]) -> None:
    brief = [column for column in COLUMNS if column.brief]
    words = [column for column in brief if not column.is_number]
    numbers = [column for column in brief if column.is_number]
    table = new_table(*(column.label for column in (*words, *numbers)), numbers=len(numbers))
    for entry in entries:
        table.add_row(*(column.shown(entry) for column in (*words, *numbers)))
    print_table(table)
