"""TOML that a municipality writes or a colleague sends: programmes, themes, cards, evenings."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from tests.fuzz.made import Made
from tests.fuzz.mutations.plain import with_words
from tests.fuzz.target import Run, Target
from workshop import resources
from workshop.content.cards import load_cards, own_cards
from workshop.content.documents import read_document
from workshop.content.evenings import load_evening
from workshop.content.own import examine_programme, own_programmes
from workshop.content.programmes import load_programme
from workshop.content.themes import is_theme, load_theme
from workshop.content.writing import written_document
from workshop.domain.errors import ProgrammeFaultsError
from workshop.texts import console

_WORDS: Final = (
    b"format = 1\n",
    b"format = 2\n",
    b'id = "x"\n',
    b"version = 0\n",
    b"[[step]]\n",
    b"[[step.question]]\n",
    b"[[source]]\n",
    b"[[card]]\n",
    b"[[part]]\n",
    b"[step]\n",
    b'kind = "records"\n',
    b'who = "joint"\n',
    b'reference = "visie.waarden.samen"\n',
    b"options = []\n",
    b"fields = [1]\n",
    b"poles = []\n",
    b"minimum = 1e400\n",
    b"maximum = nan\n",
    b"count = -1\n",
    b"minutes = 0x7fffffffffffffff\n",
    b"= 1\n",
    b'"" = 1\n',
    b"a.b.c.d.e = 1\n",
    b"at = 1979-05-27T07:32:00Z\n",
    b"'''",
    b'"""',
    b"\\u0000",
    b"\\ud800",
)


def _loading(load: Callable[[Path], object], name: str) -> Callable[..., object]:
    @contextlib.contextmanager
    def room(_: Made, place: Path) -> Iterator[Run]:
        file = place / name

        def run(data: bytes) -> None:
            file.write_bytes(data)
            load(file)

        yield run

    return room


def _programme(file: Path) -> None:
    """As the list of own programmes, the check, and the editor read it."""
    own_programmes(file.parent)
    is_theme(file)
    with contextlib.suppress(ProgrammeFaultsError, UnicodeDecodeError):
        text = file.read_text(encoding="utf-8")
        examine_programme(text, file.name)
        examine_programme(written_document(read_document(text)), file.name)
    console.programme_questions(load_programme(file))


def _theme(file: Path) -> None:
    is_theme(file)
    console.is_right(load_theme(file))


def _cards(file: Path) -> None:
    own_cards(file.parent)
    load_cards(file)


def _shipped(folder: str, *names: str) -> Callable[[Made], Sequence[bytes]]:
    def corpus(_: Made) -> Sequence[bytes]:
        found = sorted((resources.assets() / folder).glob("*.toml"))
        return [each.read_bytes() for each in found if not names or each.stem in names]

    return corpus


def _target(name: str, load: Callable[[Path], object], folder: str, *names: str) -> Target:
    room = _loading(load, f"{name}.toml")
    return Target(name, room, _shipped(folder, *names), with_words(_WORDS), _WORDS, 24_000)  # type: ignore[arg-type]  # a decorated inner function


TARGETS: Final = (
    _target("programmas", _programme, "programmes"),
    _target("themas", _theme, "themes"),
    _target("kaarten", _cards, "cards"),
    _target("draaiboeken", load_evening, "evenings"),
)
