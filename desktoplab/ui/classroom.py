"""A teacher's profile in one window: takes away what it hides, and tells what it refuses.

What may be edited is decided by the session, from the same profile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from desktoplab.classroom.profile import DOCK
from desktoplab.classroom.summary import summary
from desktoplab.spec.text import Text
from desktoplab.ui.builder.limits import lock_reason
from desktoplab.ui.language import spoken
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.window import MainWindow

REFUSED, ADAPTED = "refused", "adapted"


class Classroom(QObject):
    """Made last, when all that could be hidden is there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        session, self._profile = window.session, window.session.profile
        session.refused.connect(self._tell_refused)
        session.adapted.connect(self._tell_adapted)
        session.changed.connect(self._take_back)
        if self._profile:
            self._take_away_actions()
            self._lock_actions()
            tip = "\n".join(self.lines())
            window.status.show_profile(self._profile.title(spoken()), tip)

    def lines(self) -> list[str]:
        """What the profile does, a line for each thing."""
        return [tr(line) for line in summary(self._profile)]

    @property
    def docks(self) -> frozenset[str]:
        """Docks that are not offered."""
        return self._profile.hidden_in(DOCK)

    def _take_away_actions(self) -> None:
        """Out of the menus and the toolbar, and their keys do nothing."""
        for action in self._window.findChildren(QAction):
            name = action.objectName().removeprefix("action_")
            is_idle = name == "find_layer" and "palette" in self.docks
            if is_idle or self._profile.hides_action(name):
                action.setShortcuts([])
                action.setVisible(False)
                for owner in action.associatedObjects():
                    if isinstance(owner, QToolButton):
                        owner.hide()
        templates = self._window.menus.menus["templates"]
        if not any(action.isVisible() for action in templates.actions()):
            templates.menuAction().setVisible(False)

    def _lock_actions(self) -> None:
        """What would only be refused cannot be chosen; the reason is its tooltip."""
        window = self._window
        size = tr(self._profile.reason(spoken())) if self._profile.text_size else ""
        wanted = {
            "new": lock_reason(window.session, "network"),  # it could not be filled
            "import": lock_reason(window.session, "data.dataset"),
            "presentation": size, "print_size": size,
        }  # fmt: skip
        for name, reason in wanted.items():
            if reason and name in window.own_actions:
                window.own_actions[name].setEnabled(False)
                window.own_actions[name].setToolTip(reason)

    def _tell_refused(self, words: Text) -> None:
        self._window.notice.tell(REFUSED, words, "warning")

    def _tell_adapted(self, words: Text) -> None:
        self._window.notice.tell(ADAPTED, words)

    def _take_back(self) -> None:
        self._window.notice.take_back(REFUSED)
