"""The whole set: every document beside its description, the sums, and one zip of all."""

from __future__ import annotations

import os
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from workshop.report.archive import mdto
from workshop.report.archive.ori_a import ori_a
from workshop.report.archive.pieces import ACCOUNT, MEETING, RECORD, SESSION, pieces
from workshop.report.exports.archive import xml_text
from workshop.report.exports.record import to_json
from workshop.texts import archive as told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from workshop.report.archive.pieces import Piece
    from workshop.report.archive.source import ArchiveSource

README: Final = "leesmij.txt"
DOSSIER: Final = "dossier.mdto.xml"
SUMS: Final = "sha256sum.txt"
_FIXED: Final = (1980, 1, 1, 0, 0, 0)
"""The oldest time that a zip file knows: equal files give an equal zip."""


def documents(
    source: ArchiveSource, pdf: bytes, session: bytes | None
) -> Iterator[tuple[str, bytes]]:
    """(name, content) of every file, the sums last. Equal data gives equal bytes."""
    made = pieces(source, with_session=session is not None)
    record = to_json(source.data, source.programmes)
    contents = {ACCOUNT: pdf, RECORD: record, MEETING: ori_a(source, _shown(made))}
    if session is not None:
        contents[SESSION] = session
    sums: list[str] = []
    for name, content in _in_order(source, made, contents):
        sums.append(f"{sha256(content).hexdigest()}  {name}\n")
        yield name, content
    yield SUMS, "".join(sums).encode()


def _shown(made: tuple[Piece, ...]) -> list[Piece]:
    """The pieces of the gathering: the document that lists them is none."""
    return [each for each in made if each.file != MEETING]


def _in_order(
    source: ArchiveSource, made: tuple[Piece, ...], contents: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    names = [each.file for each in made] + [DOSSIER, SUMS]
    status = told.sealed_as(source.data.status)
    readme = told.explained(source.data, source.made_at, names, sealed=status, kept=source.kept)
    yield README, _plain(readme)
    yield DOSSIER, mdto.dossier(source, made)
    for each in made:
        yield each.file, contents[each.file]
        yield each.described, mdto.piece(source, each, made)
        yield each.file_described, mdto.file(source, each, contents[each.file])


def _plain(text: str) -> bytes:
    """Letters and line ends as Windows wants them; every other system reads them as well."""
    return xml_text(text).replace("\n", "\r\n").encode("utf-8-sig")


def pack(folder: Path, target: Path, name: str) -> None:
    """Write a zip of the files in `folder` to `target`, and wait until the disk has it.

    In it they lie in a folder `name`.
    """
    with target.open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
            for each in sorted(folder.iterdir()):
                part = zipfile.ZipInfo(f"{name}/{each.name}", _FIXED)
                part.compress_type = zipfile.ZIP_DEFLATED
                part.create_system, part.external_attr = 3, 0o100644 << 16  # as on Linux
                packed.writestr(part, each.read_bytes())
        file.flush()
        os.fsync(file.fileno())
