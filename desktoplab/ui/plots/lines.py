"""Loss and accuracy over the steps of a run. Draws scalars only; what diverged is marked."""

from __future__ import annotations

import math
from collections.abc import Iterable
from time import monotonic

import numpy as np
from PySide6.QtCore import QPointF

from desktoplab.engine.history import History
from desktoplab.engine.messages import FloatArray
from desktoplab.ui.plots.axes import DecadeAxis
from desktoplab.ui.plots.chart import Chart, SameSteps
from desktoplab.ui.plots.curves import FEW, Cursor, Curve, Edge, Marks
from desktoplab.ui.plots.duel import Duel
from desktoplab.ui.plots.envelope import Envelope, thinned
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.legend import Legend, Sign
from desktoplab.ui.plots.loss_legend import loss_entries
from desktoplab.ui.plots.loss_scale import LossScale
from desktoplab.ui.plots.names import LOSS, loss_hint, loss_words
from desktoplab.ui.plots.numbers import show
from desktoplab.ui.plots.options import OptionPlot
from desktoplab.ui.plots.rate_marks import RateMarks
from desktoplab.ui.plots.scalars import KEYS, Scalars, columns_of, epoch_of_stage, rows
from desktoplab.ui.plots.stage_choice import StageChoice
from desktoplab.ui.plots.stages import Stages
from desktoplab.ui.plots.step_range import StepRange
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import Colors, colors

SMOOTH_POINTS = 100
LEAST_POINTS = 400
FEWEST_PIXELS = 3
LATEST = 0.25
"""Seconds after which losses are drawn that are narrower together; points, if there are many."""


