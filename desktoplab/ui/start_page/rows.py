"""What the start page offers, as rows: templates of the catalogue, and the lessons there are."""

from __future__ import annotations

from collections.abc import Collection

from desktoplab.spec.tables import PRESETS
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.start_page.choices import Choice
from desktoplab.ui.text import tr


def template_rows(hidden: Collection[str] = ()) -> list[Choice]:
    """Every template under the heading of its group, with the first sentence of its help."""
    entries = [entry for entry in PRESETS.entries() if entry.name not in hidden]
    groups = list(dict.fromkeys(entry.group for entry in entries))
    rows: list[Choice] = []
    for group in groups:
        rows.append(Choice("", tr(group)))
        for entry in entries:
            if entry.group == group:
                line = first_paragraph(entry.help)
                rows.append(Choice(entry.name, tr(entry.label), line))
    return rows


def lesson_rows() -> list[Choice]:
    """Every lesson with its time and how much of it is done."""
    return []
