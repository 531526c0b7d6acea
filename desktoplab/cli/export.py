"""`desktoplab export`: a run or an experiment in a form that others read."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktoplab.cli.reading import PRESET, preset
from desktoplab.exports.kinds import KINDS, export, kind_named
from desktoplab.exports.subject import Subject, Words, of_file
from desktoplab.spec.text import Refused, text


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take a file, a form, and what a report says of its writer."""
    parser.add_argument("file", metavar="FILE", help="a .dlab or .json file, or preset:NAME")
    told = "; ".join(f"{kind.name}: {kind.about[0].lower()}{kind.about[1:-1]}" for kind in KINDS)
    parser.add_argument("--to", required=True, metavar="KIND", help=told.replace("%", "%%"))
    parser.add_argument("--out", type=Path, metavar="PATH", help="without it, beside FILE")
    parser.add_argument("--title", default="", help="of a report")
    parser.add_argument("--name", default="", help="of who hands it in")
    parser.add_argument("--notes", default="", help="text, or @FILE in UTF-8")


def run(options: argparse.Namespace) -> int:
    """Write the file and say where it is; returns 0."""
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


def _notes(notes: str) -> str:
    if not notes.startswith("@"):
        return notes
    try:
        return Path(notes[1:]).read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("--notes", notes, text("a text file in UTF-8")) from error
