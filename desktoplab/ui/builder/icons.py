"""Icons and colours of the palette, the cards and the actions; coloured for the theme of now."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon

from desktoplab.spec.tables import ACTIVATIONS, LAYERS, NORMALIZATION
from desktoplab.spec.text import text
from desktoplab.ui.builder.glyphs import glyph_icon
from desktoplab.ui.builder.mime import BLOCK
from desktoplab.ui.theme import BLUE, GREEN, ORANGE, PURPLE, RED, SKY, colors, is_dark

STRUCTURE = text("Structure").template
GROUPS = {
    "Layers": ("mdi6.layers-triple", BLUE, SKY),
    "Convolution": ("mdi6.image-filter-center-focus", "#3B6E8F", "#7FB4D6"),
    "Recurrent": ("mdi6.replay", "#6B4FA0", "#B29AE3"),
    ACTIVATIONS: ("mdi6.chart-bell-curve-cumulative", RED, "#FF8F4A"),
    NORMALIZATION: ("mdi6.format-align-middle", GREEN, "#2FC79A"),
    "Regularization": ("mdi6.dots-grid", "#A9578A", PURPLE),
    STRUCTURE: ("mdi6.repeat-variant", "#9A6B00", ORANGE),
}
OTHER = ("mdi6.cube-outline", "#5B6470", "#A2AAB5")
KINDS = {
    "dense": "mdi6.grid",
    "flatten": "mdi6.table-row",
    "conv2d": "mdi6.image-filter-center-focus",
    "conv1d": "mdi6.format-letter-spacing",
    "max_pool": "mdi6.arrow-up-bold-box",
    "average_pool": "mdi6.blur",
    "global_average_pool": "mdi6.arrow-collapse-all",
    "simple_rnn": "mdi6.replay",
    "lstm": "mdi6.memory",
    "gru": "mdi6.gate-or",
    "step": "mdi6.stairs",
    "softmax": "mdi6.chart-bar",
    "identity": "mdi6.slash-forward",
    "sigmoid": "mdi6.sigma",
    "tanh": "mdi6.chart-bell-curve-cumulative",
    "relu": "mdi6.chart-line-variant",
    "batch_norm": "mdi6.chart-bell-curve",
    "layer_norm": "mdi6.format-line-weight",
    "dropout": "mdi6.dots-grid",
    "alpha_dropout": "mdi6.alpha",
    "gaussian_noise": "mdi6.grain",
    BLOCK: "mdi6.repeat-variant",
}


def icon(name: str, color: str | None = None) -> QIcon:
    """An icon of the Material Design set in the text colour, greyed when disabled."""
    shown = colors()
    return glyph_icon(name, QColor(color or shown.text), QColor(shown.border))


def group_of(kind: str) -> str:
    """The palette section of a kind."""
    return STRUCTURE if kind == BLOCK else LAYERS[kind].group


def group_color(group: str) -> str:
    """The colour of a palette section, the same on its cards."""
    return GROUPS.get(group, OTHER)[2 if is_dark() else 1]


def kind_icon(kind: str) -> QIcon:
    """The icon of a layer in the colour of its section; on a chosen row in that of its text."""
    group, shown = group_of(kind), colors()
    return glyph_icon(
        KINDS.get(kind, GROUPS.get(group, OTHER)[0]), QColor(group_color(group)),
        QColor(shown.border), QColor(shown.on_accent),
    )  # fmt: skip
