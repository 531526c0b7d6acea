"""The losses of the updates that were made and not told yet."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from desktoplab.engine.messages import FloatArray


class Losses:
    """Batch losses in the order of their updates; those of a device are fetched in one copy.

    `reads_each_step` says whether each is looked at as it comes, which on a device would let it
    wait. `first` is the step of the first that was not taken yet.
    """

    def __init__(self, device: torch.device) -> None:
        self.reads_each_step = device.type == "cpu"
        self.first = 0
        self._known: list[float] = []
        self._unread: list[Tensor] = []

    def add(self, loss: Tensor) -> bool:
        """Take the loss of an update; False where it is known not to be finite."""
        if not self.reads_each_step:
            self._unread.append(loss.detach())
            return True
        return self.extend([loss.item()])

    def extend(self, losses: Sequence[float]) -> bool:
        """Take the losses of several updates; False where the last one is not finite."""
        self._known.extend(losses)
        return math.isfinite(self._known[-1])

    def fetch(self) -> int:
        """Read what lies on the device; how many updates came after the first that is not finite,
        that one included, and 0 where all are.
        """
        if not self._unread:
            return 0
        found = torch.stack(self._unread).double().cpu().numpy()
        self._unread.clear()
        bad = np.flatnonzero(~np.isfinite(found))
        sound = int(bad[0]) if len(bad) else len(found)
        self._known.extend(found[: sound + 1].tolist())
        return len(found) - sound

    def take(self) -> tuple[int, FloatArray]:
        """The losses since the last call, and the step of the first of them."""
        first, taken = self.first, np.array(self._known, dtype=np.float64)
        self._known.clear()
        self.first += len(taken)
        return first, taken
