"""A history survives: what was saved is shown again as it was, and goes on from where it was."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

import desktoplab.catalog
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Checkpoint, Controls
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, OPTIMIZERS
from desktoplab.store import archive
from desktoplab.store.archive import SnapshotError
from desktoplab.store.members import (
    BEST,
    EXPERIMENT,
    FRAMES,
    KEPT,
    LAST,
    LOSSES,
    OPTIMIZER,
    PNG,
    POINTS,
    STATE,
    WEIGHTS,
    Extras,
)  # fmt: skip
from desktoplab.store.snapshot import read, save
from tests.store.small_runs import STOPS, experiment, members_of, pull, ran

assert desktoplab.catalog


def assert_equal(found: History, expected: History) -> None:
    assert found.started == expected.started
    names = ["step", "epoch", "began", "points", "rates"]
    assert [getattr(found, name) for name in names] == [getattr(expected, name) for name in names]
    np.testing.assert_array_equal(found.losses, expected.losses)
    assert_same_frames(found.newest, expected.newest)
    assert found.kept.steps == expected.kept.steps
    assert found.kept.marked == expected.kept.marked
    for step in expected.kept.steps:
        assert_same_frames(found.kept.at(step), expected.kept.at(step))
    assert found.weights is not None and expected.weights is not None
    assert_same(found.weights, expected.weights)
    assert found.checkpoints.steps == expected.checkpoints.steps
    for mine, other in zip(found.checkpoints, expected.checkpoints, strict=True):
        assert_same_checkpoint(mine, other)
    assert (found.ended is None) == (expected.ended is None)
    if found.ended and expected.ended:
        for name in ("step", "epoch", "divergence", "reason"):
            assert getattr(found.ended, name) == getattr(expected.ended, name)
        assert_same(found.ended.weights, expected.ended.weights)


def assert_same_frames(found: dict, expected: dict) -> None:
    assert found.keys() == expected.keys()
    for probe, frame in expected.items():
        assert found[probe].step == frame.step
        assert_same(found[probe].arrays, frame.arrays)


def assert_same_checkpoint(found: Checkpoint, expected: Checkpoint) -> None:
    assert (found.step, found.facts) == (expected.step, expected.facts)
    for group in ("weights", "optimizer", "random", "best"):
        assert_same(getattr(found, group), getattr(expected, group))


def assert_same(found: object, expected: object) -> None:
    assert sorted(found) == sorted(expected)  # type: ignore[call-overload]
    for name in expected:  # type: ignore[attr-defined]
        mine, other = found[name], expected[name]  # type: ignore[index]
        assert (mine.dtype, mine.shape) == (other.dtype, other.shape)
        np.testing.assert_array_equal(mine, other)


@pytest.mark.parametrize(
    ("until", "settings"),
    [
        (10**9, {}),
        (13, {}),
        (10**9, {"early_stopping": STOPS, "epochs": 60}),
        (40, {"early_stopping": STOPS, "epochs": 60}),
    ],
    ids=["finished", "stopped", "best restored", "best in memory"],
)
def test_a_history_survives_a_snapshot(tmp_path: Path, until: int, settings: dict):
    history = ran(until, **settings)
    assert history.rates, "a learning rate was set by hand"
    save(tmp_path / "run.dlab", history)
    assert_equal(read(tmp_path / "run.dlab").history(), history)


def test_a_diverged_run_survives_with_its_last_good_checkpoint(tmp_path: Path):
    network = [item for _ in range(3) for item in (layer("dense", units=20), layer("relu"))]
    wild = Experiment(
        (*network, layer("dense", units=2)),
        data(dataset=DATASETS.choose("xor", samples=61)),
        training(
            loss="mse", optimizer=OPTIMIZERS.choose("sgd", learning_rate=1000.0), batch_size=8
        ),
    )
    controls, history = Controls(steps_per_pull=1), History()
    pull(train(wild, device="cpu", controls=controls), history, controls, 10**9)
    assert history.ended is not None and history.ended.divergence is not None
    save(tmp_path / "run.dlab", history)
    found = read(tmp_path / "run.dlab")
    assert_equal(found.history(), history)
    newest = found.checkpoints.newest
    assert newest is not None
    assert all(np.isfinite(weight).all() for weight in newest.weights.values())


def test_a_run_goes_on_from_a_snapshot_bit_for_bit(tmp_path: Path):
    made = experiment()
    controls, half = Controls(steps_per_pull=1, checkpoint_seconds=1e9), History()
    messages = train(made, device="cpu", probes=(), controls=controls)
    while half.step < 11:
        controls.checkpoint_due = half.step == 10
        half.add(next(messages))
    save(tmp_path / "half.dlab", half)
    snapshot = read(tmp_path / "half.dlab")
    history, whole = snapshot.history(), History()
    for message in train(
        snapshot.experiment, device="cpu", probes=(), start=history.checkpoints.newest
    ):
        history.add(message)
    for message in train(made, device="cpu", probes=()):
        whole.add(message)
    np.testing.assert_array_equal(history.losses, whole.losses)
    assert history.points == whole.points
    assert history.weights is not None and whole.weights is not None
    assert_same(history.weights, whole.weights)


def test_what_a_person_adds_comes_back(tmp_path: Path):
    extras = Extras(
        title="나의 첫 실험",
        notes="It learned.\n배웠다.",
        tags=("depth", "깊이"),
        figures={"loss": PNG + b"picture"},
        script="print('{}')\n",
        verdicts=({"name": "vanishing", "measured": 3e-8},),
    )
    save(tmp_path / "run.dlab", ran(3), extras)
    assert read(tmp_path / "run.dlab").extras == extras


@pytest.mark.parametrize(
    "extras",
    [
        Extras(figures={"../evil": PNG}),
        Extras(figures={"loss": b"GIF89a"}),
        Extras(title="x" * 501),
        Extras(tags=("x" * 101,)),
    ],
)
def test_what_could_not_be_read_again_is_not_saved(tmp_path: Path, extras: Extras):
    with pytest.raises(SnapshotError, match="cannot be saved"):
        save(tmp_path / "run.dlab", ran(3), extras)
    assert not list(tmp_path.iterdir())


def test_the_snapshot_knows_machine_data_and_files(tmp_path: Path):
    table = tmp_path / "표.csv"
    table.write_text("a,b,class\n" + "".join(f"{i},{i % 7},{i % 2}\n" for i in range(40)))
    from desktoplab.catalog.own_data import detect

    made = experiment()
    own = Experiment(made.network, data(dataset=detect(table)), made.training)
    history = history_of(train(own, device="cpu", probes=()))
    save(tmp_path / "run.dlab", history)
    manifest = read(tmp_path / "run.dlab").manifest
    assert set(manifest["environment"]) == {"platform", "machine", "processors"}
    assert len(manifest["run"]["fingerprint"]) == 64
    (file,) = manifest["files"]
    assert (file["name"], file["bytes"]) == ("표.csv", table.stat().st_size)
    table.write_text(table.read_text().replace("0,0,0", "0,1,0"))
    again, changed = train(own, device="cpu"), history.started
    assert changed is not None
    assert next(again).fingerprint != changed.fingerprint  # type: ignore[union-attr]


def test_what_verdicts_read_of_the_data_is_kept(tmp_path: Path):
    history = ran(7)
    save(tmp_path / "run.dlab", history)
    found, made = read(tmp_path / "run.dlab").history().started, history.started
    assert found is not None
    assert made is not None
    assert made.commonest > 0
    for name in ("input_size", "input_offset", "commonest"):
        assert getattr(found, name) == getattr(made, name)


def test_a_snapshot_of_before_still_opens(tmp_path: Path):
    history = ran(7)
    save(tmp_path / "new.dlab", history)
    members = members_of(tmp_path / "new.dlab")
    manifest = json.loads(members[archive.MANIFEST])
    for name in ("environment", "files"):
        del manifest[name]
    for name in (
        "began",
        "reason_text",
        "marked",
        "input_size",
        "input_offset",
        "commonest",
        "fingerprint",
    ):
        del manifest["run"][name]
    old = {name: members[name] for name in (EXPERIMENT, POINTS, LOSSES, FRAMES, WEIGHTS)}
    (tmp_path / "old.dlab").write_bytes(archive.pack(manifest, old))
    found = read(tmp_path / "old.dlab").history()
    np.testing.assert_array_equal(found.losses, history.losses)
    assert found.points == history.points
    assert_same_frames(found.newest, history.newest)
    assert found.kept.steps == (history.kept.steps[-1],)
    assert len(found.checkpoints) == 0


def test_members_are_named_as_the_format_says(tmp_path: Path):
    save(tmp_path / "run.dlab", ran(early_stopping=STOPS, epochs=60))
    names = set(members_of(tmp_path / "run.dlab"))
    assert {OPTIMIZER, STATE, LAST, BEST, KEPT, "checkpoints/0.safetensors"} < names
    documented = Path(__file__).parents[2].joinpath("docs/snapshot-format.md").read_text("utf-8")
    for name in names:
        assert name.startswith("checkpoints/") or f"`{name}`" in documented


def test_large_runs_keep_few_early_checkpoints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("desktoplab.store.saved_state.MOST_BYTES", 1)
    history = ran(13)
    assert len(history.checkpoints) > 3
    save(tmp_path / "run.dlab", history)
    kept = read(tmp_path / "run.dlab").checkpoints
    assert kept.steps == (history.checkpoints.steps[0], history.checkpoints.steps[-1])
