"""The time slider's bar: which step is shown, playing, marks, and the way back to the run."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolBar, QToolButton, QWidget

from desktoplab.spec.text import Text
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.shown_step import BEFORE, is_of_before, past, step_words
from desktoplab.ui.step_slider import StepSlider
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

SPEEDS = (1, 2, 5, 10, 30, 60)
FIRST_SPEED = 10
FASTEST_HERTZ = 30


class TimeBar(QToolBar):
    """Play, speed, the slider over the kept steps, mark, live, and which step it is."""

    def __init__(self, session: Session, shown: Shown, parent: QWidget) -> None:
        super().__init__(tr("Time slider"), parent)
        self.setObjectName("time_bar")
        self.setAccessibleName(tr("Time slider"))
        self.setMovable(False)
        self.toggleViewAction().setVisible(False)
        self._session, self._shown = session, shown
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        self.play_button = self._button("play", tr("Play"))
        self.play_button.clicked.connect(self.toggle_play)
        self.speed = self._speeds()
        self.slider = StepSlider()
        self.slider.chosen.connect(self._choose)
        self.slider.play_pressed.connect(self.toggle_play)
        self.slider.mark_pressed.connect(self.toggle_mark)
        self.mark_button = self._button("mark", tr("Mark this step"))
        self.mark_button.setCheckable(True)
        self.mark_button.clicked.connect(self.toggle_mark)
        self.live_button = self._button("live", tr("Live"))
        self.live_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.live_button.clicked.connect(self._go_live)
        self.step = QLabel()
        self.step.setObjectName("slider_step")
        self.step.setAccessibleName(tr("Shown step"))
        self.step.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        shown.changed.connect(self.refresh)
        session.changed.connect(self._show_words)
        self._recolor()
        self.refresh()

    def _button(self, name: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"slider_{name}")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRaise(True)
        button.setIconSize(QSize(px(18), px(18)))
        button.setMinimumHeight(px(26))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _speeds(self) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName("slider_speed")
        combo.setAccessibleName(tr("Speed of playing"))
        combo.setToolTip(tr("How many kept steps are played in a second"))
        for speed in SPEEDS:
            combo.addItem(tr("{speed}×", speed=speed), speed)
        combo.setCurrentIndex(SPEEDS.index(FIRST_SPEED))
        combo.currentIndexChanged.connect(self._set_speed)
        return combo

    def _lay_out(self) -> None:
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(6, 0, 10, 0)
        row.setSpacing(6)
        for widget in (self.play_button, self.speed, self.slider, self.mark_button,
                       self.live_button, self.step):  # fmt: skip
            row.addWidget(widget, 1 if widget is self.slider else 0)
        self.addWidget(inside)

    @property
    def is_playing(self) -> bool:
        """Whether the steps are shown one after the other by themselves."""
        return self._timer.isActive()

    def toggle_play(self) -> None:
        """Play from here, from the first step if this is the last; or rest."""
        if self.is_playing:
            self.pause()
            return
        steps = self._shown.history.kept.steps
        if len(steps) < 2:
            return
        if self._shown.history.cursor is None:
            self._shown.move(steps[0])
        self._set_speed()
        self._timer.start()
        self._show_playing()

    def pause(self) -> None:
        """Play no longer."""
        self._timer.stop()
        self._show_playing()

    def toggle_mark(self) -> None:
        """Keep the shown step for good, or no longer."""
        kept, step = self._shown.history.kept, self._kept_step()
        if step is None:
            return
        if step in kept.marked:
            kept.unmark(step)
        else:
            kept.mark(step)
        self._shown.marked.emit()
        self.refresh()

    def _kept_step(self) -> int | None:
        """The kept step that is shown."""
        history = self._shown.history
        return history.kept.nearest(history.shown_step)

    def _choose(self, step: int) -> None:
        self.pause()
        self._shown.move(step)

    def _go_live(self) -> None:
        self.pause()
        self._shown.go_live()

    def _advance(self) -> None:
        steps, cursor = self._shown.history.kept.steps, self._shown.history.cursor
        later = [step for step in steps if cursor is not None and step > cursor]
        if not later:
            self.pause()
            return
        stride = max(1, round(self._speed() / FASTEST_HERTZ))
        self._shown.move(later[min(stride, len(later)) - 1])

    def _speed(self) -> int:
        return int(self.speed.currentData())

    def _set_speed(self) -> None:
        self._timer.setInterval(round(1000 / min(self._speed(), FASTEST_HERTZ)))

    def refresh(self) -> None:
        """Show which step it is, of which there are."""
        shown, kept = self._shown, self._shown.history.kept
        steps = kept.steps
        if self.is_playing and shown.history.cursor is None:
            self.pause()
        step = shown.history.cursor
        self.slider.show_steps(steps, kept.marked, (*steps[-1:], 0)[0] if step is None else step)
        self.play_button.setEnabled(len(steps) > 1)
        self.speed.setEnabled(len(steps) > 1)
        self.mark_button.setEnabled(bool(steps) and not shown.is_measured)
        self.mark_button.setChecked(self._kept_step() in kept.marked)
        self.live_button.setEnabled(not shown.is_live and shown.has_run)
        self._show_words()

    def _show_words(self) -> None:
        shown = self._shown
        elsewhere = shown.is_measured or bool(shown.opened)
        back = tr("Back to the run") if elsewhere and shown.has_run else tr("Live")
        self.live_button.setText(back)
        self.live_button.setAccessibleName(back)
        self.live_button.setToolTip(tr("Show the run as it is now"))
        words = tr(self.words())
        self._leave_room()
        self.step.setText(words)
        self.slider.setAccessibleDescription(words)
        before = is_of_before(shown, self._session.experiment)
        self.step.setToolTip(tr(BEFORE) if before else "")
        other = shown.history.cursor is not None or elsewhere or before
        sheet = f"color: {colors().warning};" if other else ""
        if sheet != self.step.styleSheet():
            self.step.setStyleSheet(sheet)

    def _leave_room(self) -> None:
        """As much as a past step needs in words, so that the slider stays as wide under a hand."""
        history = self._shown.history
        if history.started is not None and not self._shown.is_measured:
            longest = tr(past(history, history.step))
            self.step.setMinimumWidth(self.step.fontMetrics().horizontalAdvance(longest))

    def words(self) -> Text:
        """Which step is shown, in words."""
        return step_words(self._shown, self._session.experiment)

    def _show_playing(self) -> None:
        words = tr("Pause playing") if self.is_playing else tr("Play the kept steps")
        self.play_button.setAccessibleName(words)
        self.play_button.setToolTip(words)
        name = "mdi6.pause-circle-outline" if self.is_playing else "mdi6.play-circle-outline"
        self.play_button.setIcon(icon(name, colors().text))

    def _recolor(self) -> None:
        self._show_playing()
        self.mark_button.setIcon(icon("mdi6.bookmark-outline", colors().text))
        self.live_button.setIcon(icon("mdi6.skip-next-circle-outline", colors().text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "step"):
            self._recolor()
            self._show_words()
