"""The one door to torch for the window: opened only in the worker thread, never at import time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktoplab.ui.torch_libraries import load_ahead, torch_folder
from desktoplab.ui.turns import short_turns

if TYPE_CHECKING:
    from desktoplab.ui.runner import Train

UNKNOWN = "?"


class Engine:
    """Loads the trainer when first asked, which takes seconds; then knows the machine's devices.

    `device_labels` maps each device that works here to its name for people; `best` is the one
    that a run takes when none is wanted. Both are empty until torch is loaded.
    """

    def __init__(self) -> None:
        self.device_labels: dict[str, str] = {}
        self.best = ""
        self.is_warm = False

    def train(self) -> Train:
        """The engine's `train`; raises what the import raises."""
        if "torch" not in sys.modules:
            load_ahead(torch_folder())
        from desktoplab.engine.devices import choose_device, describe_device, device_names
        from desktoplab.engine.train import train

        if self.best in ("", UNKNOWN):
            names = device_names()
            self.device_labels = {name: describe_device(choose_device(name)) for name in names}
            self.best = names[0]
        return train

    def warm(self) -> None:
        """Load the trainer early; if that fails, the first run will say so."""
        try:
            with short_turns():
                self.train()
                from desktoplab.engine.updates import load_optimizers

                load_optimizers()
        except Exception:  # noqa: BLE001  told by the run, when a person is waiting for it
            self.best = UNKNOWN
        self.is_warm = True
