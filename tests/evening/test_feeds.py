"""What one shipped programme gives to another, in real evenings of them; nothing is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from workshop.content.programmes import programmes
from workshop.domain import commands as c
from workshop.domain.ids import EntryId, QuestionId
from workshop.domain.settings import Attribution, Details, Publicity
from workshop.evening import open_evening
from workshop.evening.continuing import bring_in
from workshop.evening.making import Plan, make
from workshop.pictures.earlier import brought_for

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State
    from workshop.evening import Evening

CASES: Final = QuestionId("casuistiek.waarden.samen")
VALUES: Final = QuestionId("visie.waarden.samen")
BESIDE: Final = tuple(
    QuestionId(f"raadsvoorstel.visie.samen.{each}") for each in ("past", "schuurt", "onbekend")
)
PRINCIPLES: Final = QuestionId("visie.principes.samen")
MATTERS: Final = QuestionId("reflectie.belangrijk.samen")
COMPARED: Final = QuestionId("reflectie.vergelijken.samen")
DETAILS: Final = Details("Avond over waarden", "Voorbeeldstad", "2026-03-12")


def _evening(folder: Path, *names: str) -> Path:
    path = folder / "avond.dialoog"
    make(path, Plan(DETAILS, Attribution.GROUP, Publicity.INFORMAL, names))
    return path


def _brought(evening: Evening, question: QuestionId) -> list[tuple[str, str, dict[str, str]]]:
    """What lies ready there: its words, where they are from, and what fits its columns."""

    def look(state: State) -> list[tuple[str, str, dict[str, str]]]:
        found = brought_for(state, state.questions[question])
        return [(each.text, each.origin, dict(each.fields)) for each in found]

    return evening.look(look)


def test_values_from_cases_lie_ready_for_the_vision(tmp_path: Path) -> None:
    with open_evening(_evening(tmp_path, "casuistiek", "visie")) as evening:
        fields = {"waarde": "Tijdigheid", "betekenis": "Op tijd geholpen worden"}
        evening.do(c.SetEntry(CASES, EntryId("tijdigheid"), fields))
        (found,) = _brought(evening, VALUES)
    assert found == ("Tijdigheid", "Waarden in de casus", fields)


@pytest.mark.parametrize("asked", BESIDE)
def test_all_that_a_vision_says_lies_ready_beside_a_proposal(
    tmp_path: Path, asked: QuestionId
) -> None:
    said = {
        "visie.waarden.samen": {"waarde": "Vertrouwen"},
        "visie.principes.samen": {"principe": "Zorg dichtbij"},
        "visie.resultaten.samen": {"resultaat": "minder mensen eenzaam zijn"},
        "visie.kwaliteit.samen": {"eis": "Een vast gezicht"},
    }
    with open_evening(_evening(tmp_path, "visie", "raadsvoorstel")) as evening:
        for question, fields in said.items():
            evening.do(c.SetEntry(QuestionId(question), EntryId(question), fields))
        found = _brought(evening, asked)
    assert [text for text, _, _ in found] == [
        text for row in said.values() for text in row.values()
    ]
    # The point goes in the first column; why it fits or does not is for the room to say.
    assert all(fields == {"uitgangspunt": text} for text, _, fields in found)


def test_the_vision_of_an_earlier_evening_can_be_held_against_a_proposal(tmp_path: Path) -> None:
    before = tmp_path / "toen"
    before.mkdir()
    then = _evening(before, "visie")
    with open_evening(then) as evening:
        fields = {"principe": "Zorg dichtbij", "onderbouwing": "Thuis gaat het beter"}
        evening.do(c.SetEntry(PRINCIPLES, EntryId("p"), fields))
    with open_evening(_evening(tmp_path, "raadsvoorstel")) as evening:
        bring_in(evening, then)
        for asked in BESIDE:
            (found,) = _brought(evening, asked)
            assert found == ("Zorg dichtbij", DETAILS.title, {"uitgangspunt": "Zorg dichtbij"})


def test_last_years_reflection_lies_ready_for_this_years(tmp_path: Path) -> None:
    before = tmp_path / "toen"
    before.mkdir()
    then = _evening(before, "reflectie")
    with open_evening(then) as evening:
        evening.do(c.SetEntry(MATTERS, EntryId("b"), {"belangrijk": "De wijkteams"}))
    with open_evening(_evening(tmp_path, "reflectie")) as evening:
        bring_in(evening, then)
        (same,), (beside,) = _brought(evening, MATTERS), _brought(evening, COMPARED)
    assert same == ("De wijkteams", DETAILS.title, {"belangrijk": "De wijkteams"})
    assert beside == ("De wijkteams", DETAILS.title, {"onderwerp": "De wijkteams"})


def test_what_feeds_exists_and_can_take_words_over() -> None:
    asked = {each.id: each for of in programmes() for each in of.questions()}
    feeding = [(each, asked[into]) for each in asked.values() for into in each.feeds]
    assert len(feeding) > len(programmes())
    for each, into in feeding:
        assert each.columns[0].reference is None, f"{each.id} would be named by another answer"
        assert into.columns[0].reference is None, f"{into.id} has no column for the words"


def test_a_row_that_is_named_by_an_earlier_answer_is_told_in_its_words(tmp_path: Path) -> None:
    case, asks = QuestionId("casuistiek.casus.samen"), QuestionId("casuistiek.visie.samen")
    with open_evening(_evening(tmp_path, "casuistiek", "visie")) as evening:
        evening.do(c.SetEntry(case, EntryId("val"), {"casus": "Vier weken na een val"}))
        fields = {"casus": "val", "visie": "Hulp komt op tijd"}
        evening.do(c.SetEntry(asks, EntryId("rij"), fields))

        def look(state: State) -> list[str]:
            state.questions[asks] = replace(state.questions[asks], feeds=(VALUES,))
            return [each.text for each in brought_for(state, state.questions[VALUES])]

        assert evening.look(look) == ["Vier weken na een val"]
