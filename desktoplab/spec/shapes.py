"""Shapes, parameter counts and problems of a network, inferred at each edit without building it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import misfit_of_loss, misfit_of_schedule, reason_for_output, wanted_output
from desktoplab.spec.naming import naming
from desktoplab.spec.network import Block, Item, Layer, expand
from desktoplab.spec.skips import projection_parameters
from desktoplab.spec.tables import LAYERS, DataInfo, Misfit, Shape
from desktoplab.spec.text import Refused, Text, text

MAX_STAGES = 5000
MAX_PARAMETERS = 250_000_000
"""Numbers learned, at most: with gradients and Adam's two memories that is 4 GB in float32."""


@dataclass(frozen=True)
class Problem:
    """Something that stands in the way of training; `uid` is the card that shows it."""

    uid: str | None
    text: Text


class Unfit(Refused):
    """A network that cannot be trained; it reads as the sentence of its first problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__("network", str(problem.text), text("a network without problems"))
        self.uid = problem.uid
        self.text = problem.text


@dataclass(frozen=True)
class Size:
    """Shapes into and out of an item and the numbers it learns, repetitions included."""

    inputs: Shape
    outputs: Shape
    parameters: int


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
    """Walk the network once; `info` is the data's, or the reason why there are none."""
    if isinstance(info, Text):
        return Inference({}, (Problem(None, info),), (), 0)
    network = experiment.network
    stages = sum(len(i.layers) * i.repeat if isinstance(i, Block) else 1 for i in network)
    if stages > MAX_STAGES:
        reason = text(
            "The network has {found} layers; at most {limit} can be built. Lower a repeat.",
            found=stages, limit=MAX_STAGES,
        )  # fmt: skip
        return Inference({}, (Problem(None, reason),), (), 0)
    walk = _Walk(info.shape)
    for item in experiment.network:
        walk.item(item)
    problems = (
        walk.problems
        or _check_memory(walk)
        or [
            *_check_batch(experiment, info),
            *_check_output(experiment, info, walk.shape),
            *_check_learning(walk),
        ]
    )
    total = sum(size.parameters for uid, size in walk.sizes.items() if uid not in walk.inner)
    return Inference(walk.sizes, tuple(problems), walk.shape, total)


class _Walk:
    """The shape on its way through the network, and what was met."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.sizes: dict[str, Size] = {}
        self.problems: list[Problem] = []
        self.inner: set[str] = set()
        self.learns = False

    def item(self, item: Item) -> None:
        if isinstance(item, Layer):
            self.layer(item)
            return
        inputs, count = self.shape, 0
        if not item.layers:
            self.problems.append(
                Problem(item.uid, text("The block is empty: drop a layer into it, or delete it."))
            )
        for _ in range(item.repeat):
            before = self.shape
            for inner in item.layers:
                count += self.layer(inner)
                self.inner.add(inner.uid)
                if self.problems:
                    return
            if item.skip:
                projected = projection_parameters(before, self.shape)
                count, self.learns = count + projected, self.learns or projected > 0
        self.sizes[item.uid] = Size(inputs, self.shape, count)

    def layer(self, layer: Layer) -> int:
        """Pass through one layer; returns the numbers it learns in this repetition."""
        if self.problems:
            return 0
        traits = LAYERS[layer.kind].traits
        try:
            outputs = traits.shape(self.shape, layer.values)
        except Misfit as misfit:
            self.problems.append(Problem(layer.uid, misfit.text))
            return 0
        count = traits.parameters(self.shape, layer.values)
        self.learns = self.learns or (count > 0 and not layer.values.get("frozen", False))
        seen = self.sizes.get(layer.uid)
        if seen is None:
            self.sizes[layer.uid] = Size(self.shape, outputs, count)
        else:
            self.sizes[layer.uid] = Size(seen.inputs, seen.outputs, seen.parameters + count)
        self.shape = outputs
        return count


def _check_memory(walk: _Walk) -> list[Problem]:
    outer = {uid: size.parameters for uid, size in walk.sizes.items() if uid not in walk.inner}
    found = sum(outer.values())
    if found <= MAX_PARAMETERS:
        return []
    advice = text(
        "The network has {found} parameters; at most {limit} fit into memory. "
        "Lower the units or the repeat of this card.",
        found=f"{found:,}", limit=f"{MAX_PARAMETERS:,}",
    )  # fmt: skip
    return [Problem(max(outer, key=outer.__getitem__), advice)]


def _check_batch(experiment: Experiment, info: DataInfo) -> list[Problem]:
    batch = min(experiment.training.batch_size or info.samples, info.samples)
    for stage in expand(experiment.network):
        least = LAYERS[stage.layer.kind].traits.least_batch
        if batch < least:
            advice = text(
                "{layer} needs at least {least} samples per batch, the batch size is {found}: "
                "set the batch size to {least} or more.",
                layer=naming(stage.layer), least=least, found=batch,
            )  # fmt: skip
            return [Problem(stage.layer.uid, advice)]
    return []


def _check_learning(walk: _Walk) -> list[Problem]:
    if walk.learns or not any(size.parameters for size in walk.sizes.values()):
        return []
    return [Problem(None, text("Every layer is frozen: let at least one of them learn."))]


def _check_output(experiment: Experiment, info: DataInfo, output: Shape) -> list[Problem]:
    stages = list(expand(experiment.network))
    for found in (
        misfit_of_loss(experiment.training.loss.name, info, stages[-1].layer if stages else None),
        misfit_of_schedule(experiment.training),
    ):
        if found is not None:
            return [Problem(None, found)]
    wanted, units = wanted_output(experiment.training.loss.name, info)
    if not any(LAYERS[stage.layer.kind].traits.weighted for stage in stages):
        advice = text(
            "Nothing here can learn yet: add a Dense layer with {units}, as {reason}.",
            units=units,
            reason=reason_for_output(experiment.training.loss.name, info),
        )
        return [Problem(None, advice)]
    if output == (wanted,):
        return []
    last = stages[-1].layer
    advice = text(
        "{last} gives {found} values, but {reason}: end with a Dense layer of {units}.",
        last=naming(last), found=show_shape(output), units=units,
        reason=reason_for_output(experiment.training.loss.name, info),
    )  # fmt: skip
    return [Problem(last.uid, advice)]
