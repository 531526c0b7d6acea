"""Promises of the class board: every file has its row or its reason, and twins are found."""

from __future__ import annotations

import csv
import math
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import numpy as np
import pytest

import desktoplab.catalog  # noqa: F401  (fills the registries)
from desktoplab.board.columns import COLUMNS, NUMBERS
from desktoplab.board.entry import Damaged, Entry
from desktoplab.board.files import page, write_csv, write_html
from desktoplab.board.reading import duplicates, read_entries, snapshots_in
from desktoplab.cli import main
from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import Frame
from desktoplab.engine.train import train
from desktoplab.exports.saving import extras_of
from desktoplab.exports.subject import Words
from desktoplab.spec.edits import fresh
from desktoplab.spec.experiment import Experiment, data, training
from desktoplab.spec.network import layer
from desktoplab.spec.tables import DATASETS
from desktoplab.spec.text import Refused
from desktoplab.store.snapshot import save


def experiment(units: int = 4, seed: int = 0, depth: int = 2) -> Experiment:
    hidden = [layer(kind) if kind == "tanh" else layer(kind, units=units)
              for kind in ("dense", "tanh") * depth]  # fmt: skip
    return Experiment(
        (*hidden, layer("dense", units=2)),
        data(dataset=DATASETS.choose("xor", samples=61)),
        training(epochs=2, seed=seed),
    )


def ran(experiment: Experiment) -> History:
    return history_of(train(experiment, device="cpu", probes=("gradient_flow", "signal")))


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[..., Path]:
    """`hand_in("김민준.dlab", experiment)` trains it and saves the snapshot into the folder."""
    folder = tmp_path / "2학년 3반"
    folder.mkdir()

    def make(name: str, of: Experiment, title: str = "") -> Path:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        history = ran(of)
        save(path, history, extras_of(history, Words(title)))
        return path

    return make


@pytest.fixture
def folder(hand_in: Callable[..., Path]) -> Path:
    """Three snapshots, one of them twice under other uids, and three that are none."""
    first = hand_in("김민준.dlab", experiment(), "내 실험")
    hand_in("이서연.dlab", experiment(seed=1))
    copied = experiment()
    hand_in("후배/홍길동.dlab", replace(copied, network=fresh(copied.network)))
    whole = first.read_bytes()
    (first.parent / "cut.dlab").write_bytes(whole[: len(whole) // 2])
    (first.parent / "empty.dlab").write_bytes(b"")
    flipped = bytearray(whole)
    flipped[whole.index(b"weights.safetensors") + 200] ^= 1
    (first.parent / "flipped.dlab").write_bytes(bytes(flipped))
    (first.parent / ".hidden.dlab").write_bytes(b"")
    (first.parent / "notes.txt").write_text("x")
    return first.parent


def parted(folder: Path) -> tuple[list[Entry], list[Damaged]]:
    found = list(read_entries(snapshots_in(folder)))
    entries = [each for each in found if isinstance(each, Entry)]
    return entries, [each for each in found if isinstance(each, Damaged)]


def test_every_snapshot_has_a_row_and_damaged_files_stop_nothing(folder: Path):
    entries, damaged = parted(folder)
    assert {entry.path.name for entry in entries} == {"김민준.dlab", "이서연.dlab", "홍길동.dlab"}
    assert {each.path.name for each in damaged} == {"cut.dlab", "empty.dlab", "flipped.dlab"}
    assert all(str(each.reason) for each in damaged)


def test_a_row_tells_what_the_run_was(hand_in: Callable[..., Path]):
    path = hand_in("a.dlab", experiment(depth=3), "제목")
    (entry,) = read_entries([path])
    history = ran(experiment(depth=3))
    assert entry.name == "제목"
    assert (entry.data, entry.depth, entry.steps) == ("XOR", 4, history.step)
    assert entry.parameters == history.started.parameters
    assert entry.validation == history.points[-1].values["validation_accuracy"]
    delta = history.newest["gradient_flow"].arrays["delta_rms"]
    spread = history.newest["signal"].arrays["forward_std"]
    assert entry.backward == delta[0] / delta[2]
    assert entry.forward == spread[2] / spread[0]


def test_what_was_not_measured_is_not_a_number(hand_in: Callable[..., Path]):
    path = hand_in("a.dlab", experiment(depth=1))
    (entry,) = read_entries([path])
    assert math.isnan(entry.backward)
    assert next(c for c in COLUMNS if c.name == "backward").shown(entry) == "–"


def test_equal_experiments_with_equal_curves_are_found(folder: Path):
    entries, _ = parted(folder)
    twins = duplicates(entries)
    assert {a.name: b.name for a, b in twins.items()} == {"홍길동.dlab": "김민준.dlab"}


def test_a_folder_without_snapshots_is_refused(tmp_path: Path):
    with pytest.raises(Refused, match="snapshots"):
        snapshots_in(tmp_path)
    with pytest.raises(Refused, match="snapshots"):
        snapshots_in(tmp_path / "gone")


def test_csv_has_a_row_for_each_file_and_no_formulas(folder: Path, tmp_path: Path):
    entries, damaged = parted(folder)
    entries[0] = replace(entries[0], title="=HYPERLINK(1)")
    write_csv(tmp_path / "표.csv", entries, damaged)
    source = (tmp_path / "표.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(source, newline="")))
    assert len(rows) == len(entries) + len(damaged)
    assert float(rows[0]["validation"]) == entries[0].validation
    assert not any(cell.startswith("=") for row in rows for cell in row.values())
    assert [row["same_as"] for row in rows if row["same_as"]] == ["김민준.dlab"]
    assert sum(bool(row["damaged"]) for row in rows) == 3


def test_the_page_is_whole_in_itself_and_lists_what_is_damaged(folder: Path, tmp_path: Path):
    entries, damaged = parted(folder)
    entries[0] = replace(entries[0], title="<script>")
    write_html(tmp_path / "a.html", entries, damaged, title="2학년 <3반>")
    source = (tmp_path / "a.html").read_text("utf-8")
    assert "2학년 &lt;3반&gt;" in source
    assert source.count("<script>") == 1
    assert "cut.dlab" in source
    assert source.count("<circle") == 3
    assert "http" not in source


@pytest.mark.parametrize("column", NUMBERS, ids=lambda column: column.name)
def test_every_number_can_be_an_axis(column, folder: Path):
    entries, damaged = parted(folder)
    drawn = page(entries, damaged, title="", axes=(column.name, "validation"), say=str)
    assert "<svg" in drawn


def test_reading_keeps_no_frames(folder: Path):
    assert not any(
        isinstance(value, Frame | np.ndarray | dict)
        for entry in parted(folder)[0]
        for value in vars(entry).values()
    )


def test_the_command_prints_writes_and_goes_on(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    table, page_ = tmp_path / "b.csv", tmp_path / "b.html"
    assert main(["board", str(folder), "--csv", str(table), "--html", str(page_)]) == 0
    said = capsys.readouterr()
    assert "홍길동.dlab: same experiment and curve as 김민준.dlab" in said.out
    assert len(said.err.splitlines()) == 3
    assert table.exists()
    assert page_.exists()
    assert main(["board", str(tmp_path / "gone")]) == 2
