"""Data sets: what the seed decides, and what the figures look like."""

from __future__ import annotations

import numpy as np
import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import load, peek
from desktoplab.spec.tables import DATASETS, DataInfo, Samples

PLANE = ("xor", "moons", "circles", "spirals")


def test_digits_are_images_from_zero_to_one() -> None:
    samples = load(DATASETS.choose("digits"), 0)
    info = peek(DATASETS.choose("digits"))
    assert isinstance(info, DataInfo)
    assert info.is_image
    assert samples.inputs.shape == (1797, 1, 8, 8)
    assert (samples.inputs.min(), samples.inputs.max()) == (0.0, 1.0)
    assert set(samples.labels) == set(range(10))
    assert samples.held_out == 0


@pytest.mark.parametrize("name", PLANE)
def test_points_are_drawn_by_the_seed_alone(name: str) -> None:
    np.random.seed(0)
    first = load(DATASETS.choose(name, samples=101), 5)
    np.random.seed(1)
    again = load(DATASETS.choose(name, samples=101), 5)
    other = load(DATASETS.choose(name, samples=101), 6)
    assert np.array_equal(first.inputs, again.inputs)
    assert np.array_equal(first.labels, again.labels)
    assert not np.array_equal(first.inputs, other.inputs)


@pytest.mark.parametrize("name", PLANE)
def test_points_of_both_classes_lie_in_the_plane(name: str) -> None:
    chosen = DATASETS.choose(name, samples=200)
    info = peek(chosen)
    assert isinstance(info, DataInfo)
    assert info.is_plane
    assert info.samples == 200
    assert 60 < load(chosen, 0).labels.sum() < 140


def test_opposite_corners_of_xor_share_a_class() -> None:
    samples = load(DATASETS.choose("xor", samples=400, noise=0.0), 0)
    product = samples.inputs[:, 0] * samples.inputs[:, 1]
    assert np.array_equal(np.abs(samples.inputs), np.ones((400, 2)))
    assert np.array_equal(samples.labels == 1, product < 0)


def test_the_circles_have_their_radii() -> None:
    samples = load(DATASETS.choose("circles", noise=0.0), 0)
    radius = np.linalg.norm(samples.inputs, axis=1)
    assert radius == pytest.approx(np.where(samples.labels == 0, 1.0, 0.5), abs=1e-6)


def test_one_arm_of_the_spirals_is_the_other_turned_around() -> None:
    samples = load(DATASETS.choose("spirals", noise=0.0, turns=1.5), 0)
    radius = np.linalg.norm(samples.inputs, axis=1)
    turned = np.arctan2(samples.inputs[:, 1], samples.inputs[:, 0]) - 3 * np.pi * radius
    apart = np.cos(turned)
    assert apart == pytest.approx(np.where(samples.labels == 0, 1.0, -1.0), abs=1e-4)


def part(**values: object) -> tuple[DataInfo, Samples]:
    chosen = DATASETS.choose("digits_part", **values)
    info = peek(chosen)
    assert isinstance(info, DataInfo)
    return info, load(chosen, 0)


@pytest.mark.parametrize("digits", ["all", "low", "high"])
@pytest.mark.parametrize("hands", ["all", "first", "second"])
def test_a_part_of_the_digits_has_as_many_samples_as_it_says(digits: str, hands: str) -> None:
    info, samples = part(digits=digits, hands=hands)
    assert samples.inputs.shape == (info.samples, 1, 8, 8)
    assert set(samples.labels) == set(range(info.classes))


def test_the_parts_of_the_digits_make_up_the_whole() -> None:
    whole = load(DATASETS.choose("digits"), 0)
    first, second = part(hands="first")[1], part(hands="second")[1]
    assert np.array_equal(np.concatenate([first.inputs, second.inputs]), whole.inputs)
    info, high = part(digits="high", hands="all")
    assert info.class_names == ("5", "6", "7", "8", "9")
    assert np.array_equal(high.inputs, whole.inputs[whole.labels >= 5])
    assert np.array_equal(high.labels + 5, whole.labels[whole.labels >= 5])


def test_shuffled_pixels_are_the_same_pixels_in_one_order() -> None:
    plain, mixed = (part(shuffled=flag)[1].inputs.reshape(-1, 64) for flag in (False, True))
    assert not np.array_equal(plain, mixed)
    assert np.array_equal(np.sort(plain, axis=1), np.sort(mixed, axis=1))
    places = [next(i for i in range(64) if np.array_equal(plain[:, i], column))
              for column in mixed.T if column.any()]  # fmt: skip
    assert len(set(places)) == len(places)


def test_the_grid_has_a_cloud_at_each_of_its_places() -> None:
    chosen = DATASETS.choose("grid", samples=180, side=3, noise=0.0)
    info = peek(chosen)
    assert isinstance(info, DataInfo)
    assert (info.classes, info.is_plane) == (9, True)
    samples = load(chosen, 0)
    places = {(float(x), float(y)) for x, y in samples.inputs}
    assert places == {(x, y) for x in (-1.0, 0.0, 1.0) for y in (-1.0, 0.0, 1.0)}
    assert np.array_equal(np.bincount(samples.labels), np.full(9, 20))
    for label in range(9):
        assert len(np.unique(samples.inputs[samples.labels == label], axis=0)) == 1
