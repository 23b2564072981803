"""Rules for steps, phases, rounds and showing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.happening import Happening
from workshop.domain.programme import Phase, Who
from workshop.domain.rules.lookup import the_question, the_step
from workshop.domain.wording import clean_line, optional_line

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.state import State


def enter_phase(state: State, command: c.EnterPhase, _: datetime) -> list[Happening]:
    """Any phase of any step, at any time; `show` closes the step's own questions."""
    step = the_step(state, command.step)
    entered = Happening(e.PhaseEntered(step.id, command.phase))
    if command.phase is not Phase.SHOW:
        return [entered]
    own = (question for question in step.questions if question.who is Who.OWN)
    still_open = (question.id for question in own if question.id not in state.flow.closed)
    return [entered, *(Happening(e.RoundClosed(), question=question) for question in still_open)]


def skip_step(state: State, command: c.SkipStep, _: datetime) -> list[Happening]:
    """A skipped step shows as skipped, with its reason."""
    step = the_step(state, command.step)
    return [Happening(e.StepSkipped(step.id, clean_line(command.reason, "reason")))]


def open_round(state: State, command: c.OpenRound, _: datetime) -> list[Happening]:
    """Open again; writes nothing when it is open."""
    question = the_question(state, command.question, Who.OWN)
    if question.id not in state.flow.closed:
        return []
    return [Happening(e.RoundOpened(), question=question.id)]


def close_round(state: State, command: c.CloseRound, _: datetime) -> list[Happening]:
    """Close; drafts stay with their authors, answers from now on are late."""
    question = the_question(state, command.question, Who.OWN)
    if question.id in state.flow.closed:
        return []
    return [Happening(e.RoundClosed(), question=question.id)]


def show(state: State, command: c.Show, _: datetime) -> list[Happening]:
    """Everything submitted so far becomes visible; what comes later waits for the next time."""
    question = the_question(state, command.question)
    return [Happening(e.Shown(state.seq), question=question.id)]


def plan_showing(state: State, _: c.PlanShowing, __: datetime) -> list[Happening]:
    """Once for the session: which questions a form answers must not be seen from the log."""
    return [] if state.flow.is_shown_by_report else [Happening(e.ShowingPlanned())]


def check_process(state: State, command: c.CheckProcess, _: datetime) -> list[Happening]:
    """How the conversation goes, for the log of the evening."""
    step = the_step(state, command.step)
    note = optional_line(command.note, "note")
    return [Happening(e.ProcessChecked(step.id, command.verdict, note))]
