"""Arrays of numpy: recognized by name and shape, checked by their headers, never unpickled."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktoplab.catalog import memory, own_data
from desktoplab.catalog.datasets import peek
from desktoplab.spec.tables import Cancelled, DataError, DataInfo, Samples
from desktoplab.spec.values import Chosen

RANDOM = np.random.default_rng(0)
LABELS = np.arange(12) % 3


def save(folder: Path, **arrays: np.ndarray) -> Path:
    path = folder / "배열.npz"
    np.savez_compressed(path, **arrays)  # type: ignore[arg-type]
    return path


def read(path: Path, **changes: object) -> tuple[DataInfo, Samples]:
    chosen = Chosen("numpy", own_data.detect(path).values.replace(**changes))  # type: ignore[arg-type]
    info = peek(chosen)
    samples = own_data.read(chosen)
    assert isinstance(info, DataInfo)
    assert samples.inputs.shape == (info.samples, *info.shape)
    return info, samples


def problem(path: Path, **changes: object) -> str:
    with pytest.raises(DataError) as refused:
        chosen = own_data.detect(path)
        own_data.read(Chosen("numpy", chosen.values.replace(**changes)))  # type: ignore[arg-type]
    return str(refused.value)


def test_keras_names_are_known_and_the_test_part_is_kept_aside(tmp_path: Path):
    path = save(
        tmp_path, x_train=RANDOM.integers(0, 256, (12, 5, 4), dtype=np.uint8), y_train=LABELS,
        x_test=np.full((6, 5, 4), 255, np.uint8), y_test=LABELS[:6],
    )  # fmt: skip
    info, samples = read(path)
    assert (info.shape, info.classes, samples.held_out) == ((1, 5, 4), 3, 6)
    assert (samples.inputs[12:] == 1).all()


@pytest.mark.parametrize("shape", [(12, 6, 5, 3), (12, 3, 6, 5)])
def test_colours_may_stand_first_or_last(tmp_path: Path, shape: tuple[int, ...]):
    values = RANDOM.normal(size=shape)
    info, samples = read(save(tmp_path, x=values, y=LABELS))
    assert info.shape == (3, 6, 5)
    expected = values.transpose(0, 3, 1, 2) if shape[-1] == 3 else values
    assert samples.inputs == pytest.approx(expected.astype(np.float32))


def test_rows_and_columns_are_pictures_or_steps_of_a_sequence(tmp_path: Path):
    path = save(tmp_path, x=np.ones((6, 5, 3), np.float32), y=np.arange(6) % 2)
    assert read(path)[0].shape == (1, 5, 3)
    info, samples = read(path, samples="sequences")
    assert info.shape == (5, 3)
    assert samples.inputs.shape == (6, 5, 3)


def test_the_last_column_of_a_table_is_the_target(tmp_path: Path):
    path = tmp_path / "표.npy"
    np.save(path, np.c_[RANDOM.normal(size=(12, 2)), LABELS])
    info, samples = read(path)
    assert (info.shape, info.classes) == ((2,), 3)
    assert samples.labels.tolist() == LABELS.tolist()


def test_targets_may_lie_in_another_file_and_be_words(tmp_path: Path):
    np.save(tmp_path / "x.npy", RANDOM.normal(size=(12, 2)))
    np.save(tmp_path / "y.npy", np.array(["개", "새", "소"])[LABELS])
    info, samples = read(tmp_path / "x.npy", targets_file=str(tmp_path / "y.npy"),
                         task="classification")  # fmt: skip
    assert info.class_names == ("개", "새", "소")
    assert samples.labels.tolist() == LABELS.tolist()


@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(
    dtype=st.sampled_from(["u1", "<i2", ">i4", "<f4", ">f8", "?"]),
    fortran=st.booleans(), shape=st.sampled_from([(12, 3), (12, 2, 5), (12, 4, 4, 3)]),
)  # fmt: skip
def test_values_of_any_type_and_order_are_read_back(tmp_path: Path, dtype, fortran, shape):
    values = RANDOM.integers(0, 2, shape).astype(dtype)
    values = np.asfortranarray(values) if fortran else values
    info, samples = read(save(tmp_path, x=values, y=LABELS))
    expected = values.transpose(0, 3, 1, 2) if len(shape) == 4 else values
    scale = 255 if dtype == "u1" and len(info.shape) == 3 else 1
    assert samples.inputs.reshape(-1) * scale == pytest.approx(expected.reshape(-1).astype(float))


class Bomb:
    def __reduce__(self):
        return (open, ("ran", "w"))


def test_a_pickle_is_refused_without_being_run(tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    np.save(tmp_path / "x.npy", np.array([Bomb()] * 3, dtype=object), allow_pickle=True)
    assert "Python objects (a pickle)" in problem(tmp_path / "x.npy")
    np.savez(tmp_path / "x.npz", x=np.array([[Bomb()]], dtype=object), y=LABELS)
    assert "Python objects (a pickle)" in problem(tmp_path / "x.npz")
    assert not (tmp_path / "ran").exists()


def test_a_cut_file_tells_how_much_is_there(tmp_path: Path):
    path = tmp_path / "x.npy"
    np.save(path, RANDOM.normal(size=(12, 3)))
    path.write_bytes(path.read_bytes()[:-100])
    assert "should have 288 bytes behind byte 128, but 188 are there" in problem(path)


@pytest.mark.parametrize("header", [b"{'descr': (", b'"""', b"{'shape': (1,", b"  x\n y"])
def test_a_header_that_is_no_python_is_refused(tmp_path: Path, header: bytes):
    path = tmp_path / "x.npy"
    head = header.ljust(117) + b"\n"
    path.write_bytes(b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head)
    assert "x.npy" in problem(path)


