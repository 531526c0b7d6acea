"""A plot of a run that grows paints little at each growth, and ends with the whole run."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktoplab.spec.network import layer
from desktoplab.ui.builder.layer_card import LayerCard
from desktoplab.ui.builder.live import Live
from desktoplab.ui.plots.step_range import StepRange
from desktoplab.ui.session import Session
from tests.ui.plot_runs import begun, experiment_of, tell

POINT = {"train_loss": 0.5, "validation_loss": 0.7, "train_accuracy": 0.6}


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


class Paints(QObject):
    """Counts the paints of a widget, and the largest area of one."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.largest = 0

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            rect = event.rect()
            self.count += 1
            self.largest = max(self.largest, rect.width() * rect.height())
        return False


def test_a_curve_that_grows_paints_its_new_end(plot_of, session: Session, qapp):
    history = tell(begun(session.experiment), np.ones(990), {0: POINT, 900: POINT})
    plot = plot_of("loss", history)
    plot.follow(tell(history, np.ones(10)))
    qapp.processEvents()
    paints = Paints()
    plot.canvas.viewport().installEventFilter(paints)
    plot.follow(tell(history, np.full(20, 0.9), {1020: POINT}))
    assert plot.loss.vb.viewRange()[0][1] >= 1020
    plot.follow(tell(history, np.full(10, 0.8)))
    qapp.processEvents()
    paints.largest = 0
    plot.follow(tell(history, np.full(10, 0.7)))
    qapp.processEvents()
    viewport = plot.canvas.viewport()
    assert 0 < paints.largest < viewport.width() * viewport.height() / 2


def test_the_charts_of_a_loss_plot_are_zoomed_together(plot_of, session: Session):
    history = tell(begun(session.experiment), np.ones(100), {0: POINT, 90: POINT})
    plot = plot_of("loss", history)
    for one, other in ((plot.loss.vb, plot.accuracy.vb), (plot.accuracy.vb, plot.loss.vb)):
        one.setXRange(20, 40 + one.x(), padding=0)
        one.sigRangeChangedManually.emit([True, True])
        assert other.viewRange()[0] == one.viewRange()[0]


def test_an_axis_has_room_for_what_comes_soon_and_gives_it_back():
    steps = StepRange()
    assert steps.ahead(8, 1.0) == (0.0, 10.0)
    assert steps.ahead(1_000, 1.1)[1] >= 2_000
    high = steps.high
    assert steps.ahead(1_001, 1.2)[1] == high
    assert steps.fitting(1_001) == (0.0, 1_200.0)


def test_a_slow_run_gets_no_room_that_it_does_not_need():
    steps = StepRange()
    steps.ahead(100, 1.0)
    assert steps.ahead(101, 11.0) == (0.0, 120.0)


def test_a_card_is_painted_again_only_where_its_numbers_changed(qtbot, qapp):
    card = LayerCard(layer("dense", units=8), None)
    qtbot.addWidget(card)
    card.resize(400, card.height_for(400))
    card.show()
    qtbot.waitExposed(card)

    def live(delta: float) -> Live:
        return Live("dense", counts=np.arange(64), limit=1.0, deltas=np.array([delta]))

    card.show_live(live(1e-3))
    qapp.processEvents()
    paints = Paints()
    card.installEventFilter(paints)
    card.show_live(live(1e-3))
    qapp.processEvents()
    assert paints.count == 0
    card.show_live(live(1e-6))
    qapp.processEvents()
    assert paints.count == 1
    assert paints.largest < card.width() * card.height() / 2
