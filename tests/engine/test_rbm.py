"""Small machines whose every state is told one by one, against the formulas and the chains."""

from __future__ import annotations

from math import log, pi

import pytest
import torch
from torch import Generator, Tensor

from desktoplab.engine.rbm import (
    Machine,
    chain,
    contrastive_divergence,
    drawn,
    sampled_visible,
)

VISIBLE, HIDDEN = 4, 3
CHAINS = 20_000


def generator() -> Generator:
    return torch.Generator().manual_seed(5)


def machine(visible: int = VISIBLE, *, is_gaussian: bool = False, size: float = 1.0) -> Machine:
    """Weights of a spread `size` in double precision, which learn."""
    random = torch.Generator().manual_seed(3)
    shapes = ((HIDDEN, visible), (HIDDEN,), (visible,))
    tensors = [size * torch.randn(s, generator=random, dtype=torch.float64) for s in shapes]
    return Machine(*(tensor.requires_grad_() for tensor in tensors), is_gaussian=is_gaussian)


def states(units: int) -> Tensor:
    """Every state of so many units that are 0 or 1, (2^units, units)."""
    return (torch.arange(2**units)[:, None] >> torch.arange(units) & 1).double()


def pairs(v: Tensor, h: Tensor) -> tuple[Tensor, Tensor]:
    """Each row of v with each row of h."""
    return v.repeat_interleave(len(h), 0), h.repeat(len(v), 1)


def gradient(loss: Tensor, of: Machine) -> Tensor:
    """The gradient by all weights and biases, in one vector."""
    found = torch.autograd.grad(loss, (of.weight, of.hidden_bias, of.visible_bias))
    return torch.cat([part.flatten() for part in found])


def log_probabilities(of: Machine) -> Tensor:
    """log p(v) of each of the 16 states of v, by the energies of all 128 states of v and h."""
    energies = of.energy(*pairs(states(VISIBLE), states(HIDDEN)))
    return torch.logsumexp(-energies.view(-1, 2**HIDDEN), 1) - torch.logsumexp(-energies, 0)


def cosine(one: Tensor, other: Tensor) -> float:
    return float(torch.nn.functional.cosine_similarity(one, other, dim=0))


@pytest.mark.parametrize("is_gaussian", [False, True])
def test_the_energy_is_that_of_the_formula(is_gaussian: bool) -> None:
    of = machine(is_gaussian=is_gaussian)
    v = torch.randn(1, VISIBLE, generator=generator(), dtype=torch.float64)
    h = torch.tensor([[1.0, 0.0, 1.0]], dtype=torch.float64)
    b, c, w = of.visible_bias, of.hidden_bias, of.weight
    alone = ((v[0] - b) ** 2).sum() / 2 if is_gaussian else -(b * v[0]).sum()
    expected = alone - sum(
        h[0, j] * (c[j] + sum(w[j, i] * v[0, i] for i in range(VISIBLE))) for j in range(HIDDEN)
    )
    torch.testing.assert_close(of.energy(v, h)[0], expected)


@pytest.mark.parametrize("is_gaussian", [False, True])
def test_the_free_energy_sums_over_all_hidden_states(is_gaussian: bool) -> None:
    of = machine(is_gaussian=is_gaussian, size=2.0)
    v = states(VISIBLE) if not is_gaussian else torch.linspace(-3, 3, 20).double().view(5, VISIBLE)
    energies = of.energy(*pairs(v, states(HIDDEN))).view(len(v), -1)
    torch.testing.assert_close(of.free_energy(v), -torch.logsumexp(-energies, 1))


def test_units_are_as_probable_as_the_states_say() -> None:
    of = machine()
    v, h = pairs(states(VISIBLE), states(HIDDEN))
    p = torch.exp(-of.energy(v, h)).view(2**VISIBLE, 2**HIDDEN)
    given_v = (p / p.sum(1, keepdim=True)) @ states(HIDDEN)
    given_h = (p / p.sum(0)).T @ states(VISIBLE)
    torch.testing.assert_close(of.hidden_mean(states(VISIBLE)), given_v)
    torch.testing.assert_close(of.visible_mean(states(HIDDEN)), given_h)


def test_gaussian_units_have_the_mean_and_the_spread_that_the_density_has() -> None:
    of = machine(visible=1, is_gaussian=True)
    h = torch.tensor([[1.0, 1.0, 0.0]], dtype=torch.float64)
    v = torch.linspace(-20, 20, 40_001, dtype=torch.float64)[:, None]
    density = torch.exp(-of.energy(v, h.expand(len(v), -1)))
    density = density / density.sum()
    mean = (density * v[:, 0]).sum()
    spread = (density * (v[:, 0] - mean) ** 2).sum()
    torch.testing.assert_close(of.visible_mean(h)[0, 0], mean)
    torch.testing.assert_close(spread, torch.ones_like(spread))
    seen = sampled_visible(of, h.expand(CHAINS, -1), generator())
    assert abs((seen.mean() - mean).item()) < 0.03
    assert abs(seen.var().item() - 1) < 0.05


