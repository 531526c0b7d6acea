"""Memory for the results of an update that is there before it begins.

An operation that writes into such memory saves the time of asking for some. Results that are not
needed at the same time share it, so that little of it is touched and it stays in the cache.
"""

from __future__ import annotations

from torch import Tensor

from desktoplab.engine.compiled.recording import Call, storage, tensors_in

INTO = frozenset({
    "aten::abs", "aten::add", "aten::addmm", "aten::div", "aten::elu", "aten::elu_backward",
    "aten::index_select", "aten::leaky_relu", "aten::leaky_relu_backward", "aten::_log_softmax",
    "aten::_log_softmax_backward_data", "aten::mm", "aten::mse_loss_backward", "aten::mul",
    "aten::sigmoid", "aten::sigmoid_backward", "aten::sign", "aten::silu", "aten::sub", "aten::sum",
    "aten::tanh", "aten::tanh_backward", "aten::threshold_backward",
})  # fmt: skip
"""Operations that gain where they write into memory that is there already."""


def slots(calls: list[Call], memory: tuple[Tensor, ...] = ()) -> dict[int, Tensor]:
    """By the id of a result the tensor into which it is written, for those of `INTO`.

    What lies in `memory` stays there.
    """
    own = set(map(storage, memory))
    last: dict[int, int] = {}
    for place, call in enumerate(calls):
        for tensor in (*call.tensors(), *tensors_in(call.results)):
            last[storage(tensor)] = place
    found: dict[int, Tensor] = {}
    free: dict[object, list[Tensor]] = {}
    ending: list[list[Tensor]] = [[] for _ in calls]
    for place, call in enumerate(calls):
        result = call.results[0] if call.results else None
        if result is not None and call.name in INTO and storage(result) in own:
            found[id(result)] = result
        elif call.name in INTO and result is not None:
            alike = free.get(_layout(result))
            slot = found[id(result)] = alike.pop() if alike else result.detach()
            ending[last[storage(result)]].append(slot)
        for slot in ending[place]:
            free.setdefault(_layout(slot), []).append(slot)
    return found


def _layout(tensor: Tensor) -> object:
    return tensor.dtype, tensor.shape, tensor.stride()
