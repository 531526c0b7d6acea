"""The page after the runs: what came true, and where to look, with the measured numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QToolButton

from desktoplab.lessons.lesson import Look, Planned, Prediction
from desktoplab.lessons.templates import holes
from desktoplab.ui.lessons.curve import measured_curve
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, row
from desktoplab.ui.lessons.flow import Flow
from desktoplab.ui.lessons.judging import came_true
from desktoplab.ui.lessons.sketch import distance, distance_words, scale_of
from desktoplab.ui.text import tr


class ObservePage(Page):
    """The prediction beside the measurement, then one card for each look."""

    def __init__(self, desk: Desk, looks: Sequence[Look], prediction: Prediction | None) -> None:
        super().__init__(desk, "observe")
        self.looks = tuple(looks)
        self.introduce("observe")
        if prediction is not None:
            self.add(self._judged(prediction))
        self.chips: dict[str, QToolButton] = {}
        self._offer_runs()
        for number, look in enumerate(self.looks):
            self.add(self._card(number, look))
        self.end()
        # Once the page stands: what is pointed at may be brought to the front only then.
        self._soon = QTimer(self)
        self._soon.setObjectName("lesson_first_look")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_first)
        if self.looks and desk.state.point_once():
            self._soon.start()

    def _judged(self, prediction: Prediction) -> Card:
        if prediction.draw is not None:
            return self._judged_drawing(prediction)
        state = self.desk.state
        found = came_true(prediction.choices, state.measured())
        mine = state.kept.predicted
        hit = found is not None and found == mine
        card = Card("lesson_judged", "good" if hit else "accent")
        if found is None:
            words = tr("The measured numbers decide for none of the answers. Look at the plots.")
            card.add_text("lesson_verdict", words, bold=True)
            return card
        words = self.desk.said(prediction.choices[found].text)
        if hit:
            card.add_text("lesson_verdict", tr("As you expected"), bold=True)
            card.add_text("lesson_measured", words)
            return card
        card.add_text("lesson_verdict", tr("It came out differently"), bold=True)
        card.add_text("lesson_measured", tr("Measured: {answer}", answer=words))
        if mine is not None and mine < len(prediction.choices):
            expected = self.desk.said(prediction.choices[mine].text)
            words = tr("You expected: {answer}", answer=expected)
            card.add_text("lesson_expected", words, factor=1.08).mute()
        return card

    def _judged_drawing(self, prediction: Prediction) -> Card:
        from desktoplab.ui.lessons.drawing import drawn

        assert prediction.draw is not None
        state, draw = self.desk.state, prediction.draw
        scale = scale_of(draw.quantity)
        self.drawing = drawn(draw, state)
        curve = measured_curve(draw, state.measured(), len(self.drawing.labels))
        card = Card("lesson_judged", "accent")
        if curve is not None:
            self.drawing.show_measured(curve)
            far = distance(state.kept.drawn, list(curve), scale)
            words = tr(distance_words(far, scale))
            card.add_text("lesson_verdict", words, bold=True)
        card.add_text("lesson_drawing_what", tr(scale.label), factor=1.0).mute()
        card.column.addWidget(self.drawing)
        note = tr("Solid with dots: what you drew. Dashed with diamonds: what was measured.")
        card.add_text("lesson_expected", note, factor=1.0).mute()
        return card

    def _offer_runs(self) -> None:
        """Several runs: which of them the plots show."""
        state, desk = self.desk.state, self.desk
        runs = state.step.runs if state.step is not None else ()
        if len(runs) < 2:
            return
        card = Card("lesson_shown_runs")
        card.add_text("lesson_shown_title", tr("Show in the plots"), factor=1.0).mute()
        group = QButtonGroup(self)
        for planned in runs:
            chip = QToolButton()
            chip.setObjectName(f"lesson_show_{planned.name}")
            chip.setText(desk.preparing.label(planned))
            chip.setAccessibleName(tr("Show {run} in the plots", run=desk.preparing.label(planned)))
            chip.setProperty("toggle", True)
            chip.setCheckable(True)
            chip.clicked.connect(partial(desk.conducting.show, planned))
            group.addButton(chip)
            self.chips[planned.name] = chip
        card.column.addWidget(Flow(tuple(self.chips.values())))
        self.add(card)

    def _card(self, number: int, look: Look) -> Card:
        card = Card(f"lesson_look_{number}")
        card.add_text(f"lesson_look_{number}_text", self.desk.filled(look.text))
        title = self.desk.pointing.title(look.dock)
        show = button(f"lesson_show_me_{number}", tr("Show me: {plot}", plot=title),
                      partial(self.show_look, number), sign="mdi6.target")  # fmt: skip
        card.column.addWidget(row(show))
        return card

    def show_look(self, number: int) -> None:
        """Bring the plot to the front with the run that the text speaks of, and point at it."""
        look = self.looks[number]
        planned = self._spoken_of(look)
        if planned is not None:
            self.desk.conducting.show(planned)
        self.desk.pointing.show(look.dock)
        self.refresh()

    def refresh(self) -> None:
        shown = self.desk.conducting.shown_run
        if shown in self.chips:
            self.chips[shown].setChecked(True)

    def _spoken_of(self, look: Look) -> Planned | None:
        state = self.desk.state
        runs = {run.name: run for run in (state.step.runs if state.step is not None else ())}
        for hole in holes(self.desk.said(look.text)):
            for name in runs:
                if f"{name}." in str(hole.expression):
                    return runs[name]
        return None

    def _look_first(self) -> None:
        self.show_look(0)
