"""What is wanted of a node of the file: a mapping with certain names, a text, a number, a list."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable

from desktoplab.lessons.expression import FUNCTIONS
from desktoplab.lessons.lesson import MINE
from desktoplab.lessons.nodes import INTEGER, Mapping, Node, Scalar, Sequence
from desktoplab.lessons.problem import Wrong, unfit, unknown
from desktoplab.spec.text import Text, text

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
RESERVED = {MINE, *FUNCTIONS, *keyword.kwlist}


def fields(
    node: Node, what: Text, needed: Iterable[str], optional: Iterable[str] = ()
) -> dict[str, Node]:
    """The values of a mapping by name; refuses unknown names, and misses those that are needed."""
    needed, optional = tuple(needed), tuple(optional)
    allowed = (*needed, *optional)
    if not isinstance(node, Mapping):
        names = text("{what} with {names}", what=what, names=", ".join(allowed))
        raise Wrong(node.line, unfit(brief(node), names))
    for name in node.entries:
        if name not in allowed:
            reason = text("In {what}: {reason}", what=what, reason=unknown(name, allowed))
            raise Wrong(node.lines[name], reason)
    for name in needed:
        if name not in node.entries:
            raise Wrong(node.line, text("{name} is missing in {what}.", name=name, what=what))
    return node.entries


def items(node: Node | None, low: int, high: int, what: Text) -> tuple[Node, ...]:
    """The items of a list, so many; none where there is no list."""
    if node is None:
        return ()
    if not isinstance(node, Sequence):
        raise Wrong(node.line, unfit(brief(node), text("a list of {what}", what=what)))
    if not low <= len(node.items) <= high:
        allowed = text("{low} to {high}", low=low, high=high)
        found = text("{count} {what}", count=len(node.items), what=what)
        raise Wrong(node.line, unfit(found, allowed))
    return node.items


def line_of_text(node: Node) -> str:
    """A text that is not empty."""
    if not isinstance(node, Scalar) or not node.source.strip():
        raise Wrong(node.line, unfit(brief(node), text("a text")))
    return node.source.strip()


def name(node: Node) -> str:
    """A name in small letters, digits and `_`, which formulas can use."""
    found = line_of_text(node)
    if not NAME.fullmatch(found) or found in RESERVED:
        allowed = text("a name of small letters, digits and _, but none of {names}",
                       names=", ".join(sorted({MINE, *FUNCTIONS})))  # fmt: skip
        raise Wrong(node.line, unfit(found, allowed))
    return found


def one_of(node: Node, names: Iterable[str]) -> str:
    """One of several names."""
    names = tuple(names)
    found = line_of_text(node)
    if found not in names:
        raise Wrong(node.line, unknown(found, names))
    return found


def whole(node: Node, low: int, high: int) -> int:
    """A whole number."""
    found = line_of_text(node)
    if len(found) > 20 or not INTEGER.fullmatch(found) or not low <= int(found) <= high:
        allowed = text("a whole number from {low} to {high}", low=low, high=high)
        raise Wrong(node.line, unfit(found, allowed))
    return int(found)


def flag(node: Node) -> bool:
    """`true` or `false`."""
    return one_of(node, ("true", "false")) == "true"


def brief(node: Node) -> object:
    """What stands there, for an error message."""
    if isinstance(node, Scalar):
        return node.source or text("nothing")
    if isinstance(node, Sequence):
        return text("a list")
    return text("a mapping with {names}", names=", ".join(node.entries) or text("nothing"))
