"""Promises of `workshop.domain.rules.keeping`: what is kept, what goes, and what holds it."""

from __future__ import annotations

import pytest

from tests.domain.evening import AGREEMENT, Evening
from tests.domain.method import JOINT, OWN, own
from tests.domain.rules.test_erasing import words_left
from workshop.domain import commands as c
from workshop.domain import events as e
from workshop.domain.errors import (
    EmptyTextError,
    GoneAlreadyError,
    HeldAlreadyError,
    HeldError,
    NotHeldError,
    NothingAgreedError,
    SealingBusyError,
)
from workshop.domain.folding import apply
from workshop.domain.happening import GENESIS, link_after
from workshop.domain.ids import (
    CommentId,
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    RemarkId,
    SubjectId,
)
from workshop.domain.keeping import Kept
from workshop.domain.programme import Kind
from workshop.domain.settings import Attribution
from workshop.domain.values import TextValue
from workshop.domain.wording import is_erased

CANARY = "kanarie"
CATEGORY = "B.2 vernietigen na 1 jaar"
GROUND = "Collegebesluit 2026-14"


def decide(kept: Kept, by: str = "", ground: str = GROUND) -> c.DecideKeeping:
    return c.DecideKeeping(kept, CATEGORY, ground, by)


def held(evening: Evening) -> Evening:
    """People of two groups answered, commented and took a stance; all of it is sealed."""
    for name in ("Ada", "Bo", "Cas"):
        evening.person(name, "Linde")
    evening.person("Dirk", "Eik")
    for name in ("ada", "bo", "dirk"):
        person = c.ByParticipant(ParticipantId(name))
        evening.items(person, OWN, f"{CANARY} {name}")
    ada = c.ByParticipant(ParticipantId("ada"))
    evening.items(ada, OWN, f"{CANARY} nog eens")
    evening.answer(ada, own(Kind.TEXT), TextValue(f"{CANARY} lang"))
    cards = evening.show(OWN)
    evening.entry(JOINT, "e1", "Rust voor iedereen", next(iter(cards)))
    evening.do(c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, "Eén zag het anders"))
    evening.do(c.OpenPoll(JOINT))
    evening.do(c.TakeStance(ada, JOINT, c.Stance.WITH_RESERVATION, f"{CANARY} mits"))
    evening.do(c.ClosePoll(JOINT))
    evening.do(c.IssueConcept(1))
    evening.do(c.MakeComment(CommentId("o"), ada, f"{CANARY} ik kwam later"))
    evening.do(c.MakeComment(CommentId("p"), None, "hardop gezegd"))
    for comment in ("o", "p"):
        evening.do(c.AnswerComment(CommentId(comment), taken_over=True))
    evening.seal()
    return evening


@pytest.fixture
def sealed(evening: Evening) -> Evening:
    return held(evening)


# --- deciding ------------------------------------------------------------------------------


def test_nothing_is_decided_before_those_present_agree(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, CANARY)
    for kept in Kept:
        evening.refuses(NothingAgreedError, decide(kept))
    evening.do(c.StartSealing(AGREEMENT))
    evening.refuses(SealingBusyError, decide(Kept.WHOLE))
    evening.do(c.AbortSealing("cancelled"))
    evening.refuses(NothingAgreedError, decide(Kept.WHOLE))


def test_answers_that_are_kept_stay_as_they_are(sealed: Evening) -> None:
    before = dict(sealed.state.bodies)
    sealed.do(decide(Kept.WHOLE))
    assert before.items() <= sealed.state.bodies.items()
    assert sealed.state.erased == set()
    decision = sealed.state.account.decision
    assert decision is not None
    assert (decision.kept, decision.category, decision.ground) == (Kept.WHOLE, CATEGORY, GROUND)
    assert (decision.by, decision.version, decision.gone) == (AGREEMENT.clerk, 1, {})


def test_who_decides_is_whoever_is_named_and_else_the_clerk(sealed: Evening) -> None:
    sealed.do(decide(Kept.WHOLE, by=" Saskia  de Boer "))
    assert sealed.state.account.decision is not None
    assert sealed.state.account.decision.by == "Saskia de Boer"


