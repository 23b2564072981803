"""A logo from a file, made small enough for a session and a page."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Final

from workshop.domain.errors import LogoInvalidError

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = (600, 240)
"""Pixels: more than a printer shows in the room that a logo has."""
_FILE_LIMIT: Final = 10_000_000
_PIXEL_LIMIT: Final = 40_000_000


def logo_from(path: Path) -> str:
    """The image as a PNG in base64, on white. Raises `LogoInvalidError`."""
    from PIL import Image

    try:
        if path.stat().st_size > _FILE_LIMIT:
            raise LogoInvalidError(str(path))
        with Image.open(path, formats=("PNG", "JPEG")) as found:
            if found.width * found.height > _PIXEL_LIMIT:
                raise LogoInvalidError(str(path))
            whole = found.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise LogoInvalidError(str(path)) from error
    whole.thumbnail(_LARGEST)
    flat = Image.new("RGB", whole.size, "white")
    flat.paste(whole, mask=whole.getchannel("A"))
    target = io.BytesIO()
    flat.save(target, "PNG", optimize=True)
    return base64.b64encode(target.getvalue()).decode("ascii")
