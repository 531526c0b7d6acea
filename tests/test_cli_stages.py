"""Runs of several stages on the command line: told, stopped within a stage, shown and verified."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab.cli import main
from desktoplab.store.snapshot import read

SETTINGS = ["--set", "training.epochs=2", "--set", "training.procedure.epochs=1"]


@pytest.mark.parametrize(("steps", "expected"), [
    ("70", ["reconstruction 2  0.", "validation reconstruction 2  0."]),
    ("232", ["training    loss 2.", "validation  loss 2."]),
])  # fmt: skip
def test_a_run_tells_what_its_stage_measures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], steps: str, expected: list[str]
) -> None:
    path = tmp_path / "실행.dlab"
    command = ["train", "preset:pretrained_autoencoders", "--device", "cpu", "--out", str(path)]
    assert main([*command, *SETTINGS, "--steps", steps]) == 0
    said = capsys.readouterr().out
    assert f"stopped after {steps} updates" in said
    assert all(words in said for words in expected)
    assert "nan" not in said
    found = read(path)
    assert [stage.name for stage in found.started.stages] == [*["pretraining"] * 5, "fine_tuning"]
    assert main(["show", str(path)]) == 0
    assert main(["verify", str(path)]) == 0
    assert f"Identical: {steps} losses" in capsys.readouterr().out
