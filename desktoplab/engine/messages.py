"""What a training run tells: plain numpy values, made by `train`, read by whoever pulls it.

No torch here, so that the window can import it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.stages import StageName, epoch_at, epochs_at, stage_at
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.naming import named
from desktoplab.spec.procedures import player_of
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text, text

FloatArray = NDArray[np.float64]
Weights = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True)
class LayerName:
    """A weighted layer of the expanded network, in forward order.

    `uid` is the card, `key` is unique among repetitions, `label` reads `3 · Dense 100`.
    """

    uid: str
    key: str
    label: str
    index: int

    def text(self) -> Text:
        """The label in any language."""
        return named(self.label)


@dataclass(frozen=True)
class Started:
    """First message of a run: what will run, where, and on how much data.

    `input_size` is the size (RMS) of the largest feature as the network sees it, 1 if standardized.
    `fingerprint` is the SHA-256 of the samples as they were loaded, empty if not known. `taken` are
    keys of the layers that began with the weights of another run.
    `input_offset` is how far features lie from 0 for a deviation of 1, 0 if standardized: the norm
    of their means over the norm of their deviations. `commonest` is the share of the commonest
    class in the training part, NaN for a regression. `stages` are those of a run that has several,
    else empty; `steps_per_epoch` is that of the last.
    """

    experiment: Experiment
    info: DataInfo
    layers: tuple[LayerName, ...]
    device: str
    threads: int
    steps_per_epoch: int
    parameters: int
    training_samples: int
    validation_samples: int
    input_size: float = math.nan
    fingerprint: str = ""
    taken: tuple[str, ...] = ()
    input_offset: float = math.nan
    commonest: float = math.nan
    stages: tuple[StageName, ...] = ()

    @cached_property
    def row(self) -> tuple[StageName, ...]:
        """The stages of the run, at least one."""
        epochs = self.experiment.training.epochs
        return self.stages or (StageName("training", "", 0, self.steps_per_epoch, epochs),)

    @cached_property
    def stretches(self) -> tuple[slice, ...]:
        """Where the layers of each network stand among `layers`: one, or two that compete."""
        found = [player_of(self.experiment, each.uid) or 0 for each in self.layers]
        first, count = found.count(0), len(found)
        return (slice(0, first), slice(first, count))[: len(self.experiment.networks)]

    @property
    def last_step(self) -> int | None:
        """Updates that the whole run will make; None where it goes on until stopped."""
        return self.row[-1].last

    def stage_at(self, step: int) -> StageName:
        """The stage of the update that follows `step` others: at a border the one that begins."""
        return stage_at(self.row, step)

    def epoch_at(self, step: int) -> float:
        """Passes over the samples after so many updates, of all stages together."""
        return epoch_at(self.row, step)

    def epochs_at(self, steps: NDArray[np.int64] | FloatArray) -> FloatArray:
        """`epoch_at` of each step, in the shape of `steps`."""
        return epochs_at(self.row, steps)


@dataclass(frozen=True)
class Point:
    """Scalars at a step: `train_loss`, `train_accuracy`, and both again as `validation_…`.

    A regression has `train_r2` and `validation_r2` in place of the accuracies.
    """

    step: int
    epoch: float
    values: Mapping[str, float]


@dataclass(frozen=True)
class Frame:
    """Arrays of one probe at a step; what each array holds is told in the probe's docstring."""

    probe: str
    step: int
    arrays: Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True)
class RateChange:
    """A learning rate that was set by hand, in force from the update that follows `step` others."""

    step: int
    rate: float


@dataclass(frozen=True)
class Checkpoint:
    """All that a run needs to go on from a step as if it had never stopped.

    `weights` are parameters and buffers by name, `best` those that early stopping would put back.
    `optimizer` has its state as `parameter/name`, `random` the state of each random stream,
    `facts` the numbers beside them (best loss, learning rate, and so on). In the middle of an epoch
    the stream of the batches is as it was when the epoch began.
    """

    step: int
    weights: Weights
    optimizer: Mapping[str, NDArray[np.generic]] = field(default_factory=dict)
    random: Mapping[str, NDArray[np.uint8]] = field(default_factory=dict)
    best: Weights = field(default_factory=dict)
    facts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """What happened since the last message: `losses[i]` is the batch loss of step `first + i`.

    `step` is the number of updates made so far, `epoch` counts passes with their fraction.
    `checkpoint` is of this step, where one was due; `rates` are learning rates set by hand since
    the last message. `compiled` says that updates are made many at a time now, `refused` why they
    never will be.
    """

    step: int
    epoch: float
    first: int
    losses: FloatArray
    points: tuple[Point, ...] = ()
    frames: tuple[Frame, ...] = ()
    checkpoint: Checkpoint | None = None
    rates: tuple[RateChange, ...] = ()
    compiled: bool = False
    refused: Text | None = None


DIVERGED = {
    "weights": text("Diverged at step {step}: the weights of {layer} are no longer finite."),
    "output": text("Diverged at step {step}: the output of {layer} is no longer finite."),
    "loss": text("Diverged at step {step}: the loss of {layer} is no longer finite."),
    "input": text("Diverged at step {step}: the input of {layer} is no longer finite."),
}


@dataclass(frozen=True)
class Divergence:
    """Where a number stopped being finite: the update being made, the layer, the tensor."""

    step: int
    uid: str | None
    layer: str
    tensor: Literal["weights", "output", "loss", "input"]

    def text(self) -> Text:
        """One sentence for people."""
        words = DIVERGED[self.tensor].template
        return Text(words, (("step", self.step), ("layer", named(self.layer))))


@dataclass(frozen=True)
class Ended:
    """Last message of a run that was not cut short: it finished, or it diverged.

    `reason` is a sentence where early stopping ended it or put back the best weights.
    `checkpoint` is the state after the last update, before such weights were put back; a run that
    diverged has none.
    """

    step: int
    epoch: float
    divergence: Divergence | None = None
    weights: Weights = field(default_factory=dict)
    reason: Text | None = None
    checkpoint: Checkpoint | None = None


Message = Started | Progress | Ended


@dataclass
class Controls:
    """What may be changed while a run is pulled; the one mutable thing the trainer reads.

    `learning_rate` replaces the optimizer's. `steps_per_pull` of 1 makes each pull one update;
    None lets a pull last about `slice_seconds`. `frame_seconds` is the least time between frames,
    `probe_seconds` that of single probes; those named in `off` give none at all. `frames_due`,
    `points_due` and `checkpoint_due` ask for frames, a point or a checkpoint with the next message;
    the trainer clears them. `checkpoint_seconds` is the least time between checkpoints that come by
    themselves: the first with the first message, and never more than a fiftieth of the time.
    `compile_after` is how many seconds of single updates there are before they are made many at a
    time; infinity for never.
    """

    learning_rate: float | None = None
    steps_per_pull: int | None = None
    slice_seconds: float = 0.05
    frame_seconds: float = 0.1
    off: frozenset[str] = frozenset()
    probe_seconds: Mapping[str, float] = field(default_factory=dict)
    frames_due: bool = False
    points_due: bool = False
    checkpoint_due: bool = False
    checkpoint_seconds: float = 2.0
    compile_after: float = 0.05
