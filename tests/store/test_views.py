"""The views say what the fold says, in a closed file and plain sqlite3."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from tests.store.evening import JOINT, OWN, Evening, log_of, new_evening, reopened
from workshop.domain import commands as c
from workshop.domain.events import Adoption, Agreement
from workshop.domain.ids import (
    CommandId,
    CommentId,
    EntryId,
    ParticipantId,
    PointId,
    RemarkId,
    StepId,
    TeamId,
)
from workshop.domain.settings import Attribution, Presence
from workshop.domain.values import ItemsValue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def evening(tmp_path: Path) -> Evening:
    """An open evening with its three participants."""
    return new_evening(tmp_path / "avond.dialoog")


# Any: values as SQLite gives them.
def seen(evening: Evening, view: str, columns: str = "*") -> list[tuple[Any, ...]]:
    """The rows of `view` for somebody who opens the closed file."""
    evening.close()
    order = "question, poll" if view == "polls" else "seq"
    with closing(sqlite3.connect(f"file:{evening.file.path}?mode=ro", uri=True)) as connection:
        query = f"SELECT {columns} FROM {view} ORDER BY {order}"  # noqa: S608 names from this file
        return connection.execute(query).fetchall()


def person(participant: str) -> c.Author:
    return c.ByParticipant(ParticipantId(participant))


def test_participants_are_those_on_the_list_as_written_now(evening: Evening) -> None:
    evening.do(
        c.SetParticipant(ParticipantId("p2"), "Bilal Öztürk", "raadslid", "Zuid"),
        c.SetParticipant(ParticipantId("p4"), "Dora", "gast"),
        c.RemoveParticipant(ParticipantId("p3")),
    )
    assert seen(evening, "participants", "participant, name, role, political_group") == [
        ("p1", "Anna de Wit", "raadslid", "Noord"),
        ("p2", "Bilal Öztürk", "raadslid", "Zuid"),
        ("p4", "Dora", "gast", ""),
    ]


def test_attendance_is_every_record(evening: Evening) -> None:
    for presence, when in ((Presence.PRESENT, "19:30"), (Presence.LEFT, "21:15")):
        at = f"2026-11-21T{when}:00+01:00"
        evening.do(c.RecordPresence(ParticipantId("p1"), presence, at))
    expected = [
        ("p1", "Anna de Wit", "aanwezig", evening.state.presence[ParticipantId("p1")][0][0]),
        ("p1", "Anna de Wit", "vertrokken", evening.state.presence[ParticipantId("p1")][1][0]),
    ]
    assert seen(evening, "attendance", "participant, name, presence, since") == expected


def test_answers_tell_what_stands_what_was_shown_and_what_came_late(evening: Evening) -> None:
    evening.answer("p1", "nabij")  # 6
    evening.answer("p1", "dichtbij")  # 7, shown
    evening.answer("p2", "eerlijk")  # 8, shown, then withdrawn by nobody
    evening.do(c.Show(OWN))
    evening.do(c.CloseRound(OWN))
    evening.answer("p1", "vlakbij")  # late, stands, waits for the next showing
    columns = "subject, name, value ->> '$.items[0]', stands, shown, late, medium, erased"
    assert seen(evening, "answers", columns) == [
        ("p1", "Anna de Wit", "nabij", 0, 0, 0, "tablet", 0),
        ("p1", "Anna de Wit", "dichtbij", 0, 1, 0, "tablet", 0),
        ("p2", "Bilal Öz", "eerlijk", 1, 1, 0, "tablet", 0),
        ("p1", "Anna de Wit", "vlakbij", 1, 0, 1, "tablet", 0),
    ]


def test_a_withdrawn_answer_does_not_stand(evening: Evening) -> None:
    evening.answer("p1", "nabij")
    evening.do(c.WithdrawAnswer(person("p1"), OWN))
    evening.do(c.Show(OWN))
    assert seen(evening, "answers", "stands, shown") == [(0, 0)]


def test_an_erased_answer_counts_without_words(evening: Evening) -> None:
    evening.answer("p1", "nabij")
    evening.erase_answer("p1")
    assert seen(evening, "answers", "subject, value, erased") == [("p1", None, 1)]


def test_a_team_answers_under_its_own_name(evening: Evening) -> None:
    members = (ParticipantId("p1"), ParticipantId("p2"))
    evening.do(c.SetTeam(TeamId("t1"), "Tafel 1", members))
    evening.do(c.SubmitAnswer(c.ByTeam(TeamId("t1")), OWN, ItemsValue(("samen",))))
    assert seen(evening, "answers", "subject, name") == [("team:t1", "Tafel 1")]
    assert seen(reopened(evening.file.path), "teams", "team, name, members") == [
        ("t1", "Tafel 1", '["p1","p2"]')
    ]


def test_anonymous_answers_have_no_name_and_no_time(tmp_path: Path) -> None:
    evening = new_evening(tmp_path / "anoniem.dialoog", Attribution.ANONYMOUS)
    evening.do(c.IssueSeat("8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4"))
    evening.do(c.SubmitAnswer(c.BySeat("hi"), OWN, ItemsValue(("nabij",))))
    ((subject, name, at),) = seen(evening, "answers", "subject, name, at")
    assert re.fullmatch(r"seat:[0-9a-f]{32}", subject)
    assert (name, at) == (None, None)


# --- what was arranged together ------------------------------------------------------------


def entry(name: str, text: str, *sources: str) -> c.SetEntry:
    return c.SetEntry(JOINT, EntryId(name), {"text": text}, f"omdat {text}", sources)


def joint_in_views(evening: Evening) -> list[tuple[str, dict[str, str], str]]:
    """Entry, fields, rationale in reading order, by the view."""
    rows = seen(evening, "joint_answers", "question, entry, place, fields, rationale")
    assert {question for question, *_ in rows} <= {JOINT}
    assert sorted(row[2] for row in rows) == [*range(1, len(rows) + 1)]
    rows.sort(key=lambda row: row[2])
    return [(row[1], json.loads(row[3]), row[4]) for row in rows]


def joint_in_fold(evening: Evening) -> list[tuple[str, dict[str, str], str]]:
    """The same by the fold."""
    entries = evening.state.joint[JOINT].entries.values()
    return [(each.id, dict(each.fields), each.rationale) for each in entries]


def test_joint_answers_are_in_reading_order(evening: Evening) -> None:
    evening.do(entry("e1", "nabij"), entry("e2", "eerlijk"), entry("e3", "zuinig"))
    evening.do(c.OrderEntries(JOINT, (EntryId("e3"), EntryId("e1"), EntryId("e2"))))
    evening.do(entry("e4", "groen"), entry("e1", "dichtbij"))
    evening.do(c.RemoveEntry(JOINT, EntryId("e2")))
    expected = joint_in_fold(evening)
    assert [name for name, _, _ in expected] == ["e3", "e1", "e4"]
    assert joint_in_views(evening) == expected


def test_what_was_undone_was_never_there(evening: Evening) -> None:
    evening.do(entry("e1", "nabij"), entry("e2", "eerlijk"))
    for command in (
        entry("e1", "ver weg"),
        entry("e3", "te veel"),
        c.RemoveEntry(JOINT, EntryId("e2")),
        c.OrderEntries(JOINT, (EntryId("e2"), EntryId("e1"))),
    ):
        evening.do(command)
        last = log_of(evening.file)[-1].id or ""
        evening.do(c.Undo(CommandId(last)))
    expected = joint_in_fold(evening)
    assert [(name, fields) for name, fields, _ in expected] == [
        ("e1", {"text": "nabij"}),
        ("e2", {"text": "eerlijk"}),
    ]
    assert joint_in_views(evening) == expected


def test_remarks_stand_beside_the_entries(evening: Evening) -> None:
    dissent, open_end = c.RemarkKind.DISSENT, c.RemarkKind.NOT_AGREED
    evening.do(
        entry("e1", "nabij"),
        c.SetRemark(JOINT, RemarkId("r1"), dissent, "eerst iets anders"),
        c.SetRemark(JOINT, RemarkId("r1"), dissent, "een deel ziet dit anders"),
        c.SetRemark(JOINT, RemarkId("r2"), open_end, "het tempo"),
        c.SetRemark(JOINT, RemarkId("r3"), open_end, "weer ingetrokken"),
        c.RemoveRemark(JOINT, RemarkId("r3")),
    )
    assert seen(evening, "remarks", "remark, kind, text") == [
        ("r1", "dissent", "een deel ziet dit anders"),
        ("r2", "not_agreed", "het tempo"),
    ]


def test_polls_count_the_last_stance_of_each_or_the_hands(evening: Evening) -> None:
    evening.do(entry("e1", "nabij"), c.OpenPoll(JOINT))
    for who, stance, reservation in (
        ("p1", c.Stance.DISAGREE, ""),
        ("p1", c.Stance.AGREE, ""),
        ("p2", c.Stance.WITH_RESERVATION, "als het betaalbaar blijft"),
    ):
        evening.do(c.TakeStance(person(who), JOINT, stance, reservation))
    evening.do(c.ClosePoll(JOINT))
    evening.do(c.CountHands(JOINT, 19, 2, 1, ("mits", "tenzij")))
    evening.do(c.OpenPoll(JOINT))
    columns = "question, poll, closed_at IS NULL, by_hands, agree, with_reservation, disagree, "
    assert seen(evening, "polls", columns + "reservations") == [
        (JOINT, 1, 0, 0, 1, 1, 0, '["als het betaalbaar blijft"]'),
        (JOINT, 2, 0, 1, 19, 2, 1, '["mits","tenzij"]'),
        (JOINT, 3, 1, 0, 0, 0, 0, "[]"),
    ]


def test_points_are_the_ones_that_stand(evening: Evening) -> None:
    evening.do(
        c.RecordContribution(PointId("i1"), StepId("proef.waarden"), "de adviesraad", "luister"),
        c.RecordPledge(PointId("t1"), "wethouder", "eerst dit"),
        c.RecordPledge(PointId("t1"), "wethouder", "een brief", "de raad", "in januari"),
        c.RecordAgreement(PointId("a1"), "samen verder", "de griffie", "volgende week"),
        c.ParkPoint(PointId("k1"), "het zwembad"),
        c.ParkPoint(PointId("k2"), "vervallen"),
        c.StrikePoint(PointId("k2")),
    )
    columns = "kind, point, step, text, said_by, said_to, who, due"
    assert seen(evening, "points", columns) == [
        ("contribution", "i1", "proef.waarden", "luister", "de adviesraad", None, None, None),
        ("pledge", "t1", None, "een brief", "wethouder", "de raad", None, "in januari"),
        ("agreement", "a1", None, "samen verder", None, None, "de griffie", "volgende week"),
        ("parked", "k1", None, "het zwembad", None, None, None, None),
    ]


def test_comments_stand_in_their_last_words_with_what_became_of_them(evening: Evening) -> None:
    first, second = CommentId("o1"), CommentId("o2")
    evening.do(
        c.IssueConcept(1),
        c.MakeComment(first, person("p1"), "later"),
        c.MakeComment(first, person("p1"), "Ik kwam later."),
        c.MakeComment(second, None, "dit is een besluit"),
        c.AnswerComment(second, taken_over=True, note="bladzijde 2"),
        c.AnswerComment(second, taken_over=False, note="Deze avond besluit niets."),
    )
    columns = "comment, concept, subject, name, text, taken_over, note"
    assert seen(evening, "comments", columns) == [
        ("o1", 1, "p1", "Anna de Wit", "Ik kwam later.", None, None),
        ("o2", 1, None, None, "dit is een besluit", 0, "Deze avond besluit niets."),
    ]


def test_sealings_say_what_was_agreed_and_what_was_adopted(evening: Evening) -> None:
    agreement = c.StartSealing(agreement=Agreement("Voorbeeldstad", "Vera", "Gijs"))
    evening.do(agreement)
    evening.do(c.AbortSealing("cancelled"))
    evening.seal("ab" * 32)
    evening.do(c.StartSealing(adoption=Adoption("2026-12-10", "7a", "gewijzigd", changed=True)))
    evening.do(c.FinishSealing("ef" * 32, "cd" * 32, "-", "vastgesteld.pdf"))
    evening.do(c.ReopenAccount("tikfout"))
    evening.do(agreement)
    fingerprint = evening.state.account.seals[0].fingerprint.hex()
    known = f"version, act, outcome, fingerprint = '{fingerprint}', pdf_sha256"
    rows = seen(evening, "sealings", f"{known}, chair, council_date, item, changed")
    assert rows == [
        (1, "agreed", "aborted", 0, None, "Vera", None, None, None),
        (1, "agreed", "sealed", 1, "ab" * 32, "Vera", None, None, None),
        (1, "adopted", "sealed", 1, "ef" * 32, "Vera", "2026-12-10", "7a", 1),
        (2, "agreed", "under way", 0, None, "Vera", None, None, None),
    ]
