"""The losses of the two players are those of the papers, and so are their slopes."""

from __future__ import annotations

import math

import pytest
import torch

from desktoplab.engine.game import GAMES

SCORES = torch.tensor([[-3.0], [-0.5], [0.0], [0.25], [2.0]], dtype=torch.float64)
OTHERS = torch.tensor([[1.5], [-2.0], [0.75], [4.0]], dtype=torch.float64)
D = SCORES.sigmoid()


def slope(loss: str, score: float) -> float:
    """Of the generator's loss by a single score."""
    at = torch.tensor([[score]], dtype=torch.float64, requires_grad=True)
    (found,) = torch.autograd.grad(GAMES[loss].generator(at), at)
    return float(found)


@pytest.mark.parametrize("loss", ["minimax", "non_saturating"])
def test_the_discriminator_is_a_classifier_by_cross_entropy(loss: str) -> None:
    found = GAMES[loss].discriminator(OTHERS, SCORES)
    expected = -OTHERS.sigmoid().log().mean() - (1 - D).log().mean()
    assert found.item() == pytest.approx(expected.item(), rel=1e-12)
    even = torch.zeros(7, 1)
    assert GAMES[loss].discriminator(even, even).item() == pytest.approx(2 * math.log(2))


def test_minimax_is_what_the_discriminator_wins() -> None:
    game = GAMES["minimax"]
    assert game.generator(SCORES).item() == pytest.approx((1 - D).log().mean().item(), rel=1e-12)
    ours = game.discriminator(OTHERS, SCORES) - game.discriminator(OTHERS, OTHERS)
    theirs = game.generator(OTHERS) - game.generator(SCORES)
    assert ours.item() == pytest.approx(theirs.item())


def test_non_saturating_is_the_logarithm_of_being_believed() -> None:
    found = GAMES["non_saturating"].generator(SCORES).item()
    assert found == pytest.approx(-D.log().mean().item(), rel=1e-12)


def test_least_squares_pulls_scores_to_one_and_zero() -> None:
    game = GAMES["least_squares"]
    real, fake = torch.tensor([[1.0], [3.0]]), torch.tensor([[0.0], [2.0]])
    assert game.discriminator(real, fake).item() == pytest.approx(0.5 * (2.0 + 2.0))
    assert game.generator(fake).item() == pytest.approx(0.5 * (1.0 + 1.0) / 2)
    assert slope("least_squares", -9.0) == pytest.approx(-10.0)


@pytest.mark.parametrize("score", [-30.0, -3.0, 0.0, 2.0])
def test_slopes_are_those_of_the_formulas(score: float) -> None:
    d = 1 / (1 + math.exp(-score))
    assert slope("minimax", score) == pytest.approx(-d, rel=1e-9)
    assert slope("non_saturating", score) == pytest.approx(-(1 - d), rel=1e-9)
    assert slope("least_squares", score) == pytest.approx(score - 1, rel=1e-9)


def test_a_sure_discriminator_leaves_minimax_without_a_slope_and_non_saturating_with_one() -> None:
    assert abs(slope("minimax", -20.0)) < 1e-8
    assert slope("minimax", -800.0) == 0.0
    assert slope("non_saturating", -800.0) == -1.0


@pytest.mark.parametrize("loss", GAMES)
def test_no_score_makes_a_loss_or_slope_infinite(loss: str) -> None:
    scores = torch.tensor([[-1e4], [1e4]], requires_grad=True)
    found = GAMES[loss].generator(scores) + GAMES[loss].discriminator(scores, scores)
    found.backward()  # type: ignore[no-untyped-call]
    assert torch.isfinite(found)
    assert scores.grad is not None and torch.isfinite(scores.grad).all()


@pytest.mark.parametrize("loss", GAMES)
def test_probabilities_lie_between_0_and_1_and_rise_with_the_score(loss: str) -> None:
    found = GAMES[loss].probability(torch.linspace(-5.0, 5.0, 21))
    assert float(found.min()) >= 0.0 and float(found.max()) <= 1.0
    assert (found.diff() >= 0).all()


def test_an_undecided_discriminator_says_a_half() -> None:
    undecided = {"minimax": 0.0, "non_saturating": 0.0, "least_squares": 0.5}
    for loss, score in undecided.items():
        assert GAMES[loss].probability(torch.tensor([score])).item() == 0.5


@pytest.mark.parametrize(
    ("loss", "best"),
    [("minimax", math.log(3)), ("non_saturating", math.log(3)), ("least_squares", 0.75)],
)
def test_the_best_score_of_a_place_means_its_share_of_real_samples(loss: str, best: float) -> None:
    """At a place with 3 real samples for 1 generated the discriminator's loss is flat there."""
    score = torch.tensor([[best]], dtype=torch.float64, requires_grad=True)
    elsewhere = torch.full((4, 1), 0.3, dtype=torch.float64)
    real = torch.cat([score.expand(3, 1), elsewhere[:1]])
    fake = torch.cat([score, elsewhere[:3]])
    (found,) = torch.autograd.grad(GAMES[loss].discriminator(real, fake), score)
    assert found.item() == pytest.approx(0.0, abs=1e-12)
    assert GAMES[loss].probability(score).item() == pytest.approx(0.75)
