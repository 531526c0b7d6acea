"""The tables test themselves: every entry is written, read back, and explains itself."""

from __future__ import annotations

import re
from typing import Any

from desktoplab.spec import tables
from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment, data, training
from desktoplab.spec.fields import label_of
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import BLOCK_FIELDS, Layer, layer
from desktoplab.spec.registry import Entry, Registry
from desktoplab.spec.values import Chosen


def experiment_with(registry: Registry[Any], chosen: Chosen) -> Experiment:
    """An experiment whose file holds the choice."""
    match registry.noun:
        case "layer":
            return Experiment((Layer(chosen.name, chosen.values),))
        case "initializer":
            return Experiment((layer("dense", weight_init=chosen),))
        case "optimizer":
            return Experiment(training=training(optimizer=chosen))
        case "loss":
            return Experiment(training=training(loss=chosen))
        case "schedule":
            return Experiment(training=training(schedule=chosen))
        case "clipping":
            return Experiment(training=training(clipping=chosen))
        case "penalty":
            return Experiment(training=training(penalty=chosen))
        case "early stopping":
            return Experiment(training=training(early_stopping=chosen))
        case "start":
            return Experiment(training=training(start=chosen))
        case "procedure":
            return Experiment(training=training(procedure=chosen))
        case "data set":
            return Experiment(data=data(dataset=chosen))
        case "preset":
            return tables.PRESETS.make(chosen)  # type: ignore[no-any-return]
        case _:
            return Experiment()


def test_every_choice_goes_to_json_and_back(registry: Registry[Any], chosen: Chosen) -> None:
    experiment = experiment_with(registry, chosen)
    again = from_json(to_json(experiment))
    assert again == experiment
    assert to_json(again) == to_json(experiment)


def test_every_entry_explains_itself(entry: Entry[Any]) -> None:
    assert entry.label
    assert re.fullmatch(r"[a-z][a-z0-9_]*", entry.name)
    first = re.split(r"(?<=\.)\s|\n\n", entry.help)[0]
    assert first.endswith(".")
    assert len(entry.help) > 20
    assert not set(entry.fields) & {"name", "layer", "block", "uid"}, "words of the file format"
    for name, field in entry.fields.items():
        assert field.help.endswith("."), name
        assert label_of(name, field)


def test_labels_are_unique_within_a_table() -> None:
    for registry in vars(tables).values():
        if not isinstance(registry, Registry):
            continue
        labels = [entry.label for entry in registry.entries()]
        assert len(set(labels)) == len(labels) > 0


def test_settings_outside_the_tables_explain_themselves_too() -> None:
    for fields in (DATA_FIELDS, TRAINING_FIELDS, BLOCK_FIELDS):
        for name, field in fields.items():
            assert field.help.endswith("."), name
            for end in field.ends():
                assert field.check(end, name) == end


def test_every_optimizer_has_a_learning_rate() -> None:
    for entry in tables.OPTIMIZERS.entries():
        assert "learning_rate" in entry.fields
