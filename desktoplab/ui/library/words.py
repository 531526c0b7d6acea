"""A run in words, as cells of the table show it. No widgets."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QDate, QDateTime, QLocale

from desktoplab.spec.network import Block, Item, Layer
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.text import Refused, Text, text
from desktoplab.store.library import RunRow
from desktoplab.ui.text import count_text, tr

NONE = "–"
MEGABYTE = 1_000_000


STATES = {
    "running": text("Running"), "finished": text("Finished"), "diverged": text("Diverged"),
    "stopped": text("Stopped"), "failed": text("Failed"), "interrupted": text("Interrupted"),
}  # fmt: skip


def called(row: RunRow) -> str | Text:
    """The title of a run; one that it was given by itself is said in any language."""
    if row.title != f"{row.data} {row.id}":
        return row.title
    return text("{data} {number}", data=Text(row.data), number=row.id)


def states() -> dict[str, str]:
    """Every state of a run in the language of the window."""
    return {name: tr(words) for name, words in STATES.items()}


def network(row: RunRow) -> str:
    """The network in one line: `Dense 64 · ReLU · 20 × (Dense 100 · ReLU) · Dense 10`.

    Of two that compete, a line divides the one from the other.
    """
    try:
        return " | ".join(" · ".join(_items(each)) for each in row.experiment.networks)
    except Refused:
        return tr("not known to this Desktoplab")


def _items(items: Iterable[Item]) -> Iterable[str]:
    for item in items:
        if isinstance(item, Block):
            inside = " · ".join(_layer(layer) for layer in item.layers)
            skip = tr(" + skip") if item.skip else ""
            yield f"{item.repeat} × ({inside}){skip}"
        else:
            yield _layer(item)


def _layer(layer: Layer) -> str:
    entry = LAYERS[layer.kind]
    return f"{tr(entry.label)} {entry.traits.brief(layer.values)}".strip()


def kinds(row: RunRow) -> str:
    """The kinds of its layers as this language calls them, for a search."""
    return " ".join(tr(LAYERS[kind].label) for kind in row.kinds if kind in LAYERS)


def when(seconds: float) -> str:
    """A time of today as an hour, of another day with its date."""
    time = QDateTime.fromSecsSinceEpoch(int(seconds))
    form = QLocale.FormatType.ShortFormat
    clock = QLocale().toString(time.time(), form)
    if time.date() == QDate.currentDate():
        return clock
    return f"{QLocale().toString(time.date(), form)} {clock}"


def score(row: RunRow, value: float | None) -> str:
    """A validation score: `97.5 %`, or `R² 0.48`."""
    if value is None or not math.isfinite(value):
        return NONE
    return f"R² {value:.3f}" if row.metric.endswith("r2") else f"{100 * value:.1f} %"


def final(row: RunRow) -> float | None:
    """The validation score of the last point; None where there is none."""
    value = row.final.get(row.metric)
    return None if value is None or math.isnan(value) else value


def steps(row: RunRow) -> str:
    """How many updates."""
    return count_text(row.step)


def size(count: int) -> str:
    """Bytes for people: `3.4 MB`."""
    if count < 1000:
        return tr("{n} {n:byte|bytes}", n=count)
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if count >= unit:
            number = count / unit
            return f"{number:.1f} {name}" if number < 100 else f"{number:.0f} {name}"
    return str(count)
