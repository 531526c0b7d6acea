"""The signal both ways: how far activations spread forward, how large the error is backward."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register("signal", "Signal both ways", traits=ProbeTraits("signal"))
def signal(look: Look) -> Arrays:
    """Spread of the activations on the way forward, size of the error on the way back.

    A network can learn where both keep their size: weight gradients alone hide what is lost.

    `forward_std` (layers,) is the standard deviation of all outputs a of a layer's activation over
    the probe batch, `delta_rms` (layers,) the root mean square of the error delta = dL/dz there.
    """
    return {"forward_std": look.a_moments["std"], "delta_rms": look.delta_sizes["rms"]}