def test_the_density_of_a_gaussian_unit_is_a_mixture_of_as_many_bells_as_hidden_states() -> None:
    of = machine(visible=1, is_gaussian=True)
    b, h = of.visible_bias, states(HIDDEN)
    means = b + h @ of.weight[:, 0]
    log_shares = torch.log_softmax(h @ of.hidden_bias + (means**2 - b**2) / 2, 0)
    v = torch.linspace(-20, 20, 40_001, dtype=torch.float64)[:, None]
    bells = torch.exp(log_shares - (v - means) ** 2 / 2 - log(2 * pi) / 2).sum(1)
    weights = torch.exp(-of.free_energy(v))
    torch.testing.assert_close(weights / torch.trapezoid(weights, v[:, 0]), bells)


def test_the_loss_with_samples_of_the_model_has_the_gradient_of_the_likelihood() -> None:
    of = machine()
    data = states(VISIBLE)[[3, 5, 5, 12]]
    log_p = log_probabilities(of)
    likelihood = gradient(-log_p[[3, 5, 5, 12]].mean(), of)
    model = (log_p.detach().exp() * of.free_energy(states(VISIBLE))).sum()
    torch.testing.assert_close(gradient(of.free_energy(data).mean() - model, of), likelihood)


def test_longer_chains_come_nearer_to_the_gradient_of_the_likelihood() -> None:
    of = machine(size=3.0)
    chosen = torch.tensor([3, 5, 5, 12])
    exact = gradient(-log_probabilities(of)[chosen].mean(), of)
    data = states(VISIBLE)[chosen].repeat(CHAINS // 4, 1)
    away = []
    for k in (1, 2, 10):
        ends = chain(of, data, k, generator(), samples=True)
        away.append(1 - cosine(gradient(contrastive_divergence(of, data, ends), of), exact))
    assert 0.1 > away[0] > 50 * away[1] > 500 * away[2], "one round points the right way"
    assert away[2] < 1e-5


def test_the_gradient_is_that_of_hintons_rule() -> None:
    """ΔW = <h v> of the data − <h v> of the ends, with probabilities for h."""
    of = machine()
    data = states(VISIBLE)[[1, 6, 9]]
    ends = chain(of, data, 1, generator(), samples=False)
    found = torch.autograd.grad(contrastive_divergence(of, data, ends), of.weight)[0]
    by_data, by_ends = (of.hidden_mean(v).T @ v / len(v) for v in (data, ends))
    torch.testing.assert_close(-found, by_data - by_ends)


def test_a_long_chain_sees_states_as_often_as_they_are_probable() -> None:
    of = machine()
    ends = chain(of, states(VISIBLE)[:1].repeat(CHAINS, 1), 60, generator(), samples=True)
    codes = (ends.long() * (1 << torch.arange(VISIBLE))).sum(1)
    shares = codes.bincount(minlength=2**VISIBLE) / CHAINS
    torch.testing.assert_close(
        shares.double(), log_probabilities(of).exp().detach(), atol=0.012, rtol=0
    )


def test_contrastive_divergence_learns_the_states_it_is_shown() -> None:
    of = machine(size=0.01)
    chosen = torch.tensor([3, 12])
    data = states(VISIBLE)[chosen].repeat(8, 1)
    random = generator()
    optimizer = torch.optim.SGD((of.weight, of.hidden_bias, of.visible_bias), 0.3)
    for _ in range(1500):
        ends = chain(of, data, 1, random, samples=True)
        optimizer.zero_grad()
        contrastive_divergence(of, data, ends).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    assert log_probabilities(of)[chosen].exp().sum().item() > 0.9


def test_the_same_generator_gives_the_same_chain() -> None:
    of = machine()
    data = states(VISIBLE)
    first, second = (chain(of, data, 3, generator(), samples=True) for _ in range(2))
    assert torch.equal(first, second)
    assert not torch.equal(first, chain(of, data, 4, generator(), samples=True))
    assert not first.requires_grad


def test_units_are_drawn_as_often_as_they_are_probable() -> None:
    probabilities = torch.tensor([0.0, 0.2, 0.7, 1.0]).expand(CHAINS, -1)
    seen = drawn(probabilities, generator())
    assert set(seen.unique().tolist()) == {0.0, 1.0}
    torch.testing.assert_close(seen.mean(0), probabilities[0], atol=0.01, rtol=0)
