"""Pictures are shown as they were, with what the network says of them."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktoplab.catalog.datasets import load
from desktoplab.engine.look import evaluate
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS, PROBES


@pytest.mark.parametrize("standardize", ["none", "scalar", "feature"])
def test_images_are_those_of_the_data_set(trainer_of: Any, seen: Any, standardize: str) -> None:
    trainer = trainer_of(layer("dense", units=10), dataset="digits", standardize=standardize)
    found = seen(trainer, "predictions")
    source = load(DATASETS.choose("digits"), 0)
    assert found["images"].shape == (24, 8, 8)
    assert (found["images"].min(), found["images"].max()) == (0.0, 1.0)
    for image, label in zip(found["images"], found["labels"], strict=True):
        distance = np.abs(source.inputs[:, 0] - image).max(axis=(1, 2))
        assert distance.min() < 1e-5
        assert label in source.labels[distance < 1e-5]


def test_the_prediction_is_the_most_probable_class(trainer_of: Any, seen: Any) -> None:
    trainer = trainer_of(layer("dense", units=10), dataset="digits")
    found = seen(trainer, "predictions")
    z = evaluate(trainer.net, trainer.data.validation.inputs[:24]).double().numpy()
    probability = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    assert np.array_equal(found["predicted"], probability.argmax(1))
    assert found["confidence"] == pytest.approx(probability.max(1))


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_network_that_is_not_finite_predicts_nothing(
    trainer_of: Any, seen: Any, value: float
) -> None:
    trainer = trainer_of(layer("dense", units=10), dataset="digits")
    with torch.no_grad():
        trainer.net.parts[0].module.bias.fill_(value)
    found = seen(trainer, "predictions")
    assert found["predicted"].tolist() == [-1] * 24
    assert np.isnan(found["confidence"]).all()


def test_probes_name_their_views() -> None:
    views = {entry.name: entry.traits.view for entry in PROBES.entries()}
    assert views == {
        "activations": "histograms",
        "boundary": "plane",
        "code": "scatter",
        "confusion": "matrix",
        "field": "samples",
        "filters": "filters",
        "generated": "pictures",
        "gradient_flow": "bars",
        "mistakes": "images",
        "moved": "moved",
        "predictions": "images",
        "reconstruction": "pairs",
        "signal": "signal",
        "skip_share": "shares",
        "symmetry": "shares",
        "time_gradient": "profile",
        "told_again": "against",
        "unit_maps": "maps",
        "update_ratio": "bars",
        "weights": "histograms",
    }


def test_what_cards_show_is_live() -> None:
    live = {entry.name for entry in PROBES.entries() if entry.traits.live}
    assert live == {"activations", "gradient_flow", "update_ratio", "weights"}
