"""Memory that an update frees stays with the process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktoplab.engine.memory import LARGEST

FAULTS = """
import resource, torch
from desktoplab.engine.memory import keep_memory
torch.set_num_threads(1)
def faults():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(5):
        kept = [torch.ones(250_000) for _ in range(30)]
        del kept
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
keep_memory()
faults()
print(faults())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the C library of Linux")
def test_pages_are_not_asked_for_again_and_again() -> None:
    found = subprocess.run(
        [sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True, timeout=600
    )
    assert int(found.stdout) < 3_000, "30 MB five times are 37,000 pages"


def test_the_piece_is_small_enough_to_be_learned_from() -> None:
    assert LARGEST < 32 << 20
