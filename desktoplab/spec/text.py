"""Text that a person will read, kept apart from its values so that it can be translated later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from reprlib import Repr

FORMS = re.compile(r"\{(?P<name>\w+):(?P<one>[^{}|]*)\|(?P<many>[^{}|]*)\}")
"""`{count:layer|layers}`: the first where `count` is 1. No translation needs to repeat it."""


@dataclass(frozen=True)
class Text:
    """An English template and the values that fill it; `str()` gives the English sentence.

    A value that is itself a `Text` is translated with the sentence around it.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        if not self.values:  # a name of data may hold braces
            return self.template
        return filled(self.template, {name: str(value) for name, value in self.values})


def filled(template: str, values: Mapping[str, str]) -> str:
    """A template with its values in their places: `{count} {count:layer|layers}`."""
    if "|" in template:
        template = FORMS.sub(
            lambda found: found["one" if values[found["name"]] == "1" else "many"], template
        )
    return template.format(**values)


def text(template: str, **values: object) -> Text:
    """Make a `Text`: `text("found {found}", found=3)`."""
    return Text(template, tuple(values.items()))


class Refused(ValueError):
    """A value that cannot be accepted: where it stands, what was found, what is allowed."""

    def __init__(self, path: str | Text, found: object, allowed: Text) -> None:
        super().__init__(path, found, allowed)
        self.path, self.found, self.allowed = str(path), found, allowed
        self.text = text(
            "{path}: found {found}; allowed: {allowed}",
            path=path or text("experiment"),
            found=found if isinstance(found, Text) else shorten(found),
            allowed=allowed,
        )

    def __str__(self) -> str:
        return str(self.text)


def shorten(found: object, limit: int = 60) -> str:
    """Show a value in an error message without flooding it, however deep or large it is."""
    try:
        shown = SHORT.repr(found)
    except ValueError:  # Python prints no number of more than 4,300 digits
        shown = "a number of thousands of digits"
    return shown if len(shown) <= limit else shown[: limit - 1] + "…"


SHORT = Repr()
SHORT.maxlevel = 3
SHORT.maxstring = SHORT.maxlong = SHORT.maxother = 60
