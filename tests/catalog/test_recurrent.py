"""Recurrent layers against the papers' formulas and backpropagation through time by hand."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import Any

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.modules import Recurrent
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.spec.values import Value

Floats = np.ndarray
STEPS, IN, UNITS = 7, 3, 4


def made(kind: str, features: int = IN, units: int = UNITS, **values: Value) -> Recurrent:
    chosen = LAYERS.choose(kind, units=units, **values)
    module = LAYERS.make(chosen, (STEPS, features), torch.Generator().manual_seed(0))
    assert isinstance(module, Recurrent)
    return module


def sigmoid(x: Floats) -> Floats:
    return 1 / (1 + np.exp(-x))


def rnn(W: Floats, U: Floats, b: Floats, c: Floats, x: Floats, dh: Floats, relu: bool) -> Any:  # noqa: N803
    """h_t = f(W x_t + b + U h_(t−1) + c), Elman 1990; `dh` (steps, units) comes from outside."""
    h = np.zeros((len(x) + 1, len(U)))
    for t, step in enumerate(x):
        z = W @ step + b + U @ h[t - 1] + c
        h[t] = np.maximum(z, 0) if relu else np.tanh(z)
    dW, dU, db, dx = np.zeros_like(W), np.zeros_like(U), np.zeros_like(b), np.zeros_like(x)  # noqa: N806
    back = np.zeros(len(U))
    for t in range(len(x) - 1, -1, -1):
        dz = (dh[t] + back) * ((h[t] > 0) if relu else 1 - h[t] ** 2)
        dW, dU, db = dW + np.outer(dz, x[t]), dU + np.outer(dz, h[t - 1]), db + dz  # noqa: N806
        dx[t], back = W.T @ dz, U.T @ dz
    return h[:-1], dW, dU, db, db, dx


def lstm(W: Floats, U: Floats, b: Floats, c: Floats, x: Floats, dh: Floats) -> Any:  # noqa: N803
    """Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000; gates i, f, g, o."""
    n = U.shape[1]
    h, cell, gates = np.zeros((len(x) + 1, n)), np.zeros((len(x) + 1, n)), []
    for t, step in enumerate(x):
        z = (W @ step + b + U @ h[t - 1] + c).reshape(4, n)
        i, f, g, o = sigmoid(z[0]), sigmoid(z[1]), np.tanh(z[2]), sigmoid(z[3])
        cell[t] = f * cell[t - 1] + i * g
        h[t] = o * np.tanh(cell[t])
        gates.append((i, f, g, o))
    dW, dU, db, dx = np.zeros_like(W), np.zeros_like(U), np.zeros_like(b), np.zeros_like(x)  # noqa: N806
    back, dcell = np.zeros(n), np.zeros(n)
    for t in range(len(x) - 1, -1, -1):
        i, f, g, o = gates[t]
        dht, squashed = dh[t] + back, np.tanh(cell[t])
        dcell = dcell + dht * o * (1 - squashed**2)
        dz = np.concatenate([
            dcell * g * i * (1 - i), dcell * cell[t - 1] * f * (1 - f),
            dcell * i * (1 - g**2), dht * squashed * o * (1 - o),
        ])  # fmt: skip
        dW, dU, db = dW + np.outer(dz, x[t]), dU + np.outer(dz, h[t - 1]), db + dz  # noqa: N806
        dx[t], back, dcell = W.T @ dz, U.T @ dz, dcell * f
    return h[:-1], dW, dU, db, db, dx


def gru(W: Floats, U: Floats, b: Floats, c: Floats, x: Floats, dh: Floats) -> Any:  # noqa: N803
    """Cho et al. 2014 in the form of cuDNN, where r multiplies U h + c; gates r, z, n."""
    n = U.shape[1]
    h, gates = np.zeros((len(x) + 1, n)), []
    for t, step in enumerate(x):
        own, state = (W @ step + b).reshape(3, n), (U @ h[t - 1] + c).reshape(3, n)
        r, z = sigmoid(own[0] + state[0]), sigmoid(own[1] + state[1])
        new = np.tanh(own[2] + r * state[2])
        h[t] = (1 - z) * new + z * h[t - 1]
        gates.append((r, z, new, state[2]))
    dW, dU, dx = np.zeros_like(W), np.zeros_like(U), np.zeros_like(x)  # noqa: N806
    db, dc, back = np.zeros_like(b), np.zeros_like(c), np.zeros(n)
    for t in range(len(x) - 1, -1, -1):
        r, z, new, state = gates[t]
        dht = dh[t] + back
        dnew = dht * (1 - z) * (1 - new**2)
        dr, dz = dnew * state * r * (1 - r), dht * (h[t - 1] - new) * z * (1 - z)
        own, inner = np.concatenate([dr, dz, dnew]), np.concatenate([dr, dz, dnew * r])
        dW, dU = dW + np.outer(own, x[t]), dU + np.outer(inner, h[t - 1])  # noqa: N806
        db, dc = db + own, dc + inner
        dx[t], back = W.T @ own, U.T @ inner + dht * z
    return h[:-1], dW, dU, db, dc, dx


CASES = {
    "simple_rnn": ({}, lambda *a: rnn(*a, relu=False)),
    "simple_rnn relu": ({"activation": "relu"}, lambda *a: rnn(*a, relu=True)),
    "lstm": ({}, lstm),
    "gru": ({}, gru),
}


@pytest.mark.parametrize("output", ["last", "all"])
@pytest.mark.parametrize("case", CASES)
def test_the_gradient_through_time_equals_the_one_by_hand(case: str, output: str) -> None:
    settings, by_hand = CASES[case]
    hand: Callable[..., Any] = by_hand
    module = made(case.split()[0], output=output, **settings).double()  # type: ignore[arg-type]
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.normal_(std=0.7, generator=generator)
    x = torch.randn(1, STEPS, IN, dtype=torch.float64, generator=generator, requires_grad=True)
    y = module(x)
    error = torch.randn(y.shape, dtype=torch.float64, generator=generator)
    (y * error).sum().backward()

    dh = np.zeros((STEPS, UNITS))
    dh[slice(None) if output == "all" else -1] = error.numpy()[0]
    weights = [parameter.detach().numpy() for parameter in module.parameters()]
    h, *gradients = hand(*weights, x.detach().numpy()[0], dh)
    np.testing.assert_allclose(
        y.detach().numpy()[0], h if output == "all" else h[-1], rtol=1e-10, atol=1e-12
    )
    found = [*(parameter.grad for parameter in module.parameters()), x.grad[0]]  # type: ignore[index]
    for mine, expected in zip(found, gradients, strict=True):
        np.testing.assert_allclose(mine, expected, rtol=1e-9, atol=1e-12)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["simple_rnn", "lstm", "gru"])
def test_each_gate_starts_with_the_fans_of_its_own(kind: str) -> None:
    module = made(kind, features=100, units=60).inner
    inputs = module.get_parameter("weight_ih_l0").detach()
    for gate in inputs.split(60):  # type: ignore[no-untyped-call]
        assert gate.std().item() == pytest.approx(sqrt(2 / (100 + 60)), rel=0.05)
    for gate in module.get_parameter("weight_hh_l0").detach().split(60):  # type: ignore[no-untyped-call]
        assert torch.allclose(gate @ gate.T, torch.eye(60), atol=1e-5)


def test_recurrent_weights_start_as_chosen() -> None:
    zero = INITIALIZERS.choose("zeros")
    module = made("gru", recurrent_init=zero).inner
    assert not module.get_parameter("weight_hh_l0").any()
    assert module.get_parameter("weight_ih_l0").all()


@pytest.mark.parametrize("start", [1.0, 0.0, -2.5])
def test_only_the_forget_gate_starts_with_its_bias(start: float) -> None:
    module = made("lstm", forget_bias=start).inner
    bias = module.get_parameter("bias_ih_l0") + module.get_parameter("bias_hh_l0")
    assert bias.reshape(4, UNITS).tolist() == [[0.0] * UNITS, [start] * UNITS, *[[0.0] * UNITS] * 2]


def test_a_forget_bias_carries_the_error_further_back() -> None:
    def first_over_last(start: float) -> float:
        module = made("lstm", units=20, forget_bias=start)
        x = torch.randn(8, 60, IN, generator=torch.Generator().manual_seed(0), requires_grad=True)
        module(x).sum().backward()
        assert x.grad is not None
        return (x.grad[:, 0].norm() / x.grad[:, -1].norm()).item()

    forgets, remembers, keeps = (first_over_last(start) for start in (0.0, 1.0, 4.0))
    assert 100 * forgets < remembers
    assert 100 * remembers < keeps


def test_building_leaves_the_common_random_numbers_alone() -> None:
    torch.manual_seed(0)
    before = torch.get_rng_state()
    made("lstm")
    LAYERS.make(LAYERS.choose("conv2d"), (1, 5, 5), torch.Generator())
    assert torch.equal(torch.get_rng_state(), before)
