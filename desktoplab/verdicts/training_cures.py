"""Cures that edit the data and training settings, and what makes a cure worth offering. Pure."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache

from desktoplab.spec.edits import change_data, change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Number
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import CLIPPINGS, PENALTIES, PROCEDURES, STOPPINGS, DataInfo
from desktoplab.spec.text import text
from desktoplab.verdicts.verdict import Cure


@lru_cache(maxsize=256)
def offer(experiment: Experiment, info: DataInfo, *cures: Cure) -> tuple[Cure, ...]:
    """Those that change something and bring no problem."""

    def helps(cure: Cure) -> bool:
        changed = cure.change(experiment)
        return changed != experiment and not infer(changed, info).problems

    return tuple(cure for cure in cures if helps(cure))


@cache
def scale_rate(factor: float) -> Cure:
    """A learning rate so many times larger."""

    def changed(experiment: Experiment) -> Experiment:
        optimizer = experiment.training.optimizer
        rate = float(optimizer.values["learning_rate"])
        values = optimizer.values.replace(learning_rate=float(f"{rate * factor:.4g}"))
        return change_training(experiment, "optimizer", replace(optimizer, values=values))

    if factor < 1:
        return Cure("lower_rate", text("Divide the learning rate by {n}", n=f"{1 / factor:g}"),
                    changed)  # fmt: skip
    return Cure("raise_rate", text("Multiply the learning rate by {n}", n=f"{factor:g}"), changed)


@cache
def slow_pretraining() -> Cure:
    """A tenth of the rate at which single layers learn, which have no use for another cure."""

    def changed(experiment: Experiment) -> Experiment:
        chosen = experiment.training.procedure
        field = PROCEDURES[chosen.name].fields.get("learning_rate")
        if not isinstance(field, Number):
            return experiment
        rate = max(field.low, float(f"{float(chosen.values['learning_rate']) / 10:.4g}"))
        values = chosen.values.replace(learning_rate=rate)
        return change_training(experiment, "procedure", replace(chosen, values=values))

    return Cure(
        "lower_pretraining_rate", text("Divide the learning rate of pre-training by 10"), changed
    )


@cache
def clip() -> Cure:
    """Gradients no longer than 1."""

    def changed(experiment: Experiment) -> Experiment:
        if experiment.training.clipping.name == "norm":
            return experiment
        return change_training(experiment, "clipping", CLIPPINGS.choose("norm", limit=1.0))

    return Cure("clip", text("Clip the gradient by its norm, at 1"), changed)


@cache
def penalize() -> Cure:
    """L2 on the weights."""

    def changed(experiment: Experiment) -> Experiment:
        if experiment.training.penalty.name != "none":
            return experiment
        return change_training(experiment, "penalty", PENALTIES.choose("l2", strength=0.01))

    return Cure("l2", text("Keep the weights small with L2, λ = 0.01"), changed)


@cache
def stop_early() -> Cure:
    """Early stopping after five epochs without improvement."""

    def changed(experiment: Experiment) -> Experiment:
        if experiment.training.early_stopping.name != "none":
            return experiment
        wanted = STOPPINGS.choose("validation_loss", patience=5)
        return change_training(experiment, "early_stopping", wanted)

    return Cure("early_stopping", text("Stop early, and put back the best weights"), changed)


@cache
def standardize() -> Cure:
    """Every feature to mean 0 and deviation 1."""
    return Cure(
        "standardize",
        text("Standardize every feature"),
        lambda experiment: change_data(experiment, "standardize", "feature"),
    )


@cache
def set_batch(size: int) -> Cure:
    """So many samples per update."""
    return Cure(
        "batch_size",
        text("Set the batch size to {size}", size=size),
        lambda experiment: change_training(experiment, "batch_size", size),
    )


@cache
def train_longer(factor: int) -> Cure:
    """So many times as many epochs."""

    def changed(experiment: Experiment) -> Experiment:
        epochs = min(experiment.training.epochs * factor, 1_000_000)
        return change_training(experiment, "epochs", epochs)

    return Cure("epochs", text("Train {factor} times as long", factor=factor), changed)
