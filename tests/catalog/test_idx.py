"""Folders of IDX files that can be read, in all the ways they are found on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktoplab.catalog import idx, own_data
from desktoplab.catalog.datasets import load, peek
from desktoplab.spec.tables import DATASETS, DataError, DataInfo

Write = Callable[..., Path]
SHARED = Path(__file__).parents[3] / "shared" / "data"


@pytest.mark.parametrize("end", ["", ".gz"])
@pytest.mark.parametrize("between", ["-", "."])
def test_one_pair_is_read_packed_or_not(write_pair: Write, end: str, between: str) -> None:
    folder = write_pair("train-", 20, end=end, between=between).parent
    samples = idx.load(str(folder))
    assert samples.inputs.shape == (20, 1, 5, 4)
    assert samples.inputs.dtype == np.float32
    assert samples.held_out == 0
    assert samples.labels.tolist() == [number % 3 for number in range(20)]
    assert samples.inputs[0, 0, 0].tolist() == pytest.approx([0, 1 / 255, 2 / 255, 3 / 255])
    assert idx.peek(str(folder)) == DataInfo(folder.name, (1, 5, 4), 3, 20)


def test_the_t10k_pair_is_held_out_and_comes_last(write_pair: Write) -> None:
    write_pair("t10k-", 6, shift=1)
    folder = write_pair("train-", 12, end=".gz").parent
    samples = idx.load(str(folder))
    assert samples.held_out == 6
    assert samples.labels.tolist() == [0, 1, 2] * 4 + [1, 2, 0] * 2
    assert idx.peek(str(folder)).samples == 18


def test_a_lone_t10k_pair_is_split_by_the_share(write_pair: Write) -> None:
    assert idx.load(str(write_pair("t10k-", 6).parent)).held_out == 0


def test_a_file_that_lies_there_packed_and_unpacked_is_read_once(write_pair: Write) -> None:
    write_pair("train-", 12, end=".gz")
    assert len(idx.load(str(write_pair("train-", 12).parent)).labels) == 12


def test_names_in_capitals_and_other_files_do_no_harm(write_pair: Write, write: Write) -> None:
    write("README.md", b"about")
    write("._Train-images-idx3-ubyte", b"what macOS leaves on a stick")
    write("._Train-labels-idx1-ubyte", b"what macOS leaves on a stick")
    assert len(idx.load(str(write_pair("Train-", 5).parent)).labels) == 5


@pytest.mark.parametrize("end", ["", ".gz"])
def test_a_file_of_a_folder_stands_for_all_of_it(write_pair: Write, end: str) -> None:
    path = write_pair("train-", 5, end=end)
    assert own_data.detect(path) == own_data.detect(path.parent)
    alone = path.parent / "alone"
    alone.mkdir()
    lonely = path.rename(alone / path.name)
    with pytest.raises(DataError):
        own_data.detect(lonely)


def test_a_packed_file_is_known_by_its_bytes_not_its_name(write_pair: Write) -> None:
    path = write_pair("train-", 5, end=".gz")
    path.rename(path.with_suffix(""))
    assert len(idx.load(str(path.parent)).labels) == 5


def test_a_folder_with_a_korean_name_is_read(write_pair: Write, tmp_path: Path) -> None:
    write_pair("train-", 5)
    folder = tmp_path / "손글씨 숫자"
    folder.mkdir()
    for file in [entry for entry in tmp_path.iterdir() if entry.is_file()]:
        file.rename(folder / file.name)
    assert len(idx.load(str(folder)).labels) == 5
    assert idx.peek(str(folder)).label == "손글씨 숫자"


def test_a_peek_sees_that_the_files_have_changed(write_pair: Write) -> None:
    folder = str(write_pair("train-", 5).parent)
    assert idx.peek(folder).samples == 5
    write_pair("t10k-", 4)
    assert idx.peek(folder).samples == 9
    write_pair("t10k-", 7)
    assert idx.peek(folder).samples == 12


@pytest.mark.parametrize(
    ("name", "samples", "held_out"), [("mnist", 10_000, 0), ("fashion", 2882, 500)]
)
def test_real_files_are_read(name: str, samples: int, held_out: int) -> None:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"real files are tried where they lie: {folder} is not there")
    chosen = DATASETS.choose("idx", folder=str(folder))
    info, loaded = peek(chosen), load(chosen, 0)
    assert isinstance(info, DataInfo)
    assert (info.shape, info.classes, info.samples) == ((1, 28, 28), 10, samples)
    assert loaded.inputs.shape == (samples, 1, 28, 28)
    assert loaded.held_out == held_out
    assert 0.1 < loaded.inputs.mean() < 0.5
