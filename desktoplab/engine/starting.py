"""The first message of a run: what will run, where, and on how much data. Plain torch."""

from __future__ import annotations

import torch

from desktoplab.engine.build import Net
from desktoplab.engine.devices import describe_device
from desktoplab.engine.evaluation import TRAINING_SAMPLE
from desktoplab.engine.messages import Started
from desktoplab.engine.naming import layer_names
from desktoplab.engine.prepare import Prepared
from desktoplab.engine.stages import StageName
from desktoplab.spec.experiment import Experiment


def first_message(
    experiment: Experiment, data: Prepared, net: Net, stages: tuple[StageName, ...],
    device: torch.device, threads: int, taken: tuple[str, ...],
) -> Started:  # fmt: skip
    """Tell of a run of these stages; `taken` are layers with the weights of another run."""
    sample = data.training.head(TRAINING_SAMPLE)
    return Started(
        experiment=experiment,
        info=data.info,
        layers=layer_names(net),
        device=describe_device(device),
        threads=threads,
        steps_per_epoch=stages[-1].steps_per_epoch,
        parameters=sum(parameter.numel() for parameter in net.parameters()),
        training_samples=len(data.training),
        validation_samples=len(data.validation),
        input_size=sample.largest_feature(),
        input_offset=sample.offset(),
        commonest=sample.commonest(),
        fingerprint=data.fingerprint,
        taken=taken,
        stages=stages if len(stages) > 1 else (),
    )
