"""Which files a profile needs where it goes along in a bundle, and where they lie there."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from desktoplab.classroom.checking import named
from desktoplab.classroom.profile import Profile
from desktoplab.classroom.reading import ProfileError
from desktoplab.spec.text import text


def packed(profile: Profile, taken: Collection[str]) -> Iterator[tuple[Path, Path]]:
    """Each file or folder that the profile names, and its place beside the profile.

    `taken` are the names that the bundle has of its own. Raises `ProfileError` for what lies
    elsewhere, is not there, or would be in the way.
    """
    assert profile.path is not None
    folder = profile.path.parent.resolve()
    for line, path in named(profile):
        found = path.resolve()
        if not found.exists():
            raise ProfileError(profile.path, line,
                               text("There is no file or folder {path}.", path=path))  # fmt: skip
        if not found.is_relative_to(folder) or found == folder:
            reason = text("{path} is not in the folder of the profile, so that it cannot go along "
                          "in a bundle. Put it there.", path=path)  # fmt: skip
            raise ProfileError(profile.path, line, reason)
        place = found.relative_to(folder)
        if place.parts[0] in taken:
            reason = text("The bundle has something of its own called {name}: give yours another "
                          "name.", name=place.parts[0])  # fmt: skip
            raise ProfileError(profile.path, line, reason)
        yield found, place
