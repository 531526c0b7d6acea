"""A learning rate that remembers what is computed from it."""

from __future__ import annotations

from collections.abc import Callable

Formula = Callable[[float], float]
"""What an update computes of its learning rate, as `rate * strength`."""

STRANGE = 0.007130923384172641
"""A learning rate that no network has among its numbers."""


class Rate(float):
    """A number that comes from the learning rate, with the way it comes.

    `formulas` collects all numbers that were computed from one rate; computed once more by their
    formula, with another rate, they are what the same code would have given, bit for bit.
    """

    formulas: dict[float, Formula]
    formula: Formula

    @classmethod
    def strange(cls) -> Rate:
        """A rate for a recording, by whose value everything that depends on it is found again."""
        return cls._noted(STRANGE, lambda rate: rate, {})

    @classmethod
    def _noted(cls, value: float, formula: Formula, formulas: dict[float, Formula]) -> Rate:
        found = cls(value)
        found.formula, found.formulas = formula, formulas
        formulas[value] = formula
        return found

    def _then(self, operation: Callable[[float], float]) -> Rate:
        formula = self.formula
        return self._noted(
            operation(float(self)), lambda rate: operation(formula(rate)), self.formulas
        )

    def __neg__(self) -> Rate:
        return self._then(lambda rate: -rate)

    def __add__(self, other: float) -> Rate:
        return self._then(lambda rate: rate + other)

    def __radd__(self, other: float) -> Rate:
        return self._then(lambda rate: other + rate)

    def __sub__(self, other: float) -> Rate:
        return self._then(lambda rate: rate - other)

    def __rsub__(self, other: float) -> Rate:
        return self._then(lambda rate: other - rate)

    def __mul__(self, other: float) -> Rate:
        return self._then(lambda rate: rate * other)

    def __rmul__(self, other: float) -> Rate:
        return self._then(lambda rate: other * rate)

    def __truediv__(self, other: float) -> Rate:
        return self._then(lambda rate: rate / other)

    def __rtruediv__(self, other: float) -> Rate:
        return self._then(lambda rate: other / rate)
