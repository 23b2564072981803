"""The pictures of beamer and tablets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workshop.domain.ids import QuestionId, StepId, SubjectId
from workshop.domain.programme import Phase, Question, Step, Stop, Who
from workshop.domain.settings import SMALL_GROUP, Attribution, Publicity
from workshop.domain.values import Value
from workshop.pictures.board import BoardPicture, board_picture
from workshop.pictures.counting import Counts, counts, expected
from workshop.pictures.folded import folded
from workshop.pictures.harvest import HarvestLine, harvest
from workshop.pictures.insights import Insight, insight
from workshop.pictures.joint import JointPicture, joint_picture
from workshop.pictures.memo import kept, noted
from workshop.pictures.polls import PollPicture, poll_picture
from workshop.pictures.shown import WallCard, shown_answers, wall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.state import State


@dataclass(frozen=True)
class OwnQuestion:
    """A question that each answers for themselves, as the room may see it."""

    question: Question
    open: bool
    counts: Counts
    shown: bool
    cards: tuple[WallCard, ...]
    """In order of text, so that texts of one person do not stand together."""
    insight: Insight
    board: BoardPicture


@dataclass(frozen=True)
class JointQuestion:
    """A question that is answered together."""

    question: Question
    answer: JointPicture
    poll: PollPicture | None


@dataclass(frozen=True)
class StepPicture:
    """A stop of the evening."""

    id: StepId
    programme: str
    """Title of its programme."""
    title: str
    minutes: int
    visited: bool
    skipped: bool
    """Left out, with a reason."""
    passed: bool = False
    """Jumped over: at most explained, though the evening got to a later step of its programme."""
    before: tuple[Stop, ...] = ()
    """Opening or pause, before it."""
    after: tuple[Stop, ...] = ()
    """Closing, after the last step of its programme."""


@dataclass(frozen=True)
class SharedPicture:
    """What everybody in the room may see: the beamer's picture, and what all tablets share."""

    session: str
    epoch: int
    seq: int
    title: str
    municipality: str
    practice: bool
    publicity: Publicity
    attribution: Attribution
    outline: tuple[StepPicture, ...]
    """All steps of all programmes in order."""
    present: int
    """People there now whose role answers."""
    step: Step | None
    phase: Phase | None
    own: tuple[OwnQuestion, ...]
    joint: tuple[JointQuestion, ...]
    harvest: tuple[HarvestLine, ...]
    house_rules: tuple[str, ...]
    sealed_version: int | None


def shared_picture(state: State) -> SharedPicture:
    """The step in front, with what was shown of it."""
    step = state.step(state.flow.step) if state.flow.step else None
    questions = step.questions if step else ()
    rules = state.minutes.house_rules
    seal = state.account.seal
    return SharedPicture(
        session=state.line,
        epoch=state.epoch,
        seq=state.seq,
        title=state.title,
        municipality=state.details.municipality,
        practice=state.details.practice,
        publicity=state.publicity,
        attribution=state.attribution,
        outline=noted(state, "outline", None, lambda: tuple(_outline(state))),
        present=expected(state, None),
        step=step,
        phase=state.flow.phase,
        own=tuple(own_question(state, each) for each in questions if each.who is Who.OWN),
        joint=tuple(_joint(state, each) for each in questions if each.who is Who.JOINT),
        harvest=harvest(state),
        house_rules=rules.rules if rules else (),
        sealed_version=seal.version if seal else None,
    )


def _outline(state: State) -> Iterator[StepPicture]:
    flow = state.flow
    for programme in state.programmes.values():
        begun = {step.id for step in programme.steps if _is_begun(state, step.id)}
        reached = [at for at, step in enumerate(programme.steps) if step.id in begun]
        for at, step in enumerate(programme.steps):
            yield StepPicture(
                id=step.id,
                programme=programme.title,
                title=step.title,
                minutes=step.minutes,
                visited=step.id in flow.visited,
                skipped=step.id in flow.skipped,
                passed=step.id not in begun and at < max(reached, default=0),
                before=step.before,
                after=programme.after if step is programme.steps[-1] else (),
            )


def _is_begun(state: State, step: StepId) -> bool:
    """It is in front, or was for more than to be explained."""
    visits = state.flow.visited.get(step, ())
    return step == state.flow.step or any(phase is not Phase.EXPLAIN for _, phase in visits)


def own_question(state: State, question: Question) -> OwnQuestion:
    """A question of the step as the room may see it."""
    return OwnQuestion(
        question=question,
        open=question.id not in state.flow.closed,
        counts=counts(state, question.id),
        shown=question.id in state.flow.shown,
        cards=wall(state, question.id).cards,
        insight=shown_insight(state, question),
        board=board_picture(state, question.id),
    )


def shown_insight(state: State, question: Question) -> Insight:
    """Figures of what was shown, computed once per showing."""
    if gone := folded(state, question.id, "insight", Insight):
        return gone
    answers = shown_answers(state, question.id)
    found = kept(state, "insight", question.id, answers, lambda: insight(question, answers))
    weights = found.weights
    if weights and weights.n < SMALL_GROUP and state.attribution is not Attribution.NAME:
        return replace(found, weights=None)  # the mean of one or two tells each of them the other
    return found


def _joint(state: State, question: Question) -> JointQuestion:
    poll = state.poll(question.id)
    picture = poll_picture(state, poll) if poll else None
    return JointQuestion(question, joint_picture(state, question), picture)


# --- one tablet ----------------------------------------------------------------------------


@dataclass(frozen=True)
class OwnAnswer:
    """What one author has at one question; shown to that author alone."""

    question: QuestionId
    submitted: Value | None
    draft: str | None
    draft_rev: int
    can_withdraw: bool


def own_answers(state: State, subjects: dict[QuestionId, SubjectId]) -> tuple[OwnAnswer, ...]:
    """The author's own answers and drafts; `subjects` is who they are at each question."""
    return tuple(_own_answer(state, question, subject) for question, subject in subjects.items())


def _own_answer(state: State, question: QuestionId, subject: SubjectId) -> OwnAnswer:
    standing = state.standing(question, subject)
    draft = state.drafts.get((subject, question))
    shown = state.shown_revision(question, subject) is not None
    return OwnAnswer(
        question=question,
        submitted=state.value(standing) if standing else None,
        draft=draft.body if draft else None,
        draft_rev=draft.client_rev if draft else state.ended_drafts.get((subject, question), 0),
        can_withdraw=standing is not None and not shown,
    )
