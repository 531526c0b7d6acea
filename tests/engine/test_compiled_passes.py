"""A look's pass without the interpreter gives what the single pass gives, bit for bit."""

from __future__ import annotations

import gc
import weakref
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from desktoplab.engine.capture import Capture
from desktoplab.engine.compiled.passes import CompiledPass
from desktoplab.engine.look import Look
from desktoplab.engine.tensors import moments, sizes
from desktoplab.engine.trainer import Trainer
from desktoplab.spec.experiment import data
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.tables import DATASETS, PRESETS

DENSE = layer("dense", units=6)
SKIPS = Block((layer("batch_norm"), layer("tanh"), DENSE), 2, skip=True)
CONVOLUTION = (
    layer("conv2d", filters=3), layer("batch_norm"), layer("relu"), layer("max_pool"),
    layer("dropout", rate=0.2), layer("dense", units=10),
)  # fmt: skip
FAMILIES = {
    "skips and noise": ("xor", (DENSE, SKIPS, layer("dropout", rate=0.3), layer("dense", units=2))),
    "frozen": ("xor", (layer("dense", units=6, frozen=True), layer("relu"),
                       layer("dense", units=2))),
    "images": ("digits", CONVOLUTION),
    "alpha dropout": ("digits", (DENSE, layer("selu"), layer("alpha_dropout", rate=0.2),
                                 layer("dense", units=10))),
    "sequences": ("recall", (layer("gru", units=4, output="all"), layer("lstm", units=4),
                             layer("dense", units=4))),
}  # fmt: skip


def tensors(capture: Capture) -> list[Tensor]:
    forks = [way for fork in capture.forks for way in (fork.identity, fork.branch)]
    lists = capture.z, capture.a, capture.deltas, capture.weight_gradients, capture.weights
    return [*(tensor for several in lists for tensor in several), *forks]


def trainer_of(plane: Any, dataset: str, network: tuple[Item, ...]) -> Trainer:
    settings = {"samples": 100} if dataset != "digits" else {}
    source = data(dataset=DATASETS.choose(dataset, **settings))
    trainer = Trainer(replace(plane(*network, batch_size=40), data=source), "cpu")
    trainer.looking.passes.after = 0.0
    return trainer


def agree(trainer: Trainer) -> bool:
    """Whether a look sees what one without a program sees, and both leave the net as it was."""
    before = [tensor.clone() for _, tensor in trainer.net.named_tensors()]
    usual = Look(
        trainer.net, trainer.loss, trainer.data, 0, samples=trainer.looking.samples
    ).capture
    found = trainer.look().capture
    now = [tensor for _, tensor in trainer.net.named_tensors()]
    assert all(map(torch.equal, before, now)), "nothing of the network has changed"
    pairs = zip(tensors(found), tensors(usual), strict=True)
    return all(torch.equal(mine, theirs) for mine, theirs in pairs)


@pytest.mark.parametrize("family", FAMILIES)
def test_what_is_captured_is_the_same_either_way(plane: Any, family: str) -> None:
    trainer = trainer_of(plane, *FAMILIES[family])
    for look in range(8):
        assert agree(trainer), f"look {look}, compiled: {trainer.looking.passes.in_use}"
        trainer.advance(1)
    assert trainer.looking.passes.in_use


@pytest.mark.parametrize("name", ["selu_100", "residual", "cnn", "lstm"])
def test_presets_are_looked_at_by_a_program(name: str) -> None:
    trainer = Trainer(PRESETS.make(PRESETS.choose(name)), "cpu")
    trainer.looking.passes.after = 0.0
    for _ in range(4):
        assert agree(trainer)
        trainer.advance(1)
    assert trainer.looking.passes.in_use


@pytest.mark.parametrize("family", FAMILIES)
def test_what_a_look_found_is_its_own(plane: Any, family: str) -> None:
    trainer = trainer_of(plane, *FAMILIES[family])
    looks = []
    for _ in range(6):
        looks.append(trainer.look().capture)
        assert not any(tensor.requires_grad for tensor in tensors(looks[-1]))
        own = [*looks[-1].z, *looks[-1].a, *looks[-1].deltas, *looks[-1].weight_gradients]
        kept = [tensor.clone() for tensor in own]
        trainer.advance(1)
        assert trainer.look().capture is not looks[-1]
        assert all(map(torch.equal, kept, own)), "the next look writes over nothing of it"
    assert trainer.looking.passes.in_use


