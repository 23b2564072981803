"""Promises of `workshop.pictures.chronicle`: what happened when, and nobody's words."""

from __future__ import annotations

from tests.domain.evening import AGREEMENT
from tests.domain.method import OWN, VALUES_STEP
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.events import Adoption
from workshop.domain.keeping import Kept
from workshop.domain.programme import Phase
from workshop.domain.settings import Presence
from workshop.pictures.chronicle import (
    CheckLine,
    HoldLine,
    KeepingLine,
    PhaseLine,
    PresenceLine,
    ReopenedLine,
    SealLine,
    ShownLine,
    chronicle,
)


def whole_evening() -> Council:
    evening = Council()
    (ada,) = evening.people("Ada")
    evening.note(ada, Presence.PRESENT, "18:00")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.OWN))
    evening.items(ada, OWN, "kanariegeel")
    evening.do(c.EnterPhase(VALUES_STEP, Phase.SHOW))
    evening.show(OWN)
    evening.do(c.CheckProcess(VALUES_STEP, c.Verdict.PACE, "kanarie"))
    evening.do(c.StartSealing(AGREEMENT), c.FinishSealing("0" * 64, "ab" * 32, "pem", "v.pdf"))
    evening.do(
        c.StartSealing(adoption=Adoption("2026-04-23", "7b")),
        c.FinishSealing("1" * 64, "ab" * 32, "pem", "w.pdf"),
    )
    evening.do(c.ReopenAccount("kanarie"))
    return evening


def test_the_newest_stands_first_and_everything_is_there() -> None:
    found = chronicle(whole_evening().state)
    kinds = [type(each) for each in found]
    assert kinds == [
        ReopenedLine,
        SealLine,
        SealLine,
        CheckLine,
        ShownLine,
        PhaseLine,
        PhaseLine,
        PresenceLine,
    ]
    assert [each.at for each in found] == sorted((each.at for each in found), reverse=True)
    assert [each.adopted for each in found if isinstance(each, SealLine)] == [True, False]
    assert [each.phase for each in found if isinstance(each, PhaseLine)] == [Phase.SHOW, Phase.OWN]


def test_no_answer_no_note_and_no_reason_is_in_it() -> None:
    assert "kanarie" not in repr(chronicle(whole_evening().state))


def test_what_became_of_answers_and_every_hold_is_in_it() -> None:
    evening = Council()
    evening.do(c.PlaceHold("kanarie"), c.LiftHold("kanarie"))
    evening.seal()
    evening.do(c.DecideKeeping(Kept.NAMELESS, "kanarie", "kanarie"), c.PlaceHold("kanarie"))
    found = chronicle(evening.state)
    told = [each for each in found if isinstance(each, HoldLine | KeepingLine)]
    assert [each.lifted if isinstance(each, HoldLine) else each.kept for each in told] == [
        False,
        Kept.NAMELESS,
        True,
        False,
    ]
    assert "kanarie" not in repr(found)


def test_an_evening_that_has_not_begun_has_no_log() -> None:
    assert chronicle(Council().state) == ()
