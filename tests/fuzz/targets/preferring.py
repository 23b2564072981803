"""What the program keeps on this laptop: preferences, and the list of evenings."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

from tests.fuzz.made import Made
from tests.fuzz.mutations import tree
from tests.fuzz.mutations.plain import mutated, with_words
from tests.fuzz.target import Run, Target, promised
from workshop.store import hot_journal, lock_note

_INI: Final = b"""[General]
[scherm]
thema=avond
tekst=1.25
beweging=false
[beamer]
thema=dag
scherm=HDMI-1
[bestanden]
naam={datum} {titel}
[venster]
plaats=@ByteArray(\\x1\\xd9\\xd0\\xcb)
"""
_WORDS: Final = (
    b"thema=",
    b"@Variant(\\0\\0\\0\\x7f\\0)",
    b"@ByteArray(",
    b"@Invalid()",
    b"@Rect(1 2 3 4)",
    b"@Size(",
    b"@DateTime(\\0)",
    b"a, b, c",
    b"[scherm]\n",
    b"\\x",
    b"%00",
    b"nan",
)


@contextlib.contextmanager
def _preferences(_: Made, place: Path) -> Iterator[Run]:
    from PySide6.QtCore import QSettings

    from workshop.ui.preferences import Preferences

    file = place / "voorkeuren.ini"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        found = Preferences(QSettings(str(file), QSettings.Format.IniFormat))
        look = found.look()
        _ = (found.beamer_theme(), found.beamer_screen, found.file_pattern, look)
        _ = (found.kept("venster/plaats"), found.archive_answers("Veenrade"))
        found.theme_name = "dag"
        found.theme_name = "avond"
        promised(found.theme_name == "avond", "what is set now is kept")

    yield run


@contextlib.contextmanager
def _shelf(_: Made, place: Path) -> Iterator[Run]:
    from workshop.desktop.shelf import Shelf

    file = place / "avonden.json"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        shelf = Shelf(file, ())
        shelf.kept()
        shelf.refresh()
        shelf.kept()

    yield run


def _index(made: Made) -> Sequence[bytes]:
    """As the program writes it."""
    from workshop.desktop.shelf import Shelf

    file = made.folder / "avonden.json"
    Shelf(file, (made.folder,)).refresh()
    return [file.read_bytes()]


@contextlib.contextmanager
def _noting(_: Made, place: Path) -> Iterator[Run]:
    """The note beside a session that says who holds it."""
    session = place / "avond.dialoog"

    def run(data: bytes) -> None:
        lock_note.note_path(session).write_bytes(data)
        hot_journal.is_held(session)
        raise lock_note.locked_error(session)

    yield run


def _note(made: Made) -> Sequence[bytes]:
    session = made.folder / "briefje.dialoog"
    lock_note.write(session)
    return [lock_note.note_path(session).read_bytes()]


def _note_changed(data: bytes, random: Random) -> bytes:
    return tree.mutated_text(data, random) if random.random() < 0.6 else mutated(data, random)


TARGETS: Final = (
    Target("briefje", _noting, _note, _note_changed, longest=8_000),
    Target("voorkeuren", _preferences, lambda _: [_INI], with_words(_WORDS), _WORDS),
    Target("avondenlijst", _shelf, _index, with_words(_WORDS), _WORDS),
)
