"""What a lesson may say of a run: one table of names, each with its function of the history.

A quantity is of the end of the run, or, where the table says so, of its start as well.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from desktoplab.engine.messages import FloatArray
from desktoplab.lessons.moments import (
    Moment,
    alone,
    batch_loss,
    batch_noise,
    best,
    best_epoch,
    denoised,
    diverged,
    factor,
    free_energy_gap,
    moved,
    started,
    times,
    weight_max,
)

Kind = Literal["number", "flag", "layers", "skips", "times"]
Value = float | FloatArray


@dataclass(frozen=True)
class Quantity:
    """One name that may follow a run: what it is, of which kind, and how it is found.

    `probe` is what must have been measured, empty for none. `starts` says whether there is one at
    the start too; `trains` whether the run must be trained for it, not only measured.
    """

    name: str
    kind: Kind
    help: str
    take: Callable[[Moment], Value]
    probe: str = ""
    starts: bool = False
    trains: bool = True


def _point(name: str, help_text: str) -> Quantity:
    return Quantity(name, "number", help_text, lambda moment: moment.scalar(name), starts=True)


def _layers(name: str, probe: str, array: str, help_text: str) -> Quantity:
    take = lambda moment: moment.array(probe, array)  # noqa: E731
    return Quantity(name, "layers", help_text, take, probe, starts=True, trains=False)


def _first(name: str, probe: str, array: str, help_text: str) -> Quantity:
    take = lambda moment: float(moment.array(probe, array)[0])  # noqa: E731
    return Quantity(name, "number", help_text, take, probe, starts=True, trains=False)


TABLE: tuple[Quantity, ...] = (
    _point("train_loss", "loss on the training part"),
    _point("validation_loss", "loss on the validation part"),
    _point("train_accuracy", "share of the training part that is answered rightly, 0 to 1"),
    _point("validation_accuracy", "the same of the validation part"),
    _point("train_r2", "R² of a regression on the training part"),
    _point("validation_r2", "the same on the validation part"),
    _point("generator_loss", "of two networks that compete: the generator's loss"),
    _point("discriminator_loss", "the discriminator's"),
    _point("real", "mean probability of the discriminator that data are real, 0 to 1"),
    _point("fake", "mean probability of the discriminator that what was generated is real"),
    _point("quality", "share of generated samples that lie as near to the data as fresh data do"),
    _point("covered", "how many modes (classes) have good samples"),
    Quantity("best_validation_accuracy", "number", "the highest of the run",
             best("validation_accuracy", larger=True)),
    Quantity("best_validation_loss", "number", "the lowest of the run",
             best("validation_loss", larger=False)),
    Quantity("best_epoch", "number", "the epoch with the lowest validation loss", best_epoch),
    Quantity("batch_loss", "number", "mean of the last ten batch losses", batch_loss),
    Quantity("batch_noise", "number", "standard deviation of the batch losses over the second half "
             "of the updates: at a learning rate of 0 the noise of the batches alone", batch_noise),
    Quantity("epochs", "number", "how many epochs it trained", lambda m: float(m.history.epoch)),
    Quantity("steps", "number", "how many updates it made", lambda m: float(m.history.step)),
    Quantity("diverged", "flag", "1 where it diverged, else 0", diverged),
    Quantity("layers", "number", "how many layers have weights", started("layers"), trains=False),
    Quantity("parameters", "number", "how many numbers it learns", started("parameters"),
             trains=False),
    _layers("delta", "gradient_flow", "delta_rms", "RMS of the error dL/dz"),
    _layers("delta_l2", "gradient_flow", "delta_l2", "L2 norm of the error dL/dz"),
    _layers("gradient", "gradient_flow", "weight_rms", "RMS of the gradient dL/dW"),
    _layers("gradient_l2", "gradient_flow", "weight_l2", "L2 norm of the gradient dL/dW"),
    Quantity("factor", "number", "factor by which the error changes from one hidden layer back to "
             "the one before it: the geometric mean of delta[i] / delta[i+1]", factor,
             "gradient_flow", starts=True, trains=False),
    _layers("spread", "activations", "std", "standard deviation of the activations a"),
    _layers("mean", "activations", "mean", "mean of the activations a"),
    _layers("z_spread", "activations", "z_std", "standard deviation of z, before the activation"),
    _layers("z_mean", "activations", "z_mean", "mean of z"),
    _layers("saturated", "activations", "saturated",
            "share of the activations where the function is flat; NaN where it never is"),
    _layers("dead", "activations", "dead",
            "share of the units that give 0 for the whole probe batch; NaN where none can"),
    _layers("zeros_out", "activations", "zeros", "share of the activations that are exactly 0"),
    _layers("weight_mean", "weights", "mean", "mean of the weights"),
    _layers("weight_std", "weights", "std", "standard deviation of the weights"),
    _layers("weight_zeros", "weights", "zeros", "share of the weights that are exactly 0"),
    Quantity("weight_max", "layers", "largest magnitude of a weight", weight_max, "weights",
             starts=True, trains=False),
    _layers("weight_l2", "weights", "l2", "L2 norm of the weights"),
    Quantity("moved", "layers", "how far training moved the weights: |W_end − W_start| / |W_start|",
             moved),
    Quantity("update_ratio", "layers", "norm of the last update over the norm of the weights",
             lambda moment: moment.array("update_ratio", "ratio"), "update_ratio"),
    Quantity("reconstruction", "layers", "mean square between inputs of a pre-trained layer and "
             "what it gives back of them, at the end of its own stage", alone("reconstruction")),
    Quantity("free_energy", "layers", "mean free energy of the training part in a layer that was "
             "pre-trained as a Boltzmann machine", alone("free_energy")),
    Quantity("free_energy_gap", "layers", "how much greater it is on the validation part",
             free_energy_gap),
    _layers("units", "symmetry", "units", "units of the layer"),
    _layers("distinct", "symmetry", "distinct", "units that differ from each other"),
    _layers("rank", "symmetry", "effective_rank", "directions that the activations use"),
    Quantity("skip_share", "skips", "share of the error that comes back through the identity of a "
             "skip connection; counted by skips, 1 is the first",
             lambda moment: moment.array("skip_share", "identity"), "skip_share", starts=True,
             trains=False),
    _first("code_neighbors", "code", "neighbors", "how often the nearest other validation sample, "
           "by the code of an autoencoder, is of the same class"),
    _first("input_neighbors", "code", "input_neighbors", "the same by the inputs"),
    _first("pca_r2", "code", "components", "R² on the validation part of as many principal "
           "components as the code of an autoencoder has numbers"),
    _first("code_share", "code", "share", "share of the variance of the code that its first two "
           "principal directions hold"),
    Quantity("denoised", "number", "share of the damage of validation pictures that an autoencoder "
             "takes away; negative where it makes them worse", denoised, "reconstruction",
             starts=True, trains=False),
    Quantity("time", "times", "RMS of the error dL/dh at a step of the first recurrent layer; "
             "counted by steps of the sequence, -1 is the last", times, "time_gradient",
             starts=True, trains=False),
)  # fmt: skip

QUANTITIES: Mapping[str, Quantity] = {quantity.name: quantity for quantity in TABLE}
