"""Promises of what follows a run: drawing, task, questions, the end, and what is kept."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktoplab.spec import edits
from desktoplab.ui.lessons.prose import keep_words
from desktoplab.ui.lessons.state import LessonState
from tests.ui.lessons.conftest import HERE, Classroom


def to_curve(classroom: Classroom) -> None:
    classroom.begin()
    classroom.predict()
    classroom.train()
    classroom.press("lesson_next")


class TestDrawing:
    def test_the_mouse_draws_every_layer_it_passes(self, classroom: Classroom):
        to_curve(classroom)
        drawing = classroom.page.drawing
        assert drawing.labels == tuple("1234567")
        assert not classroom.button("lesson_done").isEnabled()
        view = drawing.viewport()

        def at(layer_: int, place: float) -> QPoint:
            scene = drawing.chart.vb.mapViewToScene(QPointF(layer_, place))
            return drawing.mapFromScene(scene)

        button = Qt.MouseButton.LeftButton
        QTest.mousePress(view, button, pos=at(0, -8))
        QTest.mouseMove(view, at(6, -2))
        QTest.mouseRelease(view, button, pos=at(6, -2))
        drawn = np.log10(drawing.values)
        assert drawn == pytest.approx(np.linspace(-8, -2, 7), abs=0.3)
        assert classroom.button("lesson_done").isEnabled()

    def test_arrows_draw_as_well_and_say_what_they_set(self, classroom: Classroom):
        to_curve(classroom)
        drawing = classroom.page.drawing
        drawing.setFocus()
        QTest.keyClick(drawing, Qt.Key.Key_Up)
        before = drawing.values[0]
        QTest.keyClick(drawing, Qt.Key.Key_Down)
        QTest.keyClick(drawing, Qt.Key.Key_Down)
        assert drawing.values[0] < before
        QTest.keyClick(drawing, Qt.Key.Key_End)
        QTest.keyClick(drawing, Qt.Key.Key_PageUp)
        assert drawing.values[-1] > drawing.values[0]
        assert drawing.accessibleDescription().startswith("7: ")

    def test_a_measured_step_needs_no_training_and_lays_its_curve_over(self, classroom: Classroom):
        to_curve(classroom)
        classroom.draw()
        assert classroom.button("lesson_train").text() == "Measure"
        classroom.train()
        history = classroom.state.histories["cold"]
        assert history.step == 0
        drawing = classroom.page.drawing
        assert drawing.is_fixed
        found = history.newest["gradient_flow"].arrays["delta_rms"]
        assert drawing.measured == pytest.approx(np.log10(found))
        far = np.mean(np.abs(np.log10(found) + 3))
        assert f"{far:.1f} decades" in classroom.text("lesson_verdict")

    def test_what_is_done_is_not_redrawn(self, classroom: Classroom):
        to_curve(classroom)
        classroom.draw()
        classroom.press("lesson_phase_predict")
        drawing = classroom.page.drawing
        before = drawing.values
        QTest.keyClick(drawing, Qt.Key.Key_Up)
        assert drawing.values == before == classroom.state.kept.drawn


class TestTask:
    def test_the_start_does_not_fulfil_it_and_own_hands_do(self, classroom: Classroom):
        classroom.reach_task()
        session = classroom.window.session
        assert session.experiment == classroom.state.step.task.start.experiment
        assert not classroom.button("lesson_solution").isEnabled()
        classroom.train_mine()
        assert classroom.text("lesson_result_title") == "Not there yet"
        assert "8.1 %" in classroom.text("lesson_goal_text")
        assert classroom.button("lesson_solution").isEnabled()
        session.edit("Cure", classroom.state.step.task.solution)
        classroom.train_mine()
        assert classroom.text("lesson_result_title") == "Reached"
        assert "%" in classroom.text("lesson_result_text")
        assert classroom.state.kept.task
        assert classroom.state.kept.tries == 2

    def test_breaking_a_rule_is_told_and_does_not_count(self, classroom: Classroom):
        classroom.reach_task()
        session = classroom.window.session
        cured = edits.change_training(classroom.state.step.task.solution, "epochs", 3)
        session.edit("Cure and more epochs", cured)
        assert "Epochs" in classroom.text("lesson_kept_text")
        classroom.train_mine()
        assert "rules" in classroom.text("lesson_result_title")
        assert not classroom.state.kept.task

    def test_hint_and_solution_come_on_demand_and_undo_brings_ones_own_back(
        self, classroom: Classroom
    ):
        classroom.reach_task()
        card = classroom.page.hint_text
        assert not card.isVisible()
        classroom.press("lesson_hint")
        assert card.isVisible()
        classroom.train_mine()
        session = classroom.window.session
        before = session.experiment
        classroom.press("lesson_solution")
        assert session.undo_name == "Solution of the task"
        classroom.train_mine()
        assert classroom.state.kept.task
        session.undo()
        assert session.experiment == before


class TestExplain:
    def to_questions(self, classroom: Classroom) -> None:
        lesson = classroom.state.book.lessons[0]
        classroom.teaching.open(lesson, 2)
        classroom.press("lesson_next")

    def test_a_wrong_answer_has_its_reason_and_may_be_given_again(self, classroom: Classroom):
        self.to_questions(classroom)
        assert not classroom.button("lesson_check_0").isEnabled()
        classroom.press("lesson_answer_0_0")
        classroom.press("lesson_check_0")
        assert classroom.text("lesson_reason_0_title") == "Not this one"
        assert "tanh" in classroom.text("lesson_reason_0_text")
        classroom.press("lesson_answer_0_1")
        assert not classroom.page.blocks[0].reason.isVisible()
        classroom.press("lesson_check_0")
        assert classroom.text("lesson_reason_0_title") == "Yes"
        assert classroom.state.kept.answers == (1,)
        # Its number was not measured in this sitting.
        assert "…" in classroom.text("lesson_reason_0_text")

    def test_the_end_tells_goal_and_what_is_open(self, classroom: Classroom):
        self.to_questions(classroom)
        classroom.press("lesson_next")
        assert classroom.state.at_end
        assert "Some steps" in classroom.text("lesson_finish_open")
        assert "deep sigmoid" in classroom.text("lesson_finish_goal_text")
        assert "Train the step again" in classroom.text("lesson_finish_0_measured")


class TestKept:
    def whole(self, classroom: Classroom) -> None:
        classroom.reach_task()
        classroom.train_mine()
        classroom.press("lesson_solution")
        classroom.train_mine()
        classroom.press("lesson_next")
        classroom.press("lesson_answer_0_1")
        classroom.press("lesson_check_0")
        classroom.press("lesson_next")

    def test_a_whole_lesson_is_finished_and_remembered(self, classroom: Classroom):
        self.whole(classroom)
        state = classroom.state
        assert classroom.text("lesson_finish_title") == "You finished this lesson."
        assert "hundred times smaller" in classroom.text("lesson_finish_0_measured")
        assert "decades" in classroom.text("lesson_finish_1_measured")
        folder = classroom.window.folder
        kept = json.loads((folder / "lessons.json").read_text("utf-8"))
        assert "histories" not in json.dumps(kept)
        again = LessonState(folder, [HERE])
        assert again.book.is_finished(again.book.lessons[0])
        assert again.book.continues is None
        state.close()
        classroom.teaching.menu.fill()
        action = next(
            one for one in classroom.teaching.menu.actions()
            if one.objectName() == "action_lesson_small"
        )  # fmt: skip
        assert action.isChecked()
        assert all(classroom.page.cards[0].done)

    def test_a_finished_step_shows_answers_and_asks_for_a_run(self, classroom: Classroom):
        self.whole(classroom)
        state = classroom.state
        state.close()
        classroom.begin()
        assert classroom.button("lesson_choice_2").isChecked()
        assert not classroom.button("lesson_choice_0").isEnabled()
        assert classroom.action("train").isEnabled()
        classroom.press("lesson_next")
        assert "measured: train again" in classroom.text("lesson_run_hint")
        classroom.train()
        assert classroom.text("lesson_verdict") == "As you expected"

    def test_an_unfinished_lesson_continues_where_it_was_left(self, classroom: Classroom):
        to_curve(classroom)
        classroom.teaching.close_lesson()
        classroom.teaching.menu.fill()
        names = [action.objectName() for action in classroom.teaching.menu.actions()]
        assert "action_lesson_continue" in names
        classroom.begin()
        assert classroom.state.step.name == "curve"
        assert classroom.window.session.experiment == classroom.state.step.runs[0].experiment

    def test_a_broken_file_is_told_and_put_aside(self, classroom: Classroom):
        folder = classroom.window.folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "lessons.json").write_text("{", "utf-8")
        told = []
        classroom.state.book.troubled.connect(lambda words, details: told.append(str(words)))
        classroom.window.errors.tell = lambda *words: None
        classroom.begin()
        assert "begins anew" in told[0]
        assert (folder / "lessons.json.broken").read_text("utf-8") == "{"


class TestOwnFile:
    def test_a_mistake_is_told_with_its_line(self, classroom: Classroom, tmp_path):
        source = (HERE / "small.yaml").read_text("utf-8").replace("minutes: 5", "minutes: soon")
        path = tmp_path / "mine.yaml"
        path.write_text(source, "utf-8")
        assert not classroom.teaching.open_file(path)
        dialog = classroom.window.errors.dialog
        assert "mine.yaml, line 4: found 'soon'; allowed: a whole number" in dialog.message.text()
        dialog.close()

    def test_a_lesson_of_ones_own_opens_and_stays_in_the_list(self, classroom: Classroom, tmp_path):
        source = (HERE / "small.yaml").read_text("utf-8").replace("name: small", "name: own", 1)
        path = tmp_path / "mine.yaml"
        path.write_text(source, "utf-8")
        assert classroom.teaching.open_file(path)
        assert classroom.state.lesson.name == "own"
        assert [one.name for one in classroom.state.book.lessons] == ["small", "own"]


def test_the_overview_lists_goals_and_opens_by_key(classroom: Classroom):
    classroom.teaching.show_overview()  # they are read beside, as it takes long
    classroom.bot.waitUntil(lambda: bool(classroom.page.cards))
    card = classroom.page.cards[0]
    assert "error shrinks" in card.accessibleDescription()
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert classroom.state.lesson.name == "small"


def test_a_lesson_that_cannot_be_read_is_told_in_the_overview(classroom: Classroom, tmp_path):
    (tmp_path / "01_broken.yaml").write_text("format: 2\n", "utf-8")
    classroom.state.book.use([tmp_path])
    classroom.teaching.show_overview()
    classroom.bot.waitUntil(lambda: classroom.state.book.is_read)
    assert "01_broken.yaml, line 1" in classroom.text("lesson_error_0_text")


def test_another_window_goes_on_in_another_language(qtbot, classroom: Classroom):
    to_curve(classroom)
    classroom.draw()
    window, state = classroom.window, classroom.state
    measured = dict(state.histories)
    window.settings.setValue("preferences/language", "ko")
    left = window.retire()
    from desktoplab.ui.window import MainWindow

    next_ = MainWindow(
        window.session, window.run, window.settings, window.folder, window.errors, left
    )
    try:
        next_.show()
        assert next_.teaching.state is state
        assert state.histories == measured
        assert state.phase == "run"
        panel = next_.teaching.panel
        assert next_.docks["lesson"].isVisible()
        assert panel.step_title.said == "그려 보기"
        button = panel.findChild(QAbstractButton, "lesson_train")
        button.click()
        qtbot.waitUntil(lambda: state.phase == "observe")
    finally:
        next_.close_quietly()
        next_.deleteLater()


def test_every_widget_that_takes_the_keyboard_has_a_name(classroom: Classroom):
    classroom.begin()
    panel = classroom.teaching.panel
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible() and button.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert button.objectName(), button
            assert button.accessibleName() or button.text(), button.objectName()


def test_korean_words_stay_whole_and_numbers_stay_with_their_units():
    assert keep_words("오차의 크기") == "오\u2060차\u2060의 크\u2060기"
    assert keep_words("2.9 × 10⁻⁷") == "2.9\u00a0×\u00a010⁻⁷"
    assert keep_words("12 % of") == "12\u00a0% of"
