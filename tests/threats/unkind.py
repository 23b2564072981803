"""What people could type who want a page, window or sheet to act, and an evening of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Final

from tests.domain.method import JOINT, OWN, PROGRAMME, VALUES_STEP, own
from tests.server.room import NOW
from workshop.domain import commands as c
from workshop.domain import wording
from workshop.domain.ids import (
    ClusterId,
    CommentId,
    EntryId,
    ParticipantId,
    PointId,
    RemarkId,
    SessionId,
    TeamId,
)
from workshop.domain.programme import Kind, Phase, Programme, Source, Step
from workshop.domain.settings import Attribution, Details
from workshop.domain.values import ItemsValue, RowsValue, TextValue
from workshop.evening import create_evening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY: Final = "kanarie"
"""What a script of theirs would set, a link of theirs would ask for, a terminal would be told."""
SITE: Final = f"{CANARY}.example"
TRICKS: Final = (
    f"<script>window.{CANARY}=1;alert(1)</script>",
    f"<img src=x onerror=window.{CANARY}=1>",
    f'"><svg/onload=window.{CANARY}=1>',
    f"</style></title></textarea><script>window.{CANARY}=1</script>",
    f'=HYPERLINK("http://{SITE}";"klik")',
    f"@SUM(1+1)*cmd|' /C {CANARY}'!A0",
    f"+cmd|' /C {CANARY}'!A0",
    "-2+3",
    "\t=1+1",
    "\r=1+1",
    "]]><x>&e;",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "%s%n%(x)s {0} {x.__class__}",
    "\u202egnp.exe \u2066links\u2069",
    "nul\0nul en half \ud800 teken",
    f'<b>vet</b> <font color="red">rood</font> <a href="http://{SITE}">link</a>',
    f"[klik](javascript:{CANARY}) ![x](http://{SITE}/x) <http://{SITE}>",
    f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&lt;b&gt;</x> http://{SITE}/volg',
    f"\x1b]0;{CANARY}\x07\x1b[31mrood\x9b31m\x08\x08",
    "<para><img src='file:///etc/passwd'/></para><onDraw name='x'/>",
)
STEP: Final = VALUES_STEP


class Typist:
    """Types another trick in each field; the number makes it findable and unlike the others."""

    def __init__(self) -> None:
        self._numbers = count()
        self.typed: list[str] = []

    def __call__(self) -> str:
        number = next(self._numbers)
        text = f"{TRICKS[number % len(TRICKS)]} {number}"
        self.typed.append(text)
        return text

    def in_a_file(self) -> str:
        """As a programme's file is read."""
        return " ".join(wording.clean(self()).split())


def own_programme(trick: Typist) -> Programme:
    """A programme of somebody's own, of which every text is a trick."""
    values, kinds = PROGRAMME.steps[:2]
    asked = {own(Kind.TEXT), own(Kind.RECORD)}
    kept = tuple(each for each in kinds.questions if each.id in asked)
    return replace(
        PROGRAMME,
        title=trick.in_a_file(),
        summary=trick.in_a_file(),
        sources=(Source(trick.in_a_file(), trick.in_a_file(), 2019),),
        house_rules=(trick.in_a_file(), trick.in_a_file()),
        steps=tuple(_step(each, trick) for each in (values, replace(kinds, questions=kept))),
    )


def _step(step: Step, trick: Typist) -> Step:
    return replace(
        step,
        title=trick.in_a_file(),
        result=trick.in_a_file(),
        explanation=trick.in_a_file(),
        examples=(trick.in_a_file(),),
        cues=(trick.in_a_file(),),
        questions=tuple(
            replace(
                each,
                prompt=trick.in_a_file(),
                help=trick.in_a_file(),
                examples=(trick.in_a_file(),),
                fields=tuple(replace(field, label=trick.in_a_file()) for field in each.fields),
            )
            for each in step.questions
        ),
    )


def commands(trick: Typist) -> Iterator[c.Command]:
    """Every field that people fill in, up to what the room sees and the report says."""
    yield c.CreateSession(SessionId("avond"), _details(trick), Attribution.NAME)
    yield c.AddProgramme(own_programme(trick))
    people = [ParticipantId(f"p{number}") for number in range(6)]
    for each in people:
        yield c.SetParticipant(each, trick(), "raadslid", trick())
    yield c.SetTeam(TeamId("t"), trick(), tuple(people[:3]))
    yield c.AgreeHouseRules((trick(), trick(), trick()))
    yield c.EnterPhase(STEP, Phase.OWN)
    for each in people:
        yield c.SubmitAnswer(c.ByParticipant(each), OWN, ItemsValue((trick(), trick(), trick())))
        yield c.SubmitAnswer(c.ByParticipant(each), own(Kind.TEXT), TextValue(trick()))
        row = {"wat": trick(), "wie": trick(), "waar": trick()}
        yield c.SubmitAnswer(c.ByParticipant(each), own(Kind.RECORD), RowsValue((row,)))
    for question in (OWN, own(Kind.TEXT), own(Kind.RECORD)):
        yield c.Show(question)
    yield c.SetCluster(OWN, ClusterId("k"), trick(), ())
    yield c.SetEntry(JOINT, EntryId("e1"), {"text": trick()}, trick())
    yield c.SetEntry(JOINT, EntryId("e2"), {"text": trick()}, trick())
    yield c.SetRemark(JOINT, RemarkId("r1"), c.RemarkKind.DISSENT, trick())
    yield c.SetRemark(JOINT, RemarkId("r2"), c.RemarkKind.NOT_AGREED, trick())
    yield c.OpenPoll(JOINT)
    for each in people:
        yield c.TakeStance(c.ByParticipant(each), JOINT, c.Stance.WITH_RESERVATION, trick())
    yield c.ClosePoll(JOINT)
    yield c.RecordInvolvement(STEP, *(trick() for _ in range(5)))
    yield c.RecordContribution(PointId("c"), STEP, trick(), trick())
    yield c.RecordPledge(PointId("t"), trick(), trick(), trick(), trick())
    yield c.RecordAgreement(PointId("a"), trick(), trick(), trick())
    yield c.ParkPoint(PointId("k"), trick())
    yield c.CheckProcess(STEP, c.Verdict.DEPTH, trick())
    yield c.IssueConcept(1)
    yield c.MakeComment(CommentId("ab" * 16), c.ByParticipant(people[0]), trick())
    yield c.AnswerComment(CommentId("ab" * 16), taken_over=False, note=trick())


def _details(trick: Typist) -> Details:
    return Details(
        title=trick(),
        municipality=trick(),
        date="2026-03-12",
        place=trick(),
        theme=trick(),
        facilitator=trick(),
        clerk=trick(),
        chair=trick(),
        council_seats=21,
    )


def hold(path: Path, *, crafted: bool = False) -> list[str]:
    """The evening in a session at `path`, closed; what was typed.

    A crafted one was made by a program that cleans nothing: only halves of characters, which no
    file can hold, are left out.
    """
    trick, clean = Typist(), wording.clean
    if crafted:
        wording.clean = lambda text: text.replace("\ud800", "")
    try:
        with create_evening(path, lambda: NOW) as evening:
            for command in commands(trick):
                evening.do(command)
    finally:
        wording.clean = clean
    return trick.typed
