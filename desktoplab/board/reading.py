"""Reads a folder of snapshots one by one, and keeps of each only its row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktoplab.board.entry import Damaged, Entry, entry_of
from desktoplab.spec.text import Refused, text
from desktoplab.store.archive import BROKEN, SnapshotError
from desktoplab.store.brief import read_brief

MOST_FILES = 5000


def snapshots_in(folder: Path) -> tuple[Path, ...]:
    """The snapshots in a folder and those below it, by name; raises `Refused` and `OSError`.

    Hidden files are left out.
    """
    if not folder.is_dir():
        raise Refused("board", str(folder), text("a folder that holds snapshots (.dlab)"))
    found = sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() == ".dlab" and not path.name.startswith(".") and path.is_file()
    )
    if not found:
        raise Refused("board", str(folder), text("a folder that holds snapshots (.dlab)"))
    if len(found) > MOST_FILES:
        raise Refused("board", f"{len(found)} files", text("at most {n}", n=MOST_FILES))
    return tuple(found)


def read_entries(paths: Iterable[Path]) -> Iterator[Entry | Damaged]:
    """The row of each file in turn; one that cannot be read becomes a `Damaged` and stops nothing.

    Nothing of a file is kept once its row is made.
    """
    for path in paths:
        try:
            yield entry_of(path, read_brief(path))
        except SnapshotError as error:
            yield Damaged(path, error.text)
        except OSError as error:
            yield Damaged(path, error.strerror or str(error))
        except BROKEN as error:
            yield Damaged(path, text("The snapshot is damaged: {error}", error=str(error)[:200]))


def duplicates(entries: Iterable[Entry]) -> dict[Path, Path]:
    """For each entry that is the same as an earlier one, that one: experiment and curve agree."""
    first: dict[str, Path] = {}
    found: dict[Path, Path] = {}
    for entry in entries:
        if entry.key in first:
            found[entry.path] = first[entry.key]
        else:
            first[entry.key] = entry.path
    return found
