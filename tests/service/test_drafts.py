"""Promises about half-written text: kept while it is typed, gone once it is sent."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    command_id,
    done,
    draft,
    drafts_of,
    failure,
    held,
    issue,
    items_of,
    person,
    seat,
    seq_of,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import NotForThisQuestionError, SealingBusyError
from workshop.domain.events import Agreement
from workshop.domain.ids import TOGETHER, SubjectId
from workshop.domain.programme import Phase
from workshop.pictures.audiences import own_answers
from workshop.pictures.counting import counts

if TYPE_CHECKING:
    from tests.service.evening import Evening


def page(*items: str) -> str:
    """A draft as a page writes it: in the form of the answer it may become."""
    return json.dumps({"items": items})


NO_ANSWERS = (
    "",
    "zorg",
    "[]",
    "7",
    page("zorg", "x"),
    page("zorg", "x", "y", "z"),
    '{"items":[1]}',
    '{"text":"zorg"}',
    "[" * 9999,
)


# --- typing --------------------------------------------------------------------------------


def test_a_thousand_drafts_of_one_author_are_one_write(evening: Evening) -> None:
    with held(evening.owner):
        sent = [evening.owner.save_draft(draft(0, rev, f"tekst {rev}")) for rev in range(1000)]
    assert len(done(*sent)) == 1000
    assert evening.disk.count("INSERT INTO drafts") == 1
    assert drafts_of(evening.owner) == {"p0": "tekst 999"}
    evening.stop()
    assert [kept.client_rev for kept in state_of(evening.path).drafts.values()] == [999]


def test_typing_writes_no_event(evening: Evening) -> None:
    before = seq_of(evening.owner)
    (receipt,) = done(evening.owner.save_draft(draft(0, 1, "tekst")))
    assert receipt.seq == before == seq_of(evening.owner)


def test_an_older_draft_never_overwrites_a_newer_one(evening: Evening) -> None:
    with held(evening.owner):
        done_later = [evening.owner.save_draft(draft(0, rev, f"{rev}")) for rev in (5, 3)]
    done(*done_later)
    done(evening.owner.save_draft(draft(0, 4, "4")))
    assert drafts_of(evening.owner) == {"p0": "5"}
    done(evening.owner.save_draft(draft(0, 6, "6")))
    assert drafts_of(evening.owner) == {"p0": "6"}


def test_drafts_of_different_authors_are_apart(evening: Evening) -> None:
    with held(evening.owner):
        sent = [evening.owner.save_draft(draft(n, 1, f"van {n}")) for n in range(3)]
    done(*sent)
    assert drafts_of(evening.owner) == {"p0": "van 0", "p1": "van 1", "p2": "van 2"}


def test_closing_a_round_leaves_every_draft_with_its_author(evening: Evening) -> None:
    done(*[evening.owner.save_draft(draft(n, 1, "half")) for n in range(3)])
    done(evening.owner.submit(c.CloseRound(OWN)))
    done(evening.owner.save_draft(draft(0, 2, "half af")))
    assert drafts_of(evening.owner) == {"p0": "half af", "p1": "half", "p2": "half"}


def test_a_council_in_mid_word_loses_nothing_when_its_round_closes(evening: Evening) -> None:
    numbers = range(45)
    done(
        *[
            evening.owner.submit(c.SetParticipant(person(n).participant, f"Lid {n}", group="Noord"))
            for n in numbers
        ]
    )
    done(*[evening.owner.save_draft(draft(n, 1, f"half {n}")) for n in numbers])
    done(evening.owner.submit(c.EnterPhase(VALUES_STEP, Phase.SHOW)))
    done(evening.owner.submit(c.Show(OWN)))
    assert drafts_of(evening.owner) == {f"p{n}": f"half {n}" for n in numbers}
    counted = evening.owner.look(lambda state: counts(state, OWN)).result(PATIENCE_S)
    assert (counted.drafts, counted.answered) == (45, 0)

    done(*[evening.owner.submit(answer(n, f"heel {n}"), actor=TABLET) for n in numbers])
    counted = evening.owner.look(lambda state: counts(state, OWN)).result(PATIENCE_S)
    assert (counted.drafts, counted.answered, counted.late) == (0, 45, 45)


def test_a_draft_that_may_not_be_kept_is_refused(evening: Evening) -> None:
    agreement = Agreement("Veenrade", "Vera", "Gijs")
    done(evening.owner.save_draft(draft(0, 1, "half")))
    done(evening.owner.submit(c.StartSealing(agreement)))
    assert isinstance(failure(evening.owner.save_draft(draft(0, 2, "half af"))), SealingBusyError)
    done(evening.owner.submit(c.FinishSealing("ab" * 32, "cd" * 32, "PEM", "verslag.pdf")))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert state_of(evening.path).drafts == {}


# --- joint answers -------------------------------------------------------------------------


def together(rev: int, body: str) -> c.SaveDraft:
    """What is being written at the desk."""
    return c.SaveDraft(c.Together(), JOINT, rev, body)


def test_a_half_written_joint_answer_is_there_again_after_a_crash(evening: Evening) -> None:
    done(evening.owner.save_draft(together(1, "half")), evening.owner.save_draft(draft(0, 1, "e")))
    folder = evening.path.parent / "elders"
    folder.mkdir()
    for each in evening.path.parent.glob(f"{evening.path.name}*"):  # nothing was closed
        shutil.copy(each, folder)
    kept = state_of(folder / evening.path.name).drafts
    assert {key: each.body for key, each in kept.items()} == {
        (TOGETHER, JOINT): "half",
        ("p0", OWN): "e",
    }


def test_a_half_written_joint_answer_fixes_no_settings(evening: Evening) -> None:
    done(evening.owner.save_draft(together(1, "half")))
    assert not evening.owner.look(lambda state: state.has_answered()).result(PATIENCE_S)


def test_a_joint_draft_ends_when_all_of_it_was_saved(evening: Evening) -> None:
    done(evening.owner.save_draft(together(1, "half")))
    done(evening.owner.save_draft(together(2, "")))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert state_of(evening.path).drafts == {}


def test_a_joint_draft_goes_with_the_seal_and_with_an_erased_text(evening: Evening) -> None:
    done(evening.owner.save_draft(together(1, "de buurvrouw zegt")))
    request = c.EraseText("buurvrouw", c.ErasureCategory.REQUEST, "Zij vroeg het")
    done(evening.owner.submit(request))
    assert drafts_of(evening.owner) == {}
    done(evening.owner.save_draft(together(2, "half")))
    done(evening.owner.submit(c.StartSealing(Agreement("Veenrade", "Vera", "Gijs"))))
    done(evening.owner.submit(c.FinishSealing("ab" * 32, "cd" * 32, "PEM", "verslag.pdf")))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert state_of(evening.path).drafts == {}


def test_only_a_joint_question_has_a_joint_draft(evening: Evening) -> None:
    wrong = c.SaveDraft(c.Together(), OWN, 1, "half")
    assert isinstance(failure(evening.owner.save_draft(wrong)), NotForThisQuestionError)


# --- sending -------------------------------------------------------------------------------


def test_sending_takes_the_draft_along_in_the_same_transaction(evening: Evening) -> None:
    done(evening.owner.save_draft(draft(0, 1, "zor")))
    done(evening.owner.save_draft(draft(1, 1, "blijft")))
    before = evening.disk.count("COMMIT")
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    assert evening.disk.count("COMMIT") == before + 1
    assert drafts_of(evening.owner) == {"p1": "blijft"}
    evening.stop()
    assert list(state_of(evening.path).drafts) == [("p1", OWN)]


@pytest.mark.parametrize("actor", [TABLET, "operator"])
def test_a_draft_that_waits_with_its_own_answer_is_taken_along(
    evening: Evening, actor: str
) -> None:
    with held(evening.owner):
        other = evening.owner.submit(answer(1, "eerst"), actor=TABLET)
        typed = evening.owner.save_draft(draft(0, 1, "zor"))
        sent = evening.owner.submit(answer(0, "zorg"), actor=actor)
    done(other, typed, sent)
    assert drafts_of(evening.owner) == {}
    assert items_of(evening.owner, person(0)) == ("zorg",)


def test_a_draft_that_waits_with_a_whole_file_of_answers_is_taken_along(evening: Evening) -> None:
    with held(evening.owner):
        typed = evening.owner.save_draft(draft(0, 1, "zor"))
        sent = evening.owner.submit_all([answer(0, "zorg"), c.Show(OWN)])
    done(typed, sent)
    assert drafts_of(evening.owner) == {}


def test_what_is_typed_after_sending_is_a_draft_again(evening: Evening) -> None:
    with held(evening.owner):
        before = evening.owner.save_draft(draft(0, 1, "zor"))
        sent = evening.owner.submit(answer(0, "zorg"), actor=TABLET)
        after = evening.owner.save_draft(draft(0, 2, "zorg en"))
        newer = evening.owner.save_draft(draft(0, 3, "zorg en buurt"))
    done(before, sent, after, newer)
    assert drafts_of(evening.owner) == {"p0": "zorg en buurt"}
    assert items_of(evening.owner, person(0)) == ("zorg",)


def test_a_refused_answer_leaves_its_draft(evening: Evening) -> None:
    with held(evening.owner):
        typed = evening.owner.save_draft(draft(0, 1, "een twee drie vier"))
        sent = evening.owner.submit(answer(0, "een", "twee", "drie", "vier"), actor=TABLET)
    done(typed)
    assert failure(sent) is not None
    assert drafts_of(evening.owner) == {"p0": "een twee drie vier"}


@pytest.mark.parametrize("body", [page("zorg", "buurt"), page(" zorg ", "", "buurt")])
def test_a_draft_held_up_until_after_its_own_answer_does_not_come_back(
    evening: Evening, body: str
) -> None:
    done(evening.owner.submit(answer(0, "zorg", "buurt"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 9, body)))
    assert drafts_of(evening.owner) == {}
    assert evening.disk.count("INSERT INTO drafts") == 0


def test_typing_back_to_what_was_sent_ends_the_draft(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 2, page("zorg en"))))
    done(evening.owner.save_draft(draft(0, 1, page("zorg"))))
    assert drafts_of(evening.owner) == {"p0": page("zorg en")}
    done(evening.owner.save_draft(draft(0, 3, page("zorg"))))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert state_of(evening.path).drafts == {}


def test_who_takes_all_of_it_away_has_no_draft(evening: Evening) -> None:
    done(evening.owner.save_draft(draft(0, 1, page("zo"))))
    done(evening.owner.save_draft(draft(0, 2, "")))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert state_of(evening.path).drafts == {}


@pytest.mark.parametrize(
    "body",
    ["zorg", "[]", "7", page("zorg", "x"), '{"items":[1]}', '{"text":"zorg"}', "[" * 9999],
)
def test_anything_else_a_page_writes_is_kept(evening: Evening, body: str) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 1, body)))
    assert drafts_of(evening.owner) == {"p0": body}


def test_sending_the_same_again_ends_the_draft_though_nothing_is_written(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 1, "zorg en")))
    before = seq_of(evening.owner)
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    assert seq_of(evening.owner) == before
    assert drafts_of(evening.owner) == {}


def test_the_same_again_from_paper_leaves_the_draft_on_the_tablet(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 1, "zorg en")))
    paper = c.SubmitAnswer(person(0), OWN, answer(0, "zorg").value, c.Medium.PAPER)
    done(evening.owner.submit_all([paper]))
    assert drafts_of(evening.owner) == {"p0": "zorg en"}


def test_a_retry_of_an_answer_leaves_what_was_typed_since(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), id=command_id(1), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 1, "zorg en")))
    done(evening.owner.submit(answer(0, "zorg"), id=command_id(1), actor=TABLET))
    assert drafts_of(evening.owner) == {"p0": "zorg en"}


def with_rev(sent: c.SubmitAnswer, rev: int) -> c.SubmitAnswer:
    """As a page sends it: with the newest draft that the answer takes along."""
    return replace(sent, draft_rev=rev)


def test_an_answer_that_the_network_held_up_leaves_what_was_typed_since(evening: Evening) -> None:
    done(evening.owner.save_draft(draft(0, 1, "zor")))
    done(evening.owner.save_draft(draft(0, 3, "zorg en")))
    done(evening.owner.submit(with_rev(answer(0, "zorg"), 2), actor=TABLET))
    assert items_of(evening.owner, person(0)) == ("zorg",)
    assert drafts_of(evening.owner) == {"p0": "zorg en"}
    evening.stop()
    assert [kept.body for kept in state_of(evening.path).drafts.values()] == ["zorg en"]


def test_the_same_answer_again_leaves_what_was_typed_since(evening: Evening) -> None:
    done(evening.owner.submit(with_rev(answer(0, "zorg"), 2), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 3, "zorg en")))
    done(evening.owner.submit(with_rev(answer(0, "zorg"), 2), actor=TABLET))
    assert drafts_of(evening.owner) == {"p0": "zorg en"}


def test_a_withdrawal_that_was_held_up_leaves_what_was_typed_since(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 4, "zorg en")))
    done(evening.owner.submit(c.WithdrawAnswer(person(0), OWN, 3), actor=TABLET))
    assert drafts_of(evening.owner) == {"p0": "zorg en"}


def test_an_anonymous_answer_that_was_held_up_leaves_what_was_typed_since(
    anonymous: Evening,
) -> None:
    done(anonymous.owner.submit(issue(1)))
    done(anonymous.owner.save_draft(draft(seat(1), 3, "zorg en")))
    done(anonymous.owner.submit(with_rev(answer(seat(1), "zorg"), 2), actor=TABLET))
    assert list(drafts_of(anonymous.owner).values()) == ["zorg en"]
    done(anonymous.owner.submit(c.Show(OWN)))
    assert list(drafts_of(anonymous.owner).values()) == ["zorg en"]


@pytest.mark.parametrize("rev", [1, 2])
def test_an_older_draft_held_up_until_after_the_answer_does_not_come_back(
    evening: Evening, rev: int
) -> None:
    done(evening.owner.submit(with_rev(answer(0, "zorg", "buurt"), 2), actor=TABLET))
    done(evening.owner.save_draft(draft(0, rev, page("zo"))))
    assert drafts_of(evening.owner) == {}
    done(evening.owner.save_draft(draft(0, 3, page("zorg en"))))
    assert drafts_of(evening.owner) == {"p0": page("zorg en")}


def test_a_page_that_is_loaded_anew_counts_on_from_its_answer(evening: Evening) -> None:
    """Else what is typed next would be older than the answer."""
    done(evening.owner.submit(with_rev(answer(0, "zorg"), 7), actor=TABLET))
    look = evening.owner.look(lambda state: own_answers(state, {OWN: SubjectId("p0")}))
    assert [(each.draft, each.draft_rev) for each in look.result(PATIENCE_S)] == [(None, 7)]


def test_an_older_draft_does_not_come_back_after_all_of_it_was_taken_away(
    evening: Evening,
) -> None:
    done(evening.owner.save_draft(draft(0, 3, "")))
    done(evening.owner.save_draft(draft(0, 2, page("zo"))))
    assert drafts_of(evening.owner) == {}


def test_withdrawing_takes_the_draft_along(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    with held(evening.owner):
        typed = evening.owner.save_draft(draft(0, 1, "zorg en"))
        back = evening.owner.submit(c.WithdrawAnswer(person(0), OWN), actor=TABLET)
    done(typed, back)
    assert drafts_of(evening.owner) == {}


def test_anonymous_drafts_stay_before_their_own_answers(anonymous: Evening) -> None:
    done(*[anonymous.owner.submit(issue(n)) for n in range(20)])
    with held(anonymous.owner):
        sent = [anonymous.owner.save_draft(draft(seat(n), 1, "zor")) for n in range(20)]
        sent += [anonymous.owner.submit(answer(seat(n), "zorg"), actor=TABLET) for n in range(20)]
    done(*sent)
    assert drafts_of(anonymous.owner) == {}
    anonymous.stop()
    assert len(state_of(anonymous.path).answers[OWN]) == 20


def test_an_answer_without_its_words_hides_no_draft(evening: Evening) -> None:
    """Erased words equal nothing that is typed later."""
    done(evening.owner.submit(answer(0, "zorg"), actor=TABLET))
    erase = c.EraseAnswer("p0", OWN, c.ErasureCategory.MISTAKE, "verkeerde tablet")
    done(evening.owner.submit(erase))
    done(evening.owner.save_draft(draft(0, 1, page("zorg"))))
    assert drafts_of(evening.owner) == {"p0": page("zorg")}
