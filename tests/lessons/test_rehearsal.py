"""A rehearsal finds every way in which a lesson is not true."""

from __future__ import annotations

import pytest

from desktoplab.engine.measure import measure
from desktoplab.engine.train import train
from desktoplab.lessons.lesson import Lesson
from desktoplab.lessons.rehearsal import Finding, rehearse
from desktoplab.lessons.tasks import changed, matches
from desktoplab.spec.edits import change_training
from desktoplab.spec.json_format import from_plain, to_plain
from tests.lessons.files import lesson


def findings(found: Lesson, seed: int | None = None) -> list[Finding]:
    return list(rehearse(found, train, measure, seed))


def wrong(*changes: tuple[str, str]) -> list[Finding]:
    return [finding for finding in findings(lesson(*changes)) if not finding.good]


def test_the_documented_lesson_is_true():
    found = findings(lesson())
    assert all(finding.good for finding in found), [str(f.text) for f in found if not f.good]
    told = "\n".join(str(finding.text) for finding in found)
    for words in ("run single", "right is choice 2", "promise holds", "number: single.epochs = 10",
                  "does not fulfil it yet", "the solution fulfils it"):  # fmt: skip
        assert words in told


def test_another_seed_makes_other_runs():
    one, other = (
        next(str(f.text) for f in findings(lesson(), seed) if "run single" in str(f.text))
        for seed in (1, 2)
    )
    assert one.split("train_loss")[1] != other.split("train_loss")[1]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("- single.validation_accuracy < 0.85", "- single.validation_accuracy < 0.1", 37, "broken"),
        ("when: single.validation_accuracy > 0.95", "when: single.validation_accuracy > 0", 25,
         "right is choice 1, 2"),
        ("when: single.validation_accuracy <= 0.95", "when: single.validation_accuracy < 0", 25,
         "right is choice none"),
        ("{single.validation_accuracy | percent} right", "{single.dead[1]} right", 32, "NaN"),
        ("{single.validation_accuracy | percent} right", "{1 / (single.layers - 1)} right", 32,
         "∞"),
        ("{single.validation_accuracy | percent} right", "{min(single.time)} right", 32,
         "not measured"),
        ("until: mine.validation_accuracy > 0.95", "until: mine.validation_accuracy > 0", 40,
         "the start fulfils it already"),
        ("until: mine.validation_accuracy > 0.95", "until: mine.validation_accuracy > 1", 40,
         "the solution does not fulfil it"),
    ],
)  # fmt: skip
def test_what_is_not_true_is_found(old: str, new: str, line: int, words: str):
    found = wrong((old, new))
    assert [finding for finding in found if words in str(finding.text) and finding.line == line], [
        (finding.line, str(finding.text)) for finding in found
    ]


def test_that_something_is_never_reached_may_be_said():
    assert not wrong(
        ("{single.validation_accuracy | percent} right", "{single.epochs_to(1)} right")
    )


def test_a_drawing_and_a_measured_run_are_rehearsed():
    drawing = "draw: {of: single, what: spread, over: layers}"
    choices = """choices:
        - text: {en: Nearly all, ko: 거의 모두}
          when: single.validation_accuracy > 0.95
        - text: {en: Three quarters at the most, ko: 많아야 4분의 3}
          when: single.validation_accuracy <= 0.95"""
    numbers = "{single.validation_accuracy | percent}"
    found = findings(
        lesson(
            (choices, drawing),
            ("- name: single\n", "- name: single\n        do: measure\n"),
            (f"{numbers} right", "{single.spread[1]} right"),
            (f"{numbers}를", "{single.spread[1]}를"),
            ("- single.validation_accuracy < 0.85", "- single.spread[1] > 0"),
            ("It trained {single.epochs} epochs", "It trained a while"),
            ("{single.epochs} 에포크를", "몇 에포크를"),
        )
    )
    assert all(finding.good for finding in found), [str(f.text) for f in found if not f.good]
    assert any("drawing of spread: measured" in str(finding.text) for finding in found)


def test_an_experiment_matches_whatever_its_uids():
    planned = lesson().runs[0]
    plain = to_plain(planned.experiment)
    for item in plain["network"]:  # type: ignore[attr-defined]
        del item["uid"]
    assert matches(from_plain(plain), planned)
    assert not matches(change_training(planned.experiment, "seed", 7), planned)


def test_what_is_to_be_kept_is_found_changed():
    task = lesson(("keep: [data]", "keep: [data, 'network[0].layer', training.seed]")).steps[0].task
    assert task is not None
    assert changed(task, task.start.experiment) == ()
    assert changed(task, change_training(task.start.experiment, "epochs", 3)) == ()
    assert changed(task, change_training(task.start.experiment, "seed", 3)) == ("training.seed",)
