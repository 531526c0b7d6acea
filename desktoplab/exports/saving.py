"""What a snapshot carries beside its run: the stand-alone script, the findings, figures, words."""

from __future__ import annotations

from collections.abc import Mapping

from desktoplab.engine.history import History
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import Words, of_history
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Refused
from desktoplab.store.members import Extras
from desktoplab.verdicts import judge
from desktoplab.verdicts.facts import facts_of


def extras_of(
    history: History,
    words: Words | None = None,
    figures: Mapping[str, bytes] | None = None,
) -> Extras:
    """The extras of a run that has started; `figures` are PNG files by name.

    A script that cannot be written is left out: a run must be kept in any case.
    """
    try:
        subject = of_history(history)
        script = script_of(subject.experiment, subject.ran())
    except (Refused, DataError):
        script = ""
    return Extras(
        title=words.title if words else "",
        notes=words.notes if words else "",
        tags=words.tags if words else (),
        figures=figures or {},
        script=script,
        verdicts=facts_of(judge(history)),
    )
