"""Which controls of an experiment cannot be used now, and why: locked, without effect, hidden.

Asks the profile and the experiment of the session; keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktoplab.classroom.paths import covers
from desktoplab.classroom.profile import FREE, Profile
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.fields import Pick
from desktoplab.spec.registry import join
from desktoplab.spec.tables import PROCEDURES
from desktoplab.ui.language import spoken
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr


@dataclass(frozen=True)
class Limits:
    """For a form whose values stand at `places` of the experiment; those can change.

    `idle` tells of a path why what stands there has no effect now; empty where it has one.
    """

    profile: Profile = FREE
    places: Callable[[], Sequence[str]] = tuple
    idle: Callable[[str], str] = lambda path: ""

    def reason(self, name: str) -> str:
        """Why a setting is locked; empty where it is not."""
        paths = [join(place, name) for place in self.places()]
        return _told(self.profile, paths)

    def idleness(self, name: str) -> str:
        """Why a setting has no effect now; empty where it has one."""
        return next(filter(None, (self.idle(join(place, name)) for place in self.places())), "")

    def hidden(self, field: object) -> frozenset[str]:
        """Which entries of a choice are not offered."""
        return self.profile.hidden_in(field.registry) if isinstance(field, Pick) else frozenset()


def no_effect(session: Session, path: str) -> str:
    """Why what stands at a path has no effect with the way of learning; empty where it has."""
    entry = PROCEDURES[session.experiment.training.procedure.name]
    if not any(covers(one, path) for one in entry.traits.without):
        return ""
    return tr("Has no effect with “{procedure}”.", procedure=entry.label)


def lock_reason(session: Session, *paths: str) -> str:
    """Why what stands at one of these paths cannot be edited; empty where it can."""
    return _told(session.profile, paths)


def edit_reason(session: Session, after: Experiment) -> str:
    """Why an experiment may not become another by an edit; empty where it may."""
    paths = session.profile.broken(session.experiment, after)
    return tr(session.profile.refusal(paths, spoken())) if paths else ""


def _told(profile: Profile, paths: Iterable[str]) -> str:
    return tr(profile.reason(spoken())) if profile.locked(*paths) else ""
