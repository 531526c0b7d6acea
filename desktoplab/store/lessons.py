"""The file that keeps how far a person has come in the lessons; a broken one is put aside."""

from __future__ import annotations

import contextlib
from pathlib import Path

from desktoplab.lessons.progress import Progress, from_json, to_json
from desktoplab.store.atomic import write_atomically

FILE = "lessons.json"
BROKEN = ".broken"
MOST_BYTES = 16_000_000


def read_progress(folder: Path) -> tuple[Progress, Path | None]:
    """The progress kept in a folder, nothing where there is none yet.

    A file that cannot be read as progress is kept beside, and told as the second value: nothing is
    lost where a newer version wrote it. Raises `OSError` where a file cannot be opened.
    """
    path = folder / FILE
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Progress(), None
    try:
        if len(content) > MOST_BYTES:
            raise ValueError("too large")
        return from_json(content.decode("utf-8")), None
    except ValueError:
        aside = path.with_name(path.name + BROKEN)
        with contextlib.suppress(OSError):
            path.replace(aside)
        return Progress(), aside


def write_progress(folder: Path, progress: Progress) -> None:
    """Keep it; the old file stays whole until the new one is. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / FILE, to_json(progress))
