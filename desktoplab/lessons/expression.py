"""A small formula of a lesson as a value; `grammar` says which there are, `measured` their value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Expression:
    """`sigmoid.delta[1] / sigmoid.delta[-2] < 1e-6`, and the line of the file where it stands."""

    source: str
    line: int = 0

    def __str__(self) -> str:
        return self.source
