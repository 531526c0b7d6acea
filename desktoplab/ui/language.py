"""The language of all texts: which one holds, and the translators that Qt needs for it.

English is the language of the sources and needs none.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktoplab.places import resource

LANGUAGES = (("en", "English"), ("ko", "한국어"))
"""Codes, and what each language calls itself; an empty code stands for that of the system."""
LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
    "ko": QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea),
}


def language_of(chosen: str, system: QLocale | None = None) -> str:
    """The code of the language that a preference stands for; empty is that of the system."""
    if chosen in LOCALES:
        return chosen
    wanted = (system or QLocale.system()).uiLanguages()
    first = wanted[0].split("-")[0] if wanted else "en"
    return first if first in LOCALES else "en"


def spoken() -> str:
    """The code of the language that holds now."""
    return "ko" if QLocale().language() == QLocale.Language.Korean else "en"


class Tongue:
    """The language of one application: speaks another when told, and is silent at the end."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, chosen: str) -> None:
        """Let the texts that are asked for from now on be of this language, ours and Qt's own."""
        self.fall_silent()
        code = language_of(chosen)
        QLocale.setDefault(LOCALES[code])
        if code == "en":
            return
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        # The one that is installed last is asked first.
        for path in (f"{of_qt}/qtbase_{code}", str(resource("translations", f"{code}.qm"))):
            translator = QTranslator(self._application)
            if translator.load(path):
                self._application.installTranslator(translator)
                self._translators.append(translator)

    def fall_silent(self) -> None:
        """Take the translators out again."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
