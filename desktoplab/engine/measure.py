"""Measures a network at its start weights: one forward and backward pass, no training."""

from __future__ import annotations

from desktoplab.engine.look import fitting_probes
from desktoplab.engine.messages import Frame, Started
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import Experiment


def measure(
    experiment: Experiment, *, device: str | None = None, probes: tuple[str, ...] | None = None
) -> tuple[Started, tuple[Frame, ...]]:
    """What a run would tell at step 0; raises as `train` does."""
    trainer = Trainer(experiment, device, learns=False)
    names = fitting_probes(trainer.data, experiment.cards) if probes is None else probes
    return trainer.started(), trainer.frames(names)