def test_nobody_decides_where_the_clerks_name_is_gone_and_none_is_given(sealed: Evening) -> None:
    sealed.do(c.EraseText("Bo de Griffier", c.ErasureCategory.REQUEST, "op verzoek"))
    assert sealed.refuses(EmptyTextError, decide(Kept.WHOLE)).what == "decided_by"
    sealed.do(decide(Kept.WHOLE, by="Saskia"))


@pytest.mark.parametrize(
    ("command", "what"),
    [
        (c.DecideKeeping(Kept.WHOLE, " ", GROUND), "category"),
        (c.DecideKeeping(Kept.WHOLE, CATEGORY, ""), "ground"),
        (c.PlaceHold("\n"), "reason"),
        (c.LiftHold(""), "reason"),
    ],
)
def test_why_is_always_said(sealed: Evening, command: c.Command, what: str) -> None:
    assert sealed.refuses(EmptyTextError, command).what == what


def test_the_same_decision_again_writes_nothing(sealed: Evening) -> None:
    for kept in Kept:
        assert sealed.do(decide(kept))
        assert sealed.do(decide(kept)) == []
        assert sealed.do(decide(kept, ground="anders gezegd")) != []
    assert len(sealed.state.account.decisions) == 6


def test_what_is_gone_cannot_be_kept_any_more(sealed: Evening) -> None:
    sealed.do(decide(Kept.NAMELESS))
    assert sealed.refuses(GoneAlreadyError, decide(Kept.WHOLE)).kept == "zonder-namen"
    sealed.do(decide(Kept.DESTROYED))
    for kept in (Kept.WHOLE, Kept.NAMELESS):
        assert sealed.refuses(GoneAlreadyError, decide(kept)).kept == "vernietigen"


def test_a_next_version_gets_a_decision_of_its_own(sealed: Evening) -> None:
    sealed.do(decide(Kept.DESTROYED), c.ReopenAccount("een naam was verkeerd"))
    assert sealed.state.account.decision is None
    ada = c.ByParticipant(ParticipantId("ada"))
    sealed.items(ada, OWN, f"{CANARY} opnieuw")
    sealed.seal()
    sealed.do(decide(Kept.WHOLE))
    assert CANARY in words_left(sealed)
    sealed.do(decide(Kept.DESTROYED))
    assert CANARY not in words_left(sealed)
    assert sealed.state.account.decisions[-1].gone == {"answers": 1}


# --- destroying ----------------------------------------------------------------------------


def test_every_word_of_individuals_goes_and_what_was_made_together_stays(sealed: Evening) -> None:
    before = sealed.state.account.seals
    sealed.do(decide(Kept.DESTROYED))
    state = sealed.state
    assert CANARY not in words_left(sealed)
    assert state.joint[JOINT].entries[EntryId("e1")].fields == {"text": "Rust voor iedereen"}
    assert state.joint[JOINT].entries[EntryId("e1")].sources
    assert state.joint[JOINT].remarks[RemarkId("r")].text == "Eén zag het anders"
    assert state.account.comments[CommentId("p")].text == "hardop gezegd"
    assert is_erased(state.account.comments[CommentId("o")].text)
    assert state.participants[ParticipantId("ada")].name == "Ada"
    assert len(state.answers[OWN]) == 3
    assert state.account.seals == before
    assert state.destroyed == state.erased


def test_it_is_written_down_how_many_went_of_each_kind(sealed: Evening) -> None:
    sealed.do(decide(Kept.DESTROYED))
    (decision,) = sealed.state.account.decisions
    assert decision.gone == {"answers": 4, "wordings": 1, "reservations": 1, "comments": 1}
    assert sum(decision.gone.values()) == len(sealed.state.destroyed)


def test_a_stance_stays_without_its_reservation(sealed: Evening) -> None:
    sealed.do(decide(Kept.DESTROYED))
    poll = sealed.state.poll(JOINT)
    assert poll is not None
    (stance,) = poll.stances.values()
    assert stance.stance == "akkoord met kanttekening"
    assert is_erased(stance.reservation)


