"""Measures a network at its start weights: one forward and backward pass, no training."""

from __future__ import annotations

from desktoplab.engine.look import Look, fitting_probes, take_frames
from desktoplab.engine.messages import Controls, Frame, Started
from desktoplab.engine.train import Trainer
from desktoplab.spec.experiment import Experiment


def measure(
    experiment: Experiment, *, device: str | None = None, probes: tuple[str, ...] | None = None
) -> tuple[Started, tuple[Frame, ...]]:
    """What a run would tell at step 0; raises as `train` does."""
    trainer = Trainer(experiment, device, Controls())
    names = fitting_probes(trainer.data) if probes is None else probes
    return trainer.started(), take_frames(
        Look(trainer.net, trainer.loss, trainer.data, 0), names
    )
