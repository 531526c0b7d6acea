"""Reading a lesson: it is whole, or it is refused with a line and a hint. Any text does either."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from desktoplab.lessons.lesson import Lesson, said
from desktoplab.lessons.nodes import BREAK
from desktoplab.lessons.problem import LessonError
from desktoplab.lessons.reading import read, read_text
from desktoplab.lessons.shelf import shelf
from tests.lessons.files import FILE, lesson, line_of, refusal, small, with_


def test_the_small_lesson_is_read_whole():
    found = lesson()
    assert (found.name, found.minutes, found.sources) == ("small", 10, ("Minsky & Papert 1969",))
    (step,) = found.steps
    (run,) = step.runs
    assert run.experiment.training.epochs == 10
    assert run.do == "train"
    assert step.predict is not None
    assert len(step.predict.choices) == 2
    assert step.observe[0].dock == "boundary"
    assert [promise.line for promise in step.promises] == [37, 38]
    assert step.task is not None
    assert step.task.start is run
    assert step.task.solution.training.epochs == 60
    assert [answer.right for answer in step.explain[0].answers] == [True, False]
    assert not found.remarks
    assert said(found.title, "ko") == "뉴런 하나와 XOR"
    assert said(found.title, "fr") == said(found.title, "en") == "One neuron and XOR"


@pytest.mark.parametrize(
    ("old", "new", "at", "words"),
    [
        ("format: 1", "format: 2", "format: 2", "allowed: 1"),
        ("minutes: 10", "minutes: soon", "minutes:", "whole number"),
        ("minutes: 10", "minuets: 10", "minuets", "did you mean minutes"),
        ("name: small", "name: Small one", "name: Small", "small letters"),
        ("name: small", "name: small\nname: other", "name: other", "twice"),
        ("title: {en: One neuron and XOR, ko", "title: {en: One, neuron, ko", "title", "quotes"),
        ("title: {en: One neuron and XOR, ko: 뉴런 하나와 XOR}", "title: XOR", "title", "{en"),
        ("title: {en: One straight", "title: {en: '{x}', de: One", "title: {en: '{x}'", "'de'"),
        ("preset: perceptron_xor", "preset: perceptron_xnor", "preset:", "mean perceptron_xor"),
        ("preset: perceptron_xor", "from: nobody", "from: nobody", "no earlier run"),
        ("preset: perceptron_xor", "preset: xor\n          from: x", "from: x", "not both"),
        ("{training.epochs: 10}", "{training.epoch: 10}", "{training.epoch", "mean epochs"),
        ("{training.epochs: 10}", "{training.epochs: yes}", "{training.epochs", "whole number"),
        ("{training.epochs: 10}", "{training.epochs: 0}", "- name: single", "without end"),
        ("{training.epochs: 10}", "{'network[7].units': 1}", "{'network[7]", "[0] to"),
        ("{training.epochs: 10}", "{training..epochs: 1}", "{training..", "a path such as"),
        ("predict:", "perdict:", "perdict:", "did you mean predict"),
        ("when: single.validation_accuracy >", "when: singel.steps >", "when: sing", "mean single"),
        ("when: single.validation_accuracy >", "when: single.acuracy >", "when: sing", "Allowed"),
        ("- look: boundary", "- look: boundry", "- look:", "did you mean boundary"),
        ("{single.validation_accuracy | percent} right", "{single.loss} right", "It gets {s",
         "train_loss"),
        ("{single.validation_accuracy | percent} right", "{single.steps | pct} right", "It gets {s",
         "percent"),
        ("{single.validation_accuracy | percent} right", "{single.delta} right", "It gets {s",
         "take one"),
        ("{single.validation_accuracy | percent} right", "{single.steps right", "It gets {s",
         "no partner"),
        ("- single.layers == 1", "- single.layers", "- single.layers", "a comparison"),
        ("- single.layers == 1", "- single.delta[3] == 1", "- single.delta", "from 1 to 1"),
        ("start: single", "start: sngle", "start: sngle", "did you mean single"),
        ("keep: [data]", "keep: [data, training.sed]", "keep:", "seed"),
        ("keep: [data]", "keep: [data, training.epochs]", "from: single", "changes training"),
        ("until: mine.validation", "until: single.validation", "until:", "the student's run"),
        ("{layer: dense, units: 8}", "{layer: dence, units: 8}", "{layer: dence", "mean dense"),
        ("{layer: dense, units: 8}", "{layer: dense, units: 0}", "{layer: dense, units: 0",
         "from 1"),
        ("{layer: dense, units: 8}", "{layer: max_pool}", "{layer: max_pool", "cannot be tr"),
        ("{layer: dense, units: 2}", "{layer: dense, units: 3}", "{layer: dense, units: 3",
         "2 classes"),
        ("right: true", "right: yes", "right: yes", "true, false"),
        ("right: true", "right: false", "question: {en: \"Why", "one must be"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, at: str, words: str):
    source = with_((old, new))
    error = refusal(source)
    assert words in str(error.reason), str(error)
    assert error.line == line_of(source, at), str(error)
    assert str(error).startswith(f"small.yaml, line {error.line}: ")


def test_a_text_in_one_language_is_read_with_a_remark():
    found = lesson(("title: {en: One neuron and XOR, ko: 뉴런 하나와 XOR}", "title: {ko: 뉴런}"))
    assert said(found.title, "en") == "뉴런"
    (remark,) = found.remarks
    assert (remark.line, str(remark.text)) == (3, "There is no English text here.")


def test_numbers_that_only_one_language_shows_are_remarked_upon():
    found = lesson(("{single.epochs} 에포크를", "몇 에포크를"))
    (remark,) = found.remarks
    assert "single.epochs" in str(remark.text)


def test_a_text_speaks_of_no_run_that_comes_later():
    source = with_(("A single neuron draws", "It got {single.steps}. A single neuron draws"))
    error = refusal(source)
    assert "no run of this name" in str(error)
    assert error.line == line_of(source, "It got")


def test_a_measured_run_has_nothing_that_only_training_gives():
    source = with_(("      - name: single\n", "      - name: single\n        do: measure\n"))
    assert "do: measure" in str(refusal(source))


def test_runs_are_unique_in_a_lesson_and_never_called_mine():
    run = "      - name: single\n"
    other = "      - {name: single, label: {en: a}, experiment: {preset: xor}}\n"
    two = with_((run, other + "      - name: single\n        label: {en: b}\n"))
    assert "Another run is called single, in line 20" in str(refusal(two))
    assert "mine" in str(refusal(small().replace("name: single", "name: mine")))


def test_several_runs_need_labels():
    run = "      - name: single\n"
    source = with_((run, "      - {name: other, experiment: {preset: xor}}\n" + run))
    assert "label is missing in a run" in str(refusal(source))


def test_an_experiment_goes_on_from_an_earlier_one():
    first = """\
  - name: first
    title: {en: a}
    text: {en: b}
    runs:
      - name: base
        experiment:
          preset: digits
          training: {optimizer: {name: adam, learning_rate: 1e-3}}
