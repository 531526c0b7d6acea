"""Promises of reading a profile: it is whole, or refused with the line and a hint."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktoplab.classroom.names import KINDS, names_of
from desktoplab.classroom.reading import KEYS, ProfileError, read, read_text
from desktoplab.lessons import nodes
from desktoplab.spec.tables import LAYERS, PRESETS
from tests.classroom.files import DOCUMENT, HERE, example, profile, refusal


def test_the_example_of_the_documentation_is_read_and_has_every_key():
    root = nodes.parse(example())
    assert isinstance(root, nodes.Mapping)
    assert set(root.entries) == {"format", *KEYS}
    hide = root.entries["hide"]
    assert isinstance(hide, nodes.Mapping)
    assert set(hide.entries) == {*KINDS, "docks", "actions"}
    found = read_text(example(), HERE)
    assert found.title("ko") == "9학년 2반"
    assert (found.language, found.theme, found.text_size, found.seed) == ("ko", "light", 100, 0)
    assert found.data["dataset"].values["noise"] == 0.2
    assert found.lock == (
        "training.batch_size", "training.optimizer.learning_rate", "network[0].units",
    )  # fmt: skip
    assert found.lessons.only == ("our_first",)
    assert found.start == "our_first"
    assert found.lessons.own == (Path("lessons").absolute(),)


def test_the_documentation_lists_every_dock_and_command_and_quotes_a_real_error():
    lines = DOCUMENT.read_text("utf-8").splitlines()
    for kind in ("docks", "actions"):
        (listed,) = (line for line in lines if line.startswith(f"`{kind}`: "))
        found = listed.partition(": ")[2].partition(".")[0].split(", ")
        assert tuple(found) == names_of(kind)
    (quoted,) = (line for line in lines if line.startswith("desktoplab: profile.yaml, "))
    wrong = refusal(example().replace("training.batch_size", "training.batchsize"))
    assert str(wrong).startswith(quoted.removeprefix("desktoplab: ").removesuffix("…"))


def test_groups_and_all_but_become_names():
    found = read_text(example(), HERE)
    layers = found.hidden_in(LAYERS)
    assert {"conv2d", "lstm", "gru", "dropout", "softplus"} <= layers
    assert not {"dense", "relu", "sigmoid", "tanh", "batch_norm"} & layers
    assert {"cnn", "deep_sigmoid"} <= found.hidden_in(PRESETS)
    assert "digits" not in found.hidden_in(PRESETS)


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("format: 1", "format: 7", "format: 7", "allowed: 1"),
        ("seed: 0", "sede: 0", "sede", "did you mean seed"),
        ("seed: 0", "seed: zero", "seed: zero", "whole number"),
        ("seed: 0", "seed: -1", "seed: -1", "whole number"),
        ("language: ko", "language: kr", "language: kr", "allowed: en, ko"),
        ("theme: light", "theme: lite", "theme: lite", "did you mean light"),
        ("text_size: 100", "text_size: 110", "text_size", "100, 125"),
        ("name: moons", "name: moon", "dataset:", "did you mean moons"),
        ("validation: 0.25", "validation: 2", "validation: 2", "0.05 to 0.9"),
        ("validation: 0.25", "validaton: 0.2", "validaton", "did you mean validation"),
        ("training.batch_size", "training.batchsize", "batchsize", "did you mean batch_size"),
        ("training.optimizer.learning_rate", "training.optimizer.rate", "optimizer.rate", "mom"),
        ("training.optimizer.learning_rate", "training.epochs.x", "epochs.x", "nothing"),
        ("network[0].units", "network.units", "network.units", "brackets"),
        ("network[0].units", "network[0].unit", "network[0].unit", "did you mean units"),
        ("network[0].units", "layers", "- layers", "data, network, discriminator"),
        ("network[0].units", "training..seed", "training..seed", "a path such as"),
        ("layers: [Conv", "layer: [Conv", "layer: [", "did you mean layers"),
        ("dropout]", "dropuot]", "dropuot", "did you mean dropout"),
        ("Recurrent", "Recurent", "Recurent", "did you mean Recurrent"),
        ("activations: {all_but: [relu", "activations: {all_but: [dense", "dense", "relu"),
        ("activations: {all_but", "activations: {all_bt", "all_bt", "did you mean all_but"),
        ("docks: [symmetry", "docks: [symetry", "symetry", "did you mean symmetry"),
        ("actions: [export", "actions: [train", "actions: [train", "allowed: new"),
        ("actions: [export", "actions: export, [x", "actions: export", ""),
        ("own: [lessons]", "own: lessons", "own: lessons", "a list"),
        ("show: true", "show: yes", "show: yes", "true, false"),
        ("only: [our_first]", "only: [Our first]", "only: [Our", "small letters"),
        ("start: our_first", "start: our first", "start: our", "name of a lesson"),
        ("start: our_first", "start: !!python/object:os.system x", "start: !!", "no tags"),
        ("seed: 0", "seed: 0\nseed: 1", "seed: 1", "twice"),
        ("name: {en: Class 9b", "name: {de: Klasse", "name: {de", "en, ko"),
        ("language: ko", "language: [ko]", "language: [ko]", "a text"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, at: str, words: str):
    assert old in example()
    source = example().replace(old, new, 1)
    wrong = next(n for n, line in enumerate(source.splitlines(), 1) if at in line)
    error = refusal(source)
    assert str(error).startswith(f"profile.yaml, line {wrong}: ")
    assert words in str(error)


def test_an_empty_file_says_how_a_profile_begins():
    assert "a profile begins with format: 1" in str(refusal("  \n"))


def test_a_name_may_be_one_text_and_a_profile_without_one_is_called_like_its_file():
    assert profile().title("ko") == "Class 9b"
    assert read_text("format: 1", Path("class7.yaml")).title() == "class7"


def test_files_in_a_folder_with_a_korean_name_are_found_beside_the_profile(tmp_path: Path):
    folder = tmp_path / "학급 9반"
    folder.mkdir()
    path = folder / "프로필.yaml"
    path.write_text(
        "format: 1\nname: 9학년\ndata: {dataset: {name: csv, file: 자료/점수.csv}}\n"
        "lessons: {own: [수업]}\nstart: 처음.json\n", "utf-8",
    )  # fmt: skip
    found = read(path)
    assert found.path == path
    assert found.lessons.own == (folder / "수업",)
    assert found.start == folder / "처음.json"
    assert Path(found.data["dataset"].values["file"]) == folder / "자료" / "점수.csv"


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path):
    path = tmp_path / "profile.yaml"
    path.write_bytes("format: 1\nname: 학급\n".encode("cp949"))
    with pytest.raises(ProfileError, match=r"profile\.yaml, line 2: .*UTF-8"):
        read(path)


@pytest.mark.parametrize("kind", [*KINDS, "docks", "actions"])
def test_everything_of_a_kind_can_be_hidden(kind: str):
    listed = ", ".join(names_of(kind))
    found = profile(f"hide: {{{kind}: [{listed}]}}")
    (names,) = found.hidden.values()
    assert names == set(names_of(kind))
    (kept,) = profile(f"hide: {{{kind}: {{all_but: [{listed}]}}}}").hidden.values()
    assert not kept
