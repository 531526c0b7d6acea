"""Promises of the library: lists, trash, search, versions, owners, clean-up, and clear refusals."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from desktoplab.store.library import Library, LibraryError, cleaning
from desktoplab.store.library.owner import Owner, this_process
from desktoplab.store.library.rows import matches
from desktoplab.store.library.schema import APPLICATION, VERSION
from tests.store.library.made_runs import started

Record = Callable[..., int]


def test_runs_are_listed_newest_first(library: Library, record: Record):
    first, second = record(1), record(1)
    assert [row.id for row in library.runs()] == [second, first]


def test_a_run_without_a_title_is_named_after_its_data(library: Library, record: Record):
    run = record(1)
    assert library.rows([run])[0].title == f"손글씨 Digits {run}"


@pytest.mark.parametrize(
    "query",
    [
        "",
        "첫",
        "첫 실험",
        "실험 첫",
        "SIGMOID",
        "relu",
        "누락",
        "leak",
        "digits",
        "손글씨",
        "수업 re",
    ],
)
def test_a_search_looks_through_title_tags_notes_data_and_kinds(
    library: Library, record: Record, query: str
):  # fmt: skip
    run = record(1, title=unicodedata.normalize("NFD", "첫 실험 Sigmoid"))
    library.tag(run, ["수업 3", " ", "수업 3", "Leak"])
    library.note(run, "가중치 누락?")
    record(1, title="other")
    found = [row.id for row in library.runs(query)]
    assert run in found
    assert len(found) == (2 if query in ("", "relu", "digits", "손글씨") else 1)
    assert library.rows([run])[0].tags == ("Leak", "수업 3")


def test_a_search_for_what_is_nowhere_finds_nothing(library: Library, record: Record):
    record(1)
    assert library.runs("relu nowhere") == ()


def test_a_row_may_be_searched_with_more_than_it_holds(library: Library, record: Record):
    row = library.rows([record(1, title="Deep")])[0]
    assert matches(row, "deep RUNNING", "Running now")
    assert matches(row, "deep", "")
    assert not matches(row, "running", "")
    assert not matches(row, "running elsewhere", "Running now")


def test_deleted_runs_can_be_restored_until_they_are_purged(library: Library, record: Record):
    one, two = record(1), record(1)
    assert library.delete([one, two]) == (one, two)
    assert library.delete([one]) == ()
    assert library.runs() == ()
    assert {row.id for row in library.runs(deleted=True)} == {one, two}
    assert library.restore([one]) == (one,)
    assert library.purge([one, two]) == (two,)
    assert [row.id for row in library.runs()] == [one]
    left = library._connection.execute("SELECT count(*) FROM frames WHERE run = ?", (two,))
    assert left.fetchone() == (0,)


def test_a_run_that_is_running_is_not_deleted(library: Library, record: Record):
    run = record(1, ends=False)
    assert library.delete([run]) == ()
    assert library.runs()[0].id == run


def test_a_fork_remembers_its_parent(library: Library, record: Record):
    parent = record(2)
    fork = library.begin(started(), parent=parent, fork_step=10)
    assert (library.rows([fork])[0].parent, library.rows([fork])[0].fork_step) == (parent, 10)
    library.end(fork, "stopped")
    library.delete([parent])
    library.purge([parent])
    assert library.rows([fork])[0].parent is None


def test_cleaning_up_gives_room_back_and_keeps_curves(library: Library, record: Record, path: Path):
    keep, other = record(60), record(60)
    losses = library.open(keep).losses.copy()
    library.delete([other])
    before = library.size()
    assert before.trash > 0
    library.purge([other])
    library.drop_frames([keep])
    assert library.open(keep).kept.steps == (10, 600)
    assert list(library.shrink())[-1] == 1.0
    after = library.size()
    assert after.files < before.files
    assert (after.trash, after.free) == (0, 0)
    assert after.frames < before.frames / 20
    assert (library.open(keep).losses == losses).all()


def test_while_it_shrinks_it_tells_the_share_that_is_done(
    library: Library, record: Record, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cleaning, "PAGES", 4)
    run = record(60)
    library.delete([run])
    library.purge([run])
    shares = list(library.shrink())
    assert len(shares) > 3
    assert shares[:-1] == sorted(set(shares[:-1])), "it rises"
    assert 0.0 < shares[0] < 0.5
    assert shares[-2:] == [1.0, 1.0]
    assert list(library.shrink()) == [1.0]


def test_a_newer_library_is_refused_and_left_alone(path: Path):
    Library(path).close()
    edit(path, f"PRAGMA user_version={VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match=f"newer Desktoplab.*{VERSION + 1}"):
        Library(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused(path: Path):
    path.parent.mkdir(parents=True)
    edit(path, "CREATE TABLE theirs (a)")
    with pytest.raises(LibraryError, match="another program"):
        Library(path)


def test_a_damaged_file_is_refused(path: Path):
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        Library(path)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "folder").write_text("a file")
    with pytest.raises(LibraryError):
        Library(tmp_path / "folder" / "library.db")


def test_a_full_disk_is_told_and_what_was_written_stays(library: Library, record: Record):
    run = record(2, ends=False)
    (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
    library._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(LibraryError, match="disk is full"):
        record(50)
    library._connection.execute("PRAGMA max_page_count=1000000")
    library.end(run, "stopped")
    assert len(library.open(run).losses) == 20


def test_a_file_that_may_not_be_written_to_is_told(library: Library):
    library._connection.execute("PRAGMA query_only=ON")
    with pytest.raises(LibraryError, match="may not be written"):
        library.begin(started())


def test_the_file_is_what_the_documentation_says(library: Library, path: Path):
    assert edit(path, "PRAGMA application_id") == [(APPLICATION,)]
    assert edit(path, "PRAGMA journal_mode") == [("wal",)]
    assert library._connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL


def test_a_run_of_a_process_that_is_gone_is_interrupted(library: Library, record: Record):
    mine, lost = record(1, ends=False), record(1, ends=False)
    own(library, lost, dead_process())
    assert library.mark_interrupted() == (lost,)
    assert library.mark_interrupted() == ()
    assert {row.id: row.state for row in library.runs()} == {mine: "running", lost: "interrupted"}


def test_a_number_that_another_process_got_since_keeps_nothing_alive():
    mine = this_process()
    assert mine.is_alive(0)
    assert not Owner(mine.host, mine.pid, mine.started - 3600).is_alive(0)


def test_a_run_of_another_machine_is_alive_while_it_is_heard_of():
    other = Owner("another machine", 1, 0.0)
    assert other.is_alive(psutil.time.time())
    assert not other.is_alive(psutil.time.time() - 3600)


def test_a_run_that_was_wrongly_thought_dead_goes_on(library: Library, record: Record):
    run = record(1, ends=False)
    own(library, run, Owner(this_process().host, this_process().pid, 0.0))
    assert library.mark_interrupted() == (run,)
    from tests.store.library.made_runs import progress

    library.add(run, [progress(10)])
    assert library.rows([run])[0].state == "running"


def test_a_run_can_be_resumed_where_it_was_cut_short(library: Library, record: Record):
    states = {"finished": False, "stopped": True, "failed": True, "diverged": False}
    for outcome, can in states.items():
        run = record(2, ends=False, outcome=outcome)
        assert library.rows([run])[0].can_be_resumed is can


def test_the_environment_is_recorded(library: Library, record: Record):
    record(1)
    (found,) = library._connection.execute("SELECT environment FROM runs").fetchone()
    assert {"desktoplab", "python", "numpy", "torch", "platform"} <= set(json.loads(found))


def edit(path: Path, sentence: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        found = connection.execute(sentence).fetchall()
        connection.commit()
        return found
    finally:
        connection.close()


def own(library: Library, run: int, owner: Owner) -> None:
    library._connection.execute(
        "UPDATE runs SET host = ?, pid = ?, pid_started = ? WHERE id = ?",
        (owner.host, owner.pid, owner.started, run),
    )


def dead_process() -> Owner:
    process = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    begun = psutil.Process(process.pid).create_time()
    process.communicate(b"\n")
    assert process.pid != os.getpid()
    return Owner(this_process().host, process.pid, begun)