"""
    found = lesson(
        ("  - name: line", f"{first}  - name: line"),
        ("{layer: dense, units: 2}", "{layer: dense, units: 10}"),
        ("preset: perceptron_xor", "from: base\n          data: {label_noise: 0.5}"),
    )  # fmt: skip
    base, single = found.runs
    assert single.experiment.network == base.experiment.network
    assert single.experiment.data.label_noise == 0.5
    assert base.experiment.data.label_noise == 0.0
    assert single.experiment.training.optimizer.values["learning_rate"] == 0.001


def test_a_file_is_read_as_utf8_with_or_without_mark(tmp_path: Path):
    path = tmp_path / "한글.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + small().encode())
    assert read(path).path == path
    path.write_bytes(small().encode("cp949", errors="replace"))
    with pytest.raises(LessonError) as error:
        read(path)
    assert "UTF-8" in str(error.value)
    assert error.value.line == 3


def test_a_shelf_holds_lessons_and_what_is_wrong_with_others(tmp_path: Path):
    (tmp_path / "1.yaml").write_text(small(), "utf-8")
    (tmp_path / "2.yml").write_text(small(), "utf-8")
    (tmp_path / "3.yaml").write_text("format: 7", "utf-8")
    (tmp_path / "4.txt").write_text("no lesson", "utf-8")
    (tmp_path / "5.yaml").mkdir()
    first, again, wrong, folder = shelf((tmp_path, tmp_path / "nowhere"))
    assert isinstance(first, Lesson)
    assert "Another lesson is called small: 1.yaml" in str(again)
    assert isinstance(wrong, LessonError)
    assert "cannot be opened" in str(folder)


def read_or_line(source: str) -> None:
    """Either it is read, or the error names a line that the text has."""
    try:
        read_text(source, FILE)
    except LessonError as error:
        lines = len(BREAK.split(source))
        assert 1 <= error.line <= lines, str(error)
        assert str(error)


@settings(deadline=None, max_examples=150)
@given(st.text())
def test_any_text_is_read_or_refused(source: str):
    read_or_line(source)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_any_damage_to_a_lesson_is_read_or_refused(data: st.DataObject):
    source = small()
    first = data.draw(st.integers(0, len(source)))
    last = data.draw(st.integers(first, min(len(source), first + 40)))
    alphabet = st.sampled_from("{}[]:,-|>&*!'\"# \n\tan01e.()%한\x00")
    read_or_line(source[:first] + data.draw(st.text(alphabet, max_size=8)) + source[last:])


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["single.steps > 1", "{single.steps}", "xor", "true"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["en", "ko", "name", "title", "text", "runs", "experiment", "set"]),
        inner, max_size=4,
    ),
    max_leaves=8,
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_anything_in_place_of_a_value_is_read_or_refused(data: st.DataObject):
    """Replaces one value somewhere in the tree of the small lesson by anything."""
    tree = yaml.safe_load(small())
    here = tree
    while True:
        keys = list(here) if isinstance(here, dict) else range(len(here))
        key = data.draw(st.sampled_from(list(keys)))
        if isinstance(here[key], dict | list) and here[key] and data.draw(st.booleans()):
            here = here[key]
            continue
        here[key] = data.draw(PLAIN)
        break
    read_or_line(yaml.safe_dump(tree, allow_unicode=True))
