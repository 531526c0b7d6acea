"""Where torch's libraries lie, and loading the largest while the window goes on. Imports no torch.

`import torch` loads 400 MiB of libraries and lets their initializers run in one call that keeps
Python's lock: the window stands still for 0.2 to 0.4 s. A foreign function that is called through
ctypes gives the lock back, so `dlopen` is called here as one, before the import, with the files
and flags that torch itself uses; the import then finds them loaded. On Windows torch does the same
of its own accord.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

Open = Callable[[Path, int], bool]
"""Loads a library with flags of `dlopen`; says whether it is loaded."""
SUFFIXES = {"linux": ".so", "darwin": ".dylib"}


def torch_folder() -> Path | None:
    """The folder of torch's libraries, found without importing torch."""
    found = find_spec("torch")
    return Path(found.origin).parent / "lib" if found is not None and found.origin else None


def load_ahead(
    folder: Path | None, platform: str = sys.platform, find: Callable[[], Open | None] | None = None
) -> bool:
    """Load torch's largest library without holding Python's lock; says whether it was loaded.

    Where it is not, nothing is lost: `import torch` loads it, or says what is wrong.
    """
    suffix = SUFFIXES.get(platform)
    if folder is None or suffix is None:
        return False
    load = (find or _unlocked)()
    if load is None:
        return False
    # What torch loads first, for all to see, as in `torch._load_global_deps`.
    shared = load(folder / f"libtorch_global_deps{suffix}", os.RTLD_NOW | os.RTLD_GLOBAL)
    return shared and load(folder / f"libtorch_cpu{suffix}", os.RTLD_NOW | os.RTLD_LOCAL)


def _unlocked() -> Open | None:
    """`dlopen` of the C library, called without Python's lock; None where it cannot be reached."""
    try:
        function = ctypes.CDLL(None).dlopen
    except (OSError, AttributeError, TypeError):
        return None
    function.restype = ctypes.c_void_p
    function.argtypes = [ctypes.c_char_p, ctypes.c_int]
    return lambda path, flags: bool(function(os.fsencode(path), flags))
