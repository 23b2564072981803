"""Promises of `workshop.domain.rules.minutes`."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import VALUES_STEP
from workshop.domain import commands as c
from workshop.domain.errors import (
    DuplicateError,
    EmptyTextError,
    TextTooLongError,
    UnknownIdError,
)
from workshop.domain.events import (
    AgreementRecorded,
    ContributionRecorded,
    CopyWritten,
    HouseRulesAgreed,
    InvolvementRecorded,
    PledgeRecorded,
    PointParked,
)
from workshop.domain.ids import PointId, StepId

P1, P2 = PointId("p1"), PointId("p2")
FILE = "ab" * 32
PLEDGE = c.RecordPledge(P1, "wethouder Kanarie", "een brief", "de raad", "voor de zomer")
AGREEMENT = c.RecordAgreement(P1, "wij komen terug", "de griffier", "in mei")
CONTRIBUTION = c.RecordContribution(P1, VALUES_STEP, "de  adviesraad", " Luister\nook naar ouders ")
PARKED = c.ParkPoint(P1, "de brug")


def test_house_rules_are_agreed_as_a_whole(evening: Evening) -> None:
    evening.do(c.AgreeHouseRules((" Luister  eerst ", "Vraag door"), as_person=True))
    agreed = HouseRulesAgreed(("Luister eerst", "Vraag door"), as_person=True)
    assert evening.state.minutes.house_rules == agreed
    assert evening.would(c.AgreeHouseRules(agreed.rules, as_person=True)) == []
    evening.do(c.AgreeHouseRules(("Vraag door",)))
    assert evening.state.minutes.house_rules == HouseRulesAgreed(("Vraag door",))


def test_a_house_rule_says_something(evening: Evening) -> None:
    assert evening.refuses(EmptyTextError, c.AgreeHouseRules(("",))).what == "house_rule"


def test_residents_involvement_is_written_per_step_and_may_have_gaps(evening: Evening) -> None:
    evening.do(c.RecordInvolvement(VALUES_STEP, who=" de  wijkraad ", when="in mei"))
    written = InvolvementRecorded(VALUES_STEP, who="de wijkraad", when="in mei")
    assert evening.state.minutes.involvement == {VALUES_STEP: written}
    again = c.RecordInvolvement(VALUES_STEP, who="de wijkraad", when="in mei")
    assert evening.would(again) == []
    evening.do(c.RecordInvolvement(VALUES_STEP, about="a", how="b", arranged_by="c"))
    assert evening.state.minutes.involvement[VALUES_STEP].who == ""


def test_involvement_says_something_about_a_step_that_exists(evening: Evening) -> None:
    evening.refuses(EmptyTextError, c.RecordInvolvement(VALUES_STEP, how=" "))
    evening.refuses(UnknownIdError, c.RecordInvolvement(StepId("oefen.nergens"), how="brief"))
    evening.refuses(TextTooLongError, c.RecordInvolvement(VALUES_STEP, how="x" * 401))


def test_a_contribution_says_whose_it_is_and_to_which_step_it_belongs(evening: Evening) -> None:
    evening.do(CONTRIBUTION)
    written = ContributionRecorded(P1, VALUES_STEP, "de adviesraad", "Luister\nook naar ouders")
    assert evening.state.minutes.contributions == {P1: written}

    def refused(by: str, text: str, step: StepId = VALUES_STEP) -> c.Command:
        return c.RecordContribution(P2, step, by, text)

    assert evening.refuses(EmptyTextError, refused("", "x")).what == "contribution_by"
    assert evening.refuses(EmptyTextError, refused("x", " ")).what == "contribution"
    evening.refuses(UnknownIdError, refused("x", "x", StepId("oefen.nergens")))


def test_a_pledge_says_by_whom_to_whom_and_when(evening: Evening) -> None:
    evening.do(PLEDGE)
    written = PledgeRecorded(P1, "wethouder Kanarie", "een brief", "de raad", "voor de zomer")
    assert evening.state.minutes.pledges == {P1: written}
    assert evening.refuses(EmptyTextError, c.RecordPledge(P2, "", "x")).what == "pledge_by"
    assert evening.refuses(EmptyTextError, c.RecordPledge(P2, "x", "")).what == "pledge"


def test_an_agreement_says_what_and_perhaps_who_and_when(evening: Evening) -> None:
    evening.do(AGREEMENT)
    written = AgreementRecorded(P1, "wij komen terug", "de griffier", "in mei")
    assert evening.state.minutes.agreements == {P1: written}
    assert evening.refuses(EmptyTextError, c.RecordAgreement(P2, "")).what == "agreement"


def test_a_parked_point_is_kept_for_later(evening: Evening) -> None:
    evening.do(PARKED)
    assert evening.state.minutes.parked == {P1: PointParked(P1, "de brug")}
    assert evening.refuses(EmptyTextError, c.ParkPoint(P2, "")).what == "parked"


@pytest.mark.parametrize("command", [CONTRIBUTION, PLEDGE, AGREEMENT, PARKED])
def test_the_same_point_again_writes_nothing(evening: Evening, command: c.Command) -> None:
    evening.do(command)
    assert evening.would(command) == []


def test_a_point_written_again_is_corrected(evening: Evening) -> None:
    evening.do(PARKED, c.ParkPoint(P1, "de sluis"))
    assert evening.state.minutes.parked == {P1: PointParked(P1, "de sluis")}


@pytest.mark.parametrize("first", [CONTRIBUTION, PLEDGE, AGREEMENT, PARKED])
def test_a_point_of_one_kind_does_not_become_another(evening: Evening, first: c.Command) -> None:
    evening.do(first)
    for other in (CONTRIBUTION, PLEDGE, AGREEMENT, PARKED):
        if other is not first:
            refused = evening.refuses(DuplicateError, other)
            assert (refused.what, refused.name) == ("point", "p1")


@pytest.mark.parametrize("command", [CONTRIBUTION, PLEDGE, AGREEMENT, PARKED])
def test_a_struck_point_no_longer_stands(evening: Evening, command: c.Command) -> None:
    evening.do(command, c.StrikePoint(P1))
    assert not evening.state.minutes.has_point(P1)
    refused = evening.refuses(UnknownIdError, c.StrikePoint(P1))
    assert (refused.what, refused.name) == ("point", "p1")


def test_copies_that_were_written_are_remembered(evening: Evening) -> None:
    evening.do(c.RecordCopy("verslag", "/media/stick/verslag.pdf", FILE))
    copy = CopyWritten("verslag", "/media/stick/verslag.pdf", FILE)
    assert evening.state.minutes.copies == [copy]
