"""Promises of the reference library of a laptop."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.content.card_sample import BICYCLES, CARDS, broken, library_in
from workshop.content.cards import card_groups
from workshop.domain.card import CardCheck, CardId
from workshop.domain.errors import (
    EmptyTextError,
    InputFileError,
    TextTooLongError,
    UnknownIdError,
    WriteFailedError,
)
from workshop.domain.ids import StepId
from workshop.evening.card_checks import NAME, read_checks
from workshop.evening.library import Library, library_folder

FIETS = CardId(BICYCLES)
CHECK = CardCheck(date(2026, 3, 3), "Griffie")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path)


def check_of(library: Library, card: str = BICYCLES) -> CardCheck | None:
    shown = library.card(CardId(card))
    assert shown is not None
    return shown.check


# --- the cards -----------------------------------------------------------------------------


def test_it_has_the_shipped_cards_and_those_of_the_municipality(library: Library) -> None:
    groups = {group.id: group for group in library.groups()}
    assert set(groups) == {group.id for group in card_groups()} | {"proef"}
    assert groups["proef"].is_own
    assert library.troubles() == ()
    assert library.card(CardId("niets")) is None


def test_what_is_searched_is_found_with_what_stands_out(library: Library) -> None:
    search = library.search("zwaanstelling fiets")
    assert search.found[0].card.card.id == FIETS
    assert search.corrected == (("zwaanstelling", "zwaanstalling"),)
    title = search.found[0].card.card.title
    assert [title[a:b] for a, b in search.found[0].title] == ["fiets"]


def test_the_cards_of_the_very_step_stand_before_those_of_its_programme(tmp_path: Path) -> None:
    own = tmp_path / "naslag"
    own.mkdir()
    text = broken("aid = true\n", 'aid = true\nbeside = ["visie"]\n')
    both = text.replace('"visie.waarden", "waardemodel"', '"visie.resultaten"')
    (own / "proef.toml").write_text(both, encoding="utf-8")
    library = Library(own)
    ids = [each.card.id for each in library.beside(StepId("visie@twee.resultaten"))]
    assert {"proef-fietsen", "proef-raad"} <= set(ids)
    assert ids.index(FIETS) < ids.index(CardId("proef-raad"))
    assert FIETS not in [each.card.id for each in library.beside(StepId("visie.principes"))]


def test_a_file_with_a_mistake_is_told_with_its_line_and_the_rest_is_there(tmp_path: Path) -> None:
    library = library_in(tmp_path)
    (tmp_path / "naslag" / "kapot.toml").write_text(broken("law = true", "law = 1"), "utf-8")
    assert library.card(FIETS) is not None
    (told,) = library.troubles()
    assert "kapot.toml, regel 27, card[1].law" in told


def test_too_many_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workshop.content.cards.MOST_FILES", 0)
    (told,) = library_in(tmp_path).troubles()
    assert "te veel kaarten" in told


def test_the_card_in_front_is_the_one_that_the_room_sees(library: Library) -> None:
    assert library.in_front() is None
    library.front = FIETS
    shown = library.in_front()
    assert shown is not None
    assert shown.card.id == FIETS


def test_it_is_read_once_however_many_ask_for_it(library: Library) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(library.groups())) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len({id(each) for each in found}) == 1


def test_its_folder_is_in_the_profile() -> None:
    assert library_folder().name == "naslag"


# --- what was checked ----------------------------------------------------------------------


def test_a_check_is_on_disk_and_for_every_evening_of_the_laptop(
    library: Library, tmp_path: Path
) -> None:
    library.check(FIETS, CHECK)
    assert check_of(library) == CHECK
    assert check_of(library_in(tmp_path)) == CHECK
    kept = json.loads(library.checks_file.read_text(encoding="utf-8"))
    assert kept == {"format": 1, "checked": {BICYCLES: {"on": "2026-03-03", "by": "Griffie"}}}
    kept_files = {path.name for path in library.checks_file.parent.iterdir()}
    assert kept_files == {"proef.toml", NAME}


def test_a_check_can_be_taken_back(library: Library, tmp_path: Path) -> None:
    library.check(FIETS, CHECK)
    library.check(FIETS, None)
    assert check_of(library) is None
    assert check_of(library_in(tmp_path)) is None


def test_who_checked_needs_a_name_of_a_sensible_length(library: Library) -> None:
    with pytest.raises(EmptyTextError):
        library.check(FIETS, replace(CHECK, by="  "))
    with pytest.raises(TextTooLongError):
        library.check(FIETS, replace(CHECK, by="x" * 121))
    with pytest.raises(UnknownIdError):
        library.check(CardId("niets"), CHECK)
    assert check_of(library) is None


def test_a_disk_that_refuses_leaves_what_was_there(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.check(FIETS, CHECK)

    def full(_: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("workshop.report.files.os.fsync", full)
    with pytest.raises(WriteFailedError):
        library.check(FIETS, None)
    monkeypatch.undo()
    assert check_of(library) == CHECK
    assert read_checks(library.checks_file) == {FIETS: CHECK}
    assert not list(library.checks_file.parent.glob("*.part"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"format": 2, "checked": {}}',
        '{"format": 1}',
        '{"format": 1, "checked": []}',
        '{"format": 1, "checked": {"a": {"on": "gisteren", "by": "x"}}}',
        '{"format": 1, "checked": {"a": {"on": "2026-03-03", "by": 3}}}',
        '{"format": 1, "checked": {"a": {"on": "2026-03-03", "by": ""}}}',
        "[" * 100_000,
    ],
)
def test_a_file_that_says_nothing_is_told_and_put_aside(tmp_path: Path, text: str) -> None:
    library = library_in(tmp_path)
    library.checks_file.write_text(text, encoding="utf-8")
    assert check_of(library) is None
    (told,) = library.troubles()
    assert NAME in told
    library.check(FIETS, CHECK)
    assert library.troubles() == ()
    assert check_of(library_in(tmp_path)) == CHECK
    aside = library.checks_file.with_suffix(".onleesbaar")
    assert aside.read_text(encoding="utf-8") == text


def test_what_was_checked_goes_to_another_laptop_and_the_latest_counts(
    library: Library, tmp_path: Path
) -> None:
    shared = tmp_path / "gedeeld" / "controles.json"
    library.check(FIETS, CHECK)
    library.check(CardId("proef-raad"), replace(CHECK, on=date(2020, 1, 1)))
    assert library.share_checks(shared) == 2
    other = library_in(tmp_path / "ander")
    newer = replace(CHECK, on=date(2026, 4, 4), by="Jurist")
    other.check(FIETS, newer)
    assert other.take_checks(shared) == 1
    assert check_of(other) == newer
    assert check_of(other, "proef-raad") == CardCheck(date(2020, 1, 1), "Griffie")
    assert other.take_checks(shared) == 0


def test_a_file_to_take_over_must_be_one(library: Library, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(CARDS, encoding="utf-8")
    with pytest.raises(InputFileError):
        library.take_checks(tmp_path / "x.json")
    with pytest.raises(InputFileError):
        library.take_checks(tmp_path)
    with pytest.raises(InputFileError):
        library.take_checks(tmp_path / "niets.json")
