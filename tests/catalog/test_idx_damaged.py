"""Folders and IDX files that cannot be read say which file, what was found and what to do."""

from __future__ import annotations

import gzip
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktoplab.catalog import idx
from desktoplab.catalog.datasets import peek
from desktoplab.spec.tables import DATASETS, DataError
from desktoplab.spec.text import Text

Write = Callable[..., Path]


def refusal(folder: Path | str) -> str:
    """What loading says, which is never another exception."""
    with pytest.raises(DataError) as refused:
        idx.load(str(folder))
    return str(refused.value.text)


def test_a_file_cut_in_half_tells_how_many_images_are_whole(write_pair: Write) -> None:
    path = write_pair("train-", 20)
    path.write_bytes(path.read_bytes()[: 16 + 20 * 10 + 7])
    assert refusal(path.parent) == (
        "train-images-idx3-ubyte is cut short at offset 223: 10 of 20 items are complete. "
        "Copy the file again."
    )


def test_a_packed_file_cut_in_half_is_refused(write: Write, write_pair: Write) -> None:
    random = np.random.default_rng(0).integers(0, 256, (400, 28, 28))
    write("train-labels-idx1-ubyte.gz", np.zeros(400, int))
    path = write("train-images-idx3-ubyte.gz", random)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert "train-images-idx3-ubyte.gz is cut short" in refusal(path.parent)
    assert "of 400 items are complete" in refusal(path.parent)
    path.write_bytes(whole[:9])
    assert "Cannot read train-images-idx3-ubyte.gz" in refusal(path.parent)


@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_file_of_any_length_is_read_or_refused(write_pair: Write, end: str) -> None:
    path = write_pair("train-", 4, end=end)
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert path.name in refusal(path.parent)


def test_a_packed_file_with_one_wrong_bit_is_refused(write_pair: Write) -> None:
    path = write_pair("train-", 20, end=".gz")
    whole = bytearray(path.read_bytes())
    for place in range(len(whole) - 8, len(whole)):
        damaged = whole.copy()
        damaged[place] ^= 1
        path.write_bytes(bytes(damaged))
        assert "Cannot read train-images-idx3-ubyte.gz" in refusal(path.parent)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "starts with nothing"),
        (b"\0\0\x08", "starts with 00 00 08"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "starts with 89 50 4e 47, not with 00 00 08 03"),
        (struct.pack(">BBBB3I", 0, 0, 8, 1, 4, 5, 5), "type 8 in 1 dimension;"),
        (struct.pack(">BBBB3I", 0, 0, 13, 3, 4, 5, 5), "type 13 in 3 dimensions"),
        (struct.pack(">BBBB3I", 0, 0, 8, 3, 0, 5, 5), "holds 0 images but"),
        (struct.pack(">BBBB3I", 0, 0, 8, 3, 4, 0, 0), "0×0 pixels"),
        (struct.pack(">BBBB3I", 0, 0, 8, 3, 4, *[2**32 - 1] * 2), "0 of 4 items are complete"),
    ],
)
def test_a_wrong_head_is_named(write: Write, content: bytes, reason: str) -> None:
    write("train-labels-idx1-ubyte", np.zeros(4, int))
    path = write("train-images-idx3-ubyte", content)
    found = refusal(path.parent)
    assert reason in found
    assert "train-images-idx3-ubyte" in found


def test_no_image_at_all_is_refused(write: Write) -> None:
    write("train-labels-idx1-ubyte", np.zeros(0, int))
    path = write("train-images-idx3-ubyte", np.zeros((0, 5, 5), int))
    assert "holds no image" in refusal(path.parent)


def test_images_and_labels_must_be_as_many(write_pair: Write, write: Write) -> None:
    path = write_pair("train-", 20)
    write("train-labels-idx1-ubyte", np.zeros(19, int))
    assert refusal(path.parent) == (
        "train-images-idx3-ubyte holds 20 images but train-labels-idx1-ubyte holds 19 labels; "
        "they must be as many."
    )


def test_images_must_be_of_one_size(write_pair: Write, write: Write) -> None:
    path = write_pair("train-", 3)
    write("t10k-labels-idx1-ubyte", np.zeros(2, int))
    write("t10k-images-idx3-ubyte", np.zeros((2, 8, 8), int))
    assert "5×4" in refusal(path.parent)
    assert "8×8" in refusal(path.parent)


def test_missing_labels_are_named(write: Write) -> None:
    path = write("train-images-idx3-ubyte", np.zeros((2, 8, 8), int))
    assert "train-labels-idx1-ubyte is needed" in refusal(path.parent)


def test_a_folder_without_images_tells_what_is_needed(tmp_path: Path) -> None:
    assert "a file such as train-images-idx3-ubyte.gz is needed" in refusal(tmp_path)
    (tmp_path / "notes.txt").write_text("notes")
    assert "1 other file was found" in refusal(tmp_path)


def test_a_folder_that_is_missing_or_no_folder_is_named(tmp_path: Path) -> None:
    assert "No such file or directory" in refusal(tmp_path / "없는 폴더")
    (tmp_path / "file").write_text("")
    assert "Not a directory" in refusal(tmp_path / "file")
    assert "Choose a folder" in refusal("")
    for strange in ("~nobody-of-this-name/data", "x" * 4000, "a/" * 2000):
        assert "Cannot read" in refusal(strange)


def test_a_peek_gives_the_reason_instead_of_raising(tmp_path: Path, write_pair: Write) -> None:
    for folder in ("", str(tmp_path), str(tmp_path / "gone"), "~nobody-of-this-name"):
        assert isinstance(peek(DATASETS.choose("idx", folder=folder)), Text)
    path = write_pair("train-", 20)
    labels = path.with_name("train-labels-idx1-ubyte")
    labels.write_bytes(labels.read_bytes()[:20])
    assert isinstance(peek(DATASETS.choose("idx", folder=str(tmp_path))), Text)


def test_a_bomb_is_unpacked_no_further_than_its_head_says(write: Write) -> None:
    write("train-labels-idx1-ubyte", np.zeros(1, int))
    head = struct.pack(">BBBB3I", 0, 0, 8, 3, 1, 2, 2)
    path = write("train-images-idx3-ubyte.gz", head)
    path.write_bytes(gzip.compress(head + bytes(50_000_000)))
    assert idx.load(str(path.parent)).inputs.shape == (1, 1, 2, 2)
