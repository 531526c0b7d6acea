"""Where a student is in which lesson, and what was measured in this sitting. No widgets.

It outlives the window, which is built anew in another language. Numbers are never kept in a file:
they are measured again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktoplab.engine.history import History
from desktoplab.lessons.lesson import MINE, Lesson, Step
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.progress import StepProgress
from desktoplab.spec.text import Text
from desktoplab.ui.lessons.book import Book
from desktoplab.ui.lessons.judging import Outcome, outcome_of
from desktoplab.ui.lessons.model import Phase, Standing, after, before, phases


class LessonState(QObject):
    """`moved` follows another lesson, step or phase; `learned` what was measured or answered.

    `book` has the lessons and what is kept of them.
    """

    moved = Signal()
    learned = Signal()

    def __init__(
        self, folder: Path, shelves: Sequence[Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.book = Book(folder, shelves, self)
        self.lesson: Lesson | None = None
        self.index = 0
        self.phase: Phase = "read"
        self.at_end = False
        self.task_begun = False
        self.histories: dict[str, History] = {}
        self.pinned: dict[str, History] = {}
        self._shown: set[str] = set()
        self._seen: set[tuple[str, Phase]] = set()
        self._done_before: frozenset[str] = frozenset()

    @property
    def step(self) -> Step | None:
        """The step where the student is; at the end still the last one."""
        return self.lesson.steps[self.index] if self.lesson is not None else None

    @property
    def place(self) -> tuple[str, int, Phase, bool]:
        """Where the student is, to be compared: lesson, step, phase, and whether at the end."""
        name = self.lesson.name if self.lesson is not None else ""
        return name, self.index, self.phase, self.at_end

    def open(self, lesson: Lesson, index: int = 0) -> None:
        """Begin a lesson, or go on with it, at a step; what other lessons measured is let go."""
        if lesson is not self.lesson:
            self.histories.clear()
            self._shown.clear()
            self._seen.clear()
            done = (step.name for step in lesson.steps if self.book.is_done(lesson, step))
            self._done_before = frozenset(done)
        self.lesson = lesson
        self._begin(index)

    def close(self) -> None:
        """Leave the lesson; what was answered is kept."""
        self.lesson, self.at_end, self.index = None, False, 0
        self.histories.clear()
        self.moved.emit()

    def go(self, index: int) -> None:
        """Go to a step."""
        if self.lesson is not None and 0 <= index < len(self.lesson.steps):
            self._begin(index)

    def _begin(self, index: int) -> None:
        assert self.lesson is not None
        step = self.lesson.steps[index]
        self.histories.pop(MINE, None)
        self.task_begun = False
        self.index, self.at_end = index, False
        self.book.stand(self.lesson, step)
        self._enter(phases(step)[0])

    def enter(self, phase: Phase) -> None:
        """Go to a phase of the step, if it can be reached."""
        if self.step is not None and self.standing().may_enter(phase):
            self.at_end = False
            self._enter(phase)

    def _enter(self, phase: Phase) -> None:
        assert self.step is not None
        self.phase = phase
        self._seen.add((self.step.name, phase))
        self._change()
        self.moved.emit()

    @property
    def is_last(self) -> bool:
        """Whether nothing but the end comes next."""
        at_last_step = self.lesson is not None and self.index == len(self.lesson.steps) - 1
        return at_last_step and self.step is not None and after(self.step, self.phase) is None

    @property
    def can_go_on(self) -> bool:
        """Whether the page lets the student go on."""
        return self.step is not None and self.standing().may_go_on(self.phase)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        if self.step is None:
            return False
        return self.at_end or self.index > 0 or before(self.step, self.phase) is not None

    def go_on(self) -> None:
        """Go to the next phase, the next step, or the end."""
        lesson, step = self.lesson, self.step
        if lesson is None or step is None or not self.can_go_on:
            return
        following = after(step, self.phase)
        if following is not None:
            self._enter(following)
        elif self.index + 1 < len(lesson.steps):
            self._begin(self.index + 1)
        else:
            self.at_end = True
            self.moved.emit()

    def go_back(self) -> None:
        """Go to the phase before, or to the last one of the step before that can be reached."""
        if (step := self.step) is None or not self.can_go_back:
            return
        if self.at_end:
            self.at_end = False
            self.moved.emit()
        elif (earlier := before(step, self.phase)) is not None:
            self._enter(earlier)
        else:
            self._begin(self.index - 1)
            self._enter_last()

    def _enter_last(self) -> None:
        assert self.step is not None
        standing = self.standing()
        open_ = [phase for phase in phases(self.step) if standing.may_enter(phase)]
        if open_[-1] != self.phase:
            self._enter(open_[-1])

    def standing(self) -> Standing:
        """How far the student is in the step."""
        lesson, step = self.lesson, self.step
        assert lesson is not None and step is not None
        kept = self.book.kept(lesson, step)
        return Standing(
            step,
            predicted=kept.predicted is not None or bool(kept.drawn),
            measured=frozenset(self.histories),
            fulfilled=kept.task,
            answered=sum(
                0 <= place < len(question.answers) and question.answers[place].right
                for place, question in zip(kept.answers, step.explain, strict=False)
            ),
            seen=[phase for name, phase in self._seen if name == step.name],
        )

    def hold(self) -> Text | None:
        """Why nothing may be trained now, or None."""
        if self.step is None or self.at_end:
            return None
        return self.standing().hold()

    def measured(self) -> Measured:
        """The numbers of this sitting."""
        return Measured(self.histories)

    def _change(self, **values: object) -> None:
        """Keep something of this step, and whether it is done now."""
        lesson, step = self.lesson, self.step
        assert lesson is not None and step is not None
        kept = replace(self.book.kept(lesson, step), **values)  # type: ignore[arg-type]
        self.book.keep(lesson, step, kept)
        if not kept.done and self.standing().is_done:
            self.book.keep(lesson, step, replace(kept, done=True))

    @property
    def kept(self) -> StepProgress:
        """What is kept of this step."""
        if self.lesson is None or self.step is None:
            return StepProgress()
        return self.book.kept(self.lesson, self.step)

    def predict(self, choice: int | None = None, drawn: Sequence[float] = ()) -> None:
        """Fix the prediction; it cannot be changed once it is there."""
        if not self.standing().predicted:
            self._change(predicted=choice, drawn=tuple(drawn))
            self.learned.emit()

    def take_run(self, name: str, history: History) -> None:
        """Keep what a prepared run measured, for this sitting."""
        self.histories[name] = history
        self._change(ran=tuple(dict.fromkeys((*self.kept.ran, name))))
        self.learned.emit()

    def take_mine(self, history: History) -> None:
        """Look whether the student's own run fulfils the task."""
        self.histories[MINE] = history
        reached = self.task_outcome == "reached"
        self._change(tries=self.kept.tries + 1, task=self.kept.task or reached)
        self.learned.emit()

    @property
    def task_outcome(self) -> Outcome | None:
        """What the student's newest run came to: reached, reached against the rules, or open."""
        task = self.step.task if self.step is not None else None
        mine = self.histories.get(MINE)
        return outcome_of(task, mine, self.measured()) if task is not None and mine else None

    def answer(self, number: int) -> int | None:
        """What was answered to a question."""
        answers = self.kept.answers
        return answers[number] if number < len(answers) and answers[number] >= 0 else None

    def give_answer(self, number: int, place: int) -> None:
        """Keep an answer."""
        count = len(self.step.explain) if self.step is not None else 0
        answers = [*self.kept.answers, *[-1] * count][:count]
        answers[number] = place
        self._change(answers=tuple(answers))
        self.learned.emit()

    @property
    def needs_numbers(self) -> bool:
        """Whether the step was done in another sitting, and is to be trained to show numbers."""
        was_done = self.step is not None and self.step.name in self._done_before
        return was_done and bool(self.standing().missing)

    def point_once(self) -> bool:
        """Whether nothing was pointed at in this step yet; True the first time only."""
        name = self.step.name if self.step is not None else ""
        first = name not in self._shown
        self._shown.add(name)
        return first
