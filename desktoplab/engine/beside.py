"""A look beside the updates, in a thread of its own, at a copy of the network.

Updates are made by a program that gives the interpreter's lock back for its whole length, so on
two cores both go on. It is the one thread of the engine, and lasts no longer than the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from time import perf_counter

import torch
from torch import Tensor

from desktoplab.engine.build import Net
from desktoplab.engine.courses import course_of
from desktoplab.engine.courses.supervised import noise_of
from desktoplab.engine.devices import AVAILABLE
from desktoplab.engine.look import take_frames
from desktoplab.engine.messages import Frame
from desktoplab.engine.pieces import pieces_of
from desktoplab.engine.stacks import Stacks
from desktoplab.engine.trainer import Trainer


@dataclass(frozen=True)
class Seen:
    """What came of a look that began `at` that second, and the seconds that it took of each probe.

    Those of the copy are in `copying`; nobody else's thread spent the others.
    """

    at: float
    frames: tuple[Frame, ...]
    costs: Mapping[str, float]
    copying: float


def has_spare_core(trainer: Trainer) -> bool:
    """Whether looks may have a thread of their own: updates are made on one of several cores."""
    return AVAILABLE > 1 and trainer.threads == 1 and trainer.device.type == "cpu"


def may_look_beside(trainer: Trainer) -> bool:
    """Whether updates may go on meanwhile, as they leave the interpreter alone."""
    return has_spare_core(trainer) and trainer.compiled.in_use


class Beside:
    """Looks at the network of a run as it was when each began; one at a time is under way.

    The frames are those that a look in line would have given, bit for bit. It is to be closed.
    """

    def __init__(self, trainer: Trainer) -> None:
        self._trainer = trainer
        twin = course_of(trainer.experiment, trainer.data, trainer.device)
        self._looking = twin.looking()
        self._looking.passes.after = trainer.looking.passes.after
        self._pieces = pieces_of(_tensors(twin.net), _tensors(trainer.net))
        noises = noise_of(twin.net), noise_of(trainer.net)
        self._streams = list(zip(*(noise.values() for noise in noises), strict=True))
        # A thread for each look would keep the run waiting until it has begun.
        one_core = partial(torch.set_num_threads, 1)  # the setting belongs to the thread
        self._thread = ThreadPoolExecutor(1, "look", one_core)
        self._under_way: Future[Seen] | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether a look is still being made."""
        return self._under_way is not None and not self._under_way.done()

    def begin(self, names: tuple[str, ...]) -> None:
        """Copy the network and let these probes look at the copy; none may be under way."""
        at = perf_counter()
        torch._foreach_copy_(*self._pieces)
        for mine, stream in self._streams:
            mine.set_state(stream.get_state())
        before = self._trainer.before
        copying = perf_counter() - at + (before.seconds if before is not None else 0.0)
        given = names, self._trainer.step, before, at, copying
        self._under_way = self._thread.submit(self._look, *given)

    def wait(self) -> Seen | None:
        """What the look under way found, or the last one; None if it was told. Raises its error."""
        look, self._under_way = self._under_way, None
        return None if look is None else look.result()

    def close(self) -> None:
        """Let the look under way end, whatever it finds or raises, and the thread with it."""
        self._thread.shutdown()

    def _look(
        self, names: tuple[str, ...], step: int, before: Stacks | None, at: float, copying: float
    ) -> Seen:
        look = self._looking.look(step, before)
        frames = take_frames(look, names)
        return Seen(at, frames, look.meter.seconds(), copying)


def _tensors(net: Net) -> list[Tensor]:
    return [tensor.detach() for tensor in chain(net.parameters(), net.buffers())]
