"""Writes a recorded pass as the text of a function in torch's intermediate form.

Results of one kind are written side by side into the same memory, so that statistics of all layers
need no copies. Products of two matrices that nothing but the caller asks for are left to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

from desktoplab.engine.compiled.lean import groups_of, needed, plain, products_of
from desktoplab.engine.compiled.loop import Loop
from desktoplab.engine.compiled.recording import (
    Call,
    NotRepeatable,
    Recording,
    storage,
    tensors_in,
)
from desktoplab.engine.compiled.sources import Lying, Multiplied, Single, Source, Sources
from desktoplab.spec.text import text

FUNCTION = """\
graph({inputs}):
  {before}
  {calls}
  %found : Tensor[] = prim::ListConstruct({found})
  return (%found)
"""


class Straight(Loop):
    """Calls that are made once, one after the other; gives the tensors that are wanted of them.

    The function takes `memory`, of these shapes and types, before what is `given`. `sections` tell
    of each list that was found where its stacks come from; where this `multiplies` itself, none
    of them is a product. What is to be `measured` of a list (`sums` or `sizes`, as in
    `engine.tensors`) is taken of each stack while it is near, and given as one tensor at last.
    `told` says for each piece of it of which list it is, its places there, and how many numbers
    each of these tensors has.
    """

    def __init__(
        self,
        calls: list[Call],
        found: list[list[Tensor]],
        measured: Sequence[str | None] = (),
        *,
        multiplies: bool,
    ) -> None:
        kept, same = plain(calls)
        wanted = [[same.get(id(tensor), tensor) for tensor in several] for several in found]
        every = [tensor for several in wanted for tensor in several]
        kept = needed(kept, every)
        products = {} if multiplies else products_of(kept, every)
        every = [each for tensor in every for each in products.get(id(tensor), (tensor,))]
        kept = needed(kept, every)
        self._groups = groups_of(kept, every)
        self.memory = [((len(group), *group[0].shape), group[0].dtype) for group in self._groups]
        self._found: dict[int, Tensor] = {}
        self._slices: dict[int, str] = {}
        sources = Sources(self._groups, products, self._found)
        self.sections = [sources.of(several) for several in wanted]
        self._kept = {storage(tensor) for tensor in every}
        self.told: list[tuple[int, list[int], int]] = []
        self._numbers_found: list[str] = []
        self._flags: dict[tuple[int, int], Tensor] = {}
        self._waiting = [
            _Waiting(number, kind, *stack, wanted[number], products)
            for number, kind in enumerate(measured)
            if kind is not None
            for stack in self.sections[number]
        ]
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
            self._measure(call)
        for stack in self._waiting:  # of what was there before
            self._take(stack)
        if not all(name in self._names for name in self._found):
            raise NotRepeatable(text("it holds what no operation gave"))
        given = [self._names[name] for name in self._found]
        if self._numbers_found:
            listed = self._call(
                f"prim::ListConstruct({', '.join(self._numbers_found)})", "Tensor[]"
            )
            given.append(self._call(f"aten::cat({listed}, {self._constant('int', '0')})"))
        return FUNCTION.format(
            inputs=", ".join(self._inputs),
            before="\n  ".join(self._before),
            calls="\n  ".join(self._lines),
            found=", ".join(given),
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

    def _call(self, operation: str, kind: str = "Tensor") -> str:
        name = self._new()
        self._lines.append(f"{name} : {kind} = {operation}")
        return name

    def _measure(self, call: Call) -> None:
        """Take the numbers of the stacks that this call was the last to be waited for."""
        made = {id(result) for result in call.results}
        ready = []
        for each in self._waiting:
            if each.needs & made:
                each.needs -= made
                if not each.needs:
                    ready.append(each)
        for each in ready:
            self._waiting.remove(each)
            self._take(each)

    def _take(self, stack: _Waiting) -> None:
        one, last = (self._constant("int", number) for number in ("1", "-1"))
        no, none = self._constant("bool", "0"), self._constant("NoneType", "")
        rows = self._once(f"int[] = prim::ListConstruct({one})")
        values = self._call(f"aten::flatten({self._stack(stack.source)}, {one}, {last})")
        if stack.kind == "sizes":
            is_new = isinstance(stack.source, Multiplied)
            values = self._call(f"aten::abs{'_' if is_new else ''}({values})")
        two = self._constant("float", "2.")
        taken = [
            self._call(f"aten::linalg_vector_norm({values}, {two}, {rows}, {no}, {none})"),
            self._call(f"aten::sum({values}, {rows}, {no}, {none})"),
        ]
        if stack.kind == "sums":
            taken.append(self._call(f"aten::amin({values}, {rows}, {no})"))
        taken.append(self._call(f"aten::amax({values}, {rows}, {no})"))
        if stack.kind == "sums":
            memory = self._flags.setdefault(stack.shape, torch.empty(stack.shape))
            flags, nothing = self._input("Tensor", memory), self._constant("float", "0.")
            found = self._call(f"aten::eq({values}, {nothing}, {flags})")
            taken.append(self._call(f"aten::sum({found}, {rows}, {no}, {none})"))
        self._numbers_found += taken
        self.told.append((stack.section, stack.places, stack.shape[1]))

    def _stack(self, source: Source) -> str:
        zero, one, two = (self._constant("int", number) for number in "012")
        match source:
            case Lying(memory, first, count):
                ends = (self._constant("int", str(number)) for number in (first, count))
                return self._call(f"aten::narrow(%memory{memory}, {zero}, {', '.join(ends)})")
            case Single((place,)):
                return self._call(f"aten::unsqueeze({self._given_at(place)}, {zero})")
            case Single(places):
                names = ", ".join(map(self._given_at, places))
                listed = self._call(f"prim::ListConstruct({names})", "Tensor[]")
                return self._call(f"aten::stack({listed}, {zero})")
            case Multiplied(left, right):
                turned = self._call(f"aten::transpose({self._stack(left)}, {one}, {two})")
                return self._call(f"aten::bmm({turned}, {self._stack(right)})")

    def _given_at(self, place: int) -> str:
        return self._tensor(list(self._found.values())[place])


class _Waiting:
    """A stack of which numbers are to be taken once all that it `needs` is there."""

    def __init__(
        self, section: int, kind: str, places: list[int], source: Source,
        tensors: list[Tensor], products: Mapping[int, tuple[Tensor, Tensor]],
    ) -> None:  # fmt: skip
        self.section, self.kind, self.places, self.source = section, kind, places, source
        some = [tensors[place] for place in places]
        self.shape = len(places), some[0].numel()
        self.needs = {id(each) for one in some for each in products.get(id(one), (one,))}
