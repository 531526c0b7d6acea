"""Which probes measure, and how often: kept by QSettings, and in force at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QWidget

import desktoplab.probes  # noqa: F401  (fills PROBES; imports no torch)
from desktoplab.spec.tables import PROBES
from desktoplab.ui.kept_names import kept_names
from desktoplab.ui.panels.probes_dialog import ProbesDialog
from desktoplab.ui.run import Run

OFF_KEY, SECONDS_KEY = "probes/off", "probes/seconds"
LEAST_SECONDS, MOST_SECONDS = 0.01, 3600.0


@dataclass(frozen=True)
class ProbeSettings:
    """Probes that are off, and the least seconds between frames where they are not the usual."""

    off: frozenset[str] = frozenset()
    seconds: Mapping[str, float] = field(default_factory=dict)


class Probing(QObject):
    """The settings as they hold now; the form changes them while a run goes on."""

    def __init__(self, settings: QSettings, run: Run, window: QWidget) -> None:
        super().__init__(window)
        self._settings, self._run, self._window = settings, run, window
        self._dialog: ProbesDialog | None = None
        self.now = read_probes(settings)
        run.set_probes(self.now.off, self.now.seconds)

    def ask(self) -> None:
        """Open the form; it stays beside the window."""
        if self._dialog is None:
            self._dialog = ProbesDialog(self.now.off, self.now.seconds, self._window)
            self._dialog.changed.connect(self._change)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def close(self) -> None:
        """Close the form with the window."""
        if self._dialog is not None:
            self._dialog.close()

    def _change(self) -> None:
        if self._dialog is not None:
            self.now = ProbeSettings(self._dialog.off(), self._dialog.seconds())
            self._run.set_probes(self.now.off, self.now.seconds)
            write_probes(self._settings, self.now)


def read_probes(settings: QSettings) -> ProbeSettings:
    """The settings as they were last kept; what is not known or not a number is left out."""
    names = kept_names(settings, OFF_KEY)
    seconds = {}
    for entry in PROBES.entries():
        try:
            value = float(str(settings.value(f"{SECONDS_KEY}/{entry.name}", "")))
        except ValueError:
            continue
        if LEAST_SECONDS <= value <= MOST_SECONDS:
            seconds[entry.name] = value
    return ProbeSettings(frozenset(names) & {entry.name for entry in PROBES.entries()}, seconds)


def write_probes(settings: QSettings, chosen: ProbeSettings) -> None:
    """Keep the settings."""
    settings.setValue(OFF_KEY, sorted(chosen.off))
    settings.remove(SECONDS_KEY)
    for name, value in chosen.seconds.items():
        settings.setValue(f"{SECONDS_KEY}/{name}", value)
