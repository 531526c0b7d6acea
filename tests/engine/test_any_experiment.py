"""What must hold of every run, whatever was chosen: tried on experiments drawn at random."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import verify
from desktoplab.engine.train import train
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.tables import PROCEDURES
from tests.engine.drawn import drawn
from tests.engine.resuming import assert_same, assert_same_arrays, go_on, run, stop_at

SEEDS = 2
"""Experiments of each way of learning; more are tried where tests may be slow."""

SLOW = pytest.mark.slow
EXPERIMENTS = [
    pytest.param(name, seed, marks=() if seed < SEEDS else SLOW)
    for name in PROCEDURES
    for seed in range(24)
]


def assert_alike(found: History, expected: History) -> None:
    """The same numbers up to the same end; a run that diverged has no state to go on from."""
    assert found.ended is not None and expected.ended is not None
    assert found.ended.divergence == expected.ended.divergence
    if expected.ended.divergence is None:
        assert_same(found, expected)
        return
    np.testing.assert_array_equal(found.losses, expected.losses)
    assert found.points == expected.points
    assert_same_arrays(found.ended.weights, expected.ended.weights)


@pytest.mark.parametrize(("procedure", "seed"), EXPERIMENTS)
def test_every_way_to_make_a_run_gives_the_same_bits(procedure: str, seed: int) -> None:
    """Singly or together, looked at or not, in one go or taken up again, and once more."""
    experiment, random = drawn(procedure, seed), Random(seed)
    assert from_json(to_json(experiment)) == experiment
    single = history_of(run(experiment, controls=Controls(compile_after=math.inf)))
    assert single.started is not None
    pulls = random.choice((1, 2, 5, 50))
    together = Controls(compile_after=0.0, steps_per_pull=pulls)
    assert_alike(history_of(run(experiment, controls=together)), single)
    for after in (0.0, math.inf):
        looks = Controls(compile_after=after, frame_seconds=random.choice((0.0, 0.003)))
        looks.slice_seconds = 0.005
        assert_alike(history_of(train(experiment, device="cpu", controls=looks)), single)
    borders = [stage.first for stage in single.started.row]
    for step in {random.randint(1, single.step or 1), random.choice(borders)}:
        if 0 < step <= single.step - (single.ended.divergence is not None):
            assert_alike(go_on(experiment, stop_at(experiment, step)), single)
    *_, found = verify(record_of(single), device="cpu")
    assert isinstance(found, Same), str(found.text())
