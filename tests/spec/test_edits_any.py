"""Random edits, one after the other: what must hold after each of them."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import peek
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import suited
from desktoplab.spec.json_format import from_json, items_from_json, items_to_json, to_json
from desktoplab.spec.network import Block, Layer, Network, Place, every_item, layer
from desktoplab.spec.procedures import faced
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import LAYERS, PRESETS, DataInfo
from tests.procedures import registered


def layers_of(network: Network) -> list[str]:
    return [item.uid for item in every_item(network) if isinstance(item, Layer)]


class RandomEdits(RuleBasedStateMachine):
    """The experiment and all its earlier values, as the undo history keeps them."""

    def __init__(self) -> None:
        super().__init__()
        self.tables = ExitStack()
        self.tables.enter_context(registered())

    @initialize(name=st.sampled_from(tuple(PRESETS)), competes=st.booleans())
    def begin(self, name: str, competes: bool) -> None:
        self.now: Experiment = PRESETS.make(PRESETS.choose(name))
        if competes:
            info = peek(self.now.data.dataset)
            assert isinstance(info, DataInfo)
            self.now = suited(self.now, "game", info)
        self.past = [(self.now, to_json(self.now))]

    def become(self, after: Experiment) -> None:
        self.past.append((self.now, to_json(self.now)))
        self.now = after

    def uids(self, data: st.DataObject) -> set[str]:
        """Some items of the network; now and then one that is not there."""
        known = [item.uid for item in every_item(self.now.network)]
        return set(data.draw(st.lists(st.sampled_from([*known, "gone"]), max_size=4)))

    def place(self, data: st.DataObject) -> Place:
        blocks = [item.uid for item in self.now.network if isinstance(item, Block)]
        block = data.draw(st.sampled_from([None, *blocks, "gone"]))
        return Place(data.draw(st.integers(0, 8)), block)

    @rule(data=st.data(), kinds=st.lists(st.sampled_from(tuple(LAYERS)), max_size=3))
    def insert_from_the_palette(self, data: st.DataObject, kinds: list[str]) -> None:
        new = tuple(layer(kind) for kind in kinds)
        place = self.place(data)
        before = layers_of(self.now.network)
        self.become(edits.insert(self.now, new, place))
        added = [one.uid for one in new] if place.block != "gone" else []
        assert sorted(layers_of(self.now.network)) == sorted([*before, *added])

    @rule(data=st.data())
    def copy_and_paste(self, data: st.DataObject) -> None:
        copied = edits.picked(self.now.network, self.uids(data))
        pasted = edits.fresh(items_from_json(items_to_json(copied)))
        self.become(edits.insert(self.now, pasted, self.place(data)))

    @rule(data=st.data())
    def paste_the_same_items_again(self, data: st.DataObject) -> None:
        picked = edits.picked(self.now.network, self.uids(data))
        self.become(edits.insert(self.now, picked, self.place(data)))

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        uids = self.uids(data)
        self.become(edits.remove(self.now, uids))
        assert not uids & {item.uid for item in every_item(self.now.network)}

    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        uids = self.uids(data)
        before = layers_of(self.now.network)
        moved = layers_of(edits.picked(self.now.network, uids))
        still = [uid for uid in before if uid not in moved]
        self.become(edits.move(self.now, uids, self.place(data)))
        after = layers_of(self.now.network)
        assert Counter(after) == Counter(before)
        assert [uid for uid in after if uid in moved] == moved
        assert [uid for uid in after if uid not in moved] == still

    @rule(data=st.data())
    def group(self, data: st.DataObject) -> None:
        before = Counter(layers_of(self.now.network))
        self.become(edits.group(self.now, self.uids(data)))
        assert Counter(layers_of(self.now.network)) == before

    @rule(data=st.data())
    def ungroup(self, data: st.DataObject) -> None:
        before = layers_of(self.now.network)
        self.become(edits.ungroup(self.now, self.uids(data)))
        assert layers_of(self.now.network) == before

    @rule(data=st.data(), units=st.integers(1, 10_000), repeat=st.integers(1, 1000))
    def change(self, data: st.DataObject, units: int, repeat: int) -> None:
        for item in edits.picked(self.now.network, self.uids(data)):
            if isinstance(item, Block):
                self.become(edits.change(self.now, item.uid, "repeat", repeat))
                self.become(edits.change(self.now, item.uid, "skip", value=not item.skip))
            elif item.kind == "dense":
                self.become(edits.change(self.now, item.uid, "units", units))

    @rule()
    def turn_to_the_other_network(self) -> None:
        if self.now.players:
            self.become(faced(self.now, 1))

    @rule()
    def undo(self) -> None:
        self.now = self.past[-1][0]
        if len(self.past) > 1:
            self.past.pop()

    @invariant()
    def the_network_is_well_formed(self) -> None:
        uids = [item.uid for item in every_item(self.now.cards)]
        assert len(set(uids)) == len(uids)
        for item in self.now.cards:
            if isinstance(item, Block):
                assert item.layers
                assert all(isinstance(inner, Layer) for inner in item.layers)

    @invariant()
    def what_is_saved_is_loaded(self) -> None:
        assert from_json(to_json(self.now)) == self.now

    @invariant()
    def shapes_or_a_problem_are_known(self) -> None:
        found = infer(self.now, peek(self.now.data.dataset))
        assert found.problems or set(found.sizes) == {i.uid for i in every_item(self.now.cards)}

    def teardown(self) -> None:
        """Edits left every earlier value as it was."""
        for value, text in getattr(self, "past", ()):
            assert to_json(value) == text
        self.tables.close()


RandomEdits.TestCase.settings = settings(
    deadline=None, max_examples=60, stateful_step_count=25, database=None
)
TestRandomEdits = RandomEdits.TestCase
