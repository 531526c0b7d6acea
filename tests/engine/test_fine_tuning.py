"""Fine-tuning: layers find their weights by order, and learn at a rate of their own."""

from __future__ import annotations

import importlib.util
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktoplab.catalog.starts import start_from
from desktoplab.catalog.weight_files import OldWeights, keys_in_order, read_weights
from desktoplab.engine.fork import adapted
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls, RateChange
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.train import train
from desktoplab.engine.warm import matching, source_of
from desktoplab.places import resource
from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, Layer, layer
from desktoplab.spec.tables import CLIPPINGS, OPTIMIZERS, PENALTIES, SCHEDULES, STARTS, DataError
from desktoplab.store.checkpoints import from_bytes, to_bytes
from desktoplab.store.snapshot import read, save


def ran(experiment: Experiment, **more: Any) -> History:
    return history_of(train(experiment, device="cpu", probes=(), **more))


def network(units: int = 6) -> tuple[Layer | Block, ...]:
    block = Block((layer("dense", units=6), layer("batch_norm"), layer("tanh")), 2, skip=True)
    return layer("dense", units=units), layer("tanh"), block, layer("dense", units=2)


@pytest.fixture
def trained(plane: Any, tmp_path: Path) -> Path:
    path = tmp_path / "먼저.dlab"
    save(path, ran(plane(*network())))
    return path


def tuned(plane: Any, path: Path, rate: float = 1.0, **settings: Any) -> Experiment:
    """The same network built anew, so that no card is known."""
    found: Experiment = plane(*network(), start=start_from(path, "order", rate), **settings)
    return found


def start_weights(history: History) -> Any:
    first = history.checkpoints.before(0)
    assert first is not None
    return first.weights


# --- matching by order


def test_a_network_built_anew_takes_every_layer_in_order(plane: Any, trained: Path) -> None:
    history = ran(tuned(plane, trained))
    past = read(trained).history()
    assert history.points[0].values["train_loss"] == past.points[-1].values["train_loss"]
    assert len(history.started.taken) == 6  # type: ignore[union-attr]


def test_by_card_a_network_built_anew_is_a_stranger(plane: Any, trained: Path) -> None:
    with pytest.raises(DataError, match="match them by order"):
        next(train(plane(*network(), start=start_from(trained)), device="cpu"))


def test_a_projection_is_taken_with_its_block(plane: Any, tmp_path: Path) -> None:
    def wide() -> Experiment:
        block = Block((layer("dense", units=7), layer("tanh")), 1, skip=True)
        return plane(layer("dense", units=5), block, layer("dense", units=2))  # type: ignore[no-any-return]

    first = ran(wide())
    save(tmp_path / "a.dlab", first)
    again = change_training(wide(), "start", start_from(tmp_path / "a.dlab", "order"))
    history = ran(again)
    assert any(key.endswith(".skip") for key in history.started.taken)  # type: ignore[union-attr]
    assert history.points[0].values["train_loss"] == first.points[-1].values["train_loss"]


def weights(*shapes: tuple[int, ...], start: str = "old") -> dict[str, np.ndarray[Any, Any]]:
    return {f"{start}{place}.weight": np.zeros(shape) for place, shape in enumerate(shapes)}


def by_order(*shapes: tuple[int, ...]) -> OldWeights:
    arrays = weights(*shapes)
    return OldWeights(arrays, "w", tuple(name.partition(".")[0] for name in arrays))


@pytest.mark.parametrize(
    ("mine", "pairs"),
    [
        ([(9, 4), (9, 9), (3, 9)], {0: 0, 1: 1, 2: 2}),
        ([(9, 4), (9, 9), (5, 9)], {0: 0, 1: 1}),  # another last layer
        ([(9, 7), (9, 9), (3, 9)], {1: 1, 2: 2}),  # other inputs
        ([(9, 4), (9, 9), (9, 9), (3, 9)], {0: 0, 1: 1, 3: 2}),  # one layer more
        ([(9, 4), (3, 9)], {0: 0, 1: 2}),  # one layer less
        ([(3, 9), (9, 9), (9, 4)], {1: 1}),  # never across each other
        ([(8, 4)], {}),
    ],
)
def test_layers_are_aligned_by_their_shapes(mine: list[Any], pairs: dict[int, int]) -> None:
    shapes = {name: array.shape for name, array in weights(*mine, start="new").items()}
    found = matching(by_order((9, 4), (9, 9), (3, 9)), shapes)
    expected = {f"new{here}": f"old{there}" for here, there in pairs.items()}
    if len(mine) == 3 and mine[0] == (3, 9):
        assert len(found.taken) == 1
    else:
        assert found.taken == expected


def test_the_keys_of_a_network_stand_in_the_order_of_its_tensors(plane: Any) -> None:
    experiment = plane(*network(5))
    named = ran(experiment).weights
    assert named is not None
    keys = list(dict.fromkeys(name.rpartition(".")[0] for name in named))
    assert [key for key in keys_in_order(experiment.network) if key in keys] == keys


