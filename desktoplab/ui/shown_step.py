"""Which step is shown, in words, and whether its run is of before the last edits. No widgets."""

from __future__ import annotations

from desktoplab.engine.history import History
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.text import Text, text
from desktoplab.ui.plots.scalars import epoch_of_stage
from desktoplab.ui.run_actions import learning_rate_of, with_learning_rate
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import count_text, tr

BEFORE = text(
    "Plots and numbers are those of the run before your changes. Train runs the network as it is "
    "now."
)


def is_of_before(shown: Shown, experiment: Experiment) -> bool:
    """Whether what rests in the plots is a run of another network than that on the canvas.

    A notice tells it of a run that trains, and runs of the library tell their own titles. A rate
    that was set by hand while it trained is the run's own.
    """
    started = shown.history.started
    if started is None or shown.is_running or shown.is_measured or shown.opened:
        return False
    ran, rates = started.experiment, shown.history.rates
    if rates and rates[-1].rate == learning_rate_of(experiment):
        ran = with_learning_rate(ran, rates[-1].rate)
    return ran != experiment


def step_words(shown: Shown, experiment: Experiment) -> Text:
    """`step 120 · epoch 3.2`, and before it what else is to be known of the run."""
    history = shown.history
    if history.started is None:
        return Text("no run yet")
    if shown.is_measured:
        return Text("measured before training")
    step = history.shown_step
    if history.cursor is not None:
        return past(history, step)
    epoch, count = _epoch(history, step), count_text(step)
    if shown.opened:
        title = tr(shown.opened)[:40]
        return text("“{title}” · step {step} · {epoch}", title=title, step=count, epoch=epoch)
    if is_of_before(shown, experiment):
        return text("earlier run · step {step} · {epoch}", step=count, epoch=epoch)
    return text("step {step} · {epoch}", step=count, epoch=epoch)


def past(history: History, step: int) -> Text:
    """`past step 120 of 400 · epoch 3.2`."""
    return text("past step {step} of {last} · {epoch}", step=count_text(step),
                last=count_text(history.step), epoch=_epoch(history, step))  # fmt: skip


def _epoch(history: History, step: int) -> Text:
    """The epoch, and of which stage where there are several: `layer 2 · epoch 3.2`."""
    words = text("epoch {epoch}", epoch=f"{epoch_of_stage(history, step):.1f}")
    if history.started is None or not history.started.stages:
        return words
    return text("{stage} · {epoch}", stage=history.started.stage_at(step).short(), epoch=words)
