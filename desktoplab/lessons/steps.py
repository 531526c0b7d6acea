"""The steps of a lesson read from nodes, in order: each knows the runs that came before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from desktoplab.lessons import prepared, tasks, wanted
from desktoplab.lessons.lesson import (
    DOCKS,
    MINE,
    Answer,
    Choice,
    Draw,
    Look,
    Planned,
    Prediction,
    Question,
    Step,
    Task,
)
from desktoplab.lessons.nodes import Node
from desktoplab.lessons.problem import Wrong, unfit, unknown
from desktoplab.lessons.quantities import QUANTITIES
from desktoplab.lessons.spoken import Known
from desktoplab.lessons.texts import Runs, Texts
from desktoplab.spec.changes import found_at
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_plain
from desktoplab.spec.network import Block, expand
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Refused, text

CURVES = (
    "train_loss", "validation_loss", "train_accuracy", "validation_accuracy", "train_r2",
    "validation_r2",
)  # fmt: skip
"""What can be drawn over epochs."""


class Steps:
    """Reads one step after the other and remembers their runs."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._planned: dict[str, Planned] = {}
        self._names: set[str] = set()

    def step(self, node: Node) -> Step:
        """The next step."""
        found = wanted.fields(
            node,
            text("a step"),
            ("name", "title", "text"),
            ("runs", "predict", "observe", "promises", "task", "explain"),
        )
        name = wanted.name(found["name"])
        if name in self._names:
            raise Wrong(found["name"].line, text("Another step is called {name}.", name=name))
        self._names.add(name)
        before = self._known()
        runs = self._runs(found.get("runs"))
        after = self._known()
        predict = None
        if "predict" in found:
            predict = self._prediction(found["predict"], runs, before, after)
        mine = {**after, MINE: Known()} if "task" in found else after
        return Step(
            name=name,
            title=self._texts.words(found["title"]),
            text=self._texts.words(found["text"], before),
            runs=runs,
            predict=predict,
            observe=tuple(
                self._look(each, after)
                for each in wanted.items(found.get("observe"), 1, 20, text("looks"))
            ),
            promises=tuple(
                self._texts.truth(each, after)
                for each in wanted.items(found.get("promises"), 1, 50, text("promises"))
            ),
            task=self._task(found["task"], after, mine) if "task" in found else None,
            explain=tuple(
                self._question(each, mine)
                for each in wanted.items(found.get("explain"), 1, 10, text("questions"))
            ),
            line=node.line,
        )

    def _known(self) -> dict[str, Known]:
        return {name: known(planned) for name, planned in self._planned.items()}

    @property
    def _experiments(self) -> Mapping[str, Experiment]:
        return {name: planned.experiment for name, planned in self._planned.items()}

    def _runs(self, node: Node | None) -> tuple[Planned, ...]:
        each = wanted.items(node, 1, 6, text("runs"))
        return tuple(self._run(one, alone=len(each) == 1) for one in each)

    def _run(self, node: Node, *, alone: bool) -> Planned:
        needed = ("name", "experiment") if alone else ("name", "label", "experiment")
        found = wanted.fields(node, text("a run"), needed, ("label", "do"))
        name = wanted.name(found["name"])
        if name in self._planned:
            reason = text(
                "Another run is called {name}, in line {line}; names of runs are unique in a "
                "lesson.",
                name=name, line=self._planned[name].line,
            )  # fmt: skip
            raise Wrong(found["name"].line, reason)
        label = self._texts.words(found["label"]) if "label" in found else {}
        do = wanted.one_of(found["do"], ("train", "measure")) if "do" in found else "train"
        made = prepared.experiment(found["experiment"], self._experiments)
        planned = Planned(name, label, made, cast(Literal["train", "measure"], do), node.line)
        if planned.do == "train" and made.training.epochs == 0:
            reason = text("{name} would train without end: set training.epochs.", name=name)
            raise Wrong(node.line, reason)
        self._planned[name] = planned
        return planned

    def _prediction(
        self, node: Node, runs: tuple[Planned, ...], before: Runs, after: Runs
    ) -> Prediction:
        found = wanted.fields(node, text("a prediction"), ("question",), ("choices", "draw"))
        if not runs:
            raise Wrong(node.line, text("A prediction is asked before runs, and here are none."))
        if ("choices" in found) == ("draw" in found):
            raise Wrong(node.line, text("A prediction has either choices or a drawing (draw)."))
        choices = wanted.items(found.get("choices"), 2, 5, text("choices"))
        return Prediction(
            question=self._texts.words(found["question"], before),
            choices=tuple(self._choice(each, before, after) for each in choices),
            draw=self._draw(found["draw"], after) if "draw" in found else None,
            line=node.line,
        )

    def _choice(self, node: Node, before: Runs, after: Runs) -> Choice:
        found = wanted.fields(node, text("a choice"), ("text", "when"))
        words = self._texts.words(found["text"], before)
        return Choice(words, self._texts.truth(found["when"], after))

    def _draw(self, node: Node, runs: Runs) -> Draw:
        found = wanted.fields(node, text("a drawing"), ("of", "what", "over"))
        run = wanted.one_of(found["of"], runs)
        over = wanted.one_of(found["over"], ("layers", "epochs"))
        layered = [name for name, quantity in QUANTITIES.items() if quantity.kind == "layers"]
        what = wanted.one_of(found["what"], layered if over == "layers" else CURVES)
        if not runs[run].trains and (over == "epochs" or QUANTITIES[what].trains):
            raise Wrong(node.line, text("{run} is only measured, not trained.", run=run))
        return Draw(run, what, cast(Literal["layers", "epochs"], over), node.line)

    def _look(self, node: Node, runs: Runs) -> Look:
        found = wanted.fields(node, text("a look"), ("look", "text"))
        dock = wanted.one_of(found["look"], DOCKS)
        return Look(dock, self._texts.words(found["text"], runs), node.line)

    def _task(self, node: Node, after: Runs, mine: Runs) -> Task:
        found = wanted.fields(
            node,
            text("a task"),
            ("text", "start", "until", "hint", "solution", "praise"),
            ("keep",),
        )
        start = wanted.line_of_text(found["start"])
        if start not in self._planned:
            raise Wrong(found["start"].line, unknown(start, self._planned))
        until = self._texts.truth(found["until"], mine)
        if MINE not in until.runs:
            allowed = text("an expression with {mine}, the student's run", mine=MINE)
            raise Wrong(until.line, unfit(until.source, allowed))
        task = Task(
            text=self._texts.words(found["text"], after),
            start=self._planned[start],
            keep=tuple(
                self._kept(each, self._planned[start])
                for each in wanted.items(found.get("keep"), 0, 30, text("paths"))
            ),
            until=until,
            hint=self._texts.words(found["hint"], after),
            solution=prepared.experiment(found["solution"], self._experiments),
            praise=self._texts.words(found["praise"], mine),
            line=node.line,
        )
        for path in tasks.changed(task, task.solution):
            reason = text("The solution changes {path}, which is to be kept.", path=path)
            raise Wrong(found["solution"].line, reason)
        if tasks.matches(task.solution, task.start):
            raise Wrong(found["solution"].line, text("The solution changes nothing."))
        return task

    def _kept(self, node: Node, start: Planned) -> str:
        path = wanted.line_of_text(node)
        try:
            found_at(to_plain(start.experiment), path)
        except Refused as error:
            raise Wrong(node.line, error.text) from error
        return path

    def _question(self, node: Node, runs: Runs) -> Question:
        found = wanted.fields(node, text("a question"), ("question", "choices"))
        choices = wanted.items(found["choices"], 2, 5, text("choices"))
        answers = tuple(self._answer(each, runs) for each in choices)
        right = sum(answer.right for answer in answers)
        if right != 1:
            reason = text("{count} choices are right; one must be (right: true).", count=right)
            raise Wrong(node.line, reason)
        return Question(self._texts.words(found["question"], runs), answers, node.line)

    def _answer(self, node: Node, runs: Runs) -> Answer:
        found = wanted.fields(node, text("a choice"), ("text", "reason"), ("right",))
        return Answer(
            text=self._texts.words(found["text"], runs),
            right="right" in found and wanted.flag(found["right"]),
            reason=self._texts.words(found["reason"], runs),
            line=node.line,
        )


def known(planned: Planned) -> Known:
    """What formulas may say of a run, before it ran."""
    network = planned.experiment.cards
    layers = sum(LAYERS[stage.layer.kind].traits.weighted for stage in expand(network))
    skips = sum(item.repeat for item in network if isinstance(item, Block) and item.skip)
    return Known(layers, skips, trains=planned.do == "train")
