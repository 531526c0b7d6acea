"""What must be measured for a lesson: the probes behind its numbers, so that none is off."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from desktoplab.lessons.expression import Expression
from desktoplab.lessons.lesson import Lesson, Step, Words
from desktoplab.lessons.quantities import QUANTITIES
from desktoplab.lessons.spoken import SAYS
from desktoplab.lessons.templates import holes

OF_VERDICTS = frozenset({"activations", "gradient_flow", "signal", "symmetry", "update_ratio"})
"""What the rules of the verdicts look at."""


def probes_of(lesson: Lesson) -> frozenset[str]:
    """The probes that the lesson's formulas and drawings need."""
    found: set[str] = set()
    for step in lesson.steps:
        for expression in expressions_of(step):
            found |= _probes(expression)
        if step.predict is not None and step.predict.draw is not None:
            quantity = QUANTITIES[step.predict.draw.quantity]
            found |= {quantity.probe} - {""}
    return frozenset(found)


def expressions_of(step: Step) -> Iterator[Expression]:
    """Every formula of a step, those in its texts too."""
    yield from step.promises
    if step.predict is not None:
        yield from (choice.when for choice in step.predict.choices)
    if step.task is not None:
        yield step.task.until
    for words in _texts(step):
        for each in words.values():
            yield from (hole.expression for hole in holes(each))


def _texts(step: Step) -> Iterator[Words]:
    yield step.text
    if step.predict is not None:
        yield step.predict.question
        yield from (choice.text for choice in step.predict.choices)
    yield from (look.text for look in step.observe)
    if step.task is not None:
        yield from (step.task.text, step.task.hint, step.task.praise)
    for question in step.explain:
        yield question.question
        for answer in question.answers:
            yield from (answer.text, answer.reason)


def _probes(expression: Expression) -> frozenset[str]:
    names = {node.attr for node in ast.walk(expression.tree) if isinstance(node, ast.Attribute)}
    probes = {QUANTITIES[name].probe for name in names if name in QUANTITIES} - {""}
    return OF_VERDICTS | probes if SAYS in names else frozenset(probes)
