"""The registries themselves, and what each entry says beyond its settings.

They are empty until `desktoplab.catalog` is imported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from desktoplab.spec.registry import Registry
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Chosen, Values

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from desktoplab.spec.experiment import Experiment
    from desktoplab.spec.network import Network
    from desktoplab.spec.walk import Problem

Shape = tuple[int, ...]
Task = Literal["classification", "regression", "reconstruction", "generation"]
"""What is to be told of a sample: its class, a number, the sample itself; or samples are made."""
ACTIVATIONS, NORMALIZATION = "Activations", "Normalization"
"""Groups of layers that rules refer to."""


class Misfit(ValueError):
    """A layer that cannot take the shape it is given; `text` says why and what would fix it."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


@dataclass(frozen=True)
class LayerTraits:
    """How a layer changes shape and how many numbers it learns, without building it.

    `shape(inputs, values)` may raise `Misfit`. `weighted` layers are those that plots list.
    `saturates` is the range outside of which an output of the activation counts as saturated;
    `dies` says that it gives exactly 0 over a whole range, so that a unit can be dead.
    `brief` is what a card shows behind the label; `least_batch` is the smallest batch it trains on.
    `examples` are shapes that it takes, for the tests.
    """

    shape: Callable[[Shape, Values], Shape] = lambda inputs, values: inputs
    parameters: Callable[[Shape, Values], int] = lambda inputs, values: 0
    weighted: bool = False
    saturates: tuple[float, float] | None = None
    dies: bool = False
    brief: Callable[[Values], str] = lambda values: ""
    least_batch: int = 1
    examples: tuple[Shape, ...] = ((5,), (6, 4), (1, 8, 8))


@dataclass(frozen=True)
class DataInfo:
    """What is known of a data set before it is loaded.

    `shape` is that of one sample: `(features,)`, `(steps, features)`, or that of a picture,
    `(channels, height, width)`. A regression has one number as its target and 0 classes.
    `feature_names` may be empty. The data sets tell a classification or a regression; a procedure
    may see another task in them.
    """

    label: str
    shape: Shape
    classes: int
    samples: int
    class_names: tuple[str, ...] = ()
    task: Task = "classification"
    feature_names: tuple[str, ...] = ()

    @property
    def aim(self) -> Text:
        """What is to be told of a sample, in words: `10 classes`, or a number."""
        others = {
            "regression": text("one number"), "reconstruction": text("the input again"),
            "generation": text("new samples"),
        }  # fmt: skip
        return others.get(self.task) or text("{classes} classes", classes=self.classes)

    @property
    def has_targets(self) -> bool:
        """Whether numbers are to be told and not classes, so that R² says how well."""
        return self.task in ("regression", "reconstruction")

    @property
    def numbers(self) -> int:
        """How many numbers a sample has."""
        return prod(self.shape)

    @property
    def is_image(self) -> bool:
        """Whether a sample can be drawn as a picture."""
        return len(self.shape) == 3

    @property
    def is_plane(self) -> bool:
        """Whether a sample is a point of the plane, so that a decision boundary can be drawn."""
        return self.shape == (2,)


@dataclass(frozen=True)
class Samples:
    """A loaded data set: `inputs` float32 (samples, *shape), `labels` int64 (samples,).

    The labels of a regression are its targets, float32 (samples,).
    The last `held_out` samples are the validation part where the files say so; 0 means that the
    user's share decides.
    """

    inputs: NDArray[np.float32]
    labels: NDArray[np.int64 | np.float32]
    held_out: int = 0


class Cancelled(Exception):
    """Raised by a `Progress` to end a long reading; nobody is told of it."""


Progress = Callable[[float], None]
"""Told the share that is done, from 0 to 1, while data are read; may raise `Cancelled`."""


