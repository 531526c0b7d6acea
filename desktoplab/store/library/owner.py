"""Which process records a run, and whether it still lives; so an interrupted run is recognized."""

from __future__ import annotations

import os
import platform
import time
from dataclasses import dataclass
from functools import cache

import psutil

SAME_START = 5.0
"""Seconds by which the system's account of when a process began may shift with its clock."""

SILENT_SECONDS = 600.0
"""After how long a run of another machine, in a shared folder, counts as interrupted."""


@dataclass(frozen=True)
class Owner:
    """A process: a number is given again one day, so when it began belongs to it."""

    host: str
    pid: int
    started: float

    def is_alive(self, touched: float) -> bool:
        """Whether it may still write; `touched` is when it last did, in seconds since 1970."""
        if self.host != platform.node():
            return time.time() - touched < SILENT_SECONDS
        try:
            process = psutil.Process(self.pid)
            is_same = abs(process.create_time() - self.started) < SAME_START
            return bool(is_same and process.status() != psutil.STATUS_ZOMBIE)
        except psutil.NoSuchProcess:
            return False
        except psutil.AccessDenied:  # it is there, and another person's
            return True


@cache
def this_process() -> Owner:
    """The process that asks."""
    return Owner(platform.node(), os.getpid(), psutil.Process().create_time())
