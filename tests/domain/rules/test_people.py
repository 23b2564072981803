"""Promises of `workshop.domain.rules.people`: attendance, teams, seats."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from tests.domain.evening import Evening
from tests.domain.method import JOINT, OWN
from workshop.domain import commands as c
from workshop.domain.errors import (
    AnswerInvalidError,
    DuplicateError,
    EmptyTextError,
    ReservedNameError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.ids import ParticipantId, TeamId
from workshop.domain.rules.people import full_name, utc_text
from workshop.domain.settings import Presence
from workshop.domain.state import Participant

ADA, BO = ParticipantId("ada"), ParticipantId("bo")
TABLE = TeamId("tafel")
RESERVED = ["raad", " RAAD ", "Anoniem", "fractie: Linde", "Formulier 12"]


def presence(evening: Evening, when: str | None) -> Presence | None:
    return evening.state.presence_at(ADA, when)


# --- participants --------------------------------------------------------------------------


def test_a_participant_is_on_the_list_as_written(evening: Evening) -> None:
    evening.do(c.SetParticipant(ADA, "  Ada   de Wit ", "voorzitter", " Linde "))
    assert evening.state.participants[ADA] == Participant(ADA, "Ada de Wit", "voorzitter", "Linde")


def test_written_otherwise_the_former_name_and_group_stay_known_until_then(
    evening: Evening,
) -> None:
    evening.do(c.SetParticipant(ADA, "Ada", group="Linde"))
    (row,) = evening.do(c.SetParticipant(ADA, "Ada de Wit", group="Eik"))
    person = evening.state.participants[ADA]
    assert (person.name, person.group) == ("Ada de Wit", "Eik")
    assert person.former == ((row.at, "Ada", "Linde"),)


def test_written_the_same_way_writes_nothing(evening: Evening) -> None:
    evening.person("Ada", "Linde")
    assert evening.would(c.SetParticipant(ADA, " Ada ", group="Linde")) == []
    assert len(evening.would(c.SetParticipant(ADA, "Ada", "gast", "Linde"))) == 1


def test_a_role_must_exist(evening: Evening) -> None:
    refused = evening.refuses(UnknownIdError, c.SetParticipant(ADA, "Ada", "keizer"))
    assert (refused.what, refused.name) == ("role", "keizer")


def test_a_name_is_needed_and_at_most_120_characters(evening: Evening) -> None:
    evening.refuses(EmptyTextError, c.SetParticipant(ADA, " "))
    evening.refuses(TextTooLongError, c.SetParticipant(ADA, "x" * 121))
    evening.refuses(TextTooLongError, c.SetParticipant(ADA, "Ada", group="x" * 121))


@pytest.mark.parametrize("name", RESERVED)
def test_nobody_is_called_what_means_something_else_on_paper(evening: Evening, name: str) -> None:
    evening.refuses(ReservedNameError, c.SetParticipant(ADA, name))
    evening.refuses(ReservedNameError, c.SetTeam(TABLE, name))


def test_two_people_of_one_name_are_told_apart_by_their_group(evening: Evening) -> None:
    evening.person("Jan", "Linde")
    refused = evening.refuses(DuplicateError, c.SetParticipant(BO, "JAN", group="linde"))
    assert (refused.what, refused.name) == ("name", "JAN (linde)")
    evening.do(c.SetParticipant(BO, "Jan", group="Eik"))
    third = ParticipantId("jan 3")
    evening.refuses(DuplicateError, c.SetParticipant(third, "Jan (Eik)"))
    evening.do(c.SetParticipant(third, "Jan"))


def test_full_names_have_the_group_behind_them_where_there_is_one() -> None:
    assert full_name("Jan", "Linde") == "Jan (Linde)"
    assert full_name("Jan", "") == "Jan"


@pytest.mark.parametrize("team", ["Jan", "jan (LINDE)"])
def test_no_participant_can_be_taken_for_a_team(evening: Evening, team: str) -> None:
    evening.do(c.SetTeam(TABLE, team))
    refused = evening.refuses(DuplicateError, c.SetParticipant(ADA, "Jan", group="Linde"))
    assert (refused.what, refused.name) == ("name", "Jan")


@pytest.mark.parametrize("id", ["team:tafel", "seat:abc"])
def test_the_id_of_a_participant_is_none_of_a_team_or_a_seat(evening: Evening, id: str) -> None:
    refused = evening.refuses(UnknownIdError, c.SetParticipant(ParticipantId(id), "Ada"))
    assert (refused.what, refused.name) == ("participant", id)


def test_somebody_who_wrote_nothing_can_be_taken_off_the_list(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    evening.team("Tafel", [ada, bo])
    evening.do(c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T19:30:00Z"))
    evening.do(c.RemoveParticipant(ADA))
    assert list(evening.state.participants) == [BO]
    assert evening.state.presence == {}
    assert evening.state.teams[TABLE].members == (BO,)


def test_somebody_unknown_cannot_be_taken_off(evening: Evening) -> None:
    refused = evening.refuses(UnknownIdError, c.RemoveParticipant(ADA))
    assert (refused.what, refused.name) == ("participant", "ada")


def test_who_answered_stays_on_the_list_even_after_withdrawing(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    refused = evening.refuses(DuplicateError, c.RemoveParticipant(ADA))
    assert (refused.what, refused.name) == ("answers", "Ada")


def test_who_is_writing_stays_on_the_list(evening: Evening) -> None:
    evening.draft(evening.person("Ada"), OWN, '"ru')
    evening.refuses(DuplicateError, c.RemoveParticipant(ADA))


def test_who_took_a_stance_stays_on_the_list(evening: Evening) -> None:
    evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenPoll(JOINT))
    evening.do(c.TakeStance(evening.person("Ada"), JOINT, c.Stance.AGREE))
    evening.refuses(DuplicateError, c.RemoveParticipant(ADA))


def test_who_placed_dots_stays_on_the_list(evening: Evening) -> None:
    entry = evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenDots(JOINT, 3))
    evening.do(c.PlaceDots(evening.person("Ada"), JOINT, {entry: 1}))
    evening.refuses(DuplicateError, c.RemoveParticipant(ADA))


# --- presence ------------------------------------------------------------------------------


def test_presence_has_times_so_that_each_question_has_its_denominator(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(c.RecordPresence(ADA, Presence.LEFT, "2026-03-12T22:00:00+01:00"))
    evening.do(c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T20:15:00+01:00"))
    assert presence(evening, "2026-03-12T19:14:59.999+00:00") is None
    assert presence(evening, "2026-03-12T19:15:00.000+00:00") is Presence.PRESENT
    assert presence(evening, "2026-03-12T20:59:59.999+00:00") is Presence.PRESENT
    assert presence(evening, "2026-03-12T21:00:00.000+00:00") is Presence.LEFT
    assert presence(evening, None) is Presence.LEFT


def test_of_two_records_of_one_moment_the_later_one_holds(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(c.RecordPresence(ADA, Presence.ABSENT, "2026-03-12T19:30:00Z"))
    evening.do(c.RecordPresence(ADA, Presence.ABSENT_WITH_NOTICE, "2026-03-12T19:30:00Z"))
    assert presence(evening, None) is Presence.ABSENT_WITH_NOTICE


def test_what_the_list_says_already_writes_nothing(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T19:30:00Z"))
    assert evening.would(c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T20:00:00Z")) == []
    assert evening.would(c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T19:00:00Z")) != []


@pytest.mark.parametrize(
    "when",
    [
        "",
        "vanavond",
        "2026-03-12T20:00:00",
        "2026-13-01T00:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:00-01:00",
    ],
)
def test_a_moment_is_a_date_and_time_with_its_zone(evening: Evening, when: str) -> None:
    evening.person("Ada")
    refused = evening.refuses(AnswerInvalidError, c.RecordPresence(ADA, Presence.PRESENT, when))
    assert (refused.question, refused.detail) == ("when", {"found": when})


def test_attendance_is_of_somebody_on_the_list(evening: Evening) -> None:
    command = c.RecordPresence(ADA, Presence.PRESENT, "2026-03-12T19:30:00Z")
    assert evening.refuses(UnknownIdError, command).what == "participant"


def test_times_in_the_file_compare_as_text() -> None:
    amsterdam = timezone(timedelta(hours=1))
    early = datetime(2026, 3, 12, 20, 30, 0, 1_000, tzinfo=amsterdam)
    assert utc_text(early) == "2026-03-12T19:30:00.001+00:00"
    late = datetime(2026, 3, 12, 19, 30, 0, 2_000, tzinfo=UTC)
    assert utc_text(early) < utc_text(late)


# --- teams and seats -----------------------------------------------------------------------


def test_a_team_has_a_name_and_each_member_once(evening: Evening) -> None:
    evening.people("Ada", "Bo")
    evening.do(c.SetTeam(TABLE, " Tafel  1 ", (ADA, BO, ADA)))
    team = evening.state.teams[TABLE]
    assert (team.name, team.members) == ("Tafel 1", (ADA, BO))


def test_a_team_can_be_written_otherwise(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(c.SetTeam(TABLE, "Tafel 1"), c.SetTeam(TABLE, "Tafel 1", (ADA,)))
    assert evening.state.teams[TABLE].members == (ADA,)


def test_a_team_written_the_same_way_writes_nothing(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(c.SetTeam(TABLE, "Tafel 1", (ADA,)))
    assert evening.would(c.SetTeam(TABLE, " Tafel  1 ", (ADA, ADA))) == []


def test_members_of_a_team_are_on_the_list(evening: Evening) -> None:
    refused = evening.refuses(UnknownIdError, c.SetTeam(TABLE, "Tafel 1", (ADA,)))
    assert (refused.what, refused.name) == ("participant", "ada")


@pytest.mark.parametrize("name", ["ADA", "Ada (Linde)", "Tafel 2"])
def test_no_team_can_be_taken_for_somebody_or_another_team(evening: Evening, name: str) -> None:
    evening.person("Ada", "Linde")
    evening.do(c.SetTeam(TeamId("t2"), "Tafel 2"))
    refused = evening.refuses(DuplicateError, c.SetTeam(TABLE, name))
    assert (refused.what, refused.name) == ("name", name)


def test_a_team_that_answered_nothing_can_be_dissolved(evening: Evening) -> None:
    evening.team("Tafel")
    evening.do(c.RemoveTeam(TABLE))
    assert evening.state.teams == {}
    assert evening.refuses(UnknownIdError, c.RemoveTeam(TABLE)).what == "team"


def test_a_team_that_answered_stays(evening: Evening) -> None:
    evening.items(evening.team("Tafel"), OWN, "rust")
    refused = evening.refuses(DuplicateError, c.RemoveTeam(TABLE))
    assert (refused.what, refused.name) == ("answers", "Tafel")


def test_a_seat_is_known_by_its_hash_alone_without_time_or_sender(anonymous: Evening) -> None:
    (row,) = anonymous.do(c.IssueSeat("ab" * 32))
    assert (row.id, row.at, row.actor, row.subject) == (None, None, None, None)
    assert anonymous.state.seats == {"ab" * 32}
    assert anonymous.would(c.IssueSeat("ab" * 32)) == []


@pytest.mark.parametrize("seat", ["", "ab" * 31, "AB" * 32, "xy" * 32, "ab" * 33, "ab" * 32 + "\n"])
def test_a_seat_is_a_sha256_in_lower_case(anonymous: Evening, seat: str) -> None:
    assert anonymous.refuses(UnknownIdError, c.IssueSeat(seat)).what == "seat"
