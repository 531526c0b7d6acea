"""Quality and covered modes: known mixtures get the numbers that they should."""

from __future__ import annotations

import math

import pytest
import torch

from desktoplab.engine.coverage import ENOUGH, Known
from desktoplab.engine.prepare import Part

MODES, SIGMA = 8, 0.05


def ring(samples: int, seed: int, modes: tuple[int, ...] = tuple(range(MODES))) -> Part:
    """Points of some of eight Gaussians on a circle."""
    random = torch.Generator().manual_seed(seed)
    labels = torch.tensor(modes)[torch.randint(len(modes), (samples,), generator=random)]
    angle = 2 * torch.pi * labels / MODES
    centres = torch.stack([angle.cos(), angle.sin()], 1)
    return Part(centres + SIGMA * torch.randn(samples, 2, generator=random), labels)


@pytest.fixture
def known() -> Known:
    return Known(ring(1600, 0), ring(400, 1))


def test_fresh_data_are_good_and_cover_every_mode(known: Known) -> None:
    found = known.coverage(ring(512, 2).inputs)
    assert known.modes == MODES
    assert found.quality > 0.97
    assert found.covered == MODES
    assert all(0.6 < share < 1.4 for share in found.of_modes)


def test_samples_of_three_modes_are_good_and_cover_three(known: Known) -> None:
    found = known.coverage(ring(512, 2, modes=(0, 3, 6)).inputs)
    assert found.quality > 0.97
    assert found.covered == 3
    assert [share > 0 for share in found.of_modes] == [n in (0, 3, 6) for n in range(MODES)]


def test_samples_between_the_modes_are_not_good(known: Known) -> None:
    between = torch.randn(512, 2, generator=torch.Generator().manual_seed(2)) * 0.1
    found = known.coverage(between)
    assert (found.quality, found.covered) == (0.0, 0.0)


def test_quality_is_the_share_of_good_samples(known: Known) -> None:
    mixed = torch.cat([ring(300, 2).inputs, torch.zeros(100, 2)])
    assert known.coverage(mixed).quality == pytest.approx(0.75, abs=0.02)


def test_it_agrees_with_three_deviations_around_known_centres(known: Known) -> None:
    """The usual measure for rings, where the true modes are known (Srivastava et al. 2017)."""
    random = torch.Generator().manual_seed(3)
    for spread in (0.05, 0.1, 0.2):
        exact = ring(2000, 4)
        samples = exact.inputs + spread * torch.randn(2000, 2, generator=random)
        angle = 2 * torch.pi * torch.arange(MODES) / MODES
        centres = torch.stack([angle.cos(), angle.sin()], 1)
        expected = (torch.cdist(samples, centres).min(1).values < 3 * SIGMA).double().mean()
        assert known.coverage(samples).quality == pytest.approx(expected.item(), abs=0.07)


def test_a_stray_sample_covers_no_mode() -> None:
    corners = torch.tensor([[0.0, 0.0], [9.0, 0.0]])
    part = Part(corners.repeat(50, 1), torch.arange(2).repeat(50))
    known = Known(part, part)
    fair = 50  # of 100 generated samples
    enough = round(fair * ENOUGH)
    for there, covered in ((enough, 2), (enough - 1, 1), (1, 1)):
        samples = corners[torch.tensor([0] * (100 - there) + [1] * there)]
        assert known.coverage(samples).covered == covered


def test_a_rare_mode_needs_only_its_own_share() -> None:
    corners = torch.tensor([[0.0, 0.0], [9.0, 0.0]])
    labels = torch.tensor([0] * 95 + [1] * 5)
    known = Known(Part(corners[labels], labels), Part(corners[labels], labels))
    found = known.coverage(corners[torch.tensor([0] * 95 + [1] * 5)])
    assert found.of_modes == pytest.approx((1.0, 1.0))
    assert found.covered == 2


def test_a_class_without_samples_is_no_mode() -> None:
    labels = torch.tensor([0, 2] * 30)
    part = Part(labels[:, None].float(), labels)
    assert Known(part, part).modes == 2


def test_data_that_repeat_exactly_forgive_a_little() -> None:
    labels = torch.arange(2).repeat(50)
    part = Part(labels[:, None].float().repeat(1, 2), labels)
    known = Known(part, part)
    assert known.coverage(part.inputs + 0.001).quality == 1.0
    assert known.coverage(part.inputs + 0.1).quality == 0.0


def test_pictures_count_as_their_pixels(known: Known) -> None:
    flat, fresh = ring(1600, 0), ring(400, 1)
    pictures = Known(
        Part(flat.inputs.reshape(-1, 1, 2, 1), flat.labels),
        Part(fresh.inputs.reshape(-1, 1, 2, 1), fresh.labels),
    )
    samples = ring(512, 2).inputs
    assert pictures.coverage(samples.reshape(-1, 1, 2, 1)) == known.coverage(samples)


def test_numbers_in_place_of_classes_are_no_modes() -> None:
    points, fresh = ring(1600, 0).inputs, ring(400, 1).inputs
    known = Known(Part(points, points[:, 0]), Part(fresh, fresh[:, 0]))
    found = known.coverage(ring(100, 2).inputs)
    assert known.modes == 0
    assert found.quality > 0.9
    assert math.isnan(found.covered)


def test_what_is_not_finite_has_no_quality(known: Known) -> None:
    samples = ring(512, 2).inputs
    samples[7, 1] = math.nan
    found = known.coverage(samples)
    assert math.isnan(found.quality) and math.isnan(found.covered)
