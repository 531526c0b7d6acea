"""How far a person has come in each lesson, as a value and as JSON. Files are the store's.

Lessons and steps are known by name, so that progress outlives a lesson that was edited.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace

FORMAT = 1
MOST_LESSONS, MOST_STEPS, MOST_ITEMS = 2000, 200, 2000


@dataclass(frozen=True)
class StepProgress:
    """What was done in one step.

    `predicted` is the choice that was made, counted from 0; `drawn` the values that were drawn, one
    for each layer or epoch; `ran` the runs that ended; `answers` the choice made for each question,
    -1 for none. `task` says whether the task was fulfilled, `tries` how often it was tried.
    """

    predicted: int | None = None
    drawn: tuple[float, ...] = ()
    ran: tuple[str, ...] = ()
    task: bool = False
    tries: int = 0
    answers: tuple[int, ...] = ()
    done: bool = False


@dataclass(frozen=True)
class LessonProgress:
    """The steps of one lesson by name, and the name of the step where the person is."""

    at: str = ""
    steps: Mapping[str, StepProgress] = field(default_factory=dict)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.done for step in self.steps.values())


@dataclass(frozen=True)
class Progress:
    """All lessons by name."""

    lessons: Mapping[str, LessonProgress] = field(default_factory=dict)

    def of(self, lesson: str) -> LessonProgress:
        """How far one lesson has come; nothing, where it was never begun."""
        return self.lessons.get(lesson, LessonProgress())

    def step(self, lesson: str, step: str) -> StepProgress:
        """What was done in one step."""
        return self.of(lesson).steps.get(step, StepProgress())

    def with_step(self, lesson: str, step: str, progress: StepProgress) -> Progress:
        """The same with what was done in one step."""
        steps = {**self.of(lesson).steps, step: progress}
        return self._with(lesson, replace(self.of(lesson), steps=steps))

    def moved_to(self, lesson: str, step: str) -> Progress:
        """The same with the person at a step."""
        return self._with(lesson, replace(self.of(lesson), at=step))

    def without(self, lesson: str) -> Progress:
        """The same with a lesson to be begun anew."""
        return Progress({name: one for name, one in self.lessons.items() if name != lesson})

    def _with(self, name: str, progress: LessonProgress) -> Progress:
        return Progress({**self.lessons, name: progress})


def to_json(progress: Progress) -> str:
    """Indented JSON; drawn values that are not finite become null."""
    plain = {
        "format": FORMAT,
        "lessons": {
            name: {
                "at": lesson.at,
                "steps": {step: _plain(found) for step, found in lesson.steps.items()},
            }
            for name, lesson in progress.lessons.items()
        },
    }
    return json.dumps(plain, indent=1, allow_nan=False) + "\n"


def from_json(source: str) -> Progress:
    """Read it back; raises `ValueError` where it is no progress of this format."""
    try:
        top = json.loads(source)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise ValueError("no progress of format 1")
    lessons = _names(top.get("lessons"), MOST_LESSONS)
    return Progress({name: _lesson(found) for name, found in lessons.items()})


def _plain(step: StepProgress) -> dict[str, object]:
    plain = {each.name: getattr(step, each.name) for each in fields(step)}
    plain["drawn"] = [value if math.isfinite(value) else None for value in step.drawn]
    return plain


def _lesson(found: object) -> LessonProgress:
    if not isinstance(found, dict) or not isinstance(found.get("at"), str):
        raise ValueError("a lesson is no lesson")
    steps = _names(found.get("steps"), MOST_STEPS)
    return LessonProgress(found["at"], {name: _step(step) for name, step in steps.items()})


def _step(found: object) -> StepProgress:
    if not isinstance(found, dict) or set(found) - {each.name for each in fields(StepProgress)}:
        raise ValueError("a step is no step")
    predicted = found.get("predicted")
    return StepProgress(
        predicted=None if predicted is None else _whole(predicted),
        drawn=tuple(math.nan if v is None else _number(v) for v in _items(found, "drawn")),
        ran=tuple(_text(value) for value in _items(found, "ran")),
        task=_truth(found.get("task", False)),
        tries=_whole(found.get("tries", 0)),
        answers=tuple(_whole(value) for value in _items(found, "answers")),
        done=_truth(found.get("done", False)),
    )


def _names(found: object, most: int) -> Mapping[str, object]:
    if not isinstance(found, dict) or len(found) > most:
        raise ValueError("names are wanted")
    return found


def _items(found: Mapping[str, object], name: str) -> list[object]:
    items = found.get(name, [])
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise ValueError(f"{name} is no list")
    return items


def _whole(found: object) -> int:
    if type(found) is not int or not -1 <= found <= 10**9:
        raise ValueError("a whole number is wanted")
    return found


def _number(found: object) -> float:
    if type(found) not in (int, float) or abs(found) > 1e300:  # type: ignore[arg-type]
        raise ValueError("a number is wanted")
    return float(found)  # type: ignore[arg-type]


def _truth(found: object) -> bool:
    if not isinstance(found, bool):
        raise ValueError("true or false is wanted")
    return found


def _text(found: object) -> str:
    if not isinstance(found, str) or len(found) > 200:
        raise ValueError("a name is wanted")
    return found
