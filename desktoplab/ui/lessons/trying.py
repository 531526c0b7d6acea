"""The page of a task: what to reach with one's own hands, how far it is, help on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton

from desktoplab.lessons.lesson import Task
from desktoplab.spec.text import Text
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, lead, row
from desktoplab.ui.lessons.judging import Condition, conditions, name_of, shown
from desktoplab.ui.text import tr


class TaskPage(Page):
    """Checks after each run; the hint and, after one try, the solution are a button away."""

    def __init__(self, desk: Desk, task: Task) -> None:
        super().__init__(desk, "task")
        self.task = task
        self.introduce("task")
        self.add_text("lesson_task", desk.filled(task.text), bold=True)
        self.goal = Card("lesson_goal")
        self.goal.add_text("lesson_goal_title", tr("To be reached"), factor=1.0).mute()
        self.goal_text = self.goal.add_text("lesson_goal_text", "")
        self.add(self.goal)
        self.kept = Card("lesson_kept", "warning")
        self.kept_text = self.kept.add_text("lesson_kept_text", "")
        self.add(self.kept)
        self.result = Card("lesson_result", "good")
        self.result_title = self.result.add_text("lesson_result_title", "", bold=True)
        self.result_text = self.result.add_text("lesson_result_text", "")
        self.add(self.result)
        self.train = button("lesson_train_mine", tr("Train"), self.act, primary=True)
        self.again = button("lesson_start_again", tr("Start over"), desk.preparing.begin_task)
        self.again.setToolTip(tr("Load what the task began with; Undo brings yours back."))
        self.hint = button("lesson_hint", tr("Hint"), self.show_hint)
        self.solution = button("lesson_solution", tr("Show a solution"), self.solve)
        self.add(row(self.hint, self.solution, self.again))
        self.hint_text = Card("lesson_hint_card", "accent")
        self.hint_text.add_text("lesson_hint_text", desk.filled(task.hint))
        self.hint_text.hide()
        self.add(self.hint_text)
        self.end()
        self.refresh()

    keeps_next = True

    @property
    def foot(self) -> Sequence[QPushButton]:
        return (self.train,)

    def act(self) -> bool:
        """Train what is on the canvas."""
        if not self.train.isEnabled():
            return False
        self.desk.conducting.train_mine()
        return True

    def show_hint(self) -> None:
        """Show the hint."""
        self.hint_text.show()
        self.hint.setEnabled(False)

    def solve(self) -> None:
        """Put a solution on the canvas; to see that it is one, it must be trained."""
        self.desk.preparing.solve()

    def refresh(self) -> None:
        state, conducting = self.desk.state, self.desk.conducting
        measured = state.measured()
        parts = conditions(self.task.until, measured)
        self.goal.setVisible(bool(parts))
        self.goal_text.say("\n\n".join(self._line(part) for part in parts))
        broken = self.desk.preparing.broken_rules()
        self.kept.setVisible(bool(broken))
        self.kept_text.say(self._rules(broken))
        self._tell()
        busy = conducting.run.is_active
        self.train.setEnabled(not busy)
        lead(self.train, primary=not state.kept.task)
        self.train.setText(tr("Training…") if busy else tr("Train"))
        has_tried = "mine" in state.histories
        self.hint.setVisible(bool(self.task.hint))
        self.solution.setEnabled(has_tried and not busy)
        self.solution.setToolTip(
            tr("Puts it on the canvas as one edit; Undo brings yours back.")
            if has_tried
            else tr("Train once yourself first.")
        )

    def _line(self, part: Condition) -> str:
        name, bound, now = tr(name_of(part)), shown(part, part.bound), shown(part, part.now)
        goal = tr("{what}: {sign} **{bound}**", what=name, sign=tr(part.sign), bound=bound)
        if part.now is None:
            return goal
        if part.holds:
            return tr("{goal}. Now: **{now}** ✓", goal=goal, now=now)
        return tr("{goal}. Now: **{now}**", goal=goal, now=now)

    def _rules(self, broken: Sequence[Text]) -> str:
        if not broken:
            return ""
        names = ", ".join(tr(name) for name in broken)
        return tr("In this task it has to stay as it was: {names}.", names=names)

    def _tell(self) -> None:
        state = self.desk.state
        outcome = state.task_outcome
        self.result.setVisible(outcome is not None)
        if outcome is None:
            return
        self.result.set_kind("good" if outcome == "reached" else "plain")
        if outcome == "reached":
            self.result_title.say(tr("Reached"))
            self.result_text.say(self.desk.filled(self.task.praise))
        elif outcome == "kept":
            self.result_title.say(tr("The goal is reached, but not within the rules"))
            self.result_text.say(tr("Something was changed that has to stay as it was."))
        else:
            self.result_title.say(tr("Not there yet"))
            self.result_text.say(tr("Change something, and train again."))