@dataclass(frozen=True)
class DataTraits:
    """`peek(**values)` tells a `DataInfo` quickly, without loading; may raise `DataError`.

    Data of a person's own also say how they are recognized and read with progress:
    `detect(path)` gives the settings found in a file or folder, or None where it is another kind;
    `read(progress, **values)` gives the same `Samples` as `make`.
    """

    peek: Callable[..., DataInfo]
    detect: Callable[[Path], Chosen | None] | None = None
    read: Callable[..., Samples] | None = None


class DataError(ValueError):
    """Data that cannot be read: `text` names the file, what was found and what to do."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


@dataclass(frozen=True)
class Plain:
    """An entry that says nothing beyond its settings."""


@dataclass(frozen=True)
class PresetTraits:
    """`shows` names the plot that a template is about: the window brings it to the front."""

    shows: str = ""


@dataclass(frozen=True)
class LossTraits:
    """What a loss is made for: its tasks, and how many outputs it wants of the network.

    `classes` is how many classes there must be, 0 for any number; `contains` are activations that
    are part of the loss, so that a layer of that kind before it would count twice.
    """

    tasks: tuple[Task, ...] = ("classification",)
    outputs: Callable[[DataInfo], int] = lambda info: info.classes
    classes: int = 0
    contains: tuple[str, ...] = ()


@dataclass(frozen=True)
class ScheduleTraits:
    """`needs_end(values)` says whether the schedule must know how many epochs there will be."""

    needs_end: Callable[[Values], bool] = lambda values: False


@dataclass(frozen=True)
class ProbeTraits:
    """`view` is the generic view that draws the probe; `guide` is a value it marks with a line.

    `fits` says for which data it is offered, `suits` for which networks. `compares` says that it
    looks at the weights before the last update too, which are then kept. Those that are `live` are
    what people watch while a network learns: they look together, and before all others.
    """

    view: str
    fits: Callable[[DataInfo], bool] = lambda info: True
    suits: Callable[[Network], bool] = lambda network: True
    guide: float | None = None
    compares: bool = False
    live: bool = False


@dataclass(frozen=True)
class Player:
    """One of two networks that learn against each other; `label` names its canvas.

    `inputs(info, values)` is the shape that it is given, where `values` are the settings of the
    procedure; `outputs(info)` is how many numbers it gives. `contains` are activations that are
    part of the loss by which it learns.
    """

    label: str
    inputs: Callable[[DataInfo, Values], Shape]
    outputs: Callable[[DataInfo], int]
    contains: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProcedureTraits:
    """How a way of learning sees the data, and what it asks of an experiment.

    `aim(info)` is the data as it is seen; it gives the same for what it gave. `players` are empty,
    or the two networks in the order of the forward pass: `Experiment.network`, then its
    `discriminator`. `without` are paths of settings that have no effect, such as `training.loss`.
    `misfit(experiment, info)` is what stands in its way beside shapes and outputs, for data as
    they are seen; `suit(experiment, info)` is what else changes when a person chooses it.
    """

    aim: Callable[[DataInfo], DataInfo] = lambda info: info
    players: tuple[Player, ...] = ()
    without: frozenset[str] = frozenset()
    misfit: Callable[[Experiment, DataInfo], Problem | None] = lambda experiment, info: None
    suit: Callable[[Experiment, DataInfo], Experiment] = lambda experiment, info: experiment


LAYERS: Registry[LayerTraits] = Registry("layer")
INITIALIZERS: Registry[Plain] = Registry("initializer")
OPTIMIZERS: Registry[Plain] = Registry("optimizer")
LOSSES: Registry[LossTraits] = Registry("loss")
SCHEDULES: Registry[ScheduleTraits] = Registry("schedule")
CLIPPINGS: Registry[Plain] = Registry("clipping")
PENALTIES: Registry[Plain] = Registry("penalty")
STOPPINGS: Registry[Plain] = Registry("early stopping")
STARTS: Registry[Plain] = Registry("start")
PROCEDURES: Registry[ProcedureTraits] = Registry("procedure")
DATASETS: Registry[DataTraits] = Registry("data set")
PRESETS: Registry[PresetTraits] = Registry("preset")
PROBES: Registry[ProbeTraits] = Registry("probe")
