"""What a card is called, on itself and in the names of edits. No widgets."""

from __future__ import annotations

from desktoplab.spec.network import Block, Item
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Text, text
from desktoplab.ui.text import tr


def title(item: Item) -> str:
    """The translated name of a card: `Dense 100`, `Block ×20`."""
    return tr(title_of(item))


def title_of(item: Item) -> Text:
    """The name of a card in whatever language there will be."""
    if isinstance(item, Block):
        return text("Block ×{repeat}", repeat=item.repeat)
    entry = LAYERS[item.kind]
    brief = entry.traits.brief(item.values)
    label = Text(entry.label)
    return text("{kind} {brief}", kind=label, brief=brief) if brief else label
