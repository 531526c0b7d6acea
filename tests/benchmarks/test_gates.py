"""A figure counts only if the contestant trains: what is broken is refused, and told in words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from benchmarks.eager import Eager, Textbook, Tuned
from benchmarks.gates import above_limit, equal_bits
from benchmarks.lab import NO_LIBRARY, Lab, reference
from benchmarks.limit import step_flops
from benchmarks.whole import Whole
from benchmarks.workloads import W1, W2, Workload

HASTY = replace(NO_LIBRARY, slice_seconds=0.01)
ADAM = replace(W1, optimizer="adam", rate=0.01)
NORMED = replace(W2, sizes=(64, 20, 10), batch=50)
WORKLOADS = pytest.mark.parametrize(
    "workload", [W1, ADAM, NORMED], ids=["sgd", "adam", "batch norm"]
)


class Broken(Eager):
    """A loop in which one thing can be left out or done wrongly."""

    wrong = ""

    def loop(self):
        optimizer = self.optimizer(fused=True)
        while True:
            for batch in torch.split(torch.randperm(len(self.inputs)), self.workload.batch):
                inputs, labels = self.inputs[batch], self.labels[batch]
                loss = self.loss(self.net(inputs), labels)
                if self.wrong == "loss of another batch":
                    loss = self.loss(self.net(self.inputs[:10]), self.labels[:10])
                if self.wrong != "gradients add up":
                    optimizer.zero_grad(set_to_none=False)
                if self.wrong != "no backward":
                    loss.backward()
                if self.wrong == "one gradient is NaN":
                    next(self.net.parameters()).grad[0] = torch.nan
                if self.wrong == "gradient a little off":
                    next(self.net.parameters()).grad[0] *= 1.01
                if self.wrong != "no step":
                    optimizer.step()
                if self.wrong == "two steps":
                    optimizer.step()
                yield inputs, labels


@WORKLOADS
@pytest.mark.parametrize("kind", [Textbook, Tuned])
def test_a_loop_that_trains_passes(kind: type[Eager], workload: Workload, tmp_path):
    assert kind(workload, tmp_path).gate() == ""


@WORKLOADS
@pytest.mark.parametrize(
    "wrong",
    ["no backward", "no step", "two steps", "gradients add up", "loss of another batch",
     "one gradient is NaN", "gradient a little off"],
)  # fmt: skip
def test_a_loop_that_does_not_is_refused(wrong: str, workload: Workload, tmp_path):
    broken = Broken(workload, tmp_path)
    assert broken.gate() == ""  # nothing is wrong yet: it is the fault that is found
    broken = Broken(workload, tmp_path)
    broken.wrong = wrong
    assert broken.gate()


@WORKLOADS
def test_the_lab_passes_bit_by_bit(workload: Workload, tmp_path):
    lab = Lab(workload, tmp_path, HASTY)
    assert lab.gate(updates=40, seconds=0.0) == ""
    assert lab.history.step >= 40


def test_a_whole_run_passes_bit_by_bit(tmp_path):
    whole = Whole(W1, tmp_path, epochs=3)
    assert whole.gate() == ""
    assert whole.turn(0.0).done == 3 * 80
    whole.library.close()


def test_a_lab_that_learned_something_else_is_refused(tmp_path):
    lab = Lab(W1, tmp_path, HASTY)
    lab.controls.learning_rate = 0.02
    assert "not bit-equal" in lab.gate(updates=40, seconds=0.0)


def test_one_bit_is_enough_to_be_refused(tmp_path):
    wanted = reference(Lab(W1, tmp_path, NO_LIBRARY).experiment, 3)
    found = {name: value.copy() for name, value in wanted.items()}
    assert equal_bits(found, wanted) == ""
    name = next(iter(found))
    found[name].flat[0] = np.nextafter(found[name].flat[0], np.float32(1))
    assert name in equal_bits(found, wanted)
    del found[name]
    assert "other tensors" in equal_bits(found, wanted)


def test_nobody_computes_faster_than_the_arithmetic():
    assert above_limit(100.0, 100.0) == ""
    assert "above the arithmetic limit" in above_limit(101.0, 100.0)


def test_the_limit_counts_the_products_of_one_update():
    # forward 2·8, 8·8, 8·1; each weight's gradient as many; the error past all but the first
    assert step_flops(W1) == 2 * 10 * (2 * (16 + 64 + 8) + (64 + 8))
