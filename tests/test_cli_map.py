"""`desktoplab map` on the command line: as lines for machines and as a table for people."""

from __future__ import annotations

import json

import pytest

from desktoplab.cli.command import main


def test_map_tells_every_cell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "preset:spiral", "--json", "--depths", "1,30", "--device", "cpu"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(said) == 2 * 6 * 3
    assert {line["event"] for line in said} == {"cell"}
    assert all(line["forward_ratio"] == 1 for line in said if line["depth"] == 1)
    small = {"name": "normal", "std": 0.01}
    tanh = next(
        line for line in said
        if (line["depth"], line["initializer"]) == (30, small)
        and line["activation"]["name"] == "tanh"
    )  # fmt: skip
    assert tanh["forward_ratio"] < 1e-20
    assert tanh["backward_ratio"] == tanh["backward"][0] / tanh["backward"][1]


def test_map_draws_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "preset:spiral", "--depths", "3,200", "--device", "cpu"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[0].split() == ["activation", "initializer", "3", "200"]
    rows = [line.split()[0] for line in said.splitlines()[1:19]]
    assert rows == ["Sigmoid"] * 6 + ["Tanh"] * 6 + ["ReLU"] * 6
    assert "NaN" in said  # ReLU with N(0, 1) overflows, and says so
    assert "16 units" in said


def test_map_says_what_is_wrong_with_its_depths(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "preset:spiral", "--depths", "0"]) == 2
    assert "1 to 8 numbers from 1 to 200" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["gan_ring", "pretrained_rbms"])
def test_map_is_refused_where_labels_alone_do_not_teach(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["map", f"preset:{name}"]) == 2
    assert "allowed: supervised, as the map is of networks" in capsys.readouterr().err
