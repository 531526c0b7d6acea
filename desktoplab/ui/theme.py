"""Colours of the window, light and dark, safe for colour-blind eyes (Okabe & Ito 2008)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktoplab.places import resource
from desktoplab.ui.print_size import px

Theme = Literal["system", "light", "dark"]

BLUE, ORANGE, GREEN, RED, PURPLE, SKY, YELLOW = (
    "#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#F0E442",
)  # fmt: skip
# Viridis (van der Walt & Smith 2015): even steps of lightness, also for colour-blind eyes.
SCALE = (
    "#440154", "#482878", "#3E4989", "#31688E", "#26828E",
    "#1F9E89", "#35B779", "#6DCD59", "#B4DE2C", "#FDE725",
)  # fmt: skip


@dataclass(frozen=True)
class Colors:
    """Named by purpose; every widget that paints itself reads these at each paint.

    `scale` goes from little to much: from what is near the background to what is far from it.
    """

    window: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    on_accent: str
    warning: str
    error: str
    grid: str
    forward: str
    backward: str
    training: str
    validation: str
    classes: tuple[str, ...]
    scale: tuple[str, ...]


LIGHT = Colors(
    window="#F3F4F6", surface="#FFFFFF", raised="#FAFBFC", border="#D3D7DE", text="#1B1F24",
    muted="#5B6470", accent="#0B62B0", on_accent="#FFFFFF", warning="#8F5800", error="#B3261E",
    grid="#E4E7EB", forward=BLUE, backward=RED, training=BLUE, validation=RED,
    classes=(BLUE, ORANGE, GREEN, PURPLE, SKY, RED, "#8C8C00", "#555555", "#7B4B94", "#A0522D"),
    scale=SCALE[::-1],
)  # fmt: skip
DARK = Colors(
    window="#1B1D21", surface="#24272C", raised="#2B2F35", border="#3D434B", text="#E8EAED",
    muted="#A2AAB5", accent="#6CB6FF", on_accent="#10243A", warning="#F2B84B", error="#FF8A80",
    grid="#34393F", forward=SKY, backward="#FF8F4A", training=SKY, validation="#FF8F4A",
    classes=(SKY, ORANGE, "#2FC79A", PURPLE, "#3D8BD4", "#FF8F4A", YELLOW, "#B0B0B0", "#B48AD0",
             "#D08A5E"),
    scale=SCALE,
)  # fmt: skip


def is_dark() -> bool:
    """Whether the application's palette is dark now."""
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def colors() -> Colors:
    """The colours that go with the application's palette as it is now."""
    return DARK if is_dark() else LIGHT


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Set style and palette; `system` follows the desktop's choice.

    Nothing is done where the theme is set already: every widget there is would be styled anew.
    """
    scheme = application.styleHints().colorScheme()
    dark = theme == "dark" or (theme == "system" and scheme == Qt.ColorScheme.Dark)
    chosen = DARK if dark else LIGHT
    palette, sheet = _palette(chosen), _style_sheet(chosen)
    if application.styleSheet() == sheet and _shows(application, palette):
        return
    application.setStyle("Fusion")
    application.setPalette(palette)
    application.setStyleSheet(sheet)


def _shows(application: QApplication, palette: QPalette) -> bool:
    roles = (QPalette.ColorRole.Window, QPalette.ColorRole.Text, QPalette.ColorRole.Highlight)
    return all(application.palette().color(role) == palette.color(role) for role in roles)


def _palette(chosen: Colors) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, color in (
        (role.Window, chosen.window), (role.WindowText, chosen.text),
        (role.Base, chosen.surface), (role.AlternateBase, chosen.raised),
        (role.Text, chosen.text), (role.Button, chosen.raised), (role.ButtonText, chosen.text),
        (role.ToolTipBase, chosen.raised), (role.ToolTipText, chosen.text),
        (role.Highlight, chosen.accent), (role.HighlightedText, chosen.on_accent),
        (role.PlaceholderText, chosen.muted), (role.Link, chosen.accent),
        (role.BrightText, chosen.error), (role.Light, chosen.raised), (role.Mid, chosen.border),
        (role.Midlight, chosen.raised), (role.Dark, chosen.border), (role.Shadow, "#000000"),
    ):  # fmt: skip
        palette.setColor(name, QColor(color))
    for name in (role.WindowText, role.Text, role.ButtonText):
        disabled = QColor(chosen.muted)
        disabled.setAlpha(150)
        palette.setColor(QPalette.ColorGroup.Disabled, name, disabled)
    return palette


def _style_sheet(chosen: Colors) -> str:
    name = "check_on_dark.svg" if chosen is DARK else "check_on_light.svg"
    check = resource("icons", name).as_posix()
    return f"""
    QToolTip {{ color: {chosen.text}; background: {chosen.raised};
               border: 1px solid {chosen.border}; padding: 4px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QToolButton[opens="true"]::menu-indicator {{ image: none; }}
    QMainWindow::separator {{ background: {chosen.window}; width: 5px; height: 5px; }}
    QCheckBox::indicator {{ border: 1px solid {chosen.muted}; border-radius: 3px;
               background: {chosen.surface}; width: {px(12)}px; height: {px(12)}px; }}
    QCheckBox::indicator:focus {{ border-color: {chosen.accent}; }}
    QCheckBox::indicator:checked {{ border-color: {chosen.accent}; background: {chosen.accent};
               image: url("{check}"); }}
    QCheckBox::indicator:disabled {{ border-color: {chosen.border}; }}
    QToolButton[toggle="true"] {{ border: 1px solid {chosen.border}; border-radius: 3px;
               padding: 2px 4px; background: {chosen.raised}; color: {chosen.text}; }}
    QToolButton[toggle="true"]:hover, QToolButton[toggle="true"]:focus {{
               border-color: {chosen.accent}; }}
    QToolButton[toggle="true"]:checked {{ background: {chosen.accent};
               color: {chosen.on_accent}; border-color: {chosen.accent}; }}
    QPushButton[primary="true"] {{ background: {chosen.accent}; color: {chosen.on_accent};
               border: 1px solid {chosen.accent}; border-radius: 6px; padding: 7px 16px;
               font-weight: 600; }}
    QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus {{
               border: 2px solid {chosen.text}; padding: 6px 15px; }}
    QPushButton[primary="true"]:disabled {{ background: {chosen.raised}; color: {chosen.muted};
               border-color: {chosen.border}; }}
    QPushButton[quiet="true"] {{ background: {chosen.raised}; color: {chosen.text};
               border: 1px solid {chosen.border}; border-radius: 6px; padding: 6px 12px; }}
    QPushButton[quiet="true"]:hover, QPushButton[quiet="true"]:focus {{
               border-color: {chosen.accent}; }}
    QPushButton[quiet="true"]:disabled {{ color: {chosen.muted}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ color: {chosen.muted}; background: {chosen.window};
               padding: 4px 6px; border: 1px solid transparent; border-bottom-width: 2px; }}
    QTabBar::tab:selected {{ color: {chosen.text}; background: {chosen.surface};
               border-color: {chosen.border}; border-bottom-color: {chosen.accent}; }}
    QTabBar::tab:hover:!selected {{ color: {chosen.text};
               border-bottom-color: {chosen.border}; }}
    QTabBar::tab:selected:focus {{ border-color: {chosen.accent}; }}
    QDockWidget::title {{ padding: 4px 6px; background: {chosen.window}; }}
    """
