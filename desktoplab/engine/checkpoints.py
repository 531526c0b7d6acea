"""The checkpoints of a run by step, within a bound: where it can be taken up again. Numpy only.

Refuses to grow: where there are too many bytes, old ones go, evenly over the run.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

from desktoplab.engine.messages import Checkpoint
from desktoplab.engine.thinning import spare

MOST_BYTES = 24_000_000
FEW, MOST_OF_FEW = 8, 200_000_000
"""So many of a run stay even where they are large, up to these bytes together."""


class Checkpoints:
    """The first, the newest and the pinned stay, however large; between them as many as fit.

    Where one must go, it is the one whose neighbors are closest together.
    """

    def __init__(self, most_bytes: int = MOST_BYTES, most_of_few: int = 0) -> None:
        self.most_bytes, self.most_of_few = most_bytes, most_of_few
        self.bytes = 0
        self._kept: dict[int, Checkpoint] = {}
        self._steps: list[int] = []
        self._pinned: set[int] = set()

    def __len__(self) -> int:
        return len(self._steps)

    def __iter__(self) -> Iterator[Checkpoint]:
        return (self._kept[step] for step in self._steps)

    @property
    def steps(self) -> tuple[int, ...]:
        """Steps that have a checkpoint, ascending."""
        return tuple(self._steps)

    @property
    def newest(self) -> Checkpoint | None:
        """The one of the last step."""
        return self._kept[self._steps[-1]] if self._steps else None

    def before(self, step: int) -> Checkpoint | None:
        """The newest one that is not after a step."""
        place = bisect_right(self._steps, step)
        return self._kept[self._steps[place - 1]] if place else None

    def add(self, checkpoint: Checkpoint) -> None:
        """Keep one; another of the same step is replaced."""
        self._drop(checkpoint.step)
        self._kept[checkpoint.step] = checkpoint
        self._steps = sorted(self._kept)
        self.bytes += size_of(checkpoint)
        self._thin()

    def pin(self, step: int) -> None:
        """Never let the one of a step go: a fork began there."""
        self._pinned.add(step)

    @property
    def pinned(self) -> tuple[int, ...]:
        """Steps that are never let go, ascending."""
        return tuple(sorted(self._pinned))

    def drop_damaged(self) -> None:
        """Forget those whose weights are not finite: a run that diverged cannot go on there."""
        for checkpoint in list(self):
            if not is_finite(checkpoint):
                self._drop(checkpoint.step)

    def _is_too_much(self) -> bool:
        most = self.most_bytes if len(self) > FEW else max(self.most_bytes, self.most_of_few)
        return self.bytes > most

    def _thin(self) -> None:
        while self._is_too_much():
            step = spare(self._steps, self._pinned)
            if step is None:
                return
            self._drop(step)

    def _drop(self, step: int) -> None:
        if step in self._kept:
            self.bytes -= size_of(self._kept.pop(step))
            self._steps.remove(step)


def size_of(checkpoint: Checkpoint) -> int:
    """Bytes of all its arrays."""
    groups = (checkpoint.weights, checkpoint.optimizer, checkpoint.random, checkpoint.best)
    return sum(array.nbytes for group in groups for array in group.values())


def is_finite(checkpoint: Checkpoint) -> bool:
    """Whether no weight is infinite or NaN."""
    return all(bool(np.isfinite(array).all()) for array in checkpoint.weights.values())
