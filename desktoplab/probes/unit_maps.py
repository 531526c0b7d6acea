"""Unit maps: what each unit says everywhere in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.boundary import extent_of
from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

CELLS = 32
MAPS = 96


@PROBES.register(
    "unit_maps",
    "Map of each unit",
    traits=ProbeTraits("maps", lambda info: info.is_plane and info.task != "generation"),
)
def unit_maps(look: Look) -> Arrays:
    """What every unit gives everywhere in the plane: the first layer draws straight lines, each
    further layer folds what the one before it drew.

    `maps` (m, 32, 32), row 0 at the bottom: the output a of a unit's activation, in evaluation
    mode. `layers` (m,) and `units` (m,) tell which it is; hidden layers first, at most 96, the
    first units of each layer where there are more. `extent` is xmin, xmax, ymin, ymax.
    """
    import torch

    data = look.data
    extent = extent_of(data.raw(data.training.inputs))
    x, y = np.linspace(*extent[:2], CELLS), np.linspace(*extent[2:], CELLS)
    raw = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    inputs = ((raw - data.mean) / data.deviation).astype(np.float32)
    found = look.activations(torch.from_numpy(inputs).to(data.training.inputs.device))
    taken = shared_out([values.shape[1] for values in found], MAPS)
    maps = [values[:, :count].T for values, count in zip(found, taken, strict=True)]
    return {
        "maps": torch.cat(maps).cpu().numpy().reshape(-1, CELLS, CELLS),
        "layers": np.repeat(np.arange(len(taken)), taken),
        "units": np.concatenate([np.arange(count) for count in taken]),
        "extent": np.array(extent),
    }


def shared_out(units: list[int], limit: int) -> list[int]:
    """How many units of each layer are shown: as evenly as may be, the last layer comes last."""
    taken = [0] * len(units)
    for group in (range(len(units) - 1), range(len(units) - 1, len(units))):
        while limit and any(taken[layer] < units[layer] for layer in group):
            for layer in group:
                if limit and taken[layer] < units[layer]:
                    taken[layer] += 1
                    limit -= 1
    return taken
