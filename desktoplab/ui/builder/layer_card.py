"""The card of one layer: name, shape, parameters, problem, and its live numbers during a run."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktoplab.spec.network import Layer
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import LAYERS
from desktoplab.spec.walk import Size
from desktoplab.ui.builder.card import Card, draw_line
from desktoplab.ui.builder.gauges import draw_deltas, draw_histogram, draw_shares
from desktoplab.ui.builder.icons import group_color
from desktoplab.ui.builder.live import Live, show_magnitude
from desktoplab.ui.builder.words import parameters_text, title
from desktoplab.ui.print_size import scale
from desktoplab.ui.text import tr

NAME = 84.0
"""Room that the name of a layer keeps on a narrow card."""


class LayerCard(Card):
    """Name, output shape, parameters and problem; live histogram and |delta| where it learns."""

    def __init__(self, layer: Layer, parent: QWidget) -> None:
        super().__init__(layer.uid, parent)
        self.layer = layer
        self.size_: Size | None = None
        self._live: Live | None = None
        self._will_take = False

    @property
    def live(self) -> Live | None:
        """Its numbers in the run that is shown, unless it was another kind of layer there."""
        is_told = self._live is not None and self._live.kind == self.layer.kind
        return self._live if is_told else None

    def show_layer(self, layer: Layer, size: Size | None) -> None:
        """Show a layer; paints again only if something is new."""
        if layer is self.layer and size == self.size_ and self.accessibleName():
            return
        self.layer, self.size_ = layer, size
        self.setAccessibleName(title(layer))
        self.setAccessibleDescription(self._description())
        self.update()

    def show_taking(self, *, taking: bool) -> None:
        """Say whether it will begin with the weights of another run."""
        if taking is not self._will_take:
            self._will_take = taking
            self.setAccessibleDescription(self._description())
            self.update()

    def show_live(self, live: Live | None) -> None:
        """Show the newest numbers of a run, or none."""
        if live is not self._live:
            before, marks = self._drawn(), self._marks()
            self._live = live
            self.setAccessibleDescription(self._description())
            if self._marks() != marks:
                self.update()
            elif self._drawn() != before:
                self.update(self._gauges() if self._is_weighted() else self.rect())

    def _drawn(self) -> tuple[object, ...]:
        """What is painted of the numbers."""
        live = self.live
        if live is None:
            return ()
        if not self._is_weighted():
            return tuple(tr(share) for share in live.shares())
        counts = None if live.counts is None else live.counts.tobytes()
        return counts, live.nonfinite, live.deltas.tobytes()

    def _gauges(self) -> QRect:
        """Where they are painted on a layer with weights."""
        _, histogram, deltas = _columns(self.body_area())
        return histogram.united(deltas).toAlignedRect().adjusted(-1, -1, 1, 1)

    def _is_weighted(self) -> bool:
        return LAYERS[self.layer.kind].traits.weighted

    def body_height(self) -> float:
        return (2 * self.line() + 10) if self._is_weighted() else super().body_height()

    def stripe(self) -> str:
        return group_color(LAYERS[self.layer.kind].group)

    def _sizes(self) -> str:
        if self.size_ is None:
            return ""
        shapes = f"{show_shape(self.size_.inputs)} → {show_shape(self.size_.outputs)}"
        parts = (shapes, parameters_text(self.size_.parameters), *self._marks())
        return " · ".join(part for part in parts if part)

    def _marks(self) -> tuple[str, ...]:
        """Words for a layer that does not learn, or that began with what another run learned."""
        frozen = tr("frozen") if self.layer.values.get("frozen") else ""
        took = self.live is not None and self.live.taken
        old = tr("old weights") if took or self._will_take else ""
        return tuple(word for word in (frozen, old) if word)

    def paint_body(self, painter: QPainter, area: QRectF) -> None:
        out = f"→ {show_shape(self.size_.outputs)}" if self.size_ else ""
        if not self._is_weighted():
            count = parameters_text(self.size_.parameters) if self.size_ else ""
            words = " · ".join(part for part in (count, out, *self._marks()) if part)
            draw_shares(painter, area, title(self.layer), self.live, words)
            return
        left, histogram, deltas = _columns(area)
        if self.is_painted(left):
            half = QRectF(left.left(), 4, left.width(), self.line())
            draw_line(painter, half, title(self.layer), " · ".join(self._marks()))
            count = parameters_text(self.size_.parameters) if self.size_ else ""
            words = " · ".join(part for part in (out, count) if part)
            draw_line(painter, half.translated(0, self.line()), words, "", muted=True)
        draw_histogram(painter, histogram, self.live)
        draw_deltas(painter, deltas, self.live)

    def details(self) -> str:
        lines = [title(self.layer), self._sizes(), self.problem, *self._numbers()]
        return "\n".join(line for line in lines if line)

    def _description(self) -> str:
        """What a screen reader tells after the name; the numbers are those of the shown step."""
        return "\n".join(line for line in (self._sizes(), *self._numbers()) if line)

    def _numbers(self) -> Iterator[str]:
        live = self.live
        if live is None:
            return
        if len(live.deltas):
            shown = [show_magnitude(value) for value in live.deltas.tolist()]
            several = tr("first {first}, last {last}", first=shown[0], last=shown[-1])
            value = shown[0] if len(shown) == 1 else several
            yield tr("|δ|, the length of dL/dz: {value}", value=value)
        if live.counts is not None:
            yield tr("Weights shown from −{limit} to {limit}", limit=f"{live.limit:g}")
        for share in live.shares():
            behind = tr("{share} at the activation that follows", share=share)
            yield behind if self._is_weighted() else tr(share)


def _columns(area: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """Words, histogram and |delta| side by side; the histogram is the first to be narrower."""
    gauge = min(110.0 * scale(), max(58.0 * scale(), area.width() * 0.24))
    inner = area.adjusted(0, 6, 0, -6)
    deltas = QRectF(inner.right() - gauge, inner.top(), gauge, inner.height())
    spare = deltas.left() - 12 - 8 - area.left() - NAME * scale()
    wide = max(24.0 * scale(), min(gauge * 0.8, spare))
    histogram = QRectF(deltas.left() - 12 - wide, inner.top(), wide, inner.height())
    words = QRectF(area.left(), area.top(), histogram.left() - area.left() - 8, area.height())
    return words, histogram, deltas
