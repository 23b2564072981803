"""Promises of `workshop.exchange.outcome`: all commands or all faults, and each knows its rows."""

from __future__ import annotations

import pytest

from workshop.domain.commands import SetParticipant
from workshop.domain.errors import CsvFaultsError, EmptyTextError, GroupRefusedError, RowFault
from workshop.domain.ids import ParticipantId
from workshop.exchange.findings import Findings, Trouble
from workshop.exchange.outcome import Change, CommandRows, Plan

ADA, BO = (SetParticipant(ParticipantId(name), name) for name in ("Ada", "Bo"))


def plan() -> Plan:
    made = Plan()
    made.add(BO, [9, 4, 9])
    made.add(ADA, [2])
    for change in (Change.NEW, Change.EQUAL, Change.NEW, Change.CHANGED):
        made.count(change)
    return made


def test_a_plan_without_faults_is_its_commands_and_counts() -> None:
    outcome = plan().outcome("UTF-8", Findings())
    assert outcome == CommandRows("UTF-8", (BO, ADA), ((4, 9), (2,)), 2, 1, 1)
    assert outcome.count == 4
    outcome.check("deelnemers.csv")


def test_one_fault_and_there_is_no_command_left() -> None:
    findings = Findings()
    findings.add(3, "naam", Trouble("empty"))
    outcome = plan().outcome("UTF-8", findings)
    fault = RowFault(3, "naam", "empty")
    assert outcome == CommandRows("UTF-8", faults=(fault,))
    assert outcome.count == 0
    with pytest.raises(CsvFaultsError) as refusal:
        outcome.check("deelnemers.csv")
    assert (refusal.value.file, refusal.value.faults) == ("deelnemers.csv", (fault,))


def test_a_refusal_by_the_rules_finds_its_row_again() -> None:
    first, second = EmptyTextError("een"), EmptyTextError("twee")
    error = GroupRefusedError(((0, first), (1, second)))
    assert plan().outcome("UTF-8", Findings()).refused_rows(error) == ((2, second), (4, first))
