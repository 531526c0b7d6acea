"""Tables of text: what is written in any form is detected and read back as the same data."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktoplab.catalog import memory, own_data
from desktoplab.catalog.csv_columns import join_names, split_names
from desktoplab.catalog.csv_detect import detect_form
from desktoplab.catalog.csv_format import DELIMITERS, is_missing
from desktoplab.catalog.datasets import peek
from desktoplab.spec.tables import Cancelled, DataError, DataInfo, Samples
from desktoplab.spec.text import Text
from desktoplab.spec.values import Chosen

KOREAN = "키,몸무게,지역,품종\n" + "\n".join(
    f"{150 + i},{50 + i / 2},{('서울', '부산')[i % 2]},{('진돗개', '삽살개', '풍산개')[i % 3]}"
    for i in range(30)
)
MANY = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def write(
    folder: Path, content: str | bytes, encoding: str = "utf-8", name: str = "표.csv"
) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def read(path: Path, **changes: object) -> tuple[Chosen, DataInfo, Samples]:
    found = own_data.detect(path)
    chosen = Chosen("csv", found.values.replace(**changes))  # type: ignore[arg-type]
    samples = own_data.read(chosen)
    info = peek(chosen)
    assert isinstance(info, DataInfo)
    return chosen, info, samples


def problem(path: Path, **changes: object) -> str:
    with pytest.raises(DataError) as refused:
        read(path, **changes)
    return str(refused.value)


numbers = st.one_of(
    st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 3)), st.integers(-999, 999)
)
words = st.lists(
    st.text(st.characters(codec="cp949", categories=["Lo"]), min_size=2, max_size=6)
    .filter(lambda word: not is_missing(word)),
    min_size=2, max_size=4, unique=True,
)  # fmt: skip


@MANY
@given(
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp949"]),
    delimiter=st.sampled_from(["comma", "semicolon", "tab", "pipe"]),
    decimal=st.sampled_from(["point", "comma"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    newline=st.sampled_from(["\n", "\r\n"]),
    rows=st.lists(st.tuples(numbers, numbers), min_size=8, max_size=30),
    classes=words,
)
def test_what_is_written_in_any_form_is_read_back(
    tmp_path: Path, encoding, delimiter, decimal, quoting, newline, rows, classes
):
    labels = [classes[i % len(classes)] for i in range(len(rows))]
    out = io.StringIO()
    writer = csv.writer(
        out, delimiter=DELIMITERS[delimiter], quoting=quoting, lineterminator=newline
    )
    writer.writerow(["가로", "세로", "품종"])
    for pair, label in zip(rows, labels, strict=True):
        cells = [str(x).replace(".", ",") if decimal == "comma" else str(x) for x in pair]
        writer.writerow([*cells, label])
    chosen, info, samples = read(write(tmp_path, out.getvalue(), encoding))
    assert chosen.values["delimiter"] == delimiter
    assert chosen.values["target"] == "품종"
    assert info.feature_names == ("가로", "세로")
    assert np.array_equal(samples.inputs, np.array(rows, np.float32))
    assert [info.class_names[label] for label in samples.labels] == labels


@MANY
@given(data=st.binary(max_size=400))
def test_no_bytes_at_all_raise_anything_but_a_sentence(tmp_path: Path, data: bytes):
    path = write(tmp_path, data)
    try:
        own_data.read(own_data.detect(path))
    except DataError as error:
        assert isinstance(error.text, Text)
        assert "표.csv" in str(error) or "column" in str(error)


@MANY
@given(st.lists(st.text(st.characters(categories=["L", "P", "N"]), min_size=1), max_size=5))
def test_names_of_columns_survive_in_one_line(names: list[str]):
    assert split_names(join_names(names)) == tuple(names)


def test_korean_excel_is_recognized_by_itself(tmp_path: Path):
    folder = tmp_path / "한글 폴더"
    folder.mkdir()
    chosen, info, _ = read(write(folder, KOREAN, "cp949", "강아지 자료.csv"))
    assert chosen.values["encoding"] == "cp949"
    assert info.class_names == ("삽살개", "진돗개", "풍산개")
    assert info.feature_names == ("키", "몸무게", "지역 = 부산", "지역 = 서울")
    assert info.label == "강아지 자료.csv"


def test_western_letters_are_not_taken_for_korean(tmp_path: Path):
    table = "größe;art\n" + "1;café\n2;thé\n" * 10
    assert detect_form(write(tmp_path, table, "cp1252")).encoding == "cp1252"


def test_categories_become_one_feature_for_each_word(tmp_path: Path):
    _, info, samples = read(write(tmp_path, KOREAN))
    columns = samples.inputs[:, 2:]
    assert set(np.unique(columns)) == {0.0, 1.0}
    assert (columns.sum(axis=1) == 1).all()
    assert info.shape == (4,)


@pytest.mark.parametrize(
    ("missing", "rows", "value"),
    [("drop", 4, None), ("mean", 5, 3.5), ("most_frequent", 5, 2.0)],
)
def test_gaps_are_dropped_or_filled(tmp_path: Path, missing: str, rows: int, value: float | None):
    path = write(tmp_path, "x,class\n2,a\n2,b\n?,a\n4,b\n6,a\n")
    _, info, samples = read(path, missing=missing)
    assert info.samples == rows
    assert value is None or samples.inputs[2, 0] == value


def test_a_row_without_a_target_is_never_used(tmp_path: Path):
    _, info, _ = read(write(tmp_path, "x,class\n1,a\n2,\n3,b\n"), missing="mean")
    assert info.samples == 2


def test_a_second_file_is_the_validation_part_and_gives_no_means(tmp_path: Path):
    first = write(tmp_path, "x,class\n1,a\n3,b\n,a\n", name="a.csv")
    second = write(tmp_path, "x,class\n100,a\n,b\n", name="b.csv")
    _, info, samples = read(first, missing="mean", validation_file=str(second))
    assert samples.held_out == 2
    assert samples.inputs[:, 0].tolist() == [1, 3, 2, 100, 2]
    third = write(tmp_path, "y,class\n1,a\n2,b\n", name="c.csv")
    assert "c.csv has other columns than a.csv" in problem(first, validation_file=str(third))
    assert info.samples == 5


def test_numbers_of_rows_and_remarks_are_left_out(tmp_path: Path):
    rows = "\n".join(f"{i},name {i},{i % 7},{'ab'[i % 2]}" for i in range(60))
    chosen, info, _ = read(write(tmp_path, "id,remark,x,class\n" + rows))
    assert split_names(chosen.values["ignored"]) == ("id", "remark")
    assert info.shape == (1,)


def test_a_table_without_names_gets_some(tmp_path: Path):
    chosen, info, _ = read(write(tmp_path, "1,2,0\n3,4,1\n5,7,0\n"))
    assert not chosen.values["header"]
    assert (info.samples, info.feature_names) == (3, ("column 1", "column 2"))
    assert info.class_names == ("0", "1")


def test_thousands_may_be_apart(tmp_path: Path):
    _, _, samples = read(write(tmp_path, 'x,class\n"1,234",a\n"2,345,678.5",b\n3,a\n'))
    assert samples.inputs[:, 0].tolist() == [1234.0, 2345678.5, 3.0]


@pytest.mark.parametrize(
    ("content", "changes", "words"),
    [
        (b"x,class\n1,a\n2,b,3\n", {}, "line 3: found 3 cells, but the first row has 2"),
        (b"x,class\n1,a\n2\n3,b\n", {}, "line 3: found 1 cell,"),
        (b"x,class\n1,a\n2\x00,b\n", {}, "zero bytes"),
        (b"", {}, "no rows"),
        (b"x,class\n", {}, "at least two classes"),
        (b'x,class\n1,"a\n2,b\n', {}, "quote"),
        (b"x,class\n1,a\n2,a\n", {}, "at least two classes"),
        (b"x,class\n1,a\ntwo,b\n", {"categories": ""}, "line 3, column “x”: found 'two'"),
        (b"x,class\n1,a\n1e999,b\n", {}, "line 3, column “x”: found '1e999'"),
        (b"x,class\n1,a\n-4e38,b\n", {}, "line 3, column “x”: found '-4e38'"),
        (b"x,class\n1,a\n2,b\n", {"target": "weight"}, "no column “weight”"),
        (b"x,class\n1,a\n2,b\n", {"ignored": "x"}, "only the target"),
        (b"x,class\n,a\n,b\n", {"ignored": ""}, "No row"),
        ("이름,class\n1,a\n2,b\n".encode("cp949"), {"encoding": "utf-8"}, "byte 0: found c0"),
    ],
)  # fmt: skip
def test_a_bad_table_is_refused_with_its_place(tmp_path: Path, content, changes, words):
    assert words in problem(write(tmp_path, content), **changes)


def test_a_bad_byte_far_below_is_found_with_its_offset(tmp_path: Path):
    start = b"x,class\n" + b"1,a\n2,b\n" * 40_000
    path = write(tmp_path, start + b"3,\xff\n")
    said = problem(path, encoding="utf-8")
    assert f"byte {len(start) + 2}: found ff" in said


def test_a_file_that_is_gone_is_told_by_name(tmp_path: Path):
    path = write(tmp_path, KOREAN)
    chosen = own_data.detect(path)
    path.unlink()
    found = peek(chosen)
    assert isinstance(found, Text)
    assert "is not there" in str(found)


def test_peeking_again_reads_nothing_until_the_file_changes(tmp_path: Path, monkeypatch):
    path = write(tmp_path, KOREAN)
    chosen, info, samples = read(path)
    monkeypatch.setattr("desktoplab.catalog.csv_table.rows_of", None)
    assert peek(chosen) is info
    assert own_data.read(chosen) is samples
    monkeypatch.undo()
    write(tmp_path, KOREAN + "\n1,2,서울,진돗개\n")
    again = peek(chosen)
    assert isinstance(again, DataInfo)
    assert again.samples == info.samples + 1


def test_reading_tells_how_far_it_is_and_can_be_cancelled(tmp_path: Path):
    path = write(tmp_path, "x,class\n" + "1,a\n2,b\n" * 10_000)
    told: list[float] = []
    chosen = own_data.detect(path)

    def cancel(share: float) -> None:
        told.append(share)
        if len(told) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        own_data.read(chosen, cancel)
    own_data.read(chosen, told.append)
    assert told[3:] == sorted(told[3:])
    assert told[-1] == 1.0


def test_what_may_not_fit_into_memory_is_refused_unless_allowed(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(memory, "ALWAYS", 100)
    monkeypatch.setattr(memory, "available", lambda: 1000)
    chosen = own_data.detect(write(tmp_path, KOREAN))
    with pytest.raises(memory.TooLarge, match=r"needs about .* kB of memory.*at most 0\.5 kB"):
        own_data.read(chosen)
    memory.allow(chosen.values["file"])
    assert len(own_data.read(chosen).labels) == 30


def test_numbers_are_kept_as_exactly_as_float32_can(tmp_path: Path):
    _, _, samples = read(write(tmp_path, "x,class\n0.1,a\n-1e-30,b\n3.4e38,a\n"))
    assert samples.inputs[:, 0].tolist() == [np.float32(x) for x in (0.1, -1e-30, 3.4e38)]
    assert all(map(math.isfinite, samples.inputs[:, 0]))
