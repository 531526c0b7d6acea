"""Keeps freed memory with the process, so that the next update need not ask the system for it.

On Linux the C library gives memory back as soon as 128 KiB lie free at the end, and the system
hands it out again page by page: in a deep network hundreds of times per update. It does so less
eagerly once a large piece was freed: it then takes twice its size to be a usual need (mallopt(3)).
"""

from __future__ import annotations

import torch

LARGEST = 31 << 20
"""Bytes of the piece; the library learns from none above 32 MiB."""


def keep_memory() -> None:
    """Free a large piece, of which no page was touched; elsewhere than on Linux it does nothing."""
    torch.empty(LARGEST, dtype=torch.uint8)
