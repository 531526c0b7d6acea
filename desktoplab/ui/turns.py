"""Shorter turns at Python's lock while a thread loads modules or reads long texts.

The window's thread gives the lock away at every call of Qt, and gets it back when the turn of the
other thread is over: after 5 ms, hundreds of times for a page of widgets. A run needs none of this,
as its calls of torch give the lock away too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

SECONDS = 0.0005

_lock = Lock()
_before: list[float] = []


@contextmanager
def short_turns() -> Iterator[None]:
    """While any thread is inside, turns are short; then they are as they were."""
    with _lock:
        _before.append(sys.getswitchinterval())
        sys.setswitchinterval(SECONDS)
    try:
        yield
    finally:
        with _lock:
            before = _before.pop()
            if not _before:
                sys.setswitchinterval(before)
