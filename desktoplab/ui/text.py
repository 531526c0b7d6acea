"""Translation of texts that no widget holds: messages, labels and help of the tables."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from desktoplab.spec.text import Text, filled

CONTEXT = "Desktoplab"


KEY = re.compile(r"\(&\w\)|&(?=[^&])")
"""The letter to press in a label: `&Open` and `열기(&O)`; two of these signs are one to see."""


def without_key(label: str) -> str:
    """A label of a menu as it stands elsewhere: without its letter to press, and without `…`."""
    return KEY.sub("", label.replace("&&", "\0")).replace("\0", "&").rstrip("…")


def count_text(number: float) -> str:
    """A count with commas between thousands: `2,700`; a rate below 10 keeps a decimal."""
    if number < 10 and isinstance(number, float):
        return f"{number:.1f}"
    return f"{round(number):,}"


def tr(source: str | Text, **values: object) -> str:
    """Translate a template and fill it in; nested texts are translated too."""
    if isinstance(source, str):
        source = Text(source, tuple(values.items()))
    template = QCoreApplication.translate(CONTEXT, source.template)
    words = {
        name: tr(value) if isinstance(value, Text) else str(value) for name, value in source.values
    }
    return filled(template, words) if words else template
