"""Promises of the tables: every number of a run, in a row of its own, with all its digits."""

from __future__ import annotations

import csv
import math
from io import StringIO
from pathlib import Path

import numpy as np
import pytest

from desktoplab.engine.history import history_of
from desktoplab.engine.messages import Controls
from desktoplab.engine.train import train
from desktoplab.exports import kinds
from desktoplab.exports.events import tag_of
from desktoplab.exports.kinds import KINDS, ExportError, Kind, export, kind_named
from desktoplab.exports.rows import HEAD, kept_frames, rows_of
from desktoplab.exports.subject import Subject, of_history
from desktoplab.spec.network import Block, layer
from desktoplab.spec.text import Refused
from tests.exports.test_script_sweep import small


@pytest.fixture(scope="module")
def subject() -> Subject:
    skip = Block((layer("dense", units=5), layer("relu")), 2, skip=True)
    experiment = small(layer("dense", units=5), skip, layer("dense", units=2), epochs=3)
    history = history_of(train(experiment, device="cpu", controls=Controls(steps_per_pull=1)))
    return of_history(history)


def read_rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_csv_has_every_loss_point_and_number_per_layer(subject: Subject, tmp_path: Path):
    (path,) = export(subject, kind_named("csv"), tmp_path / "곡선.csv")
    rows = read_rows(path)
    assert tuple(rows[0]) == HEAD
    history = subject.history
    assert [float(r["value"]) for r in rows if r["source"] == "losses"] == history.losses.tolist()
    told = {(int(r["step"]), r["quantity"]): float(r["value"])
            for r in rows if r["source"] == "points"}  # fmt: skip
    assert told == {(p.step, name): v for p in history.points for name, v in p.values.items()}
    steps = {frame.step for frame in kept_frames(history)}
    assert len(steps) > 2
    flow = [r for r in rows if r["source"] == "gradient_flow" and r["quantity"] == "delta_rms"]
    assert {int(r["step"]) for r in flow} == steps
    last = history.newest["gradient_flow"]
    values = [float(r["value"]) for r in flow if int(r["step"]) == last.step]
    assert values == last.arrays["delta_rms"].tolist()
    assert [r["label"] for r in flow[:4]] == [layer.label for layer in subject.started.layers]
    assert {r["label"] for r in rows if r["source"] == "skip_share"} == {
        "1 · Block ×2", "2 · Block ×2"
    }  # fmt: skip


def test_parquet_is_the_same_table(subject: Subject, tmp_path: Path):
    parquet = pytest.importorskip("pyarrow.parquet")
    (path,) = export(subject, kind_named("parquet"), tmp_path / "곡선.parquet")
    table = parquet.read_table(path)
    rows = rows_of(subject)
    assert table.column_names == list(HEAD)
    for name in HEAD:
        found, wanted = table.column(name).to_pylist(), getattr(rows, name)
        if name == "value":
            np.testing.assert_array_equal(found, wanted)
        else:
            assert found == wanted


def test_tensorboard_reads_every_curve_back(subject: Subject, tmp_path: Path):
    pytest.importorskip("tensorboard")
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    (path,) = export(subject, kind_named("tensorboard"), tmp_path / "run")
    assert path.name == "run.tfevents"
    reader = EventAccumulator(str(path), size_guidance={"scalars": 0})
    reader.Reload()
    wanted: dict[str, list[tuple[int, float]]] = {}
    for step, _, source, quantity, place, label, value in rows_of(subject):
        tag = tag_of(source, quantity, place, label)
        wanted.setdefault(tag, []).append((step, float(np.float32(value))))
    assert set(reader.Tags()["scalars"]) == set(wanted)
    assert "loss/validation" in wanted
    for tag, pairs in wanted.items():
        found = [(event.step, event.value) for event in reader.Scalars(tag)]
        assert [step for step, _ in found] == [step for step, _ in pairs]
        np.testing.assert_array_equal([v for _, v in found], [v for _, v in pairs])


def test_what_is_not_finite_stays_so(tmp_path: Path):
    from desktoplab.exports.rows import Rows

    rows = Rows()
    rows.add(0, 0.0, "losses", "batch_loss", math.nan)
    rows.add(1, 0.1, "losses", "batch_loss", math.inf)
    assert [repr(row[-1]) for row in rows] == ["nan", "inf"]


def test_a_missing_package_is_named_with_the_command_that_installs_it(
    subject: Subject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    lacking = Kind("odd", "Odd", ".odd", "Nothing.", "rows:write_csv", extra="parquet",
                   packages=("no_such_package",))  # fmt: skip
    monkeypatch.setattr(kinds, "KINDS", (*KINDS, lacking))
    with pytest.raises(ExportError, match=r'pip install "desktoplab\[parquet\]"'):
        export(subject, kind_named("odd"), tmp_path / "a.odd")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_needs_a_run_refuses_an_experiment_alone(kind: Kind, subject: Subject, tmp_path: Path):
    if kind.missing():
        pytest.skip("the extra is not installed")
    alone = Subject(subject.experiment)
    if kind.needs == "experiment":
        assert export(alone, kind, tmp_path / f"a{kind.suffix}")
    else:
        with pytest.raises(ExportError, match="train first"):
            export(alone, kind, tmp_path / f"a{kind.suffix}")


def test_an_unknown_form_is_refused_with_those_there_are():
    with pytest.raises(Refused, match="script, html, csv"):
        kind_named("pdf")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_folder_that_is_gone_leaves_nothing_behind(kind: Kind, subject: Subject, tmp_path: Path):
    if kind.missing():
        pytest.skip("the extra is not installed")
    with pytest.raises(OSError):
        export(subject, kind, tmp_path / "gone" / f"a{kind.suffix}")
    assert not list(tmp_path.iterdir())
