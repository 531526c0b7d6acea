"""Cures that change a setting do what their label says, and leave what is set already."""

from __future__ import annotations

import pytest

from desktoplab.spec.edits import change_training
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import CLIPPINGS, PENALTIES, PROCEDURES, STOPPINGS
from desktoplab.verdicts import training_cures as settings
from tests.verdicts.runs import net, on_plane


@pytest.fixture
def plane() -> Experiment:
    return on_plane(net("sigmoid", 2, "xavier_normal"), rate=0.1)


@pytest.mark.parametrize(
    ("factor", "name", "label", "rate"),
    [
        (0.1, "lower_rate", "Divide the learning rate by 10", 0.01),
        (10.0, "raise_rate", "Multiply the learning rate by 10", 1.0),
    ],
)
def test_the_rate_becomes_so_many_times_larger(
    plane: Experiment, factor: float, name: str, label: str, rate: float
):
    cure = settings.scale_rate(factor)
    assert (cure.name, str(cure.label)) == (name, label)
    assert cure.change(plane).training.optimizer.values["learning_rate"] == rate


@pytest.mark.parametrize(
    ("cure", "field", "wanted", "other"),
    [
        (settings.clip(), "clipping", CLIPPINGS.choose("norm", limit=1.0),
         CLIPPINGS.choose("norm", limit=7.0)),
        (settings.penalize(), "penalty", PENALTIES.choose("l2", strength=0.01),
         PENALTIES.choose("l1")),
        (settings.stop_early(), "early_stopping",
         STOPPINGS.choose("validation_loss", patience=5),
         STOPPINGS.choose("validation_loss", patience=3)),
    ],
    ids=["clip", "l2", "early_stopping"],
)  # fmt: skip
def test_what_was_not_set_is_set_and_what_was_set_stays(
    plane: Experiment, cure: settings.Cure, field: str, wanted: object, other: object
):
    assert getattr(cure.change(plane).training, field) == wanted
    taken = change_training(plane, field, other)
    assert cure.change(taken) == taken


def test_pretraining_learns_at_a_tenth_of_its_rate_and_others_stay_as_they_are(plane: Experiment):
    cure = settings.slow_pretraining()
    deep = change_training(
        plane, "procedure", PROCEDURES.choose("pretrain_rbms", learning_rate=0.2)
    )
    assert cure.change(deep).training.procedure.values["learning_rate"] == pytest.approx(0.02)
    assert cure.change(plane) == plane


def test_epochs_are_multiplied_up_to_a_million(plane: Experiment):
    assert settings.train_longer(3).change(plane).training.epochs == 30
    long = change_training(plane, "epochs", 900_000)
    assert settings.train_longer(3).change(long).training.epochs == 1_000_000


def test_the_batch_gets_the_size(plane: Experiment):
    assert settings.set_batch(32).change(plane).training.batch_size == 32
