"""The form of fine-tuning: whose weights, in which network, and how the old layers learn.

Changes nothing itself; OK is possible once it is known which layers take weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from desktoplab.spec.experiment import Experiment
from desktoplab.spec.tables import DataError, DataInfo
from desktoplab.ui.aside import Aside, Task
from desktoplab.ui.compare.form import ChangeForm
from desktoplab.ui.finetune.offers import FromFile, FromLab, FromRun, Offer
from desktoplab.ui.finetune.ready import SLOW, Ready, Wish, forecast
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

PATTERNS = "(*.dlab *.safetensors)"
FILE = object()
"""Stands in the list for a file that is still to be chosen."""


class TuningDialog(ChangeForm):
    """`wanted` follows OK; `wish` and `ready` are then what was chosen and what it comes to."""

    wanted = Signal()

    def __init__(
        self, offers: Sequence[Offer], present: Experiment, info: DataInfo, aside: Aside,
        parent: QWidget | None = None, *, with_files: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(
            "tuning", tr("Fine-tune from a run"),
            tr("The network begins with what another one has learned. It helps where few samples "
               "are labeled and the tasks are close; training from scratch shows whether it did."),
            parent,
        )  # fmt: skip
        self._present, self._info, self._aside = present, info, aside
        self._task: Task | None = None
        self.ready: Ready | None = None
        self.source = QComboBox()
        self.source.setObjectName("tuning_source")
        self.source.setAccessibleName(tr("Weights of"))
        self.source.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.source.setMinimumContentsLength(28)
        for offer in offers:
            self.source.addItem(_named(offer), offer)
        if with_files:
            self.source.addItem(tr("A file…"), FILE)
        self._last = 0
        self.own = _box("own_network", tr("Take over its network, with outputs for these data"))
        self.fresh = _box("fresh_end", tr("Start the last layer fresh"))
        self.fresh.setToolTip(
            tr("For other classes the last layer has nothing to go on; for the same classes it "
               "knows the answers already.")
        )  # fmt: skip
        self.old = QComboBox()
        self.old.setObjectName("tuning_old")
        self.old.setAccessibleName(tr("Old layers"))
        for name, label in (
            ("free", tr("learn like the others")),
            ("slow", tr("learn at {factor} of the rate", factor=f"{SLOW:g}")),
            ("held", tr("are frozen, but for the last one")),
        ):
            self.old.addItem(label, name)
        self.pair = _box("pair", tr("Train from scratch as well, and compare (A/B)"))
        self.form.addRow(tr("Weights of"), self.source)
        self.form.addRow(tr("Network"), self.own)
        self.form.addRow("", self.fresh)
        self.form.addRow(tr("Old layers"), self.old)
        self.form.addRow(tr("Comparison"), self.pair)
        self.form.addRow(tr("Layers"), self.change)
        self.own.setChecked(True)
        self.source.activated.connect(self._choose)
        self.own.toggled.connect(self.refresh)
        self.fresh.toggled.connect(self.refresh)
        self.old.currentIndexChanged.connect(self.refresh)
        self.pair.toggled.connect(self._name_button)
        self.finished.connect(self._forget)
        self.refresh()

    @property
    def wish(self) -> Wish | None:
        """What is chosen now; None while no weights are."""
        offer = self.source.currentData()
        if offer is FILE:
            return None
        own = self.own.isChecked() and self.own.isEnabled()
        return Wish(offer, own, self.fresh.isChecked(), str(self.old.currentData()))

    def take_file(self, path: Path) -> None:
        """Offer a file, and choose it."""
        offers = [self.source.itemData(place) for place in range(self.source.count())]
        offer = FromFile(path)
        if offer not in offers:
            offers.insert(len(offers) - 1, offer)
            self.source.insertItem(len(offers) - 2, path.name, offer)
        self.source.setCurrentIndex(offers.index(offer))
        self._choose()

    def refresh(self) -> None:
        """Find out anew which layers take weights."""
        self._forget()
        self.ready = None
        self.ok.setEnabled(False)
        self._name_button()
        wish = self.wish
        if wish is None:
            self._say(tr("Choose a snapshot (.dlab) or weights (.safetensors)."))
            return
        try:
            has_network = wish.offer.network is not None
        except DataError as error:
            self._say(tr(error.text), is_error=True)
            return
        self.own.setEnabled(has_network)
        wish = self.wish
        assert wish is not None
        self._say(tr("Looking which layers fit …"))
        self._task = self._aside.start(partial(forecast, self._present, self._info, wish))
        self._task.news.connect(self._take)
        self._task.failed.connect(self._fail)

    def _take(self, found: object) -> None:
        assert isinstance(found, Ready)
        self.ready = found
        self.ok.setEnabled(True)
        self.ok.setDefault(True)
        self._say(tr(found.told))

    def _fail(self, reason: object, _details: str) -> None:
        self._say(tr(reason), is_error=True)  # type: ignore[arg-type]

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _choose(self) -> None:
        if self.source.currentData() is not FILE:
            self._last = self.source.currentIndex()
            self.refresh()
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Weights to begin with"), "", tr("Weights {patterns}", patterns=PATTERNS)
        )
        if chosen:
            self.take_file(Path(chosen))
        else:
            self.source.setCurrentIndex(self._last)
            self.refresh()

    def _say(self, words: str, *, is_error: bool = False) -> None:
        self.change.setText(words)
        self.change.setStyleSheet(f"color: {colors().error}" if is_error else "")

    def _name_button(self) -> None:
        self.ok.setText(tr("Train A and B") if self.pair.isChecked() else tr("Fine-tune"))

    def accept(self) -> None:
        """Only what is known to fit is wanted."""
        if self.ready is not None:
            self.wanted.emit()
            super().accept()


def _named(offer: Offer) -> str:
    if isinstance(offer, FromLab):
        return tr("{title} (comes with the lab)", title=offer.title)
    if isinstance(offer, FromRun):
        return tr("Run: {title}", title=offer.title)
    return tr(offer.title)


def _box(name: str, words: str) -> QCheckBox:
    box = QCheckBox(words)
    box.setObjectName(f"tuning_{name}")
    return box
