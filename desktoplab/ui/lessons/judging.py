"""Compares what was predicted, or is to be reached, with what was measured. No Qt.

Nothing here scolds: a prediction that did not come true is where learning begins.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktoplab.engine.history import History
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.lesson import Choice, Task
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.numbers import show
from desktoplab.lessons.tasks import changed
from desktoplab.spec.text import Text, text
from desktoplab.ui.lessons.sketch import SCALES
from desktoplab.ui.plots.numbers import percent

Outcome = Literal["reached", "kept", "open"]
SIGNS: dict[type[ast.cmpop], Text] = {
    ast.Lt: text("below"), ast.LtE: text("at most"), ast.Gt: text("above"),
    ast.GtE: text("at least"), ast.Eq: text("exactly"), ast.NotEq: text("other than"),
}  # fmt: skip


def came_true(choices: Sequence[Choice], measured: Measured) -> int | None:
    """Which choice holds; None while that is not known, or where no single one does."""
    held = [measured.holds(choice.when) for choice in choices]
    if any(answer is None for answer in held) and True not in held:
        return None
    true = [place for place, answer in enumerate(held) if answer]
    return true[0] if len(true) == 1 else None


def outcome_of(task: Task, mine: History, measured: Measured) -> Outcome | None:
    """What the student's run came to: reached, reached against the rules, or open."""
    if mine.started is None:
        return None
    if not measured.holds(task.until):
        return "open"
    return "kept" if changed(task, mine.started.experiment) else "reached"


@dataclass(frozen=True)
class Condition:
    """One comparison of a task's goal: what is compared, its value now, and the bound."""

    source: str
    quantity: str
    sign: Text
    bound: float
    now: float | None
    holds: bool | None


def conditions(until: Expression, measured: Measured) -> tuple[Condition, ...]:
    """The parts of a goal that are simple comparisons with a number; others are left out."""
    return tuple(
        found for node in _parts(until.tree) if (found := _condition(node, measured)) is not None
    )


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        for value in node.values:
            yield from _parts(value)
    else:
        yield node


def _condition(node: ast.expr, measured: Measured) -> Condition | None:
    if not isinstance(node, ast.Compare) or len(node.ops) != 1:
        return None
    source, sign = ast.unparse(node.left), SIGNS.get(type(node.ops[0]))
    bound = _number(node.comparators[0], measured)
    if sign is None or bound is None:
        return None
    now = _number(node.left, measured)
    holds = measured.holds(Expression(ast.unparse(node)))
    return Condition(source, quantity_of(node.left), sign, bound, now, holds)


def quantity_of(node: ast.expr) -> str:
    """The one quantity that a term names; empty where it names several."""
    names = {found.attr for found in ast.walk(node) if isinstance(found, ast.Attribute)}
    names.discard("start")
    return names.pop() if len(names) == 1 else ""


def _number(node: ast.expr, measured: Measured) -> float | None:
    value = measured.value(Expression(ast.unparse(node)))
    if value is None:
        return None
    number = float(value)
    return None if math.isnan(number) else number


NAMES = {
    "best_validation_accuracy": text("best accuracy on new data"),
    "best_validation_loss": text("best loss on new data"),
    "best_epoch": text("best epoch"), "batch_loss": text("batch loss"), "epochs": text("epochs"),
    "steps": text("updates"), "diverged": text("diverged (0: no, 1: yes)"),
    "layers": text("layers with weights"), "parameters": text("parameters"),
    "factor": text("factor per layer backwards"), "epochs_to": text("epochs needed"),
    "distinct": text("units that differ"), "rank": text("effective rank"),
}  # fmt: skip


def name_of(condition: Condition) -> Text:
    """What is compared, in words where it is one quantity with a name, else its formula."""
    if condition.quantity in SCALES:
        return SCALES[condition.quantity].label
    return NAMES.get(condition.quantity, text("{formula}", formula=condition.source))


def shown(condition: Condition, value: float | None) -> str:
    """A value of a condition for people."""
    if value is None:
        return "…"
    quantity = condition.quantity.removeprefix("best_")
    return (
        percent(value).replace(".0 ", " ")
        if quantity in SCALES and SCALES[quantity].share
        else show(value)
    )
