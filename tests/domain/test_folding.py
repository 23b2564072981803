"""Promises of `workshop.domain.folding`: what is read back is what was."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest

from tests.domain.evening import AGREEMENT, DETAILS, Evening
from tests.domain.examples import EXAMPLES
from tests.domain.method import JOINT, LINKING_STEP, OWN
from tests.domain.rooms import merge, other_room
from tests.domain.snapshot import snapshot
from workshop.domain import commands as c
from workshop.domain.errors import RefusedError
from workshop.domain.events import KINDS, EventRow
from workshop.domain.folding import ANSWERS, apply, fold
from workshop.domain.happening import GENESIS, NewerEventError
from workshop.domain.ids import ClusterId, CommentId, EntryId, PointId, SubjectId
from workshop.domain.keeping import Kept
from workshop.domain.rules.lookup import shown_cards
from workshop.domain.settings import Attribution, Publicity
from workshop.domain.state import AnswerRow, Draft, Head, Loaded, State
from workshop.domain.wording import is_erased

E1, RUST = EntryId("e1"), ClusterId("rust")


def busy(evening: Evening) -> Evening:
    """Where every kind of event happened."""
    evening.do(c.ChangeSettings(Attribution.NAME, Publicity.PUBLIC))
    ada, bo, cas = evening.people("Ada", "Bo", "Cas")
    evening.do(c.RemoveParticipant(cas.participant))
    evening.items(ada, OWN, "rust", "ruimte")
    evening.items(bo, OWN, "groen")
    evening.do(c.WithdrawAnswer(bo, OWN))
    one, other = evening.show(OWN)
    evening.cluster(OWN, "Rust", one)
    evening.cluster(OWN, "Ruimte", other)
    undone = evening.new_id()
    evening.do_as(undone, c.RemoveCluster(OWN, RUST))
    evening.do(c.Undo(undone))
    evening.do(c.OpenDots(OWN, 3), c.PlaceDots(bo, OWN, {"rust": 1}))
    evening.entry(JOINT, "e1", "rust", one)
    evening.entry(JOINT, "e2", "ruimte")
    evening.do(c.OrderEntries(JOINT, (EntryId("e2"), E1)))
    evening.do(c.OpenPoll(JOINT), c.TakeStance(ada, JOINT, c.Stance.AGREE))
    for command in EXAMPLES:
        if not isinstance(command, _LATER):
            with contextlib.suppress(RefusedError):
                evening.do(command)
    evening.do(c.RecordAgreement(PointId("p2"), "Wij komen erop terug"))
    evening.do(c.ParkPoint(PointId("p3"), "De brug"), c.SkipStep(LINKING_STEP, "geen tijd"))
    evening.do(c.ChangeDetails(replace(DETAILS, theme="Rust")))
    evening.do(c.StartSealing(AGREEMENT), c.AbortSealing("cancelled"))
    meet_again(evening)
    for name in ("Dirk", "Eva", "Fem"):
        evening.person(name, "Linde")
    evening.seal()
    for kept in Kept:
        evening.do(c.DecideKeeping(kept, "B.2", "termijn voorbij", figures={OWN: "{}"}))
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    evening.do(c.SplitRoom("Zaal 3", (bo.participant,)), c.OpenRoom("zaal 3"))
    evening.draft(bo, OWN, '"gr')
    return evening


def meet_again(evening: Evening) -> None:
    """Somebody who answered in two rooms, which are put together."""
    bo = evening.people("Bo")[0]
    room = other_room(evening, "Zaal 2", bo)
    evening.items(bo, OWN, "hier")
    room.items(bo, OWN, "daar")
    evening.do(merge(room))
    evening.do(*(c.SettleAnswer(seq, counts=True) for seq in evening.state.rooms.undecided))
    evening.do(c.SplitRoom("Zaal 4", (bo.participant,)), c.CloseRoom("zaal 4"))


_LATER = c.StartSealing | c.EraseParticipant | c.EraseEvent | c.SplitRoom


def test_the_state_read_back_is_the_state_that_was(evening: Evening) -> None:
    busy(evening)
    assert {row.kind for row in evening.rows} == set(KINDS)
    assert snapshot(evening.reread()) == snapshot(evening.state)


@pytest.mark.parametrize("chunk", [1, 2, 7, 1000])
def test_folding_in_any_chunks_is_the_same(evening: Evening, chunk: int) -> None:
    busy(evening)
    state = State(bodies=dict(evening.state.bodies))
    for start in range(0, len(evening.rows), chunk):
        for row in evening.rows[start : start + chunk]:
            apply(state, row)
    state.drafts = dict(evening.state.drafts)
    assert snapshot(state) == snapshot(evening.state)


def test_answers_apart_from_all_else_lead_to_the_same(evening: Evening) -> None:
    busy(evening)
    log = evening.rows
    answers = [
        AnswerRow(row.seq, row.at, row.content_id, row.data, row.question, row.subject)
        for row in log
        if row.kind in ANSWERS and row.question and row.subject
    ]
    rows = [row for row in log if row.kind not in ANSWERS]
    head = Head(log[-1].seq, log[-1].link, log[-1].branch)
    bodies, drafts = dict(evening.state.bodies), evening.state.drafts
    state = fold(Loaded(rows, bodies, drafts, answers=answers, head=head))
    assert snapshot(state) == snapshot(evening.state)


def test_folding_nothing_is_the_beginning() -> None:
    state = fold(Loaded([], {}))
    assert (state.seq, state.link, state.epoch, state.branch) == (0, GENESIS, 1, "main")


def test_words_are_kept_not_copied(evening: Evening) -> None:
    bodies = dict(evening.state.bodies)
    assert fold(Loaded(evening.rows, bodies)).bodies is bodies


def test_a_draft_for_the_next_revision_outlives_reading_back(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.seal()
    evening.do(c.ReopenAccount("een antwoord ontbrak"))
    evening.draft(ada, OWN, '"rust en', rev=7)
    assert evening.reread().drafts == {(SubjectId("ada"), OWN): Draft(7, '"rust en')}


def test_drafts_that_are_read_back_are_the_states_own(evening: Evening) -> None:
    drafts = {(SubjectId("ada"), OWN): Draft(1, '"ru')}
    state = fold(Loaded(evening.rows, dict(evening.state.bodies), drafts))
    state.drafts.clear()
    assert len(drafts) == 1


def test_words_that_are_gone_read_as_erased_wherever_they_stood(evening: Evening) -> None:
    busy(evening)
    state = fold(Loaded(evening.rows, {}))
    assert is_erased(state.details.title)
    assert all(is_erased(person.name) for person in state.participants.values())
    assert all(is_erased(each.name) for each in state.boards[OWN].clusters.values())
    assert all(is_erased(each.agreement.chair) for each in state.account.seals)
    assert shown_cards(state, OWN) == {}
    assert state.seq == evening.state.seq
    assert state.link == evening.state.link
    assert state.answers.keys() == evening.state.answers.keys()


def test_erased_and_never_written_are_told_apart(evening: Evening) -> None:
    (row,) = evening.do(c.SkipStep(LINKING_STEP, "geen tijd"))
    evening.do(c.EraseEvent(row.seq, c.ErasureCategory.MISTAKE, "verkeerd"))
    (skipped,) = evening.state.flow.skipped.values()
    assert is_erased(skipped.reason)
    assert not is_erased(evening.state.details.theme)


@pytest.mark.parametrize("kind", ["AnswerSubmitted", "AnswerWithdrawn", "PointParked", "NewKind"])
def test_what_a_newer_release_wrote_is_not_guessed_at(evening: Evening, kind: str) -> None:
    newer = evening.rows[-1]._replace(kind=kind, v=2, subject=SubjectId("ada"), question=OWN)
    with pytest.raises(NewerEventError):
        apply(evening.state, newer)


def test_a_seal_without_a_sealing_in_a_strange_file_seals_nothing(evening: Evening) -> None:
    evening.seal()
    sealed = evening.rows[-1]
    assert sealed.kind == "Sealed"
    apply(evening.state, sealed._replace(seq=sealed.seq + 1))
    assert len(evening.state.account.seals) == 1


def test_an_answer_to_no_comment_in_a_strange_file_answers_nothing(evening: Evening) -> None:
    comment = CommentId("o1")
    evening.do(c.IssueConcept(1), c.MakeComment(comment, None, "later"))
    answered = evening.do(c.AnswerComment(comment, taken_over=True))[-1]
    del evening.state.account.comments[comment]
    apply(evening.state, answered._replace(seq=answered.seq + 1))
    assert evening.state.account.comments == {}


def test_rows_of_another_branch_are_followed_from_there(evening: Evening) -> None:
    row = evening.do(c.CloseRound(OWN))[0]
    elsewhere: EventRow = row._replace(seq=row.seq + 1, branch="zaal 2")
    apply(evening.state, elsewhere)
    assert evening.state.branch == "zaal 2"


def test_what_pictures_noted_is_forgotten_when_anything_but_an_answer_happens(
    evening: Evening,
) -> None:
    ada = evening.person("Ada")
    evening.state.memo["noted", None] = "iets"
    evening.items(ada, OWN, "rust")
    evening.do(c.WithdrawAnswer(ada, OWN))
    assert evening.state.memo == {("noted", None): "iets"}
    evening.do(c.Show(OWN))
    assert evening.state.memo == {}


def test_an_answer_of_nobody_or_to_nothing_is_a_damaged_row(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    row = evening.rows[-1]
    for damaged in (row._replace(question=None), row._replace(subject=None)):
        with pytest.raises(KeyError):
            apply(evening.state, damaged)
