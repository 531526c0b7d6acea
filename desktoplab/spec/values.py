"""Small frozen values that hold settings: a mapping that cannot change, and a choice by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


class Values(Mapping[str, Any]):
    """A frozen, hashable mapping from setting names to values; equal whatever the order."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Value] | None = None) -> None:
        self._items: dict[str, Value] = dict(items or {})

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401  (the field of that name knows the type)
        return self._items[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Values) and self._items == other._items

    def __repr__(self) -> str:
        return f"Values({self._items!r})"

    def __reduce__(self) -> tuple[type[Values], tuple[dict[str, Value]]]:
        return Values, (self._items,)

    def replace(self, **changes: Value) -> Values:
        """Return a copy with some settings changed."""
        return Values({**self._items, **changes})


@dataclass(frozen=True)
class Chosen:
    """An entry of a registry, by name, with its settings complete and checked."""

    name: str
    values: Values = Values()

    def __str__(self) -> str:
        return self.name


Value = bool | int | float | str | Chosen
