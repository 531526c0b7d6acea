"""Verdicts as plain words and numbers, for files. Cures are edits, and not part of them."""

from __future__ import annotations

from collections.abc import Iterable

from desktoplab.verdicts.verdict import Verdict


def facts_of(verdicts: Iterable[Verdict]) -> tuple[dict[str, object], ...]:
    """Name, sentences in English, numbers, and the layer by uid, key and label, or None."""
    return tuple(
        {
            "name": verdict.name,
            "severity": verdict.severity,
            "title": str(verdict.title),
            "finding": str(verdict.finding),
            "rule": str(verdict.rule),
            "threshold": verdict.threshold,
            "measured": verdict.measured,
            "layer": None
            if verdict.layer is None
            else {
                "uid": verdict.layer.uid,
                "key": verdict.layer.key,
                "label": verdict.layer.label,
            },
            "source": str(verdict.source),
        }
        for verdict in verdicts
    )
