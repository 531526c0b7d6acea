"""A whole lab for a test, and the application afterwards as it was before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from desktoplab.ui.preferences import Preferences, write_preferences
from desktoplab.ui.start import Lab


@contextmanager
def opened_lab(application: QApplication, settings: QSettings, folder: Path) -> Iterator[Lab]:
    """An English lab that is not shown yet; closed and ended in any case."""
    write_preferences(settings, Preferences(language="en"))
    palette, sheet, locale = application.palette(), application.styleSheet(), QLocale()
    lab = Lab(application, settings, folder)
    yield lab
    lab.window.close_quietly()
    lab.end()
    application.setPalette(palette)
    application.setStyleSheet(sheet)
    QLocale.setDefault(locale)
