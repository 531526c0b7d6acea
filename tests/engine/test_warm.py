"""Warm start: layers that fit take the weights of another run, and the run says so and repeats."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors.numpy import save_file

from desktoplab.catalog.starts import start_from
from desktoplab.catalog.weight_files import OldWeights
from desktoplab.engine.cells import cell_experiment
from desktoplab.engine.history import History, history_of
from desktoplab.engine.measure import measure
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.train import train
from desktoplab.engine.warm import Fit, matching
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import INITIALIZERS, LAYERS, STARTS, DataError
from desktoplab.store.snapshot import read, save


def ran(experiment: Experiment, **more: Any) -> History:
    return history_of(train(experiment, device="cpu", probes=(), **more))


@pytest.fixture
def old(plane: Any) -> Experiment:
    block = Block((layer("dense", units=6), layer("batch_norm"), layer("tanh")), 2)
    return plane(layer("dense", units=6), block, layer("dense", units=2))  # type: ignore[no-any-return]


@pytest.fixture
def trained(old: Experiment, tmp_path: Path) -> Path:
    path = tmp_path / "먼저.dlab"
    save(path, ran(old))
    return path


def start_weights(history: History) -> Any:
    first = history.checkpoints.before(0)
    assert first is not None
    return first.weights


def test_layers_that_fit_take_their_weights(old: Experiment, trained: Path) -> None:
    wider = replace(old.network[0], values=old.network[0].values.replace(units=7))
    changed = replace(old, network=(wider, *old.network[1:]))
    history = ran(change_training(changed, "start", start_from(trained)))
    dense, norm, _ = old.network[1].layers  # type: ignore[union-attr]
    fitting = {f"{dense.uid}/1", f"{norm.uid}/0", f"{norm.uid}/1", old.network[2].uid}
    assert history.started is not None
    assert set(history.started.taken) == fitting
    mine, theirs, fresh = start_weights(history), read(trained).weights, start_weights(ran(changed))
    for name, weight in mine.items():
        taken = name.rpartition(".")[0] in history.started.taken
        np.testing.assert_array_equal(weight, (theirs if taken else fresh)[name])


def test_the_same_network_goes_on_with_what_was_learned(old: Experiment, trained: Path) -> None:
    again = ran(change_training(old, "start", start_from(trained)))
    before = read(trained).history().points[-1].values["train_loss"]
    assert again.points[0].values["train_loss"] == before


def test_measuring_sees_the_weights_of_the_other_run(old: Experiment, trained: Path) -> None:
    warm = change_training(old, "start", start_from(trained))
    _, (fresh,) = measure(old, probes=("weights",))
    _, (taken,) = measure(warm, probes=("weights",))
    assert not np.array_equal(fresh.arrays["std"], taken.arrays["std"])


def test_a_warm_run_verifies_from_its_snapshot_alone(
    old: Experiment, trained: Path, tmp_path: Path
) -> None:
    warm = change_training(old, "start", start_from(trained))
    save(tmp_path / "warm.dlab", ran(warm))
    trained.unlink()
    history = read(tmp_path / "warm.dlab").history()
    *_, found = verify(record_of(history), device="cpu")
    assert isinstance(found, Same)
    assert found.first == 0
    with pytest.raises(DataError, match="moved or renamed"):
        next(train(warm, device="cpu"))


def test_other_weights_than_those_chosen_are_refused(old: Experiment, trained: Path) -> None:
    warm = change_training(old, "start", start_from(trained))
    save(trained, ran(change_training(old, "seed", 3)))
    with pytest.raises(DataError, match="not those that this experiment was made with"):
        next(train(warm, device="cpu"))
    any_weights = STARTS.choose("snapshot", file=str(trained))
    assert ran(change_training(old, "start", any_weights)).step == 18


def test_nothing_that_fits_is_refused(plane: Any, trained: Path) -> None:
    with pytest.raises(DataError, match="No layer of this network fits"):
        next(train(plane(start=start_from(trained)), device="cpu"))


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04", bytes(5000), b"\xff" * 50])
def test_a_file_without_weights_is_refused(plane: Any, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.dlab"
    path.write_bytes(content)
    with pytest.raises(DataError, match="holds no weights"):
        next(train(plane(start=STARTS.choose("snapshot", file=str(path))), device="cpu"))


def test_plain_safetensors_work_too(old: Experiment, trained: Path, tmp_path: Path) -> None:
    weights = {name: np.asarray(w) for name, w in read(trained).weights.items()}
    save_file(weights, tmp_path / "w.safetensors")
    one = ran(change_training(old, "start", start_from(tmp_path / "w.safetensors")))
    other = ran(change_training(old, "start", start_from(trained)))
    np.testing.assert_array_equal(one.losses, other.losses)


def test_fine_tuning_keeps_the_frozen_layers_of_the_other_run(
    old: Experiment, trained: Path
) -> None:
    first = old.network[0]
    frozen = replace(first, values=first.values.replace(frozen=True))
    tuned = change_training(
        replace(old, network=(frozen, *old.network[1:])), "start", start_from(trained)
    )
    history, theirs = ran(tuned), read(trained).weights
    assert history.weights is not None
    name = f"{first.uid}.weight"
    np.testing.assert_array_equal(history.weights[name], theirs[name])
    assert history.losses[-1] != ran(old).losses[-1]


def test_a_layer_is_taken_whole_or_not_at_all() -> None:
    weights = {"a.weight": np.zeros((2, 3)), "a.bias": np.zeros(2), "b/0.weight": np.zeros(4)}
    shapes = {"a.weight": (2, 3), "a.bias": (3,), "b/0.weight": (4,), "c.weight": (1,)}
    assert matching(OldWeights(weights, "w"), shapes) == Fit(taken={"b/0": "b/0"}, fresh=("a", "c"))


def test_the_map_of_start_weights_starts_fresh(plane: Any, trained: Path) -> None:
    warm = plane(start=start_from(trained))
    cell = cell_experiment(warm, 2, INITIALIZERS.choose("he_normal"), LAYERS.choose("relu"))
    assert cell.training.start.name == "fresh"


@pytest.mark.parametrize("match", ["card", "order"])
def test_the_last_layer_starts_fresh_where_it_is_told_to(
    old: Experiment, trained: Path, match: str
) -> None:
    start = start_from(trained, match, fresh_end=True)
    tuned = ran(change_training(old, "start", start))
    scratch, last = ran(old), old.network[-1].uid
    assert tuned.started is not None and last not in tuned.started.taken
    assert len(tuned.started.taken) == 5, "the others take theirs"
    name = f"{last}.weight"
    assert np.array_equal(start_weights(tuned)[name], start_weights(scratch)[name])
    assert not np.array_equal(tuned.weights[name], scratch.weights[name])
