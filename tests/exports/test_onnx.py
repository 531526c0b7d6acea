"""onnxruntime answers as the lab does: every kind of layer, on every shape that it takes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.catalog.datasets import load, peek
from desktoplab.engine.history import History
from desktoplab.engine.look import evaluate
from desktoplab.engine.prepare import _parts
from desktoplab.engine.streams import stream_seed
from desktoplab.engine.trainer import Trainer
from desktoplab.exports.graph.layers import LAYER_NODES
from desktoplab.exports.kinds import ExportError, export, kind_named
from desktoplab.exports.subject import of_history
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import LAYERS
from tests.exports.conftest import run
from tests.exports.test_script_sweep import EXPERIMENTS

pytest.importorskip("onnx")
runtime = pytest.importorskip("onnxruntime")

TOLERANCE = 2e-4
"""Largest difference, in parts of the largest output; float32 in another order of sums."""

NETWORKS = {
    name: experiment
    for name, experiment in EXPERIMENTS.items()
    if name.startswith(("layer-", "block-", "noises", "recurrent", "loss-", "data-diabetes-st"))
}


def answers_of_the_lab(experiment: Experiment, history: History) -> np.ndarray:
    """The outputs for the first 50 samples of the validation part, in the units of the data."""
    trainer = Trainer(experiment, "cpu", learns=False)
    with torch.no_grad():
        for name, tensor in trainer.net.named_tensors():
            tensor.copy_(torch.from_numpy(np.array(history.weights[name])))
    data = trainer.data
    outputs = evaluate(trainer.net, data.validation.inputs[:50]).numpy()
    if data.info.task == "regression":
        outputs = outputs * data.target_deviation + data.target_mean
    return outputs


def raw_inputs(experiment: Experiment) -> np.ndarray:
    """The same samples as they were loaded."""
    seed = experiment.training.seed
    samples = load(experiment.data.dataset, stream_seed(seed, "data"))
    held = _parts(experiment.data, peek(experiment.data.dataset), samples, seed)[1]
    return samples.inputs[held[:50]]


def test_every_layer_has_its_nodes():
    assert set(LAYER_NODES) == set(LAYERS)


def is_quick(name: str) -> bool:
    """Every layer with its defaults, and one block of each kind; the rest of the sweep is slow."""
    return "-0-" in name or name in ("recurrent", "noises") or name.startswith("block-conv-2")


@pytest.mark.parametrize(
    "name", [n if is_quick(n) else pytest.param(n, marks=pytest.mark.slow) for n in NETWORKS]
)
def test_onnxruntime_gives_the_same_outputs(name: str, tmp_path: Path):
    experiment = NETWORKS[name]
    history = run(experiment)
    path = tmp_path / "망.onnx"
    export(of_history(history), kind_named("onnx"), path)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    session = runtime.InferenceSession(path.read_bytes(), options)
    (found,) = session.run(None, {"input": raw_inputs(experiment)})
    wanted = answers_of_the_lab(experiment, history)
    assert found.shape == wanted.shape
    assert np.abs(found - wanted).max() <= TOLERANCE * max(1.0, np.abs(wanted).max())


def test_a_run_without_weights_is_refused(tmp_path: Path, ran):
    subject = ran(EXPERIMENTS["seed"])
    subject.history.weights = None
    with pytest.raises(ExportError, match="no weights"):
        export(subject, kind_named("onnx"), tmp_path / "a.onnx")
    assert not list(tmp_path.iterdir())
