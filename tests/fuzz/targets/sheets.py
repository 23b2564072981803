"""Lists and answers that somebody typed or exported: CSV, pasted lines, ORI-A, JSON of a report."""

from __future__ import annotations

import contextlib
import itertools
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from tests.domain.method import own
from tests.fuzz.made import NOW, Made
from tests.fuzz.mutations import tree
from tests.fuzz.mutations.plain import mutated, with_words
from tests.fuzz.target import Run, Target, promised
from workshop.domain.errors import GroupRefusedError, RefusedError
from workshop.domain.programme import Kind
from workshop.domain.rules import decide
from workshop.domain.state import State
from workshop.evening.continuing import bring
from workshop.evening.entering import enter
from workshop.evening.importing import import_record
from workshop.evening.opened import look_at
from workshop.evening.people import people_from, people_in
from workshop.exchange.answers import read_answers
from workshop.exchange.participants import read_participants

_WORDS: Final = (
    b"wie;vraag;antwoord\n",
    b"naam;fractie;rol;aanwezig\n",
    b"sep=,\n",
    b"raad;oefen.waarden.samen;",
    b"Ada;oefen.waarden.eigen;",
    b"fractie Linde;",
    b"formulier 1;",
    *(f"{own(kind)};".encode() for kind in Kind),
    b"oefen.koppeling.samen;",
    b"oefen.samen.samen.rows;",
    b"vrijheid=30|welzijn=70",
    b"betekenis=x|",
    b"onderbouwing=x|",
    b"afwijkend: ",
    b"-",
    b"\t",
    b"\x82\xe9",
    b'"a\nb"',
    b"19:45",
    b"wethouder",
)
_BY_KIND: Final = {
    Kind.TEXT: "ja, maar",
    Kind.CHOICE: "vrijheid|welzijn",
    Kind.NUMBER: "12,5",
    Kind.WEIGH: "vrijheid=50|welzijn=30|veiligheid=20",
    Kind.RANK: "vrijheid|welzijn|veiligheid",
    Kind.POSITION: "2",
    Kind.RECORD: "wat=x|wie=y|waar=z",
    Kind.RECORDS: "wat=x|wie=y",
}
_ANSWERS: Final = "wie;vraag;antwoord\n" + "".join(
    f"Ada;{own(kind)};{answer}\n" for kind, answer in _BY_KIND.items()
)
_OWN: Final = (
    "wie;vraag;antwoord\nAda;oefen.waarden.eigen;Vertrouwen\n"
    "Bo;oefen.waarden.eigen;Rust\nfractie Haven;oefen.waarden.eigen;=SOM(A1)\n"
)
_JOINT: Final = (
    "wie;vraag;antwoord\nraad;oefen.waarden.samen;Vertrouwen|toelichting=omdat\n"
    "raad;oefen.koppeling.samen;Vertrouwen|x=y\nraad;oefen.samen.samen.text;Zo doen we het\n"
    "raad;oefen.waarden.samen;afwijkend: Ik vind van niet\n"
)
_PEOPLE: Final = (
    "naam;fractie;rol;aanwezig\nAda Bos;Linde;;ja\n"
    '"Berg, Bo van den";Haven;burgerraadslid;19:45\nCas;;wethouder;nee\n'
)
_PASTED: Final = "Ada Bos (Linde)\nBo; Haven; griffier\nBerg, Cas\n"
_GATHERING: Final = """<?xml version="1.0"?><vergadering xmlns="https://ori-a.nl">
<fractie><ID>f1</ID><naam>Linde</naam></fractie>
<isNatuurlijkPersoon><naam><volledigeNaam>Ada Bos</volledigeNaam></naam><functie><begripLabel>
raadslid</begripLabel></functie><isLidVanFractie><verwijzingFractie><verwijzingID>f1</verwijzingID>
</verwijzingFractie></isLidVanFractie></isNatuurlijkPersoon></vergadering>"""


