"""Report data made by hand: an evening with everything, with nothing, and with hostile words."""

from __future__ import annotations

from dataclasses import replace

from tests.report.exports.questions import (
    HOSTILE,
    choice_question,
    hostile_question,
    joint_position,
    joint_values,
    joint_weighing,
    linking_table,
    nameless_texts,
    number_question,
    own_values,
    position_question,
    ranking_question,
    silent_question,
    weighing,
)
from workshop.domain.programme import Source, Who
from workshop.domain.settings import Attribution, Presence, Publicity
from workshop.pictures.harvest import HarvestLine
from workshop.pictures.report_data import (
    AccountStatus,
    AgreementLine,
    Attendance,
    Attendee,
    CommentLine,
    ContributionLine,
    InvolvementLine,
    PledgeLine,
    ProgrammeReport,
    QuestionReport,
    ReportData,
    SealedVersion,
    StepReport,
)
from workshop.texts import promises

GROUPS = ("Fractie Noord", "Fractie Haven", "Fractie Linden")
BEGAN = "2026-11-12T18:30:00.000Z"
AGREED = "2026-11-12T20:58:00.000Z"
FINGERPRINT = "c41e07a95d32e8b619f07c43a2d86b15f3e720c98e4ad1563b7094fc0ae271d5"
FORMER_FINGERPRINT = "09be" * 16
CERTIFICATE = "7f2a91c403bed518a6e044b92c7df0135b8ee1a20c6f93d748fabb156e20d9c4"
INFOGRAPHIC = Source("Anders monitoren", "Visie, stap 1", 2023)


# --- people --------------------------------------------------------------------------------


def attendee(number: int, *records: tuple[str, Presence]) -> Attendee:
    """An invented council member; without records the list says nothing of them."""
    return Attendee(f"Raadslid {number:02}", GROUPS[number % 3], "raadslid", records)


def attendance() -> Attendance:
    """21 people: there, later, earlier, back again, away with and without notice, unknown."""
    here = (BEGAN, Presence.PRESENT)
    left = ("2026-11-12T20:15:00.000Z", Presence.LEFT)
    back = ("2026-11-12T20:40:00.000Z", Presence.PRESENT)
    others = [
        attendee(16, ("2026-11-12T18:45:00.000Z", Presence.PRESENT)),
        attendee(17, here, left),
        attendee(18, here, left, back),
        attendee(19, (BEGAN, Presence.ABSENT_WITH_NOTICE)),
        attendee(20, (BEGAN, Presence.ABSENT)),
        attendee(21),
    ]
    return Attendance(
        seats=23,
        council_present=19,
        attendees=(*(attendee(number, here) for number in range(1, 16)), *others),
        unnamed=(("ambtenaar", 2), ("inwoner", 1)),
    )


# --- programmes ----------------------------------------------------------------------------


def step(key: str, title: str, *questions: QuestionReport) -> StepReport:
    """A step that was put in front."""
    return StepReport(
        id=f"visie.{key}",
        title=title,
        result=f"Aan het eind van {title} is er een tekst.",
        visited_at="2026-11-12T18:40:00.000Z",
        skipped="",
        aid=False,
        sources=(INFOGRAPHIC,),
        questions=questions,
        asks_involvement=False,
        involvement=None,
    )


def vision() -> ProgrammeReport:
    """Steps of every kind: done, skipped, never reached, asked for residents and given none."""
    values = replace(
        step("waarden", "Waarden", own_values(), joint_values()),
        asks_involvement=True,
        involvement=InvolvementLine("Welke waarden", "Adviesraad", "Een gesprek", "Mei", ""),
        contributions=(ContributionLine("de adviesraad", "Luister ook naar ouders."),),
    )
    figures = step(
        "beelden",
        "Beelden",
        choice_question(),
        weighing(),
        position_question(),
        ranking_question(),
        number_question(),
        nameless_texts(),
        joint_weighing(),
        joint_position(),
        silent_question("visie.beelden.eigen.stil", Who.OWN),
        silent_question("visie.beelden.samen.stil", Who.JOINT),
    )
    silent = silent_question("visie.stap.eigen", Who.OWN)
    return ProgrammeReport(
        id="visie",
        title="Visie op het sociaal domein",
        summary="In vier stappen kom je tot een visie.\n\nDat doe je samen.",
        steps=(
            values,
            step("koppeling", "Koppeltabel", linking_table()),
            replace(figures, aid=True, asks_involvement=True),
            replace(step("geld", "Geld", silent), visited_at="", skipped="Te weinig tijd"),
            replace(step("later", "Later", silent), visited_at=""),
        ),
        sources=(replace(INFOGRAPHIC, part="Visie"), Source("Een boek")),
    )


# --- comments on the concept ----------------------------------------------------------------


def comments() -> tuple[CommentLine, ...]:
    """Taken over, not taken over, and one of a guest."""
    return (
        CommentLine(1, 1, "", "", "Bladzijde 2. Ik kwam om 19:30, niet later.", True, ""),
        CommentLine(2, 1, "", "", "Zet de wens erbij.", False, "Die is niet besproken."),
        CommentLine(3, 2, "Wethouder 19", "", "De brief komt in juni.", True, "Toezeggingen"),
    )


