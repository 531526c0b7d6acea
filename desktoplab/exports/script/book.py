"""What a script is collected in: its definitions, each once, in the order they are first needed."""

from __future__ import annotations

from textwrap import dedent

from desktoplab.spec.values import Chosen


class Book:
    """Definitions by name, and the names of initializers with their settings.

    A definition comes before what needs it, as whoever needs it asks for it first.
    """

    def __init__(self) -> None:
        self.definitions: dict[str, str] = {}
        self._starts: dict[Chosen, str] = {}

    def define(self, name: str, source: str) -> str:
        """Remember a function or class, and give its name."""
        self.definitions.setdefault(name, dedent(source).strip())
        return name

    def name_of(self, chosen: Chosen) -> str | None:
        """The function that an initializer with these very settings got; None if it has none."""
        return self._starts.get(chosen)

    def give_name(self, chosen: Chosen) -> str:
        """A name for an initializer: `normal`, and `normal_2` where its settings are others."""
        same = sum(other.name == chosen.name for other in self._starts)
        name = chosen.name if same == 0 else f"{chosen.name}_{same + 1}"
        self._starts[chosen] = name
        return name

    def text(self) -> str:
        """All definitions, two empty lines apart."""
        return "\n\n\n".join(self.definitions.values())


def call(function: str, *arguments: object, **settings: object) -> str:
    """A call as people write it: `call("nn.Linear", 64, 10, bias=False)`.

    Arguments are source text or numbers; of the settings, those that are None are left out.
    """
    parts = [str(argument) for argument in arguments]
    parts += [f"{name}={value}" for name, value in settings.items() if value is not None]
    return f"{function}({', '.join(parts)})"


LINE = 92


def wrapped(source: str, room: int = LINE) -> list[str]:
    """A call on one line, or where it does not fit with each argument on a line of its own."""
    if len(source) <= room or not source.endswith(")"):
        return [source]
    head, _, rest = source.partition("(")
    lines = [f"{head}("]
    for argument in _arguments(rest[:-1]):
        *inner, last = wrapped(argument, room - 4)
        lines += [f"    {line}" for line in inner] + [f"    {last},"]
    return [*lines, ")"]


def _arguments(source: str) -> list[str]:
    """The arguments between two parentheses."""
    found, depth, begun = [], 0, 0
    for place, letter in enumerate(source):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and depth == 0:
            found.append(source[begun:place].strip())
            begun = place + 1
    return [*found, source[begun:].strip()]
