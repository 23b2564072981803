"""A small evening through the real rules, as the report finds it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from workshop.domain import commands as c
from workshop.domain.events import Agreement
from workshop.domain.folding import apply
from workshop.domain.ids import (
    CommandId,
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SessionId,
    StepId,
)
from workshop.domain.programme import Kind, Phase, Programme, Question, Step, Who
from workshop.domain.rules import decide
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import State
from workshop.domain.values import Declined, ItemsValue, TextValue
from workshop.pictures.report import ReportWords, report_data
from workshop.service.recording import Origin, record
from workshop.texts import promises

if TYPE_CHECKING:
    from workshop.pictures.report_data import ReportData

STEP: Final = StepId("kort.waarden")
OWN: Final = QuestionId("kort.waarden.eigen")
TEXT: Final = QuestionId("kort.waarden.eigen.tekst")
JOINT: Final = QuestionId("kort.waarden.samen")
LATER: Final = StepId("kort.later")
SHORT: Final = Programme(
    "kort",
    "Kort programma",
    1,
    "Kort.",
    (
        Step(
            STEP,
            "Waarden",
            "Er zijn waarden.",
            "Uitleg.",
            (
                Question(OWN, Kind.ITEMS, Who.OWN, "Welke waarden?", count=3),
                Question(TEXT, Kind.TEXT, Who.OWN, "Waarom?"),
                Question(JOINT, Kind.ITEMS, Who.JOINT, "Welke samen?", count=3),
            ),
        ),
        Step(
            LATER,
            "Later",
            "Dat komt later.",
            "Uitleg.",
            (Question(QuestionId("kort.later.samen"), Kind.TEXT, Who.JOINT, "Wat later?"),),
        ),
    ),
)
_START: Final = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)


class Played:
    """Commands in, report data out; a minute per command."""

    def __init__(self, attribution: Attribution = Attribution.GROUP) -> None:
        self.state = State()
        self._now = _START
        details = Details("Een korte avond", "Voorbeeldstad", "2026-11-12", council_seats=7)
        self.do(c.CreateSession(SessionId("kort"), details, attribution), c.AddProgramme(SHORT))

    def do(self, *commands: c.Command) -> None:
        """Let them happen."""
        for command in commands:
            self._now += timedelta(minutes=1)
            happenings = decide(self.state, command, self._now)
            origin = Origin(
                command=CommandId(str(self.state.seq)), at=utc_text(self._now), actor="operator"
            )
            rows, contents = record(self.state, happenings, origin)
            self.state.bodies.update({each.id: each.body for each in contents})
            for row in rows:
                apply(self.state, row)

    def data(self) -> ReportData:
        """What the report would say now."""
        words = ReportWords(promises.ERASED, promises.GONE, promises.OTHERS, promises.DECLINED)
        return report_data(self.state, words)


def late_evening(attribution: Attribution) -> ReportData:
    """Two groups of four: the first would rather not answer, the seventh is late."""
    evening = Played(attribution)
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    for number in range(1, 9):
        name = ParticipantId(f"r{number}")
        group = "Fractie Noord" if number <= 4 else "Fractie Haven"
        evening.do(c.SetParticipant(name, f"Raadslid {number}", "raadslid", group))
    for number in (1, 2, 3, 4, 5, 6, 8, 7):
        if number == 7:
            evening.do(c.CloseRound(TEXT))
        text = TextValue("Te laat" if number == 7 else f"Omdat {number}")
        author = c.ByParticipant(ParticipantId(f"r{number}"))
        evening.do(c.SubmitAnswer(author, TEXT, Declined() if number == 1 else text))
    evening.do(c.Show(TEXT))
    return evening.data()


def short_evening() -> ReportData:
    """Seven council members of two groups, from the first step to their agreement."""
    evening = Played()
    evening.do(c.EnterPhase(STEP, Phase.OWN))
    for number in range(1, 8):
        name = ParticipantId(f"r{number}")
        group = "Fractie Noord" if number <= 4 else "Fractie Haven"
        evening.do(c.SetParticipant(name, f"Raadslid {number}", "raadslid", group))
        author = c.ByParticipant(name)
        evening.do(c.SubmitAnswer(author, OWN, ItemsValue(("Vertrouwen", f"Waarde {number}"))))
        evening.do(c.SubmitAnswer(author, TEXT, TextValue(f"=Omdat({number})")))
    evening.do(
        c.Show(OWN),
        c.Show(TEXT),
        c.SetEntry(JOINT, EntryId("e1"), {"text": "Vertrouwen"}, "Iedereen noemde het"),
        c.SetRemark(JOINT, RemarkId("m1"), c.RemarkKind.DISSENT, "Vrijheid hoort erbij"),
        c.OpenPoll(JOINT),
        c.CountHands(JOINT, 4, 2, 1, ("Maar ook vrijheid",)),
        c.RecordPledge(PointId("p1"), "De wethouder", "Een brief", "De raad", "1 juni"),
        c.ParkPoint(PointId("p2"), "Vervoer"),
        c.StartSealing(Agreement("Voorbeeldstad", "De voorzitter", "De griffier")),
    )
    return evening.data()
