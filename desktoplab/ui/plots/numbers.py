"""How numbers and ranges are shown in plots: pure functions. No Qt."""

from __future__ import annotations

import math

from desktoplab.engine.messages import FloatArray

NICE = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def show(value: float, digits: int = 3) -> str:
    """A number for people: `0.0123`, `3e-8`, `∞`, `−∞`, `NaN`."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    shown = f"{value:.{digits}g}"
    if "e" not in shown:
        return shown
    mantissa, exponent = shown.split("e")
    return f"{mantissa}e{int(exponent)}"


def percent(share: float) -> str:
    """A share as a percentage: `97.5 %`."""
    return f"{100 * share:.1f} %" if math.isfinite(share) else show(share)


def decade(exponent: int) -> str:
    """A power of ten as a tick shows it: `10⁻⁶`."""
    return f"10{str(exponent).translate(SUPERSCRIPTS)}"


def nice_above(value: float) -> float:
    """The next round number, so that a growing axis grows in few steps."""
    if not math.isfinite(value) or value <= 0:
        return 1.0
    scale = float(10.0 ** math.floor(math.log10(value)))
    return next((step * scale for step in NICE if step * scale >= value * (1 - 1e-9)), 10 * scale)


class Growing:
    """A range that only grows while one run is shown; `fixed` is where it starts."""

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high

    def include(self, low: float, high: float) -> tuple[float, float]:
        """Take in an interval, bounds that are not finite left out; returns the range."""
        if math.isfinite(low):
            self.low = min(self.low, low)
        if math.isfinite(high):
            self.high = max(self.high, high)
        return self.low, self.high


class Decades:
    """A range of decades that starts at `low` and `high` and grows by `step`, never shrinks."""

    def __init__(self, low: int = -12, high: int = 2, step: int = 6) -> None:
        self.low, self.high, self.step = low, high, step

    def include(self, logs: FloatArray) -> None:
        """Take in decimal logarithms, all of them finite."""
        if not len(logs):
            return
        while float(logs.min()) < self.low:
            self.low -= self.step
        while float(logs.max()) > self.high:
            self.high += self.step
