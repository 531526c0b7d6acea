"""A person's own files, from what is detected to what a run of them comes to; no window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktoplab.catalog import own_data
from desktoplab.catalog.datasets import peek
from desktoplab.engine.train import train
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.json_format import from_json, to_json
from desktoplab.spec.network import layer
from desktoplab.spec.shapes import infer
from desktoplab.spec.tables import OPTIMIZERS, DataInfo
from desktoplab.spec.values import Chosen
from tests.engine.conftest import Ran

Drain = Callable[..., Ran]
ADAM = OPTIMIZERS.choose("adam", learning_rate=0.02)


def prices(path: Path, count: int = 200) -> Path:
    """The price follows size and floor on a straight line, with some noise."""
    random = np.random.default_rng(0)
    size, floor = random.uniform(30, 150, count), random.integers(1, 25, count)
    price = 3 * size + 2 * floor + random.normal(0, 5, count)
    lines = [f"{a:.1f},{b},{c:.1f}" for a, b, c in zip(size, floor, price, strict=True)]
    path.write_bytes("\r\n".join(["면적,층,가격", *lines]).encode("cp949"))
    return path


def dogs(path: Path, count: int) -> Path:
    """Two kinds that height tells apart; some cells are missing."""
    random = np.random.default_rng(count)
    lines = ["키,지역,품종"]
    for index in range(count):
        kind, height = ("진돗개", 50) if index % 2 else ("말티즈", 25)
        region = "" if index % 20 == 3 else ("서울", "부산")[index % 3 == 0]
        lines.append(f"{height + random.normal():.2f},{region},{kind}")
    path.write_bytes("\r\n".join(lines).encode("cp949"))
    return path


def experiment(dataset: Chosen, outputs: int, loss: str) -> Experiment:
    """A small network, as it comes back from its file."""
    made = Experiment(
        (layer("dense", units=8), layer("relu"), layer("dense", units=outputs)),
        data(dataset=dataset, stratified=True),
        training(epochs=30, loss=loss, optimizer=ADAM),
    )
    assert not infer(made, peek(dataset)).problems
    return from_json(to_json(made))


def last(ran: Ran, name: str) -> float:
    return ran.history.points[-1].values[name]


def test_a_table_with_a_target_of_numbers_is_learned_as_a_regression(tmp_path: Path, drain: Drain):
    chosen = own_data.detect(prices(tmp_path / "집값.csv"))
    assert (chosen.values["target"], chosen.values["task"]) == ("가격", "regression")
    ran = drain(train(experiment(chosen, 1, "mse"), device="cpu"))
    assert last(ran, "validation_r2") > 0.95


def test_a_table_with_gaps_is_learned_and_validated_by_a_second_file(tmp_path: Path, drain: Drain):
    chosen = own_data.detect(dogs(tmp_path / "강아지.csv", 120))
    other = dogs(tmp_path / "새 강아지.csv", 40)
    chosen = Chosen("csv", chosen.values.replace(validation_file=str(other)))
    ran = drain(train(experiment(chosen, 2, "cross_entropy"), device="cpu"))
    assert ran.history.started is not None
    assert ran.history.started.validation_samples == 38
    assert last(ran, "validation_accuracy") == 1.0


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_arrays_with_a_target_of_numbers_are_learned_as_a_regression(
    tmp_path: Path, drain: Drain, dtype: type
):
    x = np.random.default_rng(0).normal(size=(160, 3)).astype(dtype)
    path = tmp_path / "각도.npz"
    np.savez(path, x_train=x[:120], y_train=x[:120].sum(1), x_test=x[120:], y_test=x[120:].sum(1))
    chosen = own_data.detect(path)
    assert chosen.values["task"] == "regression"
    ran = drain(train(experiment(chosen, 1, "mse"), device="cpu"))
    assert last(ran, "validation_r2") > 0.9


def test_numbers_may_be_classes_and_a_regression_as_a_person_says(tmp_path: Path):
    path = tmp_path / "점수.csv"
    path.write_text("x,등급\n" + "".join(f"{i},{i % 3}\n" for i in range(30)), "utf-8")
    chosen = own_data.detect(path)
    infos = [
        peek(Chosen("csv", chosen.values.replace(task=task)))
        for task in (chosen.values["task"], "regression")
    ]
    assert [(i.task, i.classes) for i in infos if isinstance(i, DataInfo)] == [
        ("classification", 3), ("regression", 0),
    ]  # fmt: skip
