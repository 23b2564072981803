"""Promises of `workshop.domain.rules.account` about erasing: the words go, the fact remains."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.domain.method import FITTING, JOINT, OWN, own
from workshop.domain import commands as c
from workshop.domain.errors import EmptyTextError, NothingToEraseError, UnknownIdError
from workshop.domain.happening import GENESIS, link_after
from workshop.domain.ids import (
    EntryId,
    ParticipantId,
    PointId,
    QuestionId,
    SubjectId,
    TeamId,
)
from workshop.domain.programme import Kind
from workshop.domain.settings import Details
from workshop.domain.values import Declined, TextValue
from workshop.domain.wording import is_erased

REQUEST = c.ErasureCategory.REQUEST
REASON = "op verzoek"
CANARY = "kanarie"
ADA = ParticipantId("ada")


def words_left(evening: Evening) -> str:
    """Everything that can still be read: words, rows, state."""
    return repr((list(evening.state.bodies.values()), evening.rows, vars(evening.state)))


def erase_answer(subject: str = "ada", question: QuestionId = OWN) -> c.EraseAnswer:
    return c.EraseAnswer(subject, question, REQUEST, REASON)


# --- an answer -----------------------------------------------------------------------------


def test_all_revisions_of_an_answer_go_and_that_there_was_one_remains(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, CANARY)
    evening.items(ada, OWN, f"{CANARY} twee")
    evening.draft(ada, OWN, f'"{CANARY} drie')
    assert words_left(evening).count(CANARY) > 2
    evening.do(erase_answer())
    assert CANARY not in words_left(evening)
    revisions = evening.state.answers[OWN][SubjectId("ada")]
    assert len(revisions) == 2
    assert [evening.state.value(each) for each in revisions] == [None, None]
    assert {each.content_id for each in revisions} == evening.state.erased
    assert evening.state.drafts == {}


def test_answers_of_others_and_to_other_questions_stay(evening: Evening) -> None:
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "rust")
    evening.items(bo, OWN, "ruimte")
    evening.answer(ada, own(Kind.TEXT), TextValue("groen"))
    evening.draft(ada, own(Kind.TEXT), '"gr')
    evening.draft(bo, OWN, '"ru')
    evening.do(erase_answer())
    assert all(text in words_left(evening) for text in ("ruimte", "groen"))
    assert list(evening.state.drafts) == [("ada", own(Kind.TEXT)), ("bo", OWN)]


def test_only_a_draft_can_be_erased_too(evening: Evening) -> None:
    evening.draft(evening.person("Ada"), OWN, f'"{CANARY}')
    evening.do(erase_answer())
    assert evening.state.drafts == {}
    assert evening.refuses(NothingToEraseError, erase_answer()).target == OWN


def test_what_is_gone_or_never_was_cannot_be_erased(evening: Evening) -> None:
    evening.refuses(NothingToEraseError, erase_answer())
    evening.refuses(UnknownIdError, erase_answer(question=QuestionId("nergens")))
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.do(erase_answer())
    evening.refuses(NothingToEraseError, erase_answer())


def test_an_anonymous_answer_is_erased_by_its_name_at_that_question(anonymous: Evening) -> None:
    seat = anonymous.seat()
    anonymous.items(seat, OWN, CANARY)
    (subject,) = anonymous.state.answers[OWN]
    anonymous.do(erase_answer(subject))
    assert CANARY not in words_left(anonymous)


def test_erasing_an_answer_takes_no_cluster_and_no_entry_away(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, CANARY)
    (card,) = evening.show(OWN)
    cluster = evening.cluster(OWN, "Rust", card)
    evening.entry(JOINT, "e1", "rust", card)
    evening.do(erase_answer())
    assert evening.state.boards[OWN].clusters[cluster].cards == (card,)
    assert evening.state.joint[JOINT].entries[EntryId("e1")].sources == (card,)


# --- a participant -------------------------------------------------------------------------


def erase_participant() -> c.EraseParticipant:
    return c.EraseParticipant(ADA, REQUEST, REASON)


def test_everything_of_and_about_a_participant_goes(evening: Evening) -> None:
    ada = evening.person(CANARY, CANARY)
    evening.do(c.SetParticipant(ada.participant, f"{CANARY} twee", group=CANARY))
    evening.items(ada, OWN, CANARY)
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.items(ada, OWN, CANARY)
    evening.draft(ada, own(Kind.TEXT), f'"{CANARY}')
    evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenPoll(JOINT))
    evening.do(c.TakeStance(ada, JOINT, c.Stance.WITH_RESERVATION, CANARY))
    evening.do(c.EraseParticipant(ada.participant, REQUEST, REASON))
    person = evening.state.participants[ada.participant]
    assert is_erased(person.name)
    assert is_erased(person.group)
    (_, name, group), *_ = person.former
    assert is_erased(name)
    assert is_erased(group)
    poll = evening.state.poll(JOINT)
    assert poll is not None
    held = poll.stances[SubjectId(ada.participant)]
    assert held.stance == "akkoord met kanttekening"
    assert is_erased(held.reservation)
    assert len(evening.state.answers[OWN]) == 1
    assert evening.state.drafts == {}
    assert all(CANARY not in body for body in evening.state.bodies.values())


def test_others_keep_their_names_and_words(evening: Evening) -> None:
    evening.people("Ada", "Bo")
    evening.items(c.ByParticipant(ParticipantId("bo")), OWN, "rust")
    evening.do(erase_participant())
    assert evening.state.participants[ParticipantId("bo")].name == "Bo"
    assert "rust" in words_left(evening)


def test_a_participant_is_erased_once_and_why_remains(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(erase_participant())
    assert evening.refuses(NothingToEraseError, erase_participant()).target == "ada"
    assert REASON in words_left(evening)


def test_what_an_erased_participant_writes_afterwards_can_be_erased_again(
    evening: Evening,
) -> None:
    ada = evening.person("Ada")
    evening.do(erase_participant())
    evening.draft(ada, OWN, f'"{CANARY}')
    evening.do(erase_participant())
    assert evening.state.drafts == {}
    evening.do(c.SetParticipant(ADA, "Ada van Dam"))
    evening.do(erase_participant())
    assert "van Dam" not in words_left(evening)


def test_a_name_taken_off_the_list_can_still_be_erased(evening: Evening) -> None:
    evening.do(c.SetParticipant(ADA, CANARY), c.RemoveParticipant(ADA))
    assert CANARY in words_left(evening)
    evening.do(erase_participant())
    assert CANARY not in words_left(evening)


def test_somebody_who_never_was_on_the_list_cannot_be_erased(evening: Evening) -> None:
    refused = evening.refuses(UnknownIdError, erase_participant())
    assert (refused.what, refused.name) == ("participant", "ada")


def test_two_erased_people_do_not_stand_in_each_others_way(evening: Evening) -> None:
    for participant in (ADA, ParticipantId("bo")):
        evening.do(c.SetParticipant(participant, f"{participant} de Wit"))
        evening.do(c.EraseParticipant(participant, REQUEST, REASON))
    evening.person("Cas")
    evening.team("Tafel")
    assert len(evening.state.participants) == 3


# --- one event -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command",
    [
        c.ParkPoint(PointId("p1"), CANARY),
        c.RecordPledge(PointId("p1"), "wethouder", CANARY),
        c.SetEntry(JOINT, EntryId("e1"), {"text": CANARY}),
        c.SetTeam(TeamId("t"), CANARY),
        c.SetParticipant(ADA, CANARY),
        c.AgreeHouseRules((CANARY,)),
        c.ChangeDetails(Details(CANARY, CANARY, "2026-03-12")),
    ],
    ids=lambda command: type(command).__name__,
)
def test_the_words_of_any_event_go_and_that_it_happened_remains(
    evening: Evening, command: c.Command
) -> None:
    row, *_ = evening.do(command)
    erase = c.EraseEvent(row.seq, REQUEST, REASON)
    assert CANARY in words_left(evening)
    evening.do(erase)
    assert CANARY not in words_left(evening)
    assert row in evening.rows
    assert evening.refuses(NothingToEraseError, erase).target == str(row.seq)


def test_an_event_without_words_has_none_to_erase(evening: Evening) -> None:
    (row,) = evening.do(c.CloseRound(OWN))
    evening.refuses(NothingToEraseError, c.EraseEvent(row.seq, REQUEST, REASON))


def test_an_answer_is_not_erased_by_its_event_alone(evening: Evening) -> None:
    seq = evening.items(evening.person("Ada"), OWN, "rust")
    evening.refuses(NothingToEraseError, c.EraseEvent(seq, REQUEST, REASON))
    evening.refuses(NothingToEraseError, c.EraseEvent(999, REQUEST, REASON))


def test_even_why_something_was_erased_can_be_erased(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    (row,) = evening.do(c.EraseAnswer("ada", OWN, REQUEST, CANARY))
    evening.do(c.EraseEvent(row.seq, c.ErasureCategory.MISTAKE, REASON))
    assert CANARY not in words_left(evening)


# --- always --------------------------------------------------------------------------------


def test_an_erasure_has_a_category_and_a_reason(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    for command in (
        c.EraseAnswer("ada", OWN, REQUEST, " "),
        c.EraseParticipant(ADA, REQUEST, ""),
        c.EraseEvent(1, REQUEST, "\n"),
    ):
        assert evening.refuses(EmptyTextError, command).what == "reason"
    (row,) = evening.do(erase_answer())
    assert '"category":"verzoek van de betrokkene"' in row.data
    assert (row.subject, row.question) == ("ada", OWN)


def test_the_chain_of_links_holds_after_erasing(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    evening.seal()
    evening.do(erase_answer(), erase_participant(), c.EraseEvent(1, REQUEST, REASON))
    link = GENESIS
    for row in evening.rows:
        link = link_after(link, row)
        assert row.link == link
    assert evening.state.link == link


def test_erasing_from_a_sealed_account_keeps_its_seal(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, CANARY)
    evening.seal()
    before = evening.state.account
    evening.do(erase_answer())
    assert evening.state.account == before


# --- by what was typed ---------------------------------------------------------------------


def test_a_name_that_was_typed_goes_from_everywhere_whoever_wrote_it() -> None:
    evening = Evening()
    ada, bo = evening.people("Ada", "Bo")
    evening.items(ada, OWN, "mevrouw Kanarie wacht")
    evening.draft(bo, OWN, '"over MEVROUW KANARIE"')
    evening.entry(JOINT, "v1", "Zorg voor mevrouw kanarie")
    evening.entry(JOINT, "v1", "Zorg op tijd")
    evening.do(c.ParkPoint(PointId("p"), "Kanarie bellen"))
    evening.do(c.EraseText(" kanarie ", REQUEST, REASON))
    assert not any("kanarie" in body.casefold() for body in evening.reread().bodies.values())
    assert evening.reread().drafts == {}
    assert evening.state.joint[JOINT].entries[EntryId("v1")].fields == {"text": "Zorg op tijd"}
    evening.refuses(NothingToEraseError, c.EraseText("kanarie", REQUEST, REASON))


@pytest.mark.parametrize("typed", ["Zoë", "Zoe\u0308", "ZOË"])
@pytest.mark.parametrize("draft", ['"bij Zoë thuis"', '"bij Zoe\u0308 th', r'"bij Zo\u00eb thuis"'])
def test_a_name_is_found_however_its_letters_were_written(typed: str, draft: str) -> None:
    evening = Evening()
    evening.draft(evening.person("Ada"), OWN, draft)
    evening.do(c.EraseText(typed, REQUEST, REASON))
    assert evening.reread().drafts == {}


@pytest.mark.parametrize("kind", Kind)
def test_a_word_goes_where_people_wrote_it_and_not_where_the_file_says_what_an_answer_is(
    kind: Kind,
) -> None:
    """Who erases *orde* or *line* loses no order that others chose, and no answer they declined."""
    evening = Evening()
    ada, bo = evening.people("Ada", "Bo")
    evening.answer(ada, own(kind), FITTING[kind])
    evening.answer(bo, own(kind), Declined())
    for word in ("text", "item", "chosen", "number", "point", "orde", "place", "row", "line"):
        evening.refuses(NothingToEraseError, c.EraseText(word, REQUEST, REASON))
    for word in ("welzijn", "vrijheid", "wat", "wie"):  # keys of options and of fields
        evening.refuses(NothingToEraseError, c.EraseText(word, REQUEST, REASON))


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (Kind.TEXT, "rust op"),
        (Kind.ITEMS, "ruimte"),
        (Kind.NUMBER, "12.50"),
        (Kind.RECORD, "de wijk"),
        (Kind.RECORDS, "een brief"),
    ],
)
def test_whatever_people_typed_can_be_erased_by_it(kind: Kind, word: str) -> None:
    evening = Evening()
    evening.answer(evening.person("Ada"), own(kind), FITTING[kind])
    evening.do(c.EraseText(word, REQUEST, REASON))
    assert not any(word in body.casefold() for body in evening.reread().bodies.values())


@pytest.mark.parametrize(
    ("typed", "draft"),
    [
        ('zij zei "nee"', r'{"text": "zij zei \"nee\" en ging'),
        ("diep verborgen", '{"a": ' * 6_000 + '"diep verborgen"'),
        ("diep verborgen", '{"rows": [{"wat": "diep verborgen", "wie": 3}]}'),
    ],
    ids=["half", "deep", "whole"],
)
def test_a_draft_is_searched_as_it_came(typed: str, draft: str) -> None:
    evening = Evening()
    evening.draft(evening.person("Ada"), OWN, draft)
    evening.do(c.EraseText(typed, REQUEST, REASON))
    assert evening.reread().drafts == {}


def test_a_text_that_stands_in_nearly_everything_is_refused() -> None:
    Evening().refuses(EmptyTextError, c.EraseText(" de", REQUEST, REASON))
