"""Shapes, parameter counts and problems of a network, inferred at each edit without building it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import misfit_of_last, misfits_of_choices, wanted_of
from desktoplab.spec.naming import naming
from desktoplab.spec.network import Block, Item, expand
from desktoplab.spec.procedures import seen
from desktoplab.spec.tables import LAYERS, PROCEDURES, DataInfo, Shape
from desktoplab.spec.text import Refused, Text, text
from desktoplab.spec.walk import Problem, Size, Walk

MAX_STAGES = 5000
MAX_PARAMETERS = 250_000_000
"""Numbers learned, at most: with gradients and Adam's two memories that is 4 GB in float32."""


class Unfit(Refused):
    """A network that cannot be trained; it reads as the sentence of its first problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__("network", str(problem.text), text("a network without problems"))
        self.uid = problem.uid
        self.text = problem.text


@dataclass(frozen=True)
class Inference:
    """What is known of a network before it is built; `sizes` by uid, first repetition's shapes."""

    sizes: Mapping[str, Size]
    problems: tuple[Problem, ...]
    output: Shape
    parameters: int


def show_shape(shape: Shape) -> str:
    """`(1, 8, 8)` reads `8×8`, `(3, 8, 8)` reads `3×8×8`."""
    shown = shape[1:] if len(shape) == 3 and shape[0] == 1 else shape
    return "×".join(str(size) for size in shown)


def describe(item: Item) -> str:
    """A short English name for a card: `Dense 100`, `Leaky ReLU`, `Block ×20`."""
    return str(naming(item))


def infer(experiment: Experiment, info: DataInfo | Text) -> Inference:
    """Walk every network once; `info` is the data's, or the reason why there are none.

    It may be the data as they are or as the procedure sees them.
    """
    if isinstance(info, Text):
        return Inference({}, (Problem(None, info),), (), 0)
    stages = sum(len(i.layers) * i.repeat if isinstance(i, Block) else 1 for i in experiment.cards)
    if stages > MAX_STAGES:
        reason = text(
            "The network has {found} layers; at most {limit} can be built. Lower a repeat.",
            found=stages, limit=MAX_STAGES,
        )  # fmt: skip
        return Inference({}, (Problem(None, reason),), (), 0)
    info = seen(experiment, info)
    walks = [
        Walk(network, shape, player)
        for player, (network, shape) in enumerate(
            zip(experiment.networks, entrances(experiment, info), strict=True)
        )
    ]
    problems = (
        [_named(experiment, problem) for walk in walks for problem in walk.problems]
        or _check_memory(walks)
        or [
            *_check_batch(experiment, info),
            *_check_choices(experiment, info),
            *_check_procedure(experiment, info),
            *(_named(experiment, p) for walk in walks for p in _check_end(experiment, info, walk)),
        ]
    )
    return Inference(
        {uid: size for walk in walks for uid, size in walk.sizes.items()},
        tuple(problems),
        walks[0].shape,
        sum(sum(walk.parameters.values()) for walk in walks),
    )


def entrances(experiment: Experiment, info: DataInfo) -> tuple[Shape, ...]:
    """The shape of what enters each network that takes part."""
    values = experiment.training.procedure.values
    return tuple(one.inputs(info, values) for one in experiment.players) or (info.shape,)


def _named(experiment: Experiment, problem: Problem) -> Problem:
    """What is said of a network, with the name of the player whose it is where there are two."""
    if not experiment.players:
        return problem
    player = Text(experiment.players[problem.player].label)
    return replace(problem, text=text("{player}: {problem}", player=player, problem=problem.text))


def _check_memory(walks: Sequence[Walk]) -> list[Problem]:
    outer = {uid: (count, walk) for walk in walks for uid, count in walk.parameters.items()}
    found = sum(count for count, _ in outer.values())
    if found <= MAX_PARAMETERS:
        return []
    advice = text(
        "The network has {found} parameters; at most {limit} fit into memory. "
        "Lower the units or the repeat of this card.",
        found=f"{found:,}", limit=f"{MAX_PARAMETERS:,}",
    )  # fmt: skip
    largest = max(outer, key=lambda uid: outer[uid][0])
    return [Problem(largest, advice, outer[largest][1].player)]


def _check_batch(experiment: Experiment, info: DataInfo) -> list[Problem]:
    wanted = experiment.training.batch_size
    batch = min(wanted or info.samples, info.samples)
    for player, network in enumerate(experiment.networks):
        for stage in expand(network):
            least = LAYERS[stage.layer.kind].traits.least_batch
            if batch < least:
                advice = text(
                    "{layer} needs at least {least} samples per batch, the batch size is {found}: "
                    "set the batch size to {least} or more.",
                    layer=naming(stage.layer), least=least, found=batch,
                ) if batch == wanted else text(
                    "{layer} needs at least {least} samples per batch, and there is only {found} "
                    "to learn from: raise the labeled share, or delete the layer.",
                    layer=naming(stage.layer), least=least, found=batch,
                )  # fmt: skip
                return [Problem(stage.layer.uid, advice, player)]
    return []


def _check_learning(walk: Walk) -> list[Problem]:
    if walk.learns or not any(size.parameters for size in walk.sizes.values()):
        return []
    reason = text("Every layer is frozen: let at least one of them learn.")
    return [Problem(None, reason, walk.player)]


def _check_choices(experiment: Experiment, info: DataInfo) -> list[Problem]:
    """Loss and schedule, the first that does not suit."""
    return [Problem(None, found) for found in misfits_of_choices(experiment, info)[:1]]


def _check_end(experiment: Experiment, info: DataInfo, walk: Walk) -> list[Problem]:
    """What a network gives, and whether it learns."""
    return [*_check_output(experiment, info, walk), *_check_learning(walk)]


def _check_output(experiment: Experiment, info: DataInfo, walk: Walk) -> list[Problem]:
    if misfits_of_choices(experiment, info):
        return []
    wanted = wanted_of(experiment, info, walk.player)
    stages = list(expand(walk.network))
    if stages and (found := misfit_of_last(experiment, stages[-1].layer, walk.player)):
        return [Problem(None, found, walk.player)]
    if not any(LAYERS[stage.layer.kind].traits.weighted for stage in stages):
        advice = text(
            "Nothing here can learn yet: add a Dense layer with {units}, as {reason}.",
            units=wanted.units, reason=wanted.reason,
        )  # fmt: skip
        return [Problem(None, advice, walk.player)]
    if walk.shape in wanted.shapes:
        return []
    last = stages[-1].layer
    advice = text(
        "{last} gives {found} {found:value|values}, but {reason}: end with a Dense layer of "
        "{units}.",
        last=naming(last), found=show_shape(walk.shape), units=wanted.units, reason=wanted.reason,
    )  # fmt: skip
    return [Problem(last.uid, advice, walk.player)]


def _check_procedure(experiment: Experiment, info: DataInfo) -> list[Problem]:
    entry = PROCEDURES[experiment.training.procedure.name]
    found = entry.traits.misfit(experiment, info)
    return [] if found is None else [found]
