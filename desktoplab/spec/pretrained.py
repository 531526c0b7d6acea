"""Which layers are trained one by one without labels, and what in a network stands in the way.

Pure functions over the network; what a kind of pre-training asks for besides stands in its traits.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from desktoplab.spec.naming import naming
from desktoplab.spec.network import Block, Layer, Network, Stage, expand
from desktoplab.spec.tables import ACTIVATIONS, LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.spec.walk import Problem

PASSED = (ACTIVATIONS, "Regularization")
"""Groups of layers that may stand between the Dense layers, beside Flatten."""


@dataclass(frozen=True)
class Pretrained:
    """A hidden Dense layer that may be trained by itself, and what follows it.

    `start` and `end` are places in the expanded network: of the layer, and of the next Dense layer.
    `activations` are the layers of that group between them. `after_sigmoid` says that its inputs
    are the answers of a sigmoid, numbers from 0 to 1.
    """

    stage: Stage
    start: int
    end: int
    activations: tuple[Layer, ...]
    after_sigmoid: bool


def hidden(network: Network) -> tuple[Pretrained, ...]:
    """Every Dense layer but the last, in forward order."""
    stages = tuple(expand(network))
    places = [place for place, stage in enumerate(stages) if stage.layer.kind == "dense"]
    gaps = [_activations(stages[start + 1 : end]) for start, end in pairwise((-1, *places))]
    return tuple(
        Pretrained(stages[start], start, end, behind, bool(before) and before[-1].kind == "sigmoid")
        for (start, end), (before, behind) in zip(pairwise(places), pairwise(gaps), strict=True)
    )


def pretrained(network: Network) -> tuple[Pretrained, ...]:
    """The hidden Dense layers that learn: those that are not frozen."""
    return tuple(each for each in hidden(network) if not each.stage.layer.values["frozen"])


def _activations(stages: tuple[Stage, ...]) -> tuple[Layer, ...]:
    layers = (stage.layer for stage in stages)
    return tuple(layer for layer in layers if LAYERS[layer.kind].group == ACTIVATIONS)


def misfit_of_chain(network: Network) -> Problem | None:
    """What keeps a network from being pre-trained layer by layer; None where nothing does."""
    for item in network:
        if isinstance(item, Block) and item.skip:
            return Problem(item.uid, text(
                "Pre-training goes layer by layer, and a skip connection leads around layers: "
                "switch it off, or choose Supervised.",
            ))  # fmt: skip
        for each in item.layers if isinstance(item, Block) else (item,):
            if not _is_passed(each):
                return Problem(each.uid, _cannot(each))
    if not pretrained(network):
        return Problem(None, text(
            "Pre-training needs a hidden Dense layer that is not frozen: add one before the last "
            "layer, or choose Supervised.",
        ))  # fmt: skip
    return None


def _is_passed(layer: Layer) -> bool:
    return layer.kind in ("dense", "flatten") or LAYERS[layer.kind].group in PASSED


def _cannot(layer: Layer) -> Text:
    return text(
        "Pre-training goes layer by layer through Dense layers: {layer} cannot be pre-trained. "
        "Delete it, or choose Supervised.",
        layer=naming(layer),
    )
