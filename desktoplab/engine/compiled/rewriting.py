"""A list of calls that is being changed: some leave, others come, results move to other memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from torch import Tensor

from desktoplab.engine.compiled.recording import Call
from desktoplab.engine.compiled.seen import Seen
from desktoplab.engine.compiled.trials import kind_of
from desktoplab.engine.layout import stack_like


class Rewriting:
    """Changes are noted by their places in the list as it was, and made at the end.

    `memory` is what results have moved to.
    """

    def __init__(self, calls: list[Call]) -> None:
        self.seen = Seen(calls)
        self.memory: list[Tensor] = []
        self.gone: set[int] = set()
        self._come: dict[int, list[Call]] = {}
        self._moved: dict[int, Tensor] = {}
        self._until: list[int] = []

    def leave_out(self, *results: Tensor) -> None:
        """Drop the calls that make these."""
        self.gone.update(map(self.seen.made, results))

    def put(self, place: int, call: Call) -> None:
        """Let a call come right behind that of a place, after others that came there."""
        self._come.setdefault(place, []).append(call)

    def may_move(self, tensors: Sequence[Tensor], but_for: Sequence[Tensor] = ()) -> bool:
        """Whether these are different results that could be written elsewhere.

        Views `but_for` which nobody looks at them will not be needed.
        """
        return len(set(map(id, tensors))) == len(tensors) and all(
            id(each) not in self._moved and self.seen.may_move(each, but_for) for each in tensors
        )

    def may_stack(self, tensors: Sequence[Tensor], but_for: Sequence[Tensor] = ()) -> bool:
        """And whether they are equal matrices."""
        kinds = {(each.shape, each.dtype) for each in tensors}
        return len(kinds) == 1 and tensors[0].dim() == 2 and self.may_move(tensors, but_for)

    def move(self, tensors: Sequence[Tensor], parts: Sequence[Tensor]) -> None:
        """Let these results be written into parts of `memory`."""
        self._moved.update(zip(map(id, tensors), parts, strict=True))

    def stacked(self, tensors: Sequence[Tensor], until: int) -> Tensor:
        """The memory to which equal results move, one behind the other.

        It is theirs `until` a place at least; then others may move there.
        """
        wanted = stack_like(tensors)
        first = min(map(self.seen.made, tensors))
        until = max(until, self.seen.last(tensors, len(self.seen.calls), self.gone))
        free = (
            place
            for place, (memory, end) in enumerate(zip(self.memory, self._until, strict=True))
            if kind_of(memory) == kind_of(wanted) and end < first
        )
        place = next(free, len(self.memory))
        if place == len(self.memory):
            self.lay(wanted)
        self._until[place] = until
        self.move(tensors, list(self.memory[place]))
        return self.memory[place]

    def lay(self, memory: Tensor) -> Tensor:
        """Add memory that is there from the first update on and shared with nothing else."""
        self.memory.append(memory)
        self._until.append(len(self.seen.calls))
        return memory

    def calls(self) -> list[Call]:
        """The list as it is now."""
        found: list[Call] = []
        for place, call in enumerate(self.seen.calls):
            if place not in self.gone:
                results = tuple(self._moved.get(id(each), each) for each in call.results)
                found.append(replace(call.given(self._moved), results=results))
            found += self._come.get(place, [])
        return found
