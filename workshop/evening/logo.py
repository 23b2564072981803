"""A logo from a file, made small enough for a session and a page."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import LogoInvalidError

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

_LARGEST: Final = (600, 240)
"""Pixels: more than a printer shows in the room that a logo has."""
_FILE_LIMIT: Final = 10_000_000
_PIXEL_LIMIT: Final = 40_000_000


def logo_from(path: Path) -> str:
    """The image as a PNG in base64, on white. Raises `LogoInvalidError`."""
    from PIL.Image import new

    try:
        whole = _opened(path)
    except Exception as error:  # a parser of foreign bytes may fail in any way
        raise LogoInvalidError(str(path)) from error
    whole.thumbnail(_LARGEST)
    flat = new("RGB", whole.size, "white")
    flat.paste(whole, mask=whole.getchannel("A"))
    target = io.BytesIO()
    flat.save(target, "PNG", optimize=True)
    return base64.b64encode(target.getvalue()).decode("ascii")


def _opened(path: Path) -> Image:
    """Raises anything for what is no image, and `ValueError` for one that is too large."""
    from PIL.Image import open as opened

    if path.stat().st_size > _FILE_LIMIT:
        raise ValueError(path.stat().st_size)
    # From memory: of a file Pillow would ask for as many bytes as a chunk says that it has.
    with opened(io.BytesIO(path.read_bytes()), formats=("PNG", "JPEG")) as found:
        if found.width * found.height > _PIXEL_LIMIT:
            raise ValueError(found.size)
        return found.convert("RGBA")