# --- evenings ------------------------------------------------------------------------------


def full() -> ReportData:
    """An agreed account with one of everything."""
    return ReportData(
        title="Waarden in het sociaal domein",
        municipality="Voorbeeldstad",
        date="2026-11-12",
        place="Raadzaal",
        theme="Jeugd en gezin",
        facilitator="Gespreksleider A",
        clerk="Griffier B",
        chair="Voorzitter C",
        practice=True,
        publicity=Publicity.INFORMAL,
        attribution=Attribution.GROUP,
        as_person=False,
        status=AccountStatus(
            "agreed",
            2,
            fingerprint=FINGERPRINT,
            agreed_at=AGREED,
            place="Raadzaal",
            chair="Voorzitter C",
            clerk="Griffier B",
            reopened=((2, "2026-11-12T20:30:00.000Z", "Een naam was verkeerd gespeld"),),
            earlier=(SealedVersion(1, "2026-11-12T20:20:00.000Z", FORMER_FINGERPRINT),),
        ),
        began_at=BEGAN,
        ended_at=AGREED,
        attendance=attendance(),
        house_rules=("Iedereen komt aan het woord.", "Namen van inwoners blijven weg."),
        harvest=(HarvestLine("Waarden", ("Vertrouwen", "Menselijke maat")),),
        programmes=(vision(),),
        pledges=(PledgeLine("Wethouder 19", "De raad", "Een brief over wachttijden", "1 juni"),),
        agreements=(AgreementLine("Fracties bespreken de waarden", "Alle fracties", ""),),
        parked=("Vervoer naar de dagbesteding",),
        erased=1,
        concepts=2,
        comments=comments(),
    )


def adopted() -> ReportData:
    """The council adopted it, with changes."""
    status = replace(
        full().status,
        kind="adopted",
        council_date="2026-12-03",
        item="7b",
        decision="Conform, met een wijziging in stap 2",
        changed=True,
    )
    return replace(full(), status=status)


def named() -> ReportData:
    """With names: every answer has one, except *liever geen antwoord*; the second came late."""
    programmes = tuple(
        replace(programme, steps=tuple(_step_with_names(each) for each in programme.steps))
        for programme in full().programmes
    )
    return replace(full(), attribution=Attribution.NAME, programmes=programmes)


def _step_with_names(found: StepReport) -> StepReport:
    return replace(found, questions=tuple(_with_names(each) for each in found.questions))


def _with_names(asked: QuestionReport) -> QuestionReport:
    answers = tuple(
        each
        if each.texts == (promises.DECLINED,)
        else replace(each, label=f"Raadslid {number:02}", late=number == 2)
        for number, each in enumerate(asked.answers, 1)
    )
    return replace(asked, answers=answers, named=True)


def reopened_after_adoption() -> ReportData:
    """A concept again, after the council adopted the first version."""
    former = SealedVersion(1, AGREED, FINGERPRINT, "2026-12-03", "7b", changed=True)
    status = AccountStatus(
        "concept",
        2,
        reopened=((2, "2026-12-10T09:00:00.000Z", "De termijn klopte niet"),),
        earlier=(former,),
    )
    return replace(full(), status=status, ended_at="")


def hostile() -> ReportData:
    """Everything that people can type, in every place where people type."""
    texts = "\n".join(HOSTILE)
    bad = ProgrammeReport(
        id="kwaad",
        title=f"Kwaad {HOSTILE[1]}",
        summary=texts,
        steps=(
            replace(
                step("kwaad", HOSTILE[5], hostile_question()),
                skipped=texts,
                involvement=InvolvementLine(*HOSTILE[:5]),
                contributions=(ContributionLine(HOSTILE[2], texts),),
            ),
        ),
        sources=(Source(HOSTILE[4], HOSTILE[3]),),
    )
    return replace(
        full(),
        title=HOSTILE[1],
        municipality=HOSTILE[0],
        theme=texts,
        place=HOSTILE[2],
        house_rules=HOSTILE,
        programmes=(bad, vision()),
        harvest=(HarvestLine(HOSTILE[1], HOSTILE),),
        pledges=tuple(PledgeLine(text, text, text, text) for text in HOSTILE),
        agreements=(AgreementLine(*HOSTILE[:3]),),
        parked=HOSTILE,
        comments=tuple(
            CommentLine(number, 1, text, "", text, False, text)
            for number, text in enumerate(HOSTILE, 1)
        ),
        attendance=Attendance(None, 1, tuple(Attendee(t, t, t, ()) for t in HOSTILE), ()),
    )


def empty() -> ReportData:
    """An evening that was made and never held."""
    return ReportData(
        title="",
        municipality="",
        date="",
        place="",
        theme="",
        facilitator="",
        clerk="",
        chair="",
        practice=False,
        publicity=Publicity.PUBLIC,
        attribution=Attribution.ANONYMOUS,
        as_person=False,
        status=AccountStatus("concept", 1),
        began_at="",
        ended_at="",
        attendance=Attendance(None, 0, (), ()),
        house_rules=(),
        harvest=(),
        programmes=(),
        pledges=(),
        agreements=(),
        parked=(),
        erased=0,
    )
