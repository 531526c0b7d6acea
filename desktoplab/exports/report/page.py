"""The page itself: title, who made it, result, network, settings, curves, findings, how to repeat.

One file that needs nothing beside it: its pictures are SVG in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

import numpy as np

import desktoplab
from desktoplab.engine.history import History
from desktoplab.engine.messages import Divergence, Started
from desktoplab.exports.report.curves import flow_charts, training_charts
from desktoplab.exports.report.style import STYLE
from desktoplab.exports.report.tables import line, network_table, settings_table
from desktoplab.exports.subject import Subject
from desktoplab.spec.json_format import to_json
from desktoplab.spec.text import Text, text
from desktoplab.store.atomic import write_atomically
from desktoplab.verdicts import Verdict, judge, show


def write_report(subject: Subject, path: Path) -> tuple[Path, ...]:
    """Write the report of a run as one file; raises `OSError`."""
    write_atomically(path, page(subject))
    return (path,)


def page(subject: Subject) -> str:
    """The report as HTML text."""
    history = subject.history
    assert history is not None
    assert history.started is not None
    title = subject.words.title or subject.say(
        text("{data}: a run of {epochs} {epochs:epoch|epochs}",
             data=Text(history.started.info.label), epochs=show(history.epoch))
    )  # fmt: skip
    sections = (
        _head(subject, title, history.started),
        _facts(subject, history, history.started),
        _section(subject, text("Notes"), _notes(subject)),
        _section(subject, text("Network"), network_table(subject, history.started.info)),
        _section(subject, text("Learning"), _charts(training_charts(subject))),
        _section(subject, text("Signal and gradient by layer"), _charts(flow_charts(subject))),
        _section(subject, text("Findings"), "".join(_verdicts(subject, history))),
        _section(subject, text("Settings"), settings_table(subject)),
        _section(subject, text("How to repeat it"), _repeat(subject, history.started)),
    )
    return (
        '<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        "<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).format(
        lang=escape(subject.language), title=escape(title), style=STYLE, body="\n".join(sections)
    )


def _section(subject: Subject, title: Text, body: str) -> str:
    return f"<section><h2>{line(subject, title)}</h2>\n{body}</section>" if body else ""


def _head(subject: Subject, title: str, started: Started) -> str:
    words = subject.words
    name = escape(words.author) if words.author else "_" * 24
    parts = [f"{line(subject, text('Name'))}: <b>{name}</b>"]
    if subject.created:
        parts.append(escape(subject.created.replace("T", " ")[:16]))
    about = text("{n} {n:sample|samples} to learn from, {m} to test",
                 n=f"{started.training_samples:,}",
                 m=f"{started.validation_samples:,}")  # fmt: skip
    parts.append(f"{line(subject, Text(started.info.label))}: {line(subject, about)}")
    return f'<h1>{escape(title)}</h1>\n<p class="by">{" · ".join(parts)}</p>'


def _facts(subject: Subject, history: History, started: Started) -> str:
    """The few numbers that one looks for first."""
    facts: list[tuple[str, Text]] = []
    last = next((point for point in reversed(history.points) if point.values), None)
    if last is not None:
        for part, label in (("validation", text("on validation")), ("train", text("on training"))):
            shown = _score(last.values, part)
            if shown:
                facts.append((shown, label))
        quality = last.values.get("quality", np.nan)
        if np.isfinite(quality):
            facts.append((f"{100 * quality:.1f} %", text("good samples")))
    facts.append((f"{started.parameters:,}", text("parameters")))
    facts.append(
        (f"{history.step:,}", text("updates, {n} {n:epoch|epochs}", n=show(history.epoch)))
    )
    cells = "".join(
        f"<div><b>{escape(number)}</b><span>{line(subject, label)}</span></div>"
        for number, label in facts
    )
    return f'<div class="facts">{cells}</div>\n<p>{line(subject, _outcome(history))}</p>'


def _score(values: object, part: str) -> str:
    assert hasattr(values, "get")
    accuracy, r2 = values.get(f"{part}_accuracy"), values.get(f"{part}_r2")
    if accuracy is not None and np.isfinite(accuracy):
        return f"{100 * accuracy:.1f} %"
    return f"R² {r2:.3f}" if r2 is not None and np.isfinite(r2) else ""


def _outcome(history: History) -> Text:
    if history.ended is None:
        return text("The run was stopped by hand.")
    if history.ended.divergence is not None:
        return _divergence(history, history.ended.divergence)
    return history.ended.reason or text("The run came to its end.")


def _divergence(history: History, found: Divergence) -> Text:
    """Where the run diverged, and in which of its stages."""
    started = history.started
    if started is None or not started.stages:
        return found.text()
    stage = started.stage_at(found.step).text()
    return text("{news} Stage: {stage}.", news=found.text(), stage=stage)


def _notes(subject: Subject) -> str:
    notes = subject.words.notes.strip()
    kind = "notes" if notes else "notes empty"
    return f'<div class="{kind}">{escape(notes)}</div>'


def _charts(charts: str) -> str:
    return f'<div class="charts">{charts}</div>' if charts else ""


def _verdicts(subject: Subject, history: History) -> Iterator[str]:
    found = judge(history)
    if not found:
        yield f"<p>{line(subject, text('Nothing was found that hinders its learning.'))}</p>"
    for verdict in found:
        yield _verdict(subject, verdict)


def _verdict(subject: Subject, verdict: Verdict) -> str:
    measured = text(
        "Measured {measured}, threshold {threshold}. Source: {source}",
        measured=show(verdict.measured), threshold=show(verdict.threshold), source=verdict.source,
    )  # fmt: skip
    return (
        f'<div class="verdict {verdict.severity}"><h3>{line(subject, verdict.title)}</h3>'
        f"<p>{line(subject, verdict.finding)}</p>"
        f'<p class="small">{line(subject, verdict.rule)} {line(subject, measured)}</p></div>'
    )


def _repeat(subject: Subject, started: Started) -> str:
    """What the numbers depend on, and the experiment itself."""
    facts = {
        subject.say(text("device")): f"{started.device} × {started.threads}",
        **subject.versions,
    }
    facts.setdefault("desktoplab", desktoplab.__version__)
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(str(value))}</td></tr>"
        for name, value in facts.items()
    )
    told = text(
        "This page has the experiment in itself: opened on a screen, it can be unfolded below. "
        "Saved as experiment.json, it is run by: desktoplab train experiment.json --out run.dlab. "
        "On the same machine and with the same versions each number is the same to the last digit."
    )
    head = line(subject, text("The experiment"))
    return (
        f"<p>{line(subject, told)}</p><table><tbody>{rows}</tbody></table>"
        f"<details><summary>{head}</summary><pre>{escape(to_json(subject.experiment))}</pre>"
        "</details>"
    )
