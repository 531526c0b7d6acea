"""The pictures of the README: whole windows after a run of a template."""

from __future__ import annotations

from functools import partial

from picture_stage import DESK, Scene, Stage, rest

from desktoplab.verdicts import judge


def trained(stage: Stage, name: str, docks: tuple[str, ...], selected: int | None = None) -> None:
    """Train what is on the canvas, with some docks in front."""
    if selected is not None:
        stage.session.select([stage.session.experiment.network[selected].uid])
    stage.front(*docks)
    stage.train()
    stage.shot(name)


def compared(stage: Stage, titles: tuple[str, ...] = ("ReLU, He", "Batch norm")) -> None:
    """Train once more with each of the first cures alone, and compare the layers of all runs."""
    stage.front("compare")
    stage.train()
    start, compare = stage.session.experiment, stage.window.side.compare
    compare.pin_run(stage.run.history, "Sigmoid")
    for title, cure in zip(titles, judge(stage.run.history)[0].cures, strict=False):
        stage.session.edit(cure.label, cure.change(start))
        stage.train()
        compare.pin_run(stage.run.history, title)
    stage.click("compare_layers")
    rest(800)
    stage.shot("compare")


def _scene(name: str, *docks: str, selected: int | None = None) -> partial[None]:
    return partial(trained, name=name, docks=docks, selected=selected)


SCENES = (
    Scene("digits", _scene("digits", "loss", selected=0)),
    Scene("deep_sigmoid", _scene("deep_sigmoid", "gradient_flow"), "deep_sigmoid", DESK),
    Scene("relu_he", _scene("relu_he", "gradient_flow"), "relu_he", DESK),
    Scene("spiral_dark", _scene("spiral_dark", "boundary"), "spiral", theme="dark"),
    Scene("compared", compared, "deep_sigmoid"),
)
