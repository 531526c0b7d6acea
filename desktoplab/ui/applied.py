"""Puts preferences to work: theme, refresh rate, device. Knows where they are kept, not how."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.spec.text import text
from desktoplab.ui.language import language_of
from desktoplab.ui.menus import Menus
from desktoplab.ui.panels.preferences_dialog import PreferencesDialog
from desktoplab.ui.preferences import Preferences, read_preferences, write_preferences
from desktoplab.ui.run import Run
from desktoplab.ui.status import Status
from desktoplab.ui.theme import apply_theme


class Applied(QObject):
    """The preferences as they hold now; `language_changed` asks for another window."""

    language_changed = Signal()

    def __init__(
        self, settings: QSettings, run: Run, menus: Menus, status: Status, window: QWidget,
        profile: Profile = FREE,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._settings, self._run, self._menus = settings, run, menus
        self._status, self._window = status, window
        self._profile = profile
        self.preferences = read_preferences(settings, profile)
        run.engine_changed.connect(self._show_devices)
        menus.device_chosen.connect(self.choose_device)
        self.apply(self.preferences)

    def apply(self, preferences: Preferences) -> None:
        """Let these preferences hold from now on."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, preferences.theme)
        self.preferences = preferences
        self._run.set_refresh_rate(preferences.refresh_rate)
        self._show_devices()

    def ask(self) -> None:
        """Show the form; keep and apply what was chosen."""
        dialog = PreferencesDialog(self.preferences, self._window, self._profile)
        is_kept, chosen = dialog.exec(), dialog.chosen()
        dialog.deleteLater()
        if is_kept:
            self._take(chosen)

    def choose_device(self, name: str) -> None:
        """Train on another device from the next run on; empty means the best there is."""
        self._keep(replace(self.preferences, device=name))
        if self._run.is_active:
            self._status.tell(text("The next run will use this device."))

    def choose_language(self, code: str) -> None:
        """Speak another language from now on."""
        self._take(replace(self.preferences, language=code))

    def follow_system_theme(self) -> None:
        """Take over the desktop's colours where the person left the choice to it."""
        if self.preferences.theme == "system":
            self.apply(self.preferences)

    def _take(self, preferences: Preferences) -> None:
        before = language_of(self.preferences.language)
        self._keep(preferences)
        if language_of(preferences.language) != before:
            self.language_changed.emit()

    def _keep(self, preferences: Preferences) -> None:
        self.apply(preferences)
        write_preferences(self._settings, preferences, self._profile)

    def _show_devices(self) -> None:
        wanted, found = self.preferences.device, self._run.devices
        # A device that this machine does not have (any more) must not stop a lesson.
        self._run.wanted_device = wanted if wanted and (not found or wanted in found) else None
        self._menus.show_device(self._run.wanted_device or "", found)
