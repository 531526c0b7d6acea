"""Promises of the report: whole in itself, safe with any text, and true to the run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from desktoplab.engine.history import History, history_of
from desktoplab.engine.messages import RateChange
from desktoplab.engine.train import train
from desktoplab.exports.kinds import export, kind_named
from desktoplab.exports.report.charts import Curve, chart
from desktoplab.exports.report.page import page
from desktoplab.exports.report.scatter import scatter
from desktoplab.exports.saving import extras_of
from desktoplab.exports.subject import Subject, Words, of_file, of_history
from desktoplab.spec.json_format import from_json
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import PROCEDURES
from desktoplab.store.snapshot import read, save
from tests.exports.test_script_sweep import plain, small

WORDS = Words("층 20개 <b>", "김민준 & 이서연", "첫째 줄\n</div><script>alert(1)</script>")


class Reader(HTMLParser):
    """Text by tag, and every attribute, of a page; fails on tags that do not match."""

    void: ClassVar[set[str]] = {"meta", "path", "circle", "br", "link", "img"}

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: dict[str, list[str]] = {}
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.setdefault(self.open[-1] if self.open else "", []).append(data)


@pytest.fixture(scope="module")
def history() -> History:
    block = Block((layer("dense", units=5), layer("sigmoid")), 12)
    return history_of(train(small(block, layer("dense", units=2), epochs=3), device="cpu"))


@pytest.fixture(scope="module")
def source(history: History) -> str:
    return page(of_history(history, WORDS))


def test_a_report_needs_nothing_beside_it(source: str):
    reader = Reader(source)
    assert not {"script", "link", "img", "iframe", "object"} & set(reader.tags)
    assert not [value for name, value in reader.attributes if name in ("src", "href")]
    assert not re.search(r"https?:|url\(|@import", source)


def test_words_of_a_person_stay_words(source: str):
    reader = Reader(source)
    assert reader.words["h1"] == [WORDS.title]
    assert "김민준 & 이서연" in reader.words["b"]
    assert WORDS.notes in reader.words["div"]


def test_a_report_tells_network_result_findings_and_experiment(source: str, history: History):
    reader = Reader(source)
    cells = reader.words["td"]
    assert "Block ×12" in cells
    assert f"{history.started.parameters:,}" in cells
    last = history.points[-1].values
    assert f"{100 * last['validation_accuracy']:.1f} %" in reader.words["b"]
    assert "The gradient vanishes" in reader.words["h3"]
    assert from_json("".join(reader.words["pre"])) == history.started.experiment
    assert len(re.findall("<figure>", source)) == 6


def test_a_report_tells_learning_rates_that_were_set_by_hand():
    history = history_of(train(small(layer("dense", units=2), epochs=1), device="cpu"))
    assert "set by hand" not in page(of_history(history, Words()))
    history.rates += [RateChange(1, 0.3), RateChange(1, 0.2), RateChange(1200, 0.01)]
    source = page(of_history(history, Words()))
    assert "Learning rate set by hand</td><td>0.2 after 1 update; 0.01 after 1,200 up" in source


def test_every_text_of_a_report_can_be_translated(history: History):
    subject = Subject(
        history.started.experiment, history, say=lambda words: f"«{words}»", language="ko"
    )
    reader = Reader(page(subject))
    for tag in ("h1", "h2", "th", "summary"):
        assert all(word.startswith("«") for word in reader.words[tag]), tag
    assert 'lang="ko"' in page(subject)


def test_a_report_of_a_snapshot_has_its_title_notes_and_versions(history: History, tmp_path: Path):
    path = tmp_path / "실험.dlab"
    save(path, history, extras_of(history, Words("제목", "", "메모")))
    subject = of_file(path, Words(author="박지호"))
    assert subject.words == Words("제목", "박지호", "메모")
    (written,) = export(subject, kind_named("html"), tmp_path / "보고서.html")
    reader = Reader(written.read_text("utf-8"))
    assert reader.words["h1"] == ["제목"]
    assert {"torch", "numpy", "platform"} <= set(reader.words["td"])


def test_a_snapshot_carries_its_script_and_findings(history: History, tmp_path: Path):
    save(tmp_path / "a.dlab", history, extras_of(history))
    extras = read(tmp_path / "a.dlab").extras
    assert "def build_network():" in extras.script
    assert extras.verdicts[0]["name"] == "vanishing"


def test_a_run_that_diverged_and_one_without_frames_can_be_reported(ran):
    diverged = ran(small(layer("dense", units=2), epochs=30, loss="mse",
                         optimizer={"name": "sgd", "learning_rate": 1000.0}))  # fmt: skip
    assert diverged.history.ended.divergence is not None
    assert "Diverged at step" in page(diverged)
    assert "Learning" in page(ran(plain(epochs=1)))


def test_a_report_draws_what_pretrained_layers_told(ran):
    procedure = PROCEDURES.choose("pretrain_rbms", epochs=3)
    layers = layer("dense", units=5), layer("sigmoid"), layer("dense", units=4), layer("sigmoid")
    source = page(ran(small(*layers, layer("dense", units=2), procedure=procedure)))
    told = [value for name, value in Reader(source).attributes if name == "aria-label"]
    for quantity in ("error of the reconstruction", "free energy"):
        assert f"{quantity} – epoch: training, validation" in told
    assert not [label for label in told if "energy" in label or "reconstruction" in label][2:]


def test_a_curve_begins_anew_where_x_does_not_grow():
    x, y = np.array([0.0, 1.0, 1.0, 2.0]), np.array([1.0, 0.5, 3.0, 2.0])
    drawn = chart([Curve("a", x, y)], "epoch", "error")
    (path,) = re.findall(r'<path d="([^"]*)" fill="none"', drawn)
    assert re.sub(r"[\d. ]", "", path) == "MLML"


def test_charts_draw_zero_and_what_is_not_finite_at_the_edge():
    x = np.arange(1.0, 6.0)
    curve = Curve("a", x, np.array([1e-9, 0.0, np.inf, np.nan, 1e-3]))
    drawn = chart([curve], "layer", "error", log=True)
    assert drawn.count('class="open"') == 3
    assert chart([Curve("a", x, np.full(5, np.nan))], "x", "y") == ""
    assert chart([], "x", "y") == ""


def test_a_chart_of_a_million_points_stays_small_and_keeps_its_peak():
    y = np.zeros(1_000_000)
    y[654_321] = 7.0
    drawn = chart([Curve("a", np.arange(1e6), y)], "x", "y")
    assert len(drawn) < 30_000
    assert " 12.0L" in drawn  # the top of the picture


def test_a_scatter_names_its_points_and_leaves_out_what_has_no_place():
    drawn = scatter([(1, 0.5, "a<b"), (2, float("nan"), "c"), (0, 0.1, "d")], "x", "y",
                    log=(True, False))  # fmt: skip
    assert "a&lt;b" in drawn
    assert drawn.count("<circle") == 1
