"""Promises of the plot of losses on rates that were set by hand: each is seen where it began."""

from __future__ import annotations

import numpy as np

from desktoplab.engine.messages import RateChange
from desktoplab.ui.plots.lines import Lines
from tests.ui.plot_runs import begun, tell


def test_a_rate_set_by_hand_is_marked_where_it_began(window):
    history = begun(window.session.experiment, window.session.info)
    tell(history, np.full(900, 1.0))
    plot = next(plot for plot in window.plots if isinstance(plot, Lines))
    plot.show_history(history)
    assert shown(plot) == []
    history.rates += [RateChange(5, 0.2), RateChange(700, 0.9), RateChange(700, 0.5)]
    tell(history, np.full(100, 1.0))
    plot.show_history(history)
    assert shown(plot) == [(5, "rate 0.2"), (700, "rate 0.5")]
    history.rates.append(RateChange(702, 0.4))
    tell(history, np.full(100, 1.0))
    plot.show_history(history)
    assert shown(plot) == [(5, "rate 0.2"), (700, ""), (702, "rate 0.4")]
    plot.show_history(tell(begun(window.session.experiment, window.session.info), np.ones(50)))
    assert shown(plot) == []


def shown(plot: Lines) -> list[tuple[float, str]]:
    return [
        (line.value(), words.toPlainText() if words.isVisible() else "")
        for line, words in plot.rates._marks
        if line.isVisible()
    ]
