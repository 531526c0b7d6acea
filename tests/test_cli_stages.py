"""Runs of several stages on the command line: told, stopped within a stage, shown and verified."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab.cli import main
from desktoplab.store.snapshot import read

VISIBLE = ["training.procedure.visible=gaussian", "--set", "data.standardize=feature"]
SETTINGS = ["--set", "training.epochs=2", "--set", "training.procedure.epochs=1"]


@pytest.mark.parametrize(("steps", "stage", "expected"), [
    ("70", "Pre-training of 2 · Dense 100",
     ["reconstruction 2  0.", "validation reconstruction 2  0."]),
    ("232", "Fine-tuning", ["training    loss 2.", "validation  loss 2."]),
])  # fmt: skip
def test_a_run_tells_what_its_stage_measures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], steps: str, stage: str, expected: list[str]
) -> None:
    path = tmp_path / "실행.dlab"
    command = ["train", "preset:pretrained_autoencoders", "--device", "cpu", "--out", str(path)]
    assert main([*command, *SETTINGS, "--steps", steps]) == 0
    said = capsys.readouterr().out
    assert "144 labeled samples to learn from" in said
    assert f"stopped after {steps} updates" in said
    assert f"stage: {stage}" in said
    assert all(words in said for words in expected)
    assert "nan" not in said
    found = read(path)
    assert [stage.name for stage in found.started.stages] == [*["pretraining"] * 5, "fine_tuning"]
    assert main(["show", str(path)]) == 0
    assert main(["verify", str(path)]) == 0
    assert f"Identical: {steps} losses" in capsys.readouterr().out


def test_a_run_that_diverges_tells_layer_and_stage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, page = tmp_path / "run.dlab", tmp_path / "run.html"
    wild = ["--set", "training.procedure.learning_rate=10", "--set", "training.batch_size=128"]
    command = ["train", "preset:pretrained_rbms", "--device", "cpu", "--no-library"]
    assert main([*command, *wild, "--set", *VISIBLE, "--out", str(path)]) == 3
    said = capsys.readouterr().out
    assert "the loss of Dense 100 (layer 1) is no longer finite" in said
    assert "stage: Pre-training of 1 · Dense 100" in said
    assert main(["export", str(path), "--to", "html", "--out", str(page)]) == 0
    assert "Stage: Pre-training of 1 · Dense 100." in page.read_text("utf-8")
