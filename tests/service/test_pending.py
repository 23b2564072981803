"""Anonymous acts on their way: on disk at once, in the log only when the room sees the outcome."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.evening import AGREEMENT
from tests.domain.method import JOINT, OWN
from tests.service.evening import Evening
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    done,
    draft,
    drafts_of,
    failure,
    held,
    issue,
    items_of,
    laid_out,
    rows_of,
    seat,
    seq_of,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import UnknownIdError, WriteFailedError
from workshop.domain.ids import CONCEPT, CommentId, EntryId, QuestionId, StepId
from workshop.domain.pending import Act, Waiting
from workshop.domain.programme import Phase
from workshop.domain.rules.authors import pseudonym
from workshop.domain.settings import Attribution
from workshop.pictures.counting import counts
from workshop.pictures.shown import card_texts
from workshop.store.integrity import check

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workshop.domain.state import State

SEATS = 6
ENTRY = EntryId("nabijheid")
T = TypeVar("T")


@pytest.fixture
def room(anonymous: Evening) -> Evening:
    """Six seats, an entry to place dots on, and dots and a poll that are open."""
    done(*[anonymous.owner.submit(each) for each in _opening()])
    return anonymous


def _opening() -> Iterator[c.Command]:
    yield from (issue(number) for number in range(SEATS))
    yield c.SetEntry(JOINT, ENTRY, {"text": "Nabijheid"})
    yield c.OpenDots(JOINT, 3)
    yield c.OpenPoll(JOINT)


def said(room: Evening, *commands: c.Command) -> None:
    """Let tablets send these, one after the other."""
    for command in commands:
        done(room.owner.submit(command, actor=TABLET))


def look(room: Evening, what: Callable[[State], T]) -> T:
    """What the state says now."""
    return room.owner.look(what).result(PATIENCE_S)


def kinds(room: Evening, start: int) -> list[str]:
    """Of the closed session: the kinds of event since `start`."""
    return [row.kind for row in rows_of(room.path) if row.seq > start]


def files_of(room: Evening) -> list[Path]:
    """The session and its backups."""
    return [room.path, *room.path.with_name("avond.backups").iterdir()]


def stance(number: int) -> c.TakeStance:
    return c.TakeStance(seat(number), JOINT, c.Stance.WITH_RESERVATION, f"maar {number}")


def dots(number: int, many: int = 1) -> c.PlaceDots:
    return c.PlaceDots(seat(number), JOINT, {ENTRY: many})


def test_an_answer_is_on_disk_and_counted_and_not_in_the_log(room: Evening) -> None:
    start = seq_of(room.owner)
    said(room, *(answer(seat(number), f"woord {number}") for number in range(SEATS)))
    assert look(room, lambda state: counts(state, OWN).waiting) == SEATS
    assert items_of(room.owner, seat(3)) == ("woord 3",)
    room.stop()
    assert kinds(room, start) == []
    state = state_of(room.path)
    assert counts(state, OWN).waiting == SEATS
    assert check(room.path).is_whole


def test_showing_puts_all_that_waited_in_the_order_of_pseudonyms(room: Evening) -> None:
    start = seq_of(room.owner)
    said(room, *(answer(seat(number), f"woord {number}") for number in range(SEATS)))
    done(room.owner.submit(c.Show(OWN)))
    assert look(room, lambda state: sorted(card_texts(state, OWN).values())) == [
        f"woord {number}" for number in range(SEATS)
    ]
    assert look(room, lambda state: counts(state, OWN).waiting) == 0
    room.stop()
    rows = [row for row in rows_of(room.path) if row.seq > start]
    assert [row.kind for row in rows] == ["AnswerSubmitted"] * SEATS + ["Shown"]
    subjects = [str(row.subject) for row in rows[:-1]]
    assert subjects == sorted(pseudonym(seat(n).secret, "avond", OWN) for n in range(SEATS))
    assert {(row.id, row.at, row.actor) for row in rows[:-1]} == {(None, None, None)}
    assert check(room.path).is_whole


def test_of_each_author_the_last_act_alone_is_kept(room: Evening) -> None:
    """How often somebody changes an answer is a habit, and would be known again."""
    said(room, *(answer(seat(n), f"{text} {n}") for text in ("kanarie", "dan") for n in range(3)))
    said(room, c.WithdrawAnswer(seat(0), OWN), stance(1), stance(2))
    said(room, c.TakeStance(seat(1), JOINT, c.Stance.DISAGREE, "toch niet"))
    start = seq_of(room.owner)
    done(room.owner.submit(c.Show(OWN)), room.owner.submit(c.ClosePoll(JOINT)))
    assert look(room, lambda state: sorted(card_texts(state, OWN).values())) == ["dan 1", "dan 2"]
    room.stop()
    assert kinds(room, start) == [
        *["AnswerSubmitted"] * 2, "Shown", *["StanceTaken"] * 2, "PollClosed"
    ]  # fmt: skip
    assert not any(b"maar 1" in each.read_bytes() for each in files_of(room))
    assert not any(b"kanarie" in each.read_bytes() for each in files_of(room))
    assert check(room.path).is_whole


def test_what_the_log_has_already_is_withdrawn_in_the_log(room: Evening) -> None:
    """A sealing that was given up has let all acts enter the log, though nothing was shown."""
    said(room, answer(seat(0), "toch niet"), answer(seat(1), "zorg"))
    done(room.owner.submit(c.StartSealing(AGREEMENT)), room.owner.submit(c.AbortSealing("key")))
    said(room, answer(seat(0), "misschien"), c.WithdrawAnswer(seat(0), OWN))
    assert items_of(room.owner, seat(0)) is None
    live = look(room, _in_any_order)
    start = seq_of(room.owner)
    done(room.owner.submit(c.Show(OWN)))
    assert look(room, lambda state: list(card_texts(state, OWN).values())) == ["zorg"]
    assert live != look(room, _in_any_order)
    room.stop()
    assert kinds(room, start) == ["AnswerWithdrawn", "Shown"]
    assert check(room.path).is_whole


def test_acts_at_one_question_differ_in_nothing_but_author_and_words(room: Evening) -> None:
    """Not in who was late, on paper, or changed something."""
    said(room, answer(seat(0), "eerst"), answer(seat(0), "dan"), answer(seat(1), "op tijd"))
    done(room.owner.submit(c.CloseRound(OWN)))
    late = answer(seat(2), "laat")
    done(room.owner.submit(late, actor=TABLET))
    paper = c.SubmitAnswer(seat(3), OWN, answer(seat(3), "papier").value, c.Medium.PAPER)
    done(room.owner.submit(paper), room.owner.submit(c.Show(OWN)))
    room.stop()
    rows = [row for row in rows_of(room.path) if row.kind == "AnswerSubmitted"]
    assert len(rows) == len({row.subject for row in rows}) == 4
    assert len({(row.v, row.data, row.id, row.at, row.actor, row.origin) for row in rows}) == 1


def test_a_withdrawn_answer_is_not_there_before_it_is_shown(room: Evening) -> None:
    said(room, answer(seat(0), "toch niet"), c.WithdrawAnswer(seat(0), OWN))
    assert items_of(room.owner, seat(0)) is None
    assert look(room, lambda state: counts(state, OWN).answered) == 0


def test_who_comes_later_waits_for_the_next_showing(room: Evening) -> None:
    said(room, answer(seat(0), "op tijd"))
    done(room.owner.submit(c.Show(OWN)))
    said(room, answer(seat(1), "later"), answer(seat(0), "anders"))
    assert look(room, lambda state: list(card_texts(state, OWN).values())) == ["op tijd"]
    done(room.owner.submit(c.Show(OWN)))
    assert look(room, lambda state: list(card_texts(state, OWN).values())) == ["anders", "later"]


@pytest.mark.parametrize(
    ("command", "left"),
    [
        (c.Show(OWN), {Waiting(Act.DOTS, JOINT), Waiting(Act.STANCE, JOINT)}),
        (c.CloseDots(JOINT), {Waiting(Act.ANSWER, OWN), Waiting(Act.STANCE, JOINT)}),
        (c.CountDots(JOINT, {ENTRY: 4}), {Waiting(Act.ANSWER, OWN), Waiting(Act.STANCE, JOINT)}),
        (c.ClosePoll(JOINT), {Waiting(Act.ANSWER, OWN), Waiting(Act.DOTS, JOINT)}),
        (c.CountHands(JOINT, 3, 2, 1), {Waiting(Act.ANSWER, OWN), Waiting(Act.DOTS, JOINT)}),
        (c.StartSealing(AGREEMENT), set[Waiting]()),
    ],
    ids=lambda each: type(each).__name__,
)
def test_each_outcome_takes_its_own_acts_along(
    room: Evening, command: c.Command, left: set[Waiting]
) -> None:
    for number in range(3):
        said(room, answer(seat(number), "woord"), dots(number), dots(number, 2), stance(number))
    done(room.owner.submit(command))
    assert look(room, lambda state: set(state.pending)) == left
    live = look(room, _in_any_order)
    room.stop()
    assert _in_any_order(state_of(room.path)) == live
    assert check(room.path).is_whole


def _in_any_order(state: State) -> object:
    """As `laid_out`, whatever the order in which authors came."""
    state.answers = {q: dict(sorted(given.items())) for q, given in state.answers.items() if given}
    state.pending = {k: dict(sorted(acts.items())) for k, acts in sorted(state.pending.items())}
    state.words_of = {k: words for k, words in sorted(state.words_of.items()) if words}
    for each in state.dots.values():
        each.placed = dict(sorted(each.placed.items()))
    for polls in state.polls.values():
        for poll in polls:
            poll.stances = dict(sorted(poll.stances.items()))
    return laid_out(state)


def test_a_draft_that_was_begun_since_outlives_the_showing(room: Evening) -> None:
    said(room, answer(seat(0), "zorg"))
    done(room.owner.save_draft(draft(seat(0), 1, "zorg en")))
    done(room.owner.submit(c.Show(OWN)))
    assert list(drafts_of(room.owner).values()) == ["zorg en"]
    room.stop()
    assert [kept.body for kept in state_of(room.path).drafts.values()] == ["zorg en"]


def test_words_can_be_erased_while_they_wait(room: Evening) -> None:
    said(room, answer(seat(0), "kanarie"), answer(seat(1), "zorg"))
    why = (c.ErasureCategory.PERSONAL_DATA, "naam van een inwoner")
    done(room.owner.submit(c.EraseText("kanarie", *why)))
    done(room.owner.submit(c.Show(OWN)))
    assert look(room, lambda state: counts(state, OWN).answered) == 2
    room.stop()
    assert not any(b"kanarie" in each.read_bytes() for each in files_of(room))
    assert check(room.path).is_whole


def test_an_erasure_lists_what_it_erased_in_no_order_of_arrival(room: Evening) -> None:
    said(room, *(answer(seat(number), f"kanarie {number}") for number in range(SEATS)))
    done(*[room.owner.save_draft(draft(seat(n), 1, f"kanarie {n}")) for n in range(SEATS)])
    why = (c.ErasureCategory.PERSONAL_DATA, "naam van een inwoner")
    done(room.owner.submit(c.EraseText("kanarie", *why)))
    room.stop()
    (words, *drafts) = [row for row in rows_of(room.path) if row.kind == "ContentsErased"]
    erased = json.loads(words.data)["contents"]
    assert len(erased) == len(drafts) == SEATS
    assert erased == sorted(erased)  # ids are random: by chance once in 720 times
    assert [row.subject for row in drafts] == sorted(str(row.subject) for row in drafts)


def test_a_refused_outcome_leaves_everything_waiting(room: Evening) -> None:
    said(room, answer(seat(0), "zorg"))
    start = seq_of(room.owner)
    nothing = c.Show(QuestionId("oefen.niets.eigen"))
    assert isinstance(failure(room.owner.submit(nothing)), UnknownIdError)
    assert seq_of(room.owner) == start
    assert look(room, lambda state: set(state.pending)) == {Waiting(Act.ANSWER, OWN)}


def test_a_full_disk_leaves_everything_waiting(room: Evening) -> None:
    said(room, answer(seat(0), "zorg"), dots(0), stance(0))
    before = look(room, _in_any_order)
    room.disk.fail("commit", WriteFailedError("full"))
    assert isinstance(failure(room.owner.submit(c.Show(OWN))), WriteFailedError)
    assert look(room, _in_any_order) == before
    done(room.owner.submit(c.Show(OWN)))
    assert look(room, lambda state: list(card_texts(state, OWN).values())) == ["zorg"]


def test_what_came_before_a_showing_in_the_same_batch_is_shown(room: Evening) -> None:
    with held(room.owner):
        sent = [room.owner.submit(answer(seat(0), "net op tijd"), actor=TABLET)]
        sent.append(room.owner.submit(c.Show(OWN), actor=TABLET))
        sent.append(room.owner.submit(answer(seat(1), "net te laat"), actor=TABLET))
    done(*sent)
    assert look(room, lambda state: list(card_texts(state, OWN).values())) == ["net op tijd"]


_numbers = count()
_seats = st.builds(seat, st.integers(0, SEATS - 1))
_acts: st.SearchStrategy[c.Command] = st.one_of(
    st.builds(answer, _seats, st.sampled_from(["zorg", "rust", "ruimte"])),
    st.builds(c.WithdrawAnswer, _seats, st.just(OWN)),
    st.builds(c.PlaceDots, _seats, st.just(JOINT), st.just({ENTRY: 2})),
    st.builds(c.PlaceDots, _seats, st.just(JOINT), st.just({})),
    st.builds(c.TakeStance, _seats, st.just(JOINT), st.sampled_from(c.Stance), st.just("maar")),
    st.sampled_from(
        [
            c.Show(OWN),
            c.Show(JOINT),
            c.EnterPhase(StepId("oefen.waarden"), Phase.SHOW),
            c.OpenDots(JOINT, 2),
            c.CloseDots(JOINT),
            c.OpenPoll(JOINT),
            c.ClosePoll(JOINT),
            c.CountHands(JOINT, 1, 1, 1),
            c.StartSealing(AGREEMENT),
            c.AbortSealing("cancelled"),
            c.EraseText("zorg", c.ErasureCategory.MISTAKE, "vergissing"),
        ]
    ),
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(_acts, max_size=25))
def test_whatever_happens_the_file_says_what_the_room_was_told(
    tmp_path: Path, begun: dict[Attribution, Path], acts: list[c.Command]
) -> None:
    room = Evening(tmp_path / f"{next(_numbers)}.dialoog", begun[Attribution.ANONYMOUS])
    try:
        done(*[room.owner.submit(each) for each in _opening()])
        futures = [room.owner.submit(each) for each in acts]
        for future in futures:
            failure(future)
        live = look(room, _in_any_order)
    finally:
        room.stop()
    assert _in_any_order(state_of(room.path)) == live
    assert check(room.path).is_whole
    log = rows_of(room.path)
    waiting = [row.seq for row in log if (row.subject or "").startswith("seat:")]
    ends = {"AnswerSubmitted", "AnswerWithdrawn", "DotsPlaced", "StanceTaken"}
    for seq in waiting:  # nothing comes between acts and the outcome that they waited for
        after = next(row.kind for row in log[seq:] if row.kind not in ends)
        assert after in {
            "Shown",
            "DotsClosed",
            "DotsCounted",
            "PollClosed",
            "PollOpened",
            "HandsCounted",
            "SealingStarted",
        }


def test_anonymous_comments_wait_for_the_first_answer_to_one_of_them(room: Evening) -> None:
    done(room.owner.submit(c.IssueConcept(1)))
    start = seq_of(room.owner)
    made = [CommentId(f"o{number}") for number in range(SEATS)]
    said(room, *(c.MakeComment(each, seat(n), f"woord {n}") for n, each in enumerate(made)))
    said(room, c.MakeComment(made[0], seat(0), "anders gezegd"))
    assert seq_of(room.owner) == start
    done(room.owner.submit(c.AnswerComment(made[3], taken_over=True)))
    comments = look(room, lambda state: list(state.account.comments.values()))
    assert comments[0].seq == start + 1
    assert [each.id for each in comments if each.reply] == [made[3]]
    assert "anders gezegd" in {each.text for each in comments}
    subjects = [each.subject for each in comments]
    assert subjects == sorted(str(each) for each in subjects)
    room.stop()
    assert kinds(room, start) == ["CommentMade"] * SEATS + ["CommentAnswered"]
    assert list(state_of(room.path).account.comments.values()) == comments
    assert check(room.path).is_whole


def test_comments_that_wait_when_the_evening_is_closed_go_on_waiting(room: Evening) -> None:
    done(room.owner.submit(c.IssueConcept(1)))
    said(room, c.MakeComment(CommentId("o1"), seat(1), "later"))
    room.stop()
    state = state_of(room.path)
    assert [each.text for each in state.account.comments.values()] == ["later"]
    assert Waiting(Act.COMMENT, CONCEPT) in state.pending
