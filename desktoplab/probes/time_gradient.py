"""The error through time: how much of it reaches the early steps of a sequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from desktoplab.spec.network import Network, every_item
from desktoplab.spec.tables import LAYERS, PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


def _is_recurrent(network: Network) -> bool:
    kinds = (getattr(item, "kind", None) for item in every_item(network))
    return any(kind is not None and LAYERS[kind].group == "Recurrent" for kind in kinds)


@PROBES.register(
    "time_gradient",
    "Error through time",
    traits=ProbeTraits("profile", suits=_is_recurrent),
)
def time_gradient(look: Look) -> Arrays:
    """How large the error is at each step of a recurrent layer: what is lost on the way back to
    the first steps cannot be learned from.

    `delta_rms` (recurrent layers, steps) is the root mean square over batch and units of dL/dh_t,
    the whole error at the state, by way of all later steps; NaN where a layer has fewer steps than
    another. `labels` and `uids` (recurrent layers,) name the layers.
    """
    from desktoplab.engine.naming import layer_names

    names = {layer.key: layer for layer in layer_names(look.net)}
    errors = look.errors_through_time
    steps = max(error.shape[1] for error in errors.values())
    found = np.full((len(errors), steps), np.nan)
    for row, error in zip(found, errors.values(), strict=True):
        rms = error.double().square().mean((0, 2)).sqrt()
        row[: len(rms)] = rms.cpu().numpy()
    layers = [names[look.net.parts[place].stage.key] for place in errors]
    return {
        "delta_rms": found,
        "labels": np.array([layer.label for layer in layers]),
        "uids": np.array([layer.uid for layer in layers]),
    }
