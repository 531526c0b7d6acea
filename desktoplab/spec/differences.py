"""What differs between two experiments, in words: settings, layers, data. Uids do not count.

The same change in several places is one difference: `Sigmoid → ReLU, in 2 places`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from desktoplab.spec.experiment import DATA_FIELDS, TRAINING_FIELDS, Experiment
from desktoplab.spec.fields import Field, Pick, label_of
from desktoplab.spec.naming import naming
from desktoplab.spec.network import BLOCK_FIELDS, Block, Item, Network
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Chosen, Value, Values

NOTHING = text("none")
SEED = "seed"


@dataclass(frozen=True)
class Difference:
    """One change: what it is about, how it was and how it is; `places` says how often.

    `name` is the setting's name in files, or `layer` where a layer was put in place of another.
    """

    name: str
    what: Text
    before: Text
    after: Text
    places: int = 1

    def text(self) -> Text:
        """`Learning rate: 0.05 → 0.1`, with the number of places where there are several."""
        words = text("{what}: {before} → {after}", what=self.what, before=self.before,
                     after=self.after)  # fmt: skip
        if self.places == 1:
            return words
        return text("{change}, in {count} places", change=words, count=self.places)


def differences(before: Experiment, after: Experiment) -> tuple[Difference, ...]:
    """Every change that leads from one experiment to the other, each once; empty if equal."""
    found = Counter(
        [
            *_settings(DATA_FIELDS, before.data.values, after.data.values),
            *_networks(before, after),
            *_settings(TRAINING_FIELDS, before.training.values, after.training.values),
        ]
    )
    return tuple(
        Difference(one.name, one.what, one.before, one.after, places)
        for one, places in found.items()
    )


def _networks(before: Experiment, after: Experiment) -> Iterator[Difference]:
    """Changes of the networks that take part; where there are two, one of a single one names it."""
    first = Counter(_items(before.network, after.network))
    second = Counter(_items(_second(before), _second(after)))
    names: list[Text | None] = [Text(player.label) for player in after.players]
    names = names or [None, None]
    for one, (found, other) in zip(names, ((first, second), (second, first)), strict=True):
        for each in found.elements():
            is_alone = one is not None and each not in other
            what = text("{network}: {what}", network=one, what=each.what) if is_alone else each.what
            yield replace(each, what=what)


def _second(experiment: Experiment) -> Network:
    """The second network where it takes part: elsewhere it changes nothing."""
    return experiment.discriminator if experiment.players else ()


def _settings(
    fields: Mapping[str, Field], before: Values, after: Values, whose: Text | None = None
) -> Iterator[Difference]:
    for name, field in fields.items():
        old, new = before[name], after[name]
        if old == new:
            continue
        what = Text(label_of(name, field))
        if isinstance(field, Pick) and _is_same_choice(old, new):
            yield from _settings(field.registry[old.name].fields, old.values, new.values, whose)
            continue
        if whose is not None:
            what = text("{layer}: {setting}", layer=whose, setting=what)
        yield Difference(name, what, _show(field, old), _show(field, new))


def _is_same_choice(old: Value, new: Value) -> bool:
    return isinstance(old, Chosen) and isinstance(new, Chosen) and old.name == new.name


def _show(field: Field, value: Value) -> Text:
    if isinstance(field, Pick) and isinstance(value, Chosen):
        return Text(field.registry[value.name].label)
    options = dict(getattr(field, "options", ()))
    if value in options:
        return Text(options[value])
    if isinstance(value, bool):
        return text("on") if value else text("off")
    return text("{value}", value=f"{value:g}" if isinstance(value, float) else value)


def _items(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Difference]:
    """Changes of a network, or of the layers in a block: aligned by what they are."""
    matcher = SequenceMatcher(None, [*map(_bare, before)], [*map(_bare, after)], autojunk=False)
    for kind, first, last, start, stop in matcher.get_opcodes():
        if kind != "equal":
            yield from _replaced(before[first:last], after[start:stop])


def _replaced(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Difference]:
    """A stretch in place of another; items of one kind are compared, the rest came or went."""
    matcher = SequenceMatcher(None, [*map(_kind, before)], [*map(_kind, after)], autojunk=False)
    for _, first, last, start, stop in matcher.get_opcodes():
        old, new = before[first:last], after[start:stop]
        for one, other in zip(old, new, strict=False):
            yield from _changed(one, other)
        for gone in old[len(new) :]:
            yield Difference("layer", text("Layer"), naming(gone), NOTHING)
        for added in new[len(old) :]:
            yield Difference("layer", text("Layer"), NOTHING, naming(added))


def _changed(one: Item, other: Item) -> Iterator[Difference]:
    if _kind(one) != _kind(other):
        yield Difference("layer", text("Layer"), naming(one), naming(other))
    elif isinstance(one, Block) and isinstance(other, Block):
        yield from _settings(BLOCK_FIELDS, one.values, other.values, text("Block"))
        yield from _items(one.layers, other.layers)
    elif not isinstance(one, Block) and not isinstance(other, Block):
        entry = LAYERS[one.kind]
        yield from _settings(entry.fields, one.values, other.values, Text(entry.label))


def _kind(item: Item) -> str:
    return "block" if isinstance(item, Block) else item.kind


def _bare(item: Item) -> object:
    """An item without its uid, to be compared."""
    if isinstance(item, Block):
        return ("block", item.values, tuple(map(_bare, item.layers)))
    return (item.kind, item.values)
