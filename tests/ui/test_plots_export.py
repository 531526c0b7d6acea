"""Promises of exporting: each view writes PNG, SVG and CSV, and says why where it cannot."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox

from desktoplab.ui.plots.views import Plot
from desktoplab.ui.session import Session
from tests.ui.plot_runs import (
    NAMES,
    experiment_of,
    full_run,
)  # fmt: skip


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


@pytest.mark.parametrize("name", NAMES)
def test_png_has_the_width_asked_for(
    plots: dict[str, Plot], session: Session, name: str, tmp_path: Path
) -> None:
    plots[name].show_history(full_run(session))
    plots[name].write(tmp_path / "그림.png", 900)
    image = QImage(str(tmp_path / "그림.png"))
    assert image.width() == 900
    pixels = {image.pixel(x, y) for x in range(0, 900, 9) for y in range(0, image.height(), 9)}
    assert len(pixels) > 1


@pytest.mark.parametrize("name", NAMES)
def test_svg_can_be_read_again(
    plots: dict[str, Plot], session: Session, name: str, tmp_path: Path
) -> None:
    plots[name].show_history(full_run(session))
    plots[name].write(tmp_path / "plot.svg")
    assert QSvgRenderer(str(tmp_path / "plot.svg")).isValid()


def test_axes_and_data_of_an_svg_fit_together(
    plots: dict[str, Plot], session: Session, tmp_path: Path
) -> None:
    plot = plots["gradient_flow"]
    plot.show()
    plot.show_history(full_run(session))
    plot.write(tmp_path / "plot.svg")
    plot.write(tmp_path / "plot.png", plot.canvas.width())
    png = QImage(str(tmp_path / "plot.png")).convertToFormat(QImage.Format.Format_RGB32)
    svg = QImage(png.size(), png.format())
    svg.fill("white")
    painter = QPainter(svg)
    QSvgRenderer(str(tmp_path / "plot.svg")).render(painter)
    painter.end()
    # The labels of the left axis reach equally far down in both.
    assert abs(lowest_ink(png, 44) - lowest_ink(svg, 44)) < 6


def lowest_ink(image: QImage, columns: int) -> int:
    """The lowest row in which something is drawn within the first columns."""
    pixels = np.frombuffer(image.constBits(), np.uint8)
    pixels = pixels.reshape(image.height(), image.bytesPerLine())[:, : 4 * columns : 4]
    return int(np.flatnonzero((pixels < 180).any(axis=1)).max())


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("format_", ["png", "svg"])
def test_a_picture_has_the_width_that_was_chosen(
    qtbot, plots: dict[str, Plot], session: Session, format_: str, tmp_path: Path
) -> None:
    plot = plots["gradient_flow"]
    plot.show()
    plot.show_history(full_run(session))
    plot.export_button.menu().findChild(QAction, f"plot_gradient_flow_export_{format_}").trigger()
    dialog = plot.export_button.findChild(QInputDialog, "export_width")
    dialog.setIntValue(700)
    dialog.accept()
    files = plot.export_button.findChild(QFileDialog, "export_file")
    path = tmp_path / f"그림.{format_}"
    files.fileSelected.emit(str(path))
    files.reject()
    size = QImage(str(path)).size() if format_ == "png" else QSvgRenderer(str(path)).defaultSize()
    # An SVG says its width in millimeters; Qt reads them at 90 dots per inch.
    wanted = 700 if format_ == "png" else 700 * 90 / plot.canvas.logicalDpiX()
    assert abs(size.width() - wanted) <= 1
    assert abs(size.height() / size.width() - plot.canvas.height() / plot.canvas.width()) < 0.01


@pytest.mark.parametrize("name", NAMES)
def test_csv_is_written_for_every_view(
    plots: dict[str, Plot], session: Session, name: str, tmp_path: Path
) -> None:
    plots[name].show_history(full_run(session))
    plots[name].write(tmp_path / "numbers.csv")
    assert read(tmp_path / "numbers.csv")


def test_csv_holds_the_numbers(plots: dict[str, Plot], session: Session, tmp_path: Path) -> None:
    history = full_run(session)
    plots["loss"].show_history(history)
    plots["loss"].write(tmp_path / "loss.csv")
    rows = read(tmp_path / "loss.csv")
    assert [float(row["batch_loss"]) for row in rows] == history.losses.tolist()
    assert (rows[5]["train_loss"], rows[5]["epoch"], rows[4]["train_loss"]) == ("1.5", "0.5", "")
    plots["gradient_flow"].show_history(history)
    plots["gradient_flow"].write(tmp_path / "flow.csv")
    rows = read(tmp_path / "flow.csv")
    assert [float(row["delta_l2"]) for row in rows] == [1e-8, 1e-6, 1e-4, 1e-3]
    assert rows[0]["layer"] == "1 · Dense 10"


def test_export_asks_for_a_name_and_writes(
    qtbot, plots: dict[str, Plot], session: Session, tmp_path: Path
) -> None:
    plot = plots["weights"]
    plot.show()
    plot.show_history(full_run(session))
    dialog = plot.export_button.ask_name("csv")
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    with qtbot.waitSignal(plot.export_button.written):
        dialog.fileSelected.emit(str(tmp_path / "w.csv"))
    dialog.close()
    assert (tmp_path / "w.csv").stat().st_size > 0


def test_a_failed_export_says_why(plots: dict[str, Plot], session: Session, tmp_path: Path) -> None:
    plot = plots["weights"]
    plot.show()
    plot.show_history(full_run(session))
    plot.export_button.write(str(tmp_path / "no folder" / "w.csv"))
    box = plot.export_button.findChild(QMessageBox, "export_failed")
    assert "w.csv could not be written: No such file or directory" in box.text()
    box.close()
