"""Writes a recorded update as the text of a loop, in torch's intermediate form.

What is the same in each update stands before the loop: constants, views of weights.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import torch
from torch import Generator, Tensor

from desktoplab.engine.compiled.rate import Formula
from desktoplab.engine.compiled.recording import (
    Argument,
    Call,
    NotRepeatable,
    Recording,
    storage,
    tensors_in,
)
from desktoplab.engine.compiled.slots import slots
from desktoplab.spec.text import text

DTYPES = {
    torch.uint8: 0, torch.int8: 1, torch.int16: 2, torch.int32: 3, torch.int64: 4,
    torch.float16: 5, torch.float32: 6, torch.float64: 7, torch.bool: 11, torch.bfloat16: 15,
}  # fmt: skip
FORMATS = {torch.contiguous_format: 0, torch.preserve_format: 1, torch.channels_last: 2}
"""Numbers by which the intermediate form knows a type, and an order in memory."""

FUNCTION = """\
graph({inputs}):
  {before}
  %losses : float[] = prim::ListConstruct()
  prim::Loop(%count, {yes})
    block0(%step : int):
      %start : int = aten::mul(%step, {size})
      %batch : Tensor = aten::narrow(%indices, {zero}, %start, {size})
      {forward}
      %loss : float = aten::FloatImplicit({loss})
      %noted : float[] = aten::append(%losses, %loss)
      %difference : float = aten::sub(%loss, %loss)
      %is_finite : bool = aten::eq(%difference, {nothing})
      prim::If(%is_finite)
        block0():
          {update}
          -> ()
        block1():
          -> ()
      -> (%is_finite)
  return (%losses)
