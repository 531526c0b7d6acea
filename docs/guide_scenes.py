"""The pictures of the user guide: what is done in the window before each is taken."""

from __future__ import annotations

from picture_stage import DESK, LAPTOP, Scene, Stage, rest, wait_until
from PySide6.QtCore import QRect

from desktoplab.engine.cells import cell_experiment
from desktoplab.spec.tables import INITIALIZERS, LAYERS
from desktoplab.ui.lessons.drawing import Drawing
from desktoplab.verdicts import judge


def begin(stage: Stage) -> None:
    """The start page, as it greets somebody new."""
    first = stage.window.first
    first.show_page()
    wait_until(lambda: stage.window.teaching.state.book.is_read)
    stage.shot("start_page")
    first.close_page()


def lab(stage: Stage) -> None:
    """The lab while it trains, the settings of a card, a past step, and the answers."""
    stage.session.select([stage.session.experiment.network[0].uid])
    stage.front("loss", "gradient_flow")
    stage.train_until(1000)
    stage.shot("lab")
    stage.shot("card", stage.window.docks["inspector"].widget())
    stage.run.resume()
    wait_until(lambda: not stage.run.is_active)
    stage.window.time_bar.slider.setValue(stage.window.time_bar.slider.maximum() // 3)
    stage.shot("time_slider", stage.window.time_bar)
    stage.shot_dock("predictions")
    stage.shot_dock("confusion")


def vanishing(stage: Stage) -> None:
    """Twenty sigmoid layers: flow, activations, verdict; then cured by batch normalization."""
    start, compare = stage.session.experiment, stage.window.side.compare
    stage.train()
    stage.shot_dock("gradient_flow", "flow_vanishing")
    stage.shot_dock("activations", "activations_lost")
    stage.shot_dock("verdicts", "verdict")
    compare.pin_run(stage.run.history, _said(stage, "Sigmoid", "시그모이드"))
    cure = judge(stage.run.history)[0].cures[1]
    stage.session.edit(cure.label, cure.change(start))
    stage.train()
    stage.shot_dock("gradient_flow", "flow_cured")
    compare.pin_run(stage.run.history, _said(stage, "Batch norm", "배치 정규화"))
    stage.front("compare")
    stage.click("compare_layers")
    rest(600)
    stage.shot_dock("compare")


def _said(stage: Stage, english: str, korean: str) -> str:
    """What a person would type in the language of the window."""
    return korean if stage.place.language == "ko" else english


def saturated(stage: Stage) -> None:
    """Ten tanh layers with weights of deviation 1, measured."""
    wide = INITIALIZERS.choose("normal", std=1.0)
    start = cell_experiment(stage.session.experiment, 10, wide, LAYERS.choose("tanh"))
    stage.session.load(start)
    stage.window.measuring.action.trigger()
    wait_until(lambda: bool(stage.window.shown.history.frames))
    stage.shot_dock("activations", "activations_saturated")


def boundary(stage: Stage) -> None:
    """Two spirals, and what the units draw."""
    stage.train()
    stage.shot_dock("boundary")
    stage.shot_dock("unit_maps")


def pretrained(stage: Stage) -> None:
    """Strokes that the first Boltzmann machine finds in the digits, and the stages of its run."""
    stage.train()
    stage.shot_dock("filters")
    stage.shot_dock("loss", "stages")


def contest(stage: Stage) -> None:
    """Points of a generator on the ring, as the discriminator sees them."""
    stage.train()
    stage.shot_dock("field", "contest")


def builder(stage: Stage) -> None:
    """A block with a skip connection on the canvas."""
    stage.session.select([stage.session.experiment.network[1].uid])
    rest(500)
    canvas = stage.window.canvas
    stage.shot("block", canvas, QRect(0, 0, canvas.width(), 330))


def initialization(stage: Stage) -> None:
    """The map of initializations, measured."""
    stage.window.map.open()
    dialog = stage.window.map.dialog
    assert dialog is not None
    dialog.resize(960, 540)
    wait_until(lambda: not dialog.is_measuring)
    dialog.table.setCurrentIndex(dialog.cells.index(2, 1))
    stage.shot("initialization_map", dialog)
    dialog.close()


def board(stage: Stage) -> None:
    """Four runs in the library, then as what four pupils handed in."""
    folder = stage.folder / "class"
    folder.mkdir()
    for name, template in (
        ("kim", "deep_sigmoid"), ("lee", "sigmoid_batch_norm"), ("park", "relu_he"),
        ("choi", "digits"),
    ):  # fmt: skip
        stage.load(template)
        stage.train_until(400)
        stage.save_run(folder / f"{name}.dlab")
        stage.run.stop()
        wait_until(lambda: not stage.run.is_active)
    stage.shot_dock("runs", "library")
    stage.window.handing.open_board()
    dialog = stage.window.handing.board
    assert dialog is not None
    dialog.resize(1040, 480)
    dialog.read(folder)
    wait_until(lambda: not dialog.is_reading)
    dialog.folder.setText("class")
    stage.shot("board", dialog)
    dialog.close()


def presentation(stage: Stage) -> None:
    """Large print, as on a projector."""
    stage.front("gradient_flow")
    stage.train()
    stage.shot("presentation")


def lesson(stage: Stage) -> None:
    """The third lesson, one phase after the other, and the list of all."""
    window = stage.window
    teaching, state = window.teaching, window.teaching.state
    teaching.show_overview()
    wait_until(lambda: state.book.is_read)
    stage.shot("lesson_overview", window.docks["lesson"].widget())
    chosen = next(one for one in state.book.lessons if one.name == "vanishing")
    teaching.open(chosen)
    panel = teaching.panel
    rest(300)
    _draw(stage)
    _tall(stage, 1000)
    stage.shot("lesson_predict", panel)
    stage.click("lesson_done")
    _tall(stage, 520)
    stage.shot("lesson_run", panel)
    _tall(stage, LAPTOP.height())
    stage.click("lesson_train")
    wait_until(lambda: state.phase == "observe")
    rest(1200)
    stage.shot("lesson_observe")
    stage.click("lesson_next")
    stage.click("lesson_answer_0_1")
    stage.click("lesson_check_0")
    stage.shot("lesson_explain", panel)
    state.close()
    teaching.open(chosen, len(chosen.steps) - 1)
    _tall(stage, 640)
    stage.shot("lesson_try", panel)


def _tall(stage: Stage, height: int) -> None:
    """Give the window another height, so that a panel shows all and no more."""
    stage.window.resize(LAPTOP.width(), height)
    rest(200)


def _draw(stage: Stage) -> None:
    """Draw a falling line, as a pupil would."""
    drawing = stage.window.teaching.panel.findChild(Drawing)
    assert drawing is not None
    count = 21
    for place in range(count):
        drawing.put(place, -5.0 + 3.0 * place / count)
    rest(100)


SCENES = (
    Scene("begin", begin),
    Scene("lab", lab),
    Scene("vanishing", vanishing, "deep_sigmoid", DESK),
    Scene("saturated", saturated, "relu_he", DESK),
    Scene("boundary", boundary, "spiral", DESK),
    Scene("pretrained", pretrained, "pretrained_rbms", DESK),
    Scene("contest", contest, "gan_ring", DESK),
    Scene("builder", builder, "residual"),
    Scene("initialization", initialization),
    Scene("board", board),
    Scene("presentation", presentation, "deep_sigmoid", print_scale=1.5),
    Scene("lesson", lesson),
)
