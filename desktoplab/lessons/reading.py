"""A lesson read from YAML, format 1: checked completely, refused with the line of what is wrong.

Reads one file; trains and measures nothing.
"""

from __future__ import annotations

from pathlib import Path

from desktoplab.lessons import nodes, wanted
from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.problem import LessonError, Wrong, unfit
from desktoplab.lessons.steps import Steps
from desktoplab.lessons.texts import Texts
from desktoplab.spec.text import text

FORMAT = 1
MOST_BYTES = 2_000_000


def read(path: Path) -> Lesson:
    """The lesson in a file; raises `LessonError`, and `OSError` where there is no such file."""
    return read_text(source_of(path), path)


def source_of(path: Path) -> str:
    """The text in a file, which must be UTF-8; raises `LessonError` and `OSError`."""
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        allowed = text("at most {count} bytes", count=f"{MOST_BYTES:,}")
        raise LessonError(path, 1, unfit(text("a larger file"), allowed))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LessonError(path, line, text("The text is not written in UTF-8.")) from error


def read_text(source: str, path: Path) -> Lesson:
    """The lesson in a text; `path` is only told. Raises `LessonError`."""
    try:
        return _lesson(source, path)
    except Wrong as wrong:
        raise LessonError(path, wrong.line, wrong.reason) from wrong


def _lesson(source: str, path: Path) -> Lesson:
    found = wanted.fields(
        nodes.parse(source),
        text("a lesson"),
        ("format", "name", "title", "minutes", "goal", "steps"),
        ("sources",),
    )
    wanted.one_of(found["format"], (str(FORMAT),))
    texts = Texts(source)
    steps = Steps(texts)
    sources = wanted.items(found.get("sources"), 0, 50, text("sources"))
    return Lesson(
        name=wanted.name(found["name"]),
        title=texts.words(found["title"]),
        goal=texts.words(found["goal"]),
        minutes=wanted.whole(found["minutes"], 1, 600),
        sources=tuple(wanted.line_of_text(each) for each in sources),
        steps=tuple(
            steps.step(each) for each in wanted.items(found["steps"], 1, 40, text("lesson steps"))
        ),
        path=path,
        remarks=tuple(sorted(texts.remarks, key=lambda remark: remark.line)),
    )
