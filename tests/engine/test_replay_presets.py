"""Every template repeats and goes on from a checkpoint: what a class gets can be trusted."""

from __future__ import annotations

import numpy as np
import pytest

from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.engine.record import Same, record_of
from desktoplab.engine.replay import replay, verify
from desktoplab.engine.train import train
from desktoplab.spec.tables import PRESETS

STEPS = 7


@pytest.mark.slow
@pytest.mark.parametrize("name", PRESETS)
def test_a_template_repeats_and_goes_on(name: str) -> None:
    experiment = PRESETS.make(PRESETS.choose(name))
    controls, history = Controls(steps_per_pull=STEPS), History()
    messages = train(experiment, device="cpu", probes=(), controls=controls)
    while history.step < STEPS and history.ended is None:
        controls.points_due = controls.checkpoint_due = history.started is not None
        history.add(next(messages))
    *_, found = verify(record_of(history), device="cpu")
    assert isinstance(found, Same), str(found.text())
    *_, start = replay(experiment, 3, device="cpu")
    assert not isinstance(start, float)
    again = history.until(3)
    for message in train(experiment, device="cpu", probes=(), start=start):
        again.add(message)
        if again.step >= STEPS:
            break
    count = min(len(again.losses), len(history.losses))
    assert count > 3
    np.testing.assert_array_equal(again.losses[:count], history.losses[:count])
