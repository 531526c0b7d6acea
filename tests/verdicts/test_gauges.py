"""Promises of the gauges and of the plain facts: numbers of hidden layers, and every field told."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame
from desktoplab.verdicts import judge, skill_of
from desktoplab.verdicts.facts import facts_of
from desktoplab.verdicts.gauges import GAUGES
from tests.verdicts.runs import flow, net, on_plane, written


def read(gauge: str, probe: str, **arrays: list[float]) -> float:
    found = {name: np.asarray(values) for name, values in arrays.items()}
    return GAUGES[gauge].read({probe: Frame(probe, 0, found)})


def test_the_error_is_that_of_the_first_layer_for_one_at_the_last_hidden_one():
    assert read("flow", "gradient_flow", delta_rms=[1e-3, 0.5, 2.0, 7.0]) == pytest.approx(5e-4)
    assert read("flow", "gradient_flow", delta_rms=[math.inf, 0.5, 2.0, 7.0]) == math.inf
    for silent in ([1.0, 7.0], [1.0, 0.5, 0.0, 7.0], [1.0, 0.5, math.inf, 7.0], [1.0, math.nan, 1]):
        assert math.isnan(read("flow", "gradient_flow", delta_rms=silent)), silent
    assert math.isnan(GAUGES["flow"].read({}))


@pytest.mark.parametrize("name", ["saturated", "dead"])
def test_the_worst_hidden_layer_counts_and_the_answers_do_not(name: str):
    assert read(name, "activations", **{name: [0.2, math.nan, 0.6, 0.9]}) == 0.6
    assert read(name, "activations", **{name: [math.nan, math.nan, 0.9]}) == 0.0
    assert read(name, "activations", other=[0.5, 0.5]) == 0.0


def test_units_that_differ_are_counted_where_there_are_several():
    units, distinct = [20.0, 1.0, 2.0, 10.0, 10.0], [20.0, 1.0, 2.0, 5.0, 1.0]
    assert read("distinct", "symmetry", units=units, distinct=distinct) == 0.5
    assert read("distinct", "symmetry", units=[2.0, 3.0], distinct=[1.0, 3.0]) == 0.5
    assert math.isnan(read("distinct", "symmetry", units=[1.0, 3.0], distinct=[1.0, 3.0]))


def test_skill_is_what_is_known_beyond_guessing():
    plane = on_plane(net("tanh", 1, "xavier_normal"))
    known = written(plane, training_loss=[0.7, 0.4, 0.4], accuracy=0.8)
    assert skill_of(known) == pytest.approx(0.6), "half of the samples are guessed right"
    assert math.isnan(skill_of(History()))


def test_facts_tell_words_numbers_and_the_layer():
    deep = on_plane(net("tanh", 5, "xavier_normal"))
    history = written(deep, flow([1e-9, 0.5, 0.7, 0.9, 1.0, 2.0], [1.0] * 6))
    (verdict,) = judge(history)
    (found,) = facts_of([verdict])
    first = history.started.layers[0]
    assert found["layer"] == {"uid": first.uid, "key": first.key, "label": first.label}
    assert (found["name"], found["severity"]) == ("vanishing", "trouble")
    assert (found["measured"], found["threshold"]) == (verdict.measured, verdict.threshold)
    for words in ("title", "finding", "rule", "source"):
        assert found[words] == str(getattr(verdict, words))
    (nowhere,) = facts_of(judge(written(deep, losses=[0.7, 9.0, 600.0])))
    assert (nowhere["name"], nowhere["layer"]) == ("rate_too_high", None)
