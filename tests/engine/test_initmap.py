"""Each cell of the initialization map is what measuring its network finds; it can be cancelled."""

from __future__ import annotations

from dataclasses import replace
from math import inf, isnan, nan

import numpy as np
import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.cells import Cell, basis, cell_experiment, distance, width_of
from desktoplab.engine.initmap import map_cells
from desktoplab.engine.measure import measure
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, expand, initialized, layer
from desktoplab.spec.shapes import Unfit
from desktoplab.spec.tables import DATASETS, INITIALIZERS, LAYERS, LOSSES, PRESETS, DataError
from desktoplab.spec.values import Chosen

STARTS = (
    INITIALIZERS.choose("he_normal"),
    INITIALIZERS.choose("orthogonal"),
    INITIALIZERS.choose("normal", std=10.0),
    INITIALIZERS.choose("zeros"),
)
BENDS = tuple(LAYERS.choose(name) for name in ("relu", "sigmoid", "prelu", "softmax"))
DEPTHS = (1, 4, 40)


@pytest.fixture
def digits() -> Experiment:
    return PRESETS.make(PRESETS.choose("digits"))  # type: ignore[no-any-return]


def regression() -> Experiment:
    return Experiment(
        (layer("dense", units=7), layer("dense", units=1)),
        data(dataset=DATASETS.choose("diabetes")),
        training(loss=LOSSES.choose("mse")),
    )


def planar() -> Experiment:
    return Experiment((layer("dense", units=9),), data(dataset=DATASETS.choose("spirals")))


def as_measured(experiment: Experiment, cell: Cell) -> None:
    mine = cell_experiment(experiment, cell.depth, cell.initializer, cell.activation)
    _, (frame,) = measure(mine, device="cpu", probes=("signal",))
    spread, error = (np.asarray(frame.arrays[n]) for n in ("forward_std", "delta_rms"))
    assert len(spread) == cell.depth + 1
    lost = [isnan(found) for found in cell.forward]
    for found, wanted, unknown in zip(cell.forward, (spread[0], spread[-2]), lost, strict=True):
        assert unknown or found == wanted
    assert np.array_equal(cell.backward, (error[0], error[-2]), equal_nan=True)


@pytest.mark.parametrize("make", [None, planar, regression])
def test_a_cell_holds_what_measuring_its_network_finds(digits: Experiment, make) -> None:
    experiment = digits if make is None else make()
    cells = list(map_cells(experiment, DEPTHS, STARTS, BENDS[:3], device="cpu"))
    assert len(cells) == len(DEPTHS) * len(STARTS) * 3
    assert len({(cell.depth, cell.initializer, cell.activation) for cell in cells}) == len(cells)
    for cell in cells:
        as_measured(experiment, cell)


def test_a_cell_tells_of_both_ways(digits: Experiment) -> None:
    found = {
        (cell.depth, cell.initializer.name, cell.activation.name): cell
        for cell in map_cells(digits, DEPTHS, STARTS, BENDS[:2], device="cpu")
    }
    level = found[40, "he_normal", "relu"]
    assert 0.05 < level.forward_ratio < 20
    assert 0.05 < level.backward_ratio < 20
    vanishing = found[40, "he_normal", "sigmoid"]
    assert 0.1 < vanishing.forward_ratio < 2  # the signal alone would look healthy
    assert vanishing.backward_ratio < 1e-10
    assert vanishing.worse_ratio == vanishing.backward_ratio
    assert found[1, "orthogonal", "relu"].worse_ratio == 1
    exploding = found[40, "normal", "relu"]
    assert exploding.nonfinite > 0
    assert isnan(exploding.worse_ratio)
    nothing = found[4, "zeros", "relu"]
    assert (nothing.forward_ratio, nothing.backward_ratio, nothing.nonfinite) == (0, 0, 0)


def test_ratios_say_what_is_left() -> None:
    some = Chosen("some")
    cell = Cell(9, some, some, (2.0, 1.0), (0.5, 5.0), 0.0)
    assert (cell.forward_ratio, cell.backward_ratio, cell.worse_ratio) == (0.5, 0.1, 0.1)
    assert replace(cell, forward=(1e-9, 1.0)).worse_ratio == pytest.approx(1e9)
    assert replace(cell, forward=(1.0, 0.0)).worse_ratio == 0
    assert isnan(replace(cell, backward=(nan, 1.0)).worse_ratio)
    assert [distance(found) for found in (1.0, 100.0, 0.01, 0.0, nan, inf)] == [
        0, 2, 2, inf, inf, inf,
    ]  # fmt: skip


def test_the_map_takes_the_students_width_and_data(digits: Experiment) -> None:
    assert width_of(digits) == 64
    assert width_of(Experiment((Block((layer("relu"), layer("dense", units=5)), 3),))) == 5
    assert width_of(Experiment()) == 64
    mine = cell_experiment(digits, 3, STARTS[2], BENDS[3])
    kinds = [stage.layer.kind for stage in expand(mine.network)]
    assert kinds == ["dense", "softmax"] * 3 + ["dense"]
    units = [s.layer.values["units"] for s in expand(mine.network) if s.layer.kind == "dense"]
    assert units == [64, 64, 64, 10]
    starts = {
        s.layer.values["weight_init"]
        for s in expand(initialized(mine.network, mine.training.weight_init))
        if s.layer.kind == "dense"
    }
    assert starts == {STARTS[2]}
    assert (mine.data, mine.training.seed) == (digits.data, digits.training.seed)


def test_the_map_stays_valid_until_width_data_seed_or_loss_change(digits: Experiment) -> None:
    assert basis(cell_experiment(digits, 20, STARTS[0], BENDS[0])) == basis(digits)
    assert basis(replace(digits, network=digits.network[2:])) != basis(digits)
    assert basis(replace(digits, data=data(standardize="none"))) != basis(digits)
    assert basis(replace(digits, training=training(seed=1))) != basis(digits)
    assert basis(replace(digits, training=training(epochs=3))) == basis(digits)


def test_it_is_measured_cell_by_cell(digits: Experiment) -> None:
    cells = map_cells(digits, DEPTHS, STARTS, BENDS, device="cpu")
    assert next(cells).depth == 1
    cells.close()  # type: ignore[attr-defined]
    assert next(cells, None) is None
    assert list(map_cells(digits, (), STARTS, BENDS)) == []
    assert list(map_cells(digits, DEPTHS, (), BENDS)) == []


def test_what_cannot_be_measured_is_refused_with_a_sentence(digits: Experiment) -> None:
    wide = replace(digits, network=(layer("dense", units=10_000),))
    with pytest.raises(Unfit, match="parameters"):
        next(map_cells(wide, (5,), STARTS, BENDS))
    wrong = replace(digits, training=training(loss=LOSSES.choose("binary_cross_entropy")))
    with pytest.raises(Unfit, match="classes"):
        next(map_cells(wrong, (5,), STARTS, BENDS))
    missing = replace(digits, data=data(dataset=DATASETS.choose("idx", folder="/none")))
    with pytest.raises(DataError):
        next(map_cells(missing, (5,), STARTS, BENDS))
