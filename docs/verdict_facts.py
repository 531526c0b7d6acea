"""What really happened in a run, found without the rules: accuracy, finite differences, reruns."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from desktoplab.engine.build import Net
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls, FloatArray
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.edits import change_data, change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import LAYERS
from desktoplab.verdicts.network_cures import start_suitably

BETTER = 0.2
"""Accuracy by which another run must be better to show that this one had trouble."""

BORN_DEAD = 0.75
"""Share of a layer that only its biases kill at the start; a lost signal kills about half."""

STEP = 1e-6


@dataclass(frozen=True)
class Facts:
    """One run. `skill` is 0 for always naming the commonest class and 1 for no mistake, or R².

    `sensitivity` is how much the answers of the network at its start change for a small change of
    the input, by finite differences in float64. `saturated`, `dead`, `copies` are the worst share
    of a hidden layer at the end, over all training samples; `born_dead` that at the start.
    """

    skill: float
    finite: bool
    sensitivity: float
    saturated: float
    dead: float
    born_dead: float
    copies: float
    better_at_lower_rate: float
    better_at_higher_rate: float
    better_if_longer: float
    better_if_standardized: float
    better_if_started: float
    worse_than_best: float
    hidden_layers: int
    gap: float

    @property
    def failed(self) -> bool:
        """Not clearly better than naming the commonest class."""
        return not self.finite or self.skill < 0.1

    def true_verdicts(self) -> set[str]:
        """The verdicts that these facts bear out."""
        poor = self.failed or self.skill < 0.5
        tests = {
            "diverged": not self.finite,
            "vanishing": self.failed
            and 0 < self.sensitivity < 1e-2
            and self.copies < 0.5
            and self.born_dead < BORN_DEAD
            and self.hidden_layers > 1,
            "exploding": poor and not self.sensitivity < 1e2,
            "saturated": poor and self.finite and self.saturated > 0.5,
            # Where nothing arrives from the start, units die of it: the cause alone counts.
            "dead": poor
            and self.finite
            and self.dead > 0.5
            and (
                self.hidden_layers < 2
                or not 0 < self.sensitivity < 1e-2
                or self.born_dead > BORN_DEAD
            ),
            "symmetric": self.copies > 0.5 and (poor or self.better_if_started > BETTER),
            "rate_too_high": self.better_at_lower_rate > BETTER,
            "rate_too_low": self.better_at_higher_rate > max(BETTER, self.better_at_lower_rate),
            "undertrained": self.better_if_longer > BETTER,
            "not_standardized": self.better_if_standardized > BETTER,
            "overfitting": self.skill > 0.5 and self.worse_than_best > 1.2 and self.gap > 0.1,
        }
        return {name for name, holds in tests.items() if holds}


def run(experiment: Experiment, *, probes: tuple[str, ...] | None = ()) -> History:
    """A run to its end."""
    history = History()
    for message in train(
        experiment, device="cpu", probes=probes, controls=Controls(frame_seconds=3.0)
    ):
        history.add(message)
    return history


def find(experiment: Experiment, history: History) -> Facts:
    """The facts about a run; some need other runs of the same experiment, changed in one thing."""
    trainer = Trainer(experiment, "cpu")
    sensitivity = _sensitivity(trainer)
    _, born_dead, _ = _units(trainer)
    common = _commonest(trainer)
    skill = skill_of(history, common)
    with torch.no_grad():
        for name, tensor in trainer.net.named_tensors():
            tensor.copy_(torch.from_numpy(np.asarray(history.weights[name])))  # type: ignore[index]
    saturated, dead, copies = _units(trainer)
    finite = bool(np.isfinite(history.losses).all()) and history.ended is not None \
        and history.ended.divergence is None  # fmt: skip

    def better(other: Experiment) -> float:
        return skill_of(run(other), common) - (skill if finite else 0.0)

    def best(*rates: float) -> float:
        """How much better at the first of these rates that helps, or at the best of them."""
        found = -1.0
        for other in rates:
            found = max(found, better(with_rate(experiment, other)))
            if found > BETTER:
                break
        return found

    struggles = skill < 1 - BETTER or not finite
    raw = experiment.data.standardize == "none"
    rate = float(experiment.training.optimizer.values["learning_rate"])
    higher = (rate * 10, rate * 1e3, rate * 3e4) if rate < 1e-3 else (rate * 10,)
    longer = change_training(experiment, "epochs", 3 * experiment.training.epochs)
    return Facts(
        skill, finite, sensitivity, saturated, dead, born_dead, copies,
        best(rate / 10, rate / 100, *((rate / 1000,) if rate > 3 else ())) if struggles else 0.0,
        best(*higher) if struggles and finite else 0.0,
        better(longer) if skill > 0.1 and struggles and finite else 0.0,
        better(change_data(experiment, "standardize", "feature")) if struggles and raw else 0.0,
        better(start_suitably().change(experiment)) if struggles and copies > 0.5 else 0.0,
        _worse_than_best(history) if finite else 1.0,
        len(_hidden_weights(trainer.net)),
        _gap(history, common) if finite else 0.0,
    )  # fmt: skip


def skill_of(history: History, common: float) -> float:
    """Training accuracy at the end on the scale from the commonest class to no mistake; or R²."""
    if history.ended is None or history.ended.divergence is not None:
        return 0.0
    if "train_r2" in history.points[-1].values:
        return max(0.0, history.points[-1].values["train_r2"])
    accuracy = history.points[-1].values["train_accuracy"]
    return 0.0 if math.isnan(accuracy) else (accuracy - common) / (1 - common)


def with_rate(experiment: Experiment, rate: float) -> Experiment:
    """The same at another learning rate."""
    optimizer = experiment.training.optimizer
    values = optimizer.values.replace(learning_rate=rate)
    return change_training(experiment, "optimizer", replace(optimizer, values=values))


def _worse_than_best(history: History) -> float:
    """Validation loss in the end over that of the best epoch, which early stopping puts back.

    Of medians of three epochs, and 1 where the training loss has not fallen since: what jumps to
    and fro is not learned by heart.
    """
    losses, training = (_smooth(history, f"{part}_loss") for part in ("validation", "train"))
    best = int(losses.argmin())
    return float(losses[-1] / losses[best]) if training[-1] < training[best] else 1.0


def _gap(history: History, common: float) -> float:
    """Skill on what it saw less that on what it did not; the median of the last three points."""
    metric = "r2" if "train_r2" in history.points[-1].values else "accuracy"
    seen, rest = (_smooth(history, f"{part}_{metric}") for part in ("train", "validation"))
    return float(seen[-1] - rest[-1]) / (1 - common)


def _smooth(history: History, name: str) -> FloatArray:
    """Medians of three points; early stopping has put back the best, so that only that counts."""
    _, values = history.series(name)
    if len(values) < 3 or (history.ended is not None and history.ended.reason is not None):
        return values[-1:]
    return np.median(np.lib.stride_tricks.sliding_window_view(values, 3), axis=1)


def _commonest(trainer: Trainer) -> float:
    common = trainer.data.training.commonest()
    return 0.0 if math.isnan(common) else common


def _sensitivity(trainer: Trainer) -> float:
    net = trainer.net.double()
    net.train()  # for the statistics of the batch; what is random is switched off
    for part in net.parts:
        if LAYERS[part.stage.layer.kind].group == "Regularization":
            part.module.eval()
    inputs = trainer.data.training.inputs[:256].double()
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        aside = torch.randn(inputs.shape, generator=generator, dtype=torch.float64)
        aside = STEP * aside / aside.flatten(1).norm(dim=1).view(-1, *[1] * (aside.dim() - 1))
        answers = net(inputs)
        moved = (net(inputs + aside) - answers).flatten(1).norm(dim=1) / STEP
    net.float()
    found = moved.square().mean().sqrt().item()
    return found if math.isfinite(found) else math.inf


def _units(trainer: Trainer) -> tuple[float, float, float]:
    """Worst share in a hidden layer of saturated outputs, dead units, and copied units."""
    net = trainer.net
    net.eval()
    with torch.no_grad():
        tape: list[Tensor] = []
        net(trainer.data.training.inputs, tape)
    saturated = dead = copies = 0.0
    for part, output in list(zip(net.parts, tape, strict=True))[:-1]:
        bounds = LAYERS[part.stage.layer.kind].traits.saturates
        if bounds is not None:
            flat = ((output < bounds[0]) | (output > bounds[1])).double().mean().item()
            saturated = max(saturated, flat)
        if part.stage.layer.kind == "relu":
            units = output.movedim(1, -1) if output.dim() == 4 else output
            dead = max(dead, (units.flatten(0, -2) == 0).all(0).double().mean().item())
    for weight in _hidden_weights(net):
        rows = len(np.unique(weight.detach().flatten(1).numpy(), axis=0))
        copies = max(copies, 1 - rows / len(weight))
    return saturated, dead, copies


def _hidden_weights(net: Net) -> list[Tensor]:
    weighted = [part.module for part in net.parts if part.is_weighted]
    found = (getattr(module, "weight", None) for module in weighted[:-1])
    return [weight for weight in found if isinstance(weight, Tensor)]
