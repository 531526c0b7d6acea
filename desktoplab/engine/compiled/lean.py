"""What of a recorded pass need not be computed, and what can lie side by side. Plain torch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from torch import Tensor

from desktoplab.engine.compiled.recording import Call, tensors_in
from desktoplab.engine.compiled.slots import INTO


def plain(calls: list[Call]) -> tuple[list[Call], dict[int, Tensor]]:
    """Without views of what is given and there always, without transposes of transposes.

    And by id the tensors that stand for results of calls that were left out.
    """
    same: dict[int, Tensor] = {}
    made: dict[int, Call] = {}
    kept: list[Call] = []
    for original in calls:
        call = original.given(same)
        result = call.results[0] if call.results else None
        first = call.arguments[0] if call.arguments else None
        before = made.get(id(first))
        if call.name == "aten::detach" and isinstance(result, Tensor):
            same[id(result)] = call.arguments[0]
        elif call.name == "aten::t" and before is not None and before.name == "aten::t":
            same[id(result)] = before.arguments[0]
        elif call.is_view and not any(id(tensor) in made for tensor in call.tensors()):
            continue  # it shows what is given, now and later
        else:
            made.update((id(tensor), call) for tensor in tensors_in(call.results))
            kept.append(call)
    return kept, same


def products_of(calls: list[Call], found: list[Tensor]) -> dict[int, tuple[Tensor, Tensor]]:
    """By id those found tensors which are leftᵀ · right and used nowhere else: left and right."""
    uses = Counter(id(tensor) for call in calls for tensor in call.tensors())
    uses.update(map(id, found))
    turned = {id(call.results[0]): call.arguments[0] for call in calls if call.name == "aten::t"}
    return {
        id(call.results[0]): (turned[id(call.arguments[0])], call.arguments[1])
        for call in calls
        if call.name == "aten::mm"
        and id(call.arguments[0]) in turned
        and uses[id(call.results[0])] == 1
        and any(call.results[0] is tensor for tensor in found)
    }


def needed(calls: list[Call], found: Iterable[Tensor]) -> list[Call]:
    """Those that give what was found, or change something."""
    used = set(map(id, found))
    kept: list[Call] = []
    for call in reversed(calls):
        is_used = any(id(result) in used for result in call.results)
        if is_used or call.draws or any(True for _ in call.written()):
            used.update(id(tensor) for tensor in call.tensors())
            kept.append(call)
    return kept[::-1]


def groups_of(calls: list[Call], found: Iterable[Tensor]) -> list[list[Tensor]]:
    """Found results of the same operation, shape and type, in the order in which they are found."""
    names = {id(call.results[0]): call.name for call in calls if call.name in INTO}
    groups: dict[tuple[object, ...], dict[int, Tensor]] = {}
    for tensor in found:
        if id(tensor) in names:
            kind = names[id(tensor)], tuple(tensor.shape), tensor.dtype
            groups.setdefault(kind, {})[id(tensor)] = tensor
    return [list(group.values()) for group in groups.values() if len(group) > 1]
