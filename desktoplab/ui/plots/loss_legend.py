"""What the lines in the plot of losses mean."""

from __future__ import annotations

from desktoplab.ui.plots.legend import Entry
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors


def loss_entries(smooth_width: int, pair: tuple[str, str], *, has_bad: bool) -> list[Entry]:
    """The legend; `pair` names the two losses of a point.

    A mean of one step is not drawn, and neither are marks where all is finite.
    """
    chosen = colors()
    entries = [Entry(tr("batch loss"), chosen.muted, "line")]
    if smooth_width > 1:
        label = tr("mean of {steps} steps", steps=count_text(smooth_width))
        entries.append(Entry(label, chosen.text, "thick"))
    entries.append(Entry(pair[0], chosen.training, "thick"))
    entries.append(Entry(pair[1], chosen.validation, "dashed"))
    if has_bad:
        entries.append(Entry(tr("not finite"), chosen.error, "cross"))
    return entries
