"""Numbers that show before and after whether a cure helps, read from frames at initialization."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from desktoplab.engine.messages import FloatArray, Frame
from desktoplab.spec.text import Text, text

Frames = Mapping[str, Frame]


@dataclass(frozen=True)
class Gauge:
    """`probes` must be measured for it; `read` gives NaN where they do not tell."""

    label: Text
    probes: tuple[str, ...]
    read: Callable[[Frames], float]


def hidden(frames: Frames, probe: str, name: str) -> FloatArray:
    """One number per hidden layer; empty where that was not measured."""
    frame = frames.get(probe)
    found = None if frame is None else frame.arrays.get(name)
    return np.empty(0) if found is None else found.astype(np.float64)[:-1]


def error_ratio(frames: Frames) -> float:
    """Error at the first layer for 1 at the last hidden layer; infinite where it overflows."""
    delta = hidden(frames, "gradient_flow", "delta_rms")
    if len(delta) < 2:
        return math.nan
    first, last = float(delta[0]), float(delta[-1])
    if not math.isfinite(last) or last == 0:
        return math.nan
    return first / last


def _greatest(probe: str, name: str) -> Callable[[Frames], float]:
    def read(frames: Frames) -> float:
        found = hidden(frames, probe, name)
        finite = found[np.isfinite(found)]
        return float(finite.max()) if len(finite) else 0.0

    return read


def least_distinct(frames: Frames) -> float:
    """The smallest share of units that differ from all others in their layer."""
    distinct, units = hidden(frames, "symmetry", "distinct"), hidden(frames, "symmetry", "units")
    several = units > 1
    return float((distinct[several] / units[several]).min()) if several.any() else math.nan


GAUGES: dict[str, Gauge] = {
    "flow": Gauge(text("first layer"), ("gradient_flow",), error_ratio),
    "saturated": Gauge(
        text("most saturated layer"), ("activations",), _greatest("activations", "saturated")
    ),
    "dead": Gauge(text("layer with most dead units"), ("activations",),
                  _greatest("activations", "dead")),
    "distinct": Gauge(text("distinct units"), ("symmetry",), least_distinct),
}  # fmt: skip
