"""The profile that docs/profile-format.md shows, and profiles written for one test."""

from __future__ import annotations

import re
from pathlib import Path

import desktoplab.catalog
from desktoplab.classroom.profile import Profile
from desktoplab.classroom.reading import ProfileError, read_text

assert desktoplab.catalog
DOCUMENT = Path(__file__).parents[2] / "docs" / "profile-format.md"
HERE = Path("profile.yaml")


def example() -> str:
    """The YAML of the documentation."""
    found = re.search(r"```yaml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert found is not None
    return found[1]


def profile(*lines: str, path: Path = HERE) -> Profile:
    """A profile with these lines, called Class 9b."""
    return read_text("\n".join(("format: 1", "name: Class 9b", *lines)), path)


def refusal(source: str) -> ProfileError:
    """What is said of a profile that is wrong."""
    try:
        found = read_text(source, HERE)
    except ProfileError as error:
        return error
    raise AssertionError(f"accepted: {found}")
