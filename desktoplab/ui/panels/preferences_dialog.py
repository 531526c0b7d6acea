"""The form for the preferences; what is chosen is applied by the window, not here."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from desktoplab.classroom.profile import FREE, Profile
from desktoplab.spec.text import Text, text
from desktoplab.ui.language import LANGUAGES, spoken
from desktoplab.ui.preferences import REFRESH_RATES, Preferences
from desktoplab.ui.text import tr
from desktoplab.ui.theme import Theme

THEMES: tuple[tuple[Theme, Text], ...] = (
    ("system", text("As the system")), ("light", text("Light")), ("dark", text("Dark")),
)  # fmt: skip


class PreferencesDialog(QDialog):
    """Shows preferences; `chosen()` gives them as they stand in the form."""

    def __init__(
        self, preferences: Preferences, parent: QWidget | None = None, profile: Profile = FREE
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences_dialog")
        self.setWindowTitle(tr("Preferences"))
        self._device = preferences.device
        self._theme = _combo("theme", tr("Theme"), tr("Colours of the whole window."))
        for theme, label in THEMES:
            self._theme.addItem(tr(label), theme)
        self._rate = _combo(
            "refresh_rate", tr("Plot refresh rate"),
            tr("How often plots are painted while training. Lower it on a slow computer."),
        )  # fmt: skip
        for rate in REFRESH_RATES:
            self._rate.addItem(tr("{rate} {rate:time|times} a second", rate=rate), rate)
        self._language = _combo("language", tr("Language"), tr("Language of all texts."))
        self._language.addItem(tr("As the system"), "")
        for code, own_name in LANGUAGES:
            self._language.addItem(own_name, code)
        _choose(self._theme, preferences.theme)
        _choose(self._rate, preferences.refresh_rate)
        _choose(self._language, preferences.language)
        for combo, is_fixed in ((self._theme, profile.theme), (self._language, profile.language)):
            if is_fixed:
                combo.setEnabled(False)
                combo.setToolTip(tr(profile.reason(spoken())))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(tr("&Theme"), self._theme)
        form.addRow(tr("Plot &refresh rate"), self._rate)
        form.addRow(tr("&Language"), self._language)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.setObjectName("preferences_buttons")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(20)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(360)

    def chosen(self) -> Preferences:
        """The preferences as they stand in the form."""
        return Preferences(
            theme=cast(Theme, self._theme.currentData()),
            refresh_rate=int(self._rate.currentData()),
            language=str(self._language.currentData()),
            device=self._device,
        )


def _combo(name: str, label: str, tip: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(label)
    combo.setToolTip(tip)
    return combo


def _choose(combo: QComboBox, value: object) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))
