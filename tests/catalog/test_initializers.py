"""Initializers equal torch's own number for number, and the moments of the papers' formulas."""

from __future__ import annotations

from math import sqrt

import pytest
import torch
from torch import Tensor, nn

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.modules import Dense
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.values import Value

IN, OUT = 400, 300

# Deviation by the source's formula, with n = fan-in and m = fan-out.
NORMAL = {
    "he_normal": sqrt(2 / IN),  # He et al. 2015
    "xavier_normal": sqrt(2 / (IN + OUT)),  # Glorot & Bengio 2010
    "lecun_normal": sqrt(1 / IN),  # LeCun et al. 1998
}
BOUND = {
    "he_uniform": sqrt(6 / IN),
    "xavier_uniform": sqrt(6 / (IN + OUT)),
    "lecun_uniform": sqrt(3 / IN),
}


def filled(name: str, seed: int = 0, **values: Value) -> Tensor:
    weight = torch.empty(OUT, IN)
    chosen = INITIALIZERS.choose(name, **values)
    INITIALIZERS.make(chosen, weight, torch.Generator().manual_seed(seed))
    return weight


@pytest.mark.parametrize(("name", "std"), NORMAL.items())
def test_a_normal_start_has_the_deviation_of_its_formula(name: str, std: float) -> None:
    weight = filled(name).double()
    count = IN * OUT
    assert abs(weight.mean().item()) < 5 * std / sqrt(count)
    assert weight.std().item() == pytest.approx(std, rel=5 / sqrt(2 * count))
    kurtosis = ((weight / weight.std()) ** 4).mean().item()
    assert kurtosis == pytest.approx(3.0, abs=5 * sqrt(24 / count))


@pytest.mark.parametrize(("name", "bound"), BOUND.items())
def test_a_uniform_start_fills_the_range_of_its_formula(name: str, bound: float) -> None:
    weight = filled(name).double()
    count = IN * OUT
    assert weight.abs().max().item() == pytest.approx(bound, rel=1e-3)
    assert weight.std().item() == pytest.approx(bound / sqrt(3), rel=5 / sqrt(count))
    assert abs(weight.mean().item()) < 5 * bound / sqrt(3 * count)


@pytest.mark.parametrize("kind", ["he", "xavier", "lecun"])
def test_normal_and_uniform_of_a_source_have_one_variance(kind: str) -> None:
    assert BOUND[f"{kind}_uniform"] ** 2 / 3 == pytest.approx(NORMAL[f"{kind}_normal"] ** 2)


TRUNCATED = 0.8796256610342398  # deviation of a standard normal that is cut off at ±2
SCALED = [
    ("fan_in", IN),
    ("fan_out", OUT),
    ("fan_avg", (IN + OUT) / 2),
]  # fmt: skip


@pytest.mark.parametrize("distribution", ["normal", "truncated_normal", "uniform"])
@pytest.mark.parametrize(("mode", "n"), SCALED)
def test_variance_scaling_has_the_variance_of_its_name(
    mode: str, n: float, distribution: str
) -> None:
    weight = filled("variance_scaling", scale=2.0, mode=mode, distribution=distribution).double()
    std = sqrt(2 / n)
    assert weight.std().item() == pytest.approx(std, rel=5 / sqrt(2 * IN * OUT))
    assert abs(weight.mean().item()) < 5 * std / sqrt(IN * OUT)
    largest = {"uniform": sqrt(3), "truncated_normal": 2 / TRUNCATED, "normal": 4.5}[distribution]
    assert weight.abs().max().item() / std == pytest.approx(largest, rel=0.1)


@pytest.mark.parametrize("name", ["he_normal", "he_uniform"])
def test_he_counts_outputs_where_it_is_told_to(name: str) -> None:
    weight = filled(name, fan="fan_out").double()
    assert weight.std().item() == pytest.approx(sqrt(2 / OUT), rel=0.01)


def test_the_uniform_start_fills_its_bound() -> None:
    weight = filled("uniform", bound=0.3).double()
    assert weight.abs().max().item() == pytest.approx(0.3, rel=1e-3)
    assert weight.std().item() == pytest.approx(0.3 / sqrt(3), rel=0.01)


@pytest.mark.parametrize("shape", [(30, 30), (30, 50), (50, 30), (8, 2, 3, 3)])
def test_an_orthogonal_start_does_not_stretch(shape: tuple[int, ...]) -> None:
    weight = torch.empty(shape)
    chosen = INITIALIZERS.choose("orthogonal", gain=1.5)
    INITIALIZERS.make(chosen, weight, torch.Generator().manual_seed(0))
    values = torch.linalg.svdvals(weight.flatten(1).double())
    assert values.tolist() == pytest.approx([1.5] * len(values), abs=1e-5)


