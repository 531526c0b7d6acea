"""One line of the table: what was measured, against what, and what it should be. A value."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A median with the range of its rounds; `unit` × makes it a ratio to `against`.

    `name` is what was measured, `contestant` who did it. `target` begins with ≥ or ≤. `failed`
    tells in words which gate was not held: the figure then counts for nothing.
    """

    name: str
    contestant: str = ""
    against: str = ""
    value: float = math.nan
    low: float | None = None
    high: float | None = None
    unit: str = "×"
    target: str = ""
    note: str = ""
    failed: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the target is met; None where there is none, or no figure."""
        if not self.target or math.isnan(self.value):
            return None
        sign, bound = self.target[0], float(self.target[1:].split()[0].replace(",", ""))
        if sign not in "≥≤":
            raise ValueError(f"a target begins with ≥ or ≤: {self.target}")
        return self.value >= bound if sign == "≥" else self.value <= bound
