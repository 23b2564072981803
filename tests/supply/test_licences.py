"""All that ships has a licence we know, may use, and bring along in full."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from tests import licences
from tests.supply.expressions import expression, is_allowed
from tests.supply.installed import needed_by
from tests.supply.parts import VENDORED, distributions, everything, write_texts
from tests.supply.pins import CHECKOUT

if TYPE_CHECKING:
    from pathlib import Path

_OURS: Final = {".css", ".html", ".js", ".json", ".md", ".png", ".svg", ".toml", ".txt"}


def test_everything_that_ships_is_allowed_and_brings_its_text() -> None:
    assert licences.refused(everything()) == []


def test_it_is_all_that_the_program_brings_along() -> None:
    assert len(distributions()) == len(needed_by("app"))


def test_the_list_in_the_docs_is_of_today() -> None:
    assert licences.LIST.read_text(encoding="utf-8") == licences.listed(everything())


@pytest.mark.parametrize(
    "known",
    [
        "GPL-3.0-only",
        "MIT AND GPL-2.0-or-later",
        "AGPL-3.0-only",
        "(MIT OR BSD-3-Clause) AND GPL-3.0-only",
    ],
)
def test_the_gpl_alone_is_refused(known: str) -> None:
    part = replace(everything()[0], licence=expression(known))
    assert licences.refused([part])


def test_one_side_of_an_or_is_enough() -> None:
    assert is_allowed("GPL-3.0-only OR (MIT AND Apache-2.0 WITH LLVM-exception)")


def test_a_licence_nobody_looked_up_is_no_licence() -> None:
    with pytest.raises(ValueError, match="freeware"):
        expression("freeware")


def test_a_part_without_its_text_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "LICENSE"
    empty.write_text("\n", encoding="utf-8")
    part = replace(everything()[0], texts=(empty,))
    assert "no text" in licences.refused([part])[0]


def test_no_file_of_others_lies_in_assets_unlisted() -> None:
    assets = CHECKOUT / "assets"
    odd = {path for path in assets.rglob("*") if path.is_file() and path.suffix not in _OURS}
    assert {path.relative_to(assets).as_posix() for path in odd} == {
        file for part in VENDORED for file in part.files
    }


def test_no_script_of_others_was_copied_into_the_pages_for_tablets() -> None:
    """Libraries say whose they are at their top, and keep saying so when they are made small."""
    pages = [*(CHECKOUT / "assets").rglob("*.js"), *(CHECKOUT / "assets").rglob("*.css")]
    texts = {page.name: page.read_text(encoding="utf-8").casefold() for page in pages}
    marks = ("copyright", "@license", "(c) 20", "licensed under")
    assert [name for name, text in texts.items() if any(mark in text for mark in marks)] == []


def test_the_bundle_gets_every_text(tmp_path: Path) -> None:
    parts = everything()
    write_texts(parts, tmp_path)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == sum(len(part.texts) for part in parts)
    lesser = (next(tmp_path.glob("PySide6_Essentials-*")) / "LGPL-3.0.txt").read_text(
        encoding="utf-8"
    )
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in lesser