class Lines(OptionPlot):
    """Batch loss with its mean, training and validation loss; accuracy below on the same steps."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, LOSS, *loss_words())
        self._envelope = Envelope()
        self._scalars = Scalars()
        self._scale = LossScale()
        self._smooth_width = 1
        self._drawn = self._points = 0
        self._colored: Colors | None = None
        self._drawn_at = 0.0
        self.log = self.add_toggle("log", tr("Log"), tr("Show the loss on a logarithmic axis"))
        self.log.setAccessibleName(tr("Logarithmic loss axis"))
        self.log.setVisible(True)
        self._build()
        self.forget()
        session.changed.connect(self._say_what_comes)
        self._say_what_comes()

    def _say_what_comes(self) -> None:
        self.hint.setText(loss_hint(self.session.info))

    def _build(self) -> None:
        self.legend = Legend()
        self.loss_axis = DecadeAxis("left", is_log=False)
        self.loss = Chart(left=self.loss_axis)
        self.accuracy = Chart()
        self.canvas.addItem(self.legend, row=0, col=0)
        self.canvas.addItem(self.loss, row=1, col=0)
        self.canvas.addItem(self.accuracy, row=4, col=0)
        self.canvas.ci.layout.setRowStretchFactor(1, 3)
        self.canvas.ci.layout.setRowStretchFactor(4, 2)
        self.canvas.ci.layout.setRowSpacing(1, px(9))
        self.loss.name_axes(tr("loss"))
        self.loss.bottom.setStyle(showValues=False)
        self._zooms = SameSteps(self.loss, self.accuracy)
        for chart in (self.loss, self.accuracy):
            chart.left.setWidth(px(52))
            self.watch(chart.vb)
        self.batch = Curve(self.loss, "line")
        self.mean = Curve(self.loss, "thick")
        places = (self.loss, self.loss, self.accuracy, self.accuracy)
        signs: tuple[Sign, ...] = ("thick", "dashed", "thick", "dashed")
        self.curves = {
            key: Curve(chart, sign, dots=True)
            for key, chart, sign in zip(KEYS, places, signs, strict=True)
        }
        self.stage = StageChoice(self)
        self.stages = Stages(self, self.loss, self.accuracy)
        self.duel = Duel(self.canvas, self.loss, self.accuracy)
        self.marks = Marks(self.loss)
        self.edge = Edge(self.loss)
        self.rates = RateMarks(self.loss)
        self._charts = (self.loss, self.stages.alone, self.accuracy, self.duel.worth)
        self.now = Cursor(*self._charts)

    def forget(self) -> None:
        self._envelope = Envelope()
        self._scalars = Scalars()
        self._x = StepRange()
        self._scale.forget()
        self.edge.hide()
        self.stages.forget()

    def has_data(self, history: History) -> bool:
        return bool(len(history.losses) or history.points)

    def is_news(self, history: History) -> bool:
        """What is narrower than a few pixels can wait a little, though not for long."""
        if not super().is_news(history):
            return False
        left, right = self.loss.vb.viewRange()[0]
        pixels = (len(history.losses) - self._drawn) * self.loss.vb.width() / (right - left)
        is_point = self._points != len(history.points) and self._points < FEW
        return pixels >= FEWEST_PIXELS or is_point or monotonic() - self._drawn_at > LATEST

    def stamp(self) -> object:
        history = self.history
        if history is None:
            return None
        known = len(history.losses), len(history.points), id(history.ended)
        return (*known, history.step, id(history.started), history.cursor)

    def draw(self, history: History) -> None:
        losses = history.losses
        self._drawn, self._points, self._drawn_at = len(losses), len(history.points), monotonic()
        self._envelope.extend(losses)
        self._scalars.read(history)
        self._set_ranges(history)
        self._draw_losses(losses)
        size = 1 if self._scalars.is_r2 else 100
        most = max(LEAST_POINTS, 2 * int(self.loss.vb.width()))
        for key in KEYS:
            x, y = thinned(*self._scalars.series[key], most)
            self.curves[key].show(
                x, size * y if key.endswith("accuracy") else self._scale.scaled(y)
            )
        self.stages.show(history, self.stage.chosen)
        self.rates.show(history.rates)
        self.duel.show(history, self._scalars)
        self._mark(history)
        self.now.show(history.cursor)
        self._explain()

    def _set_ranges(self, history: History) -> None:
        step = max(history.step, len(history.losses))
        x = self._x.ahead(step, monotonic()) if self._is_followed else self._x.fitting(step)
        self.stage.offer(history.started.stages if history.started is not None else ())
        x, part = self.stage.span(x), self.stage.part
        first = history.losses[part][:10], self._scalars.first_loss(part)
        ends = *self._envelope.extent(history.losses, part), *self._scalars.loss_ends(part)
        self._scale.include(ends, np.concatenate(first))
        self.set_range(self.loss.vb, x, self._scale.range)
        is_r2 = self._scalars.is_r2  # below −1 it leaves through the bottom
        self.set_range(self.accuracy.vb, x, (-1.06, 1.06) if is_r2 else (-3.0, 103.0))
        self.accuracy.name_axes(self._scalars.score, tr("step"))

    def _draw_losses(self, losses: FloatArray) -> None:
        left, right = self.loss.vb.viewRange()[0]
        start, stop = max(0, math.floor(left)), min(len(losses), math.ceil(right) + 1)
        stop = max(start, stop)
        columns = max(100, int(self.loss.vb.width()))
        x, y = self._envelope.columns(losses, start, stop, columns)
        self.batch.show(x, self._scale.scaled(y))
        x, y, self._smooth_width = self._envelope.means(losses, start, stop, SMOOTH_POINTS)
        first = self.stage.part.start or 0  # no mean with what another stage lost
        seen = (x - self._smooth_width / 2 >= first) & (self._smooth_width > 1)
        self.mean.show(x[seen], self._scale.scaled(y[seen]))

    def _mark(self, history: History) -> None:
        bad = self._envelope.bad[:200]
        low, high = self.loss.vb.viewRange()[1]
        self.marks.show(np.array(bad, dtype=float), high - 0.05 * (high - low))
        divergence = history.ended.divergence if history.ended is not None else None
        if divergence is not None:
            words = tr("diverged at step {step}", step=count_text(divergence.step))
            self.edge.show(divergence.step, words)
        else:
            self.edge.hide()

    def _explain(self) -> None:
        pair, has_bad = self._scalars.pair, bool(self._envelope.bad)
        self.legend.show_entries(loss_entries(self._smooth_width, pair, has_bad=has_bad))

    def recolor(self) -> None:
        chosen = colors()
        if chosen is self._colored:
            return
        self._colored = chosen
        self.loss.recolor()
        self.accuracy.recolor()
        self.batch.recolor(chosen.muted, alpha=130)
        self.mean.recolor(chosen.text)
        for key in KEYS:
            training = key.startswith("train")
            self.curves[key].recolor(chosen.training if training else chosen.validation)
        self.stages.recolor()
        self.duel.recolor()
        self.marks.recolor()
        self.edge.recolor()
        self.rates.recolor()
        self.now.recolor()

    def choose_option(self) -> None:
        is_log = self.log.isChecked()
        self._scale.forget()  # of another stage
        self._scale.is_log = is_log
        self.loss_axis.set_log(is_log)
        self.loss.name_axes(tr("loss"))
        super().choose_option()

    def clicked(self, position: QPointF) -> None:
        place = self.stages.name_at(position)
        if place is not None:
            self.stage.choose(place)

    def hover_text(self, position: QPointF) -> str:
        history = self.history
        inside = [chart for chart in self._charts if chart.contains(position)]
        if history is None or not inside:
            return ""
        step = round(inside[0].vb.mapSceneToView(position).x())
        if not 0 <= step <= max(history.step, len(history.losses)):
            return ""
        losses = history.losses[step : step + 1]
        batch = [tr("batch loss {loss}", loss=show(loss, 4)) for loss in losses]
        return self._told(history, step, f"{epoch_of_stage(history, step):.2f}", batch)

    def summary(self) -> str:
        history = self.history
        if history is None or not self.has_data(history):
            return ""
        is_live, step = history.cursor is None, history.shown_step
        if is_live and history.ended is not None and history.ended.divergence is not None:
            return tr(history.ended.divergence.text())
        epoch = f"{epoch_of_stage(history, step):.1f}"
        return self._told(history, step, epoch, ())

    def _told(self, history: History, step: int, epoch: str, batch: Iterable[str]) -> str:
        where = tr("step {step}, epoch {epoch}", step=count_text(step), epoch=epoch)
        stage, values = self.stages.words_at(history, step), self._scalars.values_at(step)
        return " · ".join([where, *batch, *stage, *values])

    def table(self) -> Table:
        header = ("step", "epoch", "batch_loss", *columns_of(self.history))
        return header, rows(self.history) if self.history is not None else ()
