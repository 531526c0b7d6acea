"""What the Help menu shows: the program, and every key with what it does."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

import desktoplab
from desktoplab.classroom.profile import FREE, Profile
from desktoplab.ui.language import spoken
from desktoplab.ui.text import tr, without_key


class ShortcutsDialog(QDialog):
    """A table of the keys, read from the actions themselves."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        rows: dict[str, str] = {}
        for action in actions:
            for key in action.shortcuts():
                rows.setdefault(
                    key.toString(key.SequenceFormat.NativeText), without_key(action.text())
                )
        table = QTableWidget(len(rows), 2)
        table.setObjectName("shortcuts_table")
        table.setAccessibleName(tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([tr("Key"), tr("Command")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for row, (key_text, label) in enumerate(rows.items()):
            table.setItem(row, 0, QTableWidgetItem(key_text))
            table.setItem(row, 1, QTableWidgetItem(label))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        _finish(self, table, 460, 480)


class AboutDialog(QDialog):
    """Names the program, its version and what it is built on."""

    def __init__(self, device: str, parent: QWidget | None = None, profile: Profile = FREE) -> None:
        super().__init__(parent)
        self.setObjectName("about_dialog")
        self.setWindowTitle(tr("About Desktoplab"))
        title = tr("Desktoplab {version}", version=desktoplab.__version__)
        words = tr(
            "A laboratory for neural networks: build them layer by layer, train them, and see why "
            "gradients vanish or explode and what cures them."
        )
        below = tr(
            "Python {python} · Qt {qt} · device: {device}",
            python=platform.python_version(), qt=qVersion(), device=device or tr("not known yet"),
        )  # fmt: skip
        parts = [f"<h2>{escape(title)}</h2>", *(words, below, tr("License: MIT"))]
        if profile:
            name = profile.title(spoken())
            parts.append(tr("Profile: {name} ({file})", name=name, file=profile.path))
        label = QLabel(parts[0] + "".join(f"<p>{escape(part)}</p>" for part in parts[1:]))
        label.setObjectName("about_text")
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        _finish(self, label, 420, 0)


def _finish(dialog: QDialog, content: QWidget, width: int, height: int) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.setObjectName("close_buttons")
    box.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(14)
    layout.addWidget(content, 1)
    layout.addWidget(box)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(width, height or dialog.sizeHint().height())
