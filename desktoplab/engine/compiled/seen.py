"""Who makes, uses and changes which tensor in a list of calls. Plain torch."""

from __future__ import annotations

from collections.abc import Iterable

from torch import Tensor

from desktoplab.engine.compiled.recording import Call, storage, tensors_in
from desktoplab.engine.compiled.slots import INTO


class Seen:
    """Places in `calls`, all of which are needed."""

    def __init__(self, calls: list[Call]) -> None:
        self.calls = calls
        self._made: dict[int, int] = {}
        self._uses: dict[int, list[int]] = {}
        self._written: dict[int, int] = {}
        for place, call in enumerate(calls):
            for tensor in call.tensors():
                self._uses.setdefault(id(tensor), []).append(place)
            self._made |= {id(result): place for result in tensors_in(call.results)}
            self._written |= {storage(tensor): place for tensor in call.written()}

    def made(self, tensor: Tensor) -> int:
        """Where it was made, or changed last; -1 for what is given."""
        return self._made.get(id(tensor), -1)

    def maker(self, tensor: Tensor) -> Call | None:
        """The call that did."""
        place = self._made.get(id(tensor))
        return None if place is None else self.calls[place]

    def users(self, tensor: Tensor) -> list[Call]:
        """The calls that take it, one for each time."""
        return [self.calls[place] for place in self._uses.get(id(tensor), [])]

    def is_changed_after(self, tensor: Tensor, place: int) -> bool:
        """Whether a later call writes into its memory."""
        return self._written.get(storage(tensor), -1) > place

    def last(self, tensors: Iterable[Tensor], before: int, without: set[int]) -> int:
        """The last place that touches the memory of one of them, before a place."""
        wanted = set(map(storage, tensors))
        for place in range(before - 1, -1, -1):
            call = self.calls[place]
            found = map(storage, (*call.tensors(), *tensors_in(call.results)))
            if place not in without and not wanted.isdisjoint(found):
                return place
        return -1

    def may_move(self, tensor: Tensor, but_for: Iterable[Tensor] = ()) -> bool:
        """Whether its numbers could be written into other memory.

        Views of it are none of them, apart from those that will not be needed.
        """
        maker = self.maker(tensor)
        if maker is None or maker.name not in INTO or not _is_dense(tensor):
            return False
        allowed = set(map(id, but_for))
        views = [user for user in self.users(tensor) if user.is_view]
        return all(id(result) in allowed for view in views for result in view.results)


def _is_dense(tensor: Tensor) -> bool:
    return tensor.is_contiguous() or (tensor.dim() == 2 and tensor.t().is_contiguous())
