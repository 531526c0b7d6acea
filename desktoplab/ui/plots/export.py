"""Writing a plot to a file: PNG, SVG, CSV; and the button that asks where. Refuses no plot."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QFileDialog,
    QGraphicsItem,
    QGraphicsScene,
    QInputDialog,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)  # fmt: skip

from desktoplab.store.atomic import write_atomically
from desktoplab.ui.text import tr

FORMATS = ("png", "svg", "csv")
QUICK = 85
"""Qt's measure of how little a PNG is compressed: a third of the time, a larger file."""
NO_CACHE = QGraphicsItem.CacheMode.NoCache
Table = tuple[Sequence[str], Iterable[Sequence[object]]]


def png_bytes(scene: QGraphicsScene, shown: QRectF, width: int, background: QColor) -> bytes:
    """The part `shown` of a scene as a PNG of `width` pixels, the height in proportion."""
    scale = width / max(1.0, shown.width())
    image = QImage(
        width, max(1, round(shown.height() * scale)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(background)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    with _exporting(scene, scale):
        scene.render(painter, QRectF(image.rect()), shown)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", QUICK)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg_bytes(
    scene: QGraphicsScene, shown: QRectF, title: str, background: QColor, width: int
) -> bytes:
    """The part `shown` of a scene as SVG `width` wide, with the title for screen readers."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(title)
    height = round(width * shown.height() / max(1.0, shown.width()))
    generator.setSize(QSize(width, max(1, height)))
    target = QRectF(0, 0, round(shown.width()), round(shown.height()))
    generator.setViewBox(target)
    # Axes are kept as pictures of the screen's resolution, and would be scaled to another one.
    generator.setResolution(scene.views()[0].logicalDpiX())
    painter = QPainter(generator)
    painter.fillRect(target, background)
    with _exporting(scene, 1.0):
        scene.render(painter, target, shown)
    painter.end()
    return bytes(buffer.data().data())


def csv_bytes(table: Table) -> bytes:
    """A table as CSV; with a byte order mark, as Korean Excel needs it to see UTF-8."""
    header, rows = table
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


@contextmanager
def _exporting(scene: QGraphicsScene, scale: float) -> Iterator[None]:
    """Items draw from caches of the screen's resolution unless they are told."""
    items = [item for item in scene.items() if hasattr(item, "setExportMode")]
    cached = [item for item in scene.items() if item.cacheMode() != NO_CACHE]
    for item in cached:
        item.setCacheMode(NO_CACHE)
    for item in items:
        item.setExportMode(True, {"antialias": True, "resolutionScale": scale})
    try:
        yield
    finally:
        for item in items:
            item.setExportMode(False)
        for item in cached:
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)


class Exportable(QWidget):
    """What the button can export."""

    name: str
    title: str

    def png(self, width: int) -> bytes:
        """The plot as PNG of that many pixels."""
        raise NotImplementedError

    def svg(self, width: int) -> bytes:
        """The plot as SVG, so wide where nothing else is said."""
        raise NotImplementedError

    def table(self) -> Table:
        """The numbers of the plot: a header and rows."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Bring the plot up to date, even while hidden."""
        raise NotImplementedError

    def write(self, path: Path, width: int = 1600) -> None:
        """Write PNG, SVG or CSV by the suffix of `path`; may raise `OSError`."""
        self.redraw()
        suffix = path.suffix.lower()
        if suffix == ".svg":
            write_atomically(path, self.svg(width))
        elif suffix == ".csv":
            write_atomically(path, csv_bytes(self.table()))
        else:
            write_atomically(path, self.png(width))


class ExportButton(QToolButton):
    """A visible button with a menu of formats; asks for size and file name, without blocking."""

    written = Signal(str)

    def __init__(self, plot: Exportable) -> None:
        super().__init__(plot)
        self._plot = plot
        self._width, self._format = 1600, "png"
        self.setObjectName(f"{plot.objectName()}_export")
        self.setText(tr("Export") + " ▾")
        self.setProperty("opens", True)  # the style's own arrow lies on the last letter
        self.setAccessibleName(tr("Export {plot}", plot=plot.title))
        self.setToolTip(tr("Write this plot to a file: picture, drawing or numbers"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        menu = QMenu(self)
        menu.setObjectName(f"{plot.objectName()}_export_menu")
        for label, format_ in (
            (tr("Picture (PNG)…"), "png"),
            (tr("Drawing (SVG)…"), "svg"),
            (tr("Numbers (CSV)…"), "csv"),
        ):
            action = menu.addAction(label)
            action.setObjectName(f"{plot.objectName()}_export_{format_}")
            action.setData(format_)
        menu.triggered.connect(self._chosen)
        self.setMenu(menu)

    def _chosen(self, action: object) -> None:
        format_ = str(action.data())  # type: ignore[attr-defined]
        if format_ == "csv":
            self.ask_name(format_)
        else:
            self.ask_width(format_)

    def ask_width(self, format_: str) -> QInputDialog:
        """Ask how wide the picture should be, then for its name."""
        self._format = format_
        dialog = QInputDialog(self)
        dialog.setObjectName("export_width")
        dialog.setWindowTitle(tr("Export picture"))
        dialog.setLabelText(tr("Width of the picture in pixels:"))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(200, 10_000)
        dialog.setIntStep(100)
        dialog.setIntValue(self._width)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.intValueSelected.connect(self._width_chosen)
        dialog.open()
        return dialog

    def _width_chosen(self, width: int) -> None:
        self._width = width
        self.ask_name(self._format)

    def ask_name(self, format_: str) -> QFileDialog:
        """Open the file dialog; the file is written once a name is chosen."""
        dialog = QFileDialog(self, tr("Export {plot}", plot=self._plot.title))
        dialog.setObjectName("export_file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(format_)
        dialog.setNameFilter(f"{format_.upper()} (*.{format_})")
        dialog.selectFile(f"{self._plot.name}.{format_}")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.open()
        return dialog

    def write(self, path: str) -> None:
        """Write the file, or say readably why that was not possible."""
        try:
            self._plot.write(Path(path), self._width)
        except OSError as error:
            reason = error.strerror or str(error)
            box = QMessageBox(
                QMessageBox.Icon.Warning, tr("Export"),
                tr("{path} could not be written: {reason}.", path=path, reason=reason),
                QMessageBox.StandardButton.Ok, self,
            )  # fmt: skip
            box.setObjectName("export_failed")
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()
        else:
            self.written.emit(path)
