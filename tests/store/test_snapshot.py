"""Promises of snapshots: what was saved comes back, and nothing else is ever believed."""

from __future__ import annotations

import io
import json
import math
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import desktoplab.catalog
from desktoplab.engine.history import History
from desktoplab.engine.messages import (
    Divergence,
    Ended,
    Frame,
    LayerName,
    Point,
    Progress,
    Started,
)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PRESETS, DataInfo
from desktoplab.store import archive, members
from desktoplab.store.archive import SnapshotError
from desktoplab.store.experiments import read_experiment
from desktoplab.store.members import EXPERIMENT, FRAMES, LOSSES, WEIGHTS
from desktoplab.store.snapshot import read, save

assert desktoplab.catalog


def experiment() -> Experiment:
    return PRESETS.make(PRESETS.choose("digits"))


def history(*, diverged: bool = False) -> History:
    run = History()
    info = DataInfo("Digits", (1, 8, 8), 10, 1797)
    layers = (LayerName("a1", "a1", "1 · Dense 64", 0),)
    run.add(Started(experiment(), info, layers, "CPU", 1, 45, 6570, 1438, 359))
    points = (Point(0, 0.0, {"train_loss": 2.5}), Point(2, 2 / 45, {"train_loss": math.nan}))
    frames = (
        Frame("weights", 2, {"counts": np.arange(64).reshape(1, 64), "mean": np.array([0.1])}),
        Frame("flow", 1, {"delta": np.array([0.0, np.inf, np.nan])}),
    )
    run.add(Progress(2, 2 / 45, 0, np.array([2.5, 0.1]), points, frames))
    where = Divergence(2, "a1", "1 · Dense 64", "weights") if diverged else None
    weights = {"a1.weight": np.eye(3, dtype=np.float32), "a1.bias": np.zeros(0, np.float32)}
    run.add(Ended(2, 2 / 45, where, weights))
    return run


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "run.dlab"
    save(path, history())
    return path


