"""Promises of recording: what was recorded comes back, and nothing grows without a bound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktoplab.engine.history import history_of
from desktoplab.engine.messages import Divergence, Ended
from desktoplab.engine.stages import StageName
from desktoplab.spec.text import text
from desktoplab.store.library import Finding, Library, LibraryError, frames, states
from desktoplab.store.library import recording as writing
from desktoplab.store.library.schema import transaction
from desktoplab.verdicts import Verdict
from tests.store.library.made_runs import (
    EVERY,
    assert_same,
    checkpoint,
    progress,
    started,
    weights,
    whole,
)

Record = Callable[..., int]


def test_a_run_comes_back_equal_to_what_was_recorded(library: Library, record: Record):
    assert_same(library.open(record(5)), history_of(list(whole(5))))


def test_a_run_that_is_still_recorded_can_be_opened(library: Library, record: Record):
    run = record(3, ends=False)
    assert_same(library.open(run), history_of(list(whole(3, ends=False))))
    assert library.rows([run])[0].state == "running"


def test_messages_may_come_all_at_once_or_one_by_one(library: Library, record: Record):
    run = library.begin(started())
    library.add(run, list(whole(5)))
    library.end(run, "finished")
    mine, other = library.open(run), library.open(record(5))
    np.testing.assert_array_equal(mine.losses, other.losses)
    assert len(mine.points) == len(other.points) == 5
    assert {n: f.step for n, f in mine.newest.items()} == {
        n: f.step for n, f in other.newest.items()
    }


def test_a_run_that_diverged_keeps_where_and_its_last_weights(library: Library):
    run = library.begin(started())
    broken = {
        name: np.full_like(array, np.nan) if array.dtype.kind == "f" else array
        for name, array in weights(10).items()
    }
    found = Divergence(10, "a1", "1 · Dense 100", "weights")
    last = replace(progress(0), losses=np.append(progress(0).losses, np.nan))
    library.add(run, [last, Ended(10, 10 / 45, found, broken)])
    library.end(run, "diverged")
    history = library.open(run)
    assert history.ended is not None
    assert history.ended.divergence == found
    assert len(history.losses) == 11
    assert np.isnan(history.weights["0.bias"]).all()


def test_best_weights_put_back_at_the_end_are_those_that_come_back(library: Library):
    run = library.begin(started())
    ended = Ended(EVERY, EVERY / 45, None, weights(3), None, checkpoint(EVERY))
    library.add(run, [progress(0), ended])
    library.end(run, "finished")
    history = library.open(run)
    np.testing.assert_equal(dict(history.weights), weights(3))
    np.testing.assert_equal(dict(history.checkpoints.newest.weights), weights(EVERY))


def test_the_row_tells_how_it_went(library: Library, record: Record):
    run = record(5, title="첫 실험")
    layer = started().layers[0]
    library.judge(run, [Verdict("vanishing", text("Vanishing"), text("It does."), text("?"), 0, 1,
                                layer, text("a paper"))])  # fmt: skip
    (row,) = library.runs()
    assert (row.title, row.state, row.step, row.data) == (
        "첫 실험",
        "finished",
        50,
        "손글씨 Digits",
    )
    assert row.best == row.final["validation_accuracy"] == 0.05
    assert np.isnan(row.final["validation_loss"])
    assert row.experiment == started().experiment
    assert row.findings == (
        Finding("vanishing", "warning", "Vanishing", "It does.", "1 · Dense 100"),
    )
    assert row.checkpoint == 50
    assert row.bytes > 0


def test_frames_are_bounded_and_evenly_spread(library: Library, monkeypatch):
    monkeypatch.setattr(frames.thin, "__defaults__", (20, 10**9))
    run = library.begin(started())
    for place in range(100):
        library.add(run, [progress(place * EVERY)])
    library.end(run, "stopped")
    steps = library.open(run).kept.steps
    assert len(steps) == 20
    assert (steps[0], steps[-1]) == (EVERY, 1000)
    gaps = np.diff(steps)
    assert gaps.max() <= 4 * gaps.min()


def test_frames_are_bounded_in_bytes(library: Library, monkeypatch):
    monkeypatch.setattr(frames.thin, "__defaults__", (10**6, 20_000))
    run = library.begin(started())
    for place in range(100):
        library.add(run, [progress(place * EVERY, stores=False)])
    library.end(run, "stopped")
    (row,) = library.runs()
    assert row.bytes - 8 * 1000 <= 20_000
    assert library.open(run).newest["counted"].step == 1000


def test_the_size_of_a_run_is_what_it_takes_in_the_file(library: Library, monkeypatch):
    monkeypatch.setattr(frames.thin, "__defaults__", (5, 10**9))
    tables = ("frames", "checkpoints", "losses", "weights")
    run = library.begin(started())

    def takes() -> dict[str, int]:
        sums = "SELECT total(length(data)) FROM {} WHERE run = ?"
        rows = {t: library._connection.execute(sums.format(t), (run,)) for t in tables}
        return {table: int(found.fetchone()[0]) for table, found in rows.items()}

    sizes = []
    for place in range(9):
        library.add(run, [progress(place * EVERY)])
        sizes.append(takes())
        assert library.runs()[0].bytes == sum(sizes[-1].values())
    assert sizes[-1]["frames"] < 9 * sizes[0]["frames"], "some were thinned out"
    best = Ended(90, 2.0, weights={"a": np.ones((30, 30), "f4")})
    library.add(run, [best])
    library.end(run, "finished")
    assert library.runs()[0].bytes == sum(takes().values())
    assert takes()["weights"] > 3600
    library.drop_frames([run])
    assert library.runs()[0].bytes == sum(takes().values())
    library.go_on(run, 80)
    assert library.runs()[0].bytes == sum(takes().values())
    assert takes()["weights"] == 0


def test_weights_that_no_database_holds_in_one_piece_are_left_out(library: Library, monkeypatch):
    monkeypatch.setattr(states, "MOST_BLOB", 10)
    run = library.begin(started())
    library.add(run, [progress(0), replace(list(whole(1))[-1], weights=weights(3))])
    library.end(run, "finished")
    history = library.open(run)
    assert history.ended is not None
    assert not history.checkpoints.steps
    assert not history.weights


def test_a_frame_that_is_written_again_takes_the_place_of_the_first(library: Library):
    run = library.begin(started())
    (frame, *_) = progress(0).frames
    with transaction(library._connection):
        grown = frames.write(library._connection, run, [frame])
        assert grown == len(frames.pack(frame))
        assert frames.write(library._connection, run, [frame]) == 0
    (kept,) = frames.read(library._connection, run)
    assert (kept.probe, kept.step) == (frame.probe, frame.step)


def test_large_frames_come_rarely_and_the_last_are_never_missing(library: Library, monkeypatch):
    monkeypatch.setattr(frames, "BYTES_PER_SECOND", 1)
    monkeypatch.setattr(writing, "EARLY_STEPS", 0)
    run = library.begin(started())
    for place in range(10):
        library.add(run, [progress(place * EVERY)])
    assert library.open(run).kept.steps == (EVERY,)
    library.end(run, "stopped")
    assert library.open(run).kept.steps == (EVERY, 100)


def test_only_the_newest_checkpoints_are_kept(library: Library, monkeypatch, record: Record):
    assert library.open(record(9, ends=False)).checkpoints.steps == (70, 80, 90)
    monkeypatch.setattr(states, "CHECKPOINT_BYTES", 1)
    assert library.open(record(9, ends=False)).checkpoints.steps == (90,)


def test_a_checkpoint_that_is_not_finite_is_not_kept(library: Library):
    run = library.begin(started())
    library.add(run, [progress(0)])
    bad = replace(checkpoint(20), weights={"0.bias": np.array([np.inf], "f4")})
    library.add(run, [replace(progress(10), checkpoint=bad)])
    library.end(run, "failed")
    assert library.open(run).checkpoints.steps == (EVERY,)


def test_marked_steps_stay(library: Library, monkeypatch):
    monkeypatch.setattr(frames.thin, "__defaults__", (5, 10**9))
    run = library.begin(started())
    library.add(run, [progress(0)])
    library.add(run, [progress(10)])
    library.mark(run, [20])
    for place in range(2, 50):
        library.add(run, [progress(place * EVERY)])
    kept = library.open(run).kept
    assert 20 in kept.steps
    assert kept.marked == (20,)


def test_a_resumed_run_forgets_what_it_did_after_its_checkpoint(
    library: Library, record: Record
):  # fmt: skip
    run = record(5, ends=False, outcome="stopped")
    library.go_on(run, 30)
    assert_same(library.open(run), history_of(list(whole(3, ends=False))))
    for message in list(whole(5))[4:]:
        library.add(run, [message])
    library.end(run, "finished")
    assert_same(library.open(run), history_of(list(whole(5))))
    fresh = record(5)
    one, other = library.rows([run])[0], library.rows([fresh])[0]
    assert (one.best, one.final.keys()) == (other.best, other.final.keys())
    assert one.bytes == other.bytes


def test_a_run_of_stages_is_cut_at_the_epoch_of_its_stage(library: Library):
    stages = (
        StageName("pretraining", "1 · Dense 100", 0, 10, 2),
        StageName("training", "", 20, 5, 0),
    )
    run = library.begin(replace(started(), stages=stages))
    library.add(run, [replace(progress(40), epoch=6.0)])
    library.go_on(run, 25)
    assert library.rows([run])[0].epoch == 3.0
    history = library.open(run)
    assert history.started is not None
    assert history.started.stages == stages


def test_cutting_inside_a_piece_of_losses_keeps_its_beginning(library: Library, record: Record):
    run = record(5, ends=False, outcome="stopped")
    whole_losses = library.open(run).losses
    library.go_on(run, 33)
    history = library.open(run)
    np.testing.assert_array_equal(history.losses, whole_losses[:33])
    library.add(run, [replace(progress(33, 7), points=(), frames=())])
    assert len(library.open(run).losses) == 40


def test_writing_to_a_run_that_is_gone_is_refused(library: Library, record: Record):
    run = record(1, outcome="stopped")
    library.delete([run])
    library.purge([run])
    with pytest.raises(LibraryError, match="no longer"):
        library.add(run, [progress(10)])
    with pytest.raises(LibraryError, match="no longer"):
        library.open(run)


def test_a_damaged_frame_is_left_out_and_the_rest_comes_back(
    library: Library, record: Record, path: Path
):  # fmt: skip
    run = record(3)
    library._connection.execute("UPDATE frames SET data = x'00' WHERE step = 20")
    history = library.open(run)
    assert history.kept.steps == (10, 30)
    library._connection.execute("UPDATE checkpoints SET data = x'00'")
    with pytest.raises(LibraryError, match="damaged"):
        library.open(run)


def test_a_run_of_an_experiment_that_is_not_known_here_is_refused_in_words(
    library: Library, record: Record
):  # fmt: skip
    run = record(1)
    library._connection.execute("UPDATE runs SET experiment = replace(experiment, 'dense', 'new')")
    with pytest.raises(LibraryError, match="does not know its experiment: network"):
        library.open(run)
