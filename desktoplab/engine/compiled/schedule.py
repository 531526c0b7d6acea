"""Moves each weight's update to the earliest place where it changes no number.

In the recorded order all gradients are made first and all weights updated at the end; a large
network's gradients have left the processor's cache by then. Updated at once, a gradient of 40 kB is
still there, and its memory serves for the next one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from torch import Tensor

from desktoplab.engine.compiled.recording import Argument, Call, Recording, storage, tensors_in

ALONE_FROM = 16_384
"""Bytes from which a weight is updated by a call of its own; smaller ones share one."""


def scheduled(recording: Recording) -> Recording:
    """The same calls, those that change something in place early, none across the loss."""
    places: list[list[Call]] = [[] for _ in recording.calls]
    touched: dict[int, int] = {}
    earliest = 0
    for place, call in enumerate(recording.calls):
        if not _moves(call):
            places[place].append(call)
        else:
            for update in _split(call):
                memory = {storage(tensor) for tensor in update.tensors()}
                target = max((touched.get(each, earliest) for each in memory), default=place)
                places[max(target, earliest)].append(update)
        for tensor in (*call.tensors(), *tensors_in(call.results)):
            touched[storage(tensor)] = place
        if any(result is recording.loss for result in call.results):
            earliest = place
    return replace(recording, calls=[call for group in places for call in group])


def _moves(call: Call) -> bool:
    return (call.is_in_place or call.is_list_update) and not call.draws


def _split(call: Call) -> Iterator[Call]:
    """A call that updates a list, as one for each large weight and one for all small ones."""
    lists = [argument for argument in call.arguments if _is_tensors(argument)]
    count = len(lists[0]) if lists else 0
    if not call.is_list_update or not count or any(len(each) != count for each in lists):
        yield call
        return
    sizes = [max(_bytes(each[index]) for each in lists) for index in range(count)]
    small = [index for index, size in enumerate(sizes) if size < ALONE_FROM]
    large = [[index] for index, size in enumerate(sizes) if size >= ALONE_FROM]
    for indices in ([small] if small else []) + large:
        yield replace(call, arguments=tuple(_chosen(a, indices) for a in call.arguments))


def _chosen(argument: Argument, indices: list[int]) -> Argument:
    return [argument[index] for index in indices] if _is_tensors(argument) else argument


def _is_tensors(argument: Argument) -> bool:
    return isinstance(argument, list | tuple) and next(tensors_in(argument), None) is not None


def _bytes(tensor: Tensor) -> int:
    return tensor.numel() * tensor.element_size()
