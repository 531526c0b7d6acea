"""A zip whose every member is checked before it is believed. Nothing is unpacked to the disk.

Refuses names that are not expected, sizes above their limit, absurd ratios, wrong hashes.
"""

from __future__ import annotations

import errno
import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from tokenize import TokenError
from typing import Any, BinaryIO

from desktoplab.spec.text import Text, shorten, text

MANIFEST = "manifest.json"
MANIFEST_LIMIT = 4_000_000
TOTAL_LIMIT = 8_000_000_000
PIECE = 1_000_000
RATIO_LIMIT, RATIO_FREE = 200, 1_000_000
"""A member above RATIO_FREE bytes may not be more than RATIO_LIMIT times its packed size."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError, NotImplementedError,
    RuntimeError, OverflowError, SyntaxError, TokenError, MemoryError,
)  # fmt: skip
"""What reading a damaged or crafted file may raise."""

NO_SNAPSHOT = text("It is not a snapshot of Desktoplab, or it was cut off.")


class SnapshotError(ValueError):
    """A snapshot that cannot be read or made; `text` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.text = reason


@dataclass(frozen=True)
class Family:
    """Members whose names follow a pattern: each up to `limit` bytes, at most `most` of them."""

    pattern: re.Pattern[str]
    limit: int
    most: int


@dataclass(frozen=True)
class Expected:
    """The members that a file must and may have, with the size above which each is refused."""

    required: Mapping[str, int]
    optional: Mapping[str, int] = field(default_factory=dict)
    families: tuple[Family, ...] = ()

    def limit(self, name: str) -> int | None:
        """The largest size of a member; None where it has no place."""
        known = {**self.required, **self.optional}.get(name)
        if known is not None:
            return known
        return next((f.limit for f in self.families if f.pattern.fullmatch(name)), None)


def pack(manifest: Mapping[str, object], members: Mapping[str, bytes]) -> bytes:
    """The bytes of a zip with these members, and a manifest that holds their sizes and hashes."""
    file = BytesIO()
    write(file, manifest, members)
    return file.getvalue()


def write(file: BinaryIO, manifest: Mapping[str, object], members: Mapping[str, bytes]) -> None:
    """As `pack`, into an open file."""
    described = {
        name: {"bytes": len(data), "sha256": _digest(data)} for name, data in members.items()
    }
    head = {**manifest, "members": described}
    source = json.dumps(head, indent=1, ensure_ascii=False, allow_nan=False).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in {MANIFEST: source, **members}.items():
            # Text is packed; arrays hardly shrink, and stored they can be read in place.
            method = zipfile.ZIP_DEFLATED if _is_text(name) else zipfile.ZIP_STORED
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=method)


