"""Where a run may be forked: at a step, with one change or none. No widgets."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.engine.batches import count_batches
from desktoplab.engine.history import History
from desktoplab.engine.messages import Started
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.pretrained import pretrained
from desktoplab.spec.procedures import samples_of_update
from desktoplab.spec.text import Text, text
from desktoplab.ui.compare.matching import pair_of
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text


@dataclass(frozen=True)
class Fork:
    """A run at one of its steps, the experiment that is to go on there, and their one change."""

    title: str | Text
    parent: History
    step: int
    after: Experiment
    change: Text | None = None
    problem: Text | None = None

    @property
    def before(self) -> Experiment:
        """The parent's experiment."""
        assert self.parent.started is not None
        return self.parent.started.experiment


def moves_stages(started: Started, after: Experiment) -> bool:
    """Whether a run of another experiment would have other stages, or these at other steps."""
    old, new = started.experiment, after
    if old.training.procedure.name != new.training.procedure.name:
        return True
    return bool(started.stages) and (
        old.training.procedure != new.training.procedure
        or old.training.batch_size != new.training.batch_size
        or old.data.labeled != new.data.labeled
        or old.data.validation != new.data.validation
        or old.data.dataset != new.data.dataset
        or _pretrained_cards(old) != _pretrained_cards(new)
    )


def _pretrained_cards(experiment: Experiment) -> list[str]:
    return [each.stage.key for each in pretrained(experiment.network)]


def fork_of(title: str | Text, parent: History, session: Session) -> Fork:
    """The canvas as a fork of a run at the step that is shown."""
    assert parent.started is not None
    step, after = parent.shown_step, session.experiment
    before = parent.started.experiment
    change = problem = None
    if before != after:
        pair = pair_of(before, session)
        change, problem = pair.change, pair.problem
    if step < parent.began:
        problem = text("Step {step} belongs to the run that this one was forked from, at step "
                       "{began}. Fork that run.", step=count_text(step),
                       began=count_text(parent.began))  # fmt: skip
    if moves_stages(parent.started, after):
        problem = text("With this change the stages of the run would lie elsewhere: train it from "
                       "the start.")  # fmt: skip
    samples, last = parent.started.training_samples, parent.started.row[-1]
    per_epoch = last.steps_per_epoch
    size = samples_of_update(after, samples)
    if size != samples_of_update(before, samples):
        per_epoch = count_batches(samples, size)
    epochs = after.training.epochs
    if problem is None and epochs and step >= last.first + epochs * per_epoch:
        problem = text("The training ends at step {step}. Go back with the time slider, or raise "
                       "the number of epochs.", step=count_text(step))  # fmt: skip
    return Fork(title, parent, step, after, change, problem)
