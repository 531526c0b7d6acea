"""The page of the runs: what was predicted, the button that trains, and how far each run is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktoplab.engine.history import History
from desktoplab.lessons.lesson import Planned
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.lessons.choices import good
from desktoplab.ui.lessons.desk import Card, Desk, Page, button, row
from desktoplab.ui.lessons.prose import Prose
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors


class RunRow(QWidget):
    """One prepared run: its name, and a bar that fills."""

    def __init__(self, planned: Planned, label: str) -> None:
        super().__init__()
        self.planned, self._label = planned, label
        self.setObjectName(f"lesson_run_{planned.name}")
        self._state = "waits"
        self.sign = QLabel()
        self.sign.setFixedSize(20, 20)
        self.name = Prose(f"lesson_run_{planned.name}_name")
        self.name.say(label)
        self.news = QLabel()
        self.news.setObjectName(f"lesson_run_{planned.name}_news")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"lesson_run_{planned.name}_bar")
        self.bar.setAccessibleName(label)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(5)
        self.bar.setRange(0, 1000)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.name, 1)
        line.addWidget(self.news, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.bar)

    def show_state(self, state: str, news: str, share: float) -> None:
        """`state` is waits, runs or done; `share` how much of it is over."""
        self._state = state
        self.news.setText(news)
        self.bar.setValue(round(1000 * share))
        self.setAccessibleName(tr("{run}: {news}", run=self._label, news=news))
        self._paint()

    def _paint(self) -> None:
        chosen = colors()
        signs = {"waits": ("mdi6.circle-outline", chosen.muted),
                 "runs": ("mdi6.progress-clock", chosen.accent),
                 "done": ("mdi6.check-circle", good())}  # fmt: skip
        name, tint = signs[self._state]
        self.sign.setPixmap(icon(name, tint).pixmap(18, 18))
        sheet = (
            f"QProgressBar {{ background: {chosen.grid}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {tint}; border-radius: 2px; }}"
        )
        if sheet != self.bar.styleSheet():
            self.bar.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "bar"):
            self._paint()


class RunPage(Page):
    """Trains or measures all that the step prepared, without further clicks."""

    def __init__(self, desk: Desk, runs: Sequence[Planned]) -> None:
        super().__init__(desk, "run")
        conducting = desk.conducting
        self.introduce("run")
        self._recall()
        self.changed = ChangedCard(desk)
        self.add(self.changed)
        self.rows = [RunRow(planned, desk.preparing.label(planned)) for planned in runs]
        for one in self.rows:
            self.add(one)
        self.train = button("lesson_train", "", self.act, primary=True, sign="mdi6.play")
        self.again = button("lesson_train_again", "", conducting.train)
        self.stop = button("lesson_stop", tr("Stop"), conducting.stop, sign="mdi6.stop")
        self.add(row(self.again))
        self.hint = self.add_text("lesson_run_hint", "")
        self.hint.mute()
        self.end()
        conducting.run.progressed.connect(self.refresh)
        self.refresh()

    def _recall(self) -> None:
        from desktoplab.ui.lessons.drawing import drawn

        state = self.desk.state
        prediction = state.step.predict if state.step is not None else None
        choice = state.kept.predicted
        if prediction is None:
            return
        card = Card("lesson_recall", "accent")
        card.add_text("lesson_recall_title", tr("You expect"), factor=1.0).mute()
        if prediction.draw is not None and state.kept.drawn:
            card.column.addWidget(drawn(prediction.draw, state))
        elif choice is not None and choice < len(prediction.choices):
            card.add_text("lesson_recall_text", self.desk.said(prediction.choices[choice].text))
        self.add(card)

    def act(self) -> bool:
        """Begin with the runs."""
        conducting = self.desk.conducting
        if conducting.is_busy or self.train.isHidden() or not self.train.isEnabled():
            return False
        conducting.train()
        return True

    @property
    def foot(self) -> Sequence[QPushButton]:
        return self.stop, self.train

    def refresh(self) -> None:
        conducting, state = self.desk.conducting, self.desk.state
        missing = state.standing().missing
        for one in self.rows:
            self._show_row(one, one.planned in missing)
        busy = conducting.is_busy
        self.stop.setVisible(busy)
        self.train.setVisible(bool(missing) and not busy)
        self.again.setVisible(not missing and not busy)
        is_prepared = self.desk.preparing.is_prepared
        for again in (self.train, self.again):
            again.setEnabled(is_prepared)
            again.setText(self._words(len(missing)))
            again.setAccessibleName(again.text())
        self.changed.setVisible(not is_prepared and not busy)
        if state.needs_numbers:
            self.hint.say(
                tr("You finished this step before. Numbers are never kept, they are measured: "
                   "train again to see them.")
            )  # fmt: skip
        else:
            self.hint.say("")

    def _show_row(self, one: RunRow, is_missing: bool) -> None:
        conducting = self.desk.conducting
        if conducting.present is one.planned:
            history = conducting.run.history
            if one.planned.do == "measure":
                one.show_state("runs", tr("measuring…"), 0.5)
            else:
                one.show_state("runs", progress_words(history), progress(history))
        elif is_missing:
            one.show_state("waits", "", 0.0)
        else:
            done = tr("measured") if one.planned.do == "measure" else tr("trained")
            one.show_state("done", done, 1.0)

    def _words(self, missing: int) -> str:
        runs = [one.planned for one in self.rows]
        measures = all(run.do == "measure" for run in runs)
        if not missing:
            return tr("Measure again") if measures else tr("Train again")
        if len(runs) == 1:
            return tr("Measure") if measures else tr("Train")
        if missing < len(runs):
            return (
                tr("Measure the other {n}", n=missing)
                if measures
                else tr("Train the other {n}", n=missing)
            )
        return tr("Measure all {n}", n=missing) if measures else tr("Train all {n}", n=missing)


class ChangedCard(Card):
    """Says that the canvas no longer holds what the step prepared, and offers to load it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("lesson_changed", "warning")
        self.add_text(
            "lesson_changed_text",
            tr("The experiment is no longer as the lesson prepared it. Its runs are your own and "
               "are not counted; Undo keeps your changes within reach."),
        )  # fmt: skip
        self.load = button(
            "lesson_load_again", tr("Load the prepared experiment again"), desk.preparing.begin
        )
        self.column.addWidget(row(self.load))


def progress(history: History) -> float:
    """How much of a run is over, from 0 to 1."""
    last = history.started.last_step if history.started is not None else None
    return min(1.0, history.step / last) if last else 0.0


def progress_words(history: History) -> str:
    """Where a run is."""
    if history.started is None:
        return tr("starting…")
    stage = history.started.stage_at(history.step)
    epoch = min(int(stage.epoch_at(history.step)) + 1, stage.epochs)
    return tr("epoch {epoch} of {epochs}", epoch=epoch, epochs=stage.epochs)
