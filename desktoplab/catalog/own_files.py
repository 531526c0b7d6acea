"""What all readers of a person's own files share: stamps, a memory of the last reading, sentences.

Knows no format. A reading is kept until the file changes, so that peeking, previewing and each
Train after the first cost nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Generic, TypeVar

from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Text, text

Made = TypeVar("Made")
Stamp = tuple[str, int, int]
"""Path, time of the last change and size: what tells whether a file is still the same."""


class Kept(Generic[Made]):
    """The last few things that were made from files, by key; the oldest one is forgotten."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._made: OrderedDict[Hashable, Made] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, or make it now."""
        found = self._made.get(key)
        if found is None:
            found = make()
            self._made[key] = found
            while len(self._made) > self._count:
                self._made.popitem(last=False)
        return found


def quiet(share: float) -> None:
    """A `Progress` that tells nobody."""


def existing_file(path: str, wanted: Text) -> Path:
    """The file of that name; raises `DataError` where there is none. `wanted` asks for one."""
    return _existing(path, wanted, text("{file} is a folder; a file is needed."), is_file=True)


def existing_folder(path: str, wanted: Text) -> Path:
    """The folder of that name; raises `DataError` where there is none. `wanted` asks for one."""
    return _existing(path, wanted, text("{file} is a file; a folder is needed."), is_file=False)


def _existing(path: str, wanted: Text, other: Text, *, is_file: bool) -> Path:
    if not path:
        raise DataError(wanted)
    try:
        found = Path(path).expanduser()
        stat_is_folder, exists = found.is_dir(), found.exists()
    except (OSError, RuntimeError, ValueError) as error:
        raise cannot_read(path, error) from error
    if not exists:
        raise DataError(text("{file} is not there; it was moved or renamed.", file=path))
    if stat_is_folder == is_file:
        raise DataError(text(other.template, file=path))
    return found


def stamp_of(path: Path) -> Stamp:
    """The stamp of a file or folder; raises `DataError`."""
    try:
        found = path.stat()
    except OSError as error:
        raise cannot_read(path.name, error) from error
    return str(path), found.st_mtime_ns, found.st_size


def cannot_read(name: str, error: Exception) -> DataError:
    """A sentence for what reading a file raised."""
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return DataError(text("Cannot read {file}: {why}.", file=name, why=reason))