def unpack(
    path: Path, newest: int, expected: Expected, only: Collection[str] | None = None
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Manifest and members of a file of a format up to `newest`.

    Where `only` names some members, the others are checked just as well and not kept. Raises
    `SnapshotError`, and `OSError` where the file cannot be opened.
    """
    with path.open("rb") as file:
        try:
            with zipfile.ZipFile(file) as archive:
                manifest = _manifest(archive, newest)
                return manifest, _members(archive, manifest, expected, only)
        except SnapshotError:
            raise
        except BROKEN as error:
            raise damaged(error) from error
        except OSError as error:
            if error.errno != errno.EINVAL:  # a place in the file that cannot be
                raise
            raise damaged(error) from error


def damaged(error: BaseException) -> SnapshotError:
    """The error that stands for whatever a broken file raised."""
    if isinstance(error, zipfile.BadZipFile) and "not a zip" in str(error):
        return SnapshotError(NO_SNAPSHOT)
    return SnapshotError(
        text("The snapshot is damaged: {error}", error=" ".join(str(error).split())[:200])
    )


def _manifest(archive: zipfile.ZipFile, newest: int) -> dict[str, Any]:
    if MANIFEST not in archive.namelist():
        raise SnapshotError(NO_SNAPSHOT)
    manifest = read_json(_read(archive, archive.getinfo(MANIFEST), MANIFEST_LIMIT))
    if not isinstance(manifest, dict) or not isinstance(manifest.get("members"), dict):
        raise SnapshotError(text("Its manifest is not one of Desktoplab."))
    found = manifest.get("format")
    if isinstance(found, bool) or not isinstance(found, int) or found < 1:
        raise SnapshotError(text("Its format number is {found}.", found=repr(found)[:40]))
    if found > newest:
        raise SnapshotError(
            text("It was made by a newer Desktoplab, in format {found}.", found=found)
        )
    return manifest


def _members(
    archive: zipfile.ZipFile,
    manifest: Mapping[str, Any],
    expected: Expected,
    only: Collection[str] | None,
) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if entry.filename != MANIFEST]
    names = [entry.filename for entry in entries]
    for name in names:
        if expected.limit(name) is None:
            raise SnapshotError(
                text("It holds {name}, which has no place in it.", name=shorten(name))
            )
    if len(archive.infolist()) != len(set(names)) + 1:
        raise SnapshotError(text("It holds a member twice."))
    missing = sorted({*expected.required, *manifest["members"]} - set(names))
    if missing:
        raise SnapshotError(text("It lacks {names}.", names=", ".join(missing)[:200]))
    for family in expected.families:
        count = sum(1 for name in names if family.pattern.fullmatch(name))
        if count > family.most:
            raise SnapshotError(text("It holds {count} members of one kind.", count=count))
    if sum(entry.file_size for entry in entries) > TOTAL_LIMIT:
        raise SnapshotError(text("It is too large: more than {n} GB.", n=TOTAL_LIMIT // 10**9))
    kept = [entry for entry in entries if only is None or entry.filename in only]
    for entry in entries:
        if entry not in kept:
            _pass_over(archive, entry, manifest, expected)
    return {entry.filename: _checked(archive, entry, manifest, expected) for entry in kept}


def _pass_over(
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    manifest: Mapping[str, Any],
    expected: Expected,
) -> None:
    """Check a member piece by piece, so that it is never whole in memory."""
    _refuse_large(entry, expected.limit(entry.filename) or 0)
    digest, size = hashlib.sha256(), 0
    with archive.open(entry) as file:
        while piece := file.read(PIECE):
            digest.update(piece)
            size += len(piece)
    said = manifest["members"].get(entry.filename, {})
    if said.get("bytes") != size or said.get("sha256") != digest.hexdigest():
        raise SnapshotError(text("{name} is not as it was when it was saved.", name=entry.filename))


def _checked(
    archive: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    manifest: Mapping[str, Any],
    expected: Expected,
) -> bytes:
    data = _read(archive, entry, expected.limit(entry.filename) or 0)
    said = manifest["members"].get(entry.filename, {})
    if said.get("bytes") != len(data) or said.get("sha256") != _digest(data):
        raise SnapshotError(text("{name} is not as it was when it was saved.", name=entry.filename))
    return data


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limit: int) -> bytes:
    """Read at most `limit` bytes, whatever the zip says of itself."""
    _refuse_large(entry, limit)
    with archive.open(entry) as file:
        data = file.read(limit + 1)
    if len(data) != entry.file_size:
        raise SnapshotError(text("{name} has a wrong size.", name=entry.filename))
    return data


def _refuse_large(entry: zipfile.ZipInfo, limit: int) -> None:
    packed = max(entry.compress_size, 1)
    is_bomb = entry.file_size > RATIO_FREE and entry.file_size / packed > RATIO_LIMIT
    if entry.file_size > limit or is_bomb:
        raise SnapshotError(
            text("{name} is too large: {size} bytes.", name=entry.filename, size=entry.file_size)
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise SnapshotError(text("{name} is packed in an unknown way.", name=entry.filename))


def read_json(data: bytes) -> Any:  # noqa: ANN401
    """JSON that holds neither NaN nor infinity, which JSON does not have; raises `ValueError`."""

    def refuse(name: str) -> float:
        raise ValueError(f"{name} is no number of JSON")

    return json.loads(data, parse_constant=refuse)


def _is_text(name: str) -> bool:
    return name.endswith((".json", ".csv", ".py"))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