@pytest.mark.parametrize("kept", [1, 10, 100, 300])
def test_a_cut_archive_is_refused(tmp_path: Path, kept: int):
    path = save(tmp_path, x=RANDOM.normal(size=(12, 3)), y=LABELS)
    path.write_bytes(path.read_bytes()[:kept])
    assert "배열.npz" in problem(path)


@settings(max_examples=60, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(data=st.data())
def test_damage_anywhere_is_told_or_harmless(tmp_path: Path, data):
    path = save(tmp_path, x=np.arange(36.0).reshape(12, 3), y=LABELS)
    content = bytearray(path.read_bytes())
    for _ in range(3):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    try:
        read(path)
    except DataError as error:
        assert "배열.npz" in str(error) or "arget" in str(error)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(memory, "available", lambda: 400_000_000)
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": "|u1", "fortran_order": False, "shape": (400_000, 2000)}
    )
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("x.npy", "w") as member:
            member.write(head.getvalue())
            for _ in range(800):
                member.write(bytes(1_000_000))
        labels = io.BytesIO()
        np.save(labels, np.arange(400_000) % 2)
        archive.writestr("y.npy", labels.getvalue())
    assert path.stat().st_size < 2_000_000
    assert "needs about 9.6 GB of memory" in problem(path)


def test_a_false_size_is_not_believed(tmp_path: Path):
    head = io.BytesIO()
    np.lib.format.write_array_header_1_0(
        head, {"descr": "<f8", "fortran_order": False, "shape": (10**12, 10)}
    )
    path = tmp_path / "x.npy"
    path.write_bytes(head.getvalue() + bytes(80))
    assert "but 80 are there" in problem(path)


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"x": RANDOM.normal(size=(12, 2)), "y": LABELS[:5]}, "one target for each sample"),
        ({"x": RANDOM.normal(size=12), "y": LABELS}, "found 1 dimension;"),
        ({"x": np.full((12, 2), np.nan), "y": LABELS}, "sample 0, place [0]: found nan"),
        ({"x": np.zeros((12, 2)), "y": np.array([0.5] * 11 + [np.inf])}, "Target 0: found 0.5"),
        ({"x": np.zeros((12, 2)), "y": np.zeros(12)}, "at least two classes"),
        ({"x": np.zeros((12, 2)), "y": [*np.arange(11) / 8, np.inf]}, "sample 11: found inf"),
        ({"x": np.array([["a", "b"]] * 12), "y": LABELS}, "inputs must be numbers"),
        ({"x": np.zeros((12, 2), complex), "y": LABELS}, "found values of type complex128"),
        ({"one": np.zeros((12, 2, 2)), "two": LABELS}, "name the array of targets"),
    ],
)
def test_arrays_that_do_not_fit_are_refused(tmp_path: Path, arrays, words):
    assert words in problem(save(tmp_path, **arrays))


def test_an_unknown_name_is_refused_with_those_there_are(tmp_path: Path):
    path = save(tmp_path, x=np.zeros((12, 2)), y=LABELS)
    assert "no array “z”; there are: x, y" in problem(path, inputs="z")


def test_reading_can_be_cancelled(tmp_path: Path):
    chosen = own_data.detect(save(tmp_path, x=np.zeros((12, 2)), y=LABELS))

    def cancel(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        own_data.read(chosen, cancel)