def test_torchs_default_is_what_a_linear_layer_of_torch_starts_with() -> None:
    torch.manual_seed(3)
    expected = nn.Linear(IN, OUT).weight
    torch.manual_seed(3)
    weight = torch.empty(OUT, IN)
    INITIALIZERS.make(INITIALIZERS.choose("torch_default"), weight, torch.default_generator)
    assert torch.allclose(weight, expected, atol=1e-7)


@pytest.mark.parametrize(
    ("name", "values", "std"),
    [
        ("he_normal", {}, sqrt(2 / (16 * 9))),
        ("he_normal", {"fan": "fan_out"}, sqrt(2 / (64 * 9))),
        ("xavier_normal", {}, sqrt(2 / (16 * 9 + 64 * 9))),
        ("lecun_uniform", {}, sqrt(1 / (16 * 9))),
        ("torch_default", {}, sqrt(1 / (3 * 16 * 9))),
        ("variance_scaling", {"mode": "fan_avg"}, sqrt(2 / (16 * 9 + 64 * 9))),
    ],
)
def test_the_fans_of_a_convolution_count_its_window(
    name: str, values: dict[str, Value], std: float
) -> None:
    chosen = LAYERS.choose("conv2d", filters=64, weight_init=INITIALIZERS.choose(name, **values))
    module = LAYERS.make(chosen, (16, 5, 5), torch.Generator().manual_seed(0))
    assert module.weight.shape == (64, 16, 3, 3)
    assert module.weight.std().item() == pytest.approx(std, rel=0.03)


@pytest.mark.parametrize("seed", [0, 7])
def test_the_numbers_are_torchs_own(seed: int) -> None:
    def torchs(fill: object, **settings: object) -> Tensor:
        weight = torch.empty(OUT, IN)
        generator = torch.Generator().manual_seed(seed)
        fill(weight, generator=generator, **settings)  # type: ignore[operator]
        return weight

    init = nn.init
    expected = {
        "he_normal": torchs(init.kaiming_normal_, nonlinearity="relu"),
        "he_uniform": torchs(init.kaiming_uniform_, nonlinearity="relu"),
        "xavier_normal": torchs(init.xavier_normal_),
        "xavier_uniform": torchs(init.xavier_uniform_),
        "lecun_normal": torchs(init.kaiming_normal_, nonlinearity="linear"),
        "lecun_uniform": torchs(init.kaiming_uniform_, nonlinearity="linear"),
        "default": torchs(init.kaiming_normal_, nonlinearity="relu"),
    }
    for name, weight in expected.items():
        assert torch.equal(filled(name, seed), weight), name
    assert torch.equal(filled("normal", seed, std=0.3), torchs(init.normal_, std=0.3))
    assert torch.allclose(filled("orthogonal", seed), torchs(init.orthogonal_), atol=1e-5)


def test_constant_and_zeros_are_exact() -> None:
    assert torch.equal(filled("zeros"), torch.zeros(OUT, IN))
    assert torch.equal(filled("constant", value=-0.25), torch.full((OUT, IN), -0.25))


@pytest.mark.parametrize("name", INITIALIZERS)
def test_the_seed_alone_decides(name: str) -> None:
    torch.manual_seed(1)
    first = filled(name)
    torch.manual_seed(2)
    assert torch.equal(filled(name), first)
    if name not in ("zeros", "constant"):
        assert not torch.equal(filled(name, seed=1), first)


def dense(**values: Value) -> Dense:
    module = LAYERS.make(
        LAYERS.choose("dense", units=2000, **values), (1, 5, 5), torch.Generator().manual_seed(0)
    )
    assert isinstance(module, Dense)
    return module


def test_the_bias_starts_as_chosen() -> None:
    constant = INITIALIZERS.choose("constant", value=0.5)
    assert torch.equal(dense().bias, torch.zeros(2000))
    assert torch.equal(dense(bias_init=constant).bias, torch.full((2000,), 0.5))
    drawn = dense(bias_init=INITIALIZERS.choose("normal", std=0.1)).bias.double()
    assert drawn.std().item() == pytest.approx(0.1, rel=0.1)
    assert dense(bias=False).bias is None


def test_the_fan_in_of_an_image_is_its_number_of_pixels() -> None:
    weight = dense(weight_init=INITIALIZERS.choose("lecun_normal")).weight.double()
    assert weight.shape == (2000, 25)
    assert weight.std().item() == pytest.approx(1 / 5, rel=0.02)


def test_a_bias_changes_no_weight() -> None:
    assert torch.equal(dense(bias=True).weight, dense(bias=False).weight)
