"""Promises of `workshop.pictures.finding`: all that may be seen is found, and nothing else."""

from __future__ import annotations

from tests.domain.method import JOINT, OWN, VALUES_STEP
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import PointId, RemarkId
from workshop.domain.programme import Phase
from workshop.pictures.finding import LIMIT, NOWHERE, FoundPicture, Place, find


def places(evening: Council, wanted: str) -> list[Place]:
    return [each.place for each in find(evening.state, wanted)]


def test_an_answer_is_found_only_when_it_was_shown() -> None:
    evening = Council()
    (ada,) = evening.people("Ada")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    evening.items(ada, OWN, "Kanariegeel licht")
    assert places(evening, "kanarie") == []
    evening.show(OWN)
    (found,) = find(evening.state, "LICHT kanarié")
    assert (found.place, found.text, found.step) == (Place.CARD, "Kanariegeel licht", VALUES_STEP)


def test_what_was_made_together_is_found_with_its_step() -> None:
    evening = Council()
    (ada,) = evening.people("Ada")
    evening.items(ada, OWN, "rust")
    (card,) = evening.show(OWN)
    evening.cluster(OWN, "Kanarie in de mijn", card)
    evening.entry(JOINT, "e", "Kanarie als norm")
    evening.do(c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.DISSENT, "Geen kanarie"))
    assert places(evening, "kanarie") == [Place.CLUSTER, Place.JOINT, Place.REMARK]


def test_people_points_and_rules_belong_to_no_step() -> None:
    evening = Council()
    evening.person("Kanarie de Vries", "Noord")
    evening.person("Kanarie")
    evening.do(c.ParkPoint(PointId("p"), "Kanarie later"))
    evening.do(c.AgreeHouseRules(("Laat de kanarie uitspreken",)))
    found = find(evening.state, "kanarie")
    assert [each.place for each in found] == [
        Place.POINT,
        Place.RULE,
        Place.PERSON,
        Place.PERSON,
    ]
    assert {each.step for each in found} == {NOWHERE}
    assert FoundPicture(Place.PERSON, "Kanarie de Vries (Noord)", NOWHERE, "") in found


def test_a_step_is_found_by_its_words_and_nothing_by_none() -> None:
    evening = Council()
    step = next(iter(evening.state.steps()))
    assert Place.STEP in places(evening, step.title)
    assert find(evening.state, "  ") == ()


def test_what_matches_much_stops_in_time() -> None:
    evening = Council()
    for number in range(LIMIT + 20):
        evening.do(c.ParkPoint(PointId(f"p{number}"), f"kanarie {number}"))
    assert len(find(evening.state, "kanarie")) == LIMIT
