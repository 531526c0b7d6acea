"""What a rule finds: a named value with its number, its source and its cures. Decides nothing."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktoplab.engine.messages import LayerName
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text

Severity = Literal["trouble", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("trouble", "warning", "note")
Change = Callable[[Experiment], Experiment]


@dataclass(frozen=True)
class Cure:
    """A pure edit. `label` names it in the list of undo; it may change nothing where it is done."""

    name: str
    label: Text
    change: Change


@dataclass(frozen=True)
class Verdict:
    """One finding of one rule.

    `measured` was compared with `threshold`, as `rule` says. `layer` is where, None for the whole
    network. `gauge` names the number that shows whether a cure helps (`gauges.GAUGES`), empty where
    only training tells. `severity`: it did not learn, something is off, or merely worth knowing.
    """

    name: str
    title: Text
    finding: Text
    rule: Text
    threshold: float
    measured: float
    layer: LayerName | None
    source: Text
    cures: tuple[Cure, ...] = ()
    severity: Severity = "warning"
    gauge: str = ""


@dataclass(frozen=True)
class Grounds:
    """One of several reasons for the same verdict; signs that may mislead are not `sure`."""

    rule: Text
    finding: Text
    threshold: float
    measured: float
    sure: bool = True


def show(number: float) -> str:
    """A measured number for people: `0.16`, `3e-8`, `40,000`, or ∞ and 0 as themselves."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "∞" if number > 0 else "−∞"
    size = abs(number)
    if number == 0:
        return "0"
    if size >= 1e6 or size < 1e-3:
        mantissa, _, exponent = f"{number:.1e}".partition("e")
        return f"{mantissa.removesuffix('.0')}e{int(exponent)}"
    if size >= 1000:
        digits = 10 ** (len(str(int(size))) - 2)
        return f"{round(number / digits) * digits:,}"
    return f"{number:.0f}" if size >= 100 else f"{number:.{3 if size >= 1 else 2}g}"


def percent(share: float) -> str:
    """A share as `48 %`."""
    return f"{100 * share:.0f} %"


def fold(ratio: float) -> Text:
    """How many times larger or smaller, as words: a ratio of 0.001 reads `1,000 × smaller`."""
    if ratio == 0:
        return text("nothing")
    if ratio < 1:
        return text("{times} × smaller", times=show(1 / ratio))
    return text("{times} × larger", times=show(ratio))
