"""Promises of `workshop.service.turns`: what is done together, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.domain.method import OWN
from tests.service.session import (
    TABLET,
    answer,
    done,
    draft,
    held,
    issue,
    rows_of,
    seat,
    seq_of,
)
from workshop.domain import commands as c
from workshop.domain.rules.authors import pseudonym
from workshop.service.inbox import CommandJob, DraftJob, GroupJob, LookJob
from workshop.service.turns import turns

if TYPE_CHECKING:
    from tests.service.evening import Evening
    from workshop.service.inbox import Job


def look() -> LookJob:
    """A look at nothing."""
    return LookJob(lambda _: None)


def test_jobs_go_together_a_group_apart_in_its_place_and_looks_last() -> None:
    first, second, third = (CommandJob(c.Show(OWN), None, TABLET) for _ in range(3))
    half = DraftJob(draft(0, 1, "half"))
    group, looks = GroupJob((c.Show(OWN),), TABLET), [look(), look()]
    jobs: list[Job] = [looks[0], first, half, group, second, looks[1], third]
    assert turns(jobs) == [[first, half], group, [second, third], *looks]


def test_turns_are_never_empty() -> None:
    group, alone = GroupJob((), TABLET), look()
    assert turns([]) == []
    assert turns([group, alone]) == [group, alone]


def test_named_jobs_keep_their_order() -> None:
    jobs = [CommandJob(answer(n, "zorg"), None, TABLET) for n in range(50)]
    assert turns([*jobs]) == [jobs]


def test_anonymous_answers_of_one_batch_are_not_written_in_order_of_arrival(
    anonymous: Evening,
) -> None:
    done(*[anonymous.owner.submit(issue(n)) for n in range(20)])
    start = seq_of(anonymous.owner)
    with held(anonymous.owner):
        sent = [
            anonymous.owner.submit(answer(seat(n), text), actor=TABLET)
            for text in ("zor", "zorg")
            for n in range(20)
        ]
        sent.append(anonymous.owner.submit(c.CloseRound(OWN), actor=TABLET))
    done(*sent)
    anonymous.stop()

    rows = [row for row in rows_of(anonymous.path) if row.seq > start]
    written = [row.subject for row in rows if row.kind == "AnswerSubmitted"]
    arrived = [pseudonym(seat(n).secret, "avond", OWN) for n in range(20)] * 2
    assert sorted(map(str, written)) == sorted(arrived)
    assert written != arrived  # by chance once in 20! times
    assert rows[-1].kind == "RoundClosed"


def test_one_seat_keeps_its_order_so_that_a_correction_stays_one(anonymous: Evening) -> None:
    done(*[anonymous.owner.submit(issue(n)) for n in range(10)])
    with held(anonymous.owner):
        sent = [
            anonymous.owner.submit(answer(seat(n), f"{text} {n}"), actor=TABLET)
            for text in ("eerst", "daarna", "ten slotte")
            for n in range(10)
        ]
    done(*sent)
    stand = anonymous.owner.look(
        lambda state: {
            state.bodies[revisions[-1].content_id]
            for revisions in state.answers[OWN].values()
            if revisions[-1].content_id
        }
    )
    assert stand.result(10) == {f'{{"items":["ten slotte {n}"]}}' for n in range(10)}


def test_a_single_anonymous_job_stays_in_its_place() -> None:
    jobs = [
        CommandJob(c.CloseRound(OWN), None, TABLET),
        CommandJob(answer(seat(1), "zorg"), None, TABLET),
        CommandJob(c.OpenRound(OWN), None, TABLET),
    ]
    assert turns([*jobs]) == [jobs]
