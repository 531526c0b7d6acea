"""Whether a tab hides a widget. Qt alone."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def is_behind(widget: QWidget) -> bool:
    """Whether another tab is in front: Qt moves such docks out of the window and hides nothing."""
    return widget.isVisible() and widget.visibleRegion().isEmpty()


def can_be_seen(widget: QWidget) -> bool:
    """Whether anything of it is on the screen."""
    return widget.isVisible() and not is_behind(widget)
