"""The lesson of the documentation, and changes to it, as text; runs made by the real engine."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registries)
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.problem import LessonError
from desktoplab.lessons.reading import read_text
from desktoplab.spec.experiment import Experiment

DOCUMENTED = Path(__file__).parents[2] / "docs" / "lesson-format.md"
FILE = Path("small.yaml")


@cache
def small() -> str:
    """The whole small lesson of the documentation."""
    found = re.search(r"```yaml\n(.*?)```", DOCUMENTED.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def with_(*changes: tuple[str, str]) -> str:
    """The small lesson with stretches replaced, each of which must be there."""
    source = small()
    for old, new in changes:
        assert old in source, old
        source = source.replace(old, new, 1)
    return source


def lesson(*changes: tuple[str, str]) -> Lesson:
    """The small lesson, changed."""
    return read_text(with_(*changes), FILE)


def refusal(source: str) -> LessonError:
    """What is said against a text."""
    try:
        read_text(source, FILE)
    except LessonError as error:
        return error
    raise AssertionError("the lesson is read though it is wrong")


def line_of(source: str, part: str) -> int:
    """The line in which a part of a text begins."""
    return source[: source.index(part)].count("\n") + 1


def trained(experiment: Experiment) -> History:
    """A run on one CPU, with frames of its start and of its end."""
    return history_of(train(experiment, device="cpu", controls=Controls(frame_seconds=1e9)))
