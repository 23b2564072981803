"""Promises of `workshop.exchange.voices`: whose answer it is, without ever guessing."""

from __future__ import annotations

import pytest

from tests.domain.evening import Evening
from tests.exchange.paper import evening
from workshop.domain import commands as c
from workshop.domain.commands import ErasureCategory
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution
from workshop.exchange.findings import Trouble
from workshop.exchange.voices import Council, Form, Voice, Voices, WholeGroup


def find(cell: str, made: Evening | None = None) -> Voice | Trouble:
    return Voices((made or evening()).state).find(cell)


@pytest.mark.parametrize("cell", ["Zoë", " zoe\u0308 ", "ZOË", "Zoë (Zuid)", "zoë  (zuid)"])
def test_a_participant_is_found_however_the_name_is_typed(cell: str) -> None:
    assert find(cell) == c.ByParticipant(ParticipantId("zoë"))


def test_a_name_in_the_order_of_a_council_system_is_found_too() -> None:
    made = evening()
    berg = made.person("Jan van den Berg", "Noord")
    assert find("Berg, Jan van den", made) == berg
    assert find("Berg, Piet", made) == Trouble("who_unknown", "Berg, Piet")
    assert find("Berg,", made) == Trouble("who_unknown", "Berg,")


@pytest.mark.parametrize("cell", ["raad", " RAAD "])
def test_the_council_is_all_together(cell: str) -> None:
    assert find(cell) == find(cell, evening(Attribution.ANONYMOUS)) == Council()


def test_a_team_is_found_by_its_name() -> None:
    made = evening()
    team = made.team("Tafel 1")
    assert find("tafel 1", made) == team


@pytest.mark.parametrize("cell", ["fractie: Noord", "Fractie:noord", "FRACTIE :  NOORD"])
def test_a_political_group_can_answer_as_one(cell: str) -> None:
    assert find(cell) == WholeGroup("Noord")


def test_a_political_group_that_is_a_team_already_is_that_team() -> None:
    made = evening()
    team = made.team("Noord")
    assert find("fractie: noord", made) == team


def test_an_unknown_political_group_is_told_with_those_that_exist() -> None:
    assert find("fractie: Noort") == Trouble("group_unknown", "Noort", "Noord")
    assert find("fractie: West") == Trouble("group_unknown", "West", "Noord, Zuid")


def test_namesakes_need_their_group() -> None:
    made = evening()
    noord, zuid, nowhere = (c.ByParticipant(ParticipantId(key)) for key in ("n", "z", "geen"))
    for by, group in ((noord, "Noord"), (zuid, "Zuid"), (nowhere, "")):
        made.do(c.SetParticipant(by.participant, "Jan", group=group))
    assert find("Jan", made) == Trouble("who_ambiguous", "Jan", "Jan (Noord), Jan (Zuid), Jan ()")
    assert find("jan (noord)", made) == noord
    assert find("Jan (Zuid)", made) == zuid
    assert find("Jan ()", made) == nowhere


def test_an_unknown_name_is_told_with_the_one_that_was_probably_meant() -> None:
    assert find("Zoe") == Trouble("who_unknown", "Zoe", "Zoë")
    assert find("Noord") == Trouble("who_unknown", "Noord", "fractie: Noord")
    assert find("raat") == Trouble("who_unknown", "raat", "raad")
    assert find("Xerxes") == Trouble("who_unknown", "Xerxes")
    assert find(" \x07") == Trouble("empty")


def test_who_only_listens_has_no_answer() -> None:
    assert find("Wim") == Trouble("role_listens", "Wim", "wethouder")


def test_an_erased_name_is_nobody() -> None:
    made = evening()
    made.do(c.EraseParticipant(ParticipantId("ada"), ErasureCategory.REQUEST, "verzoek"))
    assert find("Ada", made) == Trouble("who_unknown", "Ada")
    assert find("()", made) == Trouble("who_unknown", "()")


@pytest.mark.parametrize(
    ("cell", "number"), [("formulier 1", "1"), ("Formulier  007", "7"), ("FORMULIER 225", "225")]
)
def test_an_anonymous_form_has_a_number(cell: str, number: str) -> None:
    assert find(cell, evening(Attribution.ANONYMOUS)) == Form(number)


@pytest.mark.parametrize(
    "cell", ["formulier", "formulier een", "formulier 0", "formulier -1", "anoniem",
             "formulier \u0661", "formulier " + "9" * 5_000],
)  # fmt: skip
def test_a_form_without_a_number_is_told(cell: str) -> None:
    found = find(cell, evening(Attribution.ANONYMOUS))
    assert isinstance(found, Trouble)
    assert found.code == "form_number"


@pytest.mark.parametrize("cell", ["Ada", "Ada (Noord)", "fractie: Noord", "Tafel 1", "iemand"])
def test_where_answers_are_anonymous_no_name_goes_further_than_the_file(cell: str) -> None:
    made = evening(Attribution.ANONYMOUS)
    made.team("Tafel 1")
    assert find(cell, made) == Trouble("name_refused", "", "formulier 1")


@pytest.mark.parametrize("cell", ["formulier 1", "Formulier", "anoniem"])
def test_where_answers_have_names_a_form_has_none(cell: str) -> None:
    assert find(cell) == Trouble("form_refused", cell)
    assert find(cell, evening(Attribution.NAME)) == Trouble("form_refused", cell)
