"""Where the files that belong to the program lie, in a checkout and when it is installed.

Finds paths only; reads nothing.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as `resource("translations", "ko.qm")`; it may not exist."""
    installed = PACKAGE / "_resources"
    root = installed if installed.is_dir() else PACKAGE.parent / "resources"
    return root.joinpath(*parts)
