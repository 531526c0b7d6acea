"""Shapes, parameter counts and problems are known without building anything."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, Item, layer
from desktoplab.spec.shapes import MAX_STAGES, Inference, describe, infer, show_shape
from desktoplab.spec.tables import DataInfo, LayerTraits
from desktoplab.spec.text import text

IMAGES = DataInfo("Digits", (1, 8, 8), 10, 1797)


def inferred(*network: Item, info: DataInfo = IMAGES, **settings: Any) -> Inference:
    return infer(Experiment(tuple(network), training=training(**settings)), info)


def test_sizes_are_known_of_every_card() -> None:
    first, act, last = layer("dense", units=20), layer("relu"), layer("dense", units=10)
    found = inferred(first, act, last)
    assert not found.problems
    assert found.sizes[first.uid].inputs == (1, 8, 8)
    assert found.sizes[first.uid].parameters == 64 * 20 + 20
    assert found.sizes[act.uid].parameters == 0
    assert found.output == (10,)
    assert found.parameters == 64 * 20 + 20 + 20 * 10 + 10


def test_a_block_counts_its_repetitions_and_projections() -> None:
    inner = layer("dense", units=10, bias=False)
    block = Block((inner,), repeat=3, skip=True)
    found = inferred(block)
    weights = 64 * 10 + 10 * 10 + 10 * 10
    assert found.sizes[inner.uid].parameters == weights
    assert found.sizes[block.uid].parameters == weights + 64 * 10
    assert found.sizes[block.uid].inputs == (1, 8, 8)
    assert found.parameters == weights + 64 * 10


def test_a_wrong_output_names_the_layer_the_data_and_the_cure() -> None:
    last = layer("dense", units=7)
    (problem,) = inferred(layer("relu"), last).problems
    assert problem.uid == last.uid
    assert str(problem.text) == (
        "Dense 7 gives 7 values, but Digits has 10 classes: end with a Dense layer of 10 units."
    )


def test_an_empty_block_is_a_problem_of_its_card() -> None:
    block = Block(())
    (problem,) = inferred(block, layer("dense", units=10)).problems
    assert problem.uid == block.uid
    assert "empty" in str(problem.text)


def test_batch_normalization_refuses_batches_of_one() -> None:
    norm, last = layer("batch_norm"), layer("dense", units=10)
    (problem,) = inferred(norm, last, batch_size=1).problems
    assert problem.uid == norm.uid
    assert "batch size to 2" in str(problem.text)
    (alone,) = inferred(norm, last, info=replace(IMAGES, samples=1), batch_size=8).problems
    assert "there is only 1 to learn from: raise the labeled share" in str(alone.text)
    assert not inferred(norm, last, batch_size=2).problems
    assert not inferred(last, batch_size=1).problems


@pytest.mark.parametrize("network", [(), ("relu",), ("relu", "dropout")])
def test_a_network_that_cannot_learn_is_told_what_it_lacks(network: tuple[str, ...]) -> None:
    (problem,) = inferred(*map(layer, network)).problems
    assert "add a Dense layer with 10 units" in str(problem.text)


def test_too_many_layers_are_refused_before_they_are_walked() -> None:
    layers = tuple(layer("relu") for _ in range(6))
    (problem,) = inferred(Block(layers, repeat=1000)).problems
    assert f"at most {MAX_STAGES}" in str(problem.text)


def test_a_network_that_no_memory_holds_is_a_problem_and_not_a_crash() -> None:
    wide = Block((layer("dense", units=10_000),), repeat=1000)
    (problem,) = inferred(wide, layer("dense", units=10)).problems
    assert problem.uid == wide.uid
    assert "at most 250,000,000" in str(problem.text)


def test_as_many_layers_as_can_be_built_are_no_problem_and_one_more_is() -> None:
    last, most = layer("dense", units=10), Block((layer("relu"),), MAX_STAGES - 1)
    assert not inferred(most, last).problems
    (problem,) = inferred(most, layer("relu"), last).problems
    assert f"has {MAX_STAGES + 1} layers" in str(problem.text)


def test_data_that_cannot_be_read_are_the_only_problem() -> None:
    found = infer(Experiment((layer("dense"),)), text("No such folder."))
    assert [str(problem.text) for problem in found.problems] == ["No such folder."]
    assert found.problems[0].uid is None


def test_a_folder_that_is_not_chosen_yet_is_a_problem() -> None:
    experiment = Experiment((layer("dense", units=10),), data=data(dataset="idx"))
    (problem,) = infer(experiment, peek(experiment.data.dataset)).problems
    assert "Choose a folder" in str(problem.text)


def test_a_misfit_stops_at_its_layer(monkeypatch: pytest.MonkeyPatch) -> None:
    from desktoplab.spec.tables import LAYERS, Misfit

    def refuse(inputs: object, values: object) -> tuple[int, ...]:
        raise Misfit(text("Needs an image, gets a row."))

    entry = replace(LAYERS["relu"], traits=LayerTraits(shape=refuse))
    monkeypatch.setitem(LAYERS._entries, "relu", entry)
    first, misfit, last = layer("dense"), layer("relu"), layer("dense", units=10)
    for network in ((first, misfit, last), (first, Block((misfit,), 3), last)):
        found = inferred(*network)
        assert [problem.uid for problem in found.problems] == [misfit.uid]
        assert first.uid in found.sizes
        assert last.uid not in found.sizes


def test_two_hundred_layers_are_inferred_without_torch() -> None:
    script = """
import sys, desktoplab.catalog, desktoplab.probes
from desktoplab.catalog.datasets import peek
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import layer
from desktoplab.spec.shapes import infer
network = tuple(layer(kind) for _ in range(100) for kind in ("dense", "relu"))
experiment = Experiment((*network, layer("dense", units=10)))
found = infer(experiment, peek(experiment.data.dataset))
assert not found.problems and len(found.sizes) == 201
assert "torch" not in sys.modules and "sklearn" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True)


def test_cards_are_described_briefly() -> None:
    assert describe(layer("dense", units=100)) == "Dense 100"
    assert describe(layer("dropout", rate=0.25)) == "Dropout 0.25"
    assert describe(Block((), repeat=20)) == "Block ×20"
    assert show_shape((1, 8, 8)) == "8×8"
    assert show_shape((3, 8, 8)) == "3×8×8"
    assert show_shape((64,)) == "64"
