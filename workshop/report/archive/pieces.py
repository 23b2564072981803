"""The pieces of the set, each with its file and how all documents call them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.texts import archive as told

if TYPE_CHECKING:
    from workshop.report.archive.source import ArchiveSource

ACCOUNT, RECORD, MEETING, SESSION = "verslag.pdf", "gegevens.json", "ORI-A.xml", "avond.dialoog"
_FORMATS: Final = {
    ACCOUNT: ("Acrobat PDF/A - Portable Document Format 2a", "fmt/476"),
    RECORD: ("JSON Data Interchange Format", "fmt/817"),
    MEETING: ("Extensible Markup Language 1.0", "fmt/101"),
    SESSION: ("SQLite Database File Format 3", "fmt/729"),
}
_KINDS: Final = {
    ACCOUNT: told.MINUTES,
    RECORD: told.RECORD,
    MEETING: told.MEETING,
    SESSION: told.SESSION,
}


@dataclass(frozen=True)
class Piece:
    """One archival piece, of one file."""

    file: str
    id: str
    file_id: str
    kind: str
    name: str

    @property
    def format(self) -> tuple[str, str]:
        """(label, code) in the register PRONOM."""
        return _FORMATS[self.file]

    @property
    def described(self) -> str:
        """The file that describes the piece."""
        return f"{self.file.partition('.')[0]}.mdto.xml"

    @property
    def file_described(self) -> str:
        """The file that describes its file."""
        return f"{self.file}.bestand.mdto.xml"


def dossier_id(source: ArchiveSource) -> str:
    """Of this version of this evening."""
    return f"{source.session}-v{source.data.status.version}"


def pieces(source: ArchiveSource, *, with_session: bool) -> tuple[Piece, ...]:
    """The account first, in the order in which the page that explains them names them."""
    files = [ACCOUNT, RECORD, MEETING, *([SESSION] if with_session else [])]
    return tuple(_piece(source, each) for each in files)


def _piece(source: ArchiveSource, file: str) -> Piece:
    id = f"{dossier_id(source)}-{file.partition('.')[0].lower()}"
    kind = _KINDS[file]
    return Piece(file, id, f"{id}-bestand", kind, told.piece_name(source.data, kind))
