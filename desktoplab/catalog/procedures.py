"""Ways of learning. `make(**values)` gives the settings as a frozen value; the engine trains it."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.spec.tables import PROCEDURES, ProcedureTraits


@PROCEDURES.register("supervised", "Supervised", traits=ProcedureTraits())
@dataclass(frozen=True)
class Supervised:
    """Learns from labels: each mini-batch of labeled samples gives an error and an update.

    The classes or targets of a part of the samples may be hidden by the labeled share of the data;
    this way of learning then sees only the others.
    """
