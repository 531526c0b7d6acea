"""How many samples look at a network: by its sizes alone."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from desktoplab.catalog.modules import KeptStatistics
from desktoplab.engine.build import build
from desktoplab.engine.probe_batch import MULTIPLICATIONS, multiplications, probe_batch
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import PRESETS

DENSE = layer("dense", units=100)
CPU = torch.device("cpu")


@pytest.mark.parametrize(
    ("shape", "network", "expected"),
    [
        ((64,), (DENSE, layer("relu"), layer("dense", units=10)), 64 * 100 + 100 * 10),
        ((1, 8, 8), (layer("conv2d", filters=3, kernel=3), layer("max_pool")), 3 * 9 * 64),
        ((6, 2), (layer("simple_rnn", units=5),), 6 * (5 * 2 + 5 * 5)),
        ((6, 2), (layer("gru", units=5, output="all"),), 6 * 3 * (5 * 2 + 5 * 5)),
    ],
)
def test_multiplications_are_counted(
    shape: tuple[int, ...], network: tuple[Item, ...], expected: int
) -> None:
    assert multiplications(build(network, shape, 0, CPU), shape) == expected


@pytest.mark.parametrize(("depth", "expected"), [(5, 128), (60, 64), (100, 32), (1000, 32)])
def test_a_large_network_is_looked_at_with_fewer_samples(depth: int, expected: int) -> None:
    net = build((DENSE, Block((layer("selu"), DENSE), depth)), (64,), 0, CPU)
    assert probe_batch(net, (64,)) == expected
    assert expected == 32 or expected * multiplications(net, (64,)) <= MULTIPLICATIONS


def test_the_presets_are_all_looked_at_with_128() -> None:
    for entry in PRESETS.entries():
        experiment = PRESETS.make(PRESETS.choose(entry.name))
        assert Trainer(experiment, "cpu", learns=False).looking.samples == 128, entry.name


def test_the_trainer_passes_as_many_as_its_network_says(plane: Any) -> None:
    trainer = Trainer(plane(*[layer("dense", units=1000)] * 2, layer("dense", units=2)), "cpu")
    assert trainer.looking.samples == 32
    assert trainer.look().capture.z[0].shape == (32, 1000)


def test_modes_are_those_that_torch_sets() -> None:
    frozen = layer("batch_norm", frozen=True)
    net = build((DENSE, layer("batch_norm"), frozen, layer("dropout")), (64,), 0, CPU)
    for mode in (False, True, False):
        assert net.train(mode) is net
        kept = [module for module in net.modules() if isinstance(module, KeptStatistics)]
        assert len(kept) == 1
        for module in net.modules():
            assert module.training is (mode and module not in kept)
    assert net.train().eval().training is False
