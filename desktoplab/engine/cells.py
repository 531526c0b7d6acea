"""The cells of the initialization map as values: which network each stands for, what was found.

No torch here, so that the window can import it; `initmap` measures.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from typing import Any

from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment, Training
from desktoplab.spec.fit import wanted_output
from desktoplab.spec.network import AS_NETWORK, Block, Layer, every_item, layer
from desktoplab.spec.registry import Registry
from desktoplab.spec.tables import ACTIVATIONS, INITIALIZERS, LAYERS, STARTS, DataError
from desktoplab.spec.text import Text
from desktoplab.spec.values import Chosen

USUAL_WIDTH = 64
DEEPEST, MOST_DEPTHS = 200, 8
USUAL_DEPTHS = (5, 10, 20, 50)
USUAL_STARTS = ("he_normal", "xavier_normal", "lecun_normal", "torch_default", "normal")
USUAL_ACTIVATIONS = ("sigmoid", "tanh", "relu")
NORMALS = (0.01, 1.0)
"""Deviations of the normal initializer: one too small and one too large for most networks."""


@dataclass(frozen=True)
class Cell:
    """The two-way signal of one network before training, at its first and last hidden layer.

    `forward` are standard deviations of a, `backward` root mean squares of delta, both as (first
    hidden layer, last hidden layer). `nonfinite` is the share of hidden layers where one of the two
    is not finite.
    """

    depth: int
    initializer: Chosen
    activation: Chosen
    forward: tuple[float, float]
    backward: tuple[float, float]
    nonfinite: float

    @property
    def forward_ratio(self) -> float:
        """What of the signal's spread is left at the last hidden layer: last / first."""
        return ratio(self.forward[1], self.forward[0])

    @property
    def backward_ratio(self) -> float:
        """What of the error is left at the first hidden layer: first / last."""
        return ratio(self.backward[0], self.backward[1])

    @property
    def worse_ratio(self) -> float:
        """The one of the two that is farther from 1; NaN where a number is not finite."""
        return max(self.forward_ratio, self.backward_ratio, key=lambda found: distance(found))


def ratio(end: float, begin: float) -> float:
    """end / begin; NaN where one is not finite, 0 where nothing was there to begin with."""
    if not (math.isfinite(end) and math.isfinite(begin)):
        return math.nan
    return end / begin if begin else 0.0


def distance(found: float) -> float:
    """Decades from 1; infinite for 0, and for what is not finite."""
    return abs(math.log10(found)) if math.isfinite(found) and found > 0 else math.inf


def width_of(experiment: Experiment) -> int:
    """Units of the first Dense layer, which all hidden layers of the map get; 64 without one."""
    units = (
        int(item.values["units"])
        for item in every_item(experiment.network)
        if isinstance(item, Layer) and item.kind == "dense"
    )
    return next(units, USUAL_WIDTH)


def basis(experiment: Experiment) -> tuple[object, ...]:
    """What the map depends on beside depth, initializer and activation: equal means still valid."""
    settings = experiment.training
    return width_of(experiment), experiment.data, settings.seed, settings.loss


def cell_experiment(
    experiment: Experiment, depth: int, initializer: Chosen, activation: Chosen
) -> Experiment:
    """The network that a cell stands for, on the data and with the training of the experiment.

    `depth` hidden Dense layers, each followed by the activation and as wide as the experiment's
    first Dense layer, and an output layer as data and loss want it; all start as `initializer`.
    Raises `DataError` where the data cannot be read.
    """
    info = peek(experiment.data.dataset)
    if isinstance(info, Text):
        raise DataError(info)
    width = width_of(experiment)

    def hidden() -> tuple[Layer, Layer]:
        return layer("dense", units=width), Layer(activation.name, activation.values)

    rest = (Block(hidden(), depth - 1),) if depth > 1 else ()
    outputs, _ = wanted_output(experiment.training.loss.name, info)
    settings = experiment.training.values.replace(
        weight_init=initializer, start=STARTS.choose("fresh")
    )
    return replace(
        experiment,
        network=(*hidden(), *rest, layer("dense", units=outputs)),
        training=Training(settings),
    )


def starts() -> tuple[Chosen, ...]:
    """Every initializer with its usual settings; the normal one small and large."""
    found: list[Chosen] = []
    for name in INITIALIZERS:
        if name == "normal":
            found += [INITIALIZERS.choose(name, std=std) for std in NORMALS]
        elif name != AS_NETWORK:
            found.append(INITIALIZERS.choose(name))
    return tuple(found)


def usual_starts() -> tuple[Chosen, ...]:
    """Those that a map spans when nothing is said."""
    return tuple(chosen for chosen in starts() if chosen.name in USUAL_STARTS)


def bends() -> tuple[Chosen, ...]:
    """Every activation with its usual settings, the three of the textbooks first."""
    names = [entry.name for entry in LAYERS.entries() if entry.group == ACTIVATIONS]
    order = [*USUAL_ACTIVATIONS, *(name for name in names if name not in USUAL_ACTIVATIONS)]
    return tuple(LAYERS.choose(name) for name in order)


def usual_bends() -> tuple[Chosen, ...]:
    """Those that a map spans when nothing is said."""
    return bends()[: len(USUAL_ACTIVATIONS)]


def depths_of(words: str) -> tuple[int, ...] | None:
    """Depths as written, `5, 10, 20`; None where they are not 1 to 8 numbers from 1 to 200."""
    parts = [part for part in re.split(r"[\s,;]+", words) if part]
    if not 0 < len(parts) <= MOST_DEPTHS or not all(re.fullmatch("[0-9]{1,3}", p) for p in parts):
        return None
    found = sorted({int(part) for part in parts})
    return tuple(found) if found[0] >= 1 and found[-1] <= DEEPEST else None


def named(chosen: Chosen, table: Registry[Any]) -> Text:
    """A choice in a few words, with its numbers: `He normal`, `Normal 0.01`."""
    numbers = [f" {value:g}" for value in chosen.values.values() if type(value) is float]
    values = (("label", Text(table[chosen.name].label)), ("numbers", "".join(numbers)))
    return Text("{label}{numbers}", values)


def brief(found: float) -> str:
    """A ratio in the room of a cell: `0.95`, `1.0`, `3e-8`, `0`, `NaN`."""
    if not math.isfinite(found):
        return "NaN"
    if found == 0 or 0.0095 <= found < 1000:
        return f"{found:#.2g}".removesuffix(".") if 0 < found < 99.5 else f"{found:.0f}"
    mantissa, exponent = f"{found:.0e}".split("e")
    return f"{mantissa}e{int(exponent)}"
