"""Lists of names as the file of settings holds them: none, one word, or a list; no other value."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSettings


def kept_names(settings: QSettings, key: str) -> list[str]:
    """The words under a key; what another program or a defect put there is left out."""
    stored: Any = settings.value(key)
    names = stored if isinstance(stored, list) else [stored]
    return [name for name in names if isinstance(name, str) and name]
