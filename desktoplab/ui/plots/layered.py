"""Plots of one probe with a place for each layer: selection both ways, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from desktoplab.engine.history import History
from desktoplab.engine.messages import Frame, LayerName
from desktoplab.spec.ends import weighted_uids
from desktoplab.spec.registry import Entry
from desktoplab.spec.tables import DataInfo, ProbeTraits
from desktoplab.ui.builder.words import first_paragraph
from desktoplab.ui.plots.export import Table
from desktoplab.ui.plots.options import OptionPlot
from desktoplab.ui.plots.stretches import Stretch, stretches
from desktoplab.ui.session import Session
from desktoplab.ui.text import count_text, tr


class ProbePlot(OptionPlot):
    """A plot of the newest frame of one probe; a view writes `needs` and `draw_frame`."""

    needs: tuple[str, ...] = ()

    def __init__(self, session: Session, probe: Entry[ProbeTraits]) -> None:
        explanation = first_paragraph(probe.help)
        super().__init__(session, probe.name, tr(probe.label), explanation)
        self._fits, self._suits = probe.traits.fits, probe.traits.suits
        self.frame: Frame | None = None
        self.drawn: Frame | None = None
        self._time: QToolButton | None = None

    def add_time_toggle(self) -> QToolButton:
        """The choice between the step that is shown and all kept steps."""
        tip = tr("Show all kept steps of the run beside each other")
        self._time = self.add_toggle("time", tr("Over time"), tip)
        return self._time

    def choose_option(self) -> None:
        """Draw the frame again as it is asked for now."""
        self.drawn = None
        if self.frame is not None:
            self.reset_zoom()

    def fits(self, info: DataInfo) -> bool:
        if not self._fits(info):
            return False
        has_data = self.history is not None and self.has_data(self.history)
        return has_data or self._suits(self.session.experiment.cards)

    def has_data(self, history: History) -> bool:
        frame = history.frames.get(self.name)
        return frame is not None and all(name in frame.arrays for name in self.needs)

    def stamp(self) -> object:
        history, session = self.history, self.session
        if history is None:
            return None
        frame = history.frames.get(self.name)
        is_over_time = self._time is not None and self._time.isChecked()
        steps = history.kept.changes if is_over_time else None
        shown = id(frame), id(history.started), history.cursor, steps
        return (*shown, id(session.experiment), session.selection)

    def draw(self, history: History) -> None:
        self.frame = history.frames[self.name]
        if self.frame is not self.drawn:
            self.drawn = self.frame
            self.draw_frame(self.frame)
        self.fit_ranges()

    def draw_frame(self, frame: Frame) -> None:
        """Bring the items up to date with a new frame."""
        raise NotImplementedError

    def fit_ranges(self) -> None:
        """Set the ranges of the views."""

    def forget(self) -> None:
        self.frame = self.drawn = None

    def step_text(self) -> str:
        """The step of the frame."""
        return tr("step {step}", step=count_text(self.frame.step)) if self.frame is not None else ""


class LayerPlot(ProbePlot):
    """A probe plot that knows its layers; a view writes `layer_at`, `describe` and `highlight`."""

    def __init__(self, session: Session, probe: Entry[ProbeTraits]) -> None:
        super().__init__(session, probe)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.setFocusProxy(self)
        self._told: int | None = None
        self._named_of: tuple[LayerName, ...] = ()
        self._named: tuple[LayerName, ...] = ()
        session.selected.connect(self._selected)

    @property
    def layers(self) -> tuple[LayerName, ...]:
        """The layers of the run in forward order, named in the language of the window."""
        started = self.history.started if self.history is not None else None
        layers = started.layers if started is not None else ()
        if layers is not self._named_of:
            self._named_of, self._named = layers, in_words(layers)
        return self._named

    @property
    def networks(self) -> tuple[Stretch, ...]:
        """Which of the layers are whose, where two networks compete."""
        return stretches(self.history.started if self.history is not None else None)

    def selected_layers(self) -> list[int]:
        """Places of the layers that the selected cards mean."""
        chosen = weighted_uids(self.session.experiment.cards, self.session.selection)
        return [place for place, layer in enumerate(self.layers) if layer.uid in chosen]

    def layer_at(self, position: QPointF) -> int | None:
        """The layer at a position of the scene."""
        raise NotImplementedError

    def describe(self, layer: int) -> str:
        """What is known of a layer, for the read-out."""
        raise NotImplementedError

    def highlight(self, selected: list[int]) -> None:
        """Make these layers stand out."""
        raise NotImplementedError

    def draw(self, history: History) -> None:
        super().draw(history)
        self.highlight(self.selected_layers())

    def hover_text(self, position: QPointF) -> str:
        layer = self.layer_at(position)
        return self.describe(layer) if layer is not None else ""

    def clicked(self, position: QPointF) -> None:
        layer = self.layer_at(position)
        if layer is not None:
            self.choose(layer)

    def choose(self, layer: int) -> None:
        """Select the card of a layer and tell of it."""
        self._told = layer
        self.session.select([self.layers[layer].uid])
        self.readout.show_text(self.describe(layer))
        self.setAccessibleDescription(self.describe(layer))

    def table_of(self, frames: Sequence[Frame]) -> Table:
        """Step, layer and every array of frames whose arrays run over the layers."""
        names = tuple(frames[0].arrays) if frames else ()
        rows = (
            [frame.step, layer.label, *(frame.arrays[name][place] for name in names)]
            for frame in frames
            for place, layer in enumerate(self.layers)
        )
        return ("step", "layer", *names), rows

    def _selected(self) -> None:
        if self.isVisible() and self.history is not None and self.has_data(self.history):
            self.highlight(self.selected_layers())

    def forget(self) -> None:
        super().forget()
        self._told = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.frame is None or not self.layers:
            super().keyPressEvent(event)
            return
        here = self._told
        if here is None:
            here = next(iter(self.selected_layers()), -1 if step > 0 else len(self.layers))
        self.choose(min(max(here + step, 0), len(self.layers) - 1))


def in_words(layers: tuple[LayerName, ...]) -> tuple[LayerName, ...]:
    """The layers with labels in the language of the window."""
    return tuple(replace(layer, label=tr(layer.text())) for layer in layers)