"""


class Loop:
    """The loop of a recording: its `source`, a function of the indices of all batches, the number
    of updates, a list of numbers for each of `formulas`, and what is `given`.
    """

    def __init__(self, recording: Recording) -> None:
        self.given: list[Tensor | Generator] = []
        self.formulas: list[Formula] = []
        self._recording = recording
        self._names: dict[int, str] = {id(recording.batch): "%batch"}
        self._outer: set[str] = set()
        self._known: dict[str, str] = {}
        self._count = 0
        self._numbers: dict[float, str] = {}
        self._inputs: list[str] = []
        self._before: list[str] = []
        self._lines: list[str] = []
        self._made = {
            storage(result)
            for call in recording.calls
            if not call.is_view and not call.is_in_place
            for result in tensors_in(call.results)
        } - set(map(storage, recording.memory))
        self._slots = slots(recording.calls, recording.memory)
        self.source = self._written()

    def _written(self) -> str:
        forward: list[str] = []
        for call in self._recording.calls:
            self._write(call)
            if any(result is self._recording.loss for result in call.results):
                forward, self._lines = self._lines, []
        if not forward:
            raise NotRepeatable(text("its loss is not the result of an operation"))
        each = [f"%each{place} : float[]" for place in range(len(self.formulas))]
        numbers = [
            f"{name} : float = aten::__getitem__(%each{place}, %step)"
            for place, name in enumerate(self._numbers.values())
        ]
        return FUNCTION.format(
            yes=self._constant("bool", "1"),
            zero=self._constant("int", "0"),
            nothing=self._constant("float", "0."),
            size=self._constant("int", str(len(self._recording.batch))),
            inputs=", ".join(["%indices : Tensor", "%count : int", *each, *self._inputs]),
            before="\n  ".join(self._before),
            forward="\n      ".join([*numbers, *forward]),
            loss=self._names[id(self._recording.loss)],
            update="\n          ".join(self._lines),
        )

    def _write(self, call: Call) -> None:
        values = [
            self._value(argument, str(described.type))
            for argument, described in zip(call.arguments, call.schema, strict=True)
        ]
        name = call.name
        if name == "aten::index" and _is_one(call.arguments[1], self._recording.batch):
            # The same rows, found by a shorter way.
            name, values = "aten::index_select", [values[0], self._constant("int", "0"), "%batch"]
        operation = f"{name}({', '.join(values)})"
        first = call.results[0] if call.results else None
        if call.is_in_place:
            self._lines.append(f"{self._new()} : Tensor = {operation}")
            self._names[id(call.results[0])] = values[0]
        elif first is not None and id(first) in self._slots:
            slot = self._names[id(first)] = self._input("Tensor", self._slots[id(first)])
            self._lines.append(f"{self._new()} : Tensor = {name}({', '.join([*values, slot])})")
        elif call.gives_list:
            pieces = self._new()
            self._lines.append(f"{pieces} : Tensor[] = {operation}")
            self._lines.append(f"{self._results(call)} = prim::ListUnpack({pieces})")
        elif not call.results:
            self._lines.append(operation)
        elif call.is_view and all(value in self._outer for value in values):
            if not self._is_given(call):
                self._names[id(call.results[0])] = self._once(f"Tensor = {operation}")
        else:
            self._lines.append(f"{self._results(call)} = {operation}")

    def _is_given(self, view: Call) -> bool:
        """Whether it shows what is given, now and later: then it can be given itself."""
        given = set(map(id, self.given))
        made = (tensor for tensor in view.tensors() if id(tensor) in self._names)
        return all(id(tensor) in given for tensor in made) and not any(
            storage(tensor) in self._made for tensor in view.tensors()
        )

    def _results(self, call: Call) -> str:
        names = []
        for result in call.results:
            names.append(self._new())
            if result is not None:
                self._names[id(result)] = names[-1]
        return ", ".join(f"{name} : Tensor" for name in names)

    def _new(self) -> str:
        self._count += 1
        return f"%v{self._count}"

    def _value(self, argument: Argument, kind: str) -> str:
        match argument:
            case Tensor():
                return self._tensor(argument)
            case Generator():
                return self._input("Generator", argument)
            case None:
                return self._constant("NoneType", "")
            case bool():
                return self._constant("bool", str(int(argument)))
            case float() if argument in self._recording.formulas:
                return self._number(argument)
            case int() | float() if isinstance(argument, float) or "float" in kind:
                return self._constant("float", repr(float(argument)))
            case int():
                return self._constant("int", str(argument))
            case str():
                return self._constant("str", f'"{argument}"')
            case torch.device():
                return self._constant("Device", f'"{argument}"')
            case torch.dtype() if argument in DTYPES:
                return self._constant("int", str(DTYPES[argument]))
            case torch.memory_format() if argument in FORMATS:
                return self._constant("int", str(FORMATS[argument]))
            case torch.layout() if argument is torch.strided:
                return self._constant("int", "0")
            case list() | tuple():
                return self._list(argument, kind)
        raise NotRepeatable(text("it holds a {kind}", kind=type(argument).__name__))

    def _tensor(self, tensor: Tensor) -> str:
        """The name of what a call made, or of what is given from outside for all updates."""
        if id(tensor) in self._names:
            return self._names[id(tensor)]
        if storage(tensor) in self._made:
            raise NotRepeatable(text("it uses numbers that it made out of sight"))
        return self._input("Tensor", tensor)

    def _input(self, kind: str, value: Tensor | Generator) -> str:
        if id(value) not in self._names:
            name = self._names[id(value)] = f"%given{len(self.given)}"
            self._outer.add(name)
            self._inputs.append(f"{name} : {kind}")
            self.given.append(value)
        return self._names[id(value)]

    def _number(self, value: float) -> str:
        """A number that each update computes from its learning rate."""
        if value not in self._numbers:
            self._numbers[value] = f"%rate{len(self.formulas)}"
            self.formulas.append(self._recording.formulas[value])
        return self._numbers[value]

    def _list(self, argument: Sequence[Argument], kind: str) -> str:
        values = [self._value(each, kind) for each in argument]
        element = next(name for sign, name in ELEMENTS.items() if sign in kind)
        built = f"{element}[] = prim::ListConstruct({', '.join(values)})"
        if all(value in self._outer for value in values):
            return self._once(built)
        name = self._new()
        self._lines.append(f"{name} : {built}")
        return name

    def _constant(self, kind: str, value: str) -> str:
        inside = f"[value={value}]" if value else ""
        return self._once(f"{kind} = prim::Constant{inside}()")

    def _once(self, built: str) -> str:
        """A line before the loop; the same line is written once."""
        if built not in self._known:
            name = self._known[built] = self._new()
            self._outer.add(name)
            self._before.append(f"{name} : {built}")
        return self._known[built]


ELEMENTS = {
    "Optional[Tensor]": "Tensor?", "Tensor": "Tensor", "float": "float", "bool": "bool",
    "int": "int",
}  # fmt: skip
"""What a list holds, by a sign in torch's name of its type."""


def _is_one(chosen: Iterable[Argument], batch: Tensor) -> bool:
    found = list(chosen)
    return len(found) == 1 and found[0] is batch
