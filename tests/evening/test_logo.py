"""Promises of `workshop.evening.logo`: any usual image becomes a small one on white."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from workshop.domain.errors import LogoInvalidError
from workshop.domain.rules.session import LOGO_LIMIT
from workshop.evening.logo import logo_from

if TYPE_CHECKING:
    from pathlib import Path


def shown(text: str) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(text)))


@pytest.mark.parametrize(("mode", "form"), [("RGBA", "PNG"), ("P", "PNG"), ("CMYK", "JPEG")])
def test_it_is_made_small_and_keeps_its_shape(tmp_path: Path, mode: str, form: str) -> None:
    path = tmp_path / "logo"
    Image.new(mode, (3000, 1000)).save(path, form)
    text = logo_from(path)
    assert (shown(text).size, shown(text).mode, shown(text).format) == ((600, 200), "RGB", "PNG")
    assert len(text) < LOGO_LIMIT


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (10, 10), (200, 0, 0, 0)).save(path)
    assert shown(logo_from(path)).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n kapot", b"GIF89a"])
def test_what_is_no_image_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    with pytest.raises(LogoInvalidError) as refused:
        logo_from(path)
    assert refused.value.found == str(path)


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LogoInvalidError):
        logo_from(tmp_path / "niets.png")
    large = tmp_path / "groot.png"
    large.write_bytes(bytes(10_000_001))
    with pytest.raises(LogoInvalidError):
        logo_from(large)


def test_more_pixels_than_any_logo_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bom.png"
    Image.new("1", (8000, 8000)).save(path)
    with pytest.raises(LogoInvalidError):
        logo_from(path)


def test_an_image_whose_parts_make_no_sense_is_refused(tmp_path: Path) -> None:
    target = io.BytesIO()
    Image.new("RGB", (40, 20)).save(target, "PNG")
    whole = target.getvalue()
    at = whole.index(b"IDAT") - 4
    endless = whole[:at] + b"\xe0\x00\x00\x00" + whole[at + 4 : at + 9]
    nameless = whole[: whole.index(b"IEND") - 4] + b"\0\0\0\0iCCP"
    path = tmp_path / "logo.png"
    for each in (endless, nameless):
        path.write_bytes(each)
        with pytest.raises(LogoInvalidError):
            logo_from(path)
