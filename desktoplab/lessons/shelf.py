"""All lessons of some folders: those that can be read, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.problem import LessonError
from desktoplab.lessons.reading import read
from desktoplab.spec.text import text

SUFFIXES = (".yaml", ".yml")


def shelf(folders: Iterable[Path]) -> tuple[Lesson | LessonError, ...]:
    """The lessons in the order of their files' names; a folder that is not there holds none.

    In place of a folder, a file may be named.

    A lesson that is called like an earlier one is an error, as progress is kept by name.
    """
    found: list[Lesson | LessonError] = []
    seen: dict[str, Path] = {}
    for folder in folders:
        for path in files_in(folder):
            one = read_or_error(path)
            if isinstance(one, Lesson) and one.name in seen:
                first = seen[one.name].name
                reason = text("Another lesson is called {name}: {file}.", name=one.name, file=first)
                one = LessonError(path, 1, reason)
            elif isinstance(one, Lesson):
                seen[one.name] = path
            found.append(one)
    return tuple(found)


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that may be lessons, by name; a file itself."""
    if folder.is_file():
        return (folder,)
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES))


def read_or_error(path: Path) -> Lesson | LessonError:
    """A lesson, or what is wrong with its file."""
    try:
        return read(path)
    except LessonError as error:
        return error
    except OSError as error:
        reason = text("It cannot be opened: {reason}", reason=error.strerror or str(error))
        return LessonError(path, 1, reason)