def test_plain_safetensors_have_no_order(trained: Path, tmp_path: Path, plane: Any) -> None:
    from safetensors.numpy import save_file

    save_file(
        {n: np.asarray(w) for n, w in read(trained).weights.items()}, tmp_path / "w.safetensors"
    )
    with pytest.raises(DataError, match="no order of layers"):
        next(train(tuned(plane, tmp_path / "w.safetensors"), device="cpu"))


def test_other_shapes_are_refused_with_what_to_do(plane: Any, trained: Path) -> None:
    start = start_from(trained, "order")
    with pytest.raises(DataError, match="none has the same shapes"):
        next(
            train(
                plane(layer("dense", units=3), layer("dense", units=2), start=start), device="cpu"
            )
        )


def test_weights_of_a_run_that_diverged_are_refused(plane: Any, tmp_path: Path) -> None:
    history = ran(plane(*network()))
    assert history.weights is not None
    history.weights = {name: w * np.float32(math.nan) for name, w in history.weights.items()}
    save(tmp_path / "nan.dlab", history)
    with pytest.raises(DataError, match="not finite"):
        next(train(tuned(plane, tmp_path / "nan.dlab"), device="cpu"))


def test_a_damaged_network_is_one_sentence(trained: Path, tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(trained) as archive, zipfile.ZipFile(tmp_path / "x.dlab", "w") as other:
        for name in archive.namelist():
            other.writestr(name, b"{" if name == "experiment.json" else archive.read(name))
    with pytest.raises(DataError, match="holds no weights that can be read"):
        read_weights(str(tmp_path / "x.dlab"), "", by_order=True)


# --- a rate of their own


def moved(history: History) -> list[float]:
    assert history.weights is not None
    before = start_weights(history)
    return [float(np.abs(history.weights[name] - before[name]).max()) for name in before
            if "running" not in name and "batches" not in name]  # fmt: skip


def one_step(plane: Any, path: Path, rate: float, **settings: Any) -> History:
    chosen = {"optimizer": OPTIMIZERS.choose("sgd", learning_rate=0.1), "epochs": 1, **settings}
    return ran(tuned(plane, path, rate, batch_size=0, **chosen))


def test_under_sgd_old_layers_move_by_the_factor(plane: Any, trained: Path) -> None:
    whole, tenth = one_step(plane, trained, 1.0), one_step(plane, trained, 0.1)
    np.testing.assert_allclose(moved(tenth), np.array(moved(whole)) * 0.1, rtol=2e-3, atol=3e-8)


def test_fresh_layers_move_as_ever(plane: Any, trained: Path) -> None:
    def with_new_end(rate: float) -> History:
        parts = (*network()[:-1], layer("dense", units=9), layer("tanh"), layer("dense", units=2))
        start = start_from(trained, "order", rate)
        return ran(plane(*parts, start=start, epochs=1, batch_size=0))

    fast, slow = moved(with_new_end(1.0)), moved(with_new_end(0.01))
    assert slow[-4:] == fast[-4:]
    assert max(slow[:-4]) < 0.02 * max(fast[:-4])


def test_at_a_rate_of_nothing_old_layers_stay(plane: Any, trained: Path) -> None:
    history = ran(tuned(plane, trained, 0.0, penalty=PENALTIES.choose("l1", strength=0.1)))
    assert set(moved(history)) == {0.0}


def test_a_penalty_pulls_at_the_rate_of_the_layer(plane: Any, trained: Path) -> None:
    """L1 takes rate · λ of each weight in an update: here 0.1 · 0.1 · 0.5."""
    chosen = PENALTIES.choose("l1", strength=0.5)
    free, held = (one_step(plane, trained, 0.1, penalty=p) for p in ("none", chosen))
    assert free.weights is not None and held.weights is not None
    gaps = [
        float(np.abs(one - other).max())
        for one, other in zip(free.weights.values(), held.weights.values(), strict=True)
        if one.ndim == 2
    ]
    np.testing.assert_allclose(gaps, 0.1 * 0.1 * 0.5, rtol=1e-4)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_goes_on_from_a_checkpoint(plane: Any, trained: Path, name: str) -> None:
    experiment = tuned(plane, trained, 0.3, optimizer=OPTIMIZERS.choose(name), epochs=3)
    expected = ran(experiment)
    controls, past = Controls(steps_per_pull=1, checkpoint_seconds=1e9), History()
    messages = train(experiment, device="cpu", probes=(), controls=controls)
    while past.started is None or past.step < 7:
        controls.checkpoint_due = past.step == 6
        past.add(next(messages))
    newest = past.checkpoints.newest
    assert newest is not None and newest.step == 7
    trained.rename(trained.with_suffix(".gone"))  # the file is not wanted again
    history = past.until(7)
    for message in train(experiment, device="cpu", probes=(), start=from_bytes(to_bytes(newest))):
        history.add(message)
    np.testing.assert_array_equal(history.losses, expected.losses)
    assert history.points == expected.points
    assert history.started is not None and expected.started is not None
    assert history.started.taken == expected.started.taken


def test_a_slow_run_verifies_without_the_other_file(
    plane: Any, trained: Path, tmp_path: Path
) -> None:
    save(tmp_path / "slow.dlab", ran(tuned(plane, trained, 0.1, optimizer="adam")))
    trained.unlink()
    *_, found = verify(record_of(read(tmp_path / "slow.dlab").history()), device="cpu")
    assert isinstance(found, Same)


def test_a_fork_may_change_the_rate_of_the_old_layers(plane: Any, trained: Path) -> None:
    before = tuned(plane, trained, 0.1, optimizer=OPTIMIZERS.choose("sgd", learning_rate=0.1))
    start = ran(before).checkpoints.before(0)
    assert start is not None
    after = change_training(before, "start", start_from(trained, "order", 1.0))
    forked = ran(after, start=adapted(start, before, after))
    np.testing.assert_array_equal(forked.losses, ran(after).losses)
    other = change_training(before, "optimizer", OPTIMIZERS.choose("adam"))
    forked = ran(other, start=adapted(start, before, other))
    np.testing.assert_array_equal(forked.losses, ran(other).losses)


@pytest.mark.parametrize("name", ["sgd", "momentum", "adam", "adamw", "rmsprop", "adadelta"])
def test_many_updates_in_one_call_have_the_same_bits(plane: Any, trained: Path, name: str) -> None:
    experiment = tuned(
        plane, trained, 0.3, optimizer=OPTIMIZERS.choose(name), epochs=6,
        schedule=SCHEDULES.choose("cosine"), penalty=PENALTIES.choose("elastic_net"),
        clipping=CLIPPINGS.choose("norm", limit=0.5),
    )  # fmt: skip
    found = []
    for after in (0.0, math.inf):
        controls = Controls(compile_after=after, slice_seconds=10.0, frame_seconds=math.inf)
        found.append(ran(experiment, controls=controls, rates=(RateChange(9, 0.02),)))
    assert found[0].compiled and not found[1].compiled
    np.testing.assert_array_equal(found[0].losses, found[1].losses)
    assert found[0].weights is not None and found[1].weights is not None
    for key, array in found[0].weights.items():
        np.testing.assert_array_equal(array, found[1].weights[key])


def test_a_frozen_layer_that_took_weights_is_in_no_group(plane: Any, trained: Path) -> None:
    experiment = tuned(plane, trained, 0.5)
    first = experiment.network[0]
    frozen = replace(first, values=first.values.replace(frozen=True))
    history = ran(replace(experiment, network=(frozen, *experiment.network[1:])))
    name = f"{first.uid}.weight"
    assert history.weights is not None
    np.testing.assert_array_equal(history.weights[name], start_weights(history)[name])


# --- weights that come with the lab


@pytest.mark.parametrize("value", [-0.1, 1.1, math.nan, "1", True])
def test_a_rate_of_old_layers_lies_between_nothing_and_all(value: Any) -> None:
    with pytest.raises(ValueError, match="start"):
        STARTS.check({"name": "shipped", "rate": value}, "training.start")


def maker() -> Any:
    """The script that made them, which is not part of the package."""
    path = Path(__file__).parents[2] / "resources" / "weights" / "make.py"
    found = importlib.util.spec_from_file_location("make_weights", path)
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["digits_first_half", "digits_low"])
def test_shipped_weights_are_those_of_the_run_they_name(name: str) -> None:
    make = maker()
    experiment = make.experiment_of(name)
    again = ran(experiment)
    score = again.points[-1].values["validation_accuracy"]
    warm = change_training(experiment, "start", STARTS.choose("shipped", weights=name))
    first = ran(change_training(warm, "epochs", 1)).points[0].values["validation_accuracy"]
    assert first > 0.97
    assert abs(first - score) < 0.02


def test_every_shipped_file_can_be_chosen_and_made() -> None:
    make = maker()
    files = {path.stem for path in resource("weights").glob("*.safetensors")}
    assert files == set(make.PARTS) == set(STARTS["shipped"].fields["weights"].ends())


def test_what_the_maker_writes_is_read_as_what_it_was(plane: Any, tmp_path: Path) -> None:
    from safetensors.numpy import load

    experiment = plane(*network(5))
    history = ran(experiment)
    arrays = load(maker().made(history))
    old = OldWeights(arrays, "x", tuple(sorted({n.partition(".")[0] for n in arrays}, key=int)))
    assert history.weights is not None
    fit = matching(old, {name: w.shape for name, w in history.weights.items()})
    assert not fit.fresh
    for name, weight in history.weights.items():
        np.testing.assert_array_equal(arrays[source_of(name, fit)], weight)
