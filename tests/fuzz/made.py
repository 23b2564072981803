"""Real files of every kind, made by the program itself before anything is mutated."""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from tests.domain.method import JOINT, OWN, PROGRAMME
from tests.report.certificates import PASSWORD, certificate, rsa_key, write_p12
from workshop.content.programmes import programme
from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId, ParticipantId, PointId, QuestionId, RemarkId, SessionId
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details, Presence
from workshop.domain.values import ItemsValue
from workshop.evening import create_evening, open_evening
from workshop.evening.opened import Evening
from workshop.evening.reporting import report_of
from workshop.evening.rooms import split_from
from workshop.evening.sealing import agree_in
from workshop.evening.sticking import use_stick
from workshop.report.certificates import pem
from workshop.report.exports.record import to_json
from workshop.store.backup_folder import backups_of

NOW: Final = datetime(2026, 3, 12, 19, 14, tzinfo=UTC)
PEOPLE: Final = {"ada": "Linde", "bo": "Linde", "cas": "Haven", "dirk": ""}
SECRETS: Final = tuple(f"{number:064x}" for number in range(1, 4))
_AGREED: Final = Agreement("Raadzaal", "De voorzitter", "De griffier")


@dataclass(frozen=True)
class Made:
    """A folder with all of them."""

    folder: Path

    @property
    def session(self) -> Path:
        """Answered and shown; with names of political groups."""
        return self.folder / "avond.dialoog"

    @property
    def anonymous(self) -> Path:
        """With answers that wait."""
        return self.folder / "anoniem.dialoog"

    @property
    def sealed(self) -> Path:
        """Agreed."""
        return self.folder / "akkoord.dialoog"

    @property
    def pdf(self) -> Path:
        """The sealed report of `sealed`."""
        return self.folder / "akkoord-verslag-v1.pdf"

    @property
    def main_room(self) -> Path:
        """An evening of which some went to another room."""
        return self.folder / "zaal-1.dialoog"

    @property
    def other_room(self) -> Path:
        """Theirs."""
        return self.folder / "zaal-2.dialoog"

    @property
    def stick(self) -> Path:
        """A folder as on a USB stick."""
        return self.folder / "stick"

    @property
    def record(self) -> Path:
        """The report as JSON."""
        return self.folder / "verslag.json"

    @property
    def key(self) -> Path:
        """PKCS#12, its password is `PASSWORD` of the report's tests."""
        return self.folder / "zegel.p12"

    @property
    def open_key(self) -> Path:
        """PKCS#12 without a password."""
        return self.folder / "open.p12"

    @property
    def pem(self) -> Path:
        return self.folder / "zegel.pem"

    def backup(self) -> Path:
        """The newest rolling backup of `session`."""
        return backups_of(self.session)[-1].path


def make(folder: Path) -> Made:
    """Everything, in `folder`, with a profile beside it."""
    made = Made(folder)
    folder.mkdir(parents=True)
    with _profile(folder / "profiel"):
        _begin(made.session, Attribution.GROUP)
        with open_evening(made.session, _now) as evening:
            _answer(evening)
        _record(made)
        _begin(made.anonymous, Attribution.ANONYMOUS)
        _stick(made)
        _rooms(made)
        shutil.copy(made.session, made.sealed)
        with open_evening(made.sealed) as evening:
            agree_in(evening, _AGREED, target=made.pdf)
    _keys(made)
    return made


def _now() -> datetime:
    return NOW


