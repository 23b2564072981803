"""An anonymous evening of people with habits, and the truth that the file must not know."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from random import Random
from threading import Event
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from tests.trust.room import START, Room, file_opener
from workshop.domain import commands as c
from workshop.domain.ids import CommandId, QuestionId, StepId
from workshop.domain.programme import Kind, Phase, Programme, Question, Step, Who
from workshop.domain.rules.authors import seat_hash
from workshop.domain.settings import Attribution, Details, Presence
from workshop.domain.values import TextValue
from workshop.evening.entering import enter
from workshop.evening.opened import open_evening
from workshop.evening.reporting import show_planned
from workshop.service.owner import Owner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

STEP: Final = StepId("alleen.vragen")
QUESTIONS: Final = tuple(QuestionId(f"alleen.vragen.eigen.{letter}") for letter in "abcdef")
PROGRAMME: Final = Programme(
    "alleen",
    "Zes vragen",
    1,
    "Ieder voor zich.",
    (
        Step(
            STEP,
            "Vragen",
            "Zes antwoorden",
            "Schrijf op wat je denkt.",
            tuple(Question(each, Kind.TEXT, Who.OWN, f"{each}?") for each in QUESTIONS),
        ),
    ),
)


class Habit(Enum):
    """How the answers of the room come in."""

    IN_TURN = "in turn"
    """At each question in the order of the attendance list, one after the other: the hardest."""
    OWN_PACE = "own pace"
    """The quick are quick at each question, whatever their place on the list."""
    NOT_SHOWN = "not shown"
    """As in turn, but the evening ended before anything was shown."""
    MIXED = "mixed"
    """Each time in another order."""
    AT_ONCE = "at once"
    """All within one batch, in the order of the list."""
    ONE_FILE = "one file"
    """From paper: all forms in one file, in the order of the list."""
    FILE_EACH = "file each"
    """From paper: a file for each form, in the order of the list."""
    LATECOMER = "latecomer"
    """As mixed, but one came when all was shown, and still answered everything."""


@dataclass
class Truth:
    """Who said what, known to nobody but the test."""

    people: list[str]
    """Names in the order of the attendance list."""
    author: dict[str, int] = field(default_factory=dict)
    """Text of an answer -> place of its author in `people`."""
    commands: list[CommandId] = field(default_factory=list)
    """Ids that tablets made, in the order in which they were sent."""


def hold(path: Path, seed: int, habit: Habit) -> Truth:
    """Hold the evening in the session at `path`, and close it."""
    room = Room(seed, Attribution.ANONYMOUS)
    truth = Truth([f"Deelnemer {uuid4().hex[:8]}" for _ in range(room.people)])
    owner = Owner(file_opener(path, _Evening()), _Evening())
    owner.start()
    owner.submit_all(_opening(room)).result()
    in_time = range(room.people - (habit is Habit.LATECOMER))
    _arrive(owner, room, truth, in_time)
    if habit in (Habit.ONE_FILE, Habit.FILE_EACH):
        owner.stop()
        _from_paper(path, room, truth, habit)
        return truth
    for people in (in_time, range(len(in_time), room.people)):
        if people is not in_time:
            _arrive(owner, room, truth, people)
        for question in QUESTIONS if people else ():
            _answer(owner, room, truth, question, _order(room, people, question, habit), habit)
            if habit is not Habit.NOT_SHOWN:
                owner.submit(c.Show(question)).result()
    owner.stop()
    return truth


class _Evening:
    """Time that goes on by a few seconds at each look."""

    def __init__(self) -> None:
        self._now = START

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=7)
        return self._now


def _opening(room: Room) -> list[c.Command]:
    details = Details("Avond over zorg", "Voorbeeldstad", "2026-11-21")
    return [
        c.CreateSession(room.session, details, Attribution.ANONYMOUS),
        c.AddProgramme(PROGRAMME),
    ]


def _arrive(owner: Owner, room: Room, truth: Truth, people: Sequence[int]) -> None:
    """One by one, in the order of the list; each draws a seat when they come in."""
    for number in people:
        person, when = room.participant(number), (START + timedelta(seconds=number)).isoformat()
        owner.submit(c.SetParticipant(person, truth.people[number])).result()
        owner.submit(c.RecordPresence(person, Presence.PRESENT, when)).result()
        owner.submit(c.IssueSeat(seat_hash(room.secret(number)))).result()
    owner.submit(c.EnterPhase(STEP, Phase.OWN)).result()


def _said(truth: Truth, number: int) -> str:
    """Words that say nothing about whose they are, for as long as nobody keeps the truth."""
    text = f"mening {uuid4().hex}"
    truth.author[text] = number
    return text


def _order(room: Room, people: Sequence[int], question: str, habit: Habit) -> list[int]:
    """Who answers after whom."""
    order = list(people)
    if habit is Habit.OWN_PACE:
        Random(f"{room.seed} pace").shuffle(order)
    elif habit in (Habit.MIXED, Habit.LATECOMER):
        Random(f"{room.seed} {question}").shuffle(order)
    return order


def _answer(
    owner: Owner, room: Room, truth: Truth, question: QuestionId, order: list[int], habit: Habit
) -> None:
    jobs = []
    for number in order:
        said = TextValue(_said(truth, number))
        truth.commands.append(CommandId(uuid4().hex))
        command = c.SubmitAnswer(c.BySeat(room.secret(number)), question, said)
        jobs.append((command, truth.commands[-1]))
    if habit is Habit.AT_ONCE:
        _together(owner, jobs)
        return
    for command, id_ in jobs:
        owner.submit(command, id=id_, actor="tablet").result()


def _together(owner: Owner, jobs: Sequence[tuple[c.Command, CommandId]]) -> None:
    """All of them while the owner is busy, so that it finds them in one batch."""
    busy, go_on = Event(), Event()

    def wait(_: object) -> None:
        busy.set()
        go_on.wait(10)

    looking = owner.look(wait)
    busy.wait(10)
    futures = [owner.submit(command, id=id_, actor="tablet") for command, id_ in jobs]
    go_on.set()
    looking.result()
    for future in futures:
        future.result()


def _from_paper(path: Path, room: Room, truth: Truth, habit: Habit) -> None:
    people = range(room.people)
    files = [people] if habit is Habit.ONE_FILE else [[number] for number in people]
    for numbers in files:
        file = path.with_name("formulieren.csv")
        file.write_text(_forms(truth, numbers), encoding="utf-8", newline="")
        enter(path, file)
        file.unlink()
    with open_evening(path) as evening:
        show_planned(evening)


def _forms(truth: Truth, numbers: Sequence[int]) -> str:
    """Form after form, as they lie on the pile."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow(("wie", "vraag", "antwoord"))
    for number in numbers:
        for question in QUESTIONS:
            writer.writerow((f"formulier {number + 1}", question, _said(truth, number)))
    return text.getvalue()
