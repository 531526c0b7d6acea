"""Where a run computes: CUDA, then MPS, then CPU; and on how many threads."""

from __future__ import annotations

import torch
from torch import nn

from desktoplab.spec.text import Refused, text

# Multiply-adds of one layer and batch below which a second thread costs more than it brings. A
# rule, not a timing, so that the same experiment runs on the same number of threads each time and
# gives the same bits (docs/decisions.md).
THREADS_PAY_FROM = 30_000_000


def device_names() -> tuple[str, ...]:
    """What this machine has, best first: of `cuda`, `mps` and `cpu`."""
    found = []
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    return (*found, "cpu")


def choose_device(wanted: str | None = None) -> torch.device:
    """The wanted device, or the best there is; raises `Refused` where it is not there."""
    names = device_names()
    if wanted is None:
        return torch.device(names[0])
    if wanted.partition(":")[0] not in names:
        raise Refused("device", wanted, text("one of {names}", names=", ".join(names)))
    return torch.device(wanted)


def describe_device(device: torch.device) -> str:
    """The name that the status bar shows: `CPU`, `MPS`, or the graphics card's own."""
    if device.type == "cuda":
        return f"CUDA · {torch.cuda.get_device_name(device)}"
    return device.type.upper()


def set_threads(net: nn.Module, batch_size: int) -> int:
    """Set the threads of the calling thread (the setting belongs to it); 1 for small networks."""
    largest = max((parameter.numel() for parameter in net.parameters()), default=0)
    threads = AVAILABLE if largest * batch_size >= THREADS_PAY_FROM else 1
    if threads != torch.get_num_threads():
        torch.set_num_threads(threads)
    return threads


AVAILABLE = torch.get_num_threads()
