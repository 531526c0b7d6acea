"""Filters: what the units of a layer look for in a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.probes.scales import limit_for
from desktoplab.spec.network import Network, expand
from desktoplab.spec.pretrained import PASSED
from desktoplab.spec.tables import LAYERS, NORMALIZATION, PROBES, ProbeTraits

if TYPE_CHECKING:
    from torch import Tensor

    from desktoplab.engine.look import Arrays, Look

FILTERS, DEEPER, DEEPEST = 64, 32, 6
"""Units of the first layer and of each further one, and weighted layers, that are shown."""


def _sees_pixels(network: Network) -> bool:
    """Whether the first layer with weights is a convolution, or a dense layer on the pixels."""
    for stage in expand(network):
        kind = stage.layer.kind
        if kind in ("conv2d", "dense"):
            return True
        if kind != "flatten" and LAYERS[kind].group not in (*PASSED, NORMALIZATION):
            return False
    return False


@PROBES.register(
    "filters",
    "Filters",
    traits=ProbeTraits(
        "filters", lambda info: info.is_image and info.task != "generation", _sees_pixels
    ),
)
def filters(look: Look) -> Arrays:
    """Weights as pictures: what each filter of the first layer, or each unit, looks for.

    Units of further Dense layers see no pixels. Theirs are the weights multiplied through the
    layers below, without the activations between: a rough picture, as Lee, Ekanadham and Ng 2008
    drew it. Colors of a picture are averaged.

    `filters` (k, height, width) of all layers, `layers` (k,) and `units` (k,) tell which it is,
    `norms` (k,) are the L2 norms of the unit's own weights. `limit` (shown layers,) is a power of
    two, or three quarters of one, that all but the largest hundredth do not exceed, `units_in_all`
    (shown layers,) their number.
    """
    first, *behind = _chain(look)
    drawn = first.reshape(len(first), *look.data.info.shape) if first.dim() == 2 else first
    counts = [min(len(first), FILTERS), *(min(len(each), DEEPER) for each in behind)]
    shown = [drawn[: counts[0]]]
    for matrix, count in zip(behind, counts[1:], strict=True):
        drawn = (matrix @ drawn.flatten(1)).reshape(-1, *drawn.shape[1:])
        shown.append(drawn[:count])
    own = zip((first.flatten(1), *behind), counts, strict=True)
    found = [each.mean(dim=1).cpu().numpy() for each in shown]
    return {
        "filters": np.concatenate(found),
        "layers": np.repeat(np.arange(len(counts)), counts),
        "units": np.concatenate([np.arange(count) for count in counts]),
        "norms": np.concatenate([w[:n].double().norm(dim=1).cpu().numpy() for w, n in own]),
        "limit": np.array([_limit(each) for each in found]),
        "units_in_all": np.array([len(first), *map(len, behind)]),
    }


def _chain(look: Look) -> list[Tensor]:
    """The weights of the first layer, and (units, inputs) of Dense layers plainly behind it."""
    matrices = iter(look.net.matrices)
    found = [next(matrices)[0].detach()]
    is_begun = False
    for part in look.net.parts:
        stage, kind = part.stage, part.stage.layer.kind
        if len(found) == DEEPEST or (stage.block is not None and stage.block.skip):
            break
        if is_begun and kind not in ("dense", "flatten") and LAYERS[kind].group not in PASSED:
            break
        if is_begun and kind == "dense":
            found.append(next(matrices)[0].detach())
        is_begun = is_begun or kind == "dense"
        if kind == "conv2d":
            break
    return found


def _limit(pictures: NDArray[np.float32]) -> float:
    """The end of the scale for the finite numbers; 1 where there are none but zeros."""
    sizes = np.abs(pictures[np.isfinite(pictures) & (pictures != 0)])
    usual = float(np.quantile(sizes, 0.99)) if sizes.size else 0.0
    limit = limit_for(usual)
    return 0.75 * limit if 0 < usual <= 0.75 * limit else limit
