"""Whose weights a network can begin with: runs of the library, files, those of the lab. No widgets.

Reading is done when it is asked for, and may be done in another thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktoplab.catalog.starts import shipped_network, start_from
from desktoplab.catalog.weight_files import (
    OldWeights,
    hash_of,
    keys_in_order,
    network_in,
    read_shipped,
    read_weights,
)
from desktoplab.engine.history import History
from desktoplab.spec.fields import Choice
from desktoplab.spec.network import Network
from desktoplab.spec.tables import STARTS, DataError
from desktoplab.spec.text import Refused, Text, text
from desktoplab.spec.values import Chosen
from desktoplab.store.library import Library, LibraryError, RunRow
from desktoplab.store.snapshot import save
from desktoplab.ui.library.words import called

FOLDER = "starts"
"""Beside the library: the weights of its runs that other runs begin with."""


class Offer(Protocol):
    """Weights to begin with. `network` is theirs, None where only the weights are known.

    `weights` reads them, matched by `card` or by `order`; `start` gives the setting that does so in
    every run. Both raise `DataError`, `start` also `OSError`.
    """

    @property
    def title(self) -> Text | str: ...

    @property
    def network(self) -> Network | None: ...

    def weights(self, match: str) -> OldWeights:
        """The weights themselves."""

    def start(self, match: str, rate: float, *, fresh_end: bool) -> Chosen:
        """The setting, with the rate of the layers that take weights, and how the last begins."""


@dataclass(frozen=True)
class FromLab:
    """Weights that come with the program; `units` are the outputs of their network."""

    name: str
    title: Text | str
    units: int

    @property
    def network(self) -> Network:
        """Built anew, as it is matched by order."""
        return shipped_network(self.units)

    def weights(self, match: str) -> OldWeights:
        """Those of the resource."""
        del match
        return read_shipped(self.name)

    def start(self, match: str, rate: float, *, fresh_end: bool) -> Chosen:
        """Named, so that it repeats everywhere."""
        del match
        return STARTS.choose("shipped", weights=self.name, rate=rate, fresh_end=fresh_end)


@dataclass(frozen=True)
class FromFile:
    """A snapshot, or weights alone, that a person chose."""

    path: Path

    @property
    def title(self) -> Text | str:
        """The name of the file."""
        return self.path.name

    @property
    def network(self) -> Network | None:
        """As the snapshot tells it; raises `DataError`."""
        return network_in(self.path)

    def weights(self, match: str) -> OldWeights:
        """Those of the file as it is now."""
        return read_weights(str(self.path), "", by_order=match == "order")

    def start(self, match: str, rate: float, *, fresh_end: bool) -> Chosen:
        """With its fingerprint."""
        return start_from(self.path, match, rate, fresh_end=fresh_end)


@dataclass(frozen=True)
class FromRun:
    """A run of the library, which is kept in `library`; a copy of its weights goes to `folder`."""

    row: RunRow
    library: Path
    folder: Path

    @property
    def title(self) -> Text | str:
        """As in the table of runs."""
        return called(self.row)

    @property
    def network(self) -> Network | None:
        """As it was trained; raises `DataError` where this program does not know it."""
        try:
            return self.row.experiment.network
        except Refused as error:
            raise DataError(error.text) from error

    def weights(self, match: str) -> OldWeights:
        """The last ones that are kept."""
        history = self._history()
        assert history.started is not None and history.weights is not None
        order = keys_in_order(history.started.experiment.network) if match == "order" else None
        return OldWeights(dict(history.weights), self.title, order)

    def start(self, match: str, rate: float, *, fresh_end: bool) -> Chosen:
        """From a copy, whose name is its fingerprint: the library may lose the run."""
        found = self._history()
        assert found.started is not None
        bare = History()
        bare.add(found.started)
        bare.weights = found.weights
        self.folder.mkdir(parents=True, exist_ok=True)
        written = self.folder / "new.dlab"
        save(written, bare)
        path = self.folder / f"{hash_of(written)[:16]}.dlab"
        written.replace(path)
        return start_from(path, match, rate, fresh_end=fresh_end)

    def _history(self) -> History:
        try:
            with Library(self.library) as library:
                history = library.open(self.row.id)
        except LibraryError as error:
            raise DataError(error.text) from error
        if not history.weights:
            raise DataError(
                text("The library has kept no weights of this run. Choose another one.")
            )
        return history


def lab_offers() -> tuple[FromLab, ...]:
    """What comes with the program."""
    field = STARTS["shipped"].fields["weights"]
    assert isinstance(field, Choice)
    outputs = {"digits_first_half": 10, "digits_low": 5}
    return tuple(FromLab(name, Text(label), outputs[name]) for name, label in field.options)


def library_offers(library: Path, folder: Path) -> tuple[FromRun, ...]:
    """The runs of the library that have learned something, the newest first; none if it fails."""
    if not library.exists():
        return ()
    try:
        with Library(library) as found:
            rows = found.runs()
    except LibraryError:  # the other weights can be had without
        return ()
    kept = (row for row in rows if row.step and row.state not in ("running", "diverged"))
    newest = sorted(kept, key=lambda row: row.created, reverse=True)
    return tuple(FromRun(row, library, folder) for row in newest)
