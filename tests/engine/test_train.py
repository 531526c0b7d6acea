"""The run as a generator: the same seed gives the same numbers, and looking changes none."""

from __future__ import annotations

from itertools import islice
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.engine.messages import Controls, Ended, Progress, Started
from desktoplab.engine.train import train
from desktoplab.spec.network import layer
from desktoplab.spec.tables import PRESETS, PROBES
from desktoplab.spec.text import Refused


def test_a_run_tells_its_start_its_progress_and_its_end(plane: Any, drain: Any) -> None:
    ran = drain(train(plane()))
    started, *middle, ended = ran.messages
    assert isinstance(started, Started)
    assert all(isinstance(message, Progress) for message in middle)
    assert isinstance(ended, Ended)
    assert (started.training_samples, started.validation_samples) == (49, 12)
    assert started.steps_per_epoch == 6
    assert started.parameters == 2 * 6 + 6 + 6 * 2 + 2
    assert [name.label for name in started.layers] == ["1 · Dense 6", "2 · Dense 2"]
    assert (ended.step, ended.epoch, ended.divergence) == (18, 3.0, None)
    assert len(ran.history.losses) == 18
    assert [point.step for point in ran.history.points] == [0, 6, 12, 18]


def test_the_same_seed_repeats_bit_for_bit(plane: Any, noisy: Any, drain: Any) -> None:
    experiment = plane(*noisy)
    first = drain(train(experiment))
    torch.manual_seed(99)
    np.random.seed(99)
    assert drain(train(experiment)).same_numbers_as(first)


def test_another_seed_gives_other_numbers(plane: Any, drain: Any) -> None:
    first, other = (drain(train(plane(seed=seed))).history.losses for seed in (0, 1))
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("probes", [(), None, ("weights",)])
@pytest.mark.parametrize(
    "controls",
    [
        Controls(steps_per_pull=1),
        Controls(steps_per_pull=5, frame_seconds=0.0),
        Controls(slice_seconds=0.0, frame_seconds=0.0),
        Controls(slice_seconds=60.0),
    ],
    ids=["single", "five", "slices", "one pull"],
)
def test_what_is_measured_and_when_changes_no_number(
    plane: Any, noisy: Any, drain: Any, probes: tuple[str, ...] | None, controls: Controls
) -> None:
    experiment = plane(*noisy)
    plain = drain(train(experiment, probes=()))
    assert drain(train(experiment, probes=probes, controls=controls)).same_numbers_as(plain)


def test_a_run_leaves_torchs_global_state_alone(plane: Any, noisy: Any, drain: Any) -> None:
    torch.manual_seed(5)
    before = torch.get_rng_state()
    drain(train(plane(*noisy)))
    assert torch.equal(torch.get_rng_state(), before)


def test_the_start_and_the_end_are_measured(plane: Any, drain: Any) -> None:
    ran = drain(train(plane(), controls=Controls(frame_seconds=1e9)))
    assert {frame.step for frame in ran.progress[0].frames} == {0}
    assert {frame.step for frame in ran.progress[-1].frames} == {18}
    for_others = {
        "code", "field", "filters", "generated", "mistakes", "moved", "predictions",
        "reconstruction", "skip_share", "time_gradient", "told_again",
    }  # fmt: skip
    assert set(ran.history.frames) == set(PROBES) - for_others


def test_a_network_with_a_problem_is_refused_before_it_is_built(plane: Any) -> None:
    with pytest.raises(Refused, match="end with a Dense layer of 2 units"):
        next(train(plane(layer("dense", units=3))))


def test_weights_are_named_by_uids_which_edits_do_not_change(
    plane: Any, noisy: Any, drain: Any
) -> None:
    first, _, block, wide, last = noisy
    dense, norm, _ = block.layers
    names = set(drain(train(plane(*noisy, epochs=1))).ended.weights)
    expected = {f"{uid}.{name}" for uid in (first.uid, last.uid) for name in ("weight", "bias")}
    for repetition in range(2):
        expected |= {f"{dense.uid}/{repetition}.{name}" for name in ("weight", "bias")}
        kept = ("weight", "bias", "running_mean", "running_var", "num_batches_tracked")
        expected |= {f"{norm.uid}/{repetition}.{name}" for name in kept}
    expected |= {f"{wide.layers[0].uid}/0.{name}" for name in ("weight", "bias")}
    expected |= {f"{wide.uid}/0.skip.weight"}
    assert names == expected


def test_digits_are_learned(drain: Any) -> None:
    experiment = PRESETS.make(PRESETS.choose("digits"))
    run = train(experiment, probes=("weights",), controls=Controls(steps_per_pull=450))
    points = [p for m in islice(run, 4) if isinstance(m, Progress) for p in m.points]
    assert points[0].values["validation_accuracy"] < 0.3
    assert points[-1].epoch == 20.0
    assert points[-1].values["validation_accuracy"] > 0.9
    assert points[-1].values["train_loss"] < points[0].values["train_loss"] / 10
