"""What this machine offers a window: a display, and the system libraries that Qt needs.

Standard library only, as it is asked before any package is installed.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable, Mapping, Sequence

# Shared libraries that the PySide6 wheel does not bring along, and the Debian packages with them.
EVERY_PLATFORM = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}

COMMANDS = (
    "train", "show", "presets", "measure", "map", "verify", "export", "board", "lesson", "profile",
)  # fmt: skip
"""What the command line does without a window; a test compares them with its parser."""

NO_DISPLAY = (
    "There is no display, so no window can open. To train without one: "
    "desktoplab train EXPERIMENT.json --out RUN.dlab  "
    "(or: python main.py train EXPERIMENT.json --out RUN.dlab)"
)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the lab opens, as no command and no question about them was given."""
    return not {*COMMANDS, "-h", "--help", "--version"} & {*arguments[:1]}


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be shown, as far as can be told without Qt."""
    if not platform.startswith("linux"):
        return True
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in wanted)


def needed_libraries(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> dict[str, str]:
    """Library file to Debian package, for the way in which Qt will draw here; empty off Linux."""
    if not platform.startswith("linux"):
        return {}
    # Where there are both displays, Qt falls back from Wayland to X11.
    seen = "xcb" if environment.get("DISPLAY") else ""
    seen = seen or ("wayland" if environment.get("WAYLAND_DISPLAY") else "offscreen")
    chosen = environment.get("QT_QPA_PLATFORM") or seen
    extra = {"xcb": X11, "wayland": WAYLAND}.get(chosen.partition(":")[0].partition("-")[0], {})
    return {**EVERY_PLATFORM, **extra}


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """The packages whose library cannot be loaded."""
    return [package for library, package in libraries.items() if not _loads(library)]


def explain_missing(packages: Iterable[str]) -> str:
    """A message that names the missing packages and the command that installs them."""
    names = " ".join(packages)
    return (
        f"Qt needs system libraries that are missing here: {names}\n"
        f"On Debian and Ubuntu: sudo apt-get install {names}\n"
        "On other systems install the packages that hold these libraries, then start again."
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    # One missing package a line, for scripts: python3 -m desktoplab.machine
    sys.stdout.writelines(f"{package}\n" for package in missing_packages(needed_libraries()))
