"""Promises of what stays when answers are destroyed: numbers, as the sealed report printed them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.domain.method import JOINT, OWN, QUESTIONS, own
from tests.pictures.evening import SAMPLES, WORDS, WRITTEN_KINDS, Council, as_json
from workshop.domain import commands as c
from workshop.domain.ids import CardId, CommentId, ParticipantId, QuestionId
from workshop.domain.keeping import Kept
from workshop.domain.programme import Kind, Who
from workshop.domain.settings import Attribution
from workshop.domain.values import Declined
from workshop.pictures.audiences import shown_insight
from workshop.pictures.board import board_picture
from workshop.pictures.counting import counts
from workshop.pictures.destroying import figures_to_keep
from workshop.pictures.folded import is_folded
from workshop.pictures.report import report_data
from workshop.pictures.report_data import QuestionReport, ReportData

OTHERS = ("Linde", "Eik", "Berk")
CANARY = "kanarie"


def destroy(council: Council, kept: Kept = Kept.DESTROYED) -> None:
    figures = figures_to_keep(council.state) if kept is Kept.DESTROYED else {}
    council.do(c.DecideKeeping(kept, "B.2", "termijn voorbij", figures=figures))


def data(council: Council) -> ReportData:
    return report_data(council.state, WORDS)


def asked(data: ReportData) -> dict[str, QuestionReport]:
    return {
        question.id: question
        for programme in data.programmes
        for step in programme.steps
        for question in step.questions
    }


def council(attribution: Attribution = Attribution.GROUP) -> Council:
    """Ten people of four groups answer every kind of question; one would rather not."""
    made = Council(attribution)
    people: list[c.Author]
    if attribution is Attribution.ANONYMOUS:
        people = [made.seat(number) for number in range(1, 11)]
    else:
        groups = [("Linde", 4), ("Eik", 3), ("Berk", 2), ("Els", 1)]
        people = [each for name, size in groups for each in made.group(name, size)]
    for kind, sample in SAMPLES.items():
        for number, person in enumerate(people):
            value = Declined() if number == 1 else sample(f"{CANARY} {number % 3}")
            made.answer(person, own(kind), value)
        made.do(c.CloseRound(own(kind)), c.Show(own(kind)))
    board = made.state.questions[own(Kind.ITEMS)].id
    cards = [CardId(f"{each[-1].seq}.1") for each in list(made.state.answers[board].values())[2:5]]
    made.do(c.SetCluster(board, made.cluster(board, "Rust", *cards[:1]), "Rust", tuple(cards)))
    return made


@pytest.mark.parametrize("attribution", list(Attribution))
def test_every_number_that_the_report_printed_stays(attribution: Attribution) -> None:
    evening = council(attribution)
    evening.seal()
    before = asked(data(evening))
    destroy(evening)
    after = asked(data(evening))
    for id_, was in before.items():
        if was.who is not Who.OWN or not was.asked:
            continue
        now, written = after[id_], was.kind in WRITTEN_KINDS
        insight = replace(was.insight, tallies=()) if written else was.insight
        assert (now.counts, now.insight, now.loose) == (was.counts, insight, was.loose)
        sizes = [(each.name, len(each.cards), each.dots) for each in was.clusters]
        assert [(each.name, len(each.cards), each.dots) for each in now.clusters] == sizes
        assert (now.asked, now.shown, now.destroyed) == (was.asked, was.shown, True)
        assert now.answers == ()
    assert CANARY not in as_json(data(evening))


def test_what_was_never_asked_has_nothing_to_keep() -> None:
    evening = council()
    kept = figures_to_keep(evening.state)
    assert set(kept) == {own(kind) for kind in SAMPLES}
    assert CANARY not in json.dumps(kept)


def test_an_answer_that_nobody_saw_is_counted_and_no_figure_is_made_of_it() -> None:
    evening = Council()
    for person in evening.group("Linde", 4):
        evening.answer(person, own(Kind.POSITION), SAMPLES[Kind.POSITION](""))
    evening.seal()
    destroy(evening)
    question = asked(data(evening))[own(Kind.POSITION)]
    assert question.counts is not None
    assert question.counts.answered == 4
    assert question.insight.positions is None
    assert not question.shown


def test_once_somebody_answers_again_numbers_are_counted_again() -> None:
    evening = council()
    evening.seal()
    destroy(evening)
    evening.do(c.ReopenAccount("er kwam iemand bij"))
    kind = own(Kind.POSITION)
    assert is_folded(evening.state, kind)
    assert counts(evening.state, kind).declined == 1
    new = evening.person("Later")
    evening.answer(new, kind, SAMPLES[Kind.POSITION](""))
    assert not is_folded(evening.state, kind)
    assert counts(evening.state, kind).answered == 11
    evening.show(kind)
    assert asked(data(evening))[kind].answers[-1].texts == ("[weg]",)
    assert is_folded(evening.state, own(Kind.NUMBER))


def test_a_figure_that_was_erased_is_gone() -> None:
    evening = council()
    evening.seal()
    destroy(evening)
    kind = own(Kind.WEIGH)
    found = shown_insight(evening.state, QUESTIONS[kind])
    assert found.weights is not None
    evening.do(c.EraseText("Linde", c.ErasureCategory.REQUEST, "op verzoek"))
    assert not is_folded(evening.state, kind)
    assert shown_insight(evening.state, QUESTIONS[kind]).weights is None


def test_cards_lie_as_many_as_they_were_and_say_nothing() -> None:
    evening = council()
    before = board_picture(evening.state, own(Kind.ITEMS))
    evening.seal()
    destroy(evening)
    after = board_picture(evening.state, own(Kind.ITEMS))
    assert len(after.loose) == len(before.loose) > 0
    assert [len(each.cards) for each in after.clusters] == [3]
    assert set(after.loose) == {""}


# --- the report ----------------------------------------------------------------------------


def test_a_report_of_an_evening_in_which_nothing_was_decided_says_nothing() -> None:
    found = data(council())
    assert (found.keeping, found.holds, found.destroyed) == ((), (), 0)


def test_the_mark_gives_no_reason_where_there_are_two() -> None:
    evening = council()
    evening.do(c.EraseAnswer("linde-lid 1", OWN, c.ErasureCategory.REQUEST, "op verzoek"))
    assert "[weg]" not in as_json(data(evening))
    assert "[verwijderd]" in as_json(data(evening))
    evening.seal()
    destroy(evening, Kept.NAMELESS)
    found = data(evening)
    assert "[verwijderd]" not in as_json(found)
    assert {each.name for each in found.attendance.attendees} == {"[weg]"}
    assert {each.group for each in found.attendance.attendees} == {"Linde", "Eik", "[weg]"}
    assert (found.erased, found.destroyed) == (1, 10)


def test_labels_stay_where_names_go() -> None:
    evening = council()
    evening.seal()
    before = {id_: each.answers for id_, each in asked(data(evening)).items()}
    destroy(evening, Kept.NAMELESS)
    assert {id_: each.answers for id_, each in asked(data(evening)).items()} == before


def test_what_a_joint_answer_rests_on_is_marked() -> None:
    evening = council()
    question = own(Kind.ITEMS)
    card = evening.show(question)
    evening.entry(JOINT, "e1", "Rust", next(iter(card)))
    evening.do(c.IssueConcept(1))
    person = c.ByParticipant(ParticipantId("linde-lid 1"))
    evening.do(c.MakeComment(CommentId("o"), person, CANARY))
    evening.do(c.AnswerComment(CommentId("o"), taken_over=True, note="Overgenomen in de inleiding"))
    evening.seal()
    destroy(evening)
    found = data(evening)
    joint = asked(found)[QuestionId(JOINT)].joint
    assert joint is not None
    assert joint.entries[0].main == "Rust"
    assert joint.entries[0].sources == ("[weg]",)
    assert (found.comments[0].text, found.comments[0].note) == (
        "[weg]",
        "Overgenomen in de inleiding",
    )


def test_every_decision_and_hold_is_in_the_report() -> None:
    evening = council()
    evening.do(c.PlaceHold("zaak 14"), c.LiftHold("afgehandeld"))
    evening.seal()
    destroy(evening, Kept.NAMELESS)
    destroy(evening)
    evening.do(c.PlaceHold("zaak 15"))
    found = data(evening)
    assert [each.kept for each in found.keeping] == [Kept.NAMELESS, Kept.DESTROYED]
    assert {(each.category, each.ground) for each in found.keeping} == {("B.2", "termijn voorbij")}
    first, second = found.holds
    assert (first.reason, first.lifted_because) == ("zaak 14", "afgehandeld")
    assert (second.reason, second.lifted_at) == ("zaak 15", "")
