"""Three small pictures of samples: points of two features, images, and bars of class counts."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktoplab.spec.tables import Samples
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

MOST_POINTS, MOST_PICTURES, PER_CLASS = 2000, 120, 12
SIDE, CAPTION, GAP = 76, 18, 8
ROW, PARTS = 26, 10
Labels = NDArray[np.int64 | np.float32]


def target_color(share: float) -> QColor:
    """A colour between the first two classes' for a target of a regression, 0 to 1."""
    low, high = class_color(0), class_color(1)
    ends = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
    return QColor(*(round(start + share * (end - start)) for start, end in ends))


def shades(labels: Labels, names: tuple[str, ...]) -> list[QColor]:
    """One colour for each sample: that of its class, or by size where there are no classes."""
    if names:
        return [class_color(int(label)) for label in labels]
    low, high = float(labels.min()), float(labels.max())
    return [target_color((float(each) - low) / max(high - low, 1e-30)) for each in labels]


def class_color(label: int) -> QColor:
    """The colour of a class, as in the other plots."""
    palette = colors().classes
    return QColor(palette[label % len(palette)])


class Points(QWidget):
    """Two features of the samples, coloured by class."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_points")
        self.setAccessibleName(tr("Points"))
        self.setMinimumSize(200, 160)
        self._points = np.zeros((0, 2))
        self._labels: Labels = np.zeros(0, np.int64)
        self._names: tuple[str, ...] = ()
        self._axes = ("", "")

    def show_classes(self, names: tuple[str, ...]) -> None:
        """Names for the legend."""
        self._names = names

    def show_points(self, points: NDArray[np.float32], labels: Labels, x: str, y: str) -> None:
        """Show at most two thousand of the samples, spread evenly over all."""
        step = max(1, -(-len(points) // MOST_POINTS))
        self._points, self._labels = points[::step].astype(np.float64), labels[::step]
        self._axes = x, y
        self.setAccessibleDescription(
            tr("{count} {count:sample|samples}, {y} over {x}", count=len(points), x=x, y=y)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, chosen = QPainter(self), colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(chosen.surface))
        if not len(self._points):
            return
        tall = QFontMetricsF(self.font()).height()
        field = QRectF(self.rect()).adjusted(tall * 2.6, tall * 1.8, -14, -tall * 2.6)
        painter.setPen(QColor(chosen.border))
        painter.drawRect(field)
        low, high = self._points.min(axis=0), self._points.max(axis=0)
        span = np.where(high > low, high - low, 1.0)
        places = (self._points - low) / span * 0.94 + 0.03
        for (x, y), shade in zip(places, shades(self._labels, self._names), strict=True):
            painter.setPen(QPen(QColor(chosen.surface), 1))
            painter.setBrush(shade)
            at = QPointF(field.left() + x * field.width(), field.bottom() - y * field.height())
            painter.drawEllipse(at, 4, 4)
        self._name(painter, field, low, high, tall)
        self._legend(painter, field, tall)

    def _name(
        self, painter: QPainter, field: QRectF, low: NDArray[np.float64],
        high: NDArray[np.float64], tall: float,
    ) -> None:  # fmt: skip
        painter.setPen(QColor(colors().muted))
        below = QRectF(field.left(), field.bottom() + 3, field.width(), tall)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{low[0]:.3g}")
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, f"{high[0]:.3g}")
        painter.drawText(below.translated(0, tall), Qt.AlignmentFlag.AlignCenter, self._axes[0])
        painter.save()
        painter.translate(field.left() - 3, field.bottom())
        painter.rotate(-90)
        beside = QRectF(0, -tall, field.height(), tall)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft, f"{low[1]:.3g}")
        painter.drawText(beside, Qt.AlignmentFlag.AlignRight, f"{high[1]:.3g}")
        painter.drawText(beside.translated(0, -tall), Qt.AlignmentFlag.AlignCenter, self._axes[1])
        painter.restore()

    def _legend(self, painter: QPainter, field: QRectF, tall: float) -> None:
        x = field.left()
        named = [(name, class_color(label)) for label, name in enumerate(self._names[:12])]
        if not named:
            ends = float(self._labels.min()), float(self._labels.max())
            named = [(f"{end:.4g}", target_color(share)) for share, end in enumerate(ends)]
        for name, shade in named:
            wide = QFontMetricsF(self.font()).horizontalAdvance(name)
            if x + wide + 16 > field.right():
                painter.setPen(QColor(colors().muted))
                painter.drawText(QPointF(x, tall * 1.2), "…")
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawEllipse(QPointF(x + 5, tall * 0.9), 4, 4)
            painter.setPen(QColor(colors().text))
            painter.drawText(QPointF(x + 14, tall * 1.2), name)
            x += wide + 28


class Pictures(QWidget):
    """Samples of each class as images, with the name of the class."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_pictures")
        self.setAccessibleName(tr("Pictures"))
        self._images: list[tuple[QImage, str]] = []

    def show_samples(self, samples: Samples, names: tuple[str, ...]) -> None:
        """Show the first few of each class in turn."""
        if names:
            order = _in_turn(samples.labels, len(names))
            words = [names[int(samples.labels[index])] for index in order]
        else:
            order = list(range(min(len(samples.labels), MOST_PICTURES)))
            words = [f"{samples.labels[index]:.4g}" for index in order]
        images = (_image(samples.inputs[index]) for index in order)
        self._images = list(zip(images, words, strict=True))
        self.setAccessibleDescription(
            tr("{count} {count:picture|pictures} shown", count=len(order))
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, chosen = QPainter(self), colors()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(self.rect(), QColor(chosen.surface))
        columns = max(1, (self.width() - GAP) // (SIDE + GAP))
        metrics = QFontMetricsF(self.font())
        for index, (image, name) in enumerate(self._images):
            row, column = divmod(index, columns)
            left, top = GAP + column * (SIDE + GAP), GAP + row * (SIDE + CAPTION + GAP)
            if top + SIDE + CAPTION > self.height():
                return
            scale = SIDE / max(image.width(), image.height())
            wide, tall = image.width() * scale, image.height() * scale
            where = QRectF(left + (SIDE - wide) / 2, top + (SIDE - tall) / 2, wide, tall)
            painter.drawImage(where, image)
            painter.setPen(QColor(chosen.border))
            painter.drawRect(where)
            painter.setPen(QColor(chosen.text))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, SIDE)
            caption = QRectF(left, top + SIDE, SIDE, CAPTION)
            painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, shown)


