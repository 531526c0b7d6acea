"""Writes a recorded pass as the text of a function in torch's intermediate form.

Results of one kind are written side by side into the same memory, so that statistics of all layers
need no copies. Products of two matrices that nothing but the caller asks for are left to it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import torch
from torch import Tensor

from desktoplab.engine.compiled.loop import Loop
from desktoplab.engine.compiled.recording import (
    Call,
    NotRepeatable,
    Recording,
    storage,
    tensors_in,
)
from desktoplab.engine.compiled.slots import INTO
from desktoplab.engine.compiled.sources import Sources
from desktoplab.spec.text import text

FUNCTION = """\
graph({inputs}):
  {before}
  {calls}
  %found : Tensor[] = prim::ListConstruct({found})
  return (%found)
"""


class Row(Loop):
    """Calls that are made once, one after the other; gives the tensors that are wanted of them.

    The function takes `memory`, of these shapes and types, before what is `given`. `sections` tell
    of each list that was found where its stacks come from; where the row `multiplies` itself, none
    of them is a product.
    """

    def __init__(self, calls: list[Call], found: list[list[Tensor]], *, multiplies: bool) -> None:
        kept, same = _plain(calls)
        wanted = [[same.get(id(tensor), tensor) for tensor in several] for several in found]
        every = [tensor for several in wanted for tensor in several]
        kept = _needed(kept, every)
        products = {} if multiplies else _products(kept, every)
        every = [each for tensor in every for each in products.get(id(tensor), (tensor,))]
        kept = _needed(kept, every)
        self._groups = _groups(kept, every)
        self.memory = [((len(group), *group[0].shape), group[0].dtype) for group in self._groups]
        self._found: dict[int, Tensor] = {}
        self._slices: dict[int, str] = {}
        sources = Sources(self._groups, products, self._found)
        self.sections = [sources.of(several) for several in wanted]
        self._kept = {storage(tensor) for tensor in every}
        nothing = torch.zeros(0)
        super().__init__(Recording(kept, nothing, nothing, {}))

    def _written(self) -> str:
        self._slots = self._aside()
        for place, group in enumerate(self._groups):
            self._inputs.append(f"%memory{place} : Tensor")
            pieces = self._new()
            zero = self._constant("int", "0")
            self._lines.append(f"{pieces} : Tensor[] = aten::unbind(%memory{place}, {zero})")
            names = [self._new() for _ in group]
            self._slices.update(zip(map(id, group), names, strict=True))
            unpacked = ", ".join(f"{name} : Tensor" for name in names)
            self._lines.append(f"{unpacked} = prim::ListUnpack({pieces})")
        for call in self._recording.calls:
            self._write(call)
        if not all(name in self._names for name in self._found):
            raise NotRepeatable(text("it holds what no operation gave"))
        return FUNCTION.format(
            inputs=", ".join(self._inputs),
            before="\n  ".join(self._before),
            calls="\n  ".join(self._lines),
            found=", ".join(self._names[name] for name in self._found),
        )

    def _aside(self) -> dict[int, Tensor]:
        """Memory for what is in between; what is found must not be written over by another pass."""
        memory = {id(slot): torch.empty_like(slot) for slot in self._slots.values()}
        return {
            id(result): memory[id(self._slots[id(result)])]
            for call in self._recording.calls
            for result in tensors_in(call.results)
            if id(result) in self._slots and storage(result) not in self._kept
        }

    def _write(self, call: Call) -> None:
        into = self._slices.get(id(call.results[0])) if call.results else None
        if into is None:
            super()._write(call)
            return
        values = [
            self._value(argument, str(described.type))
            for argument, described in zip(call.arguments, call.schema, strict=True)
        ]
        self._lines.append(f"{self._new()} : Tensor = {call.name}({', '.join([*values, into])})")
        self._names[id(call.results[0])] = into


def _plain(calls: list[Call]) -> tuple[list[Call], dict[int, Tensor]]:
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


def _products(calls: list[Call], found: list[Tensor]) -> dict[int, tuple[Tensor, Tensor]]:
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


def _needed(calls: list[Call], found: Iterable[Tensor]) -> list[Call]:
    """Those that give what was found, or change something."""
    used = set(map(id, found))
    kept: list[Call] = []
    for call in reversed(calls):
        is_used = any(id(result) in used for result in call.results)
        if is_used or call.draws or any(True for _ in call.written()):
            used.update(id(tensor) for tensor in call.tensors())
            kept.append(call)
    return kept[::-1]


def _groups(calls: list[Call], found: Iterable[Tensor]) -> list[list[Tensor]]:
    """Found results of the same operation, shape and type, in the order in which they are found."""
    names = {id(call.results[0]): call.name for call in calls if call.name in INTO}
    groups: dict[tuple[object, ...], dict[int, Tensor]] = {}
    for tensor in found:
        if id(tensor) in names:
            kind = names[id(tensor)], tuple(tensor.shape), tensor.dtype
            groups.setdefault(kind, {})[id(tensor)] = tensor
    return [list(group.values()) for group in groups.values() if len(group) > 1]
