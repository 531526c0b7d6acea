"""Where Tab leads: region by region, and in each as one reads. Knows positions, not meanings.

Cards and fields come and go, so the order is read from the window at each press and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

Path = tuple[tuple[int, int], ...]


def tab_stops(window: QWidget, regions: Sequence[QWidget]) -> list[QWidget]:
    """Every widget of the window that Tab reaches; what is in no region comes last."""
    found: list[tuple[int, Path, QWidget]] = []
    for widget in window.findChildren(QWidget):
        if not _takes_tab(widget, window):
            continue
        rank = next((n for n, one in enumerate(regions) if _is_in(widget, one)), len(regions))
        if _is_aside(regions[rank] if rank < len(regions) else widget, window):
            continue
        found.append((rank, _path(widget, window), widget))
    return [stop for *_, stop in sorted(found, key=lambda one: one[:2])]


def focus_next(window: QWidget, regions: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the keyboard to the stop after, or before, the widget that has it."""
    stops = tab_stops(window, regions)
    if not stops:
        return False
    focused = window.focusWidget()
    at = next((n for n, stop in enumerate(stops) if stop is focused), None)
    if at is not None:
        goal = stops[(at + (1 if forward else -1)) % len(stops)]
    else:
        goal = stops[0 if forward else -1]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    goal.setFocus(reason)
    return True


def _takes_tab(widget: QWidget, window: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    usable = widget.isEnabled() and widget.isVisible() and widget.window() is window
    return bool(policy) and usable and widget.focusProxy() is None


def _path(widget: QWidget, window: QWidget) -> Path:
    """Where it stands in its parent, and this in its own: scrolling changes no order."""
    steps: list[tuple[int, int]] = []
    at: QWidget | None = widget
    while at is not None and at is not window:
        steps.append((at.y(), at.x()))
        at = at.parentWidget()
    return tuple(reversed(steps))


def _is_aside(region: QWidget, window: QWidget) -> bool:
    """Whether it is a dock behind another tab: Qt moves those out of the window."""
    return not window.rect().intersects(QRect(region.mapTo(window, QPoint(0, 0)), region.size()))


def _is_in(widget: QWidget, region: QWidget) -> bool:
    return widget is region or region.isAncestorOf(widget)
