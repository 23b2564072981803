"""Promises of `workshop.pictures.summary`: one line about an evening, nobody's words in it."""

from __future__ import annotations

from tests.domain.evening import AGREEMENT
from tests.domain.method import OWN, VALUES_STEP
from tests.pictures.evening import Council, as_json
from workshop.domain import commands as c
from workshop.domain.events import Adoption
from workshop.domain.programme import Phase
from workshop.pictures.summary import SummaryPicture, summary_picture


def test_it_says_where_the_evening_is() -> None:
    evening = Council()
    evening.people("Ada", "Bo")
    found = summary_picture(evening.state)
    steps = len(list(evening.state.steps()))
    assert found == SummaryPicture(
        title="Waarden van Veenrade",
        municipality="Veenrade",
        date="2026-03-12",
        practice=False,
        step=0,
        steps=steps,
        participants=2,
        sealed_version=None,
        adopted=False,
    )
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    number = [each.id for each in evening.state.steps()].index(VALUES_STEP) + 1
    assert summary_picture(evening.state).step == number


def test_it_says_what_was_agreed_and_adopted() -> None:
    evening = Council()
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    evening.do(c.StartSealing(AGREEMENT), c.FinishSealing("0" * 64, "ab" * 32, "pem", "v.pdf"))
    found = summary_picture(evening.state)
    assert (found.sealed_version, found.adopted) == (1, False)
    evening.do(
        c.StartSealing(adoption=Adoption("2026-04-23", "7b")),
        c.FinishSealing("1" * 64, "ab" * 32, "pem", "w.pdf"),
    )
    assert summary_picture(evening.state).adopted


def test_no_names_and_no_answers_are_in_it() -> None:
    evening = Council()
    (ada,) = evening.people("Ada Kanarie")
    evening.items(ada, OWN, "kanariegeel")
    evening.show(OWN)
    assert "anarie" not in as_json(summary_picture(evening.state))
