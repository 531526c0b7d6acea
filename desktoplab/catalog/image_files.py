"""One picture file as an array of one size, with Pillow. Refuses what is no PNG, JPEG or BMP.

Pillow tries only these three formats, and no picture of more than 50 million pixels is unpacked.
"""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktoplab.catalog.own_files import cannot_read
from desktoplab.spec.tables import DataError
from desktoplab.spec.text import text

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp")
FORMATS = ("PNG", "JPEG", "BMP")
MOST_PIXELS = 50_000_000


def look_at(path: Path) -> tuple[int, int, bool]:
    """Width, height, and whether there are colours; raises `DataError`."""
    image = _open(path, None)
    small = np.asarray(image.resize((16, 16)), np.int16)
    return (
        image.width,
        image.height,
        bool(np.abs(small - small.mean(axis=2, keepdims=True)).max() > 8),
    )


def read_image(path: Path, width: int, height: int, *, color: bool) -> NDArray[np.uint8]:
    """The picture stretched to a size, shape (channels, height, width); raises `DataError`."""
    from PIL.Image import Resampling

    image = _open(path, (width, height))
    if not color:
        image = image.convert("L")
    if image.size != (width, height):
        image = image.resize((width, height), Resampling.BILINEAR)
    values = np.asarray(image, np.uint8)
    return values.transpose(2, 0, 1) if color else values[None]


def _open(path: Path, draft: tuple[int, int] | None) -> Picture:
    """The picture upright in RGB, on white where it is transparent."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    name = f"{path.parent.name}/{path.name}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=FORMATS) as file:
                if file.width * file.height > MOST_PIXELS:
                    raise DataError(
                        text("{file}: found {size} pixels; at most {most} are unpacked.",
                             file=name, size=f"{file.width}×{file.height}", most=MOST_PIXELS)
                    )  # fmt: skip
                if draft:
                    file.draft("RGB", draft)  # JPEG is unpacked no larger than needed
                return _flat(ImageOps.exif_transpose(file))
    except UnidentifiedImageError as error:
        raise DataError(
            text("{file} is no PNG, JPEG or BMP picture: it starts with {found}.",
                 file=name, found=_start(path))
        ) from error  # fmt: skip
    except DataError:
        raise
    except Image.DecompressionBombError as error:
        raise DataError(text("{file}: {why}", file=name, why=error)) from error
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError) as error:
        if getattr(error, "errno", None) is not None:
            raise cannot_read(name, error) from error
        raise DataError(
            text("{file} is damaged or cut short: {why}.", file=name, why=error)
        ) from error


def _flat(image: Picture) -> Picture:
    from PIL import Image

    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float64)
        top = 65535.0 if image.mode.startswith("I") else max(1.0, float(deep.max()))
        return Image.fromarray((deep / top * 255).clip(0, 255).astype(np.uint8)).convert("RGB")
    if image.has_transparency_data:
        white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(white, image.convert("RGBA")).convert("RGB")
    return image.convert("RGB")


def _start(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(4).hex(" ") or str(text("nothing: it is empty"))
