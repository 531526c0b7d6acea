"""Which page of help belongs to what a person is looking at: plot, card, setting, verdict."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from desktoplab.spec.network import Block, every_item
from desktoplab.ui.builder.mime import BLOCK
from desktoplab.ui.builder.palette import Palette
from desktoplab.ui.guide.pages import INDEX
from desktoplab.ui.guide.plot_pages import plot_address
from desktoplab.ui.guide.reference import DATA_PAGE, SCHEME, TRAINING_PAGE, address
from desktoplab.ui.guide.verdict_pages import verdict_address
from desktoplab.ui.panels.inspector import Inspector
from desktoplab.ui.panels.verdicts import Verdicts
from desktoplab.ui.plots.plot import Plot
from desktoplab.ui.session import DATA_CARD, Session

PANELS = {
    "dock_lesson": "lessons.md", "dock_runs": "library.md", "dock_compare": "comparing.md",
    "dock_verdicts": "verdicts.md", "dock_palette": "building.md", "time_bar": "training.md",
}  # fmt: skip
"""Pages of the guide for what has no entry in a table, by the names of the widgets."""


def topic(session: Session, plots: Sequence[Plot]) -> str:
    """The address of the page for the widget with the keyboard, else for the selected card.

    Where neither says anything it is the plot under the mouse, or the index.
    """
    for widget in _around(QApplication.focusWidget()):
        found = _of_widget(widget)
        if found:
            return found
    return _of_selection(session) or _under_mouse(plots) or INDEX


def _around(widget: QWidget | None) -> list[QWidget]:
    """A widget and those that it stands in, inner ones first."""
    found: list[QWidget] = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


def _of_widget(widget: QWidget) -> str:
    if isinstance(widget, Plot):
        return plot_address(widget.name)
    if isinstance(widget, Palette):
        kind = widget.current_kind()
        return address("layers", kind) if kind else ""
    if isinstance(widget, Verdicts):
        return verdict_address(widget.chosen.name) if widget.chosen is not None else ""
    if isinstance(widget, Inspector):
        return ("", SCHEME + DATA_PAGE, SCHEME + TRAINING_PAGE)[widget.tabs.currentIndex()]
    return PANELS.get(widget.objectName(), "")


def _of_selection(session: Session) -> str:
    chosen = session.selection
    if chosen == {DATA_CARD}:
        return address("datasets", session.experiment.data.dataset.name)
    items = [item for item in every_item(session.experiment.cards) if item.uid in chosen]
    kinds = {BLOCK if isinstance(item, Block) else item.kind for item in items}
    return address("layers", kinds.pop()) if len(kinds) == 1 else ""


def _under_mouse(plots: Sequence[Plot]) -> str:
    plot = next((plot for plot in plots if plot.isVisible() and plot.underMouse()), None)
    return plot_address(plot.name) if plot is not None else ""
