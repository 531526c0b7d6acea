"""The page at the end of a lesson: its goal, what was predicted and measured, what comes next."""

from __future__ import annotations

from desktoplab.lessons.lesson import Lesson, Step
from desktoplab.ui.lessons.curve import labels_of, measured_curve
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, row
from desktoplab.ui.lessons.judging import came_true
from desktoplab.ui.lessons.sketch import distance, distance_words, scale_of
from desktoplab.ui.text import tr


class FinishPage(Page):
    """What was learned, with the numbers of this sitting."""

    def __init__(self, desk: Desk, lesson: Lesson) -> None:
        super().__init__(desk, "finish")
        state = desk.state
        done = state.book.is_finished(lesson)
        words = tr("You finished this lesson.") if done else tr("The end of the lesson.")
        self.add_text("lesson_finish_title", words, bold=True)
        if not done:
            self.add_text("lesson_finish_open", tr("Some steps still wait for you: their dots "
                                                   "above are not filled.")).mute()  # fmt: skip
        goal = Card("lesson_finish_goal", "good" if done else "accent")
        goal.add_text("lesson_finish_goal_title", tr("What it was about"), factor=1.0).mute()
        goal.add_text("lesson_finish_goal_text", desk.said(lesson.goal))
        self.add(goal)
        self._tell_predictions(lesson)
        if lesson.sources:
            names = "\n".join(f"- {source}" for source in lesson.sources)
            words = tr("Sources:")
            self.add_text("lesson_sources", f"{words}\n\n{names}").mute()
        self.following = state.book.following(lesson)
        self.overview = button("lesson_all", tr("All lessons"), state.close)
        if self.following is not None:
            title = desk.said(self.following.title)
            self.next = button("lesson_following", tr("Next lesson: {title}", title=title),
                               self.act, primary=True)  # fmt: skip
            self.next.setText(tr("Next lesson"))
            self.add_text("lesson_following_title", title).mute()
            self.add(row(self.next, self.overview))
        else:
            self.add(row(self.overview))
        self.end()

    def _tell_predictions(self, lesson: Lesson) -> None:
        told = [step for step in lesson.steps if step.predict is not None]
        if not told:
            return
        self.add_text("lesson_finish_predictions", tr("Your predictions"), bold=True)
        for number, step in enumerate(told):
            self.add(self._prediction(f"lesson_finish_{number}", lesson, step))

    def _prediction(self, name: str, lesson: Lesson, step: Step) -> Card:
        state, desk = self.desk.state, self.desk
        assert step.predict is not None
        kept = state.book.kept(lesson, step)
        words, hit = tr("Train the step again to see what is measured."), False
        measured = state.measured()
        if step.predict.draw is not None:
            draw = step.predict.draw
            scale = scale_of(draw.quantity)
            curve = measured_curve(draw, measured, len(labels_of(draw, lesson)[0]))
            if curve is not None and kept.drawn:
                far = distance(kept.drawn, list(curve), scale)
                words = tr(distance_words(far, scale))
        else:
            found = came_true(step.predict.choices, measured)
            hit = found is not None and found == kept.predicted
            if found is not None:
                words = tr("Measured: {answer}", answer=desk.said(step.predict.choices[found].text))
        card = Card(name, "good" if hit else "plain")
        card.add_text(f"{name}_title", desk.said(step.title), factor=1.0).mute()
        card.add_text(f"{name}_question", desk.said(step.predict.question))
        card.add_text(f"{name}_measured", words, bold=True)
        if step.observe and all(run.name in state.histories for run in step.runs):
            card.add_text(f"{name}_numbers", desk.filled(step.observe[0].text))
        return card

    def act(self) -> bool:
        """Open the next lesson."""
        return self.following is not None and self.desk.conducting.open(self.following)
