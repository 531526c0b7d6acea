"""The autoencoders of the templates keep their promises with every seed."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from desktoplab.engine.history import History, history_of
from desktoplab.engine.prepare import prepare
from desktoplab.engine.train import train
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import PRESETS
from desktoplab.verdicts import judge

pytestmark = [pytest.mark.slow, pytest.mark.parametrize("seed", [0, 1, 2])]


def template(name: str, seed: int) -> Experiment:
    experiment = PRESETS.make(PRESETS.choose(name))
    assert isinstance(experiment, Experiment)
    return edits.change_training(experiment, "seed", seed)


def run(experiment: Experiment, *probes: str) -> History:
    history = history_of(train(experiment, device="cpu", probes=probes))
    assert history.ended is not None
    assert history.ended.divergence is None
    return history


def last(history: History, key: str) -> float:
    return float(history.series(key)[1][-1])


def number(history: History, probe: str, name: str) -> float:
    return float(history.newest[probe].arrays[name][0])


def kept_by_components(experiment: Experiment, count: int) -> tuple[float, float]:
    """R² of the first principal components of the training part, there and in validation."""
    seed = experiment.training.seed
    found = prepare(experiment.data, seed, torch.device("cpu"), "autoencoder")
    seen, rest = (
        part.inputs.flatten(1).double().numpy() for part in (found.training, found.validation)
    )
    mean = seen.mean(0)
    directions = np.linalg.svd(seen - mean, full_matrices=False)[2][:count]

    def r2(rows: np.ndarray) -> float:
        centered = rows - mean
        lost = np.square(centered - centered @ directions.T @ directions).sum()
        return 1.0 - float(lost / np.square(rows - rows.mean(0)).sum())

    return r2(seen), r2(rest)


def test_two_bent_numbers_keep_more_than_two_principal_components(seed: int) -> None:
    experiment = template("autoencoder_code", seed)
    history = run(experiment, "code")
    assert last(history, "validation_r2") > 0.48
    assert last(history, "validation_r2") > 1.7 * kept_by_components(experiment, 2)[1]
    assert number(history, "code", "neighbors") > 0.65
    assert number(history, "code", "input_neighbors") > 0.95


def test_a_linear_autoencoder_keeps_what_principal_components_keep(seed: int) -> None:
    experiment = template("autoencoder_linear", seed)
    history = run(experiment, "code")
    seen, rest = kept_by_components(experiment, 2)
    assert last(history, "train_r2") == pytest.approx(seen, abs=0.006)
    assert last(history, "validation_r2") == pytest.approx(rest, abs=0.01)


def test_noise_is_taken_away_from_digits_never_seen(seed: int) -> None:
    history = run(template("autoencoder_denoising", seed), "reconstruction")
    error, damage = (number(history, "reconstruction", name) for name in ("error", "damage"))
    assert damage > 0.95
    assert error < 0.2 * damage


def test_nothing_is_said_against_them_but_in_notes(seed: int) -> None:
    probes = "activations", "gradient_flow", "signal", "symmetry", "update_ratio"
    for name in ("autoencoder_code", "autoencoder_linear", "autoencoder_denoising"):
        found = judge(run(template(name, seed), *probes))
        assert all(verdict.severity == "note" for verdict in found), [v.name for v in found]
