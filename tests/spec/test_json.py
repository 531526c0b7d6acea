"""The file format: there and back, and refused with the path of what is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import (
    from_json,
    from_plain,
    items_from_json,
    items_to_json,
    to_json,
    to_plain,
)  # fmt: skip
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import PRESETS
from desktoplab.spec.text import Refused, text

DENSE = {"layer": "dense", "units": 3, "uid": "aa"}


def file(*network: object, **rest: object) -> dict[str, Any]:
    return {"format": 1, "network": list(network), **rest}


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_goes_to_json_and_back_unchanged(name: str) -> None:
    experiment = PRESETS.make(PRESETS.choose(name))
    assert from_json(to_json(experiment)) == experiment
    assert to_json(from_json(to_json(experiment))) == to_json(experiment)


@pytest.mark.parametrize(
    ("plain", "path"),
    [
        ({}, "format"),
        ({"format": 2}, "format"),
        ({"format": "1"}, "format"),
        ({"format": True}, "format"),
        ({"format": 1, "net": []}, "net"),
        ({"format": 1, "network": {}}, "network"),
        ({"format": 1, "discriminator": {}}, "discriminator"),
        (file(DENSE, discriminator=[DENSE]), "discriminator[0].uid"),
        (file(DENSE, discriminator=[{"layer": "dens"}]), "discriminator[0].layer"),
        (file(training={"procedure": "unsupervised"}), "training.procedure.name"),
        (file(data={"labeled": 0}), "data.labeled"),
        ({"format": 1, "training": []}, "training"),
        ({"format": 1, "data": None}, "data"),
        (file(training={"epochs": -1}), "training.epochs"),
        (file(training={"optimizer": {"name": "adam", "beta1": 2}}), "training.optimizer.beta1"),
        (file(training={"optimizer": "sdg"}), "training.optimizer.name"),
        (file(data={"dataset": {"name": "xor", "samples": 1.5}}), "data.dataset.samples"),
        (file(data={"standardize": "most"}), "data.standardize"),
        (file({"layer": "dense", "units": -3}), "network[0].units"),
        (file(DENSE, {"layer": "dense", "unit": 3}), "network[1].unit"),
        (file({"layer": "dens"}), "network[0].layer"),
        (file({"units": 3}), "network[0].layer"),
        (file({"layer": ["dense"]}), "network[0].layer"),
        (file("dense"), "network[0]"),
        (file(DENSE, DENSE), "network[1].uid"),
        (file({**DENSE, "uid": ""}), "network[0].uid"),
        (file({**DENSE, "uid": None}), "network[0].uid"),
        (file({**DENSE, "uid": "a/1"}), "network[0].uid"),
        (file({"block": [DENSE], "uid": "aa"}), "network[0].uid"),
        (file({"block": [{"block": []}]}), "network[0].block[0].block"),
        (file({"block": DENSE}), "network[0].block"),
        (file({"block": [DENSE], "repeat": 0}), "network[0].repeat"),
        (file({"block": [DENSE], "skip": 1}), "network[0].skip"),
        (file({"block": [DENSE], "units": 1}), "network[0].units"),
        (file({"block": [DENSE, {"layer": "relu", "slope": 1}]}), "network[0].block[1].slope"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused_by_its_path(plain: object, path: str) -> None:
    with pytest.raises(Refused) as refused:
        from_json(json.dumps(plain))
    assert refused.value.path == path


def test_a_layer_of_minus_three_units_is_told_in_one_sentence() -> None:
    with pytest.raises(Refused) as refused:
        from_plain(file({"layer": "dense", "units": -3}))
    sentence = "network[0].units: found -3; allowed: a whole number from 1 to 10000"
    assert str(refused.value) == sentence


def test_a_newer_format_is_named_as_such() -> None:
    with pytest.raises(Refused, match="newer Desktoplab"):
        from_plain({"format": 2})


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_text_cut_short_is_refused_with_line_and_column(share: float) -> None:
    whole = to_json(PRESETS.make(PRESETS.choose("residual")))
    with pytest.raises(Refused, match=r"line \d+, column \d+"):
        from_json(whole[: int(len(whole) * share)])


@pytest.mark.parametrize("depth", [10, 300, 900, 960, 1000, 5000, 200_000])
@pytest.mark.parametrize(("left", "right"), [("[", "]"), ('{"format":', "}")])
def test_deep_nesting_is_refused(depth: int, left: str, right: str) -> None:
    deep = left * depth + "1" + right * depth
    for source in (deep, f'{{"format": 1, "network": {deep}}}', f'{{"format": {deep}}}'):
        with pytest.raises(Refused):
            from_json(source)


@pytest.mark.parametrize(
    "source",
    ["", "null", "3", '"text"', "[]", "\ufeff{}", "NaN", "1" * 6000, '{"format": NaN}', "{" * 9],
)
def test_what_is_no_experiment_is_refused(source: str) -> None:
    with pytest.raises(Refused):
        from_json(source)


def test_nan_and_infinity_are_refused_where_a_number_stands() -> None:
    for word in ("NaN", "Infinity", "-Infinity", "1e999"):
        source = f'{{"format": 1, "data": {{"validation": {word}}}}}'
        with pytest.raises(Refused, match=r"data\.validation"):
            from_json(source)


def test_what_is_left_out_has_its_default() -> None:
    assert from_plain({"format": 1}) == Experiment()


def test_items_without_a_uid_get_one() -> None:
    bare = {"layer": "dense", "units": 3}
    network = from_plain(file(bare, {"block": [bare, bare]})).network
    assert network[0].uid != network[1].uid


def test_copied_items_are_read_back() -> None:
    items = (layer("relu"), Block((layer("dense", units=5),), repeat=3, skip=True))
    assert items_from_json(items_to_json(items)) == items


@pytest.mark.parametrize(
    "source", ["", "text", "[]", "{}", '{"items": 3}', "[" * 10_000, "9" * 6000]
)
def test_a_foreign_clipboard_is_refused(source: str) -> None:
    with pytest.raises(Refused):
        items_from_json(source)


def test_every_setting_is_written() -> None:
    plain = to_plain(Experiment((layer("batch_norm"),)))
    assert plain["network"][0].keys() == {"layer", "momentum", "epsilon", "frozen", "uid"}  # type: ignore[index]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "found an empty file; allowed: an experiment"),
        (" \n", "found an empty file; allowed: an experiment"),
        ("{\n  nonsense\n}", "line 2, column 3: found 'nonsense'; allowed: JSON text"),
        ('{"format": 1', "line 1, column 13: found the end of the file; allowed: JSON text"),
    ],
)
def test_what_is_no_json_is_told_as_it_stands_there(source: str, told: str):
    with pytest.raises(Refused) as refused:
        from_json(source)
    assert told in str(refused.value)


def test_what_was_found_may_be_told_in_words():
    refused = Refused("", text("bytes that are no text"), text("JSON in UTF-8"))
    assert str(refused) == "experiment: found bytes that are no text; allowed: JSON in UTF-8"
