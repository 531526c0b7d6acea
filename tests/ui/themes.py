"""What a plot looks like in the other theme."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktoplab.ui import theme
from desktoplab.ui.plots.layered import ProbePlot


def assert_follows_the_theme(shown: ProbePlot, application: QApplication) -> None:
    """A plot that shows a history has another picture in the dark; the light theme comes back."""
    light = shown.grab().toImage()
    try:
        theme.apply_theme(application, "dark")
        shown.recolor()
        shown.show_history(shown.history)
        assert shown.grab().toImage() != light
    finally:
        theme.apply_theme(application, "light")
