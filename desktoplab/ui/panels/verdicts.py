"""The dock of verdicts: what was found in the run that is shown, and cures at one click.

Judges at most once a second, and only while it can be seen. Trains nothing.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from desktoplab.spec.network import find
from desktoplab.spec.text import Text
from desktoplab.ui.aside import Aside
from desktoplab.ui.behind import can_be_seen, is_behind
from desktoplab.ui.builder.icons import icon
from desktoplab.ui.builder.limits import edit_reason
from desktoplab.ui.panels.verdict_details import Details
from desktoplab.ui.panels.verdict_words import words_without
from desktoplab.ui.print_size import px
from desktoplab.ui.run import Run
from desktoplab.ui.session import Session
from desktoplab.ui.shown import Shown
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors
from desktoplab.ui.trial import Effect, can_tell, trial
from desktoplab.verdicts import Cure, Verdict, foresee, judge
from desktoplab.verdicts.verdict import Severity

LEAST_MS = 1000
ICONS: dict[Severity, str] = {
    "trouble": "mdi6.alert-circle-outline",
    "warning": "mdi6.alert-outline",
    "note": "mdi6.information-outline",
}


class Verdicts(QWidget):
    """List of findings above the chosen one; `failed` carries a Text and details of a trial."""

    failed = Signal(object, str)

    def __init__(self, session: Session, run: Run, shown: Shown, aside: Aside) -> None:
        super().__init__()
        self.setObjectName("verdicts")
        self.setAccessibleName(tr("Verdicts"))
        self.setMinimumSize(190, 140)
        self._session, self._run, self._shown, self._aside = session, run, shown, aside
        self._effects: dict[tuple[str, str], str] = {}
        self._is_stale = self._is_filled = False
        self.found: tuple[Verdict, ...] = ()
        self.summary = QLabel()
        self.summary.setObjectName("verdicts_summary")
        self.summary.setWordWrap(True)
        self.summary.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.list = QListWidget()
        self.list.setObjectName("verdicts_list")
        self.list.setAccessibleName(tr("Findings"))
        self.list.setIconSize(QSize(px(18), px(18)))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.details = Details()
        self.hint = QLabel()
        self.hint.setObjectName("verdicts_hint")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.hint.setContentsMargins(24, 8, 24, 8)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setObjectName("verdicts_soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(LEAST_MS)
        self._soon.timeout.connect(self.refresh)
        self.list.currentRowChanged.connect(self._choose)
        self.details.wanted.connect(self.apply)
        shown.changed.connect(self._wait)
        shown.raised.connect(self._look_again)
        session.changed.connect(self.refresh)
        run.started.connect(self._begin)
        run.ended.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        findings = QWidget()
        column = QVBoxLayout(findings)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.summary.setContentsMargins(10, 6, 10, 4)
        column.addWidget(self.summary)
        column.addWidget(self.list)
        column.addWidget(self.details, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.hint)
        self._pages.addWidget(findings)

    @property
    def chosen(self) -> Verdict | None:
        """The finding that is shown in full."""
        row = self.list.currentRow()
        return self.found[row] if 0 <= row < len(self.found) else None

    def refresh(self) -> None:
        """Judge now, if somebody looks."""
        self._soon.stop()
        if not self.isVisible() or (self._is_filled and is_behind(self)):
            self._is_stale = True
            return
        self._is_stale, self._is_filled = False, True
        session = self._session
        self.found = (
            *foresee(session.experiment, session.info),
            *judge(self._shown.history),
        )
        self._pages.setCurrentIndex(1 if self.found else 0)
        self._tell()
        self._fill()
        self._detail()

    def _wait(self) -> None:
        self._is_stale = True
        if can_be_seen(self) and not self._soon.isActive():
            self._soon.start()

    def _look_again(self) -> None:
        if self._is_stale and can_be_seen(self):
            self.refresh()

    def _begin(self) -> None:
        self._effects.clear()
        self.refresh()

    def _tell(self) -> None:
        started = self._shown.history.started
        words = words_without(self._shown.history)
        self.hint.setText(words)
        if self.found:
            words = tr("{n} {n:finding|findings}.", n=len(self.found))
            if started is not None and started.experiment != self._session.experiment:
                words += " " + tr("They are about the last run, not about your changes since.")
        self.summary.setText(words)
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def _fill(self) -> None:
        """Bring the list up to date without moving the choice."""
        before = self.list.currentItem()
        name = before.data(Qt.ItemDataRole.UserRole) if before is not None else None
        self.list.blockSignals(True)
        while self.list.count() > len(self.found):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self.found):
            self.list.addItem(QListWidgetItem())
        for row, verdict in enumerate(self.found):
            self._write(self.list.item(row), verdict)
        names = [verdict.name for verdict in self.found]
        if names:
            self.list.setCurrentRow(names.index(name) if name in names else 0)
        self.list.blockSignals(False)
        rows = min(len(names), 4)
        self.list.setFixedHeight(rows * max(22, self.list.sizeHintForRow(0)) + 4)

    def _write(self, item: QListWidgetItem, verdict: Verdict) -> None:
        chosen = colors()
        tints = {"trouble": chosen.error, "warning": chosen.warning, "note": chosen.accent}
        words = {"trouble": tr("Trouble"), "warning": tr("Warning"), "note": tr("Note")}
        line = tr("{severity}: {title}", severity=words[verdict.severity], title=verdict.title)
        if verdict.layer is not None:
            line = tr("{line} – {layer}", line=line, layer=verdict.layer.text())
        if item.text() != line or item.data(Qt.ItemDataRole.UserRole) != verdict.name:
            item.setText(line)
            item.setData(Qt.ItemDataRole.UserRole, verdict.name)
            item.setToolTip(line)
        mark = QIcon()  # of pixmaps: an icon of a font crashes Qt when a pixmap is added to it
        for mode, tint in (
            (QIcon.Mode.Normal, tints[verdict.severity]),
            (QIcon.Mode.Selected, chosen.on_accent),
        ):
            mark.addPixmap(icon(ICONS[verdict.severity], tint).pixmap(18, 18), mode)
        item.setIcon(mark)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(verdict.finding))

    def _choose(self) -> None:
        """A person chose a finding: show it, and its card."""
        self._detail()
        verdict = self.chosen
        if verdict is None or verdict.layer is None:
            return
        if find(self._session.experiment.cards, verdict.layer.uid) is not None:
            self._session.select([verdict.layer.uid])

    def _detail(self) -> None:
        verdict = self.chosen
        if verdict is None:
            return
        self.details.show_verdict(verdict)
        for row in self.details.rows:
            effect = self._effects.get((verdict.name, row.cure.name), "")
            after = row.cure.change(self._session.experiment)
            row.show_state(usable=after != self._session.experiment, effect=effect)
            row.show_lock(edit_reason(self._session, after))

    def apply(self, cure: Cure) -> None:
        """Make the edit, then find out before and after."""
        verdict, before = self.chosen, self._session.experiment
        after = cure.change(before)
        if verdict is None or after == before or edit_reason(self._session, after):
            return
        key = (verdict.name, cure.name)
        tells = can_tell(verdict.gauge)
        self._effects[key] = tr("measuring…") if tells else tr("Train again to see what it does.")
        self._session.edit(cure.label, after)
        if not tells or self._session.inference.problems:
            return
        device = self._run.wanted_device
        task = self._aside.start(lambda: trial(before, after, verdict.gauge, device))
        task.news.connect(partial(self._show_effect, key))
        task.failed.connect(partial(self._fail, key))

    def _show_effect(self, key: tuple[str, str], effect: Effect) -> None:
        self._effects[key] = tr(effect.text())
        self._detail()

    def _fail(self, key: tuple[str, str], reason: Text, details: str) -> None:
        self._effects.pop(key, None)
        self._detail()
        self.failed.emit(reason, details)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pages"):
            for row, verdict in enumerate(self.found[: self.list.count()]):
                self._write(self.list.item(row), verdict)
