"""`desktoplab measure`: every layer's statistics at the start weights, as tables and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktoplab.cli import main


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    said = capsys.readouterr().out.splitlines()
    return [json.loads(line, parse_constant=refuse) for line in said]


def test_json_has_every_probe_of_every_layer(capsys: pytest.CaptureFixture[str]):
    assert main(["measure", "preset:digits", "--json"]) == 0
    said = lines(capsys)
    assert [line["event"] for line in said] == ["layer"] * 3
    for line in said:
        assert {"activations", "gradient_flow", "signal", "symmetry", "weights"} <= set(line)
        assert line["update_ratio"]["ratio"] is None, "nothing was updated yet"
        assert line["activations"]["saturated"] is None, "ReLU does not saturate"
        assert len(line["activations"]["counts"]) == 64
    assert [line["symmetry"]["distinct"] for line in said] == [64, 32, 10]
    assert said[0]["activations"]["dead"] == 0.0
    assert said[2]["activations"]["dead"] is None


def test_json_tells_of_skips_after_the_layers(capsys: pytest.CaptureFixture[str]):
    assert main(["measure", "preset:residual", "--json"]) == 0
    said = lines(capsys)
    assert [line["event"] for line in said] == ["layer"] * 22 + ["skip_share"] * 20
    assert {line["uid"] for line in said[22:]} == {said[22]["uid"]}
    for line in said[22:]:
        assert line["identity"] + line["branch"] == pytest.approx(1.0)


def test_json_tells_of_the_error_through_time(capsys: pytest.CaptureFixture[str]):
    assert main(["measure", "preset:lstm", "--json"]) == 0
    *layers, last = lines(capsys)
    assert last["event"] == "time_gradient"
    assert last["label"] == layers[0]["label"]
    assert all(rms > 0 for rms in last["delta_rms"])


@pytest.mark.parametrize(
    ("preset", "said"),
    [
        ("digits", ["saturated", "dead", "differ", "rank", "64/64", "delta RMS", "× next"]),
        ("residual", ["error through identity", "20 · Block ×20"]),
        ("rnn_forgets", ["dL/dh first", "× step back"]),
    ],
)
def test_tables_fit_a_terminal_of_eighty_columns(
    capsys: pytest.CaptureFixture[str], preset: str, said: list[str]
):
    assert main(["measure", f"preset:{preset}"]) == 0
    shown = capsys.readouterr().out
    assert all(words in shown for words in said)
    assert max(map(len, shown.splitlines())) <= 80


def test_numbers_that_are_not_finite_are_null(capsys: pytest.CaptureFixture[str]):
    """Weights of 100 in a hundred layers overflow float32."""
    huge = 'network[2].block[0].weight_init={"name": "normal", "std": 100}'
    sets = ["--set", huge, "--set", "network[2].repeat=100"]
    assert main(["measure", "preset:relu_he", "--json", *sets]) == 0
    said = lines(capsys)
    assert any(line["symmetry"]["effective_rank"] is None for line in said)
    assert any(line["gradient_flow"]["delta_l2"] is None for line in said)
