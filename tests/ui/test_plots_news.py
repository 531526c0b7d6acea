"""A plot that follows a run draws what is new, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QGraphicsItem

from desktoplab.ui.session import Session
from tests.ui.plot_runs import begun, experiment_of, flow, tell


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


def test_only_a_new_frame_is_news(plot_of, session: Session):
    history = tell(begun(session.experiment), [1.0], gradient_flow=flow([1.0] * 4, [1.0] * 4))
    plot = plot_of("gradient_flow", history)
    assert not plot.is_news(history)
    tell(history, [0.9])
    assert not plot.is_news(history)
    tell(history, [0.8], gradient_flow=flow([0.5] * 4, [1.0] * 4))
    assert plot.is_news(history)
    plot.follow(history)
    assert not plot.is_news(history)
    assert plot.frame is history.newest["gradient_flow"]


def test_another_choice_of_cards_is_news(plot_of, session: Session):
    history = tell(begun(session.experiment), [1.0], gradient_flow=flow([1.0] * 4, [1.0] * 4))
    plot = plot_of("gradient_flow", history)
    session.select([session.experiment.network[0].uid])
    assert plot.is_news(history)


def test_losses_of_a_few_pixels_are_news_and_so_is_a_point(plot_of, session: Session):
    history = tell(begun(session.experiment), np.ones(1000))
    plot = plot_of("loss", history)
    assert not plot.is_news(history)
    tell(history, np.ones(100))
    assert plot.is_news(history)
    plot.follow(history)
    tell(history, (), points={1100: {"train_loss": 0.5}})
    assert plot.is_news(history)


def test_what_a_run_ends_with_is_drawn_however_little_it_is(plot_of, session: Session):
    history = tell(begun(session.experiment), np.ones(100_000))
    plot = plot_of("loss", history)
    tell(history, [1.0])
    plot.show_history(history)
    assert plot.summary().startswith("step 100,001")
    assert plot.readout.full_text() == plot.summary()


def test_curves_reach_their_last_point_however_far_the_axis_has_grown(plot_of, session: Session):
    history = tell(begun(session.experiment), [1.0] * 50, {0: {"train_loss": 1.0}})
    plot = plot_of("loss", history)
    for step in range(50, 2000, 50):
        values = {"train_loss": 0.5, "validation_loss": 0.7, "train_accuracy": 0.6}
        tell(history, [1.0] * 50, {step: values})
        plot.follow(history)
        plot.grab()
    for key in ("train_loss", "validation_loss", "train_accuracy"):
        curve, (steps, values) = plot.curves[key], history.series(key)
        np.testing.assert_array_equal(curve.line.xData, steps)
        scale = 100 if key.endswith("accuracy") else 1
        np.testing.assert_array_equal(curve.line.yData, scale * values)
        assert curve.line.boundingRect().right() >= steps[-1]
    kept, color = plot.canvas.grab().toImage(), plot.curves["train_loss"].line.opts["pen"].color()
    end = plot.canvas.mapFromScene(plot.loss.vb.mapViewToScene(QPointF(1900, 0.5)))
    around = [kept.pixelColor(end.x(), end.y() + shift) for shift in range(-3, 4)]
    assert color in around


def test_an_export_draws_itself_and_no_kept_picture(plot_of, session: Session):
    history = tell(begun(session.experiment), np.ones(50), {50: {"train_loss": 0.5}})
    plot = plot_of("loss", history)
    kept = QGraphicsItem.CacheMode.DeviceCoordinateCache
    assert plot.loss.left.cacheMode() == kept
    assert b"<image" not in plot.svg(600)
    assert plot.loss.left.cacheMode() == kept


def test_only_figures_that_are_wanted_are_made(session: Session):
    from desktoplab.ui.figures import draw_figures

    history = tell(begun(session.experiment), [1.0], gradient_flow=flow([1.0] * 4, [1.0] * 4))
    assert draw_figures(history, lambda plot: plot.name, ("gradient_flow",)) == {
        "gradient_flow": "gradient_flow"
    }