def test_what_was_erased_before_is_not_counted_again(sealed: Evening) -> None:
    sealed.do(c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    sealed.do(decide(Kept.DESTROYED))
    assert sealed.state.account.decisions[0].gone == {
        "answers": 3,
        "reservations": 1,
        "comments": 1,
    }
    assert len(sealed.state.erased - sealed.state.destroyed) == 2


def test_an_evening_without_answers_can_be_decided_about_too(evening: Evening) -> None:
    evening.seal()
    rows = evening.do(decide(Kept.DESTROYED))
    assert [row.kind for row in rows] == ["KeepingDecided"]


def test_numbers_that_are_given_along_stay_until_they_are_erased(sealed: Evening) -> None:
    figures = {OWN: '{"n":3}', QuestionId("nergens"): "{}"}
    command = c.DecideKeeping(Kept.DESTROYED, CATEGORY, GROUND, figures=figures)
    rows = sealed.do(command)
    assert [row.kind for row in rows] == ["KeepingDecided", "FigureKept", "ContentsErased"]
    assert {q: each.body for q, each in sealed.state.account.figures.items()} == {OWN: '{"n":3}'}
    assert sealed.state.account.figures[OWN].seq == rows[1].seq
    sealed.do(c.EraseEvent(rows[1].seq, c.ErasureCategory.REQUEST, "op verzoek"))
    assert is_erased(sealed.state.account.figures[OWN].body)


def test_numbers_are_kept_only_where_answers_go(sealed: Evening) -> None:
    for kept in (Kept.WHOLE, Kept.NAMELESS):
        sealed.do(c.DecideKeeping(kept, CATEGORY, GROUND, figures={OWN: "{}"}))
    assert sealed.state.account.figures == {}


def test_the_words_of_seats_go_too(anonymous: Evening) -> None:
    for number in (1, 2):
        anonymous.items(anonymous.seat(number), OWN, f"{CANARY} {number}")
    anonymous.seal()
    anonymous.do(decide(Kept.DESTROYED))
    assert CANARY not in words_left(anonymous)


def test_the_chain_and_the_fingerprint_outlive_it(sealed: Evening) -> None:
    before = sealed.state.account.seals[0].fingerprint
    sealed.do(decide(Kept.NAMELESS), decide(Kept.DESTROYED))
    link = GENESIS
    for row in sealed.rows:
        link = link_after(link, row)
        assert row.link == link
    assert sealed.state.account.seals[0].fingerprint == before


# --- without names -------------------------------------------------------------------------


def test_names_go_and_answers_stay(sealed: Evening) -> None:
    sealed.do(c.ReopenAccount("een naam"), c.SetParticipant(ParticipantId("ada"), "Ada van Dam"))
    sealed.do(c.SetParticipant(ParticipantId("ada"), "Aukje van Dam", group="Linde"))
    sealed.seal()
    sealed.do(decide(Kept.NAMELESS))
    state = sealed.state
    assert all(is_erased(person.name) for person in state.participants.values())
    assert "van Dam" not in words_left(sealed)
    assert CANARY in words_left(sealed)
    assert state.account.decisions[-1].gone == {"names": 4}


def test_a_group_of_three_stays_and_a_smaller_one_would_tell_who_it_is(sealed: Evening) -> None:
    sealed.do(decide(Kept.NAMELESS))
    groups = {each.id: each.group for each in sealed.state.participants.values()}
    assert groups == {"ada": "Linde", "bo": "Linde", "cas": "Linde", "dirk": ""}
    assert is_erased(groups[ParticipantId("dirk")])
    assert sealed.do(decide(Kept.NAMELESS)) == []


def test_who_had_no_name_any_more_has_no_group_put_back(sealed: Evening) -> None:
    sealed.do(c.EraseParticipant(ParticipantId("ada"), c.ErasureCategory.REQUEST, "op verzoek"))
    rows = sealed.do(decide(Kept.NAMELESS))
    assert "GroupKept" not in {row.kind for row in rows}
    assert sealed.state.account.decisions[-1].gone == {"names": 3}


def test_a_group_that_was_put_back_goes_with_somebody_who_is_erased(sealed: Evening) -> None:
    sealed.do(decide(Kept.NAMELESS))
    sealed.do(c.EraseParticipant(ParticipantId("bo"), c.ErasureCategory.REQUEST, "op verzoek"))
    assert is_erased(sealed.state.participants[ParticipantId("bo")].group)


# --- a hold --------------------------------------------------------------------------------

ERASINGS: tuple[c.Command, ...] = (
    c.EraseAnswer("ada", OWN, c.ErasureCategory.REQUEST, "op verzoek"),
    c.EraseParticipant(ParticipantId("ada"), c.ErasureCategory.REQUEST, "op verzoek"),
    c.EraseText(CANARY, c.ErasureCategory.REQUEST, "op verzoek"),
    c.EraseEvent(1, c.ErasureCategory.REQUEST, "op verzoek"),
)


def test_a_hold_may_be_placed_and_lifted_at_any_time(evening: Evening) -> None:
    for number in (1, 2):
        evening.do(c.PlaceHold(f"zaak {number}"), c.LiftHold(f"klaar {number}"))
        if number == 1:
            evening.seal()
    first, second = evening.state.account.holds
    assert (first.reason, first.lifted_because) == ("zaak 1", "klaar 1")
    assert first.at < first.lifted_at < second.at < second.lifted_at
    assert evening.state.account.hold is None


@pytest.mark.parametrize("command", ERASINGS, ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("is_sealed", [False, True])
def test_while_it_stands_nothing_is_erased(
    evening: Evening, command: c.Command, is_sealed: bool
) -> None:
    evening.items(evening.person("Ada"), OWN, CANARY)
    if is_sealed:
        evening.seal()
    evening.do(c.PlaceHold("zaak 14"))
    refused = evening.refuses(HeldError, command)
    assert (refused.reason, refused.since) == ("zaak 14", evening.state.account.holds[0].at)
    evening.do(c.LiftHold("afgehandeld"), command)
    assert evening.state.erased


def test_while_it_stands_answers_may_only_be_kept_whole(sealed: Evening) -> None:
    sealed.do(c.PlaceHold("zaak 14"))
    for kept in (Kept.NAMELESS, Kept.DESTROYED):
        sealed.refuses(HeldError, decide(kept))
    sealed.do(decide(Kept.WHOLE))
    sealed.do(c.LiftHold("afgehandeld"), decide(Kept.DESTROYED))


def test_a_decision_that_was_carried_out_is_no_news_under_a_hold(sealed: Evening) -> None:
    sealed.do(decide(Kept.DESTROYED), c.PlaceHold("zaak 14"))
    assert sealed.do(decide(Kept.DESTROYED)) == []


def test_there_is_one_hold_at_a_time(evening: Evening) -> None:
    evening.refuses(NotHeldError, c.LiftHold("afgehandeld"))
    evening.do(c.PlaceHold("zaak 14"))
    refused = evening.refuses(HeldAlreadyError, c.PlaceHold("zaak 15"))
    assert refused.since == evening.state.account.holds[0].at


def test_what_a_hold_says_can_be_erased_once_it_is_lifted(evening: Evening) -> None:
    (row,) = evening.do(c.PlaceHold("verzoek van mevrouw Kanarie"))
    evening.do(c.LiftHold("afgehandeld"))
    evening.do(c.EraseEvent(row.seq, c.ErasureCategory.MISTAKE, "een naam"))
    assert is_erased(evening.state.account.holds[0].reason)
    assert evening.state.account.hold is None


def test_a_hold_does_not_keep_an_account_from_being_sealed_or_adopted(evening: Evening) -> None:
    evening.do(c.PlaceHold("zaak 14"))
    evening.seal()
    evening.do(c.StartSealing(adoption=e.Adoption("2026-04-23", "7b")))
    assert evening.state.account.sealing is not None


# --- a file that no rule wrote -------------------------------------------------------------


def test_what_no_rule_would_write_breaks_nothing(sealed: Evening) -> None:
    sealed.do(decide(Kept.NAMELESS), c.PlaceHold("zaak 14"), c.LiftHold("klaar"))
    elsewhere = Evening(Attribution.NAME).state
    for row in sealed.rows:
        if row.kind in ("GroupKept", "HoldLifted"):
            apply(elsewhere, row)
    assert elsewhere.participants == {}
    assert elsewhere.account.holds == []


def test_a_parked_point_is_no_answer(sealed: Evening) -> None:
    sealed.do(c.ReopenAccount("nog iets"), c.ParkPoint(PointId("x"), "de brug"))
    sealed.seal()
    sealed.do(decide(Kept.DESTROYED))
    assert sealed.state.minutes.parked[PointId("x")].text == "de brug"
    assert SubjectId("ada") in sealed.state.answers[OWN]
