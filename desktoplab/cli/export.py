"""`desktoplab export`: a run or an experiment in a form that others read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from desktoplab import machine
from desktoplab.cli.reading import PRESET, preset
from desktoplab.exports.kinds import KINDS, ExportError, export, kind_named
from desktoplab.exports.subject import Subject, Words, of_file
from desktoplab.spec.text import Refused, text

PICTURES = ("png", "svg")
LEAST, MOST = 200, 10_000
"""Pixels that a picture may be wide."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take a file, a form, and what a report says of its writer."""
    parser.add_argument("file", metavar="FILE", help="a .dlab or .json file, or preset:NAME")
    told = "; ".join(f"{kind.name}: {kind.about[0].lower()}{kind.about[1:-1]}" for kind in KINDS)
    told += "; png, svg: every plot as a picture, in a folder"
    parser.add_argument("--to", required=True, metavar="KIND", help=told.replace("%", "%%"))
    parser.add_argument("--out", type=Path, metavar="PATH", help="without it, beside FILE")
    parser.add_argument("--width", type=int, default=1200, help="of pictures, in pixels")
    parser.add_argument("--title", default="", help="of a report")
    parser.add_argument("--name", default="", help="of who hands it in")
    parser.add_argument("--notes", default="", help="text, or @FILE in UTF-8")


def run(options: argparse.Namespace) -> int:
    """Write the file and say where it is; returns 0."""
    if options.to in PICTURES:
        return _draw(options)
    kind = kind_named(options.to)
    words = Words(options.title, options.name, _notes(options.notes))
    if options.file.startswith(PRESET):
        name = options.file.removeprefix(PRESET)
        subject, beside = Subject(preset(name), words=words), Path(name)
    else:
        beside = Path(options.file)
        subject = of_file(beside, words)
    path = options.out or beside.with_suffix(kind.suffix)
    if path.is_dir():
        path = path / beside.with_suffix(kind.suffix).name
    if path.absolute() == beside.absolute():
        raise Refused("--out", str(path), text("a file other than the one that is read"))
    for written in export(subject, kind, path):
        print(written)
    return 0


def _draw(options: argparse.Namespace) -> int:
    """Write every plot of a run, as the window draws it, into a folder."""
    missing = machine.missing_packages(machine.EVERY_PLATFORM)
    if sys.platform.startswith("linux") and missing:
        raise RuntimeError(machine.explain_missing(missing))
    if not LEAST <= options.width <= MOST:
        allowed = text("a whole number from {least} to {most}", least=LEAST, most=MOST)
        raise Refused("--width", options.width, allowed)
    beside = Path(options.file)
    history = None if options.file.startswith(PRESET) else of_file(beside).history
    if history is None:
        raise ExportError(text("Pictures tell of a run: train first, or name a snapshot."))
    from desktoplab.app import draw_figures

    folder = options.out or beside.with_name(f"{beside.stem}_{options.to}")
    for written in draw_figures(history, folder, f".{options.to}", options.width):
        print(written)
    return 0


def _notes(notes: str) -> str:
    if not notes.startswith("@"):
        return notes
    try:
        return Path(notes[1:]).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("--notes", notes, text("a text file in UTF-8")) from error
