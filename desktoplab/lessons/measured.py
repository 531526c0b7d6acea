"""What the runs of a lesson gave: the value of each expression, and texts with them filled in.

Pure: reads histories and changes nothing. What was not measured yet is `None`, or `…` in a text.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.lessons.expression import Expression
from desktoplab.lessons.lesson import Draw
from desktoplab.lessons.moments import Missing, Moment, epochs_to
from desktoplab.lessons.numbers import show
from desktoplab.lessons.quantities import QUANTITIES
from desktoplab.lessons.spoken import EPOCHS_TO, SAYS, START, run_of, whole
from desktoplab.lessons.templates import Hole, pieces
from desktoplab.verdicts import judge

NOT_YET = "…"
Value = bool | float | FloatArray

OPERATIONS: Mapping[type, Callable[..., Value]] = {
    ast.Add: np.add, ast.Sub: np.subtract, ast.Mult: np.multiply, ast.Div: np.divide,
    ast.Pow: np.float_power, ast.USub: np.negative, ast.UAdd: np.positive,
    ast.Lt: np.less, ast.LtE: np.less_equal, ast.Gt: np.greater, ast.GtE: np.greater_equal,
    ast.Eq: np.equal, ast.NotEq: np.not_equal,
}  # fmt: skip
ELEMENTWISE: Mapping[str, Callable[..., Value]] = {
    "abs": np.abs, "log10": np.log10, "sqrt": np.sqrt,
}  # fmt: skip
FOLDS: Mapping[str, Callable[[FloatArray], float]] = {
    "min": np.min, "max": np.max, "mean": np.mean,
}  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """The histories of runs by name; `mine` is the student's."""

    histories: Mapping[str, History]
    _said: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    def value(self, expression: Expression) -> float | None:
        """The number that an expression gives, perhaps NaN or ∞; None if not measured yet."""
        found = self._found(expression)
        return None if found is None else float(found)

    def holds(self, expression: Expression) -> bool | None:
        """Whether a comparison is true; None if not measured yet."""
        found = self._found(expression)
        return None if found is None else bool(found)

    def fill(self, template: str) -> str:
        """A text with its numbers; `…` for those that are not measured yet."""
        return "".join(
            self.shown(piece) if isinstance(piece, Hole) else piece for piece in pieces(template)
        )

    def shown(self, hole: Hole) -> str:
        """One number as it is shown."""
        found = self.value(hole.expression)
        return NOT_YET if found is None else show(found, hole.form)

    def curve(self, draw: Draw) -> tuple[FloatArray, FloatArray] | None:
        """What a student drew beforehand, as measured: places or epochs, and values."""
        history = self.histories.get(draw.run)
        if history is None:
            return None
        if draw.over == "epochs":
            points = [point for point in history.points if draw.quantity in point.values]
            found = [(point.epoch, point.values[draw.quantity]) for point in points]
            pairs = np.array(found, dtype=float).reshape(-1, 2)
            return (pairs[:, 0], pairs[:, 1]) if len(pairs) else None
        try:
            values = np.asarray(QUANTITIES[draw.quantity].take(Moment(history)))
        except Missing:
            return None
        return np.arange(1, len(values) + 1, dtype=float), values

    def _found(self, expression: Expression) -> Value | None:
        try:
            with np.errstate(all="ignore"):
                return self._value(expression.tree)
        except Missing:
            return None

    def _value(self, node: ast.expr) -> Value:
        if isinstance(node, ast.Constant):
            return np.float64(node.value)  # type: ignore[arg-type]
        if isinstance(node, ast.BinOp):
            return _apply(
                OPERATIONS[type(node.op)], self._value(node.left), self._value(node.right)
            )
        if isinstance(node, ast.UnaryOp):
            inner = self._value(node.operand)
            return not inner if isinstance(node.op, ast.Not) else OPERATIONS[type(node.op)](inner)
        if isinstance(node, ast.BoolOp):
            # All parts are looked at, so that what is missing in one is not hidden by another.
            parts = [bool(self._value(part)) for part in node.values]
            return all(parts) if isinstance(node.op, ast.And) else any(parts)
        if isinstance(node, ast.Compare):
            values = [self._value(part) for part in (node.left, *node.comparators)]
            pairs = zip(node.ops, values, values[1:], strict=False)
            return all(bool(OPERATIONS[type(op)](one, other)) for op, one, other in pairs)
        if isinstance(node, ast.Subscript):
            return self._taken(node)
        if isinstance(node, ast.Call):
            return self._called(node)
        assert isinstance(node, ast.Attribute)
        return QUANTITIES[node.attr].take(self._moment(node))

    def _moment(self, node: ast.Attribute) -> Moment:
        history = self.histories.get(run_of(node))
        if history is None:
            raise Missing
        return Moment(history, isinstance(node.value, ast.Attribute) and node.value.attr == START)

    def _taken(self, node: ast.Subscript) -> Value:
        """One place counted from 1, or those from one to another, both included."""
        values = self._value(node.value)
        assert isinstance(values, np.ndarray)
        if isinstance(node.slice, ast.Slice):
            first = 1 if node.slice.lower is None else whole(node.slice.lower)
            last = -1 if node.slice.upper is None else whole(node.slice.upper)
            return values[_place(first, values) : _place(last, values) + 1]
        return values[_place(whole(node.slice), values)]  # type: ignore[no-any-return]

    def _called(self, node: ast.Call) -> Value:
        if isinstance(node.func, ast.Attribute):
            argument = node.args[0]
            assert isinstance(argument, ast.Constant)
            if node.func.attr == EPOCHS_TO:
                return epochs_to(self._moment(node.func), float(argument.value))  # type: ignore[arg-type]
            assert node.func.attr == SAYS
            return str(argument.value) in self._verdicts(run_of(node.func))
        assert isinstance(node.func, ast.Name)
        name = node.func.id
        first, *others = (self._value(each) for each in node.args)
        if name in FOLDS:
            return _folded(name, np.array([first, *others]) if others else np.atleast_1d(first))
        if name == "round":
            return np.round(first, whole(node.args[1]) if others else 0)
        return ELEMENTWISE[name](first)

    def _verdicts(self, run: str) -> frozenset[str]:
        """The names of what the verdicts find in a run."""
        if run not in self._said:
            history = self.histories.get(run)
            if history is None or history.started is None:
                raise Missing
            self._said[run] = frozenset(verdict.name for verdict in judge(history))
        return self._said[run]


def _apply(operation: Callable[..., Value], one: Value, other: Value) -> Value:
    if np.ndim(one) and np.ndim(other) and np.shape(one) != np.shape(other):
        raise Missing
    return operation(one, other)


def _folded(name: str, values: FloatArray) -> float:
    """One number of several; layers of which nothing can be said (NaN) are left out."""
    known = values[~np.isnan(values)]
    return float(FOLDS[name](known)) if len(known) else math.nan


def _place(place: int, values: FloatArray) -> int:
    """A place counted from 1, or from the end, as Python counts."""
    if not 1 <= abs(place) <= len(values):
        raise Missing
    return place - 1 if place > 0 else len(values) + place