def _in_turn(labels: Labels, classes: int) -> list[int]:
    """The first samples of each class, one of each at a time."""
    each = max(1, min(PER_CLASS, MOST_PICTURES // classes))
    first = [np.flatnonzero(labels == label)[:each].tolist() for label in range(classes)]
    return [found[turn] for turn in range(each) for found in first if turn < len(found)]


def _image(values: NDArray[np.float32]) -> QImage:
    """A copy as a picture: shades of gray or colours; other numbers are spread over the range."""
    low, high = float(values.min()), float(values.max())
    if low < 0 or high > 1:
        values = (values - low) / max(high - low, 1e-9)
    pixels = (values * 255).astype(np.uint8)
    channels, height, width = pixels.shape
    if channels == 3:
        data = np.ascontiguousarray(pixels.transpose(1, 2, 0)).tobytes()
        return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    data = np.ascontiguousarray(pixels[0]).tobytes()
    return QImage(data, width, height, width, QImage.Format.Format_Grayscale8).copy()


class ClassCounts(QWidget):
    """One bar for each class, with its number of samples."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_classes")
        self.setAccessibleName(tr("How many samples of each class, or of each size"))
        self.counts: dict[str, int] = {}
        self._is_scale = False

    def show_counts(self, names: tuple[str, ...], samples: Samples) -> None:
        """Count the samples of each class, or in ten equal parts of the range of a number."""
        if names:
            counts = np.bincount(samples.labels.astype(np.int64), minlength=len(names))
        else:
            counts, ends = np.histogram(samples.labels, PARTS)
            names = tuple(f"{low:.4g} … {high:.4g}" for low, high in pairwise(ends.tolist()))
        self.counts = {name: int(count) for name, count in zip(names, counts, strict=True)}
        self._is_scale = samples.labels.dtype.kind != "i"
        words = ", ".join(f"{name}: {count}" for name, count in self.counts.items())
        self.setAccessibleDescription(words)
        self.setMinimumHeight(ROW * len(self.counts) + 16)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, ROW * max(1, len(self.counts)) + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, chosen = QPainter(self), colors()
        painter.fillRect(self.rect(), QColor(chosen.surface))
        metrics = QFontMetricsF(self.font())
        wide = min(180.0, max((metrics.horizontalAdvance(n) for n in self.counts), default=0.0))
        most, total = max(self.counts.values(), default=1), max(1, sum(self.counts.values()))
        room = self.width() - wide - 140
        middle = Qt.AlignmentFlag.AlignVCenter
        for row, (name, count) in enumerate(self.counts.items()):
            top = 8 + row * ROW
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide)
            painter.setPen(QColor(chosen.text))
            painter.drawText(QRectF(10, top, wide, ROW), middle, shown)
            bar = QRectF(wide + 20, top + 5, max(2.0, room * count / most), ROW - 10)
            scaled = target_color(row / max(1, len(self.counts) - 1))
            painter.fillRect(bar, scaled if self._is_scale else class_color(row))
            words = f"{count:,} · {100 * count / total:.0f} %"
            painter.drawText(QRectF(bar.right() + 8, top, 110, ROW), middle, words)
