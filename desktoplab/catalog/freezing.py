"""The setting by which a layer does not learn; `catalog.modules.freeze` does it. No torch."""

from __future__ import annotations

from desktoplab.spec.fields import Flag

FROZEN = Flag(
    False,
    "Its weights stay as they are: no update, no penalty, a gradient of 0. The error still passes "
    "through to the layers before it.",
)
FROZEN_STATISTICS = Flag(
    False,
    "Scale and shift stay, and so do the moving averages: it normalizes by them in training too, "
    "as in evaluation. So a trained network that is partly frozen is not upset by new data.",
    label="Frozen",
)
