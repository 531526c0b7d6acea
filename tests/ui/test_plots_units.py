"""Promises of the views of shares, confusions, units, time and filters."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktoplab.engine.history import History
from desktoplab.spec.experiment import Experiment
from desktoplab.spec.network import Block, layer
from desktoplab.spec.tables import PROBES
from desktoplab.ui import theme
from desktoplab.ui.plots.decay import factor_per_step
from desktoplab.ui.plots.shades import diverging, ink_on, limit_of, pictures, sequential
from desktoplab.ui.plots.views import VIEWS, Plot
from desktoplab.ui.session import Session
from tests.ui.plot_frames import (
    PROBED,
    filters,
    skip_share,
    symmetry,
    time_gradient,
    unit_maps,
    unit_run,
)  # fmt: skip
from tests.ui.plot_runs import PLANE, begun, experiment_of, tell

LAYERED = ("filters", "skip_share", "symmetry", "time_gradient", "unit_maps")


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(experiment_of(4))


@pytest.fixture
def plot_of(qtbot, session: Session):
    made: dict[str, Plot] = {}

    def show(name: str, history: History | None = None) -> Plot:
        probe = PROBES[name]
        plot = made.setdefault(name, VIEWS[probe.traits.view](session, probe))
        qtbot.addWidget(plot)
        plot.resize(420, 340)
        plot.show()
        plot.show_history(unit_run(session) if history is None else history)
        plot.grab()
        return plot

    return show


def places_of(plot: Plot) -> dict[int, QPointF]:
    """Where each layer is, as the mouse finds them."""
    found = {}
    for x in range(0, plot.canvas.width(), 10):
        for y in range(0, plot.canvas.height(), 10):
            position = QPointF(plot.canvas.mapToScene(QPoint(x, y)))
            layer = plot.layer_at(position)
            if layer is not None:
                found.setdefault(layer, position)
    return found


@pytest.mark.parametrize("name", PROBED)
def test_every_view_paints_tells_and_returns_to_its_hint(plot_of, name: str) -> None:
    plot = plot_of(name)
    assert plot.canvas.isVisible()
    assert plot.accessibleDescription() == plot.summary() != ""
    assert "step 30" in plot.summary()
    plot.clear()
    assert plot.hint.isVisible()
    assert plot.title in plot.hint.text()


@pytest.mark.parametrize("name", PROBED)
def test_every_view_follows_the_theme(plot_of, name: str) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    palette, plot = application.palette(), plot_of(name)
    pictures = []
    try:
        for chosen in (theme.DARK, theme.LIGHT):
            application.setPalette(theme._palette(chosen))
            QApplication.processEvents()
            pictures.append(plot.grab().toImage())
            assert plot.canvas.backgroundBrush().color().name() == chosen.surface.lower()
    finally:
        application.setPalette(palette)
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("name", PROBED)
def test_every_view_exports_picture_drawing_and_numbers(plot_of, tmp_path: Path, name) -> None:
    plot = plot_of(name)
    for suffix in ("png", "svg", "csv"):
        plot.write(tmp_path / f"plot.{suffix}", 700)
    assert QImage(str(tmp_path / "plot.png")).width() == 700
    assert QSvgRenderer(str(tmp_path / "plot.svg")).isValid()
    with (tmp_path / "plot.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("name", PROBED)
def test_a_frame_is_drawn_once(plot_of, session: Session, name: str) -> None:
    history = unit_run(session)
    plot = plot_of(name, history)
    drawn = []
    draw_frame = plot.draw_frame
    plot.draw_frame = lambda frame: (drawn.append(frame), draw_frame(frame))
    plot.show_history(history)
    assert not drawn
    plot.show_history(tell(history, **{name: history.frames[name].arrays}))
    assert len(drawn) == 1


@pytest.mark.parametrize("name", LAYERED)
def test_a_click_selects_the_card_of_a_layer(plot_of, session: Session, name: str) -> None:
    plot = plot_of(name)
    found = places_of(plot)
    assert set(found) == set(range(len(plot.layers) - (name == "unit_maps")))
    for place, position in found.items():
        plot.clicked(position)
        assert session.selection == {plot.layers[place].uid}


@pytest.mark.parametrize("name", LAYERED)
def test_a_selected_card_stands_out(plot_of, session: Session, name: str) -> None:
    plot = plot_of(name)
    before = plot.grab().toImage()
    session.select([plot.layers[-1 if name != "unit_maps" else 1].uid])
    assert plot.grab().toImage() != before
    session.select(())
    assert plot.grab().toImage() == before


def test_shares_tell_how_many_units_are_distinct(plot_of) -> None:
    plot = plot_of("symmetry")
    told = plot.describe(1)
    assert told == (
        "2 · Dense 10 · 1 of 50 units distinct (2 %) · effective rank 1 of 50 (2 %)"
    )  # fmt: skip
    assert plot.summary().startswith("least in 2 · Dense 10: 1 of 50 units distinct (2 %)")
    assert plot.shares["distinct"].tolist() == [1.0, 0.02, 1.0, 1.0]


@pytest.mark.parametrize("layers", [1, 3, 20, 200])
def test_every_layer_has_its_bar(plot_of, layers: int) -> None:
    arrays = symmetry(max(2, layers))
    history = begun(experiment_of(max(2, layers)))
    plot = plot_of("symmetry", tell(history, symmetry=arrays))
    middles = [plot.chart.vb.mapViewToScene(QPointF(place, 50)) for place in range(layers)]
    assert [plot.layer_at(middle) for middle in middles] == list(range(layers))


def test_a_share_that_is_not_a_number_is_marked(plot_of, session: Session) -> None:
    arrays = symmetry(4)
    arrays["effective_rank"][2] = math.nan
    plot = plot_of("symmetry", tell(begun(session.experiment), symmetry=arrays))
    assert [spot["x"] for spot in plot.lost.data] == [2.0]
    assert "effective rank NaN of 50" in plot.describe(2)


def test_shares_of_a_skip_stand_on_each_other(plot_of, session: Session) -> None:
    plot = plot_of("skip_share")
    assert plot.is_whole
    assert plot._bars["branch"].opts["y0"].tolist() == [75.0, 25.0]
    assert plot._bars["branch"].opts["y1"].tolist() == [100.0, 100.0]
    assert plot.summary().startswith("on average 50 % of the error through the identity")
    assert plot.describe(0) == "1 · Block ×2 · identity 75 % · branch 25 %"
    one = skip_share([session.experiment.network[1].uid], [0.3])
    plot.show_history(tell(begun(session.experiment), skip_share=one))
    assert plot.summary().startswith("30 % of the error through the identity")


def test_a_card_inside_of_a_skip_marks_the_skip(qtbot, qapp: QApplication) -> None:
    inner = layer("dense", units=10)
    block = Block((inner,), repeat=2, skip=True)
    session = Session(Experiment(network=(layer("dense", units=10), block)))
    plot = VIEWS["shares"](session, PROBES["skip_share"])
    qtbot.addWidget(plot)
    plot.show()
    arrays = skip_share([block.uid, block.uid], [0.5, 0.6])
    plot.show_history(tell(begun(experiment_of(2)), skip_share=arrays))
    for uid in (block.uid, inner.uid):
        session.select([uid])
        assert plot.selected_layers() == [0, 1]
    session.select([session.experiment.network[0].uid])
    assert plot.selected_layers() == []


def test_confusion_tells_counts_shares_and_the_worst(plot_of) -> None:
    plot = plot_of("confusion")
    area, texts = plot.square.area(), {}
    for row, column in ((3, 8), (3, 3), (8, 3)):
        x = area.left() + (column + 0.5) * area.width() / 10
        y = area.top() + (row + 0.5) * area.height() / 10
        texts[row, column] = plot.hover_text(plot.square.mapToScene(QPointF(x, y)))
    assert texts[3, 8] == "3 read as 8: 5 times (11 %)"
    assert texts[3, 3] == "3 right: 40 of 45 (89 %)"
    assert texts[8, 3] == "8 read as 3: 0 times (0 %)"
    assert plot.summary().startswith(
        "accuracy 98.3 % · most often 3 read as 8: 5 times (11 %) · 407 samples"
    )
    assert plot.hover_text(QPointF(1, 1)) == ""


def test_a_network_without_answers_has_no_accuracy(plot_of, session: Session) -> None:
    history = begun(session.experiment)
    nothing = {"matrix": np.zeros((3, 3), dtype=int), "names": np.array(["a", "b", "c"])}
    plot = plot_of("confusion", tell(history, confusion=nothing))
    assert plot.summary().startswith("no answer is finite")
    assert plot.describe(0, 0) == "no sample is a"


@pytest.mark.parametrize("classes", [2, 10, 30])
def test_the_matrix_keeps_its_names_and_cells_in_sight(plot_of, session, classes: int) -> None:
    names = np.array([f"a long name {place}" for place in range(classes)])
    arrays = {"matrix": np.full((classes, classes), 1234), "names": names}
    plot = plot_of("confusion", tell(begun(session.experiment), confusion=arrays))
    for width in (240, 420, 900):
        plot.resize(width, 300)
        plot.grab()
        assert plot.square.rect().adjusted(-1, -1, 1, 1).contains(plot.square.area())


def test_maps_tell_layer_unit_value_and_scale(plot_of) -> None:
    plot = plot_of("unit_maps")
    cell = plot.gallery.cells()[4 + 2]
    low = plot.gallery.mapToScene(cell.bottomLeft() + QPointF(2, -1))
    assert plot.hover_text(low).startswith("2 · Dense 10 · unit 3: -6 at x₁ -0.9")
    assert plot.hover_text(low).endswith("scale ±8")
    assert plot.limits == {0: 4.0, 1: 8.0, 2: 16.0}


def test_scales_of_maps_never_shrink_in_a_run(plot_of, session: Session) -> None:
    history = tell(begun(session.experiment, PLANE), unit_maps=unit_maps(3, 4))
    plot = plot_of("unit_maps", history)
    plot.show_history(tell(history, unit_maps=unit_maps(3, 1)))
    assert plot.limits == {0: 4.0, 1: 8.0, 2: 16.0}


@pytest.mark.parametrize(("layers", "each"), [(1, 2), (3, 8), (2, 48), (12, 8)])
def test_every_map_can_be_reached(plot_of, layers: int, each: int) -> None:
    history = begun(experiment_of(layers + 1), PLANE)
    plot = plot_of("unit_maps", tell(history, unit_maps=unit_maps(layers, each)))
    gallery = plot.gallery
    for index in range(layers * each):
        gallery.show_cell(index)
        cell = gallery.cells()[index]
        assert cell.width() >= 30
        assert gallery.rect().adjusted(-1, -1, 1, 1).contains(cell)
        assert gallery.cell_at(gallery.mapToScene(cell.center())) == index
    assert gallery.hidden_height() > 0 or layers < 12


def test_samples_over_the_maps_are_a_choice(plot_of, session: Session) -> None:
    plot = plot_of("unit_maps")
    assert not plot.samples.isVisible()
    points = {"points": np.zeros((3, 2)), "labels": np.array([0, 1, 0])}
    plot.show_history(tell(unit_run(session), boundary=points))
    assert plot.samples.isVisible()
    before = plot.grab().toImage()
    plot.samples.setChecked(True)
    assert plot.gallery.cells()[0].width() > 44
    assert plot.grab().toImage() != before


def test_time_tells_the_factor_per_step(plot_of) -> None:
    plot = plot_of("time_gradient")
    assert plot.summary().startswith(
        "1 · LSTM 8 · the error shrinks to 0.5 × per step back in time"
    )  # fmt: skip
    assert "shrinks to 0.71 × per step" in plot.describe(1)
    middle = plot.chart.vb.mapViewToScene(QPointF(19, math.log10(0.05)))
    assert plot.hover_text(middle) == (
        "1 · LSTM 8 · time step 19 of 20: 0.05 (0.5 of the last step)"
    )  # fmt: skip


def test_zero_and_infinity_through_time_are_marks(plot_of, session: Session) -> None:
    uids = [item.uid for item in session.experiment.network[:3]]
    rows = [[0.0, 0.0, 1e-3, 1e-2], [math.inf, math.nan, 1.0, 1.0], [1.0, 2.0, math.nan, math.nan]]
    history = tell(begun(session.experiment), time_gradient=time_gradient(uids, rows))
    plot = plot_of("time_gradient", history)
    marked = {kind: [spot["x"] for spot in item.data] for kind, item in plot.marks.items()}
    assert marked == {"0": [1.0, 2.0], "∞": [1.0], "NaN": [2.0]}
    low, high = plot.chart.vb.viewRange()[1]
    assert all(low < place < high for place in plot.lanes().values())
    assert "not finite in 2 of 4" in plot.summary()
    assert "shrinks to 0.1 × per step back in time, exactly 0 in 2 of 4 steps" in plot.describe(0)
    assert "shrinks to 0.5" in plot.describe(2)  # a shorter layer is not a broken one
    plot.show_history(unit_run(session))
    assert plot.lanes() == {}


@pytest.mark.parametrize(
    ("values", "factor"),
    [([0.25, 0.5, 1.0], 0.5), ([0.0, 0.5, 1.0], 0.5), ([1.0], math.nan), ([1.0, 0.0], math.nan),
     ([0.0, 0.0], math.nan), ([math.nan, 1.0], math.nan)],
)  # fmt: skip
def test_factor_through_time(values: list[float], factor: float) -> None:
    assert factor_per_step(np.array(values)) == pytest.approx(factor, nan_ok=True)


def test_filters_tell_number_weight_and_scale(plot_of, session: Session) -> None:
    plot = plot_of("filters")
    cell = plot.gallery.cells()[2]
    corner = plot.gallery.mapToScene(cell.topLeft() + QPointF(3, 3))
    assert plot.hover_text(corner) == (
        "filter 3: 0.3 in row 1, column 1 · from -0.25 to 0.3 · scale ±1"
    )  # fmt: skip
    assert plot.summary().startswith("8 filters of 3 × 3 · scale ±1")
    lost = filters(8)
    lost["filters"][1, 0, 0] = np.nan
    plot.show_history(tell(begun(session.experiment), filters=lost))
    assert "1 filter is not finite" in plot.summary()


def test_a_layer_is_chosen_above_or_by_its_card(plot_of, session: Session) -> None:
    two = {**filters(6), "layers": np.array([0, 0, 0, 0, 1, 1]), "norms": np.arange(6.0),
           "limit": np.array([1.0, 0.25]), "units_in_all": np.array([4, 9])}  # fmt: skip
    plot = plot_of("filters", tell(begun(session.experiment), filters=two))
    assert len(plot.pictures) == 4
    assert "rough" not in plot.summary()
    plot.layer.setCurrentIndex(1)
    plot.grab()
    assert len(plot.pictures) == len(plot.gallery.cells()) == 2
    assert "2 of 9 filters of 3 × 3 · scale ±0.25 · a rough picture" in plot.summary()
    corner = plot.gallery.mapToScene(plot.gallery.cells()[1].topLeft() + QPointF(3, 3))
    assert plot.hover_text(corner).startswith("filter 2: 0.6 in row 1, column 1")
    assert plot.hover_text(corner).endswith("norm of its weights 5")
    first, second = session.experiment.network[:2]
    session.select([first.uid])
    assert plot.layer.currentIndex() == 0
    session.select([second.uid])
    assert len(plot.pictures) == 2
    _, rows = plot.table()
    assert [row[1] for row in rows if row[2:4] == [1, 1]] == [1, 2, 3, 4, 1, 2]


def test_a_scale_of_its_own_fills_each_filter_with_colour(plot_of) -> None:
    plot = plot_of("filters")
    assert plot.limits.tolist() == [1.0] * 8
    plot.own.setChecked(True)
    assert plot.limits == pytest.approx([0.25, 0.25, *np.arange(0.3, 0.85, 0.1)])
    assert "each on its own scale" in plot.summary()


def test_arrow_keys_stay_at_the_layer_of_the_filters(plot_of, session: Session) -> None:
    plot = plot_of("filters")
    for _ in range(3):
        key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
        plot.keyPressEvent(key)
    assert session.selection == {session.experiment.network[0].uid}


def test_mistakes_say_that_the_worst_come_first(plot_of) -> None:
    plot = plot_of("mistakes")
    assert plot.summary().startswith("the 6 with the greatest loss, worst first: 2 wrong")
    middle = plot.grid.mapToScene(plot.grid.cells()[1].center())
    assert plot.hover_text(middle) == "✗ Wrong: answered 7, 90.0 % sure; it is 1 · loss 5"


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK])
def test_numbers_on_every_shade_can_be_read(chosen: theme.Colors) -> None:
    def luminance(color: np.ndarray) -> float:
        share = color / 255
        linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    for shade in sequential(chosen):
        ink = 1.0 if ink_on(shade) == "#FFFFFF" else 0.0
        light, dark = sorted((luminance(shade), ink), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_colours_of_opposite_values_meet_in_the_surface() -> None:
    table = diverging(theme.LIGHT)
    assert table.shape == (256, 3)
    assert abs(table[127].astype(int) - 255).max() < 16
    values = np.array([[[-1.0, 0.0, 1.0, np.nan]]])
    (image,) = pictures(values, np.ones(1), table, "#123456")
    shades = [image.pixelColor(place, 0).name().upper() for place in range(4)]
    assert shades[0] == theme.LIGHT.backward
    assert shades[2] == theme.LIGHT.forward
    assert shades[3] == "#123456"
    assert limit_of(np.array([0.3, -0.6, np.inf])) == 1.0
    assert limit_of(np.zeros(3)) == 1.0
