"""Promises of `workshop.pictures.wordings`: what stood for a while, once, and nothing erased."""

from __future__ import annotations

from datetime import timedelta

from tests.domain.method import JOINT, LINKS
from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.ids import CommandId, EntryId, QuestionId
from workshop.domain.wording import is_erased
from workshop.pictures.wordings import BURST, Wording, earlier_wordings

ENTRY = EntryId("v1")


def council(*texts: str, after: timedelta = timedelta(minutes=1)) -> Council:
    """The entry written anew with each text, `after` the one before."""
    evening = Council()
    for text in texts:
        evening.entry(JOINT, ENTRY, text)
        evening.now += after
    return evening


def earlier(evening: Council) -> tuple[Wording, ...]:
    return earlier_wordings(evening.state, JOINT, ENTRY)


def texts(evening: Council) -> list[str]:
    return [each.texts[0].text for each in earlier(evening)]


def test_the_newest_stands_first_and_what_stands_now_is_not_among_them() -> None:
    evening = council("Zorg", "Zorg dichtbij", "Hulp dichtbij")
    assert texts(evening) == ["Zorg dichtbij", "Zorg"]
    assert [each.at for each in earlier(evening)] == sorted(
        (each.at for each in earlier(evening)), reverse=True
    )
    assert all(each.is_whole for each in earlier(evening))


def test_what_was_never_written_has_none() -> None:
    assert earlier_wordings(Council().state, JOINT, ENTRY) == ()
    assert earlier_wordings(council("Zorg").state, QuestionId("is.er.niet"), ENTRY) == ()
    assert earlier(council("Zorg")) == ()


def test_typing_on_is_one_wording() -> None:
    evening = council("Zorg", "Zorg di", "Zorg dichtbij", after=BURST / 3)
    evening.now += timedelta(minutes=2)
    evening.entry(JOINT, ENTRY, "Hulp")
    assert texts(evening) == ["Zorg dichtbij"]


def test_each_wording_is_there_once_also_after_it_came_back() -> None:
    assert texts(council("Zorg", "Hulp", "Zorg")) == ["Hulp"]
    assert texts(council("Zorg", "Hulp", "Zorg", "Steun")) == ["Zorg", "Hulp"]


def test_another_entry_another_order_and_other_sources_are_no_wording() -> None:
    evening = council("Zorg")
    evening.entry(JOINT, "v2", "Hulp")
    evening.do(c.OrderEntries(JOINT, (EntryId("v2"), ENTRY)))
    assert earlier(evening) == ()


def test_what_was_taken_away_and_put_back_keeps_its_wordings() -> None:
    evening = council("Zorg", "Hulp")
    (removed,) = evening.do(c.RemoveEntry(JOINT, ENTRY))
    assert removed.id is not None
    evening.do(c.Undo(CommandId(removed.id)))
    assert texts(evening) == ["Zorg"]


def test_an_undone_wording_can_be_read_and_taken_back() -> None:
    evening = council("Zorg")
    *_, last = evening.do(c.SetEntry(JOINT, ENTRY, {"text": "Hulp"}))
    assert last.id is not None
    evening.now += timedelta(minutes=1)
    evening.do(c.Undo(CommandId(last.id)))
    assert texts(evening) == ["Hulp"]


def test_erased_words_stay_erased_and_cannot_be_taken_back() -> None:
    evening = council("Zorg voor Jan", "Hulp")
    written = next(row for row in evening.rows if row.kind == "EntrySet")
    evening.do(c.EraseEvent(written.seq, c.ErasureCategory.PERSONAL_DATA, "naam genoemd"))
    evening.state = evening.reread()
    (found,) = earlier(evening)
    assert is_erased(found.texts[0].text)
    assert not found.is_whole
    assert "Jan" not in repr(found)


def test_a_reference_is_read_in_words_and_kept_as_its_id() -> None:
    evening = council("Zorg")
    for result in ("Korter wachten", "Sneller geholpen"):
        evening.do(c.SetEntry(LINKS, EntryId("r1"), {"resultaat": result, "waarde": "v1"}, "eerst"))
        evening.now += timedelta(minutes=1)
    (found,) = earlier_wordings(evening.state, LINKS, EntryId("r1"))
    assert found.fields["waarde"] == "v1"
    assert [each.text for each in found.texts] == ["Korter wachten", "Zorg", ""]
    assert found.rationale == "eerst"
