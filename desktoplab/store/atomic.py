"""Writing a file so that it is never half there: beside, flushed, renamed. No Qt, no formats."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

RETRIES = 5
RETRY_SECONDS = 0.05


Write = Callable[[BinaryIO], None]


def write_atomically(path: Path, content: str | bytes | Write, *, durable: bool = True) -> None:
    """Replace `path` by `content`, or by what it writes into the open file it is given.

    Whatever it raises, an `OSError` of a full disk for instance, the old file is then still whole;
    the error names `path`. A device or a pipe is refused, as a rename would put a file there.

    `durable=False` skips the flush to the disk: safe when the program dies, not in a power cut.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not (target.is_file() or target.is_dir()):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    beside = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with beside.open("wb") as file:
            if callable(content):
                content(file)
            else:
                file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o777)
        _rename(beside, target)
    except OSError as error:
        if error.filename not in (None, str(beside)):
            raise
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        beside.unlink(missing_ok=True)


def _rename(source: Path, target: Path) -> None:
    """Rename over an existing file; on Windows it fails for a moment while others read it."""
    for _ in range(RETRIES):
        try:
            source.replace(target)
        except PermissionError:
            time.sleep(RETRY_SECONDS)
        else:
            return
    source.replace(target)