def rewrite(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Change members as someone would who knows the format: hashes and sizes are made to fit."""
    with zipfile.ZipFile(path) as found:
        members = {name: found.read(name) for name in found.namelist()}
    manifest = json.loads(members.pop(archive.MANIFEST))
    change(members)
    path.write_bytes(archive.pack(manifest, members))


def refused(path: Path) -> str:
    with pytest.raises(SnapshotError) as error:
        read(path)
    assert str(error.value.text) == str(error.value)
    return str(error.value)


def test_what_was_saved_comes_back(saved: Path):
    found = read(saved)
    assert found.experiment == experiment() or found.experiment.training == experiment().training
    assert [point.step for point in found.points] == [0, 2]
    assert found.points[0].values == {"train_loss": 2.5}
    assert math.isnan(found.points[1].values["train_loss"])
    np.testing.assert_array_equal(found.losses, [2.5, 0.1])
    np.testing.assert_array_equal(found.weights["a1.weight"], np.eye(3))
    assert found.weights["a1.bias"].shape == (0,)
    assert found.frames["weights"].step == 2
    np.testing.assert_array_equal(found.frames["weights"].arrays["counts"], [np.arange(64)])
    np.testing.assert_array_equal(found.frames["flow"].arrays["delta"], [0, np.inf, np.nan])


def test_uids_survive(tmp_path: Path):
    run = history()
    assert run.started is not None
    save(tmp_path / "run.dlab", run)
    assert read(tmp_path / "run.dlab").experiment == run.started.experiment


def test_manifest_tells_versions_device_layers_and_how_it_ended(tmp_path: Path):
    save(tmp_path / "run.dlab", history(diverged=True))
    manifest = read(tmp_path / "run.dlab").manifest
    assert set(manifest["versions"]) == {"desktoplab", "python", "numpy", "torch"}
    assert manifest["run"]["device"] == "CPU"
    assert manifest["run"]["layers"][0]["label"] == "1 · Dense 64"
    assert manifest["run"]["outcome"] == "diverged"
    assert manifest["run"]["divergence"]["tensor"] == "weights"


def test_a_run_that_was_stopped_can_be_saved(tmp_path: Path):
    run = history()
    run.ended, run.weights = None, None
    save(tmp_path / "run.dlab", run)
    found = read(tmp_path / "run.dlab")
    assert found.manifest["run"]["outcome"] == "stopped"
    assert found.weights == {}


def test_a_run_that_never_started_is_refused(tmp_path: Path):
    with pytest.raises(SnapshotError, match="train first"):
        save(tmp_path / "run.dlab", History())
    assert not list(tmp_path.iterdir())


def test_korean_folders_and_names_work(tmp_path: Path):
    folder = tmp_path / "김민준의 실험"
    folder.mkdir()
    save(folder / "손글씨 실행.dlab", history())
    assert len(read(folder / "손글씨 실행.dlab").losses) == 2


def test_saving_leaves_the_old_file_whole_when_the_disk_refuses(
    saved: Path, monkeypatch: pytest.MonkeyPatch
):
    before = saved.read_bytes()

    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        save(saved, history(diverged=True))
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(saved: Path, share: float):
    data = saved.read_bytes()
    saved.write_bytes(data[: int(len(data) * share)])
    assert "cut off" in refused(saved)


def test_one_changed_byte_anywhere_is_noticed_or_without_effect(saved: Path):
    data, original = saved.read_bytes(), read(saved)
    for at in range(0, len(data), 97):
        changed = bytearray(data)
        changed[at] ^= 0x40
        saved.write_bytes(changed)
        try:
            found = read(saved)
        except SnapshotError:
            continue
        np.testing.assert_array_equal(found.losses, original.losses)
        np.testing.assert_array_equal(found.weights["a1.weight"], original.weights["a1.weight"])
        assert found.experiment == original.experiment


def test_a_member_that_was_exchanged_is_refused(saved: Path):
    with zipfile.ZipFile(saved) as found:
        members = {name: found.read(name) for name in found.namelist()}
    members[LOSSES] = b"step,loss\n0,0.0\n1,0.0\n"
    with zipfile.ZipFile(saved, "w") as changed:
        for name, data in members.items():
            changed.writestr(name, data)
    assert LOSSES in refused(saved)


@pytest.mark.parametrize("name", ["../evil.txt", "/etc/evil", "C:\\evil", "history/../../x", "x/"])
def test_a_member_that_has_no_place_is_refused_and_not_written(saved: Path, name: str):
    rewrite(saved, lambda members: members.update({name: b"evil"}))
    assert "no place" in refused(saved)
    assert list(saved.parent.iterdir()) == [saved]


def test_a_missing_member_is_named(saved: Path):
    rewrite(saved, lambda members: members.pop(WEIGHTS) and None)
    assert WEIGHTS in refused(saved)


def test_a_member_that_is_there_twice_is_refused(saved: Path):
    with (
        zipfile.ZipFile(saved, "a") as found,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        found.writestr(LOSSES, b"step,loss\n")
    assert "twice" in refused(saved)


def test_a_member_above_its_limit_is_refused_unread(saved: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(members.REQUIRED, LOSSES, 10)
    assert "too large" in refused(saved)


def test_a_zip_bomb_is_refused_unread(saved: Path):
    rewrite(saved, lambda members: members.update({LOSSES: b"step,loss\n" + bytes(30_000_000)}))
    assert saved.stat().st_size < 100_000
    assert "too large" in refused(saved)


def test_a_newer_format_is_named(saved: Path):
    with zipfile.ZipFile(saved) as found:
        manifest = json.loads(found.read(archive.MANIFEST))
    manifest["format"] = 99
    with zipfile.ZipFile(saved, "w") as changed:
        changed.writestr(archive.MANIFEST, json.dumps(manifest))
        changed.writestr("something new", b"")
    assert "newer Desktoplab" in refused(saved)


@pytest.mark.parametrize("content", [b"", b"hello", b'{"format": 1}', bytes(2000)])
def test_a_file_that_is_no_zip_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "run.dlab"
    path.write_bytes(content)
    assert "not a snapshot" in refused(path)


def test_another_zip_is_refused(tmp_path: Path):
    path = tmp_path / "run.dlab"
    with zipfile.ZipFile(path, "w") as other:
        other.writestr("word/document.xml", "<xml/>")
    assert "not a snapshot" in refused(path)


@pytest.mark.parametrize("head", [b"[]", b"{}", b"nonsense", b'{"members": {}, "format": true}'])
def test_a_foreign_manifest_is_refused(tmp_path: Path, head: bytes):
    path = tmp_path / "run.dlab"
    with zipfile.ZipFile(path, "w") as other:
        other.writestr(archive.MANIFEST, head)
    assert refused(path)


def test_a_pickled_array_is_refused(saved: Path):
    file = io.BytesIO()
    np.savez(file, **{"weights/step": np.array(1), "weights/evil": np.array([object()])})
    rewrite(saved, lambda members: members.update({FRAMES: file.getvalue()}))
    assert "not plain" in refused(saved)


def test_an_array_that_claims_to_be_huge_is_refused_before_memory_is_taken(saved: Path):
    header = b"{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }"
    header = header.ljust(117) + b"\n"
    array = b"\x93NUMPY\x01\x00" + len(header).to_bytes(2, "little") + header + bytes(8)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as inner:
        inner.writestr("weights/counts.npy", array)
    rewrite(saved, lambda members: members.update({FRAMES: file.getvalue()}))
    assert "not whole" in refused(saved)


def test_a_wrong_value_in_the_experiment_is_told_with_its_path(saved: Path):
    def change(members: dict[str, bytes]) -> None:
        members[EXPERIMENT] = members[EXPERIMENT].replace(b'"units": 64', b'"units": -3')

    rewrite(saved, change)
    assert "network[0].units: found -3" in refused(saved)


@pytest.mark.parametrize("content", [b"", b"step,loss\n1,0.5\n", b"step,loss\n0,x\n", b"a,b\n"])
def test_losses_that_are_not_a_table_of_losses_are_refused(saved: Path, content: bytes):
    rewrite(saved, lambda members: members.update({LOSSES: content}))
    assert "damaged" in refused(saved)


def test_a_snapshot_opens_as_its_experiment_whatever_its_name(saved: Path):
    other = saved.with_name("renamed.json")
    saved.rename(other)
    assert read_experiment(other).training == experiment().training
