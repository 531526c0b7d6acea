"""The signal both ways: how far activations spread forward, how large the error is backward."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from desktoplab.engine.look import Arrays, Look


@PROBES.register(
    "signal",
    "Signal both ways",
    traits=ProbeTraits("signal", lambda info: info.task != "generation"),
)
def signal(look: Look) -> Arrays:
    """Spread of the activations on the way forward, size of the error on the way back.

    A network can learn where both keep their size: weight gradients alone hide what is lost.

    `forward_std` (layers,) is the standard deviation of all outputs a of a layer's activation over
    the probe batch, `delta_rms` (layers,) the root mean square of the error delta = dL/dz there.
    `forecast_forward` and `forecast_delta` (layers,) are what the variance arithmetic of the papers
    tells of both from each layer's width, its activation and the variance of its weights as they
    are now; NaN where it says nothing. It holds for independent weights, as they start.
    """
    from desktoplab.engine.forecast import forecast

    delta = look.delta_sizes["rms"]
    last = float(delta[-1]) if len(delta) else nan
    told, back = forecast(look.net, look.weights, look.batch.inputs, last)
    return {
        "forward_std": look.a_moments["std"],
        "delta_rms": delta,
        "forecast_forward": told,
        "forecast_delta": back,
    }
