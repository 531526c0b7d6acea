"""Opens the window. Puts things in their order before Qt is loaded; imports Qt only after that."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktoplab import machine
from desktoplab.ui.torch_libraries import torch_folder
from desktoplab.ui.unread import leave_unread

if TYPE_CHECKING:
    from desktoplab.engine.history import History

TORCH_CORE = "c10.dll"


def run_window(file: Path | None = None, profile: Path | None = None) -> int:
    """Open the window, with a file and under a profile; returns the exit code when it is closed."""
    if not machine.has_display():
        print(machine.NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return 1
    load_torch_first(torch_folder(), sys.platform, _load_dll)
    gc.disable()  # what is loaded now stays; to look through it again and again takes time
    try:
        # Qt comes after torch's libraries, and the rest of the window after Qt.
        leave_unread()
        from desktoplab.ui.start import open_window
    finally:
        gc.freeze()
        gc.enable()
    return open_window(file, profile)


def draw_figures(history: History, folder: Path, suffix: str, width: int) -> tuple[Path, ...]:
    """Write every plot of a run into a folder, without a window and without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "*.warning=false"  # what that platform says of every window
    from desktoplab.ui.figures import write_figures

    return write_figures(history, folder, suffix, width)


def load_torch_first(folder: Path | None, platform: str, load: Callable[[Path], object]) -> bool:
    """On Windows, load torch's core library before Qt; says whether it was loaded.

    torch 2.9 and newer cannot load its libraries after Qt's (WinError 1114, pytorch issue 166628).
    Where this fails too, the first run says so; the window opens in any case.
    """
    if platform != "win32" or folder is None:
        return False
    try:
        load(folder / TORCH_CORE)
    except OSError:
        return False
    return True


def _load_dll(path: Path) -> object:
    return ctypes.CDLL(str(path))
