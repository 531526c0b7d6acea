"""Edits return new values, keep uids, and leave the old value as it was."""

from __future__ import annotations

import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, Layer, Place, every_item, find, place_of
from desktoplab.spec.values import Values


def named(uid: str) -> Layer:
    return Layer("relu", Values(), uid)


def experiment(drawing: str) -> Experiment:
    """`a (b c) d` is a layer, a block of two, a layer; a block is named by its layers."""
    words = drawing.replace("(", "( ").replace(")", " )").split()
    network: list[Layer | Block] = []
    inner: list[Layer] | None = None
    for word in words:
        if word == "(":
            inner = []
        elif word == ")":
            layers = tuple(inner or ())
            network.append(Block(layers, 2, uid="".join(one.uid for one in layers).upper()))
            inner = None
        else:
            (network if inner is None else inner).append(named(word))
    return Experiment(tuple(network))


def drawn(edited: Experiment) -> str:
    """The inverse of `experiment`."""
    return " ".join(
        f"({' '.join(one.uid for one in item.layers)})" if isinstance(item, Block) else item.uid
        for item in edited.network
    )


@pytest.mark.parametrize(
    ("before", "uids", "place", "after"),
    [
        ("a b c", "a", Place(3), "b c a"),
        ("a b c", "c", Place(0), "c a b"),
        ("a b c", "b", Place(1), "a b c"),
        ("a b c", "b", Place(2), "a b c"),
        ("a b c d", "ac", Place(4), "b d a c"),
        ("a b c d", "db", Place(0), "b d a c"),
        ("a (b c) d", "a", Place(1, "BC"), "(b a c) d"),
        ("a (b c) d", "b", Place(2, "BC"), "a (c b) d"),
        ("a (b c) d", "c", Place(0), "c a (b) d"),
        ("a (b c) d", "bc", Place(3), "a d b c"),
        ("(a) b c", "a", Place(1), "a b c"),
        ("(a) b c", "a", Place(2), "b a c"),
        ("(a) b c", "a", Place(3), "b c a"),
        ("a (b) (c)", "b", Place(1, "C"), "a (c b)"),
        ("a (b c)", "bc", Place(0, "BC"), "a (b c)"),
        ("a b", "a", Place(99), "b a"),
        ("a b", "a", Place(0, "gone"), "a b"),
        ("a b", "a", Place(0, "b"), "a b"),
        ("a b", "x", Place(0), "a b"),
    ],
)
def test_a_move_puts_items_where_the_mark_stood(
    before: str, uids: str, place: Place, after: str
) -> None:
    assert drawn(edits.move(experiment(before), set(uids), place)) == after


def test_a_block_moved_into_itself_stays() -> None:
    before = experiment("a (b c)")
    assert edits.move(before, {"BC"}, Place(1, "BC")) is before


def test_a_block_moved_into_a_block_is_dissolved() -> None:
    moved = edits.move(experiment("(a b) (c)"), {"AB"}, Place(0, "C"))
    assert drawn(moved) == "(a b c)"


def test_a_block_moves_as_one() -> None:
    moved = edits.move(experiment("(a b) c"), {"AB", "a"}, Place(2))
    assert drawn(moved) == "c (a b)"
    assert find(moved.network, "AB") == find(experiment("(a b) c").network, "AB")


@pytest.mark.parametrize(
    ("before", "uids", "after"),
    [
        ("a b c", "ac", "(a c) b"),
        ("a (b c) d", "bd", "a (b d) (c)"),
        ("a (b c) d", "abc", "(a b c) d"),
        ("a (b) c", "b", "a (b) c"),
        ("a b", "x", "a b"),
    ],
)
def test_grouping_makes_one_block_where_the_first_stood(before: str, uids: str, after: str) -> None:
    assert drawn(edits.group(experiment(before), set(uids))) == after


def test_ungrouping_is_the_inverse_of_grouping() -> None:
    before = experiment("a b c d")
    grouped = edits.group(before, {"b", "c"})
    block = grouped.network[1]
    assert edits.ungroup(grouped, {block.uid}) == before


def test_a_block_whose_last_layer_is_removed_goes_too() -> None:
    assert drawn(edits.remove(experiment("a (b c)"), {"b", "c"})) == "a"
    assert drawn(edits.remove(experiment("a (b c)"), {"BC"})) == "a"
    assert drawn(edits.remove(experiment("a (b c)"), {"b", "a"})) == "(c)"


def test_inserting_what_is_already_there_inserts_copies() -> None:
    before = experiment("a (b c)")
    after = edits.insert(before, before.network, Place(1))
    uids = [item.uid for item in every_item(after.network)]
    assert len(set(uids)) == len(uids) == 8
    assert after.network[0] is before.network[0]


def test_an_edit_that_changes_nothing_gives_back_the_same_value() -> None:
    before = experiment("a (b c)")
    for after in (
        edits.move(before, {"a"}, Place(0)),
        edits.remove(before, {"x"}),
        edits.group(before, ()),
        edits.ungroup(before, {"a"}),
        edits.insert(before, (), Place(0)),
    ):
        assert after is before


def test_every_item_is_found_where_it_stands() -> None:
    network = experiment("a (b c) d").network
    assert place_of(network, "c") == Place(1, "BC")
    assert place_of(network, "d") == Place(2)
    assert place_of(network, "x") is None
