"""Gradient flow: how large the error is at each layer, and how large the weights' gradients are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.spec.tables import PROBES, ProbeTraits

if TYPE_CHECKING:
    from torch import Tensor

    from desktoplab.engine.look import Arrays, Look


@PROBES.register("gradient_flow", "Gradient flow", traits=ProbeTraits("bars"))
def gradient_flow(look: Look) -> Arrays:
    """The error signal delta = dL/dz of each weighted layer, and the gradient dL/dW.

    dL/dW alone hides vanishing in ReLU and tanh networks: it is delta times activation, and what
    the one loses backward the other has lost forward. For both, `l2`, `rms`, `mean` and `max` of
    the magnitudes over the probe batch, each (layers,). Computed in float64, as squares of float32
    underflow below 1e-23.
    """
    capture = look.capture
    return {**_sizes("delta", capture.deltas), **_sizes("weight", capture.weight_gradients)}


def _sizes(name: str, tensors: list[Tensor]) -> dict[str, NDArray[np.generic]]:
    rows = [_size(tensor.double().flatten()) for tensor in tensors]
    columns = np.array(rows, dtype=np.float64).reshape(len(tensors), 4).T
    return {
        f"{name}_{kind}": column
        for kind, column in zip(("l2", "rms", "mean", "max"), columns, strict=True)
    }


def _size(values: Tensor) -> tuple[float, float, float, float]:
    magnitude = values.abs()
    l2 = values.norm().item()
    return l2, l2 / len(values) ** 0.5, magnitude.mean().item(), magnitude.max().item()
