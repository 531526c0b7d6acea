"""Everything that an update of the weights changes, kept aside."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

from desktoplab.catalog.modules import Noisy

WHOLE = {1: torch.uint8, 2: torch.int16, 4: torch.int32, 8: torch.int64}
"""By the bytes of a number, the type that compares bit for bit; NaN equals NaN there."""


class State:
    """A copy of weights, buffers, the optimizers' memory and the random streams as they are now."""

    def __init__(self, module: nn.Module, optimizers: Iterable[Optimizer]) -> None:
        states = [each for optimizer in optimizers for each in optimizer.state.values()]
        memory = [value for each in states for value in each.values()]
        living = [*module.parameters(), *module.buffers(), *memory]
        self._tensors = [tensor for tensor in living if isinstance(tensor, Tensor)]
        self._copies = [tensor.detach().clone() for tensor in self._tensors]
        modules = [each for each in module.modules() if isinstance(each, Noisy)]
        streams = {id(each.generator): each.generator for each in modules if each.generator}
        self._streams = [(stream, stream.get_state()) for stream in streams.values()]

    def put_back(self) -> None:
        """Undo every update since."""
        with torch.no_grad():
            for tensor, copy in zip(self._tensors, self._copies, strict=True):
                tensor.copy_(copy)
        for stream, state in self._streams:
            stream.set_state(state)

    def is_as_now(self) -> bool:
        """Whether nothing has changed since, bit for bit."""
        pairs = zip(self._tensors, self._copies, strict=True)
        return all(torch.equal(_bits(t), _bits(copy)) for t, copy in pairs) and all(
            torch.equal(stream.get_state(), state) for stream, state in self._streams
        )


def _bits(tensor: Tensor) -> Tensor:
    return tensor.detach().view(WHOLE[tensor.element_size()])
