"""The page of questions: an answer is checked at once and its reason told; one may try again."""

from __future__ import annotations

from functools import partial

from desktoplab.lessons.lesson import Question
from desktoplab.ui.lessons.choices import Choices
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, row
from desktoplab.ui.text import tr


class ExplainPage(Page):
    """One block for each question."""

    def __init__(self, desk: Desk, questions: tuple[Question, ...]) -> None:
        super().__init__(desk, "explain")
        self.introduce("explain")
        self.blocks = []
        for number, question in enumerate(questions):
            self.add_text(f"lesson_question_{number}", desk.filled(question.question), bold=True)
            block = Block(desk, number, question)
            self.blocks.append(block)
            for part in (block.choices, row(block.check), block.reason):
                self.add(part)
        self.end()

    def act(self) -> bool:
        """Check the first question that waits for it."""
        return any(block.act() for block in self.blocks)


class Block:
    """A question's choices, its button and the reason that follows."""

    def __init__(self, desk: Desk, number: int, question: Question) -> None:
        self._desk, self._number, self._question = desk, number, question
        words = [desk.filled(answer.text) for answer in question.answers]
        self.choices = Choices(f"lesson_answer_{number}", words)
        self.check = button(f"lesson_check_{number}", tr("Check"), partial(self.act), primary=True)
        self.reason = Card(f"lesson_reason_{number}")
        self._title = self.reason.add_text(f"lesson_reason_{number}_title", "", bold=True)
        self._text = self.reason.add_text(f"lesson_reason_{number}_text", "")
        self.reason.hide()
        self.choices.chosen.connect(self._choose)
        before = desk.state.answer(number)
        if before is not None:
            self.choices.choose(before)
            self._show(before)
        self.check.setEnabled(self._can_check())

    def _can_check(self) -> bool:
        place = self.choices.place
        return place is not None and place != self._desk.state.answer(self._number)

    def _choose(self, place: int) -> None:
        """Another answer is chosen: what was said of the last one goes."""
        self.reason.hide()
        self.choices.show_right(None)
        self.check.setEnabled(True)

    def act(self) -> bool:
        """Check what is chosen."""
        place = self.choices.place
        if place is None or not self.check.isEnabled():
            return False
        self._show(place)
        self.check.setEnabled(False)
        self._desk.state.give_answer(self._number, place)
        return True

    def _show(self, place: int) -> None:
        answer = self._question.answers[place]
        self.choices.show_right(place if answer.right else None)
        self.reason.set_kind("good" if answer.right else "accent")
        self._title.say(tr("Yes") if answer.right else tr("Not this one"))
        self._text.say(self._desk.filled(answer.reason))
        self.reason.show()
