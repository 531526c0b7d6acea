"""What a step consists of, what comes next, and what is allowed when. Values only, no Qt."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from desktoplab.lessons.lesson import Planned, Step
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text

Phase = Literal["read", "predict", "run", "observe", "task", "explain"]

TITLES: dict[Phase, Text] = {
    "read": text("Read"), "predict": text("Predict"), "run": text("Run"),
    "observe": text("Observe"), "task": text("Try"), "explain": text("Explain"),
}  # fmt: skip
PREDICT_FIRST = text("First say what you expect: the lesson asks for a prediction.")


def phases(step: Step) -> tuple[Phase, ...]:
    """The phases of a step in their order; one that has nothing else is to be read."""
    found: list[Phase] = []
    if step.predict is not None:
        found.append("predict")
    if step.runs:
        found.append("run")
    if step.observe or (step.runs and step.predict is not None):
        found.append("observe")
    if step.task is not None:
        found.append("task")
    if step.explain:
        found.append("explain")
    return tuple(found) or ("read",)


def after(step: Step, phase: Phase) -> Phase | None:
    """The phase that follows, or None at the end of the step."""
    order = phases(step)
    place = order.index(phase) + 1
    return order[place] if place < len(order) else None


def before(step: Step, phase: Phase) -> Phase | None:
    """The phase before, or None at the beginning of the step."""
    order = phases(step)
    place = order.index(phase)
    return order[place - 1] if place else None


def prepared(step: Step) -> Experiment | None:
    """What is on the canvas when the step begins; None where it prepares nothing."""
    if step.runs:
        return step.runs[0].experiment
    return step.task.start.experiment if step.task is not None else None


@dataclass(frozen=True)
class Standing:
    """How far a student is in a step: what was predicted, measured in this sitting, and done."""

    step: Step
    predicted: bool = False
    measured: frozenset[str] = frozenset()
    fulfilled: bool = False
    answered: int = 0
    seen: Collection[Phase] = ()

    @property
    def first(self) -> Phase:
        """The phase with which the step begins."""
        return phases(self.step)[0]

    @property
    def missing(self) -> tuple[Planned, ...]:
        """The prepared runs that have no numbers in this sitting."""
        return tuple(run for run in self.step.runs if run.name not in self.measured)

    def hold(self) -> Text | None:
        """Why nothing may be trained now, or None."""
        waits = self.step.predict is not None and not self.predicted
        return PREDICT_FIRST if waits else None

    def may_enter(self, phase: Phase) -> bool:
        """Whether a phase can be reached: predict before running, run before looking."""
        order = phases(self.step)
        place = order.index(phase)
        if "predict" in order and place > order.index("predict") and not self.predicted:
            return False
        return not ("run" in order and place > order.index("run") and self.missing)

    def may_go_on(self, phase: Phase) -> bool:
        """Whether the phase lets the student go to what follows it."""
        following = after(self.step, phase)
        if following is not None:
            return self.may_enter(following)
        return not (phase == "run" and self.missing) and self.hold() is None

    @property
    def is_done(self) -> bool:
        """Whether every phase is behind the student."""
        return all(self.done_before(phase) for phase in phases(self.step))

    def done_before(self, phase: Phase) -> bool:
        """Whether a phase is behind the student: its mark in the line is filled."""
        done = {
            "read": "read" in self.seen,
            "predict": self.predicted,
            "run": not self.missing,
            "observe": "observe" in self.seen and not self.missing,
            "task": self.fulfilled,
            "explain": bool(self.step.explain) and self.answered >= len(self.step.explain),
        }
        return done[phase]
