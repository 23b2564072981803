"""What the beamer says of counts, times and places."""

from __future__ import annotations

import pytest

from workshop.domain.agreement import Consensus
from workshop.domain.ids import StepId
from workshop.pictures.audiences import StepPicture
from workshop.pictures.insights import NumberInsight
from workshop.texts.ui import beamer as words


def step(id: str, programme: str = "Visie", title: str = "Waarden") -> StepPicture:
    return StepPicture(StepId(id), programme, title, 30, visited=False, skipped=False)


@pytest.mark.parametrize(
    ("seconds", "said"), [(380, "6:20"), (5, "0:05"), (0, "0:00"), (-90, "0:00")]
)
def test_the_clock_stops_at_nought(seconds: int, said: str) -> None:
    assert words.clock(seconds) == said


def test_a_step_is_counted_within_its_programme() -> None:
    outline = (step("a"), step("b", "Model", "Kader"), step("c", "Model", "Weging"))
    assert words.step_of(outline, "c") == "Stap 2 van 2 · Weging"
    assert not words.step_of(outline, "d")


def test_what_is_sealed_is_no_concept_any_more() -> None:
    assert words.standing(None) == ("Concept.", "Nog niets is afgesproken.")
    assert words.standing(2)[0] == "Akkoord aanwezigen, versie 2."


def test_a_page_of_the_report_says_which_and_a_part_says_which_part() -> None:
    assert words.leaf_of(3, 18) == ", bladzijde 3 van 18"
    assert words.part_of(2, 3) == "Deel 2 van 3"
    assert not words.part_of(1, 1)


def test_one_of_several_is_counted_and_the_only_one_is_not() -> None:
    assert words.question_of(2, 4) == "Vraag 2 van 4"
    assert not words.question_of(1, 1)
    assert words.entry_of("Waarde", 2, 4) == "Waarde 2 van 4"
    assert words.entry_of("Wat delen we?", 2, 4) == "2 van 4"
    assert words.entry_of("", 2, 4) == "2 van 4"
    assert words.entry_of("Waarde", 1, 1) == "Waarde"
    assert words.page(1, 2) == "1 van 2"
    assert words.several(3) == "3 vragen"


def test_counts_of_people_and_answers() -> None:
    assert words.of_sent(45) == "van 45 verstuurd"
    assert words.of_sent(0) == "verstuurd"
    assert words.answers(1) == "1 antwoord"
    assert words.of_people(45) == "van 45 mensen."
    assert words.rests_on(14) == "Rust op 14 bronnen"
    assert words.ranking_of(1) == "Volgorde van 1 raadslid"
    assert words.in_clusters(5) == "5 clusters"
    assert words.in_all(8) == "8 gezamenlijke antwoorden"
    assert words.after_steps(3, 4) == " na 3 van de 4 stappen"
    assert words.after_steps(1, 1) == " na 1 van de 1 stap"


def test_what_is_left_over_is_said_and_nought_is_not() -> None:
    assert words.loose(1) == "1 antwoord ligt los"
    assert not words.loose(0)
    assert words.hangs_loose(2) == "Nog los: 2 antwoorden"
    assert not words.hangs_loose(0)
    assert words.and_more(1) == "en 1 ander"
    assert words.and_more(11) == "en 11 andere"


def test_a_gap_is_named_by_its_label() -> None:
    assert words.missing("Resultaat:") == "Nog leeg: Resultaat"
    assert words.missing(" ") == words.NO_RESULT


def test_rows_of_the_linking_table_are_counted() -> None:
    assert "".join(words.complete(2, 3)) == "2 van de 3 regels zijn compleet"
    assert "".join(words.complete(1, 1)) == "1 van de 1 regel is compleet"


def test_an_open_poll_says_only_how_many_reacted() -> None:
    assert " ".join(words.reacted(38, 45)) == "38 van 45 hebben gereageerd"
    assert " ".join(words.reacted(1, 45)) == "1 van 45 heeft gereageerd"
    assert " ".join(words.reacted(47, 45)) == "47 van 47 hebben gereageerd"
    assert " ".join(words.reacted(2, 0)) == "2 hebben gereageerd"


def test_what_was_said_more_often_has_a_number() -> None:
    assert words.said(words.RESERVATION, 4) == "Kanttekening · 4×"
    assert words.said(words.RESERVATION, 1) == "Kanttekening"


@pytest.mark.parametrize("found", [None, Consensus.TOO_FEW])
def test_too_few_or_no_answers_have_no_agreement(found: Consensus | None) -> None:
    assert not words.consensus(found)


@pytest.mark.parametrize("found", sorted(set(Consensus) - {Consensus.TOO_FEW}))
def test_agreement_is_a_sentence(found: Consensus) -> None:
    assert words.consensus(found).startswith("Jullie ")


def test_places_and_figures() -> None:
    assert words.place(4, shared=True) == "4="
    assert words.place(4, shared=False) == "4"
    assert words.place_head(2) == "plaats 2"
    assert words.figure(2.5, "euro") == "2,5 euro"
    assert words.figure(2, "") == "2"
    assert words.spread(NumberInsight(3, 5, 1, 9, "uur")) == "Van 1 tot 9 uur"
    assert "".join(words.chosen(45)) == "45 hebben gekozen"
    assert "".join(words.chosen(1)) == "1 heeft gekozen"


def test_a_pause_says_when_it_goes_on() -> None:
    assert " ".join(words.goes_on_at("20:55")) == "We gaan verder om 20:55 uur"
    assert words.goes_on_at("") == (words.PAUSE_NOW, "")
    assert words.minutes_left(520) == "nog 9 minuten"
    assert words.minutes_left(60) == "nog 1 minuut"
    assert words.minutes_left(0) == "We beginnen zo"
    assert words.hereafter("Waarden") == "Hierna: Waarden"
