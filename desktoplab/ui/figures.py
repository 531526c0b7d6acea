"""Every plot of a run as a picture, drawn aside: for snapshots and for the command line.

Nothing is shown on the screen, and the plots of the window stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktoplab.engine.history import History
from desktoplab.store.atomic import write_atomically
from desktoplab.ui.plots.views import Plot, make_plots
from desktoplab.ui.session import Session
from desktoplab.ui.theme import apply_theme

WIDTH = 1200
SHAPE = 620, 400
"""Pixels of a plot when it is laid out; a picture has the same shape."""

IN_SNAPSHOT = ("loss", "gradient_flow", "signal", "activations")
Made = TypeVar("Made")


def draw_figures(
    history: History, make: Callable[[Plot], Made], only: Collection[str] | None = None
) -> dict[str, Made]:
    """What `make` gives for each plot that has something to show of a run, by name.

    `only` names the plots that are wanted, None all.
    """
    assert history.started is not None
    session = Session(history.started.experiment)
    frame = QWidget()
    frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    plots = make_plots(session, only)
    for plot in plots:
        plot.hide()
        layout.addWidget(plot)
    frame.resize(*SHAPE)
    frame.show()
    found: dict[str, Made] = {}
    for plot in plots:
        if plot.fits(history.started.info) and plot.has_data(history):
            plot.show()
            plot.show_history(history)
            plot.grab()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            plot.redraw()
            found[plot.name] = make(plot)
            plot.hide()
    frame.close()
    frame.deleteLater()
    session.deleteLater()
    return found


def snapshot_figures(history: History) -> dict[str, bytes]:
    """The pictures that a snapshot carries, as PNG by name: few, as the window waits for them."""
    return draw_figures(history, lambda plot: plot.png(WIDTH), IN_SNAPSHOT)


def write_figures(
    history: History, folder: Path, suffix: str, width: int = WIDTH
) -> tuple[Path, ...]:
    """Write each plot into a folder as `NAME.png` or `NAME.svg`; may raise `OSError`.

    Without a window it makes an application of its own, in the light theme.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([])
        apply_theme(application, "light")
    figures = draw_figures(
        history, lambda plot: plot.svg(width) if suffix == ".svg" else plot.png(width)
    )
    folder.mkdir(exist_ok=True)
    written = []
    for name, data in figures.items():
        path = folder / f"{name}{suffix}"
        write_atomically(path, data)
        written.append(path)
    return tuple(written)
