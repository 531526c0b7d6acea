"""Settings are changed one at a time, and checked as a file would be."""

from __future__ import annotations

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, find, layer
from desktoplab.spec.text import Refused


def test_a_changed_setting_is_checked_and_only_its_layer_changes() -> None:
    dense = layer("dense")
    before = Experiment((dense, Block((dense_twin := layer("dense"),), 3)))
    after = edits.change(before, dense_twin.uid, "units", 7)
    assert after.network[0] is dense
    assert find(after.network, dense_twin.uid).values["units"] == 7  # type: ignore[union-attr]
    for name, value in (("units", -3), ("units", True), ("wide", 3)):
        with pytest.raises(Refused, match=rf"network\.{name}"):
            edits.change(before, dense.uid, name, value)


def test_repeat_and_skip_of_a_block_are_changed_and_checked() -> None:
    relu = layer("relu")
    before = Experiment((Block((relu,), uid="A"),))
    after = edits.change(edits.change(before, "A", "repeat", 20), "A", "skip", value=True)
    assert after.network == (Block((relu,), 20, skip=True, uid="A"),)
    with pytest.raises(Refused):
        edits.change(before, "A", "repeat", 0)
    with pytest.raises(Refused):
        edits.change(before, "A", "units", 3)


def test_training_and_data_settings_are_changed_and_checked() -> None:
    before = Experiment()
    assert edits.change_training(before, "seed", 3).training.seed == 3
    assert edits.change_data(before, "dataset", "xor").data.dataset.name == "xor"
    assert before == Experiment()
    with pytest.raises(Refused, match=r"training\.seed"):
        edits.change_training(before, "seed", -1)
    with pytest.raises(Refused, match=r"data\.validation"):
        edits.change_data(before, "validation", 1.0)