@contextlib.contextmanager
def _answers(made: Made, _: Path) -> Iterator[Run]:
    """Pure: what the sheet asks for, and what the rules say of it."""
    states = [look_at(each, lambda state: state) for each in (made.session, made.anonymous)]
    count = itertools.count()

    def run(data: bytes) -> None:
        for state in states:
            found = read_answers(data, state, lambda: f"{next(count):032x}", secrets.token_hex)
            found.check("antwoorden.csv")
            for command in found.commands:
                with contextlib.suppress(RefusedError):
                    decide(state, command, NOW)

    yield run


@contextlib.contextmanager
def _entering(made: Made, place: Path) -> Iterator[Run]:
    """The sheet into a real session; a refused one leaves it as it was."""
    sessions = itertools.cycle((made.session, made.anonymous))
    turn = itertools.count()

    def run(data: bytes) -> None:
        session, sheet = place / "avond.dialoog", place / "antwoorden.csv"
        if next(turn) % 20 == 0:
            session.write_bytes(next(sessions).read_bytes())
        sheet.write_bytes(data)
        shutil.rmtree(place / "avond.backups", ignore_errors=True)
        before = look_at(session, _told)
        try:
            enter(session, sheet, again=True)
        except Exception:
            promised(look_at(session, _told) == before, "a refused sheet changed the session")
            raise

    yield run


def _told(state: State) -> tuple[object, ...]:
    """What a sheet could change."""
    return (state.seq, dict(state.bodies))


@contextlib.contextmanager
def _people(_: Made, place: Path) -> Iterator[Run]:
    """As a list for a new evening, and for the evening itself."""
    file = place / "lijst.csv"

    def run(data: bytes) -> None:
        file.write_bytes(data)
        people_in(file)
        count = itertools.count()
        found = read_participants(data, State(), date(2026, 3, 12), lambda: f"n{next(count)}")
        found.check("lijst.csv")

    yield run


@contextlib.contextmanager
def _pasted(_: Made, __: Path) -> Iterator[Run]:
    yield lambda data: people_from(data.decode("utf-8", "surrogateescape"))


@contextlib.contextmanager
def _records(made: Made, place: Path) -> Iterator[Run]:
    """A new evening from it, and what it holds laid beside another."""
    source, target = place / "verslag.json", place / "nieuw.dialoog"

    def run(data: bytes) -> None:
        source.write_bytes(data)
        target.unlink(missing_ok=True)
        for name in ("avond", "nieuw"):
            shutil.rmtree(place / f"{name}.backups", ignore_errors=True)
        other = place / "avond.dialoog"
        other.write_bytes(made.session.read_bytes())
        before = look_at(other, _told)
        try:
            bring(other, source)
        except GroupRefusedError:
            raise
        except Exception:
            promised(look_at(other, _told) == before, "a refused record changed the session")
            _imported(source, target)
            raise
        _imported(source, target)

    yield run


def _imported(source: Path, target: Path) -> None:
    try:
        import_record(source, target)
    except Exception:
        promised(not target.exists(), "a refused record left a session")
        raise


def _record_mutated(data: bytes, random: Random) -> bytes:
    if random.random() < 0.8:
        for _ in range(random.randint(1, 3)):
            data = tree.mutated_text(data, random)
        return data
    return mutated(data, random)


def _texts(*texts: str) -> Callable[[Made], Sequence[bytes]]:
    return lambda _: [text.encode() for text in texts]


TARGETS: Final = (
    Target("antwoorden", _answers, _texts(_OWN, _ANSWERS, _JOINT), with_words(_WORDS), _WORDS),
    Target("invoeren", _entering, _texts(_OWN, _ANSWERS, _JOINT), with_words(_WORDS), _WORDS),
    Target("deelnemers", _people, _texts(_PEOPLE, _GATHERING), with_words(_WORDS), _WORDS),
    Target("geplakt", _pasted, _texts(_PASTED, _PEOPLE), with_words(_WORDS), _WORDS),
    Target(
        "verslag-json",
        _records,
        lambda made: [made.record.read_bytes()],
        _record_mutated,
        longest=512 * 1024,
        short=12,
    ),
)
