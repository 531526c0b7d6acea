"""The kinds of setting: each knows its default, its range, its unit and how to check a value.

A form, a file check and a test are all read from the same field, so they cannot disagree.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from desktoplab.spec.text import Refused, Text, text
from desktoplab.spec.values import Chosen, Value

if TYPE_CHECKING:
    from desktoplab.spec.registry import Registry


@dataclass(frozen=True)
class Number:
    """A real number from `low` to `high`, both included; `log` spreads a slider over decades."""

    default: float
    low: float
    high: float
    help: str
    unit: str = ""
    label: str = ""
    log: bool = False

    def check(self, found: object, path: str) -> float:
        """Return `found` as a float, or raise `Refused`."""
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise Refused(path, found, self.allowed())
        number = float(found) if abs(found) < 1e300 else math.inf
        if not (math.isfinite(number) and self.low <= number <= self.high):
            raise Refused(path, found, self.allowed())
        return number

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("a number from {low} to {high}", low=f"{self.low:g}", high=f"{self.high:g}")

    def ends(self) -> tuple[Value, ...]:
        """Both ends of the range, for tests."""
        return self.low, self.high


@dataclass(frozen=True)
class Integer:
    """A whole number from `low` to `high`, both included; `special` says what `low` means."""

    default: int
    low: int
    high: int
    help: str
    unit: str = ""
    label: str = ""
    special: str = ""

    def check(self, found: object, path: str) -> int:
        """Return `found`, or raise `Refused`."""
        if isinstance(found, bool) or not isinstance(found, int):
            raise Refused(path, found, self.allowed())
        if not self.low <= found <= self.high:
            raise Refused(path, found, self.allowed())
        return found

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("a whole number from {low} to {high}", low=self.low, high=self.high)

    def ends(self) -> tuple[Value, ...]:
        """Both ends of the range, for tests."""
        return self.low, self.high


@dataclass(frozen=True)
class Choice:
    """One of a few names; `options` pairs each name with its label."""

    default: str
    options: tuple[tuple[str, str], ...]
    help: str
    label: str = ""
    unit: str = ""

    def check(self, found: object, path: str) -> str:
        """Return `found`, or raise `Refused`."""
        if not isinstance(found, str) or found not in dict(self.options):
            raise Refused(path, found, self.allowed())
        return found

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("one of {names}", names=", ".join(name for name, _ in self.options))

    def ends(self) -> tuple[Value, ...]:
        """Every option, for tests."""
        return tuple(name for name, _ in self.options)


@dataclass(frozen=True)
class Flag:
    """Yes or no."""

    default: bool
    help: str
    label: str = ""
    unit: str = ""

    def check(self, found: object, path: str) -> bool:
        """Return `found`, or raise `Refused`."""
        if not isinstance(found, bool):
            raise Refused(path, found, self.allowed())
        return found

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("true or false")

    def ends(self) -> tuple[Value, ...]:
        """Both values, for tests."""
        return False, True


@dataclass(frozen=True)
class Folder:
    """The path of a folder on this machine; whether it can be read is found when it is read.

    `patterns` are names of files of which any stands for its folder.
    """

    default: str
    help: str
    label: str = ""
    unit: str = ""
    patterns: tuple[str, ...] = ()

    def check(self, found: object, path: str) -> str:
        """Return `found`, or raise `Refused`."""
        if not isinstance(found, str) or "\0" in found or len(found) > 4096:
            raise Refused(path, found, self.allowed())
        try:
            found.encode("utf-8")  # a half surrogate pair fits neither a path nor a file
        except UnicodeEncodeError as error:
            raise Refused(path, found, self.allowed()) from error
        return found

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("the path of a folder")

    def ends(self) -> tuple[Value, ...]:
        """The default, for tests."""
        return (self.default,)


@dataclass(frozen=True)
class File(Folder):
    """The path of a file on this machine; `patterns` are the names that a file dialog offers."""

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("the path of a file")


@dataclass(frozen=True)
class Line:
    """A line of text, such as a column's name; whether there is one is found when data are read."""

    default: str
    help: str
    label: str = ""
    unit: str = ""
    limit: int = 10_000

    def check(self, found: object, path: str) -> str:
        """Return `found`, or raise `Refused`."""
        if not isinstance(found, str) or len(found) > self.limit or not found.isprintable():
            raise Refused(path, found, self.allowed())
        return found

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("one line of text, at most {limit} characters", limit=self.limit)

    def ends(self) -> tuple[Value, ...]:
        """The default, for tests."""
        return (self.default,)


@dataclass(frozen=True)
class Pick:
    """One entry of another registry with its own settings; `only` and `but` narrow the choice."""

    registry: Registry[Any]
    default: str
    help: str
    label: str = ""
    unit: str = ""
    only: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def names(self) -> tuple[str, ...]:
        """The entries that may be chosen."""
        return tuple(name for name in self.only or self.registry if name not in self.but)

    def check(self, found: object, path: str) -> Chosen:
        """Return `found` as a checked `Chosen`; accepts a name, or an object with `name`."""
        chosen = self.registry.check(found, path)
        if chosen.name not in self.names():
            raise Refused(path, chosen.name, self.allowed())
        return chosen

    def allowed(self) -> Text:
        """Say which values are accepted."""
        return text("one of {names}", names=", ".join(self.names()))

    def ends(self) -> tuple[Value, ...]:
        """Every entry with its defaults, for tests."""
        return tuple(self.registry.choose(name) for name in self.names())


Field = Number | Integer | Choice | Flag | Folder | File | Line | Pick
FieldKind = Literal["number", "integer", "choice", "flag", "folder", "file", "line", "pick"]


def default_of(field: Field) -> Value:
    """The checked default of a field."""
    if isinstance(field, Pick):
        return field.registry.choose(field.default)
    return field.default


def label_of(name: str, field: Field) -> str:
    """The English label of a setting: its own, or its name in words."""
    return field.label or name.replace("_", " ").capitalize()
