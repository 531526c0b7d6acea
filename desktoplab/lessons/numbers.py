"""Numbers as a lesson shows them, in every language alike: `0.16`, `9.5 × 10⁻¹³`, `40,000 ×`."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
LARGE, SMALL = 1e6, 1e-3
"""From LARGE on, and below SMALL, a number is shown with a power of ten."""


def plain(number: float) -> str:
    """Three digits, those of whole numbers all; powers of ten where it is large or small."""
    size = abs(number)
    if number == 0:
        return "0"
    if size >= LARGE or size < SMALL:
        return scientific(number)
    if size >= 100 or number == round(number):
        return f"{number:,.0f}"
    digits = 2 - math.floor(math.log10(size))
    return _bare(f"{number:.{digits}f}")


def scientific(number: float) -> str:
    """`9.5 × 10⁻¹³`."""
    mantissa, _, exponent = f"{number:.1e}".partition("e")
    return f"{mantissa} × 10{str(int(exponent)).translate(RAISED)}"


def percent(number: float) -> str:
    """A share as `97.5 %`."""
    share = 100 * number
    if share != 0 and abs(share) < 0.05:
        return f"{plain(share)} %"
    return f"{_bare(f'{share:,.1f}')} %"


def times(number: float) -> str:
    """How many times as much, with two digits: `40,000 ×`."""
    size = abs(number)
    if number == 0 or size >= LARGE or size < SMALL:
        return f"{plain(number)} ×"
    digits = 1 - math.floor(math.log10(size))
    return f"{_bare(f'{round(number, digits):,.{max(digits, 0)}f}')} ×"


def _bare(shown: str) -> str:
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


FORMATS: Mapping[str, Callable[[float], str]] = {
    "": plain,
    "percent": percent,
    "times": times,
    "int": lambda number: f"{number:,.0f}",
    "fixed1": lambda number: f"{number:,.1f}",
    "fixed2": lambda number: f"{number:,.2f}",
    "fixed3": lambda number: f"{number:,.3f}",
    "sci": scientific,
}
"""What may stand after `|`."""


def show(number: float, form: str = "") -> str:
    """A number in one of the formats; ∞ and NaN as themselves."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "∞" if number > 0 else "−∞"
    shown = FORMATS[form](number)
    return shown.replace("-", "−")
