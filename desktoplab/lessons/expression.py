"""A small formula of a lesson as a value, and its tree: what Python's grammar makes of it.

Nothing is ever compiled or run: `grammar` says which trees are formulas, `measured` their value.
"""

from __future__ import annotations

import ast
import warnings
from dataclasses import dataclass
from functools import lru_cache

LONGEST = 400


@dataclass(frozen=True)
class Expression:
    """`sigmoid.delta[1] / sigmoid.delta[-2] < 1e-6`, and the line of the file where it stands."""

    source: str
    line: int = 0

    def __str__(self) -> str:
        return self.source

    @property
    def tree(self) -> ast.expr:
        """What it is made of; raises `ValueError` where it is no expression at all."""
        return _tree(self.source)

    @property
    def runs(self) -> tuple[str, ...]:
        """The names of the runs that it speaks of, each once."""
        nodes = ast.walk(self.tree)
        found = [node.id for node in nodes if isinstance(node, ast.Name) and is_run(node)]
        return tuple(dict.fromkeys(found))


FUNCTIONS = ("abs", "min", "max", "log10", "round", "sqrt", "mean")


def is_run(node: ast.AST) -> bool:
    """Whether a name stands for a run; those of functions do not."""
    return isinstance(node, ast.Name) and node.id not in FUNCTIONS


@lru_cache(maxsize=2000)
def _tree(source: str) -> ast.expr:
    if len(source) > LONGEST:
        raise ValueError(f"more than {LONGEST} characters")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, Warning) as error:
        raise ValueError(getattr(error, "msg", str(error))) from error
    except (RecursionError, MemoryError) as error:
        raise ValueError("too many parentheses") from error
