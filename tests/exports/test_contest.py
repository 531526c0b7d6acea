"""What a contest leaves for others: a script that stands alone, and the generator as ONNX."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.catalog.starts import start_from
from desktoplab.engine.players import SHOWN
from desktoplab.engine.train import train
from desktoplab.engine.trainer import Trainer
from desktoplab.exports.kinds import export, kind_named
from desktoplab.exports.script.procedures.gan import SHOWN as SHOWN_BY_SCRIPTS
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import Subject, of_history
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment, data
from desktoplab.spec.network import layer
from desktoplab.store.snapshot import read, save
from tests.engine.contests import contest, disturbed
from tests.engine.resuming import stop_at
from tests.exports.conftest import RunScripts, assert_same, read_printed, run
from tests.exports.test_script import SCRIPT, start


def test_script_and_lab_show_as_many_samples() -> None:
    assert SHOWN_BY_SCRIPTS == SHOWN


@pytest.mark.parametrize("make", [contest, disturbed])
def test_a_script_prints_the_losses_of_the_contest(
    tmp_path: Path, run_scripts: RunScripts, make: Any
) -> None:
    experiment = make(discriminator_steps=2, discriminator_rate=3.0, schedule="cosine")
    printed = run_scripts(tmp_path, {"one": experiment})
    assert_same(printed["one"], run(experiment))


def test_a_contest_that_began_with_the_weights_of_another_is_repeated(tmp_path: Path) -> None:
    experiment = contest()
    save(tmp_path / "first.dlab", run(experiment))
    started = edits.change_training(experiment, "start", start_from(tmp_path / "first.dlab"))
    written = export(Subject(started), SCRIPT, tmp_path / "train.py")
    assert [path.name for path in written] == ["train.py", "train.weights.npz"]
    start(tmp_path / "train.py", tmp_path)
    history = run(started)
    assert history.started is not None
    assert len(history.started.taken) == 4
    assert_same(read_printed(tmp_path), history)


def test_rates_set_by_hand_and_a_stop_are_in_the_script() -> None:
    text = script_of(contest(), Ran(rates=((3, 0.5),), steps=7))
    assert "RATES = {3: 0.5}" in text
    assert "rate = base_rate\n" in text
    assert "if len(losses) == STEPS:" in text


def test_a_snapshot_of_a_contest_is_opened_and_gone_on_with(tmp_path: Path) -> None:
    experiment = disturbed(discriminator_steps=2)
    past = stop_at(experiment, 3)
    save(tmp_path / "part.dlab", past)
    opened = read(tmp_path / "part.dlab")
    assert opened.experiment == experiment
    again = opened.history()
    assert again.started is not None
    assert again.started.info.task == "generation"
    assert again.points == past.points
    newest = again.checkpoints.newest
    assert newest is not None
    whole = run(experiment)
    later = list(train(experiment, device="cpu", probes=(), start=newest))[-1]
    assert whole.ended is not None
    for name, values in whole.ended.weights.items():
        np.testing.assert_array_equal(later.weights[name], values)  # type: ignore[union-attr]


def test_the_report_tells_of_both_networks(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    history = run(contest())
    export(of_history(history), kind_named("html"), path)
    text = path.read_text("utf-8")
    assert "good samples" in text
    assert "discriminator" in text


ROWS = (layer("dense", units=9), layer("relu"), layer("dense", units=64))
LOOKS = (layer("conv2d", filters=2, kernel=3), layer("leaky_relu"), layer("dense", units=1))


@pytest.mark.parametrize("standardize", ["none", "feature"])
@pytest.mark.parametrize("is_image", [False, True])
def test_onnx_holds_the_generator(tmp_path: Path, standardize: str, is_image: bool) -> None:
    pytest.importorskip("onnx")
    runtime = pytest.importorskip("onnxruntime")
    experiment: Experiment = contest()
    if is_image:
        pictures = data(dataset="digits", standardize=standardize, validation=0.9)
        experiment = replace(contest(ROWS, LOOKS, batch_size=40, epochs=1), data=pictures)
    else:
        source = data(dataset=experiment.data.dataset, standardize=standardize)
        experiment = replace(experiment, data=source)
    history = run(experiment)
    path = tmp_path / "generator.onnx"
    export(of_history(history), kind_named("onnx"), path)
    trainer = Trainer(experiment, "cpu", learns=False)
    assert history.weights is not None
    with torch.no_grad():
        for name, tensor in trainer.net.named_tensors():
            tensor.copy_(torch.from_numpy(np.array(history.weights[name])))
        players = trainer.course.players  # type: ignore[attr-defined]
        trainer.net.eval()
        expected = trainer.data.raw(players.generator(players.shown))
    session = runtime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    (found,) = session.run(None, {"input": players.shown.numpy()})
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-4)
