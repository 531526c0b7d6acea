"""A lesson as a frozen value: steps with prepared experiments, predictions, looks, questions.

Values only; `reading` makes them of a file and refuses what is wrong in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktoplab.lessons.expression import Expression
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text

LANGUAGES = ("en", "ko")
Words = Mapping[str, str]
"""Language code to text; texts may hold `{expression | format}`, see `measured.Measured.fill`."""

MINE = "mine"
"""In the expressions of a task: the student's newest run."""


def said(words: Words, language: str) -> str:
    """The text in a language; where there is none in English, and then in any there is."""
    for wanted in (language, language.partition("_")[0], LANGUAGES[0]):
        if wanted in words:
            return words[wanted]
    return next(iter(words.values()), "")


@dataclass(frozen=True)
class Planned:
    """A prepared run: `name` is unique in the lesson, `label` may be empty where it is the only.

    To `measure` is to look at the start weights, without training.
    """

    name: str
    label: Words
    experiment: Experiment
    do: Literal["train", "measure"] = "train"
    line: int = 0


@dataclass(frozen=True)
class Choice:
    """An answer to a prediction; the right one is that whose `when` is true after the runs."""

    text: Words
    when: Expression


@dataclass(frozen=True)
class Draw:
    """A curve that the student draws beforehand: a quantity of a run over layers or epochs."""

    run: str
    quantity: str
    over: Literal["layers", "epochs"]
    line: int = 0


@dataclass(frozen=True)
class Prediction:
    """What is asked before the runs: either two to five choices, or a drawing."""

    question: Words
    choices: tuple[Choice, ...] = ()
    draw: Draw | None = None
    line: int = 0


@dataclass(frozen=True)
class Look:
    """Where to look after the runs, and what is to be seen there; `dock` is one of `DOCKS`."""

    dock: str
    text: Words
    line: int = 0


@dataclass(frozen=True)
class Task:
    """The student changes the experiment of `start` until `until` holds for the newest run.

    `keep` are paths of the experiment that must stay as they are.
    """

    text: Words
    start: Planned
    keep: tuple[str, ...]
    until: Expression
    hint: Words
    solution: Experiment
    praise: Words
    line: int = 0


@dataclass(frozen=True)
class Answer:
    """One answer to a question, with the reason why it is right or not."""

    text: Words
    right: bool
    reason: Words
    line: int = 0


@dataclass(frozen=True)
class Question:
    """A question with two to five answers, one of them right."""

    question: Words
    answers: tuple[Answer, ...]
    line: int = 0


@dataclass(frozen=True)
class Step:
    """One step: text, prediction, runs, looks, task, questions, in this order; most may be empty.

    `promises` are not shown: they must hold for what the step says to be true.
    """

    name: str
    title: Words
    text: Words
    runs: tuple[Planned, ...] = ()
    predict: Prediction | None = None
    observe: tuple[Look, ...] = ()
    promises: tuple[Expression, ...] = ()
    task: Task | None = None
    explain: tuple[Question, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Remark:
    """Something that a lesson may lack and still be read, such as a text in one language only."""

    line: int
    text: Text


@dataclass(frozen=True)
class Lesson:
    """A whole lesson, as read from `path`; names of runs are unique in it."""

    name: str
    title: Words
    goal: Words
    minutes: int
    sources: tuple[str, ...]
    steps: tuple[Step, ...]
    path: Path
    remarks: tuple[Remark, ...] = field(default=(), compare=False)

    @property
    def runs(self) -> tuple[Planned, ...]:
        """The prepared runs of all steps, in their order."""
        return tuple(run for step in self.steps for run in step.runs)


DOCKS = (
    "loss", "gradient_flow", "signal", "activations", "weights", "update_ratio", "boundary",
    "predictions", "compare", "verdicts", "symmetry", "filters", "unit_maps", "skip_share",
    "time_gradient", "confusion", "mistakes", "field", "generated", "reconstruction", "moved",
    "told_again", "code", "cards", "slider", "inspector",
)  # fmt: skip
"""Where a lesson may tell to look."""
