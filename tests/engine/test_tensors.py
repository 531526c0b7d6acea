"""Statistics of stacks equal those of each tensor alone, also where numbers are tiny or lost."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from desktoplab.engine.counting import (
    every_nth,
    histograms,
    shares_of_zero_units,
    shares_outside,
)
from desktoplab.engine.pieces import lying
from desktoplab.engine.stacks import STACKED, Products, Stacks
from desktoplab.engine.tensors import changes, copied, moments, norms, sizes

NAN, INF = float("nan"), float("inf")


@pytest.fixture
def tensors() -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(0)
    shapes = [(4, 5), (3,), (4, 5), (2, 3, 4), (3,), (4, 5)]
    return [3 + torch.randn(shape, generator=generator) for shape in shapes]


def test_each_row_is_that_of_its_tensor(tensors: list[torch.Tensor]) -> None:
    found, size = moments(tensors), sizes(tensors)
    for place, tensor in enumerate(tensors):
        values = tensor.double().numpy()
        assert found["mean"][place] == pytest.approx(values.mean())
        assert found["std"][place] == pytest.approx(values.std())
        assert (found["min"][place], found["max"][place]) == (values.min(), values.max())
        assert found["l2"][place] == pytest.approx(np.linalg.norm(values))
        assert size["l2"][place] == pytest.approx(np.linalg.norm(values))
        assert size["rms"][place] == pytest.approx(np.sqrt((values**2).mean()))
        assert size["mean"][place] == pytest.approx(np.abs(values).mean())
        assert size["max"][place] == np.abs(values).max()


def test_stacks_are_cut_without_losing_a_tensor() -> None:
    many = [torch.full((STACKED // 2 + 1,), float(number)) for number in range(3)]
    assert sizes(many)["max"].tolist() == [0.0, 1.0, 2.0]


@pytest.mark.parametrize("magnitude", [1e-40, 1e-30, 1e30])
def test_squares_neither_underflow_nor_overflow(magnitude: float) -> None:
    tensor = torch.tensor([magnitude, -magnitude])
    exact = tensor.double().abs()[0].item()
    assert sizes([tensor])["rms"][0] == pytest.approx(exact)
    assert moments([tensor])["std"][0] == pytest.approx(exact)


def test_what_is_not_finite_is_left_out_of_moments_and_kept_in_sizes() -> None:
    tensors = [torch.tensor(row) for row in ([1.0, 3.0, NAN, INF], [NAN] * 4, [2.0, 0.0, 2.0, 0.0])]
    found = moments(tensors)
    assert found["mean"].tolist() == [2.0, 0.0, 1.0]
    assert found["std"].tolist() == pytest.approx([1.0, 0.0, 1.0])
    assert found["min"].tolist() == [1.0, 0.0, 0.0]
    assert found["max"].tolist() == [3.0, 0.0, 2.0]
    assert found["zeros"].tolist() == [0.0, 0.0, 0.5]
    assert found["nonfinite"].tolist() == [2.0, 4.0, 0.0]
    assert np.isnan(sizes(tensors)["l2"]).tolist() == [True, True, False]
    assert sizes([torch.tensor([INF, 1.0])])["max"].tolist() == [INF]


def test_histograms_count_what_numpy_counts(tensors: list[torch.Tensor]) -> None:
    lows, highs = np.linspace(-1, 0, 6), np.linspace(4, 9, 6)
    found = histograms(tensors, lows, highs, 16, 1000)
    for place, tensor in enumerate(tensors):
        inside = tensor.double().clamp(lows[place], highs[place]).numpy()
        edges = np.linspace(lows[place], highs[place], 17)
        assert found[place].tolist() == np.histogram(inside, edges)[0].tolist()


def test_histograms_leave_out_what_is_not_finite() -> None:
    tensors = [torch.tensor([NAN, 0.5, INF]), torch.tensor([0.5, 0.5, -INF])]
    assert histograms(tensors, np.zeros(2), np.ones(2), 2, 9).tolist() == [[0, 1], [0, 2]]


@pytest.mark.parametrize("units", [10, 64, 100])
def test_a_sample_sees_every_unit_alike(units: int) -> None:
    numbers = torch.arange(units).repeat(300)
    seen = np.bincount(numbers[:: every_nth(len(numbers), 1000)].numpy(), minlength=units)
    assert seen.max() - seen.min() <= 1
    assert every_nth(len(numbers), 10**9) == 1


def test_shares_are_told_only_where_they_are_asked_for() -> None:
    tensors = [torch.tensor([[0.0, 0.5], [0.0, 2.0]]), torch.tensor([[-3.0, 0.0], [0.0, 0.0]])] * 2
    found = shares_outside(tensors, [(-1.0, 1.0), None, None, (-1.0, 1.0)])
    assert found[[0, 3]].tolist() == [0.25, 0.25]
    assert np.isnan(found[[1, 2]]).all()
    found = shares_of_zero_units(tensors, [True, False, True, True])
    assert found[[0, 2, 3]].tolist() == [0.5, 0.5, 0.5]
    assert np.isnan(found[1])


def test_a_unit_of_an_image_is_a_channel() -> None:
    image = torch.zeros(2, 3, 4, 4)
    image[1, 2, 0, 3] = 1.0
    assert shares_of_zero_units([image], [True]).tolist() == [pytest.approx(2 / 3)]


def test_nothing_is_measured_of_no_tensors() -> None:
    assert {name: values.shape for name, values in sizes([]).items()}["l2"] == (0,)
    assert moments([])["std"].shape == (0,)
    assert histograms([], np.empty(0), np.empty(0), 64, 9).shape == (0, 64)


KINDS = ["usual", "beside a large mean", "tiny", "huge", "denormal", "zeros", "all alike", "lost"]


def difficult(kind: str, count: int = 3000) -> torch.Tensor:
    values = torch.randn(count, generator=torch.Generator().manual_seed(1))
    values[::7] = 0.0
    if kind == "lost":
        values[5], values[6], values[8] = NAN, INF, -INF
    scale = {"tiny": 1e-26, "huge": 1e30, "denormal": 1e-41, "zeros": 0.0}
    shifted = {"beside a large mean": 1000.0 + values, "all alike": torch.full((count,), 0.3)}
    return shifted.get(kind, values * scale.get(kind, 1.0))


@pytest.mark.parametrize("together", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_sums_in_float32_are_those_of_float64(kind: str, together: bool) -> None:
    tensors = [difficult(other) for other in KINDS] if together else [difficult(kind)]
    place = KINDS.index(kind) if together else 0
    tensor = tensors[place]
    found = {name: values[place] for name, values in moments(tensors).items()}
    exact = tensor.double().numpy()
    finite = exact[np.isfinite(exact)]
    about = {"rel": 2e-6, "abs": 0.0}
    rms = np.sqrt((finite**2).mean())
    assert found["mean"] == pytest.approx(finite.mean(), rel=1e-6, abs=1e-6 * rms)
    assert found["std"] == pytest.approx(finite.std(), rel=2e-6, abs=1e-9 * rms)
    assert found["l2"] == pytest.approx(np.linalg.norm(finite), **about)
    assert (found["min"], found["max"]) == (finite.min(), finite.max())
    assert found["zeros"] == pytest.approx((exact == 0).mean(), rel=1e-6)
    assert found["nonfinite"] == len(exact) - len(finite)
    measured = {name: values[place] for name, values in sizes(tensors).items()}
    with np.errstate(invalid="ignore"):
        wanted = {
            "l2": np.linalg.norm(exact), "rms": np.sqrt((exact**2).mean()),
            "mean": np.abs(exact).mean(), "max": np.abs(exact).max(),
        }  # fmt: skip
    for name, value in wanted.items():
        assert measured[name] == pytest.approx(value, nan_ok=True, **about), name
    assert norms(tensors)[place] == pytest.approx(wanted["l2"], nan_ok=True, **about)


@pytest.mark.parametrize("limit", [2.0**-128, 2.0, 2.0**119])
def test_histograms_of_any_scale_count_what_numpy_counts(limit: float) -> None:
    tensor = difficult("usual") * (limit / 8)
    found = histograms([tensor], np.array([-limit]), np.array([limit]), 64, 3000)
    wanted = np.histogram(tensor.double().numpy(), np.linspace(-limit, limit, 65))[0]
    assert found[0].tolist() == wanted.tolist()


def test_what_is_large_by_itself_is_not_copied() -> None:
    large, small = torch.zeros(STACKED), torch.zeros(3)
    stacks = list(Stacks([large, small, small.clone(), large.clone()]).stacks)
    assert [places for places, _ in stacks] == [[0], [3], [1, 2]]
    assert stacks[0][1].data_ptr() == large.data_ptr()


@pytest.mark.parametrize("count", [1, 5])
def test_changes_are_measured_and_the_weights_left_alone(count: int) -> None:
    before = [torch.randn(30, 20), *(torch.randn(4, 5) for _ in range(count))]
    now = [tensor + 1e-3 * torch.randn_like(tensor) for tensor in before]
    kept = copied(lying(before))
    was = [tensor.clone() for tensor in (*now, *before)]
    stacks = Stacks((), lying(now), keeps=False)
    wanted = [float((a.double() - b.double()).norm()) for a, b in zip(now, before, strict=True)]
    assert changes(stacks, kept) == pytest.approx(wanted, rel=1e-5)
    assert norms(kept) == pytest.approx([float(tensor.norm()) for tensor in before], rel=1e-5)
    assert all(map(torch.equal, was, (*now, *before)))
    taken, anew = moments(stacks), moments(now)
    assert all(taken[name] == pytest.approx(values) for name, values in anew.items())
    measured = Stacks(now, keeps=False)
    assert all(np.array_equal(values, anew[name]) for name, values in moments(measured).items())
    assert changes(measured, kept) == pytest.approx(wanted, rel=1e-5)
    assert all(np.array_equal(values, anew[name]) for name, values in moments(measured).items())
    before[0].zero_()
    assert torch.equal(kept[0], was[len(now)]), "a copy is nobody else's"


def test_products_are_multiplied_out_by_who_looks() -> None:
    left, right = torch.randn(3, 7, 4), torch.randn(3, 7, 5)
    stacks = Stacks((), [([2, 0, 1], Products(left, right))])
    assert (len(stacks), stacks.shapes) == (3, [(4, 5)] * 3)
    for row, place in enumerate((2, 0, 1)):
        torch.testing.assert_close(stacks[place], left[row].t() @ right[row])
    assert stacks.beside(Stacks([torch.ones(2)])).shapes[3] == (2,)
