"""One update as the list of torch's own operations that it consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Generator, Tensor
from torch._ops import OpOverload
from torch.utils._python_dispatch import TorchDispatchMode

from desktoplab.engine.compiled.rate import Formula
from desktoplab.spec.text import Text, text

Argument = Any
"""What an operation is called with: tensors, numbers, types, streams, lists of them, or None."""

WRITES_UNSAID = {"aten::native_batch_norm": (3, 4)}
"""Arguments that an operation changes although its schema does not say so."""


class NotRepeatable(Exception):
    """An update that cannot be repeated from a record of it; `text` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


@dataclass(frozen=True, eq=False)
class Call:
    """An operation with its arguments in the order of its schema, and what it gave."""

    operation: OpOverload
    arguments: tuple[Argument, ...]
    results: tuple[Tensor | None, ...]
    gives_list: bool = False

    @property
    def name(self) -> str:
        """As `aten::mm`, without the overload."""
        return str(self.operation._schema.name)  # noqa: SLF001  (torch has no other way to ask)

    @property
    def schema(self) -> Sequence[Any]:
        """torch's description of each argument."""
        found: Sequence[Any] = self.operation._schema.arguments  # noqa: SLF001
        return found

    @property
    def is_view(self) -> bool:
        """Whether what it gives is an argument, looked at in another way."""
        returns = self.operation._schema.returns  # noqa: SLF001
        return bool(returns) and all(
            each.alias_info is not None and not each.alias_info.is_write for each in returns
        )

    @property
    def is_in_place(self) -> bool:
        """Whether what it gives is its first argument, changed."""
        returns = self.operation._schema.returns  # noqa: SLF001
        return (
            len(returns) == 1
            and returns[0].alias_info is not None
            and (bool(returns[0].alias_info.is_write))
        )

    @property
    def draws(self) -> bool:
        """Whether it takes numbers from a random stream."""
        return any(isinstance(argument, Generator) for argument in self.arguments)

    @property
    def is_list_update(self) -> bool:
        """Whether it changes all tensors of a list, each by itself."""
        return self.name.startswith(("aten::_fused_", "aten::_foreach_")) and not self.results

    def tensors(self) -> Iterator[Tensor]:
        """Every tensor among the arguments."""
        return tensors_in(self.arguments)

    def written(self) -> Iterator[Tensor]:
        """The arguments that it changes."""
        unsaid = WRITES_UNSAID.get(self.name, ())
        for place, (argument, described) in enumerate(
            zip(self.arguments, self.schema, strict=True)
        ):
            alias = described.alias_info
            if (alias is not None and alias.is_write) or place in unsaid:
                yield from tensors_in((argument,))

    def given(self, same: Mapping[int, Tensor]) -> Call:
        """The same call with some tensors replaced by others that hold the same numbers."""

        def replaced(argument: Argument) -> Argument:
            if isinstance(argument, Tensor):
                return same.get(id(argument), argument)
            if isinstance(argument, list | tuple):
                return [replaced(each) for each in argument]
            return argument

        return replace(self, arguments=tuple(replaced(each) for each in self.arguments))


@dataclass(frozen=True)
class Recording:
    """The calls of one update of a mini-batch of `len(batch)` samples, its loss among them.

    `formulas` tells of the numbers among the arguments that come from the learning rate how.
    Results that lie in `memory` are to be written there.
    """

    calls: list[Call]
    batch: Tensor
    loss: Tensor
    formulas: Mapping[float, Formula]
    memory: tuple[Tensor, ...] = ()


class Recorder(TorchDispatchMode):
    """Notes every operation below autograd while it is on; all runs as it would without it."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.calls: list[Call] = []

    def __torch_dispatch__(
        self,
        func: OpOverload,
        types: Sequence[type],
        args: Sequence[Argument] = (),
        kwargs: Mapping[str, Argument] | None = None,
    ) -> Argument:
        """Run the operation, and note it."""
        del types
        kwargs = kwargs or {}
        found = func(*args, **kwargs)
        schema = func._schema  # noqa: SLF001
        if schema.name.startswith("profiler::"):
            return found
        if schema.name == "aten::_local_scalar_dense":
            raise NotRepeatable(text("an update looks at its own numbers"))
        arguments = _in_order(schema.arguments, args, kwargs)
        gives_list = isinstance(found, list)
        results = tuple(found) if isinstance(found, list | tuple) else (found,)
        if found is None:
            results = ()
        self.calls.append(Call(func, arguments, results, gives_list))
        return found


def record(
    update: Callable[[Tensor], Tensor], batch: Tensor, formulas: Mapping[float, Formula]
) -> Recording:
    """Let `update` be made, which gives the loss, and list its calls."""
    with Recorder() as recorder:
        loss = update(batch)
    return Recording(recorder.calls, batch, loss, formulas)


def _in_order(
    schema: Iterable[Any], given: Sequence[Argument], named: Mapping[str, Argument]
) -> tuple[Argument, ...]:
    positional = iter(given)
    found = []
    for argument in schema:
        if argument.name in named:
            found.append(named[argument.name])
        elif argument.kwarg_only:
            found.append(argument.default_value)
        else:
            found.append(next(positional, argument.default_value))
    return tuple(found)


def tensors_in(arguments: Iterable[Argument]) -> Iterator[Tensor]:
    """The tensors among arguments, those in lists too."""
    for argument in arguments:
        if isinstance(argument, Tensor):
            yield argument
        elif isinstance(argument, list | tuple):
            yield from tensors_in(argument)


def storage(tensor: Tensor) -> int:
    """What tells whether two living tensors share memory; 0 for one without any."""
    return torch.Tensor.untyped_storage(tensor).data_ptr()
