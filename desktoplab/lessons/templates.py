"""Texts of lessons with measured numbers: `It reaches {mine.validation_accuracy | percent}`.

Splits only; `measured` fills. Braces that are meant as such are written twice, as in `{{1, 2}}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktoplab.lessons.expression import Expression

PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


@dataclass(frozen=True)
class Hole:
    """Where a number is shown: what, and in which format."""

    expression: Expression
    form: str = ""


class Unbalanced(ValueError):
    """A brace without its other; holds the text around it."""


@lru_cache(maxsize=2000)
def pieces(template: str) -> tuple[str | Hole, ...]:
    """The text between holes and the holes, in their order; raises `Unbalanced`."""
    found: list[str | Hole] = []
    literal, at = "", 0
    for match in PIECE.finditer(template):
        literal += template[at : match.start()]
        at = match.end()
        if match[0] in ("{{", "}}"):
            literal += match[0][0]
        elif match[1] is None:
            raise Unbalanced(template[max(0, match.start() - 15) : match.end() + 15])
        else:
            source, _, form = match[1].partition("|")
            found += [literal, Hole(Expression(" ".join(source.split())), form.strip())]
            literal = ""
    return (*found, literal + template[at:])


def holes(template: str) -> tuple[Hole, ...]:
    """The holes alone; raises `Unbalanced`."""
    return tuple(piece for piece in pieces(template) if isinstance(piece, Hole))
