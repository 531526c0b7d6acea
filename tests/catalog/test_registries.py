"""The tables test themselves: every entry builds, with its defaults and at both ends of ranges."""

from __future__ import annotations

from collections.abc import Callable
from math import prod
from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registry of probes)
from desktoplab.spec import tables
from desktoplab.spec.registry import Registry
from desktoplab.spec.shapes import infer
from desktoplab.spec.values import Chosen


def build_layer(chosen: Chosen) -> None:
    traits = tables.LAYERS[chosen.name].traits
    for shape in ((1, 8, 8), (5,)):
        generator = torch.Generator().manual_seed(0)
        module = tables.LAYERS.make(chosen, shape, generator)
        x = torch.randn(4, *shape, generator=generator, requires_grad=True)
        if chosen.name == "dropout":
            module.generator = generator
        y = module(x)
        y.sum().backward()
        assert tuple(y.shape[1:]) == traits.shape(shape, chosen.values)
        assert torch.isfinite(y).all()
        assert x.grad is not None
        assert torch.isfinite(x.grad).all()
        for parameter in module.parameters():
            assert torch.isfinite(parameter.grad).all()
        learned = sum(parameter.numel() for parameter in module.parameters())
        assert learned == traits.parameters(shape, chosen.values)
        assert not traits.weighted or "weight" in dict(module.named_parameters())


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
    outputs = torch.randn(4, 3, requires_grad=True)
    loss = tables.LOSSES.make(chosen)(outputs, torch.tensor([0, 1, 2, 1]))
    loss.backward()
    assert loss.shape == ()
    assert loss.item() > 0
    assert outputs.grad is not None
    assert torch.isfinite(outputs.grad).all()


def build_data_set(chosen: Chosen) -> None:
    if tables.DATASETS[chosen.name].traits.detect is not None:
        with pytest.raises(tables.DataError, match="Choose a "):
            tables.DATASETS[chosen.name].traits.peek(**chosen.values)
        return
    info = tables.DATASETS[chosen.name].traits.peek(**chosen.values)
    samples = tables.DATASETS.make(chosen, 0)
    assert samples.inputs.shape == (info.samples, *info.shape)
    assert samples.labels.shape == (info.samples,)
    assert (samples.inputs.dtype, samples.labels.dtype) == (np.float32, np.int64)
    assert np.isfinite(samples.inputs).all()
    assert set(np.unique(samples.labels)) == set(range(info.classes))
    assert len(info.class_names) in (0, info.classes)


def build_preset(chosen: Chosen) -> None:
    experiment = tables.PRESETS.make(chosen)
    info = tables.DATASETS[experiment.data.dataset.name].traits.peek(
        **experiment.data.dataset.values
    )
    assert not infer(experiment, info).problems
    assert prod(infer(experiment, info).output) == info.classes


def build_probe(chosen: Chosen) -> None:
    assert tables.PROBES[chosen.name].traits.view


BUILD: dict[str, Callable[[Chosen], None]] = {
    "layer": build_layer,
    "initializer": build_initializer,
    "optimizer": build_optimizer,
    "loss": build_loss,
    "data set": build_data_set,
    "preset": build_preset,
    "probe": build_probe,
}


def test_every_entry_builds_with_defaults_and_at_both_ends(
    registry: Registry[Any], chosen: Chosen
) -> None:
    BUILD[registry.noun](chosen)
