"""From opening to sealed report: the rehearsal's material as ordinary commands."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from workshop.content.rehearsal import Rehearsal, rehearsal
from workshop.demo.clock import PlayedClock
from workshop.demo.steps import StepPlayer
from workshop.demo.summary import Summary, summarize
from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError
from workshop.domain.events import Agreement
from workshop.domain.ids import CommentId, ParticipantId, PointId, SessionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.rules.people import utc_text
from workshop.domain.settings import Attribution, Details, Presence, Publicity
from workshop.evening import Evening, create_evening
from workshop.evening.making import chosen_programme
from workshop.evening.sealing import agree_in
from workshop.report.files import make_folder

if TYPE_CHECKING:
    from workshop.content.rehearsal_parts import Evening as PlannedEvening
    from workshop.domain.programme import Programme

SESSION: Final = "oefenavond.dialoog"
REPORT: Final = "verslag.pdf"
PROGRAMMES: Final = ("visie", "waardemodel+jeugdzorg")
_CLOSING_MINUTES: Final = 5
_COMMENT_MINUTES: Final = 0.5


def play(out: Path) -> Summary:
    """Play the rehearsal evening into the folder `out`; nothing that lies there is overwritten.

    Raises `SessionFileError` when an evening or a report lies there already.
    """
    began = time.monotonic()
    make_folder(out)
    for name in (SESSION, REPORT):
        if (out / name).exists():
            raise SessionFileError(str(out / name), "exists")
    clock = PlayedClock.of_rehearsal()
    with create_evening(out / SESSION, clock) as evening:
        try:
            play_into(evening, clock)
            clock.advance(_CLOSING_MINUTES)
            sealed = agree_in(evening, _agreement(rehearsal()), target=out / REPORT)
        except BaseException:
            evening.discard()  # half an evening is in the way of the next one
            raise
        return summarize(evening, sealed, time.monotonic() - began)


def play_into(
    evening: Evening,
    clock: PlayedClock,
    until: tuple[StepId, Phase] | None = None,
    material: Rehearsal | None = None,
) -> None:
    """Everything up to the agreement of those present, into a new evening with that clock.

    With `until` it stops after that phase of that step. `material` replaces the shipped one.
    """
    _Player(evening, material or rehearsal(), clock).play(until)


def _agreement(material: Rehearsal) -> Agreement:
    evening = material.evening
    return Agreement(place=evening.place, chair=evening.chair, clerk=evening.clerk)


def details_of(plan: PlannedEvening, date: str) -> Details:
    """The title page of the rehearsal on that day (ISO 8601)."""
    return Details(
        title=plan.title,
        municipality=plan.municipality,
        date=date,
        place=plan.place,
        theme=plan.theme,
        facilitator=plan.facilitator,
        clerk=plan.clerk,
        chair=plan.chair,
        council_seats=plan.council_seats,
        practice=True,
    )


class _Player:
    """Plays one rehearsal in one evening."""

    def __init__(self, evening: Evening, material: Rehearsal, clock: PlayedClock) -> None:
        self._evening = evening
        self._material = material
        self._clock = clock
        self._ids = {person.name: ParticipantId(uuid4().hex) for person in material.participants}

    def play(self, until: tuple[StepId, Phase] | None) -> None:
        """Everything up to the agreement of those present, or up to that phase of that step."""
        programmes = [chosen_programme(name) for name in PROGRAMMES]
        self._open(programmes)
        steps = [step for each in programmes for step in each.steps]
        pace = self._minutes_available() / sum(step.minutes or 1 for step in steps)
        played: list[StepPlayer] = []
        for step in steps:
            for former in played:
                former.catch_up()
            player = StepPlayer(self._evening, self._clock, self._material, self._ids, step)
            is_last = until is not None and until[0] == step.id
            player.play((step.minutes or 1) * pace, until[1] if until and is_last else Phase.DONE)
            if is_last:
                return
            played.append(player)
        self._evening.do_all(self._points())
        self._comment()

    def _comment(self) -> None:
        """Those present look at the concept, and each comment is answered."""
        comments = [(CommentId(uuid4().hex), each) for each in self._material.comments]
        self._evening.do(c.IssueConcept(1))
        for known, each in comments:
            author = c.ByParticipant(self._ids[each.by])
            self._clock.advance(_COMMENT_MINUTES)
            self._evening.do(c.MakeComment(known, author, each.text))
        for known, each in comments:
            self._evening.do(c.AnswerComment(known, each.taken_over, each.note))

    def _open(self, programmes: list[Programme]) -> None:
        plan = self._material.evening
        self._evening.do_all(
            [
                c.CreateSession(
                    SessionId(uuid4().hex),
                    details_of(plan, plan.date),
                    Attribution.GROUP,
                    Publicity.INFORMAL,
                ),
                *(c.AddProgramme(each) for each in programmes),
                *self._people(),
                c.AgreeHouseRules(plan.house_rules, plan.as_person),
            ]
        )

    def _people(self) -> list[c.Command]:
        commands: list[c.Command] = []
        for person in self._material.participants:
            known = self._ids[person.name]
            commands.append(c.SetParticipant(known, person.name, person.role, person.group))
            came = self._clock.moment(person.came or self._material.evening.starts)
            commands.append(c.RecordPresence(known, Presence.PRESENT, utc_text(came)))
            if person.left:
                left = utc_text(self._clock.moment(person.left))
                commands.append(c.RecordPresence(known, Presence.LEFT, left))
        return commands

    def _minutes_available(self) -> float:
        ends = self._clock.moment(self._material.evening.ends)
        return (ends - self._clock()).total_seconds() / 60 - _CLOSING_MINUTES

    def _points(self) -> list[c.Command]:
        material = self._material
        pledges = (
            c.RecordPledge(_point(), each.by, each.text, each.to, each.due)
            for each in material.pledges
        )
        agreements = (
            c.RecordAgreement(_point(), each.text, each.who, each.due)
            for each in material.agreements
        )
        parked = (c.ParkPoint(_point(), each.text) for each in material.parking)
        return [*pledges, *agreements, *parked]


def _point() -> PointId:
    return PointId(uuid4().hex)
