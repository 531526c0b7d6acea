"""Pictures that a generator makes, always of the same noise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

ROWS, COLUMNS = 5, 8


@PROBES.register(
    "generated",
    "Generated pictures",
    traits=ProbeTraits("pictures", lambda info: info.is_image and info.task == "generation"),
)
def generated(look: Look) -> Arrays:
    """Forty pictures of the generator, each made of the same noise during the whole run.

    Where many look alike, it has collapsed to a few kinds. `pictures` (5, 8, height, width) from 0
    to 1, averaged over the colors; NaN where the generator has diverged.
    """
    import torch

    from desktoplab.engine.look import in_mode

    players = look.players
    assert players is not None
    with in_mode(players.net, training=False), torch.no_grad():
        made = players.generator(players.shown[: ROWS * COLUMNS])
    pictures = np.clip(look.data.raw(made).mean(axis=1), 0.0, 1.0)
    return {"pictures": pictures.reshape(ROWS, COLUMNS, *pictures.shape[1:])}
