"""Filters: what the first layer looks for in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.probes.scales import limit_for
from desktoplab.spec.network import Network, expand
from desktoplab.spec.tables import ACTIVATIONS, LAYERS, NORMALIZATION, PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look

FILTERS = 64
PASSES_PIXELS = (ACTIVATIONS, NORMALIZATION, "Regularization")


def _sees_pixels(network: Network) -> bool:
    """Whether the first layer with weights is a convolution, or a dense layer on the pixels."""
    for stage in expand(network):
        kind = stage.layer.kind
        if kind in ("conv2d", "dense"):
            return True
        if kind != "flatten" and LAYERS[kind].group not in PASSES_PIXELS:
            return False
    return False


@PROBES.register(
    "filters",
    "First filters",
    traits=ProbeTraits(
        "filters", lambda info: info.is_image and info.task != "generation", _sees_pixels
    ),
)
def filters(look: Look) -> Arrays:
    """The weights of the first layer as pictures: what each filter or unit looks for.

    `filters` (k, height, width) are the first 64, averaged over the colors where the picture has
    several. `limit` (1,) is the power of two that all but the largest hundredth do not exceed.
    """
    weight = look.net.matrices[0][0].detach()[:FILTERS].cpu().numpy()
    pictures = weight.reshape(len(weight), *look.data.info.shape) if weight.ndim == 2 else weight
    found = pictures.mean(axis=1)
    sizes = np.abs(found[np.isfinite(found) & (found != 0)])
    usual = float(np.quantile(sizes, 0.99)) if sizes.size else 0.0
    return {"filters": found, "limit": np.array([limit_for(usual)])}
