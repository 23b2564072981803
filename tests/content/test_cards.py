"""Promises of files with cards: what they say is read, and every mistake is told with its place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from tests.content.card_sample import CARDS, broken, faults_of, line_of
from workshop import resources
from workshop.content import cards
from workshop.content.cards import card_groups, check_cards, load_cards, own_cards
from workshop.content.programmes import programmes
from workshop.domain.card import CardKind
from workshop.domain.errors import ProgrammeFault, ProgrammeFaultsError
from workshop.domain.programme import Source
from workshop.texts.explaining import explain

DOCS: Final = Path(__file__).parents[2] / "docs" / "cards.md"


def test_a_file_is_read_as_it_stands() -> None:
    group = check_cards(CARDS, "proef.toml")
    assert (group.id, group.title, group.kind, group.order) == (
        "proef", "Proefwet 1901", CardKind.LAW, 3,
    )  # fmt: skip
    bicycles, council = group.cards
    assert bicycles.title == "Wie krijgt een fiets?"
    assert bicycles.text.split("\n") == [
        "De gemeente leent fietsen uit aan huishoudens zonder auto. Dat gebeurt bij de"
        " zwaanstalling.",
        "",
        "Denk aan:",
        "- bakfietsen",
        "- driewielers voor wie slecht ter been is",
    ]
    assert bicycles.as_of == date(2001, 6, 1)
    assert bicycles.sources == (
        Source("Een boek", "Bladzijde 3", 1901), Source("Een boek", "Deel 1", 1901),
    )  # fmt: skip
    assert bicycles.words == ("rijwiel", "tweewielerregeling", "e-bike")
    assert bicycles.beside == ("visie.waarden", "waardemodel")
    assert (bicycles.law, bicycles.aid) == (True, False)
    assert (council.law, council.aid, council.check, council.words) == (False, True, "", ())


class Break(NamedTuple):
    """One way to break the sample, and the one fault that must come of it."""

    old: str
    new: str
    mark: str
    key: str
    code: str
    expected: tuple[str, ...] = ()
    found: str = ""


BREAKS: Final = {
    "unknown key": Break(
        "law = true", "wet = true\nlaw = true", "wet = true", "card[1].wet", "unknown_key", (),
        "wet",
    ),
    "key nearly right": Break(
        "words = [", "wordz = [", "wordz", "card[1].wordz", "unknown_key", ("words",), "wordz"
    ),
    "no kind of cards": Break(
        'kind = "wet"', 'kind = "wett"', 'kind = "wett"', "kind", "card_kind", ("wet",), "wett"
    ),
    "a kind like no other": Break(
        'kind = "wet"', 'kind = "qqq"', 'kind = "qqq"', "kind", "card_kind", tuple(CardKind), "qqq"
    ),
    "a date as text": Break(
        "as_of = 2001-06-01", 'as_of = "2001-06-01"', 'as_of = "2001', "card[1].as_of", "type",
        ("date",), "text",
    ),
    "a date with a time": Break(
        "as_of = 2001-06-01", "as_of = 2001-06-01T20:00:00", "as_of = 2001-06-01T",
        "card[1].as_of", "day", ("1990", "2100"), "2001-06-01 20:00:00",
    ),
    "a date long ago": Break(
        "as_of = 2001-06-01", "as_of = 1901-06-01", "as_of = 1901", "card[1].as_of", "day",
        ("1990", "2100"), "1901-06-01",
    ),
    "no date": Break("as_of = 2001-06-01\ncheck", "check", "[[card]]", "card[1].as_of", "missing",
        ("date",)),
    "a day that is none": Break(
        "as_of = 2001-06-01", "as_of = 2001-06-31", "as_of = 2001-06-31", "", "syntax", (),
        "as_of = 2001-06-31",
    ),
    "the same id twice": Break(
        'id = "proef-raad"', 'id = "proef-fietsen"', '"De raad en', "card[2].id", "duplicate", (),
        "proef-fietsen",
    ),
    "a summary as long as a text": Break(
        'summary = "De raad', f'summary = "{"x" * 201} De raad', "x" * 201, "card[2].summary",
        "too_long", ("200",), "246",
    ),
    "beside a step that is not there": Break(
        '"visie.waarden"', '"visie.waardes"', "beside = ", "card[1].beside[1]", "beside_unknown",
        ("visie.waarden", "visie.principes", "visie.kwaliteit"), "visie.waardes",
    ),
    "a source that is not there": Break(
        'key = "boek", part', 'key = "boekje", part', "boekje", "card[1].sources[1].key",
        "source_unknown", ("boek",), "boekje",
    ),
    "an own sense of order": Break(
        "order = 3", "order = -1", "order = -1", "order", "range", ("0", "999"), "-1"
    ),
    "more words than anybody looks for": Break(
        'words = ["rijwiel"', "words = [" + '"a", ' * 58 + '"rijwiel"', "words =", "card[1].words",
        "how_many", ("0", "60"), "61",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BREAKS)
def test_each_mistake_is_told_once_with_its_line_and_what_is_expected(case: str) -> None:
    old, new, mark, key, code, expected, found = BREAKS[case]
    text = broken(old, new)
    line = line_of(mark, text)
    if case == "the same id twice":
        line -= 1  # its id stands above its title
    assert faults_of(text) == (ProgrammeFault("proef.toml", line, key, code, expected, found),)
    assert explain(ProgrammeFaultsError(faults_of(text)))


def test_a_file_without_cards_is_told_so() -> None:
    found = faults_of(CARDS[: CARDS.index("[[card]]")])
    assert [(each.key, each.code) for each in found] == [("card", "missing")]


def test_of_a_programme_that_is_not_shipped_any_step_may_be_named() -> None:
    assert faults_of(broken('"visie.waarden"', '"onze_methode.begin"')) == ()


def test_the_same_id_in_two_shipped_files_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cards").mkdir()
    for name in ("een", "twee"):
        (tmp_path / "cards" / f"{name}.toml").write_text(CARDS, encoding="utf-8")
    monkeypatch.setattr(resources, "assets", lambda: tmp_path)
    with pytest.raises(ProgrammeFaultsError) as told:
        card_groups()
    assert {Path(each.file).stem for each in told.value.faults} == {"twee"}
    assert [each.code for each in told.value.faults] == ["duplicate", "duplicate"]


# --- of a municipality ---------------------------------------------------------------------


def test_a_folder_that_is_not_there_has_no_cards(tmp_path: Path) -> None:
    assert own_cards(tmp_path / "naslag").groups == ()


def test_a_file_with_a_mistake_does_not_keep_the_others_out(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(broken("law = true", "law = 1"), encoding="utf-8")
    (tmp_path / "b.toml").write_text(CARDS, encoding="utf-8")
    found = own_cards(tmp_path)
    assert [group.is_own for group in found.groups] == [True]
    assert [fault.code for error in found.unread for fault in error.faults] == ["type"]
    assert not found.is_too_much


def test_too_many_files_or_cards_are_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(3):
        (tmp_path / f"{at}.toml").write_text(CARDS.replace('"proef-', f'"proef{at}-'), "utf-8")
    monkeypatch.setattr(cards, "MOST_FILES", 2)
    found = own_cards(tmp_path)
    assert (len(found.groups), found.is_too_much) == (2, True)
    monkeypatch.setattr(cards, "MOST_CARDS", 3)
    found = own_cards(tmp_path)
    assert (len(found.groups), found.is_too_much) == (1, True)


# --- those shipped -------------------------------------------------------------------------


def test_every_shipped_card_is_sound_and_in_a_file_of_its_name() -> None:
    groups = card_groups()
    assert groups
    for path in sorted((resources.assets() / "cards").glob("*.toml")):
        assert load_cards(path).id == path.stem
    assert len({group.title for group in groups}) == len(groups)


def test_every_shipped_card_names_its_source_or_says_that_it_is_ours() -> None:
    without = [
        card.id
        for group in card_groups()
        for card in group.cards
        if not card.sources and not card.aid
    ]
    assert without == []


def test_shipped_cards_lie_beside_programmes_that_are_shipped() -> None:
    known = {programme.id for programme in programmes()}
    named = {
        place.partition(".")[0]
        for group in card_groups()
        for card in group.cards
        for place in card.beside
    }
    assert named - known == set()


def test_the_example_in_the_documentation_is_sound_and_every_code_of_its_own_is_there() -> None:
    text = DOCS.read_text(encoding="utf-8")
    example = text.split("```toml\n")[1].split("```")[0]
    assert faults_of(example) == ()
    for code in ("card_kind", "day", "beside_unknown"):
        assert f"`{code}`" in text
