"""What the plots are called and say before there is anything to draw. Loads nothing that draws."""

from __future__ import annotations

from desktoplab.spec.tables import DataInfo, Task
from desktoplab.spec.text import Text, text
from desktoplab.ui.text import tr

LOSS = "loss"
DRAWN = frozenset({
    "against", "bars", "filters", "histograms", "images", "maps", "matrix", "moved", "pairs",
    "pictures", "plane", "profile", "samples", "scatter", "shares", "signal",
})  # fmt: skip
"""The views that are drawn; `ui.plots.views` has a class for each."""


LEARNED: dict[Task, tuple[Text, Text]] = {
    "classification": (
        text("Loss and accuracy"),
        text("How wrong the network is, and how often it is right, at each step."),
    ),
    "regression": (
        text("Loss and R²"),
        text("How wrong the network is, and how much of the variance it tells, at each step."),
    ),
    "reconstruction": (
        text("Loss and R²"),
        text("How wrong what comes back is, and how much of the variance comes back, at each "
             "step."),
    ),
    "generation": (
        text("Losses and samples"),
        text("The losses of both networks, how often the discriminator takes samples and data for "
             "real, and how good the samples are, at each step."),
    ),
}  # fmt: skip
"""What the plot of the loss will show, by what the network has to do."""


def loss_words() -> tuple[str, str]:
    """Title and explanation of the plot of loss and accuracy, which belongs to no probe."""
    title, explanation = LEARNED["classification"]
    return tr(title), tr(explanation)


def loss_hint(info: DataInfo | Text) -> str:
    """What the empty plot of the loss says, for data as the way of learning sees them."""
    title, explanation = LEARNED["classification" if isinstance(info, Text) else info.task]
    return hint(tr(title), tr(explanation))


def hint(title: str, explanation: str) -> str:
    """What an empty plot says."""
    return tr("Press Train to see: {plot}.", plot=title) + "\n" + explanation
