"""Evening two goes on where evening one ended; a fraction's evening is that fraction's input."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from workshop.domain import commands as c
from workshop.domain.errors import DuplicateError, EmptyTextError, InputFileError, SessionFileError
from workshop.domain.events import Agreement
from workshop.domain.ids import EntryId, QuestionId, SessionId
from workshop.domain.settings import Details, ErasureCategory
from workshop.evening import create_evening, open_evening
from workshop.evening.continuing import bring
from workshop.evening.making import chosen_programme
from workshop.evening.reporting import report_of, write_report
from workshop.evening.sealing import agree

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.domain.state import State

VALUES: Final = QuestionId("visie.waarden.samen")
PRINCIPLES: Final = QuestionId("visie.principes.samen")
ENTRY: Final = EntryId("e1")


def made(path: Path, title: str, *programmes: str) -> Path:
    with create_evening(path) as evening:
        details = Details(title, "Voorbeeldstad", "2026-03-12")
        evening.do(c.CreateSession(SessionId(title), details))
        evening.do_all([c.AddProgramme(chosen_programme(each)) for each in programmes])
    return path


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """An evening with two joint answers."""
    path = made(tmp_path / "een.dialoog", "Avond een", "visie")
    with open_evening(path) as evening:
        meaning = {"waarde": "Vertrouwen", "betekenis": "Je mag fouten maken"}
        evening.do(c.SetEntry(VALUES, ENTRY, meaning, "Dat scheelt regels."))
        evening.do(c.SetEntry(VALUES, EntryId("e2"), {"waarde": "Nabijheid"}))
        evening.do(c.SetEntry(PRINCIPLES, EntryId("p1"), {"principe": "Dichtbij huis"}))
    return path


def lying(path: Path) -> State:
    with open_evening(path) as evening:
        return evening.look(lambda state: state)


def test_evening_two_begins_with_what_evening_one_wrote(tmp_path: Path, first: Path) -> None:
    before = first.read_bytes()
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie", "waardemodel")
    came = bring(second, first)
    assert (came.title, came.date, came.answers, came.entries) == ("Avond een", "2026-03-12", 2, 3)
    assert first.read_bytes() == before
    (found,) = lying(second).earlier.values()
    assert found.evening.version == 0
    assert [(each.question, found.main_text(each)) for each in found.entries.values()] == [
        (VALUES, "Vertrouwen"),
        (VALUES, "Nabijheid"),
        (PRINCIPLES, "Dichtbij huis"),
    ]


def test_what_was_agreed_then_says_so_with_its_fingerprint(tmp_path: Path, first: Path) -> None:
    sealed = agree(first, Agreement("Voorbeeldstad", "V. Oorzitter", "G. Riffier"))
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    bring(second, first)
    (found,) = lying(second).earlier.values()
    assert (found.evening.version, found.evening.fingerprint) == (1, sealed.fingerprint)


def test_the_report_keeps_it_apart_and_says_what_was_built_on_it(
    tmp_path: Path, first: Path
) -> None:
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    bring(second, first)
    source = next(iter(next(iter(lying(second).earlier.values())).entries))
    with open_evening(second) as evening:
        evening.do(c.SetEntry(VALUES, ENTRY, {"waarde": "Vertrouwen"}, sources=(source,)))
    target = tmp_path / "verslag.md"
    write_report(second, target, "md")
    text = target.read_text("utf-8")
    assert "Wat er al lag" in text
    assert "Vertrouwen (Avond een)" in text
    assert "Nabijheid" in text


def test_the_json_of_a_report_will_do_as_well(tmp_path: Path, first: Path) -> None:
    record = tmp_path / "een.json"
    write_report(first, record, "json")
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    assert bring(second, record, "Fractie Noord").group == "Fractie Noord"
    with pytest.raises(DuplicateError):
        bring(second, record, "Fractie Noord")
    bring(second, record, "Fractie Zuid")
    assert len(lying(second).earlier) == 2


def test_words_that_were_erased_stay_behind(tmp_path: Path, first: Path) -> None:
    with open_evening(first) as evening:
        evening.do(c.EraseText("Nabijheid", ErasureCategory.MISTAKE, "verkeerd"))
        evening.do(c.EraseText("Je mag", ErasureCategory.MISTAKE, "verkeerd"))
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    assert bring(second, first).entries == 1


@pytest.mark.parametrize("text", ["", "{}", "geen json"])
def test_something_else_is_refused_and_nothing_comes_along(tmp_path: Path, text: str) -> None:
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    other = tmp_path / "anders.json"
    other.write_text(text)
    with pytest.raises(InputFileError):
        bring(second, other)
    with pytest.raises(SessionFileError):
        bring(second, tmp_path / "weg.dialoog")
    assert not lying(second).earlier


def test_an_evening_does_not_go_on_from_itself_nor_from_one_without_answers(
    tmp_path: Path, first: Path
) -> None:
    copy = tmp_path / "kopie.dialoog"
    shutil.copy(first, copy)
    with pytest.raises(DuplicateError):
        bring(copy, first)
    with pytest.raises(EmptyTextError):
        bring(first, made(tmp_path / "leeg.dialoog", "Leeg", "visie"))


def test_it_survives_the_file_being_closed_and_counts_in_its_report(
    tmp_path: Path, first: Path
) -> None:
    second = made(tmp_path / "twee.dialoog", "Avond twee", "visie")
    bring(second, first)
    with open_evening(second) as evening:
        data = evening.look(report_of)
    assert [each.title for each in data.earlier] == ["Avond een"]
