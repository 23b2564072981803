"""Promises of `workshop.pictures.standing`: all places that may be seen, and no other."""

from __future__ import annotations

from tests.domain.method import JOINT, OWN
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import PointId, RemarkId
from workshop.pictures.standing import Standing, standing


def places(evening: Council, wanted: str) -> list[tuple[Standing, str]]:
    return [(each.place, each.name) for each in standing(evening.state, wanted)]


def test_an_answer_that_was_not_shown_stands_nowhere_however_many_there_are() -> None:
    evening = Council()
    for who in evening.people("Ada", "Bo", "Cas"):
        evening.items(who, OWN, "Kanariegeel licht")
        evening.draft(who, JOINT, "kanarie half")
    assert standing(evening.state, "kanarie") == ()
    evening.show(OWN)
    assert places(evening, "KANARIE") == [(Standing.WALL, "")]


def test_a_text_is_found_on_the_wall_in_its_cluster_and_as_a_source() -> None:
    evening = Council()
    (ada,) = evening.people("Ada")
    evening.items(ada, OWN, "kanarie")
    (card,) = evening.show(OWN)
    evening.cluster(OWN, "Vogels", card)
    evening.entry(JOINT, "e", "Ruimte", card)
    dissent = c.RemarkKind.DISSENT
    evening.do(c.SetRemark(JOINT, RemarkId("r"), dissent, "Liever rust", (card,)))
    assert places(evening, "kanarie") == [
        (Standing.WALL, ""),
        (Standing.CLUSTER, "Vogels"),
        (Standing.SOURCE, "Ruimte"),
        (Standing.SOURCE, "Liever rust"),
    ]
    titles = {each.title for each in standing(evening.state, "kanarie")}
    assert "" not in titles
    assert places(evening, "vogels") == [(Standing.CLUSTER, "Vogels")]


def test_what_was_written_together_and_said_in_a_closed_poll_is_found() -> None:
    evening = Council()
    (ada,) = evening.people("Ada")
    evening.entry(JOINT, "e", "Kanarie als norm")
    evening.do(c.SetRemark(JOINT, RemarkId("r"), c.RemarkKind.NOT_AGREED, "Geen kanarie"))
    evening.do(c.OpenPoll(JOINT))
    evening.do(c.TakeStance(ada, JOINT, c.Stance.WITH_RESERVATION, "Duifjes"))
    assert places(evening, "duifjes") == []
    evening.do(c.ClosePoll(JOINT))
    assert places(evening, "duifjes") == [(Standing.POLL, "")]
    assert places(evening, "kanarie") == [
        (Standing.JOINT, "Kanarie als norm"),
        (Standing.REMARK, ""),
    ]


def test_what_stands_beside_the_steps_is_found_and_nothing_is_nowhere() -> None:
    evening = Council()
    evening.person("Kanarie de Vries", "Noord")
    evening.do(c.ParkPoint(PointId("p"), "Kanarie later"))
    assert places(evening, "kanarie") == [(Standing.POINT, ""), (Standing.PERSON, "")]
    evening.do(c.AgreeHouseRules(("Laat de kanarie uitspreken",)))
    assert (Standing.RULE, "") in places(evening, "kanarie")
    town = evening.state.details.municipality
    assert (Standing.TITLE, "") in places(evening, town)
    assert standing(evening.state, "  ") == ()
