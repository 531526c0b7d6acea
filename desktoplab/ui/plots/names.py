"""What the plots are called and say before there is anything to draw. Loads nothing that draws."""

from __future__ import annotations

from desktoplab.ui.text import tr

LOSS = "loss"
DRAWN = frozenset({
    "against", "bars", "filters", "histograms", "images", "maps", "matrix", "moved", "pairs",
    "pictures", "plane", "profile", "samples", "scatter", "shares", "signal",
})  # fmt: skip
"""The views that are drawn; `ui.plots.views` has a class for each."""


def loss_words() -> tuple[str, str]:
    """Title and explanation of the plot of loss and accuracy, which belongs to no probe."""
    explanation = tr("How wrong the network is, and how often it is right, at each step.")
    return tr("Loss and accuracy"), explanation


def hint(title: str, explanation: str) -> str:
    """What an empty plot says."""
    return tr("Press Train to see: {plot}.", plot=title) + "\n" + explanation
