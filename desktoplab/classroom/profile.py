"""A teacher's profile as a frozen value: what is fixed, locked and hidden, and for what reason.

Values and rules only. It says what may be; sessions and windows ask it and keep to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktoplab.classroom.names import ALIASES
from desktoplab.classroom.paths import covers, title_of
from desktoplab.lessons.lesson import Words, said
from desktoplab.lessons.tasks import at, in_plain
from desktoplab.spec.experiment import Data, Experiment, Training
from desktoplab.spec.json_format import to_plain
from desktoplab.spec.registry import Registry
from desktoplab.spec.text import Text, text
from desktoplab.spec.values import Values

ACTION, DOCK = "action", "dock"


@dataclass(frozen=True)
class LessonRules:
    """Folders and files of the teacher's own lessons, the names that are offered (None: all).

    Where they are not to be shown, the window has no Lessons menu.
    """

    own: tuple[Path, ...] = ()
    only: tuple[str, ...] | None = None
    show: bool = True


@dataclass(frozen=True)
class Profile:
    """Empty, it changes nothing. `hidden` holds names by the noun of their table, or kind.

    `data` are the settings of the data that are fixed; `start` is the name of a lesson or the path
    of an experiment.
    """

    name: Words = field(default_factory=dict)
    language: str = ""
    theme: str = ""
    text_size: int = 0
    seed: int | None = None
    data: Values = field(default_factory=Values)
    lock: tuple[str, ...] = ()
    hidden: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lessons: LessonRules = field(default_factory=LessonRules)
    start: str | Path = ""
    path: Path | None = None

    def __bool__(self) -> bool:
        return self.path is not None

    def title(self, language: str = "en") -> str:
        """What the teacher calls it; the name of its file where it has none."""
        return said(self.name, language) or (self.path.stem if self.path else "")

    @property
    def locks(self) -> tuple[str, ...]:
        """Every path that no edit may change, that of what is fixed included."""
        seed = ("training.seed",) if self.seed is not None else ()
        return (*self.lock, *seed, *(f"data.{name}" for name in self.data))

    def locked(self, *paths: str) -> bool:
        """Whether one of these paths is wholly locked."""
        return any(covers(lock, path) for lock in self.locks for path in paths)

    def broken(self, before: Experiment, after: Experiment) -> tuple[str, ...]:
        """The locked paths that an edit would change."""
        if not self.locks:
            return ()
        old, new = to_plain(before), to_plain(after)
        return tuple(path for path in self.locks if in_plain(old, path) != in_plain(new, path))

    def strays(self, before: Experiment, after: Experiment) -> tuple[str, ...]:
        """What is fixed and would be lost on the way from one experiment to the other."""
        kept = self.fixed(after)
        changed = self.broken(before, after)
        return tuple(path for path in changed if at(kept, path) != at(after, path))

    def fixed(self, experiment: Experiment) -> Experiment:
        """The experiment with the seed and the data that are fixed."""
        if self.seed is not None:
            values = experiment.training.values.replace(seed=self.seed)
            experiment = replace(experiment, training=Training(values))
        if self.data:
            values = experiment.data.values.replace(**self.data)
            experiment = replace(experiment, data=Data(values))
        return experiment

    def hidden_in(self, table: Registry[Any] | str) -> frozenset[str]:
        """The names of a table, or of docks or actions, that are not offered."""
        kind = table if isinstance(table, str) else table.noun
        return self.hidden.get(kind, frozenset())

    def hides_action(self, name: str) -> bool:
        """Whether a command is not offered, by its name in the window."""
        hidden = self.hidden_in(ACTION)
        return name in hidden or any(name == ALIASES.get(one) for one in hidden)

    def offered(self, lessons: Iterable[str]) -> tuple[str, ...]:
        """Those of some lessons that a class is offered, by their names."""
        rules = self.lessons
        if not rules.show:
            return ()
        return tuple(name for name in lessons if rules.only is None or name in rules.only)

    def reason(self, language: str = "en") -> Text:
        """Why a control is locked."""
        return text("Fixed by the profile “{profile}”.", profile=self.title(language))

    def lack(self, language: str = "en") -> Text:
        """Why something is not to be had."""
        return text("The profile “{profile}” does not offer this.", profile=self.title(language))

    def refusal(self, paths: tuple[str, ...], language: str = "en") -> Text:
        """Why an edit is refused, with the settings that it would change."""
        what = text("{setting}", setting=title_of(paths[0]))
        for path in paths[1:]:
            what = text("{settings}, {setting}", settings=what, setting=title_of(path))
        return text(
            "Fixed by the profile “{profile}”: {settings}", profile=self.title(language),
            settings=what,
        )  # fmt: skip


FREE = Profile()
"""No profile: everything may be."""
