"""The panel of lessons: the page of the phase, with its step above and the way on below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from desktoplab.ui.builder.icons import icon
from desktoplab.ui.lessons.desk import Desk, Page, button, lead
from desktoplab.ui.lessons.dots import StepDots
from desktoplab.ui.lessons.explaining import ExplainPage
from desktoplab.ui.lessons.finishing import FinishPage
from desktoplab.ui.lessons.model import phases
from desktoplab.ui.lessons.observing import ObservePage
from desktoplab.ui.lessons.overview import Overview
from desktoplab.ui.lessons.phase_line import PhaseLine
from desktoplab.ui.lessons.predict import PredictPage
from desktoplab.ui.lessons.prose import Prose
from desktoplab.ui.lessons.running import RunPage
from desktoplab.ui.lessons.trying import TaskPage
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

WIDTH = 330


class LessonPanel(QWidget):
    """Follows the lesson's state; every change of place makes a new page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("lesson_panel")
        self.setAccessibleName(tr("Lesson"))
        self.setMinimumSize(260, 200)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.desk = desk
        self.page = Page(desk, "empty")
        self.page.setParent(self)  # until a page takes its place
        self._lay_out()
        desk.state.moved.connect(self.rebuild)
        desk.state.learned.connect(self.refresh)
        desk.conducting.changed.connect(self.refresh)
        desk.state.book.listed.connect(self._list_again)
        self._at: object = None

    def _lay_out(self) -> None:
        self.head = QWidget()
        self.head.setObjectName("lesson_head")
        self.lesson_title = QLabel()
        self.lesson_title.setObjectName("lesson_title")
        self.lesson_title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.close_lesson = QToolButton()
        self.close_lesson.setObjectName("lesson_close")
        self.close_lesson.setAccessibleName(tr("Close this lesson"))
        self.close_lesson.setToolTip(tr("Close this lesson; your progress is kept"))
        self.close_lesson.setAutoRaise(True)
        self.close_lesson.setIconSize(QSize(15, 15))
        self.close_lesson.clicked.connect(self.desk.state.close)
        self.dots = StepDots()
        self.dots.wanted.connect(self.desk.state.go)
        self.step_title = Prose("lesson_step_title", 1.42, bold=True)
        self.line = PhaseLine()
        self.line.wanted.connect(self.desk.state.enter)
        top = QHBoxLayout()
        top.setContentsMargins(14, 6, 6, 0)
        top.addWidget(self.lesson_title, 1)
        top.addWidget(self.close_lesson)
        head = QVBoxLayout(self.head)
        head.setContentsMargins(0, 0, 0, 6)
        head.setSpacing(6)
        head.addLayout(top)
        head.addWidget(self.dots)
        title = QHBoxLayout()
        title.setContentsMargins(14, 0, 14, 0)
        title.addWidget(self.step_title)
        head.addLayout(title)
        head.addWidget(self.line)
        self.pages = QScrollArea()
        self.pages.setObjectName("lesson_scroll")
        self.pages.setWidget(self.page)
        self.pages.setWidgetResizable(True)
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setBackgroundRole(QPalette.ColorRole.Base)
        self.pages.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot = QWidget()
        self.foot.setObjectName("lesson_foot")
        self.back = button("lesson_back", tr("Back"), self.desk.state.go_back)
        self.next = button("lesson_next", tr("Next"), self.desk.state.go_on, primary=True)
        self.next.setToolTip(tr("Go on (Ctrl+Enter)"))
        self._foot = foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(14, 8, 14, 10)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        column.addWidget(self.foot)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_in_sight)
        self.go = QAction(tr("Go on with the lesson"), self)
        self.go.setObjectName("action_lesson_go_on")
        self.go.setShortcut("Ctrl+Return")
        self.go.triggered.connect(self.go_on)

    def rebuild(self) -> None:
        """Show the page of the place where the lesson is now; made once somebody looks."""
        if not self.isVisible():
            return
        self._at = self.desk.state.place
        had_focus = self._has_focus()
        for old in self.page.foot:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.page = self._page()
        self.pages.setWidget(self.page)
        for one in self.page.foot:
            self._foot.insertWidget(self._foot.count() - 1, one)
        self.pages.verticalScrollBar().setValue(0)
        self.refresh()
        if had_focus:
            self.focus_page()

    def _list_again(self) -> None:
        if self.desk.state.lesson is None:
            self.rebuild()

    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What got the keyboard is scrolled to."""
        if now is not None and self.page.isAncestorOf(now):
            self.pages.ensureWidgetVisible(now, 0, 24)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _page(self) -> Page:
        desk, state = self.desk, self.desk.state
        lesson, step = state.lesson, state.step
        if lesson is None or step is None:
            return Overview(desk)
        if state.at_end:
            return FinishPage(desk, lesson)
        if state.phase == "predict" and step.predict is not None:
            return PredictPage(desk, step.predict)
        if state.phase == "run":
            return RunPage(desk, step.runs)
        if state.phase == "observe":
            return ObservePage(desk, step.observe, step.predict)
        if state.phase == "task" and step.task is not None:
            return TaskPage(desk, step.task)
        if state.phase == "explain":
            return ExplainPage(desk, step.explain)
        page = Page(desk, "read")
        page.introduce("read")
        page.end()
        return page

    def refresh(self) -> None:
        """Bring what is above and below the page up to date, and the page itself."""
        if self._at == self.desk.state.place:
            self.page.refresh()
            self._show_head()
            self._show_foot()

    def _show_head(self) -> None:
        state = self.desk.state
        lesson, step = state.lesson, state.step
        self.head.setVisible(lesson is not None)
        if lesson is None or step is None:
            return
        self.lesson_title.setText(self.desk.said(lesson.title))
        self.lesson_title.setToolTip(self.lesson_title.text())
        self.close_lesson.setIcon(icon("mdi6.close", colors().muted))
        done = [state.book.is_done(lesson, one) for one in lesson.steps]
        here = len(lesson.steps) if state.at_end else state.index
        names = [self.desk.said(one.title) for one in lesson.steps]
        self.dots.show_steps(done, here, names)
        title = tr("What you learned") if state.at_end else self.desk.said(step.title)
        if self.step_title.said != title:
            self.step_title.say(title)
        self.line.setVisible(not state.at_end)
        self.line.show_phases(phases(step))
        standing = state.standing()
        for phase, mark in self.line.marks.items():
            here_ = phase == state.phase
            mark.show_state(here=here_, done=standing.done_before(phase),
                            open_=standing.may_enter(phase))  # fmt: skip

    def _show_foot(self) -> None:
        state = self.desk.state
        self.foot.setVisible(state.lesson is not None)
        if state.lesson is None:
            return
        self.back.setEnabled(state.can_go_back)
        others = [] if self.page.keeps_next else self.page.foot
        is_taken = any(not one.isHidden() for one in others)
        self.next.setVisible(not state.at_end and not is_taken)
        self.next.setEnabled(state.can_go_on)
        self.next.setText(tr("Finish") if state.is_last else tr("Next"))
        lead(self.next, primary=state.phase != "task" or state.kept.task)

    def go_on(self) -> None:
        """What Ctrl+Enter does: what the page asks for, else the next page."""
        if self.desk.state.lesson is not None and not self.page.act() and self.next.isEnabled():
            self.desk.state.go_on()

    def focus_page(self) -> None:
        """Give the keyboard to the first thing on the page that takes it."""
        for widget in self.page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        (self.next if isinstance(self.next, QPushButton) else self).setFocus()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 500)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._at != self.desk.state.place:
            self.rebuild()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "go"):
            self._show_head()
