"""Promises of a profile's rules: what is locked, what is fixed, and what breaks it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktoplab.classroom.paths import check_lock, path_of, title_of
from desktoplab.classroom.profile import FREE
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import to_plain
from desktoplab.spec.network import Block, Place, layer
from desktoplab.spec.tables import PRESETS
from tests.classroom.files import profile


def preset(name: str) -> Experiment:
    made: Experiment = PRESETS.make(PRESETS.choose(name))
    return made


def paths(found: object, path: str = "") -> list[str]:
    """Every path of an experiment as plain dicts and lists."""
    if isinstance(found, dict):
        inner = [(f"{path}.{key}".lstrip("."), value) for key, value in found.items()]
    elif isinstance(found, list):
        inner = [(f"{path}[{index}]", value) for index, value in enumerate(found)]
    else:
        return []
    return [one for at, value in inner for one in (at, *paths(value, at))]


@pytest.mark.parametrize("name", PRESETS)
def test_every_path_of_an_experiment_can_be_locked(name: str):
    for path in paths(to_plain(preset(name))):
        if path != "format" and not path.endswith(".uid"):
            check_lock(path)
            assert str(title_of(path))


def test_without_a_profile_everything_may_be():
    before, after = preset("digits"), preset("residual")
    assert not FREE
    assert not FREE.broken(before, after)
    assert FREE.fixed(before) == before


@pytest.mark.parametrize(
    ("lock", "path", "locked"),
    [
        ("training", "training.epochs", True),
        ("training.epochs", "training", False),
        ("training.optimizer", "training.optimizer.learning_rate", True),
        ("training.optimizer.learning_rate", "training.optimizer", False),
        ("network", "network[3].units", True),
        ("network[0]", "network[0].units", True),
        ("network[0]", "network[1].units", False),
        ("network[1].block[0]", "network[1].block[0].units", True),
        ("data.dataset", "data.dataset.noise", True),
        ("training.epoch", "training.epochs", False),
    ],
)
def test_a_lock_covers_all_below_it(lock: str, path: str, locked: bool):
    found = replace(profile(), lock=(lock,))
    assert found.locked(path) is locked


def test_an_edit_breaks_exactly_the_locks_whose_values_it_changes():
    found = profile('lock: [training.batch_size, "network[0].units", training.loss]')
    before = preset("digits")
    bigger = edits.change_training(before, "batch_size", 64)
    assert found.broken(before, bigger) == ("training.batch_size",)
    assert not found.broken(before, edits.change_training(before, "epochs", 3))
    first = before.network[0].uid
    assert found.broken(before, edits.change(before, first, "units", 3)) == ("network[0].units",)
    added = edits.insert(before, (layer("dropout"),), Place(1))
    assert not found.broken(before, added)
    assert found.broken(before, edits.insert(before, (layer("dropout"),), Place(0)))
    assert found.broken(before, edits.remove(before, {first}))


def test_the_rate_of_an_optimizer_is_locked_with_the_optimizers_that_have_another():
    found = profile("lock: [training.optimizer.learning_rate]")
    before = preset("digits")
    rate = before.training.optimizer.values["learning_rate"]
    same = edits.change_training(before, "optimizer", {"name": "adam", "learning_rate": rate})
    other = edits.change_training(before, "optimizer", {"name": "adam", "learning_rate": rate / 2})
    assert not found.broken(before, same)
    assert found.broken(before, other)


def test_seed_and_data_are_put_right_and_locked():
    found = profile("seed: 7", "data: {dataset: {name: moons, noise: 0.3}}")
    fixed = found.fixed(preset("digits"))
    assert fixed.training.seed == 7
    assert fixed.data.dataset.values["noise"] == 0.3
    assert fixed.data.validation == preset("digits").data.validation
    assert found.locked("training.seed")
    assert found.locked("data.dataset.noise")
    assert not found.locked("data.validation")
    assert found.fixed(fixed) == fixed


def test_going_back_may_not_lose_what_is_fixed_but_may_change_what_is_locked():
    found = profile("seed: 7", "lock: [training.batch_size]")
    here = found.fixed(preset("digits"))
    assert not found.strays(here, edits.change_training(here, "batch_size", 8))
    assert found.strays(here, edits.change_training(here, "seed", 3)) == ("training.seed",)
    lesson = edits.change_training(here, "seed", 3)
    assert not found.strays(lesson, edits.change_training(lesson, "epochs", 3))
    assert not found.strays(lesson, here)


def test_a_refusal_names_profile_and_settings():
    found = profile("lock: [training.batch_size, training.optimizer.learning_rate]")
    words = str(found.refusal(found.lock))
    assert words == "Fixed by the profile “Class 9b”: Batch size, Learning rate"


def test_a_card_in_a_block_has_a_path():
    inside = layer("dense")
    network = (layer("relu"), Block((layer("relu"), inside)))
    assert path_of(Experiment(network), inside.uid) == "network[1].block[1]"
    assert path_of(Experiment(network), network[0].uid) == "network[0]"


def test_lessons_are_offered_as_the_profile_says():
    names = ("one", "two", "three")
    assert profile().offered(names) == names
    assert profile("lessons: {only: [three, one]}").offered(names) == ("one", "three")
    assert profile("lessons: {show: false}").offered(names) == ()
