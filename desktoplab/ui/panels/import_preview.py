"""What was read for import, to look at: rows, points, pictures, and how many of each class."""

from __future__ import annotations

from itertools import islice

import numpy as np
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktoplab.catalog.csv_data import Preview
from desktoplab.catalog.csv_format import is_missing
from desktoplab.spec.shapes import show_shape
from desktoplab.spec.tables import DataInfo, Samples
from desktoplab.ui.panels.import_views import ClassCounts, Pictures, Points
from desktoplab.ui.text import count_text, tr
from desktoplab.ui.theme import colors

MOST_ROWS, MOST_COLUMNS, MOST_FEATURES = 100, 60, 500


class ImportPreview(QTabWidget):
    """One tab for each way to look; those that do not fit the data are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_preview")
        self.setAccessibleName(tr("Preview"))
        self.setDocumentMode(True)
        self.table = QTableWidget()
        self.table.setObjectName("import_table")
        self.table.setAccessibleName(tr("First rows"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.points, self.pictures, self.counts = Points(), Pictures(), ClassCounts()
        self._axes = (self._axis("import_x", tr("Across")), self._axis("import_y", tr("Upwards")))
        self._samples: Samples | None = None
        self.addTab(self.table, tr("Table"))
        self.addTab(self._scatter(), tr("Points"))
        self.addTab(self.pictures, tr("Pictures"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.counts)
        self.addTab(scroll, tr("Classes"))
        self._offer(pictures=False, points=False, classes=False)

    def _axis(self, name: str, label: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(label)
        box.setMinimumWidth(90)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._draw_points)
        return box

    def _scatter(self) -> QWidget:
        page = QWidget()
        line = QHBoxLayout()
        for label, box in zip((tr("Across"), tr("Upwards")), self._axes, strict=True):
            line.addWidget(QLabel(label))
            line.addWidget(box, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(line)
        layout.addWidget(self.points, 1)
        return page

    def show_head(self, head: Preview) -> None:
        """Show rows as they are written, before or without reading all of them."""
        names = [column.name for column in head.columns]
        self._fill(names, list(islice(head.rows, MOST_ROWS)))

    def show_nothing(self) -> None:
        """Forget what was shown of the samples."""
        self._samples = None
        self._offer(pictures=False, points=False, classes=False)

    def show_samples(self, info: DataInfo, samples: Samples, head: Preview | None) -> None:
        """Show what was read."""
        self._samples = samples
        is_flat = len(info.shape) == 1
        self._offer(pictures=info.is_image, points=is_flat and info.shape[0] > 1, classes=True)
        if head is None and not info.is_image:
            self._fill_numbers(info, samples)
        if is_flat:
            self._name_axes(info)
            self.points.show_classes(_classes(info))
            self._draw_points()
        if info.is_image:
            self.pictures.show_samples(samples, _classes(info))
            self.setCurrentIndex(2)
        self.setTabText(3, tr("Classes") if info.task == "classification" else tr("Target"))
        self.counts.show_counts(_classes(info), samples)

    def _offer(self, *, pictures: bool, points: bool, classes: bool) -> None:
        for index, wanted in enumerate((not pictures, points, pictures, classes)):
            self.setTabVisible(index, wanted)

    def _fill(self, names: list[str], rows: list[tuple[str, ...]]) -> None:
        self.table.clear()
        self.table.setColumnCount(min(len(names), MOST_COLUMNS))
        self.table.setRowCount(len(rows))
        self.table.setHorizontalHeaderLabels(names[:MOST_COLUMNS])
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells[:MOST_COLUMNS]):
                item = QTableWidgetItem(cell[:200])
                if is_missing(cell):
                    item.setText(cell or "—")
                    item.setToolTip(tr("missing"))
                    item.setForeground(QColor(colors().error))
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        for column in range(self.table.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + 14, 180))

    def _fill_numbers(self, info: DataInfo, samples: Samples) -> None:
        flat = samples.inputs[:MOST_ROWS].reshape(min(MOST_ROWS, info.samples), -1)
        shown = flat[:, : MOST_COLUMNS - 1]
        is_class = info.task == "classification"
        names = [
            tr("class") if is_class else tr("target"),
            *(_feature(info, index) for index in range(shown.shape[1])),
        ]
        classes, first = _classes(info), samples.labels[:MOST_ROWS]
        labels = [classes[int(each)] if is_class else f"{each:.4g}" for each in first]
        self._fill(names, [
            (label, *(f"{value:.4g}" for value in row))
            for label, row in zip(labels, shown, strict=True)
        ])  # fmt: skip

    def _name_axes(self, info: DataInfo) -> None:
        count = min(int(np.prod(info.shape)), MOST_FEATURES)
        names = [_feature(info, index) for index in range(count)]
        for number, box in enumerate(self._axes):
            if [box.itemText(index) for index in range(box.count())] != names:
                box.blockSignals(True)
                box.clear()
                box.addItems(names)
                box.setCurrentIndex(min(number, count - 1))
                box.blockSignals(False)

    def _draw_points(self) -> None:
        if self._samples is None or self._samples.inputs.ndim != 2:
            return
        x, y = (max(0, box.currentIndex()) for box in self._axes)
        names = [box.currentText() for box in self._axes]
        self.points.show_points(self._samples.inputs[:, [x, y]], self._samples.labels, *names)


def summary(info: DataInfo, samples: Samples, head: Preview | None, share: float) -> str:
    """How many samples there are, of which size, and how they will be divided."""
    held_out = samples.held_out or round(info.samples * share)
    if info.is_image:
        channels, height, width = info.shape
        size = tr("{width} × {height} pixels", width=width, height=height)
        if channels == 3:
            size = tr("{size} in colour", size=size)
    else:
        size = tr("{count} {count:feature|features}", count=show_shape(info.shape))
    parts = {
        "samples": count_text(info.samples), "size": size,
        "training": count_text(info.samples - held_out), "validation": count_text(held_out),
    }  # fmt: skip
    if info.task == "regression":
        words = tr("{samples} samples of {size}, one number to predict: {training} to train on, "
                   "{validation} to validate.", **parts)  # fmt: skip
    else:
        words = tr("{samples} samples of {size} in {classes} classes: {training} to train on, "
                   "{validation} to validate.", classes=info.classes, **parts)  # fmt: skip
    left = len(head.rows) - info.samples if head and not samples.held_out else 0
    if left > 0:
        words += " " + tr("Left out, as cells are missing: {count}.", count=left)
    return words


def _classes(info: DataInfo) -> tuple[str, ...]:
    """Names of the classes; numbers where they have none."""
    return info.class_names or tuple(str(label) for label in range(info.classes))


def _feature(info: DataInfo, index: int) -> str:
    if index < len(info.feature_names):
        return info.feature_names[index]
    return tr("feature {number}", number=index + 1)
