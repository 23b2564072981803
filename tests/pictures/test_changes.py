"""Promises of `workshop.pictures.changes`: a new version knows what is otherwise than before."""

from __future__ import annotations

from tests.domain.evening import AGREEMENT
from tests.domain.method import JOINT, OWN
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.events import KINDS
from workshop.domain.ids import EntryId, PointId
from workshop.domain.values import ItemsValue
from workshop.pictures.changes import AREAS, Change, VersionChanges, version_changes

_VALUE = c.SetEntry(JOINT, EntryId("a"), {"text": "Vertrouwen"})


def _sealed() -> tuple[Council, c.ByParticipant]:
    """An evening with one value and one person, sealed."""
    evening = Council()
    person = evening.person("Kim", "Fractie")
    evening.do(_VALUE)
    evening.seal()
    return evening, person


def test_a_first_version_changed_nothing() -> None:
    assert version_changes(_sealed()[0].state) == ()


def test_what_happened_before_the_reopening_or_while_it_is_sealed_is_no_change() -> None:
    evening, _ = _sealed()
    evening.do(c.ReopenAccount("een naam"))
    assert version_changes(evening.state) == (VersionChanges(2, ()),)
    evening.do(c.StartSealing(AGREEMENT), c.AbortSealing("disk"))
    evening.seal()
    evening.do(c.RecordCopy("pdf", "verslag.pdf", "00" * 32))
    assert version_changes(evening.state) == (VersionChanges(2, ()),)


def test_each_place_stands_once_in_the_order_of_the_report() -> None:
    evening, person = _sealed()
    evening.do(c.ReopenAccount("een naam"))
    evening.do(c.RecordPledge(PointId("p"), "De wethouder", "Een brief"))
    evening.do(c.SetEntry(JOINT, EntryId("a"), {"text": "Respect"}))
    evening.do(c.SetEntry(JOINT, EntryId("b"), {"text": "Rust"}))
    evening.answer(person, OWN, ItemsValue(("Rust",)))
    evening.do(c.Show(OWN))
    step = evening.state.step_of(JOINT).title
    first = VersionChanges(2, (Change("answers", step), Change("joint", step), Change("pledges")))
    assert version_changes(evening.state) == (first,)
    assert version_changes(evening.reread()) == (first,), "read from the file it is the same"
    evening.seal()
    evening.do(c.ReopenAccount("toch nog iets"), c.RemoveEntry(JOINT, EntryId("b")))
    assert version_changes(evening.state) == (
        first,
        VersionChanges(3, (Change("joint", step),)),
    )


def test_an_answer_that_nobody_saw_changes_nothing() -> None:
    evening, person = _sealed()
    evening.do(c.ReopenAccount("een naam"))
    evening.answer(person, OWN, ItemsValue(("Rust",)))
    assert version_changes(evening.state) == (VersionChanges(2, ()),)


def test_every_kind_that_changes_the_report_exists() -> None:
    known = [kind for kinds in AREAS.values() for kind in kinds]
    assert len(known) == len(set(known))
    assert set(known) <= set(KINDS)
