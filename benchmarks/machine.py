"""What the figures hold for: this machine and these versions, in words without names or paths."""

from __future__ import annotations

import os
import platform
from importlib import metadata
from pathlib import Path

PACKAGES = (
    "torch", "numpy", "scikit-learn", "keras", "tensorflow", "PySide6-Essentials", "pyqtgraph",
)  # fmt: skip


def machine(device: str = "cpu") -> str:
    """Processor, cores, memory and system; the graphics card where that trained."""
    import psutil

    memory = psutil.virtual_memory().total / 2**30
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    words = f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {system}"
    if device.startswith("cuda"):
        import torch

        words = f"{torch.cuda.get_device_name()}, {words}"
    return words


def versions() -> str:
    """Python and the packages that are measured."""
    found = [f"Python {platform.python_version()}"]
    for name in PACKAGES:
        try:
            found.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            continue
    return ", ".join(found)


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        lines = facts.read_text("utf-8").splitlines()
        named = [line.partition(":")[2] for line in lines if line.startswith("model name")]
        if named:
            return named[0].strip().replace("(R)", "").replace("(TM)", "")
    return platform.processor() or platform.machine()
