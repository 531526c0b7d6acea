"""Gradient flow: how large the error is at each layer, and how large the weights' gradients are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register("gradient_flow", "Gradient flow", traits=ProbeTraits("bars", live=True))
def gradient_flow(look: Look) -> Arrays:
    """The error signal delta = dL/dz of each weighted layer, and the gradient dL/dW.

    dL/dW alone hides vanishing in ReLU and tanh networks: it is delta times activation, and what
    the one loses backward the other has lost forward. For both, `l2`, `rms`, `mean` and `max` of
    the magnitudes over the probe batch, each (layers,). Computed in float64, as squares of float32
    underflow below 1e-23.
    """
    from desktoplab.engine.tensors import sizes

    tables = {"delta": look.delta_sizes, "weight": sizes(look.capture.weight_gradients)}
    return {
        f"{name}_{kind}": values for name, table in tables.items() for kind, values in table.items()
    }
