"""Verdicts on two networks that compete: written histories at each side of each threshold."""

from __future__ import annotations

import math

import numpy as np
import pytest

import desktoplab.probes  # noqa: F401  (fills the registries)
from desktoplab.engine.history import History
from desktoplab.engine.messages import Ended, LayerName, Point, Progress, Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.procedures import seen
from desktoplab.spec.shapes import infer
from desktoplab.verdicts import COMPETING, NAMES, Verdict, judge
from tests.engine.contests import contest
from tests.verdicts.runs import info_of

MODES = 2


def written(
    experiment: Experiment, *, points: int = 20, until: int = 200, **values: object
) -> History:
    """A history of 20 epochs whose scalars a test chooses: a number, or one for each point."""
    history = History()
    layers = tuple(
        LayerName(item.uid, item.uid, "G1 · Dense 6", place)
        for place, item in enumerate(experiment.cards)
        if item.kind == "dense"  # type: ignore[union-attr]
    )
    info = seen(experiment, info_of(experiment))
    history.add(Started(experiment, info, layers, "CPU", 1, 10, 9, 100, 20))
    usual = {"generator_loss": 0.7, "discriminator_loss": 1.4, "real": 0.5, "fake": 0.5,
             "quality": 0.9, "covered": 2.0}  # fmt: skip
    wide = {
        name: np.broadcast_to(np.asarray(value, dtype=float), points)
        for name, value in {**usual, **values}.items()
        if value is not None
    }
    found = tuple(
        Point(until * n // points, 20.0 * n / points, {k: float(v[n]) for k, v in wide.items()})
        for n in range(points)
    )
    history.add(Progress(until, until / 10, 0, np.full(until, 0.7), found))
    history.add(Ended(until, until / 10))
    return history


def named(history: History) -> dict[str, Verdict]:
    return {verdict.name: verdict for verdict in judge(history)}


def test_a_balanced_contest_is_left_alone() -> None:
    assert named(written(contest())) == {}


def test_every_rule_of_a_contest_has_a_name() -> None:
    assert {rule.__name__ for rule in COMPETING} <= set(NAMES)


@pytest.mark.parametrize(
    ("covered", "quality", "is_found"),
    [(1.0, 0.9, True), (2.0, 0.9, False), (1.0, 0.26, True), (1.0, 0.24, False), (0.0, 0.0, False)],
)
def test_few_modes_of_good_samples_are_a_collapse(
    covered: float, quality: float, is_found: bool
) -> None:
    found = named(written(contest(), covered=covered, quality=quality))
    assert ("mode_collapse" in found) is is_found
    if is_found:
        assert found["mode_collapse"].measured == covered / MODES
        assert found["mode_collapse"].severity == "warning"


@pytest.mark.parametrize(
    ("fake", "quality", "is_found"),
    [(0.009, 0.0, True), (0.011, 0.0, False), (0.001, 0.3, False)],
)
def test_a_sure_discriminator_and_nothing_good_are_a_victory(
    fake: float, quality: float, is_found: bool
) -> None:
    found = named(written(contest(), fake=fake, quality=quality, covered=0.0))
    assert ("discriminator_wins" in found) is is_found
    if is_found:
        assert found["discriminator_wins"].measured == fake
        assert found["discriminator_wins"].severity == "trouble"


def test_a_single_point_outside_of_it_is_no_victory() -> None:
    fake = np.full(20, 0.001)
    fake[-2] = 0.2
    assert named(written(contest(), fake=fake, quality=0.0, covered=0.0)) == {}


def test_only_the_last_quarter_counts() -> None:
    covered = np.where(np.arange(20) < 15, 1.0, 2.0)
    assert named(written(contest(), covered=covered)) == {}
    assert "mode_collapse" in named(written(contest(), covered=3.0 - covered))


def test_nothing_is_said_before_it_has_tried() -> None:
    assert named(written(contest(), points=4, until=40, covered=1.0)) == {}


def test_without_classes_there_is_no_collapse() -> None:
    assert named(written(contest(), covered=None, quality=0.9)) == {}


def test_what_is_not_finite_is_no_victory() -> None:
    assert named(written(contest(), fake=math.nan, quality=math.nan, covered=math.nan)) == {}
    fake = np.full(20, 0.001)
    fake[-2] = -math.inf
    assert named(written(contest(), fake=fake, quality=0.0, covered=0.0)) == {}


def test_minimax_is_blamed_where_it_is_played() -> None:
    words = {}
    for loss in ("minimax", "non_saturating"):
        history = written(contest(loss=loss), fake=0.001, quality=0.0, covered=0.0)
        words[loss] = str(named(history)["discriminator_wins"].finding)
    assert "vanishes" in words["minimax"]
    assert "vanishes" not in words["non_saturating"]


def test_the_generator_s_last_layer_is_where_it_vanishes() -> None:
    experiment = contest(loss="minimax")
    found = named(written(experiment, fake=0.001, quality=0.0, covered=0.0))
    layer = found["discriminator_wins"].layer
    assert layer is not None
    assert layer.uid == experiment.network[-1].uid


@pytest.mark.parametrize("name", ["discriminator_wins", "mode_collapse"])
def test_cures_change_something_and_bring_no_problem(name: str) -> None:
    values = {"fake": 0.001, "quality": 0.0, "covered": 0.0}
    if name == "mode_collapse":
        values = {"covered": 1.0}
    experiment = contest(loss="minimax", discriminator_steps=5, discriminator_rate=4.0)
    cures = named(written(experiment, **values))[name].cures
    assert len(cures) == 2
    for cure in cures:
        changed = cure.change(experiment)
        assert changed != experiment
        assert not infer(changed, info_of(changed)).problems
        assert cure.change(changed) == changed


def test_cures_that_are_taken_already_are_not_offered() -> None:
    experiment = contest(loss="non_saturating", discriminator_steps=5)
    found = named(written(experiment, fake=0.001, quality=0.0, covered=0.0))
    assert [cure.name for cure in found["discriminator_wins"].cures] == ["balance"]
