"""Prepared experiments: a preset or an earlier run's, with changes, checked when the file is read.

An experiment that could not be trained is refused with the line of the layer that does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping

from desktoplab.lessons import wanted
from desktoplab.lessons.nodes import Mapping as MappingNode
from desktoplab.lessons.nodes import Node, Sequence, plain
from desktoplab.lessons.problem import Wrong, unknown
from desktoplab.spec.changes import keys_of, put
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import FORMAT, from_plain, to_plain
from desktoplab.spec.network import every_item
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import DATASETS, PRESETS, DataError
from desktoplab.spec.text import Refused, Text, text
from desktoplab.spec.walk import Problem

PARTS = ("network", "discriminator", "data", "training")


def experiment(node: Node, earlier: Mapping[str, Experiment]) -> Experiment:
    """The experiment of a run or of a solution; raises `Wrong`."""
    found = wanted.fields(node, text("an experiment"), (), ("preset", "from", *PARTS, "set"))
    assert isinstance(node, MappingNode)
    base = _base(node, found, earlier)
    for part in ("network", "discriminator"):
        if part in found:
            base[part] = plain(found[part])
    for part in ("data", "training"):
        if part in found:
            if not isinstance(found[part], MappingNode):
                raise Wrong(found[part].line, text("{part} is a mapping of settings.", part=part))
            settings = plain(found[part])
            assert isinstance(settings, dict)
            base[part] = {**base[part], **settings}  # type: ignore[dict-item]
    made = _made(base, node, node.line)
    if "set" in found:
        made = _set(made, found["set"])
    problem = problem_of(made)
    if problem is not None:
        line = _line_of_problem(problem, made, node)
        raise Wrong(line, text("This cannot be trained: {problem}", problem=problem.text))
    return made


def problem_of(experiment: Experiment) -> Problem | None:
    """What stands in the way of training it, or None."""
    dataset = experiment.data.dataset
    try:
        info = DATASETS[dataset.name].traits.peek(**dataset.values)
    except DataError as error:
        return Problem(None, error.text)
    return next(iter(infer(experiment, info).problems), None)


def _base(
    node: MappingNode, found: Mapping[str, Node], earlier: Mapping[str, Experiment]
) -> dict[str, object]:
    if "preset" in found and "from" in found:
        raise Wrong(node.lines["from"], text("An experiment has a preset or a from, not both."))
    if "preset" in found:
        name = wanted.one_of(found["preset"], PRESETS)
        return to_plain(PRESETS.make(PRESETS.choose(name)))
    if "from" in found:
        name = wanted.line_of_text(found["from"])
        if name not in earlier:
            reason = text("There is no earlier run of this name: {reason}",
                          reason=unknown(name, earlier))  # fmt: skip
            raise Wrong(found["from"].line, reason)
        return to_plain(earlier[name])
    if "network" not in found:
        raise Wrong(node.line, text("An experiment begins with a preset, a from or a network."))
    return {"format": FORMAT, "data": {}, "network": [], "training": {}}


def _made(source: object, node: Node, line: int) -> Experiment:
    try:
        return from_plain(source)
    except Refused as error:
        raise Wrong(line_at(node, error.path) or line, better(error)) from error


def _set(made: Experiment, node: Node) -> Experiment:
    if not isinstance(node, MappingNode):
        raise Wrong(node.line, text("set is a mapping of paths to values."))
    source = to_plain(made)
    for path, value in node.entries.items():
        line = node.lines[path]
        try:
            put(source, path, plain(value))
            made = from_plain(source)
        except Refused as error:
            raise Wrong(line, better(error)) from error
        source = to_plain(made)
    return made


def better(error: Refused) -> Text:
    """The refusal, with the name that was probably meant."""
    names = dict(error.allowed.values).get("names")
    if isinstance(names, str) and isinstance(error.found, str):
        reason = unknown(error.found, names.split(", "))
        return text("{path}: {reason}", path=error.path, reason=reason)
    return error.text


def line_at(node: Node, path: str) -> int | None:
    """The line of what a path leads to, or of the last part of it that the file has."""
    line = None
    try:
        keys = keys_of(path)
    except Refused:
        return None
    for key in keys:
        if isinstance(node, MappingNode) and key in node.entries:
            line, node = node.lines[str(key)], node.entries[str(key)]
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
            line = node.line
        else:
            break
    return line


def _line_of_problem(problem: Problem, made: Experiment, node: MappingNode) -> int:
    for part, items in (("network", made.network), ("discriminator", made.discriminator)):
        network = node.entries.get(part)
        if not isinstance(network, Sequence):
            continue
        for item, found in zip(items, network.items, strict=False):
            if problem.uid in {one.uid for one in every_item((item,))}:
                return found.line
    return node.line
