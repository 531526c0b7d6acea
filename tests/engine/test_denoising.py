"""The loss of an autoencoder of one layer and its gradients, against formulas written by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from desktoplab.engine.denoising import Autoencoder, Decoder

BATCH, NUMBERS, UNITS = 5, 4, 3


@pytest.fixture
def layer() -> nn.Linear:
    torch.manual_seed(0)
    return nn.Linear(NUMBERS, UNITS, dtype=torch.float64)


def made(layer: nn.Linear, *, tied: bool, is_shares: bool = False) -> Autoencoder:
    decoder = Decoder(layer, torch.Generator().manual_seed(1), tied=tied).double()
    with torch.no_grad():
        decoder.decoder.copy_(torch.tensor([0.1, -0.2, 0.3, 0.0]))
    return Autoencoder(lambda x: torch.tanh(layer(x)), layer, decoder, is_shares)


def samples() -> tuple[Tensor, Tensor]:
    inputs = torch.rand(BATCH, NUMBERS, dtype=torch.float64)
    mask = torch.tensor([1.0, 0.0, 1.0, 1.0], dtype=torch.float64)
    return inputs * mask, inputs


@pytest.mark.parametrize("tied", [True, False])
@pytest.mark.parametrize("is_shares", [True, False])
def test_loss_and_gradients_are_those_of_the_formulas(
    layer: nn.Linear, tied: bool, is_shares: bool
) -> None:
    autoencoder = made(layer, tied=tied, is_shares=is_shares)
    damaged, inputs = samples()
    found = autoencoder.loss(damaged, inputs)
    found.backward()  # type: ignore[no-untyped-call]

    w, b, c = (t.detach().numpy() for t in (layer.weight, layer.bias, autoencoder.decoder.decoder))
    own = autoencoder.decoder.weight
    v = w.T if own is None else own.detach().numpy()
    x, y = damaged.numpy(), inputs.numpy()
    h = np.tanh(x @ w.T + b)
    s = h @ v.T + c
    if is_shares:
        p = 1 / (1 + np.exp(-s))
        loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
        ds = (p - y) / y.size
    else:
        loss = ((s - y) ** 2).mean()
        ds = 2 * (s - y) / y.size
    dz = (ds @ v) * (1 - h**2)
    into_coder, into_decoder = dz.T @ x, ds.T @ h
    assert found.item() == pytest.approx(loss, rel=1e-12)
    expected = into_coder + into_decoder.T if own is None else into_coder
    np.testing.assert_allclose(layer.weight.grad, expected, rtol=1e-10)  # type: ignore[arg-type]
    np.testing.assert_allclose(layer.bias.grad, dz.sum(0), rtol=1e-10)  # type: ignore[arg-type]
    np.testing.assert_allclose(autoencoder.decoder.decoder.grad, ds.sum(0), rtol=1e-10)  # type: ignore[arg-type]
    if own is not None:
        np.testing.assert_allclose(own.grad, into_decoder, rtol=1e-10)  # type: ignore[arg-type]


def test_a_tied_decoder_learns_through_both_uses_of_the_weights(layer: nn.Linear) -> None:
    tied, free = made(layer, tied=True), made(layer, tied=False)
    assert free.decoder.weight is not None
    with torch.no_grad():
        free.decoder.weight.copy_(layer.weight.t())
    damaged, inputs = samples()
    (whole,) = torch.autograd.grad(tied.loss(damaged, inputs), layer.weight)
    parts = torch.autograd.grad(free.loss(damaged, inputs), (layer.weight, free.decoder.weight))
    torch.testing.assert_close(whole, parts[0] + parts[1].t())


def test_what_comes_back_of_shares_are_shares(layer: nn.Linear) -> None:
    inputs = 10 * samples()[1]
    plain, shares = made(layer, tied=True), made(layer, tied=True, is_shares=True)
    found = shares.reconstruction(inputs)
    assert ((found > 0) & (found < 1)).all()
    torch.testing.assert_close(found, plain.reconstruction(inputs).sigmoid())


def test_a_decoder_of_its_own_keeps_the_spread_of_the_code() -> None:
    wide = nn.Linear(300, 200)
    decoder = Decoder(wide, torch.Generator().manual_seed(0), tied=False)
    assert decoder.weight is not None and decoder.weight.shape == (300, 200)
    code = torch.randn(1000, 200, generator=torch.Generator().manual_seed(1))
    spread = (code @ decoder.weight.detach().t()).std().item()
    assert spread == pytest.approx(1.0, rel=0.05)
    assert [name for name, _ in Decoder(wide, torch.Generator(), tied=True).named_parameters()] == [
        "decoder"
    ]


def test_a_linear_autoencoder_finds_what_principal_components_find() -> None:
    random = torch.Generator().manual_seed(0)
    mixing = torch.randn(6, 6, generator=random, dtype=torch.float64) * torch.tensor(
        [3.0, 2.0, 1.0, 0.3, 0.2, 0.1], dtype=torch.float64
    )
    inputs = torch.randn(400, 6, generator=random, dtype=torch.float64) @ mixing.t()
    inputs = inputs - inputs.mean(0)
    linear = nn.Linear(6, 2, dtype=torch.float64)
    with torch.no_grad():
        linear.weight.normal_(generator=random)
        linear.bias.zero_()
    decoder = Decoder(linear, torch.Generator().manual_seed(1), tied=False).double()
    autoencoder = Autoencoder(linear, linear, decoder)
    optimizer = torch.optim.LBFGS(
        [*linear.parameters(), *decoder.parameters()], max_iter=500, tolerance_change=1e-15
    )

    def closure() -> float:
        optimizer.zero_grad()
        loss = autoencoder.loss(inputs, inputs)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss.item()

    optimizer.step(closure)
    squares = torch.linalg.svdvals(inputs).square()
    best = (squares[2:].sum() / squares.sum()).item()
    left = (autoencoder.loss(inputs, inputs) / inputs.square().mean()).item()
    assert left == pytest.approx(best, abs=1e-3)
