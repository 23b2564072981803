"""Rules for house rules, residents, pledges, agreements and the parking list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import DuplicateError, EmptyTextError, UnknownIdError
from workshop.domain.happening import Happening
from workshop.domain.rules.lookup import the_step
from workshop.domain.wording import clean_line, optional_line, required_text

if TYPE_CHECKING:
    from datetime import datetime

    from workshop.domain.ids import PointId
    from workshop.domain.state import State


def agree_house_rules(state: State, command: c.AgreeHouseRules, _: datetime) -> list[Happening]:
    """The whole set; it replaces the former one."""
    rules = tuple(clean_line(rule, "house_rule") for rule in command.rules)
    payload = e.HouseRulesAgreed(rules, command.as_person)
    return [] if state.minutes.house_rules == payload else [Happening(payload)]


def record_involvement(state: State, command: c.RecordInvolvement, _: datetime) -> list[Happening]:
    """Whom of the residents to involve in a step, and how; may be incomplete, gaps show."""
    step = the_step(state, command.step)
    texts = (command.about, command.who, command.how, command.when, command.arranged_by)
    cleaned = [optional_line(text, "involvement") for text in texts]
    if not any(cleaned):
        raise EmptyTextError("involvement")
    payload = e.InvolvementRecorded(step.id, *cleaned)
    return [] if state.minutes.involvement.get(step.id) == payload else [Happening(payload)]


def record_contribution(
    state: State, command: c.RecordContribution, _: datetime
) -> list[Happening]:
    """Of others than those who answer; written again under its id, it is corrected."""
    payload = e.ContributionRecorded(
        command.point,
        the_step(state, command.step).id,
        clean_line(command.by, "contribution_by"),
        required_text(command.text, "contribution"),
    )
    _check_kind(state, command.point, command.point in state.minutes.contributions)
    known = state.minutes.contributions.get(command.point)
    return [] if known == payload else [Happening(payload)]


def record_pledge(state: State, command: c.RecordPledge, _: datetime) -> list[Happening]:
    """By the executive or a guest, to the council; written again under its id, it is corrected."""
    payload = e.PledgeRecorded(
        command.point,
        clean_line(command.by, "pledge_by"),
        clean_line(command.text, "pledge"),
        optional_line(command.to, "pledge_to"),
        optional_line(command.due, "due"),
    )
    _check_kind(state, command.point, command.point in state.minutes.pledges)
    return [] if state.minutes.pledges.get(command.point) == payload else [Happening(payload)]


def record_agreement(state: State, command: c.RecordAgreement, _: datetime) -> list[Happening]:
    """What those present will do."""
    payload = e.AgreementRecorded(
        command.point,
        clean_line(command.text, "agreement"),
        optional_line(command.who, "agreement_who"),
        optional_line(command.due, "due"),
    )
    _check_kind(state, command.point, command.point in state.minutes.agreements)
    return [] if state.minutes.agreements.get(command.point) == payload else [Happening(payload)]


def park_point(state: State, command: c.ParkPoint, _: datetime) -> list[Happening]:
    """Kept for later."""
    payload = e.PointParked(command.point, clean_line(command.text, "parked"))
    _check_kind(state, command.point, command.point in state.minutes.parked)
    return [] if state.minutes.parked.get(command.point) == payload else [Happening(payload)]


def _check_kind(state: State, point: PointId, same_kind: bool) -> None:
    if not same_kind and state.minutes.has_point(point):
        raise DuplicateError("point", point)


def strike_point(state: State, command: c.StrikePoint, _: datetime) -> list[Happening]:
    """It no longer stands; the log keeps that it did."""
    if not state.minutes.has_point(command.point):
        raise UnknownIdError("point", command.point)
    return [Happening(e.PointStruck(command.point))]


def record_copy(_: State, command: c.RecordCopy, __: datetime) -> list[Happening]:
    """So that an erasure can name what it cannot reach."""
    return [Happening(e.CopyWritten(command.kind, command.path, command.sha256))]
