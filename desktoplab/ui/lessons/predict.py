"""The page of a prediction: choose or draw what will come, then say that this is it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from desktoplab.lessons.lesson import Draw, Prediction
from desktoplab.ui.lessons.choices import Choices
from desktoplab.ui.lessons.curve import labels_of
from desktoplab.ui.lessons.desk import Desk, Page, button
from desktoplab.ui.lessons.sketch import scale_of
from desktoplab.ui.text import tr

if TYPE_CHECKING:
    from desktoplab.ui.lessons.drawing import Drawing


class PredictPage(Page):
    """Nothing is trained before this page was answered."""

    def __init__(self, desk: Desk, prediction: Prediction) -> None:
        super().__init__(desk, "predict")
        self.choices: Choices | None = None
        self.drawing: Drawing | None = None
        self.introduce("predict")
        self.add_text("lesson_question", desk.filled(prediction.question), bold=True)
        if prediction.draw is not None:
            self._offer_drawing(prediction.draw)
        else:
            self._offer_choices(prediction)
        self.done = button("lesson_done", tr("That is my prediction"), self.act, primary=True)
        self.hint = self.add_text("lesson_predict_hint", "")
        self.hint.mute()
        self.end()
        self.refresh()

    def _offer_choices(self, prediction: Prediction) -> None:
        words = [self.desk.said(choice.text) for choice in prediction.choices]
        self.choices = Choices("lesson_choice", words)
        self.choices.choose(self.desk.state.kept.predicted)
        self.choices.chosen.connect(self.refresh)
        self.add(self.choices)

    def _offer_drawing(self, draw: Draw) -> None:
        from desktoplab.ui.lessons.drawing import Drawing

        labels, below = labels_of(draw, self.desk.state.lesson)
        self.drawing = Drawing(scale_of(draw.quantity), labels, below)
        self.drawing.take(self.desk.state.kept.drawn)
        self.drawing.drawn.connect(self.refresh)
        what = self.add_text("lesson_drawing_what", tr(scale_of(draw.quantity).label))
        what.mute()
        self.add(self.drawing)

    @property
    def is_answered(self) -> bool:
        """Whether something is chosen or drawn, final or not."""
        if self.choices is not None:
            return self.choices.place is not None
        return self.drawing is not None and self.drawing.sketch.is_begun

    def act(self) -> bool:
        """Fix the prediction, and go on to the run."""
        state = self.desk.state
        if state.standing().predicted or not self.is_answered:
            return False
        if self.choices is not None and self.choices.place is not None:
            state.predict(choice=self.choices.place)
        elif self.drawing is not None:
            state.predict(drawn=self.drawing.values)
        state.go_on()
        return True

    def refresh(self) -> None:
        is_fixed = self.desk.state.standing().predicted
        self.done.setVisible(not is_fixed)
        self.done.setEnabled(self.is_answered)
        if is_fixed:
            self.hint.say(tr("Your prediction stands. The run will tell."))
            if self.choices is not None:
                self.choices.fix()
            if self.drawing is not None:
                self.drawing.fix()
        elif self.drawing is not None:
            self.hint.say(
                tr("Draw with the mouse, from left to right. With the keyboard: left and right "
                   "choose a point, up and down move it.")
            )  # fmt: skip

    @property
    def foot(self) -> Sequence[QPushButton]:
        return (self.done,)
