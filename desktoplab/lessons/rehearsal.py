"""A lesson rehearsed without a window: every run is made and everything that is said is measured.

Trains by the functions that it is given, so that no torch is needed here.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls, Frame, Message, Progress, Started
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.lesson import MINE, Lesson, Planned, Step, Task, Words
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.numbers import show
from desktoplab.lessons.spoken import EPOCHS_TO
from desktoplab.lessons.templates import holes
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Refused, Text, text

Train = Callable[..., Iterator[Message]]
Measure = Callable[..., tuple[Started, tuple[Frame, ...]]]
DEVICE = "cpu"


@dataclass(frozen=True)
class Finding:
    """One thing that was tried: whether it is as it should be, with the numbers measured."""

    step: str
    line: int
    good: bool
    text: Text


def rehearse(
    lesson: Lesson, train: Train, measure: Measure, seed: int | None = None
) -> Iterator[Finding]:
    """Make every run and look whether all that the lesson says is so.

    `train` and `measure` are those of the engine. With a `seed` every run takes it in place of its
    own: what a lesson promises should not hang on one.
    """
    stage = _Stage(train, measure, seed)
    for step in lesson.steps:
        yield from stage.play(step)


class _Stage:
    """The runs that were made so far."""

    def __init__(self, train: Train, measure: Measure, seed: int | None) -> None:
        self._train, self._measure, self._seed = train, measure, seed
        self._histories: dict[str, History] = {}

    def play(self, step: Step) -> Iterator[Finding]:
        """A step from its text to its questions."""
        yield from self._numbers(step, step.text, step.line)
        for planned in step.runs:
            yield self._run(step, planned)
        yield from self._prediction(step)
        for promise in step.promises:
            yield self._promise(step, promise)
        for look in step.observe:
            yield from self._numbers(step, look.text, look.line)
        if step.task is not None:
            yield from self._task(step, step.task)
        for question in step.explain:
            yield from self._numbers(step, question.question, question.line)
            for answer in question.answers:
                yield from self._numbers(step, answer.text, answer.line)
                yield from self._numbers(step, answer.reason, answer.line)
        self._histories.pop(MINE, None)

    @property
    def _measured(self) -> Measured:
        return Measured(self._histories)

    def _run(self, step: Step, planned: Planned) -> Finding:
        begun = perf_counter()
        name = planned.name
        try:
            if planned.do == "measure":
                started, frames = self._measure(self._seeded(planned.experiment), device=DEVICE)
                first = Progress(0, 0.0, 0, np.empty(0), (), frames)
                self._histories[name] = history_of((started, first))
            else:
                self._histories[name] = self._trained(planned.experiment)
        except (Refused, DataError) as error:
            reason = text("{name} cannot run: {reason}", name=name, reason=error.text)
            return Finding(step.name, planned.line, False, reason)
        return Finding(step.name, planned.line, True, self._told(name, perf_counter() - begun))

    def _seeded(self, experiment: Experiment) -> Experiment:
        if self._seed is None:
            return experiment
        return change_training(experiment, "seed", self._seed)

    def _trained(self, experiment: Experiment) -> History:
        # Looking changes no number: the frames of the start and of the end are enough.
        controls = Controls(slice_seconds=0.1, frame_seconds=math.inf)
        return history_of(self._train(self._seeded(experiment), device=DEVICE, controls=controls))

    def _told(self, name: str, seconds: float) -> Text:
        history = self._histories[name]
        values = history.points[-1].values if history.points else {}
        numbers = ", ".join(f"{each} {show(value)}" for each, value in values.items())
        ended = history.ended
        if ended is not None and ended.divergence is not None:
            numbers = f"{numbers}; {ended.divergence.text()}"
        return text(
            "run {name}: {seconds} s, {steps} {steps:update|updates}; {numbers}",
            name=name, seconds=f"{seconds:.1f}", steps=history.step, numbers=numbers or "measured",
        )  # fmt: skip

    def _prediction(self, step: Step) -> Iterator[Finding]:
        if step.predict is None:
            return
        yield from self._numbers(step, step.predict.question, step.predict.line)
        right = []
        for number, choice in enumerate(step.predict.choices, 1):
            yield from self._numbers(step, choice.text, choice.when.line)
            if self._measured.holds(choice.when):
                right.append(number)
        if step.predict.draw is not None:
            curve = self._measured.curve(step.predict.draw)
            good = curve is not None and bool(np.isfinite(curve[1]).any())
            found = text("measured") if good else text("nothing was measured")
            told = text("drawing of {what}: {found}", what=step.predict.draw.quantity, found=found)
            yield Finding(step.name, step.predict.draw.line, good, told)
            return
        tried = [told_of(self._measured, choice.when) for choice in step.predict.choices]
        told = text(
            "prediction: right is choice {right} ({tried})",
            right=", ".join(map(str, right)) or text("none"), tried="; ".join(tried),
        )  # fmt: skip
        yield Finding(step.name, step.predict.line, len(right) == 1, told)

    def _promise(self, step: Step, promise: Expression) -> Finding:
        holds = self._measured.holds(promise)
        template = {
            True: text("promise holds: {told}", told=told_of(self._measured, promise)),
            False: text("promise is broken: {told}", told=told_of(self._measured, promise)),
            None: text("promise was not measured: {told}", told=promise.source),
        }[holds]
        return Finding(step.name, promise.line, bool(holds), template)

    def _numbers(self, step: Step, words: Words, line: int) -> Iterator[Finding]:
        """Every number of a text; those of all languages, each once."""
        found = {hole for each in words.values() for hole in holes(each)}
        measured = self._measured
        for hole in sorted(found, key=lambda hole: (hole.expression.source, hole.form)):
            value = measured.value(hole.expression)
            never = value == math.inf and EPOCHS_TO in hole.expression.source
            good = value is not None and (math.isfinite(value) or never)
            told = text("number: {source} = {shown}", source=hole.expression.source,
                        shown=measured.shown(hole) if value is not None else
                        text("not measured"))  # fmt: skip
            yield Finding(step.name, line, good, told)

    def _task(self, step: Step, task: Task) -> Iterator[Finding]:
        yield from self._numbers(step, task.text, task.line)
        self._histories[MINE] = self._histories.get(task.start.name, History())
        told = told_of(self._measured, task.until)
        easy = self._measured.holds(task.until) is True
        result = text("fulfils it already") if easy else text("does not fulfil it yet")
        whole = text("task: the start {result}: {told}", result=result, told=told)
        yield Finding(step.name, task.line, not easy, whole)
        begun = perf_counter()
        try:
            self._histories[MINE] = self._trained(task.solution)
        except (Refused, DataError) as error:
            reason = text("the solution cannot run: {reason}", reason=error.text)
            yield Finding(step.name, task.line, False, reason)
            return
        ran = text("{run}; {told}", run=self._told(MINE, perf_counter() - begun),
                    told=told_of(self._measured, task.until))  # fmt: skip
        solved = self._measured.holds(task.until) is True
        result = text("fulfils it") if solved else text("does not fulfil it")
        whole = text("task: the solution {result}: {told}", result=result, told=ran)
        yield Finding(step.name, task.line, solved, whole)
        yield from self._numbers(step, task.hint, task.line)
        yield from self._numbers(step, task.praise, task.line)


def told_of(measured: Measured, expression: Expression) -> str:
    """An expression with the numbers that it compares: `a.delta[1] < 1e-6 (a.delta[1] = 3e-9)`."""
    parts = [
        part
        for node in ast.walk(expression.tree)
        if isinstance(node, ast.Compare)
        for part in (node.left, *node.comparators)
        if not isinstance(part, ast.Constant)
    ]
    shown = []
    for part in dict.fromkeys(map(ast.unparse, parts)):
        value = measured.value(Expression(part))
        shown.append(f"{part} = {'?' if value is None else show(value)}")
    return f"{expression.source} ({', '.join(shown)})" if shown else expression.source
