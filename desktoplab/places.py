"""Where the files that belong to the program lie, and where a person's own runs are kept.

Finds paths only; reads nothing.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
FOLDER_VARIABLE = "DESKTOPLAB_DATA"
PROFILE_VARIABLE = "DESKTOPLAB_PROFILE"
PROFILE = "profile.yaml"


def data_folder() -> Path:
    """Where this user's runs and autosaved copies are; DESKTOPLAB_DATA overrides it."""
    wanted = os.environ.get(FOLDER_VARIABLE)
    return Path(wanted) if wanted else platformdirs.user_data_path("desktoplab", appauthor=False)


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as `resource("translations", "ko.qm")`; it may not exist."""
    installed = PACKAGE / "_resources"
    root = installed if installed.is_dir() else PACKAGE.parent / "resources"
    return root.joinpath(*parts)


def guide(*parts: str) -> Path:
    """The folder of the user guide, or a part of it, such as `guide("ko")`; it may not exist."""
    installed = PACKAGE / "_resources" / "guide"
    root = installed if installed.is_dir() else PACKAGE.parent / "docs" / "guide"
    return root.joinpath(*parts)


def class_profile() -> Path | None:
    """The teacher's profile: the file that DESKTOPLAB_PROFILE names, else one beside main.py."""
    wanted = os.environ.get(PROFILE_VARIABLE)
    if wanted:
        return Path(wanted)
    beside = PACKAGE.parent / PROFILE
    return beside if (PACKAGE.parent / "main.py").is_file() and beside.is_file() else None
