"""Reduces millions of losses to a line that fits the screen, without losing a peak. Numpy only.

Complete chunks of 64 losses are reduced once, as they come; zooming in reads the losses themselves.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from desktoplab.engine.messages import FloatArray

CHUNK = 64
ALL = slice(None)


class Envelope:
    """Least, greatest and mean of each chunk of losses so far; `bad` are steps not finite."""

    def __init__(self) -> None:
        self.bad: list[int] = []
        self.seen = 0
        self._low = self._high = self._sum = self._count = np.empty(0)

    def extend(self, losses: FloatArray) -> None:
        """Take in the losses from the first on; only those not seen before are read."""
        if len(losses) < self.seen:
            self.__init__()  # type: ignore[misc]
        new = losses[self.seen :]
        if not len(new):
            return
        self.bad.extend((np.flatnonzero(~np.isfinite(new)) + self.seen).tolist())
        self.seen = len(losses)
        done = len(self._low) * CHUNK
        complete = losses[done : len(losses) // CHUNK * CHUNK]
        if len(complete):
            block = _finite(complete).reshape(-1, CHUNK)
            here = np.isfinite(block)
            self._low = np.concatenate((self._low, np.fmin.reduce(block, axis=1)))
            self._high = np.concatenate((self._high, np.fmax.reduce(block, axis=1)))
            self._sum = np.concatenate((self._sum, np.where(here, block, 0.0).sum(axis=1)))
            self._count = np.concatenate((self._count, here.sum(axis=1)))

    def extent(self, losses: FloatArray, part: slice = ALL) -> tuple[float, float]:
        """Least and greatest finite loss of these steps, NaN where there is none."""
        if part != ALL:
            here = _finite(losses[part])
            return (
                float(np.fmin.reduce(here, initial=np.nan)),
                float(np.fmax.reduce(here, initial=np.nan)),
            )
        tail = _finite(losses[len(self._low) * CHUNK :])
        low = np.fmin.reduce(np.concatenate((self._low, tail)), initial=np.nan)
        high = np.fmax.reduce(np.concatenate((self._high, tail)), initial=np.nan)
        return float(low), float(high)

    def columns(
        self, losses: FloatArray, start: int, stop: int, columns: int
    ) -> tuple[FloatArray, FloatArray]:
        """Steps and losses of a line through `start` to `stop` with about two points a column."""
        count = stop - start
        if count <= 2 * columns:
            return np.arange(start, stop, dtype=float), losses[start:stop]
        width = _power_of_two(count / columns)
        first = start // width * width
        if width <= CHUNK:
            low, high = _grouped(_finite(losses[first:stop]), width)
        else:
            chunks = slice(first // CHUNK, stop // CHUNK)
            tail = _finite(losses[min(stop, len(self._low) * CHUNK) : stop])
            low = _grouped(_with_tail(self._low[chunks], tail, np.fmin), width // CHUNK)[0]
            high = _grouped(_with_tail(self._high[chunks], tail, np.fmax), width // CHUNK)[1]
        x = first + (np.arange(len(low)) + 0.5) * width
        return np.repeat(x, 2), np.column_stack((low, high)).ravel()

    def means(
        self, losses: FloatArray, start: int, stop: int, points: int
    ) -> tuple[FloatArray, FloatArray, int]:
        """Middles and means of equal groups of steps, at most about `points`, and their width.

        Groups begin at multiples of their width, a power of two, so that old points stay in place.
        """
        width = _power_of_two((stop - start) / points)
        first = start // width * width
        if width < CHUNK:
            block = _padded(_finite(losses[first:stop]), width)
            total = np.nansum(block, axis=1)
            count = np.isfinite(block).sum(axis=1)
        else:
            chunks = slice(first // CHUNK, stop // CHUNK)
            tail = _finite(losses[min(stop, len(self._low) * CHUNK) : stop])
            sums = _with_tail(self._sum[chunks], tail, np.add)
            counts = np.append(self._count[chunks], np.isfinite(tail).sum())[: len(sums)]
            total = np.nansum(_padded(sums, width // CHUNK), axis=1)
            count = np.nansum(_padded(counts, width // CHUNK), axis=1)
        middle = first + (np.arange(len(total)) + 0.5) * width
        middle = np.minimum(middle, (first + np.arange(len(total)) * width + stop) / 2)
        return middle, np.where(count > 0, total / np.maximum(count, 1), np.nan), width


def thinned(x: FloatArray, y: FloatArray, most: int) -> tuple[FloatArray, FloatArray]:
    """At most about `most` points of a line, with the least and greatest of each group."""
    if len(x) <= most:
        return x, y
    width = _power_of_two(2 * len(x) / most)
    low, high = _grouped(_finite(y), width)
    middle = np.nanmean(_padded(x, width), axis=1)
    return np.repeat(middle, 2), np.column_stack((low, high)).ravel()


def _finite(values: FloatArray) -> FloatArray:
    return np.where(np.isfinite(values), values, np.nan)


def _power_of_two(value: float) -> int:
    return 1 << max(0, int(np.ceil(np.log2(max(1.0, value)))))


def _padded(values: FloatArray, width: int) -> FloatArray:
    missing = -len(values) % width
    return np.concatenate((values, np.full(missing, np.nan))).reshape(-1, width)


def _grouped(values: FloatArray, width: int) -> tuple[FloatArray, FloatArray]:
    block = _padded(values, width)
    return np.fmin.reduce(block, axis=1), np.fmax.reduce(block, axis=1)


def _with_tail(chunks: FloatArray, tail: FloatArray, reduce: np.ufunc) -> NDArray[np.float64]:
    if not len(tail):
        return chunks
    known = tail[np.isfinite(tail)]
    return np.append(chunks, reduce.reduce(known) if len(known) else np.nan)
