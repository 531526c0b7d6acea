"""A text in torch's intermediate form as a function that torch runs without the interpreter's lock.

This is the form behind TorchScript. All that rests on it stands in this file; why this one, and
what would replace it, stands in docs/decisions.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from desktoplab.engine.compiled.recording import Argument, NotRepeatable
from desktoplab.spec.text import text


class Function:
    """Called with what the text names as its inputs.

    Raises `NotRepeatable` where torch cannot read the text, and in a call `RuntimeError` where it
    cannot do what the text says.
    """

    def __init__(self, source: str) -> None:
        try:
            graph = torch._C.parse_ir(source)  # noqa: SLF001
            self._function = torch._C._create_function_from_graph("written", graph)  # noqa: SLF001
        except (RuntimeError, AttributeError) as error:
            reason = str(error).strip().splitlines()[0]
            raise NotRepeatable(text("torch cannot read it: {reason}", reason=reason)) from error

    def __call__(self, *given: Argument) -> Argument:
        """Run as it is written: torch's passes would drop updates of lists of tensors, as these
        seem to give nothing.
        """
        as_written = torch.jit.optimized_execution(False)  # type: ignore[attr-defined]
        with as_written, _below_autograd():
            return self._function(*given)


@contextmanager
def _below_autograd() -> Iterator[None]:
    """Where recordings are made: beneath all that keeps gradients and counts versions."""
    keys = torch._C.DispatchKeySet(torch._C.DispatchKey.ADInplaceOrView)  # noqa: SLF001
    guard = torch._C._AutoDispatchBelowAutograd()  # noqa: SLF001
    try:
        with torch._C._ExcludeDispatchKeyGuard(keys):  # noqa: SLF001
            yield
    finally:
        del guard
