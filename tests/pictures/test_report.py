"""Promises of `workshop.pictures.report`: the report's data, from any state of the evening."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.domain.evening import AGREEMENT, DETAILS
from tests.domain.method import (
    JOINT,
    KINDS_STEP,
    LINKING_STEP,
    LINKS,
    OWN,
    PROGRAMME,
    TOGETHER_STEP,
    VALUES_STEP,
    WEIGHTS,
    own,
)
from tests.pictures.evening import SAMPLES, WORDS, Council, as_json
from workshop.domain import commands as c
from workshop.domain.codec import decode
from workshop.domain.events import Adoption
from workshop.domain.ids import EntryId, ParticipantId, PointId, QuestionId, RemarkId, StepId
from workshop.domain.programme import Kind, Phase
from workshop.domain.settings import Attribution, Presence, Publicity
from workshop.domain.state import State
from workshop.domain.values import Declined
from workshop.domain.wording import ErasedText
from workshop.pictures.changes import VersionChanges
from workshop.pictures.counting import Counts
from workshop.pictures.harvest import HarvestLine
from workshop.pictures.polls import PollPicture
from workshop.pictures.report import report_data
from workshop.pictures.report_data import (
    AccountStatus,
    AgreementLine,
    AnswerLine,
    Attendance,
    Attendee,
    ClusterLine,
    ContributionLine,
    InvolvementLine,
    PledgeLine,
    QuestionReport,
    ReportData,
    SealedVersion,
    StepReport,
)

PRIVACY = c.ErasureCategory.PERSONAL_DATA


def data(evening: Council) -> ReportData:
    return report_data(evening.state, WORDS)


def step(evening: Council, name: StepId) -> StepReport:
    (programme,) = data(evening).programmes
    return next(each for each in programme.steps if each.id == name)


def question(evening: Council, name: QuestionId) -> QuestionReport:
    (programme,) = data(evening).programmes
    return next(q for each in programme.steps for q in each.questions if q.id == name)


def full_evening(attribution: Attribution = Attribution.GROUP) -> Council:
    """Something of everything, most of it shown."""
    evening = Council(attribution, Publicity.CLOSED)
    people = [*evening.group("Linde", 3), *evening.group("Wilg", 2), evening.person("Bo")]
    evening.person("Wieke", role="wethouder")
    evening.person("Ambtenaar 1", role="ambtenaar")
    evening.note(people[0], Presence.LEFT, "21:15")
    evening.do(c.AgreeHouseRules(("Luister eerst.",)))
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    authors: list[c.Author] = [*people]
    if attribution is Attribution.ANONYMOUS:
        authors = [evening.seat(number) for number in range(6)]
    for kind in Kind:
        for author in authors[:-1]:
            evening.answer(author, own(kind), SAMPLES[kind](f"woord {kind.value}"))
        evening.answer(authors[-1], own(kind), Declined())
        evening.do(c.CloseRound(own(kind)))
        evening.show(own(kind))
    (card, *_) = evening.show(OWN)
    cluster = evening.cluster(OWN, "Nabijheid", card)
    evening.do(
        c.OpenDots(OWN, 2),
        c.PlaceDots(authors[0], OWN, {cluster: 2}),
        c.CloseDots(OWN),
        c.SetEntry(JOINT, EntryId("v1"), {"text": "Nabijheid"}, "Omdat", (card, cluster)),
        c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, "Te duur", (card,)),
        c.SetEntry(LINKS, EntryId("l1"), {"resultaat": "Minder wachten", "waarde": "v1"}),
        c.SetEntry(WEIGHTS, EntryId("w"), {"vrijheid": "50", "welzijn": "50", "veiligheid": "0"}),
        c.OpenPoll(JOINT),
        c.TakeStance(authors[0], JOINT, c.Stance.WITH_RESERVATION, "mits betaalbaar"),
        c.ClosePoll(JOINT),
        c.RecordInvolvement(VALUES_STEP, "Wachttijd", "Ouders", "Gesprek", "juni", "De griffier"),
        c.RecordPledge(PointId("p"), "De wethouder", "Brief met cijfers", "de raad", "1 juni"),
        c.RecordAgreement(PointId("a"), "Terugkomen op wachttijden", "Fractie Linde", "mei"),
        c.ParkPoint(PointId("k"), "Vervoer"),
        c.SkipStep(KINDS_STEP, "geen tijd"),
    )
    return evening


# --- from any state ------------------------------------------------------------------------


def test_even_an_empty_file_gives_a_report() -> None:
    found = report_data(State(), WORDS)
    assert found.status == AccountStatus("concept", 1, concept=1)
    assert (found.programmes, found.began_at, found.ended_at) == ((), "", "")
    assert found.attendance == Attendance(None, 0, (), ())


def test_an_evening_that_did_not_begin_shows_its_gaps_as_gaps() -> None:
    found = data(Council())
    assert (found.title, found.municipality, found.date) == (
        DETAILS.title,
        DETAILS.municipality,
        DETAILS.date,
    )
    (programme,) = found.programmes
    assert (programme.id, programme.title, programme.summary, programme.sources) == (
        PROGRAMME.id,
        PROGRAMME.title,
        PROGRAMME.summary,
        PROGRAMME.sources,
    )
    assert [each.id for each in programme.steps] == [each.id for each in PROGRAMME.steps]
    for each in programme.steps:
        assert (each.visited_at, each.skipped, each.involvement) == ("", "", None)
        for asked in each.questions:
            assert not asked.asked
            assert not asked.shown
            assert (asked.answers, asked.clusters, asked.loose) == ((), (), 0)
            assert (asked.joint is None) is (asked.counts is not None)


def test_the_title_page_says_what_was_agreed_about_the_evening() -> None:
    evening = full_evening()
    details = replace(
        DETAILS,
        place="Raadzaal",
        theme="Jeugd",
        facilitator="Gea",
        clerk="Guus",
        chair="Vera",
        practice=True,
    )
    evening.do(c.ChangeDetails(details))
    found = data(evening)
    assert (found.place, found.theme, found.facilitator, found.clerk, found.chair) == (
        "Raadzaal",
        "Jeugd",
        "Gea",
        "Guus",
        "Vera",
    )
    assert (found.publicity, found.attribution) == (Publicity.CLOSED, Attribution.GROUP)
    assert not found.as_person
    assert not found.practice
    assert found.house_rules == ("Luister eerst.",)


def test_it_began_when_a_step_was_first_put_in_front() -> None:
    evening = Council()
    evening.wait_until("19:45")
    evening.do(c.EnterPhase(KINDS_STEP, Phase.OWN), c.EnterPhase(VALUES_STEP, Phase.OWN))
    evening.do(c.EnterPhase(KINDS_STEP, Phase.SHOW))
    assert data(evening).began_at == "2026-03-12T19:45:01.000+00:00"
    assert step(evening, KINDS_STEP).visited_at == "2026-03-12T19:45:01.000+00:00"
    assert step(evening, VALUES_STEP).visited_at == "2026-03-12T19:45:02.000+00:00"


def test_a_skipped_step_gives_its_reason() -> None:
    assert step(full_evening(), KINDS_STEP).skipped == "geen tijd"


# --- the account ---------------------------------------------------------------------------


def test_the_account_goes_from_concept_to_agreed_to_adopted_and_open_again() -> None:
    evening = full_evening()
    assert data(evening).status == AccountStatus("concept", 1, concept=1)

    evening.wait_until("22:10")
    (started,) = evening.do(c.StartSealing(AGREEMENT))
    agreed = AccountStatus(
        kind="agreed",
        version=1,
        fingerprint=started.link.hex(),
        agreed_at="2026-03-12T22:10:01.000+00:00",
        place=AGREEMENT.place,
        chair=AGREEMENT.chair,
        clerk=AGREEMENT.clerk,
    )
    assert data(evening).status == agreed  # while it is sealed: that is when it is printed
    evening.do(c.FinishSealing("0" * 64, "f" * 64, "pem", "verslag-v1.pdf"))
    assert data(evening).status == agreed
    assert data(evening).ended_at == agreed.agreed_at

    adoption = Adoption("2026-04-02", "5.2", "Vastgesteld", changed=True)
    evening.do(c.StartSealing(adoption=adoption))
    adopted = replace(
        agreed,
        kind="adopted",
        council_date="2026-04-02",
        item="5.2",
        decision="Vastgesteld",
        changed=True,
    )
    assert data(evening).status == adopted
    evening.do(c.FinishSealing("1" * 64, "f" * 64, "pem", "verslag-v1-vastgesteld.pdf"))
    assert data(evening).status == adopted

    (reopened,) = evening.do(c.ReopenAccount("een naam klopte niet"))
    opened = ((2, reopened.at or "", "een naam klopte niet"),)
    earlier = (
        SealedVersion(1, adopted.agreed_at, adopted.fingerprint, "2026-04-02", "5.2", changed=True),
    )
    assert data(evening).status == AccountStatus(
        "concept", 2, reopened=opened, earlier=earlier, concept=2, changes=(VersionChanges(2, ()),)
    )
    assert data(evening).ended_at == ""
    evening.seal()
    found = data(evening).status
    assert (found.kind, found.version, found.reopened) == ("agreed", 2, opened)
    assert found.earlier == earlier
    assert found.fingerprint != agreed.fingerprint


def test_a_sealing_that_was_given_up_leaves_a_concept() -> None:
    evening = Council()
    evening.do(c.StartSealing(AGREEMENT), c.AbortSealing("disk"))
    assert data(evening).status == AccountStatus("concept", 1, concept=1)


# --- who was there -------------------------------------------------------------------------


def test_the_attendance_list_names_whom_it_may_and_counts_the_others() -> None:
    evening = Council()
    zoe, ada = evening.person("Zoë", "Linde"), evening.person("Ada", "Linde")
    evening.person("Los", "")
    evening.person("Bo", "Beuk", "burgerraadslid")
    for number in range(2):
        evening.person(f"Geheim {number}", role="ambtenaar")
    evening.person("Inwoner Geheim", role="inwoner")
    gone = evening.person("Geheim weg", role="ambtenaar")
    evening.note(gone, Presence.ABSENT, "19:30")
    evening.note(zoe, Presence.LEFT, "21:15")
    evening.note(ada, Presence.ABSENT_WITH_NOTICE, "19:30")
    left = (("2026-03-12T21:15:00.000+00:00", Presence.LEFT),)
    absent = (("2026-03-12T19:30:00.000+00:00", Presence.ABSENT_WITH_NOTICE),)
    found = data(evening).attendance
    assert found == Attendance(
        seats=21,
        council_present=2,
        attendees=(
            Attendee("Bo", "Beuk", "burgerraadslid", ()),
            Attendee("Ada", "Linde", "raadslid", absent),
            Attendee("Zoë", "Linde", "raadslid", left),
            Attendee("Los", "", "raadslid", ()),
        ),
        unnamed=(("ambtenaar", 2), ("inwoner", 1)),
    )
    assert "Geheim" not in as_json(data(evening))


# --- answers -------------------------------------------------------------------------------


def test_a_question_says_how_many_answered_and_what_was_shown() -> None:
    found = question(full_evening(), OWN)
    assert (found.asked, found.shown) == (True, True)
    assert found.counts == Counts(6, 1, 0, 0, 0, 6)
    text = ("woord items", "woord items twee")
    assert found.answers == (
        *[AnswerLine(text, "", late=False)] * 5,
        AnswerLine(("liever geen antwoord",), "", late=False),
    )
    assert found.insight.tallies[0].count == 5
    assert found.clusters == (ClusterLine("Nabijheid", ("woord items",), 2),)
    assert found.loose == 9


@pytest.mark.parametrize("kind", Kind)
def test_answers_of_every_kind_are_in_words(kind: Kind) -> None:
    lines = question(full_evening(Attribution.NAME), own(kind)).answers
    words = {line.label: line.texts for line in lines}
    assert words[""] == ("liever geen antwoord",), "nobody is named for it"
    assert all(text for line in lines for text in line.texts)
    assert "Welzijn van iedereen: 30" in words["Linde-lid 1"] or kind is not Kind.WEIGH


def test_what_was_not_shown_is_not_in_it() -> None:
    evening = Council()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "kanarie een")
    assert question(evening, OWN).asked
    assert "kanarie" not in as_json(data(evening))
    evening.show(OWN)
    evening.items(ada, OWN, "kanarie twee")
    evening.items(bo, OWN, "kanarie drie")
    evening.draft(bo, own(Kind.TEXT), "kanarie vier")
    found = question(evening, OWN)
    assert [line.texts for line in found.answers] == [("kanarie een",)]
    assert found.counts is not None
    assert found.counts.waiting == 2
    assert as_json(data(evening)).count("kanarie") == 2  # the answer and its tally


def test_late_answers_are_marked_on_an_evening_with_names_and_else_only_counted() -> None:
    for attribution, line in (
        (Attribution.NAME, AnswerLine(("laat",), "Ada", late=True)),
        (Attribution.GROUP, AnswerLine(("laat",), "", late=False)),
    ):
        evening = Council(attribution)
        evening.do(c.CloseRound(OWN))
        evening.items(evening.person("Ada"), OWN, "laat")
        evening.show(OWN)
        found = question(evening, OWN)
        assert found.answers == (line,)
        assert found.counts is not None
        assert found.counts.late == 1


@pytest.mark.parametrize("kind", [Kind.STATEMENT, Kind.NUMBER, Kind.WEIGH, Kind.POSITION])
def test_one_answer_beside_the_council_is_not_listed_beside_its_figures(kind: Kind) -> None:
    evening = Council()
    for person in (*evening.group("Linde", 3), evening.person("Bo", "Linde", "inwoner")):
        evening.answer(person, own(kind), SAMPLES[kind](""))
    evening.show(own(kind))
    found = question(evening, own(kind))
    assert (len(found.answers), found.insight.left_out) == (3, 1)
    assert found.counts is not None
    assert found.counts.answered == 4


# --- together ------------------------------------------------------------------------------


def test_a_joint_answer_stands_with_all_that_belongs_to_it() -> None:
    evening = full_evening()
    evening.do(
        c.CountDots(JOINT, {"v1": 7}),
        c.CountHands(JOINT, 5, 0, 1),
        c.OpenPoll(JOINT),
    )
    found = question(evening, JOINT)
    assert (found.counts, found.asked) == (None, True)
    assert found.joint is not None
    assert (found.joint.fields, found.joint.links) == (("",), False)
    (entry,) = found.joint.entries
    assert (entry.main, entry.rationale) == ("Nabijheid", "Omdat")
    assert entry.sources == ("woord items", "Nabijheid")
    assert [remark.text for remark in found.joint.dissents] == ["Te duur"]
    assert found.joint.not_agreed == ()
    assert found.joint.dots == (("Nabijheid", 7),)
    # The third poll is still open.
    assert found.joint.polls == (
        PollPicture(False, 1, 0, 1, 0, ("mits betaalbaar",)),
        PollPicture(False, 6, 5, 0, 1),
    )


def test_dots_on_a_joint_answer_are_hidden_while_they_are_placed() -> None:
    evening = full_evening()
    evening.do(c.OpenDots(JOINT, 3), c.PlaceDots(evening.person("Cas"), JOINT, {"v1": 3}))
    found = question(evening, JOINT).joint
    assert found is not None
    assert found.dots == ()


@pytest.mark.parametrize("kind", c.RemarkKind)
def test_a_question_where_only_a_remark_was_written_was_asked(kind: c.RemarkKind) -> None:
    evening = Council()
    assert not question(evening, JOINT).asked
    evening.do(c.SetRemark(JOINT, RemarkId("r"), kind, "Te duur"))
    assert question(evening, JOINT).asked


def test_the_linking_table_names_its_columns_and_its_gaps() -> None:
    found = question(full_evening(), LINKS).joint
    assert found is not None
    assert (found.links, found.fields) == (True, ("Resultaat", "Waarde", "Elders"))
    assert [(field.text, field.missing) for field in found.entries[0].fields] == [
        ("Minder wachten", False),
        ("Nabijheid", False),
        ("", True),
    ]


def test_a_team_may_answer_together() -> None:
    evening = Council()
    team = evening.team("Tafel 1", evening.group("Linde", 3))
    evening.items(team, JOINT, "van tafel 1")
    evening.show(JOINT)
    assert question(evening, JOINT).answers == (AnswerLine(("van tafel 1",), "Tafel 1", False),)


def test_the_points_of_the_evening_are_all_there() -> None:
    found = data(full_evening())
    assert found.pledges == (PledgeLine("De wethouder", "de raad", "Brief met cijfers", "1 juni"),)
    assert found.agreements == (AgreementLine("Terugkomen op wachttijden", "Fractie Linde", "mei"),)
    assert found.parked == ("Vervoer",)
    assert found.harvest == (
        HarvestLine("Waarden", ("Nabijheid",)),
        HarvestLine("Koppeltabel", ("Minder wachten",)),
        HarvestLine(
            "Samen", ("Vrijheid 50, Welzijn van iedereen 50, Veiligheid 0",), "Samen wegen"
        ),
    )


def test_involvement_of_residents_stands_with_its_step() -> None:
    evening = full_evening()
    assert step(evening, VALUES_STEP).involvement == InvolvementLine(
        "Wachttijd", "Ouders", "Gesprek", "juni", "De griffier"
    )
    assert step(evening, VALUES_STEP).asks_involvement
    assert step(evening, LINKING_STEP).involvement is None


def test_what_others_brought_in_stands_with_its_step() -> None:
    evening = full_evening()
    said = c.RecordContribution(PointId("inbreng"), VALUES_STEP, "de adviesraad", "Luister")
    evening.do(said)
    assert step(evening, VALUES_STEP).contributions == (
        ContributionLine("de adviesraad", "Luister"),
    )
    assert step(evening, LINKING_STEP).contributions == ()


# --- erased --------------------------------------------------------------------------------


def test_erased_words_are_spelled_out_wherever_they_stood() -> None:
    evening = full_evening(Attribution.NAME)
    for participant in list(evening.state.participants):
        evening.do(c.EraseParticipant(participant, PRIVACY, "alles weg"))
    for row in list(evening.rows):
        if row.content_id in evening.state.bodies and row.kind != "SessionCreated":
            evening.do(c.EraseEvent(row.seq, PRIVACY, "alles weg"))
    found = data(evening)
    assert found.erased > 50
    assert found.house_rules == ("[verwijderd]",)
    assert found.parked == ("[verwijderd]",)
    assert {name for line in found.harvest for name in line.texts} == {"[verwijderd]"}
    assert {attendee.name for attendee in found.attendance.attendees} == {"[verwijderd]"}
    assert step(evening, KINDS_STEP).skipped == "[verwijderd]"
    asked = question(evening, OWN)
    assert set(asked.answers) == {AnswerLine(("[verwijderd]",), "[verwijderd]", late=False)}
    assert [cluster.name for cluster in asked.clusters] == ["[verwijderd]"]
    together = question(evening, JOINT).joint
    assert together is not None
    assert together.polls[0].reservations == ("[verwijderd]",)
    assert together.entries[0].sources == ("[verwijderd]", "[verwijderd]")
    assert not any(isinstance(text, ErasedText) for text in all_texts(found))


def all_texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in all_texts(item)]
    return [text for item in getattr(value, "__dict__", {}).values() for text in all_texts(item)]


def test_erasing_a_participant_leaves_that_somebody_answered() -> None:
    evening = full_evening(Attribution.NAME)
    evening.do(c.EraseParticipant(ParticipantId("bo"), PRIVACY, "verzoek"))
    found = question(evening, OWN)
    assert found.counts is not None
    assert found.counts.answered == 6
    assert AnswerLine(("[verwijderd]",), "[verwijderd]", late=False) in found.answers
    assert "Bo" not in as_json(data(evening))


# --- on its way to another process ---------------------------------------------------------


@pytest.mark.parametrize("attribution", Attribution)
def test_the_data_reads_back_the_same(attribution: Attribution) -> None:
    evening = full_evening(attribution)
    for sealed in (False, True):
        if sealed:
            evening.seal()
        found = data(evening)
        assert decode(ReportData, json.loads(as_json(found)), None) == found


def test_a_step_that_nobody_came_to_is_there_without_answers() -> None:
    found = step(full_evening(), TOGETHER_STEP)
    assert (found.visited_at, found.title) == ("", "Samen")
    assert [asked.asked for asked in found.questions] == [False, False, False, False, True]
