"""Promises of the command line: what it prints, what it saves, and how it says no."""

from __future__ import annotations

import io
import json
import math
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from desktoplab import __version__, machine
from desktoplab.cli import main
from desktoplab.cli.telling import plain
from desktoplab.spec.json_format import from_json
from desktoplab.store.members import Extras
from desktoplab.store.snapshot import read, save

QUICK = ["--set", "network[0].units=8", "--epochs", "2"]


@pytest.fixture
def experiment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["presets", "digits"]) == 0
    path = tmp_path / "실험.json"
    path.write_text(capsys.readouterr().out, "utf-8")
    return str(path)


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_command_of_the_parser_is_known_to_open_no_window(
    capsys: pytest.CaptureFixture[str],
):
    with pytest.raises(SystemExit):
        main(["--help"])
    told = re.findall(r"^    (\w+) ", capsys.readouterr().out, re.MULTILINE)
    assert sorted(told) == sorted(machine.COMMANDS)


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line of an error; nothing on standard output."""
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert not said.out
    assert len(said.err.splitlines()) == 1
    assert said.err.startswith("desktoplab: ")
    return said.err


def test_presets_are_listed_and_printed_as_experiments(capsys: pytest.CaptureFixture[str]):
    assert main(["presets"]) == 0
    names = [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]]
    assert names[0] == "digits"
    for name in names:
        assert main(["presets", name]) == 0
        assert from_json(capsys.readouterr().out).network


def test_training_saves_what_it_learned(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "run.dlab"
    assert main(["train", experiment, "--out", str(out), *QUICK]) == 0
    said = capsys.readouterr()
    assert "finished after 90 updates (2 epochs)" in said.out
    assert not said.err
    found = read(out)
    assert len(found.losses) == 90
    assert found.experiment.training.epochs == 2
    assert found.points[-1].step == 90
    assert {"weights", "gradient_flow"} <= set(found.frames)
    assert found.weights


def test_json_prints_one_object_per_line(experiment: str, capsys: pytest.CaptureFixture[str]):
    assert main(["train", experiment, "--json", *QUICK]) == 0
    said = lines(capsys)
    assert [line["event"] for line in said] == ["started", "point", "point", "point", "ended"]
    assert said[-1]["outcome"] == "finished"
    assert said[-1]["validation_accuracy"] == said[-2]["validation_accuracy"]


@pytest.mark.parametrize("steps", [0, 1, 2, 7, 50])
def test_steps_stops_at_exactly_that_update(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], steps: int
):
    out = tmp_path / "run.dlab"
    arguments = ["train", experiment, "--json", "--steps", str(steps), "--out", str(out)]
    assert main(arguments) == 0
    ended = lines(capsys)[-1]
    assert (ended["outcome"], ended["step"], ended["measured_at"]) == ("stopped", steps, steps)
    found = read(out)
    assert len(found.losses) == steps
    assert found.frames["weights"].step == steps
    assert found.weights


def test_steps_beyond_the_end_change_nothing(experiment: str, capsys: pytest.CaptureFixture[str]):
    assert main(["train", experiment, "--json", "--steps", "1000", *QUICK]) == 0
    assert lines(capsys)[-1]["step"] == 90


def test_stopping_by_steps_gives_the_losses_of_the_whole_run(experiment: str, tmp_path: Path):
    whole, part = tmp_path / "whole.dlab", tmp_path / "part.dlab"
    assert main(["train", experiment, "--out", str(whole), *QUICK]) == 0
    assert main(["train", experiment, "--out", str(part), *QUICK, "--steps", "61"]) == 0
    np.testing.assert_array_equal(read(part).losses, read(whole).losses[:61])


@pytest.mark.parametrize("steps", [[], ["--steps", "20"]])
def test_divergence_has_its_own_exit_code_and_is_saved(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], steps: list[str]
):
    out = tmp_path / "run.dlab"
    explode = ["--set", "training.optimizer.learning_rate=1000", "--set", "training.loss=mse"]
    assert main(["train", experiment, "--json", "--out", str(out), *explode, *steps]) == 3
    ended = lines(capsys)[-1]
    assert ended["outcome"] == "diverged"
    assert ended["divergence"]["layer"]
    assert read(out).manifest["run"]["outcome"] == "diverged"
    assert main(["train", experiment, *explode, *steps]) == 3
    assert "Diverged at step" in capsys.readouterr().out


def test_an_interrupt_stops_saves_and_says_so(experiment: str, tmp_path: Path):
    out = tmp_path / "run.dlab"
    process = subprocess.Popen(
        [sys.executable, "-m", "desktoplab", "train", experiment, "--json", "--epochs", "0",
         "--out", str(out)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    while json.loads(process.stdout.readline()).get("step", 0) < 45:
        pass
    process.send_signal(signal.SIGINT)
    said, errors = process.communicate(timeout=600)
    assert process.returncode == 130, errors
    ended = json.loads(said.splitlines()[-1])
    assert ended["outcome"] == "stopped"
    found = read(out)
    assert len(found.losses) == ended["step"] == found.points[-1].step
    assert found.weights


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("network[0].units=-3", "network[0].units: found -3"),
        ("network[0].units=2.5", "network[0].units"),
        ("network[99].units=3", "[0] to [4]"),
        ("network.units=3", "network.units"),
        ("training.sed=3", "seed"),
        ("training.seed", "PATH=VALUE"),
        ("=3", "--set"),
        ("training..seed=3", "--set"),
        ("training.optimizer=rmsprob", "training.optimizer.name: found 'rmsprob'"),
        ("training.loss.name.x=1", "training.loss.name.x"),
        ("training.optimizer.learning_rate=NaN", "learning_rate"),
        ("format=2", "format"),
    ],
)
def test_a_wrong_setting_is_refused_with_its_path(
    experiment: str, capsys: pytest.CaptureFixture[str], change: str, said: str
):
    assert said in refusal(capsys, "train", experiment, "--set", change)


def test_settings_are_changed_in_order(experiment: str, tmp_path: Path):
    out = tmp_path / "run.dlab"
    changes = [
        "training.seed=3",
        "network[0].units=50",
        "training.optimizer=adam",
        "training.optimizer.learning_rate=0.25",
        "network[0].weight_init.name=zeros",
    ]
    options = [part for change in changes for part in ("--set", change)]
    assert main(["train", experiment, "--steps", "1", "--out", str(out), *options]) == 0
    found = read(out).experiment
    assert found.training.seed == 3
    assert found.training.optimizer.name == "adam"
    assert found.training.optimizer.values["learning_rate"] == 0.25
    assert found.network[0].values["units"] == 50
    assert found.network[0].values["weight_init"].name == "zeros"


def test_bad_input_is_one_readable_line(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert "No such file" in refusal(capsys, "train", str(tmp_path / "nothing.json"))
    assert "directory" in refusal(capsys, "train", str(tmp_path))
    assert "folder that exists" in refusal(
        capsys, "train", experiment, "--out", str(tmp_path / "no" / "run.dlab")
    )
    assert "this is a folder" in refusal(capsys, "train", experiment, "--out", str(tmp_path))
    assert "one of" in refusal(capsys, "train", experiment, "--device", "quantum")
    assert "--steps" in refusal(capsys, "train", experiment, "--steps", "-1")
    assert "epochs" in refusal(capsys, "train", experiment, "--epochs", "-1")
    assert "one of digits" in refusal(capsys, "presets", "nothing")
    broken = tmp_path / "broken.json"
    broken.write_text('{"format": 1,')
    assert "line 1" in refusal(capsys, "show", str(broken))
    (tmp_path / "broken.dlab").write_bytes(b"PK\x03\x04 and no more")
    assert "cut off" in refusal(capsys, "show", str(tmp_path / "broken.dlab"))


def test_a_network_with_a_problem_is_refused_before_training(
    experiment: str, capsys: pytest.CaptureFixture[str]
):
    assert "10 classes" in refusal(capsys, "train", experiment, "--set", "network[4].units=7")


def test_images_that_are_not_there_are_told(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    change = json.dumps({"name": "idx", "folder": str(tmp_path / "nothing")})
    assert "nothing" in refusal(capsys, "train", experiment, "--set", f"data.dataset={change}")


def test_usage_errors_exit_with_two(capsys: pytest.CaptureFixture[str]):
    for arguments in (["train"], ["--nonsense"], ["a.json", "b.json"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
    assert "usage: desktoplab" in capsys.readouterr().err


def test_version_and_help_are_told(capsys: pytest.CaptureFixture[str]):
    for arguments, said in ((["--version"], __version__), (["--help"], "measure")):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 0
        assert said in capsys.readouterr().out


def test_show_tells_layers_shapes_parameters_and_problems(
    experiment: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["show", experiment]) == 0
    said = capsys.readouterr().out
    assert "1,797 samples of 8×8, 10 classes" in said
    assert "Dense 64      64       4,160" in said
    assert "6,570 parameters" in said
    assert main(["show", experiment, "--set", "network[4].units=7"]) == 0
    assert "problem: " in capsys.readouterr().out


def test_show_tells_the_results_of_a_snapshot(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "run.dlab"
    main(["train", experiment, "--steps", "3", "--out", str(out)])
    capsys.readouterr()
    assert main(["show", str(out)]) == 0
    said = capsys.readouterr().out
    assert "stopped after 3 updates on CPU" in said
    assert "validation accuracy" in said
    assert "6,570 numbers, 0 of them not finite" in said
    assert "goes on   from step 3 (2 checkpoints)" in said
    snapshot = read(out)
    extras = Extras(title="\x1b[2Jmine", tags=("깊이",), verdicts=({"title": "It\nvanishes"},))
    save(out, snapshot.history(), extras)
    assert main(["show", str(out)]) == 0
    said = capsys.readouterr().out
    for line in ("title      [2Jmine", "tags      깊이", "found     It vanishes"):
        assert line in said


def test_measure_tells_every_layer_and_trains_nothing(
    experiment: str, capsys: pytest.CaptureFixture[str]
):
    assert main(["measure", experiment, "--json"]) == 0
    said = lines(capsys)
    assert [line["label"] for line in said] == ["1 · Dense 64", "2 · Dense 32", "3 · Dense 10"]
    assert all(line["gradient_flow"]["delta_l2"] > 0 for line in said)
    assert sum(said[0]["weights"]["counts"]) == 64 * 64
    assert main(["measure", experiment]) == 0
    assert "2 · Dense 32" in capsys.readouterr().out


def test_measure_shows_the_gradient_that_vanishes(capsys: pytest.CaptureFixture[str]):
    assert main(["measure", "preset:deep_sigmoid", "--json"]) == 0
    deltas = [line["gradient_flow"]["delta_l2"] for line in lines(capsys)]
    assert deltas[0] < 1e-6 * deltas[-1]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_experiment_may_come_from_standard_input_in_any_unicode(
    experiment: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    encoding: str,
):
    data = Path(experiment).read_text("utf-8").encode(encoding)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["show", "-"]) == 0
    assert "6,570 parameters" in capsys.readouterr().out


def test_what_json_cannot_hold_becomes_null():
    found = plain({"a": [math.nan, 1.5], "b": np.array([[math.inf, 2.0]]), "c": (True, "x")})
    assert found == {"a": [None, 1.5], "b": [[None, 2.0]], "c": [True, "x"]}


def test_a_reader_that_goes_away_is_no_traceback():
    command = f"'{sys.executable}' -m desktoplab presets deep_sigmoid | head -c 10"
    answer = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert not answer.stderr


def test_a_window_without_a_display_points_to_train(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux is used without a display")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert "desktoplab train" in capsys.readouterr().err


def test_export_writes_beside_the_file_and_says_where(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "run.dlab"
    assert main(["train", experiment, "--out", str(out), *QUICK]) == 0
    capsys.readouterr()
    notes = tmp_path / "메모.txt"
    notes.write_text("배운 것", "utf-8")
    words = ["--title", "제목", "--name", "김민준", "--notes", f"@{notes}"]
    assert main(["export", str(out), "--to", "html", *words]) == 0
    written = tmp_path / "run.html"
    assert capsys.readouterr().out.split() == [str(written)]
    assert all(word in written.read_text("utf-8") for word in ("제목", "김민준", "배운 것"))
    assert main(["export", str(out), "--to", "csv", "--out", str(tmp_path / "표.csv")]) == 0
    assert (tmp_path / "표.csv").exists()


def test_an_experiment_alone_can_be_exported_as_a_script(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "xor.py"
    assert main(["export", "preset:xor", "--to", "script", "--out", str(path)]) == 0
    assert "def build_network():" in path.read_text("utf-8")


@pytest.mark.parametrize("kind", ["png", "svg"])
def test_every_plot_of_a_run_is_drawn_without_a_window(
    kind: str, experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    out = tmp_path / "run.dlab"
    assert main(["train", experiment, "--out", str(out), *QUICK]) == 0
    command = [sys.executable, "-m", "desktoplab", "export", str(out), "--to", kind]
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    answer = subprocess.run(
        [*command, "--width", "700"], capture_output=True, text=True, check=True, env=environment
    )
    names = {Path(line).name for line in answer.stdout.splitlines()}
    assert {f"loss.{kind}", f"gradient_flow.{kind}", f"weights.{kind}"} <= names
    head = b"\x89PNG" if kind == "png" else b"<?xml"
    for name in names:
        data = (tmp_path / f"run_{kind}" / name).read_bytes()
        assert data.startswith(head)
        assert kind == "svg" or int.from_bytes(data[16:20]) == 700


def test_export_says_no_in_one_line(
    experiment: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert "script, html, csv" in refusal(capsys, "export", experiment, "--to", "pdf")
    assert "train first" in refusal(capsys, "export", experiment, "--to", "csv")
    same = ["export", experiment, "--to", "script", "--out", experiment]
    assert "other than the one" in refusal(capsys, *same)
