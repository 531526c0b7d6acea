"""The tables test themselves: every entry, with its defaults and at both ends of every range."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import prod
from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog
import desktoplab.probes  # noqa: F401  (fills the registry of probes)
from desktoplab.spec import tables
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment, data, training
from desktoplab.spec.fields import Folder, label_of
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import BLOCK_FIELDS, Layer, layer
from desktoplab.spec.registry import Entry, Registry
from desktoplab.spec.shapes import infer
from desktoplab.spec.values import Chosen

REGISTRIES: tuple[Registry[Any], ...] = tuple(
    table for table in vars(tables).values() if isinstance(table, Registry)
)
ENTRIES = [
    pytest.param(registry, entry, id=f"{registry.noun}-{entry.name}")
    for registry in REGISTRIES
    for entry in registry.entries()
]


def choices(registry: Registry[Any], entry: Entry[Any]) -> Iterator[Chosen]:
    """The entry with its defaults, and with each setting at each end of its range."""
    yield registry.choose(entry.name)
    for name, field in entry.fields.items():
        for end in () if isinstance(field, Folder) else field.ends():
            yield registry.choose(entry.name, **{name: end})


CHOICES = [
    pytest.param(registry, chosen, id=f"{registry.noun}-{chosen.name}-{index}")
    for registry in REGISTRIES
    for entry in registry.entries()
    for index, chosen in enumerate(choices(registry, entry))
]


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
    if chosen.name == "idx":
        with pytest.raises(tables.DataError, match="Choose a folder"):
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


@pytest.mark.parametrize(("registry", "chosen"), CHOICES)
def test_every_entry_builds_with_defaults_and_at_both_ends(
    registry: Registry[Any], chosen: Chosen
) -> None:
    BUILD[registry.noun](chosen)


def experiment_with(registry: Registry[Any], chosen: Chosen) -> Experiment:
    """An experiment whose file holds the choice."""
    match registry.noun:
        case "layer":
            return Experiment((Layer(chosen.name, chosen.values),))
        case "initializer":
            return Experiment((layer("dense", weight_init=chosen),))
        case "optimizer":
            return Experiment(training=training(optimizer=chosen))
        case "loss":
            return Experiment(training=training(loss=chosen))
        case "data set":
            return Experiment(data=data(dataset=chosen))
        case "preset":
            return tables.PRESETS.make(chosen)  # type: ignore[no-any-return]
        case _:
            return Experiment()


@pytest.mark.parametrize(("registry", "chosen"), CHOICES)
def test_every_choice_goes_to_json_and_back(registry: Registry[Any], chosen: Chosen) -> None:
    experiment = experiment_with(registry, chosen)
    again = from_json(to_json(experiment))
    assert again == experiment
    assert to_json(again) == to_json(experiment)


@pytest.mark.parametrize(("registry", "entry"), ENTRIES)
def test_every_entry_explains_itself(registry: Registry[Any], entry: Entry[Any]) -> None:
    assert entry.label
    assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.name)
    first = re.split(r"(?<=\.)\s|\n\n", entry.help)[0]
    assert first.endswith(".")
    assert len(entry.help) > 20
    assert not set(entry.fields) & {"name", "layer", "block", "uid"}, "words of the file format"
    for name, field in entry.fields.items():
        assert field.help.endswith("."), name
        assert label_of(name, field)


def test_labels_are_unique_within_a_table() -> None:
    for registry in REGISTRIES:
        labels = [entry.label for entry in registry.entries()]
        assert len(set(labels)) == len(labels) > 0


def test_settings_outside_the_tables_explain_themselves_too() -> None:
    for fields in (DATA_FIELDS, TRAINING_FIELDS, BLOCK_FIELDS):
        for name, field in fields.items():
            assert field.help.endswith("."), name
            for end in field.ends():
                assert field.check(end, name) == end


def test_every_optimizer_has_a_learning_rate() -> None:
    for entry in tables.OPTIMIZERS.entries():
        assert "learning_rate" in entry.fields
