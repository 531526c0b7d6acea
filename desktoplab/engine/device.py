"""Where a run computes: CUDA, then MPS, then CPU; and on how many threads."""

from __future__ import annotations

import torch

# Multiply-adds of one layer and batch below which a second thread costs more than it brings
# (measured: see docs/decisions.md). A rule, not a timing, so that the same experiment runs on the
# same number of threads each time and gives the same bits.
THREADS_PAY_FROM = 30_000_000


def choose_device(wanted: str | None = None) -> torch.device:
    """The wanted device, or the best there is; raises `RuntimeError` where it is not there."""
    if wanted is not None:
        device = torch.device(wanted)
        torch.empty(1, device=device)
        return device
    if torch.cuda.is_available():
        return torch.device("cuda")
    if torch.backends.mps.is_available():
        return torch.device("mps")
    return torch.device("cpu")


def choose_threads(largest_layer: int, batch: int, available: int) -> int:
    """Threads for a network whose largest layer has that many weights; 1 for small networks."""
    return available if largest_layer * batch >= THREADS_PAY_FROM else 1


def describe_device(device: torch.device) -> str:
    """The name that the status bar shows: `CPU`, `MPS`, or the graphics card's own."""
    if device.type == "cuda":
        return f"CUDA · {torch.cuda.get_device_name(device)}"
    return device.type.upper()
