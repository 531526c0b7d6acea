"""What the layers of a network are called where a run tells of them."""

from __future__ import annotations

from desktoplab.engine.build import Net
from desktoplab.engine.messages import LayerName
from desktoplab.spec.shapes import describe


def layer_names(net: Net) -> tuple[LayerName, ...]:
    """The weighted layers in forward order, numbered from 1 as people count.

    Those of a generator are called G1, G2 and so on, those of a discriminator D1, D2.
    """
    weighted = [part.stage for part in net.parts if part.is_weighted]
    first = sum(part.is_weighted for part in net.parts[: net.border])
    found = []
    for index, stage in enumerate(weighted):
        number = f"{index + 1}"
        if first:
            number = f"G{index + 1}" if index < first else f"D{index + 1 - first}"
        label = f"{number} · {describe(stage.layer)}"
        found.append(LayerName(stage.layer.uid, stage.key, label, index))
    return tuple(found)
