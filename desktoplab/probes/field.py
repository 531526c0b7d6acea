"""Generated points beside the data, and what the discriminator says everywhere in the plane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.boundary import CELLS, POINTS, extent_of
from desktoplab.spec.tables import PROBES, DataInfo, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

MARGIN = 0.3
"""Share of the data's width and height that is shown around them, where samples may stray."""


def _fits(info: DataInfo) -> bool:
    return info.is_plane and info.task == "generation"


@PROBES.register("field", "Samples and field", traits=ProbeTraits("samples", _fits))
def field(look: Look) -> Arrays:
    """What the generator makes beside the data, over what the discriminator takes for real.

    `grid` (64, 64), row 0 at the bottom: how probably a point there is real, as the discriminator
    says. `extent` is xmin, xmax, ymin, ymax; it does not follow what is generated. `points` (m, 2)
    and `labels` (m,) are training samples, at most 500; `generated` (512, 2) are made of the same
    noise during the whole run, so that each point can be followed. All in evaluation mode.
    """
    import torch

    from desktoplab.engine.look import in_mode

    data, players = look.data, look.players
    assert players is not None
    points = data.raw(data.training.inputs)
    extent = extent_of(points, MARGIN)
    x, y = np.linspace(*extent[:2], CELLS), np.linspace(*extent[2:], CELLS)
    raw = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    inputs = ((raw - data.mean) / data.deviation).astype(np.float32)
    with in_mode(players.net, training=False), torch.no_grad():
        where = torch.from_numpy(inputs).to(data.training.inputs.device)
        real = players.game.probability(players.discriminator(where))
        made = players.generator(players.shown)
    return {
        "grid": real.double().cpu().numpy().reshape(CELLS, CELLS),
        "extent": np.array(extent),
        "points": points[:POINTS],
        "labels": data.targets(data.training.labels[:POINTS]),
        "generated": data.raw(made),
    }
