"""The key `hide` of a profile: which entries, docks and commands are not offered."""

from __future__ import annotations

from collections.abc import Mapping

from desktoplab.classroom.names import KINDS, groups_of, names_of
from desktoplab.classroom.profile import ACTION, DOCK
from desktoplab.lessons import wanted
from desktoplab.lessons.nodes import Mapping as MappingNode
from desktoplab.lessons.nodes import Node
from desktoplab.lessons.problem import Wrong, unknown
from desktoplab.spec.text import text

ALL_BUT = "all_but"
NOUNS = {"actions": ACTION, "docks": DOCK}
MOST = 500


def hidden(node: Node) -> Mapping[str, frozenset[str]]:
    """The hidden names by the noun of their table; raises `Wrong`."""
    found = wanted.fields(node, text("hide"), (), (*KINDS, *NOUNS))
    names: dict[str, frozenset[str]] = {}
    for kind, each in found.items():
        noun = NOUNS.get(kind) or KINDS[kind].noun
        names[noun] = names.get(noun, frozenset()) | _of_kind(kind, each)
    return names


def _of_kind(kind: str, node: Node) -> frozenset[str]:
    """A list of names and groups, or all but those of a list."""
    if isinstance(node, MappingNode):
        kept = wanted.fields(node, text("{kind}", kind=kind), (ALL_BUT,))[ALL_BUT]
        return frozenset(names_of(kind)) - _listed(kind, kept)
    return _listed(kind, node)


def _listed(kind: str, node: Node) -> frozenset[str]:
    groups, names = groups_of(kind), names_of(kind)
    found: set[str] = set()
    for each in wanted.items(node, 0, MOST, text("names")):
        name = wanted.line_of_text(each)
        if name in names:
            found.add(name)
        elif name.casefold() in groups:
            found.update(groups[name.casefold()])
        else:
            raise Wrong(each.line, unknown(name, (*names, *(g.capitalize() for g in groups))))
    return frozenset(found)
