"""Promises of `workshop.domain.rules.account` about agreeing, sealing, adopting, reopening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.evening import AGREEMENT, Evening
from tests.domain.examples import EXAMPLES, name
from tests.domain.method import OWN
from workshop.domain import commands as c
from workshop.domain.errors import (
    AccountFrozenError,
    AdoptedTooEarlyError,
    AlreadyAdoptedError,
    EmptyTextError,
    NotFrozenError,
    NothingAgreedError,
    NotSealingError,
    SealingBusyError,
    TextTooLongError,
)
from workshop.domain.events import Adoption, Agreement, Certificate, SealingStarted
from workshop.domain.ids import PointId
from workshop.domain.rules.account import check_open
from workshop.domain.state import Account, Seal

ADOPTION = Adoption("2026-04-23", "7b", "Vastgesteld met één wijziging", changed=True)
START = c.StartSealing(AGREEMENT)
ADOPT = c.StartSealing(adoption=ADOPTION)
FINISH = c.FinishSealing("12" * 32, "ab" * 32, "-----BEGIN", "avond-verslag-v1.pdf")
SEAL_COMMANDS = (c.FinishSealing, c.AbortSealing)
WHILE_FROZEN = (
    c.StartSealing, c.ReopenAccount, c.EraseAnswer, c.EraseParticipant, c.EraseText, c.EraseEvent,
    c.DecideKeeping, c.PlaceHold, c.LiftHold, c.RecordCopy, c.RaiseEpoch,
)  # fmt: skip


def account(evening: Evening) -> Account:
    """As it is now: after an erasure the state is another object."""
    return evening.state.account


def seal(evening: Evening) -> Seal:
    present = account(evening).seal
    assert present is not None
    return present


# --- agreement of those present ------------------------------------------------------------


def test_an_account_is_a_concept_until_it_is_sealed(evening: Evening) -> None:
    assert (account(evening).version, account(evening).seal) == (1, None)
    evening.do(START)
    assert account(evening).seal is None
    evening.do(FINISH)
    assert seal(evening).version == 1


def test_a_seal_says_who_stood_for_it_and_what_document_it_is(evening: Evening) -> None:
    started, sealed = evening.do(START, FINISH)
    assert seal(evening) == Seal(
        version=1,
        fingerprint=started.link,
        pdf_sha256=FINISH.pdf_sha256,
        certificate=FINISH.certificate,
        certificate_pem=FINISH.certificate_pem,
        target=FINISH.target,
        sealed_at=str(sealed.at),
        agreement=AGREEMENT,
        agreed_at=str(started.at),
        adoption=None,
    )


def test_further_seals_are_named_beside_the_first(evening: Evening) -> None:
    other = Certificate("ef" * 32, "-----BEGIN CERTIFICATE-----")
    evening.do(START, replace(FINISH, others=(other,)))
    assert seal(evening).others == (other,)
    assert seal(evening).certificates == (
        Certificate(FINISH.certificate, FINISH.certificate_pem),
        other,
    )


def test_a_sealing_names_its_document_and_one_that_came_to_nothing_is_not_forgotten(
    evening: Evening,
) -> None:
    evening.do(replace(START, target="stick/verslag.pdf"))
    sealing = account(evening).sealing
    assert sealing is not None
    assert sealing.target == "stick/verslag.pdf"
    evening.do(c.AbortSealing("interrupted"))
    assert account(evening).given_up == ["stick/verslag.pdf"]
    evening.do(START, FINISH, replace(ADOPT, target="later.pdf"), c.AbortSealing("disk"))
    assert evening.reread().account.given_up == ["stick/verslag.pdf", "later.pdf"]


def test_place_chair_and_clerk_are_named(evening: Evening) -> None:
    assert evening.refuses(EmptyTextError, c.StartSealing()).what == "chair"
    for missing in ("place", "chair", "clerk"):
        lines = {"place": "Veenrade", "chair": "Ada", "clerk": "Bo", missing: " "}
        command = c.StartSealing(Agreement(**lines))
        assert evening.refuses(EmptyTextError, command).what == missing
    (payload,) = evening.would(c.StartSealing(Agreement(" Veenrade ", "Ada  de Wit", "Bo")))
    assert payload == SealingStarted(1, Agreement("Veenrade", "Ada de Wit", "Bo"))


def test_sealing_erases_all_drafts(evening: Evening) -> None:
    evening.draft(evening.person("Ada"), OWN, '"ru')
    evening.do(START)
    assert len(evening.state.drafts) == 1
    evening.do(FINISH)
    assert evening.state.drafts == {}


# --- half-way ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [each for each in EXAMPLES if not isinstance(each, SEAL_COMMANDS)], ids=name
)
def test_while_sealing_nothing_else_happens(evening: Evening, command: c.Command) -> None:
    evening.do(START)
    assert evening.refuses(SealingBusyError, command).version == 1


def test_a_draft_waits_too_while_sealing_and_when_sealed(evening: Evening) -> None:
    draft = c.SaveDraft(evening.person("Ada"), OWN, 1, '"ru')
    check_open(evening.state, draft)
    evening.do(START)
    with pytest.raises(SealingBusyError):
        check_open(evening.state, draft)
    evening.do(FINISH)
    with pytest.raises(AccountFrozenError):
        check_open(evening.state, draft)


@pytest.mark.parametrize("command", [FINISH, c.AbortSealing("cancelled")])
def test_only_a_sealing_that_started_is_finished_or_given_up(
    evening: Evening, command: c.Command
) -> None:
    evening.refuses(NotSealingError, command)
    evening.do(START, FINISH)
    evening.refuses(NotSealingError, command)


def test_a_sealing_given_up_leaves_the_account_as_it_was(evening: Evening) -> None:
    evening.draft(evening.person("Ada"), OWN, '"ru')
    evening.do(START, c.AbortSealing("disk"))
    assert account(evening) == Account()
    assert len(evening.state.drafts) == 1
    assert evening.would(c.ParkPoint(PointId("p1"), "de brug"))


def test_the_fingerprint_is_that_of_the_sealing_that_succeeded(evening: Evening) -> None:
    evening.do(START, c.AbortSealing("cancelled"))
    evening.items(evening.person("Ada"), OWN, "rust")
    started, _ = evening.do(START, FINISH)
    assert seal(evening).fingerprint == started.link


# --- frozen --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [each for each in EXAMPLES if not isinstance(each, (*WHILE_FROZEN, *SEAL_COMMANDS))],
    ids=name,
)
def test_a_sealed_account_takes_nothing_more(evening: Evening, command: c.Command) -> None:
    evening.seal()
    assert evening.refuses(AccountFrozenError, command).version == 1


@pytest.mark.parametrize(
    "command", [each for each in EXAMPLES if isinstance(each, WHILE_FROZEN)], ids=name
)
def test_a_sealed_account_can_be_adopted_reopened_erased_from_copied_and_moved(
    evening: Evening, command: c.Command
) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.seal()
    if isinstance(command, c.StartSealing):
        assert evening.refuses(AccountFrozenError, command).version == 1
        command = ADOPT
    if isinstance(command, c.LiftHold):
        evening.do(c.PlaceHold("zaak 14"))
    assert evening.do(command)


# --- adoption by the council ---------------------------------------------------------------


def test_the_council_adopts_only_what_those_present_agreed_to(evening: Evening) -> None:
    evening.refuses(NothingAgreedError, ADOPT)
    evening.do(START, c.AbortSealing("cancelled"))
    evening.refuses(NothingAgreedError, ADOPT)


def test_adoption_is_a_new_seal_of_the_same_version_and_fingerprint(evening: Evening) -> None:
    evening.do(START, FINISH)
    agreed = seal(evening)
    _, sealed = evening.do(ADOPT, replace(FINISH, pdf_sha256="34" * 32))
    assert seal(evening) == replace(
        agreed, pdf_sha256="34" * 32, sealed_at=str(sealed.at), adoption=ADOPTION
    )
    assert account(evening).seals == [agreed, seal(evening)]
    assert account(evening).version == 1
    assert evening.refuses(AlreadyAdoptedError, ADOPT).council_date == "2026-04-23"


def test_adoption_names_the_agenda_item_and_perhaps_the_decision(evening: Evening) -> None:
    evening.seal()
    command = c.StartSealing(adoption=replace(ADOPTION, item=" "))
    assert evening.refuses(EmptyTextError, command).what == "item"
    long = c.StartSealing(adoption=replace(ADOPTION, decision="x" * 401))
    assert evening.refuses(TextTooLongError, long).what == "decision"
    (payload,) = evening.would(c.StartSealing(adoption=Adoption("2026-04-23", " 7b ")))
    assert payload == SealingStarted(1, AGREEMENT, Adoption("2026-04-23", "7b"))


def test_the_council_cannot_have_adopted_before_the_evening(evening: Evening) -> None:
    evening.do(c.StartSealing(AGREEMENT), FINISH)
    day = evening.state.details.date
    early = c.StartSealing(adoption=replace(ADOPTION, council_date="2026-03-11"))
    assert evening.refuses(AdoptedTooEarlyError, early).evening_date == day
    assert evening.would(c.StartSealing(adoption=replace(ADOPTION, council_date=day)))


def test_an_adoption_given_up_leaves_the_agreement(evening: Evening) -> None:
    evening.do(START, FINISH)
    agreed = seal(evening)
    evening.do(ADOPT, c.AbortSealing("key"))
    assert seal(evening) == agreed


# --- reopening -----------------------------------------------------------------------------


def test_reopening_needs_a_reason_and_makes_the_next_version(evening: Evening) -> None:
    evening.seal()
    first = seal(evening)
    assert evening.refuses(EmptyTextError, c.ReopenAccount(" ")).what == "reason"
    (row,) = evening.do(c.ReopenAccount(" een naam  was verkeerd "))
    assert account(evening).version == 2
    assert account(evening).seal is None
    assert account(evening).seals == [first]
    assert account(evening).reopened == [(2, row.at, "een naam was verkeerd")]


def test_only_an_agreed_account_can_be_reopened(evening: Evening) -> None:
    evening.refuses(NotFrozenError, c.ReopenAccount("zomaar"))
    evening.seal()
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    evening.refuses(NotFrozenError, c.ReopenAccount("nog eens"))


def test_the_next_version_is_agreed_and_adopted_anew_with_its_own_fingerprint(
    evening: Evening,
) -> None:
    evening.seal()
    first = seal(evening)
    evening.do(c.ReopenAccount("een naam was verkeerd"))
    evening.refuses(NothingAgreedError, ADOPT)
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.seal()
    second = seal(evening)
    assert (second.version, second.adoption) == (2, None)
    assert second.fingerprint != first.fingerprint
    evening.do(ADOPT, FINISH)
    assert [(each.version, each.fingerprint) for each in account(evening).seals] == [
        (1, first.fingerprint),
        (2, second.fingerprint),
        (2, second.fingerprint),
    ]


def test_an_answer_after_reopening_is_taken_as_before(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.seal()
    evening.do(c.ReopenAccount("een antwoord ontbrak"))
    evening.items(ada, OWN, "rust")
