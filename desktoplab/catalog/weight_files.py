"""Weights of a network in a file: a snapshot, or safetensors. Reading one executes nothing.

Refuses what is damaged, too large, or other weights than the ones that were chosen.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktoplab.catalog.own_files import cannot_read, existing_file
from desktoplab.places import resource
from desktoplab.spec.json_format import from_json
from desktoplab.spec.network import Network, expand
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import Refused, Text, text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MEMBER, NETWORK_MEMBER = "weights.safetensors", "experiment.json"
MOST_BYTES = 4_000_000_000
WANTED = text("Choose a snapshot (.dlab) whose weights the run is to start with.")


@dataclass(frozen=True)
class OldWeights:
    """Weights that a run begins with, by the names `key.parameter` of the network they come from.

    `order` has the keys of that network's layers in forward order where layers are matched by it;
    where they are matched by card it is None. `file` is what to call them. With `fresh_end` the
    last layer of the network that takes them takes none.
    """

    arrays: Mapping[str, NDArray[np.generic]]
    file: str | Text
    order: tuple[str, ...] | None = None
    fresh_end: bool = False


def read_weights(file: str, sha256: str, *, by_order: bool = False) -> OldWeights:
    """Every parameter and buffer; raises `DataError`. No hash allows any weights."""
    path = existing_file(file, WANTED)
    data = _content(path)
    found = hashlib.sha256(data).hexdigest()
    if sha256 and found != sha256.lower():
        raise DataError(
            text(
                "The weights in {file} are not those that this experiment was made with: choose "
                "the file again, or clear the SHA-256.", file=path.name,
            )
        )  # fmt: skip
    return OldWeights(_arrays(data, file), path.name, _order_in(path) if by_order else None)


def read_shipped(name: str) -> OldWeights:
    """Weights that come with the program; their layers are numbered from 0 in forward order."""
    path = resource("weights", f"{name}.safetensors")
    arrays = _arrays(_content(path), path.name)
    order = sorted({key.partition(".")[0] for key in arrays}, key=int)
    return OldWeights(arrays, path.name, tuple(order))


def _arrays(data: bytes, file: str) -> dict[str, NDArray[np.generic]]:
    from safetensors import SafetensorError
    from safetensors import numpy as safe_numpy

    try:
        return safe_numpy.load(data)
    except (SafetensorError, ValueError, KeyError, TypeError, OverflowError) as error:
        raise _damaged(file) from error


def network_in(path: Path) -> Network | None:
    """The network whose weights a snapshot holds; None where the file has weights alone.

    Raises `DataError`.
    """
    if not zipfile.is_zipfile(path):
        return None
    try:
        return from_json(_content(path, NETWORK_MEMBER).decode()).network
    except (Refused, UnicodeDecodeError) as error:
        raise _damaged(path.name) from error


def _order_in(path: Path) -> tuple[str, ...]:
    """The keys of the layers of a snapshot's network, in forward order."""
    network = network_in(path)
    if network is None:
        raise DataError(
            text(
                "{file} tells weights and no order of layers. Match layers by card, or choose a "
                "snapshot (.dlab), which holds its network too.", file=path.name,
            )
        )  # fmt: skip
    return keys_in_order(network)


def keys_in_order(network: Network) -> tuple[str, ...]:
    """The keys under which the layers of a network have their tensors, the first layer first.

    Behind the layers of a repeated block comes the projection of its skip connection, if it has
    one; a key may have no tensors.
    """
    found: list[str] = []
    stages = list(expand(network))
    for stage, after in zip(stages, [*stages[1:], None], strict=True):
        found.append(stage.key)
        block = stage.block
        ends = after is None or after.block is not block or after.repetition != stage.repetition
        if block is not None and ends:
            found.append(f"{block.uid}/{stage.repetition}.skip")
    return tuple(found)


def hash_of(path: Path) -> str:
    """SHA-256 of the weights in a file; raises `DataError`."""
    return hashlib.sha256(_content(path)).hexdigest()


def _content(path: Path, name: str = MEMBER) -> bytes:
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as file:
                return _limited(file.read(MOST_BYTES + 1), path)
        with zipfile.ZipFile(path) as archive, archive.open(name) as member:
            return _limited(member.read(MOST_BYTES + 1), path)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, RuntimeError, ValueError,
            NotImplementedError) as error:  # fmt: skip
        raise _damaged(path.name) from error
    except OSError as error:
        raise cannot_read(path.name, error) from error


def _limited(data: bytes, path: Path) -> bytes:
    if len(data) > MOST_BYTES:
        raise DataError(text("{file} is too large.", file=path.name))
    return data


def _damaged(file: str) -> DataError:
    return DataError(text("{file} holds no weights that can be read.", file=Path(file).name))
