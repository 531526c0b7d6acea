"""What each layer of a run tells at the step that is shown, so that runs can stand side by side.

Pure functions over a history; NaN where a layer has no such number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.spec.text import Text, text


@dataclass(frozen=True)
class LayerQuantity:
    """One number for each weighted layer: an array of a probe's frame."""

    name: str
    label: Text
    probe: str
    array: str

    def read(self, history: History, step: int | None = None) -> FloatArray:
        """Values (layers,) in forward order at a kept step, None the one that the run shows.

        Empty where the probe has not looked.
        """
        frames = history.frames if step is None else history.kept.at(step)
        frame = frames.get(self.probe)
        if frame is None or self.array not in frame.arrays:
            return np.empty(0)
        return np.asarray(frame.arrays[self.array], dtype=float)


def layer_quantities(histories: Sequence[History]) -> tuple[LayerQuantity, ...]:
    """The quantities that at least one of the runs has a finite number of."""
    return tuple(
        one
        for one in LAYER_QUANTITIES
        if any(np.isfinite(one.read(each)).any() for each in histories)
    )


LAYER_QUANTITIES = (
    LayerQuantity("delta", text("Error δ = dL/dz, RMS"), "gradient_flow", "delta_rms"),
    LayerQuantity("gradient", text("Gradient dL/dW, RMS"), "gradient_flow", "weight_rms"),
    LayerQuantity("forward", text("Signal: std of a"), "signal", "forward_std"),
    LayerQuantity("update", text("Update ‖ΔW‖ / ‖W‖"), "update_ratio", "ratio"),
    LayerQuantity("weights", text("Weights: std"), "weights", "std"),
)