def test_small_networks_begin_with_single_passes(plane: Any) -> None:
    trainer = trainer_of(plane, *FAMILIES["skips and noise"])
    trainer.looking.passes.after = 1e9
    for _ in range(3):
        assert agree(trainer)
    assert not trainer.looking.passes.in_use


def test_a_network_that_is_no_longer_finite_is_looked_at_all_the_same(plane: Any) -> None:
    trainer = trainer_of(plane, *FAMILIES["alpha dropout"])
    weight = trainer.net.matrices[0][0]
    kept = weight.detach().clone()
    with torch.no_grad():
        weight.fill_(torch.nan)
    for _ in range(3):
        assert trainer.look().capture.z[0].isnan().all()
    assert not trainer.looking.passes.in_use, "what is not a number equals nothing, itself included"
    with torch.no_grad():
        weight.copy_(kept)
    assert agree(trainer)
    assert agree(trainer)
    assert trainer.looking.passes.in_use


def test_what_cannot_be_repeated_goes_on_with_single_passes(plane: Any) -> None:
    trainer = trainer_of(plane, *FAMILIES["images"])
    single = trainer.looking.passes._single

    def looks_at_its_numbers() -> list[list[Tensor]]:
        found = single()
        assert found[0][0].sum().item() is not None
        return found

    trainer.looking.passes._single = looks_at_its_numbers
    for _ in range(4):
        assert agree(trainer)
    assert not trainer.looking.passes.in_use


@pytest.mark.parametrize("family", FAMILIES)
def test_numbers_taken_along_are_those_of_the_tensors(plane: Any, family: str) -> None:
    trainer = trainer_of(plane, *FAMILIES[family])
    for _ in range(4):
        trainer.look()
        found = trainer.look().capture
        trainer.advance(1)
    assert trainer.looking.passes.in_use
    assert "sums" in found.z.known
    for several in (found.z, found.a):
        taken, wanted = moments(several), moments(list(several))
        for name, values in wanted.items():
            np.testing.assert_allclose(taken[name], values, rtol=1e-5, atol=1e-6, err_msg=name)
    for several in (found.deltas, found.weight_gradients):
        taken, wanted = sizes(several), sizes(list(several))
        for name, values in wanted.items():
            np.testing.assert_allclose(taken[name], values, rtol=1e-5, err_msg=name)


def test_what_has_vanished_is_measured_in_float64_all_the_same(plane: Any) -> None:
    block = Block((layer("sigmoid"), DENSE), 30)
    trainer = trainer_of(plane, "xor", (DENSE, block, layer("dense", units=2)))
    for _ in range(3):
        found = trainer.look().capture
    assert trainer.looking.passes.in_use
    exact = [float(delta.double().norm()) for delta in found.deltas]
    assert exact[0] < 1e-15
    assert sizes(found.deltas)["l2"] == pytest.approx(exact, rel=1e-6)


def test_a_program_keeps_nothing_of_the_recording_that_it_was_written_from() -> None:
    weights, batch = torch.randn(3, 4), torch.randn(5, 3)
    made: list[weakref.ref[Tensor]] = []

    def single() -> list[Tensor]:
        between = batch @ weights
        found = between.tanh()
        made.extend((weakref.ref(between), weakref.ref(found)))
        return [found]

    passes = CompiledPass(single, nullcontext)
    passes.after = 0.0
    while not passes.in_use:
        passes.make()
    gc.collect()
    assert not any(tensor() is not None for tensor in made)
    assert torch.equal(passes.make()[0], single()[0])


@pytest.mark.parametrize("family", FAMILIES)
def test_validation_samples_are_answered_the_same_either_way(plane: Any, family: str) -> None:
    trainer = trainer_of(plane, *FAMILIES[family])
    count = len(trainer.data.validation)
    for _ in range(5):
        before = [tensor.clone() for _, tensor in trainer.net.named_tensors()]
        look, usual = trainer.look(), Look(trainer.net, trainer.loss, trainer.data, 0)
        assert torch.equal(look.validation_outputs, usual.validation_outputs)
        assert torch.equal(look.first_outputs(7), usual.first_outputs(7))
        assert all(map(torch.equal, before, (t for _, t in trainer.net.named_tensors())))
        trainer.advance(1)
    # What torch runs as a whole layer of steps is not taken apart.
    in_use = [trainer.looking.answering[n].in_use for n in (count, 7)]
    assert in_use == [family != "sequences"] * 2
