"""Which formulas a lesson may write; everything else is refused when the file is read.

Numbers, + - * / **, comparisons, and/or/not, a few functions, and quantities of runs. Each part is
a number, a truth, or a list of numbers (one for each layer), and must fit where it stands.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Literal

from desktoplab.lessons.expression import FUNCTIONS, Expression, is_run
from desktoplab.lessons.problem import unfit, unknown
from desktoplab.lessons.spoken import (
    EPOCHS_TO,
    SAYS,
    Known,
    Ungrammatical,
    check_place,
    known,
    quantity,
    refuse_untrained,
    run_of,
    whole,
)  # fmt: skip
from desktoplab.spec.text import Text, text
from desktoplab.verdicts import NAMES

Kind = Literal["number", "truth", "flag", "list"]

OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow)
COMPARISONS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq)
FOLDING = ("min", "max", "mean")
"""Functions that make one number of several, or of a list."""


def check_truth(expression: Expression, runs: Mapping[str, Known]) -> None:
    """Raise `Ungrammatical` unless it is something that holds or does not."""
    if _kind(_tree(expression), runs) not in ("truth", "flag"):
        raise Ungrammatical(unfit(expression.source, text("a comparison, such as a.steps > 10")))


def check_number(expression: Expression, runs: Mapping[str, Known]) -> None:
    """Raise `Ungrammatical` unless it is one number."""
    found = _kind(_tree(expression), runs)
    if found == "list":
        raise Ungrammatical(_one_of_many(expression.source))
    if found == "truth":
        raise Ungrammatical(unfit(expression.source, text("a number, no comparison")))


def _tree(expression: Expression) -> ast.expr:
    try:
        return expression.tree
    except ValueError as error:
        reason = text("{found} is no expression: {why}.", found=expression.source, why=error)
        raise Ungrammatical(reason) from error


def _one_of_many(source: str) -> Text:
    return text(
        "{found} is a list of numbers: take one, {found}[1] or {found}[-1], or their min, max or "
        "mean.",
        found=source,
    )


def _kind(node: ast.expr, runs: Mapping[str, Known]) -> Kind:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return "number"
    if isinstance(node, ast.BinOp) and isinstance(node.op, OPERATORS):
        return _joined(_numbers(node.left, runs), _numbers(node.right, runs))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        return _numbers(node.operand, runs)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return _truths([node.operand], runs)
    if isinstance(node, ast.BoolOp):
        return _truths(node.values, runs)
    if isinstance(node, ast.Compare):
        return _compared(node, runs)
    if isinstance(node, ast.Call):
        return _called(node, runs)
    if isinstance(node, ast.Subscript):
        return _taken(node, runs)
    if isinstance(node, ast.Attribute):
        found = quantity(node, runs)
        if found.kind in ("number", "flag"):
            return "number" if found.kind == "number" else "flag"
        return "list"
    if is_run(node):
        known(node, runs)
        raise Ungrammatical(
            text("{found} is a run: say which quantity of it, such as {found}.train_loss",
                 found=ast.unparse(node))
        )  # fmt: skip
    raise Ungrammatical(unfit(ast.unparse(node), text("numbers, + - * / **, comparisons, and, or, "
                              "not, functions and quantities of runs")))  # fmt: skip


def _joined(*kinds: Kind) -> Kind:
    return "list" if "list" in kinds else "number"


def _numbers(node: ast.expr, runs: Mapping[str, Known]) -> Kind:
    """A number or a list of them; a flag counts as 0 or 1."""
    found = _kind(node, runs)
    if found == "truth":
        raise Ungrammatical(unfit(ast.unparse(node), text("a number, no comparison")))
    return "number" if found == "flag" else found


def _truths(nodes: list[ast.expr], runs: Mapping[str, Known]) -> Kind:
    for node in nodes:
        if _kind(node, runs) not in ("truth", "flag"):
            allowed = text("a comparison, such as a.steps > 10")
            raise Ungrammatical(unfit(ast.unparse(node), allowed))
    return "truth"


def _compared(node: ast.Compare, runs: Mapping[str, Known]) -> Kind:
    for op in node.ops:
        if not isinstance(op, COMPARISONS):
            raise Ungrammatical(unfit(ast.unparse(node), text("<, <=, >, >=, == or !=")))
    for part in (node.left, *node.comparators):
        if _numbers(part, runs) == "list":
            raise Ungrammatical(_one_of_many(ast.unparse(part)))
    return "truth"


def _called(node: ast.Call, runs: Mapping[str, Known]) -> Kind:
    if node.keywords or any(isinstance(each, ast.Starred) for each in node.args):
        raise Ungrammatical(unfit(ast.unparse(node), text("values without names")))
    if isinstance(node.func, ast.Attribute) and node.func.attr in (SAYS, EPOCHS_TO):
        return _asked(node, node.func, runs)
    if not (isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS):
        if isinstance(node.func, ast.Attribute):
            quantity(node.func, runs)
            reason = text("{found} is followed by no parentheses.", found=ast.unparse(node.func))
            raise Ungrammatical(reason)
        raise Ungrammatical(unknown(ast.unparse(node.func), FUNCTIONS))
    name, kinds = node.func.id, [_numbers(each, runs) for each in node.args]
    if name == "round" and len(node.args) == 2:
        whole(node.args[1])
        return kinds[0]
    most = 20 if name in FOLDING else 1
    if not 1 <= len(kinds) <= most or (len(kinds) > 1 and "list" in kinds):
        allowed = text("{name} of one value", name=name)
        if name in FOLDING:
            allowed = text("{name} of one list, or of several numbers", name=name)
        raise Ungrammatical(unfit(ast.unparse(node), allowed))
    return "number" if name in FOLDING else kinds[0]


def _asked(node: ast.Call, asked: ast.Attribute, runs: Mapping[str, Known]) -> Kind:
    """`run.says("vanishing")` or `run.epochs_to(0.9)`."""
    run = known(asked.value, runs)
    argument = node.args[0] if len(node.args) == 1 else None
    value = argument.value if isinstance(argument, ast.Constant) else None
    if asked.attr == SAYS:
        if not isinstance(value, str):
            raise Ungrammatical(unfit(ast.unparse(node), text('says("vanishing") or the like')))
        if value not in NAMES:
            raise Ungrammatical(unknown(value, NAMES))
        return "flag"
    if type(value) not in (int, float):
        raise Ungrammatical(unfit(ast.unparse(node), text("epochs_to(0.9) or the like")))
    refuse_untrained(ast.unparse(node), run)
    return "number"


def _taken(node: ast.Subscript, runs: Mapping[str, Known]) -> Kind:
    """`run.delta[1]`, or `run.delta[1:-2]` from one layer to another, both included."""
    if not isinstance(node.value, ast.Attribute):
        raise Ungrammatical(unfit(ast.unparse(node), text("a quantity of a run before [ ]")))
    found = quantity(node.value, runs)
    if found.kind in ("number", "flag"):
        reason = text("{found} is one number, without [ ].", found=ast.unparse(node.value))
        raise Ungrammatical(reason)
    run = runs[run_of(node.value)]
    count = {"layers": run.layers, "skips": run.skips}.get(found.kind, -1)
    if isinstance(node.slice, ast.Slice):
        if node.slice.step is not None:
            raise Ungrammatical(unfit(ast.unparse(node), text("[first:last]")))
        for end in (node.slice.lower, node.slice.upper):
            if end is not None:
                check_place(end, count, node)
        return "list"
    check_place(node.slice, count, node)
    return "number"
