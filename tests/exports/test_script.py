"""Promises of the exported script: it stands alone, repeats the run, and reads well."""

from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktoplab.catalog.starts import start_from
from desktoplab.engine.devices import THREADS_PAY_FROM
from desktoplab.engine.history import History
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.exports.kinds import export, kind_named
from desktoplab.exports.script import whole
from desktoplab.exports.script.ran import Ran
from desktoplab.exports.script.samples import FROM_SKLEARN
from desktoplab.exports.script.whole import script_of
from desktoplab.exports.subject import Subject, of_history
from desktoplab.spec import edits
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import Block, layer
from desktoplab.spec.shapes import Unfit
from desktoplab.spec.tables import (
    DATASETS,
    OPTIMIZERS,
    PENALTIES,
    SCHEDULES,
    STARTS,
    DataError,
)
from desktoplab.store.snapshot import save
from tests.exports.conftest import RunScripts, assert_same, read_printed, run
from tests.exports.test_script_sweep import EXPERIMENTS, plain, small

QUICK = ("noises", "recurrent", "block-conv-3-True-1.0-image", "penalty-elastic_net-0-cosine",
         "stops-early", "diverges", "full-batch", "data-moons-0", "data-circles-0",
         "many-for-validation")  # fmt: skip
SCRIPT = kind_named("script")


def start(script: Path, folder: Path) -> None:
    """As a student does it."""
    command = [sys.executable, str(script), "losses.csv"]
    answer = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE)
    (folder / "printed.txt").write_bytes(answer.stdout)


def test_scripts_of_many_kinds_print_the_losses_of_their_runs(
    tmp_path: Path, run_scripts: RunScripts
):
    chosen = {name: EXPERIMENTS[name] for name in QUICK}
    printed = run_scripts(tmp_path, chosen)
    for name, experiment in chosen.items():
        assert_same(printed[name], run(experiment))


def test_the_samples_lie_beside_a_script_that_cannot_draw_them(tmp_path: Path):
    path = tmp_path / "숫자 읽기.py"
    experiment = plain(units=10, data=data(validation=0.9), batch_size=32)
    written = export(Subject(experiment), SCRIPT, path)
    assert written == (path, tmp_path / "숫자 읽기.npz")
    start(path, tmp_path)
    assert_same(read_printed(tmp_path), run(experiment))


def own_images(folder: Path) -> Experiment:
    """An IDX folder whose files say which samples are for validation."""
    import struct

    random = np.random.default_rng(1)
    for prefix, count in (("train", 60), ("t10k", 20)):
        labels = random.integers(0, 3, count).astype(np.uint8)
        pixels = random.integers(0, 255, (count, 4, 5)).astype(np.uint8)
        head = struct.pack(">BBBBI", 0, 0, 8, 1, count)
        (folder / f"{prefix}-labels-idx1-ubyte").write_bytes(head + labels.tobytes())
        head = struct.pack(">BBBBIII", 0, 0, 8, 3, count, 4, 5)
        (folder / f"{prefix}-images-idx3-ubyte").write_bytes(head + pixels.tobytes())
    chosen = DATASETS.choose("idx", folder=str(folder))
    return plain(units=3, data=data(dataset=chosen, stratified=True))


def test_own_files_go_with_the_script_and_keep_their_validation_part(
    tmp_path: Path, run_scripts: RunScripts
):
    folder = tmp_path / "자료"
    folder.mkdir()
    experiment = own_images(folder)
    printed = run_scripts(tmp_path, {"own": experiment})
    assert_same(printed["own"], run(experiment))
    with np.load(tmp_path / "own" / "train.npz", allow_pickle=False) as file:
        assert file["held_out"] == 20


@pytest.mark.parametrize("digits", ["all", "low", "high"])
@pytest.mark.parametrize("hands", ["all", "first", "second"])
@pytest.mark.parametrize("shuffled", [False, True])
def test_without_its_file_a_script_finds_the_same_part_of_the_digits(
    tmp_path: Path, digits: str, hands: str, shuffled: bool
):
    chosen = DATASETS.choose("digits_part", digits=digits, hands=hands, shuffled=shuffled)
    lines = FROM_SKLEARN["digits_part"](chosen.values)
    head = "import numpy as np\nfrom sklearn import datasets\ndef load():\n"
    (tmp_path / "alone.py").write_text(head + "".join(f"    {line}\n" for line in lines))
    inputs, labels = runpy.run_path(str(tmp_path / "alone.py"))["load"]()
    samples = DATASETS.make(chosen, 0)
    assert np.array_equal(inputs, samples.inputs)
    assert np.array_equal(labels, samples.labels)


def test_a_script_of_own_files_that_are_gone_is_refused_and_nothing_is_written(tmp_path: Path):
    chosen = DATASETS.choose("idx", folder=str(tmp_path / "gone"))
    with pytest.raises(DataError, match="gone"):
        export(Subject(plain(data=data(dataset=chosen))), SCRIPT, tmp_path / "a.py")
    assert not list(tmp_path.iterdir())


