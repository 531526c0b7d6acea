"""What a card or a layer is called, as a text that any language can say. No values change here."""

from __future__ import annotations

import re

from desktoplab.spec.network import Block, Item
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text

PLACED = re.compile(r"(?P<number>[GD]?\d+) · (?P<rest>.+)")
NUMBERED = re.compile(
    r"(?P<rest>.+) \(layer (?P<number>\d+)(?: of the (?P<player>generator|discriminator))?\)"
)
NUMBER = {
    None: text("{layer} (layer {number})"),
    "generator": text("{layer} (layer {number} of the generator)"),
    "discriminator": text("{layer} (layer {number} of the discriminator)"),
}
REPEATED = re.compile(r"Block ×(?P<repeat>\d+)")
WHOLE = {
    "the data": text("the data"), "the network": text("the network"),
    "the generator": text("the generator"), "the discriminator": text("the discriminator"),
}  # fmt: skip


def naming(item: Item) -> Text:
    """A short name for a card: `Dense 100`, `Leaky ReLU`, `Block ×20`."""
    if isinstance(item, Block):
        return text("Block ×{repeat}", repeat=item.repeat)
    entry = LAYERS[item.kind]
    return _named(entry.label, entry.traits.brief(item.values))


def named(label: str) -> Text:
    """The name of a layer as a run keeps it: `3 · Dense 100`, `D1 · Dense 64`, `ReLU (layer 5)`."""
    if found := PLACED.fullmatch(label):
        return text("{number} · {layer}", number=found["number"], layer=named(found["rest"]))
    if found := NUMBERED.fullmatch(label):
        return Text(
            NUMBER[found["player"]].template,
            (("layer", named(found["rest"])), ("number", found["number"])),
        )
    if found := REPEATED.fullmatch(label):
        return text("Block ×{repeat}", repeat=int(found["repeat"]))
    labels = (entry.label for entry in LAYERS.entries())
    fits = [each for each in labels if label == each or label.startswith(f"{each} ")]
    if not fits:
        return WHOLE.get(label, Text(label))
    kind = max(fits, key=len)
    return _named(kind, label[len(kind) + 1 :])


def _named(kind: str, brief: str) -> Text:
    label = Text(kind)
    return text("{kind} {brief}", kind=label, brief=brief) if brief else label
