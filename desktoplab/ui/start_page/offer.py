"""What the start page is given to show, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktoplab.ui.start_page.choices import Choice


@dataclass(frozen=True)
class Offer:
    """What the page shows at once; the lessons come later, by `show_lessons`.

    `hidden` are commands that are not offered, `fixed_language` why no other can be chosen.
    """

    recent: Sequence[Path]
    templates: Sequence[Choice]
    language: str
    at_start: bool
    is_first: bool = False
    hidden: frozenset[str] = frozenset()
    fixed_language: str = ""
