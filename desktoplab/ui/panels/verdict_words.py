"""What the dock of verdicts says where nothing was found. Words alone."""

from __future__ import annotations

from desktoplab.engine.history import History
from desktoplab.ui.text import tr
from desktoplab.verdicts import skill_of

LITTLE = 0.5
"""Skill below which a run without a finding is not called sound."""


def words_without(history: History) -> str:
    """Why there is no finding: no run yet, none so far, or a sound run, or one that is odd."""
    if history.started is None:
        return tr("Press Train, or Measure: what is wrong is named here, and what helps.")
    if history.ended is None:
        return tr("No trouble found so far.")
    if (skill := skill_of(history)) < LITTLE:
        return tr(
            "No known trouble was found, yet little was learned: {share} of the way from "
            "guessing to no mistake. The network may be too simple for these data, or they "
            "may not tell the answer.", share=f"{max(0.0, 100 * skill):.0f} %",
        )  # fmt: skip
    return tr("No trouble found.")
