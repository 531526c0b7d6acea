"""Clocks inside a lab that is measured: of its event loop, and of the trainer's updates."""

from __future__ import annotations

from statistics import quantiles
from time import perf_counter

TICK_MS = 5


class Updated:
    """Notes when the trainer has made its last update."""

    def __init__(self) -> None:
        self.at = 0.0
        self._is_put = False

    def watch(self) -> None:
        """From now on; torch has to be there."""
        if self._is_put:
            return
        self._is_put = True
        from desktoplab.engine.messages import Divergence
        from desktoplab.engine.trainer import Trainer

        advance = Trainer.advance

        def noted(trainer: Trainer, most: int, keep: bool = False) -> Divergence | None:
            found = advance(trainer, most, keep=keep)
            self.at = perf_counter()
            return found

        Trainer.advance = noted  # type: ignore[method-assign]


class Ticks:
    """How late a timer of 5 ms is in the thread of the window, from now on until asked."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._late: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def _tick(self) -> None:
        now = perf_counter()
        self._late.append(1000 * (now - self._last) - TICK_MS)
        self._last = now

    def found(self) -> dict[str, float]:
        """Median, 99th percentile and greatest lateness in ms."""
        self._timer.stop()
        return told([max(0.0, late) for late in self._late])


def told(times: list[float]) -> dict[str, float]:
    """Median, 99th percentile, least and greatest."""
    hundredths = quantiles(times, n=100, method="inclusive")
    return {"p50": hundredths[49], "p99": hundredths[98], "min": min(times), "max": max(times)}
