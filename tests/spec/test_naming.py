"""Promises of names: what a run keeps as a label can be said in another language again."""

from __future__ import annotations

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec.naming import named, naming
from desktoplab.spec.network import Block, layer
from desktoplab.spec.shapes import describe
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text


@pytest.mark.parametrize("kind", list(LAYERS))
def test_a_label_is_taken_apart_into_what_it_was_made_of(kind: str):
    item = layer(kind)
    assert named(describe(item)) == naming(item)
    assert dict(named(f"3 · {describe(item)}").values)["layer"] == naming(item)
    assert str(named(f"3 · {describe(item)}")) == f"3 · {describe(item)}"
    for placed in ("layer 5", "layer 5 of the generator", "layer 5 of the discriminator"):
        found = named(f"{describe(item)} ({placed})")
        assert str(found) == f"{describe(item)} ({placed})"
        assert dict(found.values) == {"layer": naming(item), "number": "5"}


def test_a_repeated_block_and_the_whole_network_have_names():
    block = Block((layer("dense"),), repeat=20)
    assert named(describe(block)) == naming(block)
    for whole in ("the network", "the generator", "the discriminator"):
        assert named(whole) == Text(whole)


def test_a_name_that_nobody_knows_stays_as_it_is():
    assert str(named("2 · Attention {8} heads")) == "2 · Attention {8} heads"
