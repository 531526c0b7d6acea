"""Data are split by the seed and standardized by the training part alone."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.prepare import Prepared, prepare, split, statistics
from desktoplab.engine.streams import stream_seed
from desktoplab.engine.train import train
from desktoplab.spec.experiment import data
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, DataError
from desktoplab.spec.text import Refused
from desktoplab.spec.values import Value
from tests.procedures import registered

CPU = torch.device("cpu")


def prepared(dataset: str = "digits", seed: int = 0, **values: Value) -> Prepared:
    return prepare(data(dataset=dataset, **values), seed, CPU)


def write_folder(folder: Path, prefix: str, count: int, value: int) -> str:
    """Images of 2 × 2 pixels of one gray; labels 0, 1, 0, 1, …"""
    images = struct.pack(">BBBB3I", 0, 0, 8, 3, count, 2, 2) + bytes([value]) * 4 * count
    labels = struct.pack(">BBBB1I", 0, 0, 8, 1, count) + bytes(i % 2 for i in range(count))
    (folder / f"{prefix}-images-idx3-ubyte").write_bytes(images)
    (folder / f"{prefix}-labels-idx1-ubyte").write_bytes(labels)
    return str(folder)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 0.9])
def test_every_sample_is_in_one_part(share: float) -> None:
    kept, held_out = split(1797, 0, share, seed=3)
    assert sorted([*kept, *held_out]) == list(range(1797))
    assert len(held_out) == round(1797 * share)


def test_the_seed_decides_the_split() -> None:
    first, again, other = (split(100, 0, 0.2, seed)[0] for seed in (0, 0, 1))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_files_for_testing_are_the_validation_part_whatever_the_share(tmp_path: Path) -> None:
    write_folder(tmp_path, "t10k", 6, value=51)
    folder = write_folder(tmp_path, "train", 10, value=255)
    found = prepared_folder(folder, standardize="none", validation=0.9)
    assert (len(found.training), len(found.validation)) == (10, 6)
    assert torch.equal(found.training.inputs, torch.ones(10, 1, 2, 2))
    assert found.validation.inputs.numpy() == pytest.approx(np.full((6, 1, 2, 2), 0.2))


def prepared_folder(folder: str, **values: Value) -> Prepared:
    return prepare(data(dataset=DATASETS.choose("idx", folder=folder), **values), 0, CPU)


def test_statistics_come_from_the_training_part_alone(tmp_path: Path) -> None:
    write_folder(tmp_path, "t10k", 6, value=51)
    folder = write_folder(tmp_path, "train", 10, value=255)
    for how in ("scalar", "feature"):
        found = prepared_folder(folder, standardize=how)
        assert np.all(found.mean == 1.0)
        assert torch.equal(found.training.inputs, torch.zeros(10, 1, 2, 2))
        assert found.validation.inputs.numpy() == pytest.approx(np.full((6, 1, 2, 2), -0.8))


def test_standardized_features_have_mean_zero_and_deviation_one() -> None:
    inputs = prepared("digits", standardize="feature").training.inputs.double()
    spread = inputs.std(0, correction=0)
    assert inputs.mean(0).abs().max() < 1e-5
    assert ((spread - 1).abs() < 1e-5).logical_or(spread == 0).all()


def test_one_mean_and_one_deviation_for_all() -> None:
    found = prepared("digits", standardize="scalar")
    inputs = found.training.inputs.double()
    assert found.mean.shape == found.deviation.shape == ()
    assert inputs.mean().item() == pytest.approx(0, abs=1e-5)
    assert inputs.std(correction=0).item() == pytest.approx(1, abs=1e-5)


def test_a_feature_that_never_changes_stays_finite() -> None:
    found = prepared("digits", standardize="feature")
    assert (found.deviation == 1.0).any(), "digits have pixels that are always empty"
    for part in (found.training, found.validation):
        assert torch.isfinite(part.inputs).all()
    for constant in (0.1, 1e6, -3e-8):
        mean, deviation = statistics(np.full((37, 2), constant, np.float32), "feature")
        assert np.array_equal(mean, np.full(2, constant, np.float32))
        assert np.isfinite(1 / deviation).all()


@pytest.mark.parametrize("how", ["none", "scalar", "feature"])
def test_standardization_is_undone_for_pictures(how: str) -> None:
    plain = prepared("digits", standardize="none").training.inputs.numpy()
    found = prepared("digits", standardize=how)
    assert found.raw(found.training.inputs) == pytest.approx(plain, abs=1e-6)


def test_the_dataset_itself_is_left_as_it_is() -> None:
    assert torch.equal(prepared().training.inputs, prepared().training.inputs)


def test_data_that_cannot_be_split_or_read_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="1 sample cannot be split"):
        prepared_folder(write_folder(tmp_path, "train", 1, value=0))
    with pytest.raises(DataError, match="Choose a folder"):
        prepared("idx")


def test_normalization_of_a_training_part_of_one_is_refused(tmp_path: Path, plane: Any) -> None:
    folder = write_folder(tmp_path, "train", 2, value=9)
    source = data(dataset=DATASETS.choose("idx", folder=folder), validation=0.5)
    network = (layer("batch_norm"), layer("dense", units=2))
    experiment = type(plane())(network, source)
    with pytest.raises(Refused, match="needs at least 2 samples per batch"):
        next(train(experiment))


def test_streams_of_one_seed_are_independent() -> None:
    purposes = ("weights", "batches", "noise", "data", "split")
    seeds = {stream_seed(seed, purpose) for seed in range(50) for purpose in purposes}
    assert len(seeds) == 250
    assert all(0 <= seed < 2**32 for seed in seeds)


def test_how_far_features_lie_from_zero_is_told_for_a_deviation_of_one() -> None:
    assert prepared("iris").training.offset() == pytest.approx(0, abs=1e-6)
    raw = prepared("iris", standardize="none").training
    values = raw.inputs.double()
    wanted = values.mean(0).norm() / values.std(0, unbiased=False).norm()
    assert raw.offset() == pytest.approx(float(wanted)) == pytest.approx(3.6, abs=0.1)


def test_the_share_of_the_commonest_class_is_that_of_the_training_part() -> None:
    found = prepared("breast_cancer").training
    assert found.commonest() == (found.labels == 1).sum() / len(found)
    assert np.isnan(prepared("diabetes").training.commonest())


@pytest.mark.parametrize("name", ["digits", "diabetes"])
def test_hidden_labels_leave_the_inputs_and_the_validation_part(name: str) -> None:
    all_, few = prepared(name, label_noise=0.3), prepared(name, label_noise=0.3, labeled=0.1)
    count = len(few.training)
    assert count == round(0.1 * len(all_.training))
    assert torch.equal(few.training.inputs, all_.training.inputs[:count])
    assert torch.equal(few.unlabeled, all_.unlabeled)
    assert torch.equal(all_.unlabeled, all_.training.inputs)
    assert torch.equal(few.validation.inputs, all_.validation.inputs)
    assert np.array_equal(few.mean, all_.mean), "inputs need no labels to be standardized"
    assert few.fingerprint == all_.fingerprint
    known = all_.targets(all_.training.labels[:count])
    assert few.targets(few.training.labels) == pytest.approx(known, rel=1e-5)
    if name == "diabetes":
        assert few.training.labels.mean().item() == pytest.approx(0, abs=1e-5)


def test_one_label_at_least_is_known() -> None:
    assert len(prepared("iris", labeled=0.001).training) == 1


def test_what_is_given_again_are_the_inputs() -> None:
    with registered():
        found = prepare(data(labeled=0.1, label_noise=0.5), 0, CPU, "again")
    assert found.info.task == "reconstruction"
    for part in (found.training, found.validation):
        assert torch.equal(part.labels, part.inputs.flatten(1))
        assert part.labels.data_ptr() == part.inputs.data_ptr(), "no second copy"
    assert torch.equal(found.training.inputs, prepared().training.inputs), "it needs no labels"
    raw = found.targets(found.training.labels)
    assert raw.reshape(-1, 1, 8, 8) == pytest.approx(found.raw(found.training.inputs))


def test_classes_stay_what_they_are_where_samples_are_made() -> None:
    with registered():
        found = prepare(data(labeled=0.1, label_noise=0.5), 0, CPU, "game")
    assert torch.equal(found.training.labels, prepared().training.labels)
    assert np.array_equal(found.targets(found.training.labels), found.training.labels.numpy())
