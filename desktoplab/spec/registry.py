"""What can be built is a table: each registry maps a name to an entry with its fields and help.

The registries stand here, empty; `desktoplab.catalog` fills them. Names are the file format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from inspect import cleandoc
from typing import Any, Generic, TypeVar

from desktoplab.spec.fields import Field, default_of
from desktoplab.spec.text import Refused, text
from desktoplab.spec.values import Chosen, Value, Values

Traits = TypeVar("Traits")
Make = TypeVar("Make", bound=Callable[..., Any])


def check_fields(fields: Mapping[str, Field], found: Mapping[str, object], path: str) -> Values:
    """Check every setting, fill in what is missing with its default, refuse what is unknown."""
    for name in found:
        if name not in fields:
            allowed = text("one of {names}", names=", ".join(fields) or "nothing")
            raise Refused(join(path, str(name)), found[name], allowed)
    return Values(
        {
            name: field.check(found[name], join(path, name)) if name in found else default_of(field)
            for name, field in fields.items()
        }
    )


def join(path: str, name: str) -> str:
    """Append a name to the path of a value: `training` and `epochs` give `training.epochs`."""
    return f"{path}.{name}" if path else name


@dataclass(frozen=True)
class Entry(Generic[Traits]):
    """One thing that can be built: `make(**values)` builds it, `fields` say what they may be."""

    name: str
    label: str
    group: str
    fields: Mapping[str, Field]
    make: Callable[..., Any]
    help: str
    traits: Traits

    def defaults(self) -> Values:
        """The settings of a fresh one."""
        return Values({name: default_of(field) for name, field in self.fields.items()})


class Registry(Generic[Traits]):
    """A table of entries in order of registration; a name is registered once and never changes."""

    def __init__(self, noun: str) -> None:
        self.noun = noun
        self._entries: dict[str, Entry[Traits]] = {}

    def register(
        self, name: str, label: str, *, group: str = "", traits: Traits, **fields: Field
    ) -> Callable[[Make], Make]:
        """Register the decorated function; its docstring is the student's help."""

        def remember(make: Make) -> Make:
            if name in self._entries:
                raise ValueError(f"{self.noun} {name!r} is registered twice")
            help_text = cleandoc(make.__doc__ or "")
            self._entries[name] = Entry(name, label, group, fields, make, help_text, traits)
            return make

        return remember

    def __getitem__(self, name: str) -> Entry[Traits]:
        return self._entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def entries(self) -> tuple[Entry[Traits], ...]:
        """All entries, in order of registration."""
        return tuple(self._entries.values())

    def choose(self, name: str, **values: Value) -> Chosen:
        """A checked choice of one entry: `INITIALIZERS.choose("normal", std=0.01)`."""
        return self.check({"name": name, **values}, self.noun)

    def check(self, found: object, path: str) -> Chosen:
        """Read a choice from a name, or from an object that has a `name`; or raise `Refused`."""
        if isinstance(found, Chosen):
            found = {"name": found.name, **found.values}
        if isinstance(found, str):
            found = {"name": found}
        if not isinstance(found, Mapping):
            raise Refused(path, found, text("a name, or an object with a name"))
        entry = self.find(found.get("name"), join(path, "name"))
        values = {key: value for key, value in found.items() if key != "name"}
        return Chosen(entry.name, check_fields(entry.fields, values, path))

    def find(self, name: object, path: str) -> Entry[Traits]:
        """The entry of that name, or `Refused` with the names there are."""
        if not isinstance(name, str) or name not in self._entries:
            raise Refused(path, name, text("one of {names}", names=", ".join(self._entries)))
        return self._entries[name]

    def make(self, chosen: Chosen, *arguments: object) -> Any:  # noqa: ANN401
        """Build what was chosen: its `make` with the arguments and its settings."""
        return self._entries[chosen.name].make(*arguments, **chosen.values)
