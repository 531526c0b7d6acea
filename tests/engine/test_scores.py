"""What outputs are worth: R² of one number a sample, and of inputs that are given again."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.engine.scores import metric_of, r2, score
from desktoplab.spec.tables import LOSSES, DataInfo

DIGITS = DataInfo("Digits", (1, 2, 2), 10, 40, task="reconstruction")


def test_r2_of_inputs_given_again_is_the_share_of_variance_that_directions_keep():
    x = torch.randn(40, 4, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    x = x * torch.tensor([9.0, 3.0, 1.0, 0.1]) + torch.tensor([100.0, -50.0, 0.0, 7.0])
    centred = x - x.mean(0)
    _, sizes, directions = torch.linalg.svd(centred, full_matrices=False)
    again = centred @ directions[:2].T @ directions[:2] + x.mean(0)
    kept = sizes[:2].square().sum() / sizes.square().sum()
    assert r2(again, x) == pytest.approx(kept.item(), abs=1e-12)
    assert r2(x.mean(0).expand_as(x), x) == pytest.approx(0, abs=1e-12)
    assert score(again.reshape(40, 1, 2, 2), x, DIGITS) == r2(again, x)
    assert metric_of(DIGITS) == "r2"


def test_r2_of_one_number_is_that_of_a_row_of_them():
    y, t = torch.randn(2, 30, generator=torch.Generator().manual_seed(1))
    assert r2(y, t) == r2(y[:, None], t[:, None])
    prices = replace(DIGITS, task="regression", classes=0)
    assert score(y[:, None], t, prices) == r2(y, t)


@pytest.mark.parametrize("name", ["mse", "l1", "huber"])
def test_losses_of_inputs_given_again_are_means_over_all_numbers(name: str):
    outputs, labels = torch.randn(2, 6, 4, generator=torch.Generator().manual_seed(2))
    loss = LOSSES.make(LOSSES.choose(name))
    alone = [loss(outputs.flatten()[i, None, None], labels.flatten()[i, None]) for i in range(24)]
    assert loss(outputs, labels).item() == pytest.approx(torch.stack(alone).mean().item())
    picture = loss(outputs.reshape(6, 1, 2, 2), labels, reduction="none")
    assert picture == pytest.approx(torch.stack(alone).reshape(6, 4).mean(1))
