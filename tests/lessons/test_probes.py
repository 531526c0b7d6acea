"""Which probes a lesson needs: those of its numbers, so that a student's own choice hides none."""

from __future__ import annotations

from desktoplab.engine.history import history_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.lessons.measured import Measured
from desktoplab.lessons.probes import OF_VERDICTS, expressions_of, probes_of
from desktoplab.verdicts import judge
from tests.lessons.files import lesson, trained


def test_a_lesson_needs_the_probes_of_its_numbers():
    assert probes_of(lesson()) == set()
    number = "{single.validation_accuracy | percent} right"
    found = lesson((number, "{single.delta[1]} right"), ("- single.layers == 1",
                   "- single.weight_std[1] > 0 and not single.says('dead')"))  # fmt: skip
    assert probes_of(found) == {"gradient_flow", "weights"} | OF_VERDICTS


def test_the_probes_of_a_lesson_are_enough_for_it():
    found = lesson(("- single.layers == 1", "- max(single.rank) + single.z_mean[1] > 0"))
    single = found.runs[0].experiment
    history = history_of(
        train(single, device="cpu", probes=tuple(probes_of(found)), controls=Controls())
    )
    measured = Measured({"single": history, "mine": history})
    for expression in expressions_of(found.steps[0]):
        assert measured.holds(expression) is not None, expression


def test_verdicts_need_no_other_probes():
    experiment = lesson().runs[0].experiment
    whole = trained(experiment)
    few = history_of(train(experiment, device="cpu", probes=tuple(sorted(OF_VERDICTS))))
    assert [each.name for each in judge(few)] == [each.name for each in judge(whole)]
