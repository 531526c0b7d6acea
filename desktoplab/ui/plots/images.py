"""Sample images with the network's answers. Right and wrong differ by sign, not by color alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen

from desktoplab.engine.messages import Frame
from desktoplab.spec.registry import Entry as Probe
from desktoplab.spec.tables import ProbeTraits
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.grid import Grid
from desktoplab.ui.plots.layered import ProbePlot
from desktoplab.ui.plots.numbers import percent, show
from desktoplab.ui.print_size import px
from desktoplab.ui.session import Session
from desktoplab.ui.text import tr
from desktoplab.ui.theme import colors

CAPTION = 0.36


class Images(ProbePlot):
    """A grid of pictures, each with the answer, how sure the network is, and ✓ or ✗."""

    needs = ("images", "labels", "predicted", "confidence")

    def __init__(self, session: Session, probe: Probe[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.pictures: list[QImage] = []
        self.grid = Grid(self._paint_cell, smallest=46, largest=150, gap=6)
        self.canvas.addItem(self.grid, row=0, col=0)

    def draw_frame(self, frame: Frame) -> None:
        images = np.asarray(frame.arrays["images"], dtype=np.float64)
        gray = np.ascontiguousarray(np.clip(np.nan_to_num(images), 0, 1) * 255, dtype=np.uint8)
        height, width = gray.shape[1:]
        form = QImage.Format.Format_Grayscale8
        # A copy, as QImage does not keep the array alive.
        self.pictures = [QImage(bytes(g), width, height, width, form).copy() for g in gray]
        self.grid.show_cells(len(self.pictures), height / width + CAPTION)

    def name_of(self, label: int) -> str:
        """The name of a class, `?` for an answer that is not a number."""
        started = self.history.started if self.history is not None else None
        names = started.info.class_names if started is not None else ()
        if label < 0:
            return "?"
        return names[label] if label < len(names) else str(label)

    @property
    def _losses(self) -> NDArray[np.generic]:
        """The loss of each sample, where the probe tells it."""
        arrays = self.frame.arrays if self.frame is not None else {}
        return arrays.get("losses", np.empty(0))

    def _answer(self, index: int) -> tuple[int, int, float]:
        arrays = self.frame.arrays if self.frame is not None else {}
        return (
            int(arrays["labels"][index]),
            int(arrays["predicted"][index]),
            float(arrays["confidence"][index]),
        )

    def _paint_cell(self, painter: QPainter, index: int, cell: QRectF) -> None:
        if self.frame is None:
            return
        label, predicted, confidence = self._answer(index)
        is_right, chosen = label == predicted, colors()
        caption = cell.width() * CAPTION
        image = self.pictures[index]
        side = cell.width() - 6
        tall = side * image.height() / image.width()
        picture = QRectF(cell.left() + 3, cell.top() + 3, side, tall)
        painter.drawImage(picture, image)
        pen = QPen(QColor(chosen.border if is_right else chosen.error), 1 if is_right else 3)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(picture.adjusted(-1, -1, 1, 1))
        painter.setPen(QColor(chosen.text if is_right else chosen.error))
        where = QRectF(cell.left(), picture.bottom() + 2, cell.width(), caption - 4)
        sure = f"{100 * confidence:.0f}%" if math.isfinite(confidence) else "NaN"
        answer = f"{'✓' if is_right else '✗'} {self.name_of(predicted)}"
        self._write(painter, where, answer, sure)

    @staticmethod
    def _write(painter: QPainter, where: QRectF, answer: str, sure: str) -> None:
        """The answer and how sure it is; a smaller font, or the answer alone where room lacks."""
        font = QFont(painter.font())
        largest = max(10, min(px(15), round(where.height() * 0.65)))
        for size in range(largest, 8, -1):
            font.setPixelSize(size)
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(f"{answer} {sure}") <= where.width():
                answer = f"{answer} {sure}"
                break
        else:
            font.setPixelSize(largest)
            metrics = QFontMetricsF(font)
        painter.setFont(font)
        shown = metrics.elidedText(answer, Qt.TextElideMode.ElideRight, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)

    def recolor(self) -> None:
        self.grid.update()

    def hover_text(self, position: QPointF) -> str:
        index = self.grid.cell_at(position)
        if index is None or self.frame is None:
            return ""
        label, predicted, confidence = self._answer(index)
        if predicted < 0:
            return tr("No answer: the outputs are not finite. It is {label}.",
                      label=self.name_of(label))  # fmt: skip
        loss = "".join(" · " + tr("loss {loss}", loss=show(float(one)))
                       for one in self._losses[index : index + 1])  # fmt: skip
        words = {
            "answer": self.name_of(predicted), "sure": percent(confidence),
            "label": self.name_of(label),
        }  # fmt: skip
        if label == predicted:
            return tr("✓ Right: {answer}, {sure} sure", **words) + loss
        return tr("✗ Wrong: answered {answer}, {sure} sure; it is {label}", **words) + loss

    def summary(self) -> str:
        if self.frame is None:
            return ""
        labels, predicted = self.frame.arrays["labels"], self.frame.arrays["predicted"]
        right, count = int((labels == predicted).sum()), len(labels)
        if self.name == "mistakes":
            parts = [tr("the {count} with the greatest loss, worst first: {wrong} wrong",
                        count=count, wrong=count - right)]  # fmt: skip
        else:
            parts = [tr("{right} of {count} right", right=right, count=count)]
        shown = len(self.grid.cells())
        if 0 < shown < count:
            parts.append(tr("{shown} shown", shown=shown))
        return " · ".join([*parts, self.step_text()])

    def table(self) -> Table:
        header = ("image", "label", "predicted", "confidence", "right")
        return (*header, "loss") if len(self._losses) else header, self._rows()

    def _rows(self) -> Iterator[list[object]]:
        for index in range(len(self.pictures) if self.frame is not None else 0):
            label, predicted, confidence = self._answer(index)
            answer = self.name_of(predicted)
            losses = self.frame.arrays.get("losses", ()) if self.frame is not None else ()
            right = int(label == predicted)
            yield [
                index,
                self.name_of(label),
                answer,
                confidence,
                right,
                *losses[index : index + 1],
            ]
