"""The profile under which the lab opens. One that cannot be read must not keep a class waiting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.lessons.problem import LessonError
from desktoplab.spec.text import Text, text
from desktoplab.ui.errors import describe_error


@dataclass(frozen=True)
class Rules:
    """A profile, or none and the reason why the one that was wanted is not in force."""

    profile: Profile = FREE
    trouble: Text | None = None

    @staticmethod
    def found(path: Path | None) -> Rules:
        """The profile in a file; without a file there is none."""
        if path is None:
            return NO_RULES
        from desktoplab.classroom.reading import read

        try:
            return Rules(read(path))
        except LessonError as error:
            reason = error.text
        except OSError as error:
            why = describe_error(error)
            reason = text("{file} cannot be opened: {reason}", file=path, reason=why)
        words = text("The profile is not in force: nothing is locked or hidden.\n\n{reason}",
                     reason=reason)  # fmt: skip
        return Rules(trouble=words)

    def troubles(self) -> Iterator[Text]:
        """What a teacher should hear at the start: the lab opens all the same."""
        if self.trouble is not None:
            yield self.trouble
        if self.profile:
            from desktoplab.classroom.checking import missing

            for error in missing(self.profile):
                yield error.text


NO_RULES = Rules()
