"""What a formula says of a run: its name, which quantity, at which moment and in which place."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from desktoplab.lessons.problem import unfit, unknown
from desktoplab.lessons.quantities import QUANTITIES, Quantity
from desktoplab.spec.text import Text, text

START, SAYS, EPOCHS_TO = "start", "says", "epochs_to"


@dataclass(frozen=True)
class Known:
    """What is known of a run before it ran: its weighted layers and skips, -1 where not known."""

    layers: int = -1
    skips: int = -1
    trains: bool = True


class Ungrammatical(ValueError):
    """A formula that a lesson may not write; `text` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


def check_place(node: ast.expr, count: int, whole_node: ast.Subscript) -> None:
    """Refuse a place that a list does not have; `count` is -1 where its length is not known."""
    place = whole(node)
    if place == 0 or (count >= 0 and abs(place) > count):
        allowed = text("a place from 1, or from the end: -1 is the last")
        if count >= 0:
            allowed = text("a place from 1 to {count}, or from -1 (the last) to -{count}",
                           count=count)  # fmt: skip
        raise Ungrammatical(unfit(ast.unparse(whole_node), allowed))


def whole(node: ast.expr) -> int:
    """A whole number as it is written, perhaps with a minus; raises `Ungrammatical`."""
    sign, inner = 1, node
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, inner = -1, node.operand
    if isinstance(inner, ast.Constant) and type(inner.value) is int:
        return sign * inner.value
    raise Ungrammatical(unfit(ast.unparse(node), text("a whole number")))


def run_of(node: ast.Attribute) -> str:
    """The run of `run.quantity` or of `run.start.quantity`."""
    inner = node.value
    if isinstance(inner, ast.Attribute) and inner.attr == START:
        inner = inner.value
    return inner.id if isinstance(inner, ast.Name) else ""


def quantity(node: ast.Attribute, runs: Mapping[str, Known]) -> Quantity:
    """The quantity of `run.quantity` or `run.start.quantity`; raises where there is none."""
    is_start = isinstance(node.value, ast.Attribute) and node.value.attr == START
    run = known(node.value.value if is_start else node.value, runs)  # type: ignore[attr-defined]
    if node.attr in (SAYS, EPOCHS_TO):
        example = {SAYS: 'says("vanishing")', EPOCHS_TO: "epochs_to(0.9)"}[node.attr]
        raise Ungrammatical(unfit(ast.unparse(node), text("{example}", example=example)))
    if node.attr == START:
        reason = text("{found} is a moment: say which quantity, such as {found}.train_loss",
                      found=ast.unparse(node))  # fmt: skip
        raise Ungrammatical(reason)
    if node.attr not in QUANTITIES:
        names = (*QUANTITIES, START, SAYS, EPOCHS_TO)
        raise Ungrammatical(unknown(node.attr, names))
    found = QUANTITIES[node.attr]
    if is_start and not found.starts:
        reason = text("There is no {name} at the start of a run.", name=node.attr)
        raise Ungrammatical(reason)
    if found.trains:
        refuse_untrained(ast.unparse(node), run)
    return found


def refuse_untrained(found: str, run: Known) -> None:
    """Refuse what only a trained run has, where it is only measured."""
    if not run.trains:
        allowed = text("what is measured at start weights, as the run is not trained (do: measure)")
        raise Ungrammatical(unfit(found, allowed))


def known(node: ast.expr, runs: Mapping[str, Known]) -> Known:
    """The run of that name; raises where there is none at this place of the lesson."""
    if not isinstance(node, ast.Name):
        raise Ungrammatical(unfit(ast.unparse(node), text("the name of a run")))
    if node.id not in runs:
        reason = unknown(node.id, runs)
        raise Ungrammatical(text("There is no run of this name here: {reason}", reason=reason))
    return runs[node.id]
