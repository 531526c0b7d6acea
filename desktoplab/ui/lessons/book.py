"""The lessons there are, and what is kept of them in a file: answers and progress, no numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktoplab.lessons.lesson import Lesson, Step
from desktoplab.lessons.problem import LessonError
from desktoplab.lessons.progress import Progress, StepProgress
from desktoplab.spec.text import Text, text
from desktoplab.store.lessons import read_progress, write_progress


class Book(QObject):
    """`listed` follows when other lessons are there; `troubled` carries a Text and details.

    `offered` says which names of the shelves a class is offered.

    The lessons are read when somebody first asks for them, not when the window opens.
    """

    listed = Signal()
    troubled = Signal(object, str)

    def __init__(self, folder: Path, shelves: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self.shelves = tuple(shelves)
        self._found: tuple[Lesson | LessonError, ...] | None = None
        self._own: tuple[Lesson, ...] = ()
        self.offered: Callable[[Iterable[str]], Sequence[str]] = tuple
        self._progress: Progress | None = None

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Those of the shelves, then those that were opened from files in this sitting."""
        own = {one.name for one in self._own}
        found = [one for one in self._look() if isinstance(one, Lesson)]
        offered = self.offered([one.name for one in found])
        there = (one for one in found if one.name in offered and one.name not in own)
        return (*there, *self._own)

    @property
    def errors(self) -> tuple[LessonError, ...]:
        """What cannot be read of the shelves."""
        return tuple(one for one in self._look() if isinstance(one, LessonError))

    def _look(self) -> tuple[Lesson | LessonError, ...]:
        from desktoplab.lessons.shelf import shelf

        if self._found is None:
            self._found = shelf(self.shelves)
        return self._found

    @property
    def is_read(self) -> bool:
        """Whether the shelves were read already: that takes long enough to be seen."""
        return self._found is not None

    def take(self, shelves: Sequence[Path], found: object) -> None:
        """Believe what another thread has read; nothing if other shelves hold, or were read."""
        if self._found is None and tuple(shelves) == self.shelves and isinstance(found, tuple):
            self._found = found
            self.listed.emit()

    def use(self, shelves: Sequence[Path]) -> None:
        """Look for lessons in other folders."""
        self.shelves, self._found = tuple(shelves), None
        self.listed.emit()

    def add(self, path: Path) -> Lesson:
        """Put a lesson of one's own beside the others; raises `LessonError` and `OSError`."""
        from desktoplab.lessons.reading import read

        lesson = read(path)
        self._own = (*(one for one in self._own if one.name != lesson.name), lesson)
        self.listed.emit()
        return lesson

    @property
    def progress(self) -> Progress:
        """What is kept; read once, and begun anew where the file is broken."""
        if self._progress is None:
            self._progress = self._read()
        return self._progress

    def _read(self) -> Progress:
        try:
            progress, broken = read_progress(self._folder)
        except OSError as error:
            self._trouble(text("The progress of the lessons cannot be read: {reason}",
                               reason=error.strerror or str(error)), error)  # fmt: skip
            return Progress()
        if broken is not None:
            self._trouble(
                text("The progress of the lessons could not be read; it begins anew. The old file "
                     "is kept as {file}.", file=broken.name), broken,
            )  # fmt: skip
        return progress

    def _trouble(self, reason: Text, details: object) -> None:
        self.troubled.emit(reason, f"{self._folder}\n{details}")

    def kept(self, lesson: Lesson, step: Step) -> StepProgress:
        """What was done in a step."""
        return self.progress.step(lesson.name, step.name)

    def keep(self, lesson: Lesson, step: Step, kept: StepProgress) -> None:
        """Remember what was done in a step."""
        if kept != self.kept(lesson, step):
            self._write(self.progress.with_step(lesson.name, step.name, kept))

    def stand(self, lesson: Lesson, step: Step) -> None:
        """Remember where the student is; the lesson becomes the last one."""
        one = replace(self.progress.of(lesson.name), at=step.name)
        others = self.progress.without(lesson.name).lessons
        self._write(Progress({**others, lesson.name: one}))

    def _write(self, progress: Progress) -> None:
        self._progress = progress
        try:
            write_progress(self._folder, progress)
        except OSError as error:
            self._trouble(text("The progress of the lessons cannot be saved: {reason}",
                               reason=error.strerror or str(error)), error)  # fmt: skip

    def is_done(self, lesson: Lesson, step: Step) -> bool:
        """Whether a step is behind the student."""
        return self.kept(lesson, step).done

    def is_finished(self, lesson: Lesson) -> bool:
        """Whether every step is."""
        return all(self.is_done(lesson, step) for step in lesson.steps)

    def begins_at(self, lesson: Lesson) -> int:
        """Where to go on: the step that was left, or the first where the lesson is finished."""
        names = [step.name for step in lesson.steps]
        at = self.progress.of(lesson.name).at
        return names.index(at) if at in names and not self.is_finished(lesson) else 0

    @property
    def continues(self) -> Lesson | None:
        """The lesson that was left last, if it is not finished."""
        found = {lesson.name: lesson for lesson in self.lessons}
        for name in reversed(tuple(self.progress.lessons)):
            if name in found and not self.is_finished(found[name]):
                return found[name]
        return None

    def following(self, lesson: Lesson) -> Lesson | None:
        """The lesson after this one."""
        names = [one.name for one in self.lessons]
        place = names.index(lesson.name) + 1 if lesson.name in names else len(names)
        return self.lessons[place] if place < len(names) else None
