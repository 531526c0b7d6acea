"""The tables test themselves: every entry builds, with its defaults and at both ends of ranges."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registry of probes)
from desktoplab.catalog.modules import Noisy
from desktoplab.catalog.schedules import Clock
from desktoplab.engine.build import weights_of
from desktoplab.spec import tables
from desktoplab.spec.registry import Registry
from desktoplab.spec.shapes import infer
from desktoplab.spec.values import Chosen


def build_layer(chosen: Chosen) -> None:
    traits = tables.LAYERS[chosen.name].traits
    for shape in traits.examples:
        generator = torch.Generator().manual_seed(0)
        module = tables.LAYERS.make(chosen, shape, generator)
        x = torch.randn(4, *shape, generator=generator, requires_grad=True)
        if isinstance(module, Noisy):
            module.generator = generator
        y = module(x)
        y.sum().backward()
        assert tuple(y.shape[1:]) == traits.shape(shape, chosen.values)
        assert torch.isfinite(y).all()
        assert x.grad is not None
        assert torch.isfinite(x.grad).all()
        for parameter in module.parameters():
            if chosen.values["frozen"]:
                assert parameter.grad is None
            else:
                assert torch.isfinite(parameter.grad).all()
        learned = sum(parameter.numel() for parameter in module.parameters())
        assert learned == traits.parameters(shape, chosen.values)
        if traits.weighted:
            assert weights_of(module)


def build_initializer(chosen: Chosen) -> None:
    weight = torch.full((7, 5), torch.nan)
    tables.INITIALIZERS.make(chosen, weight, torch.Generator().manual_seed(0))
    assert torch.isfinite(weight).all()


def build_optimizer(chosen: Chosen) -> None:
    weight = torch.nn.Parameter(torch.ones(3))
    optimizer = tables.OPTIMIZERS.make(chosen, [weight])
    for _ in range(2):
        weight.grad = torch.ones(3)
        optimizer.step()
    assert torch.isfinite(weight).all()
    assert all(g["lr"] == chosen.values["learning_rate"] for g in optimizer.param_groups)


def build_loss(chosen: Chosen) -> None:
    traits = tables.LOSSES[chosen.name].traits
    for task in traits.tasks:
        classes = 0 if task == "regression" else traits.classes or 3
        info = tables.DataInfo("Data", (2,), classes, 4, task=task)
        outputs = torch.randn(4, traits.outputs(info), requires_grad=True)
        labels = torch.tensor([0.5, -3.0, 1.0, 8.0])
        if task == "classification":
            labels = torch.arange(4) % classes
        elif task == "reconstruction":
            labels = torch.stack([labels, -labels], dim=1)
        loss = tables.LOSSES.make(chosen)(outputs, labels)
        loss.backward()
        assert loss.shape == ()
        each = tables.LOSSES.make(chosen)(outputs, labels, reduction="none")
        assert each.shape == (4,)
        assert torch.allclose(each.mean(), loss)
        assert loss.item() > 0
        assert outputs.grad is not None
        assert torch.isfinite(outputs.grad).all()


def build_schedule(chosen: Chosen) -> None:
    factor, clock = tables.SCHEDULES.make(chosen), Clock(7, 20)
    found = [factor(step, clock) for step in range(200)]
    assert all(0.0 <= each <= 1.0 for each in found)
    assert found == [factor(step, clock) for step in range(200)], "a pure function of the step"


def build_clipping(chosen: Chosen) -> None:
    clip = tables.CLIPPINGS.make(chosen)
    gradients = [torch.tensor([3.0, -4.0]), torch.zeros(2, 2)]
    if clip is not None:
        clip(gradients)
    assert all(torch.isfinite(gradient).all() for gradient in gradients)
    assert gradients[0][0] > 0 > gradients[0][1]


def build_penalty(chosen: Chosen) -> None:
    penalty, weight = tables.PENALTIES.make(chosen), torch.ones(2, 2)
    weight.grad = torch.zeros(2, 2)
    for change in (penalty.before, penalty.after):
        if change is not None:
            change(weight, 0.01)
    assert torch.isfinite(weight).all()
    assert (weight <= 1.0).all()


def build_stopping(chosen: Chosen) -> None:
    rule = tables.STOPPINGS.make(chosen)
    assert (rule is None) == (chosen.name == "none")
    assert rule is None or rule.patience >= 1


def build_start(chosen: Chosen) -> None:
    if chosen.name == "fresh":
        assert tables.STARTS.make(chosen) is None
    elif chosen.name == "shipped":
        found = tables.STARTS.make(chosen)
        assert len(found.order) == 3
        assert {name.partition(".")[0] for name in found.arrays} == set(found.order)
    else:
        with pytest.raises(tables.DataError, match="Choose a snapshot"):
            tables.STARTS.make(chosen)


def build_procedure(chosen: Chosen) -> None:
    traits = tables.PROCEDURES[chosen.name].traits
    info = tables.DataInfo("Data", (1, 8, 8), 3, 4)
    assert hash(tables.PROCEDURES.make(chosen)) == hash(tables.PROCEDURES.make(chosen)), "a value"
    assert traits.aim(traits.aim(info)) == traits.aim(info)
    assert traits.aim(info).shape == info.shape
    assert len(traits.players) in (0, 2)
    for player in traits.players:
        assert all(size > 0 for size in player.inputs(info, chosen.values))
        assert player.outputs(info) > 0


def build_data_set(chosen: Chosen) -> None:
    if tables.DATASETS[chosen.name].traits.detect is not None:
        with pytest.raises(tables.DataError, match="Choose a "):
            tables.DATASETS[chosen.name].traits.peek(**chosen.values)
        return
    info = tables.DATASETS[chosen.name].traits.peek(**chosen.values)
    samples = tables.DATASETS.make(chosen, 0)
    assert samples.inputs.shape == (info.samples, *info.shape)
    assert samples.labels.shape == (info.samples,)
    assert samples.inputs.dtype == np.float32
    assert np.isfinite(samples.inputs).all()
    assert len(info.class_names) in (0, info.classes)
    assert len(info.feature_names) in (0, info.shape[-1])
    if info.task == "regression":
        assert (samples.labels.dtype, info.classes) == (np.float32, 0)
        assert samples.labels.std() > 0.01
    else:
        assert samples.labels.dtype == np.int64
        assert set(np.unique(samples.labels)) == set(range(info.classes))


def build_preset(chosen: Chosen) -> None:
    experiment = tables.PRESETS.make(chosen)
    info = tables.DATASETS[experiment.data.dataset.name].traits.peek(
        **experiment.data.dataset.values
    )
    assert not infer(experiment, info).problems


def build_probe(chosen: Chosen) -> None:
    assert tables.PROBES[chosen.name].traits.view


BUILD: dict[str, Callable[[Chosen], None]] = {
    "layer": build_layer,
    "initializer": build_initializer,
    "optimizer": build_optimizer,
    "loss": build_loss,
    "schedule": build_schedule,
    "clipping": build_clipping,
    "penalty": build_penalty,
    "early stopping": build_stopping,
    "start": build_start,
    "procedure": build_procedure,
    "data set": build_data_set,
    "preset": build_preset,
    "probe": build_probe,
}


def test_every_entry_builds_with_defaults_and_at_both_ends(
    registry: Registry[Any], chosen: Chosen
) -> None:
    BUILD[registry.noun](chosen)
