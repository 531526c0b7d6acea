"""All layers are initialized at once; files of before know neither scale nor default start."""

from __future__ import annotations

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.json_format import from_plain, to_plain
from desktoplab.spec.network import Block, Layer, every_item, layer
from desktoplab.spec.skips import projection_parameters, projection_stride
from desktoplab.spec.tables import INITIALIZERS
from desktoplab.spec.text import Refused


def test_every_start_is_changed_and_nothing_else() -> None:
    lstm = layer("lstm")
    before = Experiment((layer("conv2d"), Block((layer("dense"), layer("relu"))), lstm))
    chosen = INITIALIZERS.choose("variance_scaling", scale=2.0)
    after = edits.initialize_all(before, {"name": "variance_scaling", "scale": 2.0})
    assert after.training.weight_init == chosen
    for old, new in zip(every_item(before.network), every_item(after.network), strict=True):
        if isinstance(old, Layer):
            assert isinstance(new, Layer)
            start = {"weight_init": chosen} if "weight_init" in old.values else {}
            assert new == Layer(old.kind, old.values.replace(**start), old.uid)
    assert after.network[2].values["recurrent_init"] == lstm.values["recurrent_init"]


def test_the_network_cannot_leave_its_start_to_itself() -> None:
    for name in ("default", "no"):
        with pytest.raises(Refused, match=r"training\.weight_init"):
            edits.initialize_all(Experiment(), name)
    with pytest.raises(Refused, match="recurrent_init"):
        layer("gru", recurrent_init=INITIALIZERS.choose("default"))


def test_files_of_before_are_read_with_defaults() -> None:
    plain = to_plain(Experiment((Block((layer("dense"),), 2, skip=True),)))
    del plain["network"][0]["scale"], plain["network"][0]["block"][0]["weight_init"]  # type: ignore[index]
    del plain["training"]["weight_init"]  # type: ignore[attr-defined]
    read = from_plain(plain)
    assert read.network[0].scale == 1.0  # type: ignore[union-attr]
    assert read.training.weight_init.name == "he_normal"
    assert read.network[0].layers[0].values["weight_init"].name == "default"  # type: ignore[union-attr]


@pytest.mark.parametrize("scale", [-1, 11, "1", True])
def test_a_wrong_scale_is_refused_with_its_path(scale: object) -> None:
    plain = to_plain(Experiment((Block((layer("relu"),), scale=0.5),)))
    assert plain["network"][0]["scale"] == 0.5  # type: ignore[index]
    plain["network"][0]["scale"] = scale  # type: ignore[index]
    with pytest.raises(Refused, match=r"network\[0\]\.scale"):
        from_plain(plain)


@pytest.mark.parametrize(
    ("inputs", "outputs", "stride"),
    [
        ((3, 8, 8), (5, 8, 8), 1),
        ((3, 8, 8), (5, 4, 4), 2),
        ((3, 9, 8), (5, 5, 4), 2),
        ((3, 9, 8), (5, 7, 8), None),
        ((3, 8, 8), (192,), None),
        ((9, 3), (3, 5), 3),
        ((9, 3), (20, 5), None),
        ((4,), (5,), None),
    ],
)
def test_a_projection_is_a_convolution_where_one_fits(
    inputs: tuple[int, ...], outputs: tuple[int, ...], stride: int | None
) -> None:
    assert projection_stride(inputs, outputs) == stride
    assert projection_parameters(inputs, inputs) == 0
