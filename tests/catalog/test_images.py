"""Folders of pictures: one class for each sub-folder; a picture that is none is named."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from desktoplab.catalog import own_data
from desktoplab.catalog.datasets import peek
from desktoplab.spec.tables import Cancelled, DataError, DataInfo, Samples
from desktoplab.spec.text import Text
from desktoplab.spec.values import Chosen

GRAY = {"고양이": 40, "개": 200}


def fill(folder: Path, count: int = 4, size: tuple[int, int] = (12, 10), end: str = ".png") -> Path:
    for name, level in GRAY.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for index in range(count):
            Image.new("L", size, level + index).save(folder / name / f"그림 {index}{end}")
    return folder


def read(folder: Path, **changes: object) -> tuple[DataInfo, Samples]:
    found = own_data.detect(folder)
    chosen = Chosen("image_folder", found.values.replace(**changes))  # type: ignore[arg-type]
    info = peek(chosen)
    samples = own_data.read(chosen)
    assert isinstance(info, DataInfo)
    assert samples.inputs.shape == (info.samples, *info.shape)
    return info, samples


def problem(folder: Path, **changes: object) -> str:
    with pytest.raises(DataError) as refused:
        read(folder, **changes)
    return str(refused.value)


@pytest.mark.parametrize("end", [".png", ".bmp", ".jpg"])
def test_sub_folders_are_classes(tmp_path: Path, end: str):
    info, samples = read(fill(tmp_path / "사진", end=end))
    assert info.class_names == ("개", "고양이")
    assert (info.shape, info.samples) == ((1, 10, 12), 8)
    assert samples.inputs[samples.labels == 0] * 255 == pytest.approx(
        np.repeat([200, 201, 202, 203], 120).reshape(4, 1, 10, 12), abs=1
    )


def test_folders_named_train_and_test_are_told_apart(tmp_path: Path):
    fill(tmp_path / "train", 5)
    fill(tmp_path / "test", 2)
    _, samples = read(tmp_path)
    assert (len(samples.labels), samples.held_out) == (14, 4)


def test_pictures_of_any_size_and_kind_become_one_size(tmp_path: Path):
    fill(tmp_path)
    Image.new("RGB", (300, 200), (10, 200, 30)).save(tmp_path / "개" / "색.jpg")
    Image.new("RGBA", (3, 7), (0, 0, 0, 0)).save(tmp_path / "개" / "투명.png")
    Image.new("1", (5, 5), 1).save(tmp_path / "고양이" / "흑백.bmp")
    Image.fromarray(np.full((9, 9), 65535, np.uint16)).save(tmp_path / "고양이" / "깊은.png")
    _, gray = read(tmp_path, colors="gray", width=6, height=5)
    assert gray.inputs.shape == (12, 1, 5, 6)
    info, color = read(tmp_path, colors="rgb", width=6, height=5)
    assert info.shape == (3, 5, 6)
    means = color.inputs[color.labels == 0].mean(axis=(2, 3))
    assert means[4] * 255 == pytest.approx([10, 200, 30], abs=3)
    assert means[5].tolist() == [1, 1, 1], "what is transparent is white"
    last = color.inputs[color.labels == 1]
    assert last[4].min() == 1.0
    assert last[5].min() == 1.0


def test_large_pictures_are_offered_smaller(tmp_path: Path):
    info, _ = read(fill(tmp_path, size=(640, 320)))
    assert info.shape == (1, 32, 64)


def test_text_that_is_called_a_picture_is_named(tmp_path: Path):
    fill(tmp_path)
    (tmp_path / "개" / "글.png").write_text("not a picture")
    assert "개/글.png is no PNG, JPEG or BMP picture: it starts with 6e 6f 74 20" in problem(
        tmp_path
    )


def test_a_cut_picture_is_named(tmp_path: Path):
    fill(tmp_path)
    noise = np.random.default_rng(0).integers(0, 255, (50, 50), dtype=np.uint8)
    path = tmp_path / "개" / "반.png"
    Image.fromarray(noise).save(path)
    path.write_bytes(path.read_bytes()[:900])
    assert "개/반.png is damaged or cut short" in problem(tmp_path)


def test_an_empty_file_is_named(tmp_path: Path):
    fill(tmp_path)
    (tmp_path / "개" / "빈.bmp").touch()
    assert "개/빈.bmp is no PNG" in problem(tmp_path)


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_picture_of_absurd_size_is_not_unpacked(tmp_path: Path, side: int):
    fill(tmp_path)

    def chunk(name: bytes, data: bytes) -> bytes:
        tail = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + tail

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    content = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0"))
    (tmp_path / "개" / "큰.png").write_bytes(content + chunk(b"IEND", b""))
    assert "개/큰.png" in problem(tmp_path)


@pytest.mark.parametrize("end", [".png", ".bmp", ".jpg"])
@settings(max_examples=25, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(data=st.data())
def test_damage_anywhere_is_told_or_harmless(tmp_path: Path, end: str, data):
    fill(tmp_path, 2, end=end)
    path = tmp_path / "개" / f"그림 1{end}"
    content = bytearray(path.read_bytes())
    for _ in range(3):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    try:
        read(tmp_path)
    except DataError as error:
        assert f"그림 1{end}" in str(error)


def test_folders_that_do_not_fit_are_told(tmp_path: Path):
    with pytest.raises(DataError, match="neither sub-folders with pictures"):
        own_data.detect(tmp_path)
    fill(tmp_path / "a")
    other = tmp_path / "b"
    (other / "소").mkdir(parents=True)
    Image.new("L", (4, 4)).save(other / "소" / "1.png")
    assert "Classes of the validation folder: 소; allowed: 개, 고양이" in problem(
        tmp_path / "a", validation_folder=str(other)
    )
    assert "at least two classes" in problem(other)


def test_peeking_opens_no_picture(tmp_path: Path):
    fill(tmp_path)
    chosen = own_data.detect(tmp_path)
    for path in tmp_path.rglob("*.png"):
        path.write_bytes(b"")
    assert isinstance(peek(chosen), DataInfo)


def test_a_picture_that_changed_is_read_again(tmp_path: Path):
    fill(tmp_path)
    _, before = read(tmp_path, width=12, height=10)
    _, again = read(tmp_path, width=12, height=10)
    assert again is before
    Image.new("L", (12, 10), 255).save(tmp_path / "개" / "그림 0.png")
    assert read(tmp_path, width=12, height=10)[1].inputs[0].min() == 1.0


def test_reading_can_be_cancelled(tmp_path: Path):
    chosen = own_data.detect(fill(tmp_path, 20))

    def cancel(share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        own_data.read(chosen, cancel)


def test_a_folder_that_is_gone_is_told(tmp_path: Path):
    folder = fill(tmp_path / "사진")
    chosen = own_data.detect(folder)
    folder.rename(tmp_path / "other")
    assert "is not there" in str(peek(chosen))
    assert isinstance(peek(chosen), Text)
