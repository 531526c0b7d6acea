"""Snapshots that were damaged or crafted: always one sentence, never a crash, a hang or a file."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save as to_safetensors

from desktoplab.engine.checkpoints import Checkpoints
from desktoplab.store import archive
from desktoplab.store.archive import SnapshotError
from desktoplab.store.checkpoints import to_bytes
from desktoplab.store.members import KEPT, LAST, NOTES, OPTIMIZER, RATES, SCRIPT, STATE, VERDICTS
from desktoplab.store.snapshot import read, save
from tests.store.small_runs import members_of, ran

SHARED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "run.dlab"
    save(path, ran(7))
    return path.read_bytes()


@pytest.fixture
def saved(tmp_path: Path, whole: bytes) -> Path:
    path = tmp_path / "run.dlab"
    path.write_bytes(whole)
    return path


def refused(path: Path) -> str:
    with pytest.raises(SnapshotError) as error:
        read(path)
    sentence = str(error.value)
    assert sentence and "\n" not in sentence
    assert list(path.parent.iterdir()) == [path]
    return sentence


def rewrite(path: Path, change: Callable[[dict[str, bytes], dict[str, Any]], None]) -> None:
    """Change members and manifest as one would who knows the format: hashes are made to fit."""
    members = members_of(path)
    manifest = json.loads(members.pop(archive.MANIFEST))
    change(members, manifest)
    path.write_bytes(archive.pack(manifest, members))


def put(path: Path, name: str, data: bytes) -> str:
    rewrite(path, lambda members, manifest: members.update({name: data}))
    return refused(path)


def tell(path: Path, **values: object) -> None:
    rewrite(path, lambda members, manifest: manifest["run"].update(values))


@SHARED
@given(share=st.floats(0, 1, exclude_max=True))
def test_a_file_cut_off_anywhere_is_refused(saved: Path, whole: bytes, share: float):
    saved.write_bytes(whole[: int(len(whole) * share)])
    refused(saved)


@SHARED
@given(places=st.lists(st.tuples(st.integers(0), st.integers(1, 255)), min_size=1, max_size=5))
def test_flipped_bytes_are_refused_or_change_nothing(
    saved: Path, whole: bytes, places: list[tuple[int, int]]
):
    data = bytearray(whole)
    for at, flip in places:
        data[at % len(data)] ^= flip
    saved.write_bytes(whole)
    expected = read(saved).history()
    saved.write_bytes(data)
    try:
        found = read(saved).history()
    except SnapshotError as error:
        assert str(error)
    else:
        np.testing.assert_array_equal(found.losses, expected.losses)
        assert found.points == expected.points
        assert found.kept.steps == expected.kept.steps


@SHARED
@given(pair=st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_members_that_changed_places_are_refused(saved: Path, whole: bytes, pair: tuple[int, int]):
    saved.write_bytes(whole)
    members = members_of(saved)
    manifest = members.pop(archive.MANIFEST)
    names = sorted(members)
    one, other = names[pair[0] % len(names)], names[pair[1] % len(names)]
    members[one], members[other] = members[other], members[one]
    with zipfile.ZipFile(saved, "w") as file:
        for name, data in {archive.MANIFEST: manifest, **members}.items():
            file.writestr(name, data)
    if members_of(saved)[one] == members_of(saved)[other]:
        read(saved)
    else:
        assert "not as it was" in refused(saved)


@SHARED
@given(junk=st.binary(max_size=300), at=st.integers(0, 30))
def test_junk_in_any_member_is_refused_or_read(saved: Path, whole: bytes, junk: bytes, at: int):
    saved.write_bytes(whole)
    names = sorted(set(members_of(saved)) - {archive.MANIFEST})
    rewrite(saved, lambda members, manifest: members.update({names[at % len(names)]: junk}))
    try:
        read(saved).history()
    except SnapshotError as error:
        assert str(error)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.py", "/etc/evil", "C:\\evil", "checkpoints/../../evil.safetensors",
        "checkpoints/-1.safetensors", "checkpoints/01.safetensors", "checkpoints/x.safetensors",
        "figures/../loss.png", "figures/.png", "figures/a/b.png", "figures/loss.svg",
        "figures/" + "x" * 65 + ".png", "train.py/x", "TRAIN.PY", "figures/loss.png\n",
    ],
)  # fmt: skip
def test_a_name_without_a_place_is_refused(saved: Path, name: str):
    assert "no place" in put(saved, name, b"evil")


STAGE = {"name": "pretraining", "layer": "a", "first": 0, "steps_per_epoch": 7, "epochs": 2}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"step": -1}, "step is -1"),
        ({"stages": 3}, "stages is no list"),
        ({"stages": [STAGE | {"name": "evil"}]}, "stages do not follow"),
        ({"stages": [STAGE | {"first": 3}]}, "stages do not follow"),
        ({"stages": [STAGE | {"steps_per_epoch": 0}]}, "stages do not follow"),
        ({"stages": [STAGE, STAGE]}, "stages do not follow"),
        ({"stages": [STAGE | {"epochs": -1}]}, "epochs is -1"),
        ({"step": 10**30}, "step is 1000"),
        ({"step": True}, "step is True"),
        ({"step": 7.0}, "step is 7.0"),
        ({"step": 1}, "losses for 1 updates"),
        ({"epoch": 1e308}, "epoch"),
        ({"epoch": "x"}, "epoch"),
        ({"began": 8}, "began after it ended"),
        ({"marked": [-1]}, "no number of updates"),
        ({"marked": 3}, "marked is no list"),
        ({"threads": 2**60}, "threads"),
        ({"device": ["CPU"]}, "device is no text"),
        ({"device": "x" * 20_000}, "device is no text"),
        ({"outcome": "won"}, "its outcome is 'won'"),
        ({"outcome": "diverged"}, "divergence is missing"),
        ({"layers": {}}, "layers is no list"),
        ({"layers": [3]}, "layer is missing"),
        ({"data": {}}, "shape is no list"),
        ({"data": {"label": "x", "shape": [-1]}}, "shape is -1"),
        ({"input_size": "big"}, "input_size"),
        ({"fingerprint": 3}, "fingerprint is no text"),
    ],
)
def test_a_run_that_cannot_be_is_refused_with_the_value(saved: Path, values: Any, reason: str):
    tell(saved, **values)
    assert reason in refused(saved)


@pytest.mark.parametrize(
    "reason",
    [
        3,
        {"text": "{a.__class__}", "values": {"a": "x"}},
        {"text": "{a:>999999999}", "values": {"a": "x"}},
        {"text": "{a!r}", "values": {"a": "x"}},
        {"text": "{b}", "values": {"a": "x"}},
        {"text": "{", "values": {}},
        {"text": "x" * 3000, "values": {}},
        {"text": "{a}", "values": {"a": [1]}},
    ],
)
def test_a_sentence_that_is_a_trap_is_refused(saved: Path, reason: object):
    tell(saved, reason_text=reason, outcome="finished")
    refused(saved)


def test_json_without_numbers_is_refused(saved: Path):
    members = members_of(saved)
    manifest = members.pop(archive.MANIFEST).replace(b'"epoch": ', b'"epoch": NaN, "was": ')
    with zipfile.ZipFile(saved, "w") as file:
        for name, data in {archive.MANIFEST: manifest, **members}.items():
            file.writestr(name, data)
    assert "NaN is no number of JSON" in refused(saved)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (RATES, b"step,rate\n-1,0.1\n"),
        (RATES, b"step,rate\n1,nan\n"),
        (RATES, b"step,rate\n1,-1\n"),
        (RATES, b"step,rate\n1\n"),
        (NOTES, b"[]"),
        (NOTES, b'{"title": 3}'),
        (NOTES, b'{"tags": ["' + b"x" * 200 + b'"]}'),
        (VERDICTS, b"{}"),
        (VERDICTS, b"[" * 100_000),
        (VERDICTS, b"[1]"),
        (SCRIPT, b"\xff\xfe"),
        ("figures/loss.png", b"<svg/>"),
        (STATE, b""),
        (STATE, to_safetensors({"step": np.array(3), "weights/a": np.zeros(2)})),
        (OPTIMIZER, b"\x80\x04K\x01."),
        (LAST, (2**62).to_bytes(8, "little")),
        ("checkpoints/3.safetensors", to_safetensors({"step": np.array(4)})),
    ],
)
def test_a_member_that_is_not_what_its_name_says_is_refused(saved: Path, name: str, data: bytes):
    put(saved, name, data)


def npz(**arrays: np.ndarray) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, array in arrays.items():
            buffer = io.BytesIO()
            np.save(buffer, array, allow_pickle=True)
            archive.writestr(name.replace("__", "/") + ".npy", buffer.getvalue())
    return file.getvalue()


@pytest.mark.parametrize(
    ("arrays", "reason"),
    [
        ({"weights__0": np.arange(3), "weights__0__mean": np.zeros((2, 4))}, "2 entries for 3"),
        ({"weights__0__mean": np.zeros((2, 4))}, "lack their steps"),
        ({"weights__0": np.array([-1])}, "no number of updates"),
        ({"weights__0": np.array([np.nan])}, "NaN"),
        ({"weights__0": np.array([object()])}, "not plain"),
        ({"weights__x": np.arange(3)}, "hold weights/x"),
        ({"weights__0": np.array(3)}, "hold weights/0"),
        ({"weights__0": np.zeros(1, [("a", "f8")])}, "not plain"),
    ],
)
def test_kept_frames_that_do_not_fit_together_are_refused(saved: Path, arrays: Any, reason: str):
    assert reason in put(saved, KEPT, npz(**arrays))


def test_a_bomb_of_many_members_is_refused(saved: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(archive, "TOTAL_LIMIT", 1000)
    assert "too large" in refused(saved)


def test_too_many_figures_are_refused(saved: Path):
    many = {f"figures/f{index}.png": b"" for index in range(201)}
    rewrite(saved, lambda members, manifest: members.update(many))
    assert "201 members of one kind" in refused(saved)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_of_packing_are_refused(saved: Path, method: int):
    members = members_of(saved)
    with zipfile.ZipFile(saved, "w", method) as file:
        for name, data in members.items():
            file.writestr(name, data)
    assert "packed in an unknown way" in refused(saved)


def test_a_size_that_lies_is_refused(saved: Path):
    """The zip says a few bytes, the stream goes on for gigabytes: read no further than it says."""
    members = members_of(saved)
    packed = zlib.compress(bytes(50_000_000), 9)[2:-4]
    name = b"verdicts.json"
    with zipfile.ZipFile(saved, "w") as file:
        for each, data in members.items():
            file.writestr(each, data)
        file.writestr("verdicts.json", b"[]")
    data = bytearray(saved.read_bytes())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(name))
    struct.pack_into("<H", data, at + 10, zipfile.ZIP_DEFLATED)
    struct.pack_into("<II", data, at + 20, len(packed), 2)
    saved.write_bytes(data)
    refused(saved)


def test_a_checkpoint_after_the_newest_is_only_another_checkpoint(saved: Path):
    newest = read(saved).checkpoints.newest
    assert newest is not None
    later = to_bytes(replace(newest, step=99))
    rewrite(saved, lambda m, manifest: m.update({"checkpoints/99.safetensors": later}))
    assert isinstance(read(saved).checkpoints, Checkpoints)