@contextlib.contextmanager
def _profile(folder: Path):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Keys of this laptop go there."""
    former = os.environ.get("XDG_DATA_HOME")
    os.environ["XDG_DATA_HOME"] = str(folder)
    try:
        yield
    finally:
        if former is None:
            del os.environ["XDG_DATA_HOME"]
        else:
            os.environ["XDG_DATA_HOME"] = former


def _begin(path: Path, attribution: Attribution) -> None:
    with create_evening(path, _now) as evening:
        details = Details("Waarden van Veenrade", "Veenrade", "2026-03-12", place="Raadzaal")
        evening.do(c.CreateSession(SessionId(path.stem), details, attribution))
        evening.do(c.AddProgramme(PROGRAMME))
        for name, group in PEOPLE.items():
            person = ParticipantId(name)
            evening.do(c.SetParticipant(person, name.title(), "raadslid", group))
            evening.do(c.RecordPresence(person, Presence.PRESENT, "2026-03-12T18:30:00+00:00"))
        if attribution is Attribution.ANONYMOUS:
            for number, secret in enumerate(SECRETS):
                evening.do(c.IssueSeat(seat_hash(secret)))
                words = ItemsValue((f"Vertrouwen {number}",))
                evening.do(c.SubmitAnswer(c.BySeat(secret), OWN, words))


def _answer(evening: Evening) -> None:
    for name in ("ada", "bo", "cas"):
        author = c.ByParticipant(ParticipantId(name))
        evening.do(c.SubmitAnswer(author, OWN, ItemsValue((f"Nabijheid van {name}", "Rust"))))
    evening.do(c.Show(OWN))
    main = evening.look(lambda state: state.questions[JOINT].main_field)
    evening.do(c.SetEntry(JOINT, EntryId("e"), {main: "Vertrouwen"}, "Omdat het zo is"))
    evening.do(c.ParkPoint(PointId("x"), "Later"))


def _record(made: Made) -> None:
    """Of a programme that is shipped: another program's would not be taken in."""
    visie = programme("visie")
    with create_evening(made.folder / "visie.dialoog", _now) as evening:
        details = Details("Waarden van Veenrade", "Veenrade", "2026-03-12")
        evening.do(c.CreateSession(SessionId("visie"), details, Attribution.GROUP))
        evening.do(c.AddProgramme(visie))
        for name, group in PEOPLE.items():
            evening.do(c.SetParticipant(ParticipantId(name), name.title(), "raadslid", group))
        joint = QuestionId("visie.waarden.samen")
        main = evening.look(lambda state: state.questions[joint].main_field)
        evening.do(c.SetEntry(joint, EntryId("e"), {main: "Vertrouwen"}, "Omdat het zo is"))
        remark = c.SetRemark(joint, RemarkId("r"), c.RemarkKind.DISSENT, "Ik vind van niet")
        evening.do(remark)
        evening.do(c.ParkPoint(PointId("x"), "Later"))
        made.record.write_bytes(evening.look(lambda s: to_json(report_of(s), [visie])))


def _stick(made: Made) -> None:
    """A copy, a journal behind it, and what waits."""
    made.stick.mkdir()
    path = made.folder / "op-stick.dialoog"
    _begin(path, Attribution.ANONYMOUS)
    with open_evening(path, _now) as evening:
        use_stick(evening, made.stick)
        evening.stick.settle(20)
        for number, secret in enumerate(SECRETS):
            words = ItemsValue((f"Rust {number}",))
            evening.do(c.SubmitAnswer(c.BySeat(secret), OWN, words))
        evening.do(c.ParkPoint(PointId("y"), "Ooit"))
        evening.do(c.Show(OWN))
        words = ItemsValue(("Daarna",))
        evening.do(c.SubmitAnswer(c.BySeat(SECRETS[0]), OWN, words))
        evening.stick.settle(20)


def _rooms(made: Made) -> None:
    _begin(made.main_room, Attribution.GROUP)
    going = [ParticipantId("cas"), ParticipantId("dirk")]
    with open_evening(made.main_room, _now) as evening:
        split_from(evening, made.other_room, "Zaal 2", going)
    with open_evening(made.other_room, _now) as evening:
        author = c.ByParticipant(going[0])
        evening.do(c.SubmitAnswer(author, OWN, ItemsValue(("Water",))))
        main = evening.look(lambda state: state.questions[JOINT].main_field)
        evening.do(c.SetEntry(JOINT, EntryId("f"), {main: "Water"}, ""))


def _keys(made: Made) -> None:
    leaf = certificate(rsa_key())
    write_p12(made.key, rsa_key(), leaf)
    write_p12(made.open_key, rsa_key(), leaf, password="")
    made.pem.write_text(pem(leaf), encoding="ascii")


__all__ = ["NOW", "PASSWORD", "PEOPLE", "SECRETS", "Made", "make"]