def test_a_run_that_began_with_the_weights_of_another_is_repeated(
    tmp_path: Path, run_scripts: RunScripts
):
    wide = Block((layer("dense", units=9), layer("batch_norm"), layer("relu")), 2, skip=True)
    network = (layer("dense", units=6), Block((layer("tanh"),), 1), wide, layer("prelu"))
    first = small(*network, layer("dense", units=2), epochs=1)
    save(tmp_path / "past.dlab", run(first))
    kept = replace(first, network=(*network, layer("dense", units=2)))
    experiment = edits.change_training(kept, "start", start_from(tmp_path / "past.dlab"))
    ran = run(experiment)
    assert ran.started.taken
    printed = run_scripts(tmp_path, {"warm": experiment})
    assert_same(printed["warm"], ran)
    fresh = run(kept)
    assert fresh.losses.tolist() != ran.losses.tolist()


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_old_layers_learn_at_their_own_rate_in_the_script_too(
    tmp_path: Path, run_scripts: RunScripts, optimizer: str
):
    wide = Block((layer("dense", units=6), layer("batch_norm"), layer("tanh")), 2, skip=True)
    first = small(layer("dense", units=6), wide, layer("dense", units=2), epochs=1)
    save(tmp_path / "past.dlab", run(first))
    anew = small(
        layer("dense", units=6), layer("tanh"), wide, layer("prelu"), layer("dense", units=2),
        epochs=2, optimizer=OPTIMIZERS.choose(optimizer), schedule=SCHEDULES.choose("cosine"),
        penalty=PENALTIES.choose("elastic_net"),
        start=start_from(tmp_path / "past.dlab", "order", 0.3),
    )  # fmt: skip
    ran = run(anew)
    assert len(ran.started.taken) == 6
    assert_same(run_scripts(tmp_path, {"slow": anew})["slow"], ran)


def test_the_weights_that_the_lab_brings_go_with_the_script(
    tmp_path: Path, run_scripts: RunScripts
):
    chosen = {"rate": 0.1, "weights": "digits_low"}
    experiment = small(
        layer("dense", units=64), layer("tanh"), layer("dense", units=10), batch_size=32,
        data=data(validation=0.9), start=STARTS.choose("shipped", **chosen), penalty="weight_decay",
    )  # fmt: skip
    ran = run(experiment)
    assert ran.started.taken == (experiment.network[0].uid,)
    assert_same(run_scripts(tmp_path, {"shipped": experiment})["shipped"], ran)


@pytest.mark.parametrize("match", ["card", "order", "shipped"])
def test_a_last_layer_that_starts_fresh_does_so_in_the_script_too(
    tmp_path: Path, run_scripts: RunScripts, match: str
):
    network = (layer("dense", units=64), layer("tanh"), layer("dense", units=10))
    digits = {"data": data(validation=0.9), "batch_size": 32, "epochs": 1}
    if match == "shipped":
        starts = [STARTS.choose("shipped", weights="digits_first_half", fresh_end=fresh)
                  for fresh in (True, False)]  # fmt: skip
    else:
        path = tmp_path / "past.dlab"
        save(path, run(small(*network, **digits)))
        starts = [start_from(path, match, fresh_end=fresh) for fresh in (True, False)]
    fresh, whole = (small(*network, start=start, **digits) for start in starts)
    ran, taken = run(fresh), run(whole)
    assert ran.started.taken == (network[0].uid,)
    assert taken.started.taken == (network[0].uid, network[2].uid)
    assert ran.losses.tolist() != taken.losses.tolist()
    assert_same(run_scripts(tmp_path, {"fresh": fresh})["fresh"], ran)


def test_a_run_that_was_stopped_stops_there_again(tmp_path: Path):
    experiment = plain(epochs=0)
    controls, history = Controls(steps_per_pull=1), History()
    for message in train(experiment, device="cpu", probes=(), controls=controls):
        history.add(message)
        if history.step == 11:
            break
    export(of_history(history), SCRIPT, tmp_path / "train.py")
    start(tmp_path / "train.py", tmp_path)
    assert read_printed(tmp_path).losses == history.losses.tolist()


def test_a_rate_that_was_set_by_hand_stands_in_the_script(tmp_path: Path):
    text = script_of(plain(schedule="cosine"), Ran(rates=((3, 0.5), (9, 0.01))))
    assert "RATES = {3: 0.5, 9: 0.01}" in text
    ast.parse(text)


def test_a_block_is_a_loop_and_a_layer_is_a_line():
    block = Block((layer("dense", units=50), layer("relu")), 98)
    text = script_of(Experiment((*block.layers, block, layer("dense", units=10))))
    assert "for _ in range(98):" in text
    assert len(text.splitlines()) < 220
    assert max(map(len, text.splitlines())) <= 100


def test_every_script_is_python_without_long_lines_and_unused_imports():
    for name, experiment in EXPERIMENTS.items():
        text = script_of(experiment)
        tree = ast.parse(text)
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        imported = {
            (alias.asname or alias.name).partition(".")[0]
            for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }  # fmt: skip
        assert imported <= used, name
        assert max(map(len, text.splitlines())) <= 100, name


def test_a_network_with_a_problem_is_refused():
    with pytest.raises(Unfit):
        script_of(Experiment((layer("dense", units=3),)))


def test_threads_are_those_of_the_run_or_of_the_same_rule():
    assert whole.THREADS_PAY_FROM == THREADS_PAY_FROM
    assert "torch.set_num_threads(7)" in script_of(plain(), Ran(threads=7))
    assert "torch.set_num_threads(1)" in script_of(plain())
    wide = Experiment((layer("dense", units=4000), layer("dense", units=4000),
                       layer("dense", units=2)), data(dataset="xor"), training())  # fmt: skip
    assert "set_num_threads" not in script_of(wide)
