"""A view for each shape of data; a probe names its view and needs no code here."""

from __future__ import annotations

from collections.abc import Callable, Collection

import desktoplab.probes  # noqa: F401  (fills PROBES; imports no torch)
from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import PROBES, ProbeTraits
from desktoplab.ui.plots.bars import Bars
from desktoplab.ui.plots.filters import Filters
from desktoplab.ui.plots.histograms import Histograms
from desktoplab.ui.plots.images import Images
from desktoplab.ui.plots.layered import ProbePlot
from desktoplab.ui.plots.lines import Lines
from desktoplab.ui.plots.maps import Maps
from desktoplab.ui.plots.matrix import Matrix
from desktoplab.ui.plots.moved import Against, Moved
from desktoplab.ui.plots.names import LOSS
from desktoplab.ui.plots.pairs import Pairs
from desktoplab.ui.plots.pictures import Pictures
from desktoplab.ui.plots.plane import Plane
from desktoplab.ui.plots.plot import Plot
from desktoplab.ui.plots.profile import Profile
from desktoplab.ui.plots.samples import Samples
from desktoplab.ui.plots.scatter import Scatter
from desktoplab.ui.plots.shares import Shares
from desktoplab.ui.plots.signal import Signal
from desktoplab.ui.session import Session

VIEWS: dict[str, Callable[[Session, Entry[ProbeTraits]], ProbePlot]] = {
    "against": Against, "bars": Bars, "filters": Filters, "histograms": Histograms,
    "images": Images, "maps": Maps, "matrix": Matrix, "moved": Moved, "pairs": Pairs,
    "pictures": Pictures, "plane": Plane, "profile": Profile, "samples": Samples,
    "scatter": Scatter, "shares": Shares, "signal": Signal,
}  # fmt: skip


def make_plot(session: Session, probe: Entry[ProbeTraits] | None) -> Plot:
    """The plot of a probe whose view is known; loss and accuracy for None."""
    return Lines(session) if probe is None else VIEWS[probe.traits.view](session, probe)


def make_plots(session: Session, only: Collection[str] | None = None) -> list[Plot]:
    """Loss and accuracy first, then one plot for each probe whose view is known.

    `only` names the plots that are wanted, None all.

    Give each a parent at once (a dock), or end it with `deleteLater`: where Python's collector
    finds a plot that nobody owns, it takes the scene apart in any order, and the program aborts.
    """
    known = [entry for entry in PROBES.entries() if entry.traits.view in VIEWS]
    probes = [entry for entry in known if only is None or entry.name in only]
    first = [make_plot(session, None)] if only is None or LOSS in only else []
    return [*first, *(make_plot(session, probe) for probe in probes)]


__all__ = ["VIEWS", "Plot", "make_plot", "make_plots"]
