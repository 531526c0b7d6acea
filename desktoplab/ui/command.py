"""A step of the undo history, and what a profile changed in an experiment, in words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktoplab.catalog.datasets import peek
from desktoplab.classroom.profile import Profile
from desktoplab.spec.differences import differences
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fit import fitted
from desktoplab.spec.tables import DataInfo
from desktoplab.spec.text import Text, text
from desktoplab.ui.language import spoken


@dataclass(frozen=True)
class Command:
    """A named edit that was made: the value before it and the selection to return to."""

    name: str | Text
    before: Experiment
    selection: frozenset[str]
    merge: str | None = None


def ruled(profile: Profile, experiment: Experiment) -> Experiment:
    """The experiment with what the profile fixes; other data get the outputs they want."""
    after = profile.fixed(experiment)
    if after.data.dataset == experiment.data.dataset:
        return after
    info = peek(after.data.dataset)
    return fitted(after, info) if isinstance(info, DataInfo) else after


def adaptation(
    profile: Profile, before: Experiment, after: Experiment, *, made: bool
) -> Text | None:
    """What the profile changed in an experiment that was opened; None where nothing.

    Of an experiment that the program `made`, nobody need be told the seed.
    """
    told = [one.text() for one in differences(before, after) if not (made and one.name == "seed")]
    if not told:
        return None
    changes = told[0]
    for each in told[1:]:
        changes = text("{change}; {next}", change=changes, next=each)
    return text(
        "The profile “{profile}” changed what was opened: {changes}.",
        profile=profile.title(spoken()), changes=changes,
    )  # fmt: skip
