"""What a person chose for the program itself, kept by QSettings; a bad entry means the default."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import get_args

from PySide6.QtCore import QSettings

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.ui.language import LANGUAGES
from desktoplab.ui.theme import Theme

REFRESH_RATES = (5, 10, 20, 30, 60)
SETTINGS_VARIABLE = "DESKTOPLAB_SETTINGS"


@dataclass(frozen=True)
class Preferences:
    """Theme, refresh rate of the plots in hertz, language code, device; empty means automatic."""

    theme: Theme = "system"
    refresh_rate: int = 30
    language: str = ""
    device: str = ""


def open_settings() -> QSettings:
    """The settings file of this user, or the file that DESKTOPLAB_SETTINGS names."""
    path = os.environ.get(SETTINGS_VARIABLE)
    if path:
        return QSettings(path, QSettings.Format.IniFormat)
    user = QSettings.Scope.UserScope
    return QSettings(QSettings.Format.IniFormat, user, "Desktoplab", "desktoplab")


def read_preferences(settings: QSettings, profile: Profile = FREE) -> Preferences:
    """The preferences as they were last kept, save what a teacher's profile fixes."""
    default = Preferences()
    theme = profile.theme or str(settings.value("preferences/theme", default.theme))
    language = profile.language or str(settings.value("preferences/language", default.language))
    try:
        rate = int(str(settings.value("preferences/refresh_rate", default.refresh_rate)))
    except ValueError:
        rate = default.refresh_rate
    return Preferences(
        theme=next((known for known in get_args(Theme) if known == theme), default.theme),
        refresh_rate=rate if rate in REFRESH_RATES else default.refresh_rate,
        language=language if language in dict(LANGUAGES) else default.language,
        device=str(settings.value("preferences/device", default.device)),
    )


def write_preferences(
    settings: QSettings, preferences: Preferences, profile: Profile = FREE
) -> None:
    """Keep the preferences; what a profile fixes is not the person's choice."""
    if not profile.theme:
        settings.setValue("preferences/theme", preferences.theme)
    if not profile.language:
        settings.setValue("preferences/language", preferences.language)
    settings.setValue("preferences/refresh_rate", preferences.refresh_rate)
    settings.setValue("preferences/device", preferences.device)
