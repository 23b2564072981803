"""Another room's file on its way in: one transaction, and what waits goes on waiting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.domain.evening import Evening as Memory
from tests.domain.method import OWN
from tests.domain.rooms import merge, other_room
from tests.service.session import PATIENCE_S, done, rows_of
from workshop.domain import commands as c
from workshop.domain.events import EventRow
from workshop.domain.happening import Happening, Merged, commitment, link_after
from workshop.domain.ids import CommandId, ContentId, ParticipantId, SessionId
from workshop.domain.pending import NOT_PLACED
from workshop.domain.rooms import RoomRow
from workshop.domain.rules.authors import pseudonym
from workshop.domain.rules.merging import plan_merge
from workshop.domain.settings import Attribution
from workshop.service.recording import Origin, record, record_pending
from workshop.store.integrity import check

if TYPE_CHECKING:
    from tests.service.evening import Evening

NOBODY = Origin(None, None, None)


def parted(attribution: Attribution) -> tuple[Memory, Memory]:
    """Two rooms with three people each, in memory; each has the same unnamed card."""
    evening = Memory(attribution)
    people = evening.people("Ada", "Bo", "Cas", "Dirk", "Eva", "Fem")
    evening.seat(1)
    return evening, other_room(evening, "Zaal 2", *people[3:])


def happened(here: Memory, there: Memory) -> list[Happening]:
    """What merging leads to, but for the event that says so."""
    return plan_merge(here.state, merge(there), here.now).happenings[1:]


def source(there: Memory, kind: str = "AnswerSubmitted") -> EventRow:
    """The newest row of that kind in the other room."""
    return next(row for row in reversed(there.rows) if row.kind == kind)


def test_a_row_keeps_time_sender_and_words_and_says_where_it_was() -> None:
    here, there = parted(Attribution.GROUP)
    there.items(c.ByParticipant(ParticipantId("dirk")), OWN, "rust")
    (row,), (words,) = record(here.state, happened(here, there), NOBODY)
    before = source(there)
    assert (row.id, row.at, row.actor) == (before.id, before.at, before.actor)
    assert (words.id, words.salt) == (before.content_id, b"s" * 16)
    assert row.origin == f'["zaal 2",{before.seq},"{before.link.hex()}"]'
    assert (row.seq, row.branch) == (here.state.seq + 1, "main")
    assert row.link == link_after(here.state.link, row)


def test_erased_words_come_as_erased() -> None:
    here, there = parted(Attribution.GROUP)
    there.items(c.ByParticipant(ParticipantId("dirk")), OWN, "rust")
    there.do(c.EraseAnswer("dirk", OWN, c.ErasureCategory.MISTAKE, "verkeerd"))
    rows, contents = record(here.state, happened(here, there), NOBODY)
    assert [row.kind for row in rows] == ["AnswerSubmitted", "ContentsErased"]
    assert [words.body for words in contents] == ['["verkeerd"]']


def test_a_row_without_words_stays_without() -> None:
    here, there = parted(Attribution.GROUP)
    dirk = c.ByParticipant(ParticipantId("dirk"))
    there.items(dirk, OWN, "rust")
    there.do(c.WithdrawAnswer(dirk, OWN))
    rows, contents = record(here.state, happened(here, there), NOBODY)
    assert [row.content_id is None for row in rows] == [False, True]
    assert len(contents) == 1


def test_a_second_answer_is_another_kind_of_row() -> None:
    here, there = parted(Attribution.GROUP)
    dirk = c.ByParticipant(ParticipantId("dirk"))
    here.items(dirk, OWN, "hier")
    there.items(dirk, OWN, "daar")
    (row,), _ = record(here.state, happened(here, there), NOBODY)
    assert (row.kind, row.v, row.data) == ("OtherAnswerKept", 1, source(there).data)


def test_a_nameless_act_waits_without_anything_that_tells_its_room() -> None:
    here, there = parted(Attribution.ANONYMOUS)
    there.items(here.seat(1), OWN, "rust")
    (act,) = happened(here, there)
    row, words = record_pending(act)
    assert (row.seq, row.id, row.at, row.actor) == (NOT_PLACED, None, None, None)
    assert (row.branch, row.epoch, row.origin) == ("", 0, None)
    assert words is not None
    assert words.id == source(there).content_id


def test_words_prove_the_same_in_both_files() -> None:
    here, there = parted(Attribution.GROUP)
    there.items(c.ByParticipant(ParticipantId("dirk")), OWN, "rust")
    (act,) = happened(here, there)
    before, body = source(there), '{"items":["rust"]}'
    salted = Merged(before._replace(commitment=commitment(b"z" * 16, body)), b"z" * 16)
    (row,), (words,) = record(here.state, [Happening(
        act.payload, act.question, act.subject, body, merged=salted
    )], NOBODY)  # fmt: skip
    assert row.commitment == commitment(words.salt, words.body)


def test_it_enters_the_file_in_one_transaction_and_waits_in_it(anonymous: Evening) -> None:
    """The same answers, through the owner and a real file."""
    owner = anonymous.owner
    people = [ParticipantId(f"p{number}") for number in range(6)]
    done(*[owner.submit(c.SetParticipant(each, each.upper())) for each in people])
    done(owner.submit(c.SplitRoom("Zaal 2", tuple(people[3:]))))
    anonymous.disk.calls.clear()
    room = owner.look(lambda state: state.rooms.split["zaal 2"]).result(PATIENCE_S)
    act = _act(owner.look(lambda state: state.session).result(PATIENCE_S) or "")
    opened = RoomRow(act.row._replace(seq=room.seq + 1, kind="RoomOpened", link=b"l" * 32))
    command = c.MergeRoom(
        SessionId(owner.look(lambda state: state.session).result(PATIENCE_S) or ""),
        "zaal 2", room.seq, room.link, (opened,), (act,),
    )  # fmt: skip
    done(owner.submit(command, id=CommandId("samen")))
    assert anonymous.disk.calls.count("commit") == 1
    assert owner.look(lambda state: len(state.pending)).result(PATIENCE_S) == 1
    assert done(owner.submit(command, id=CommandId("samen")))
    anonymous.stop()
    assert [row.kind for row in rows_of(anonymous.path)][-1] == "RoomMerged"
    assert check(anonymous.path).is_whole
    assert check(anonymous.path).pending == 1


def _act(session: str) -> RoomRow:
    """Somebody's answer that waits in the other room."""
    salt, body = b"s" * 16, '{"items":["rust"]}'
    subject = pseudonym("k" * 32, session, OWN, "zaal 2")
    row = EventRow(
        NOT_PLACED, None, None, None, "AnswerSubmitted", 1, subject, OWN, ContentId(b"i" * 16),
        commitment(salt, body), '{"late":false,"medium":""}', b"", "", 0, None,
    )  # fmt: skip
    return RoomRow(row, salt, body)
