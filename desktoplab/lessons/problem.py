"""What is wrong in a lesson file: the file, the line, what was found and what is allowed."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from desktoplab.spec.text import Text, shorten, text


class LessonError(ValueError):
    """A lesson that cannot be read; reads as `file.yaml, line 12: found …; allowed: …`."""

    def __init__(self, path: Path, line: int, reason: Text) -> None:
        super().__init__(path, line, reason)
        self.path, self.line, self.reason = path, line, reason
        self.text = text("{file}, line {line}: {reason}", file=path.name, line=line, reason=reason)

    def __str__(self) -> str:
        return str(self.text)


class Wrong(ValueError):
    """The same while it is not known yet in which file."""

    def __init__(self, line: int, reason: Text) -> None:
        super().__init__(line, reason)
        self.line, self.reason = line, reason


def unfit(found: object, allowed: Text) -> Text:
    """What was found, and what is allowed there."""
    shown = found if isinstance(found, Text) else shorten(found)
    return text("found {found}; allowed: {allowed}", found=shown, allowed=allowed)


def unknown(found: str, names: Iterable[str]) -> Text:
    """A name that is none of those there are, with the one that was probably meant."""
    names = list(names)
    near = get_close_matches(found, names, n=1, cutoff=0.6)
    near = near or [name for name in names if len(found) > 2 and found in name]
    allowed = text("{names}", names=", ".join(names) or text("nothing"))
    if not near:
        return unfit(found, allowed)
    return text(
        "found {found}; did you mean {near}? Allowed: {allowed}",
        found=shorten(found), near=near[0], allowed=allowed,
    )  # fmt: skip
