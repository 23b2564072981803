"""Every entry of every evening stands exactly once in what stayed, came or went."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.comparing.evenings import entries, entry
from workshop.domain.spelling import fold_text
from workshop.pictures.comparing.compared import Fate
from workshop.pictures.comparing.entries import MOST_ALIKE, compared_entries

WORDS = st.sampled_from(
    ["Vertrouwen", "vertrouwen.", "Menselijke maat", "De menselijke maat", "Rust", "Nabijheid", "7"]
)
EVENINGS = st.lists(st.none() | st.lists(WORDS | st.text(max_size=6), max_size=6), max_size=5)


@given(EVENINGS)
def test_every_entry_stands_in_it_exactly_once(texts: list[list[str] | None]) -> None:
    found = compared_entries([None if each is None else entries(each) for each in texts])
    for at, evening in enumerate(texts):
        told = [each.texts[at] for each in found]
        assert Counter(text for text in told if text is not None) == Counter(evening or ())


@given(EVENINGS)
def test_its_fate_follows_from_where_it_stands(texts: list[list[str] | None]) -> None:
    had = [at for at, each in enumerate(texts) if each is not None]
    for each in compared_entries([None if e is None else entries(e) for e in texts]):
        there = [at for at, text in enumerate(each.texts) if text is not None]
        assert len({fold_text(text) for text in each.texts if text is not None}) == 1
        if had[-1] not in there:
            assert each.fate is Fate.WENT
        else:
            assert each.fate is (Fate.STAYED if len(there) > 1 else Fate.CAME)


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6))
def test_what_is_equal_is_never_called_gone_and_new_at_once(
    one: list[str], other: list[str]
) -> None:
    found = compared_entries([entries(one), entries(other)])
    came = {fold_text(each.text) for each in found if each.fate is Fate.CAME}
    went = {fold_text(each.text) for each in found if each.fate is Fate.WENT}
    assert not came & went


@given(EVENINGS)
def test_likeness_is_mutual_and_never_within_an_evening(texts: list[list[str] | None]) -> None:
    found = compared_entries([None if each is None else entries(each) for each in texts])
    for at, each in enumerate(found):
        if each.like is not None:
            other = found[each.like]
            assert other.like == at
            pairs = zip(each.texts, other.texts, strict=True)
            assert not any(a is not None and b is not None for a, b in pairs)


def test_they_stand_in_the_order_of_the_newest_evening_then_of_the_one_before() -> None:
    found = compared_entries(
        [entries(["Rust", "Ruimte", "Regie"]), entries(["Nabijheid", "Regie", "Vertrouwen"])]
    )
    assert [(each.text, each.fate) for each in found] == [
        ("Nabijheid", Fate.CAME),
        ("Regie", Fate.STAYED),
        ("Vertrouwen", Fate.CAME),
        ("Rust", Fate.WENT),
        ("Ruimte", Fate.WENT),
    ]


def test_what_looks_alike_points_at_the_other_and_stays_apart() -> None:
    came, went = compared_entries([entries(["De menselijke maat"]), entries(["Menselijke maat"])])
    assert (came.fate, went.fate) == (Fate.CAME, Fate.WENT)
    assert (came.like, went.like) == (1, 0)


def test_the_likest_goes_first_and_each_has_one_at_most() -> None:
    old = ["Zorg dichtbij huis voor wie dat wil"]
    new = ["Zorg dicht bij huis voor wie dat wil", "Zorg dichtbij huis voor wie wil"]
    found = compared_entries([entries(old), entries(new)])
    assert [each.like for each in found] == [2, None, 0]


def test_of_very_many_nobody_is_told_what_looks_alike() -> None:
    many = [f"Waarde nummer {number}" for number in range(MOST_ALIKE)]
    found = compared_entries([entries(["De menselijke maat"]), entries([*many, "Menselijke maat"])])
    assert len(found) == MOST_ALIKE + 2
    assert not any(each.like for each in found)


def test_of_two_rows_with_one_name_each_finds_its_own() -> None:
    rows = [entry("Rust", "1", "op straat"), entry("Rust", "2", "in het hoofd")]
    found = compared_entries([rows, list(reversed(rows))])
    assert [(each.fate, each.changed) for each in found] == [(Fate.STAYED, ())] * 2


def test_what_stands_otherwise_beside_the_same_name_is_said() -> None:
    (found,) = compared_entries(
        [[entry("Rust", meaning="op straat", rationale="Omdat.")], [entry("rust", meaning="thuis")]]
    )
    assert (found.changed, found.other_reason, found.text) == (("Uitleg",), True, "rust")


def test_after_an_evening_without_the_question_it_is_the_same_entry() -> None:
    (found,) = compared_entries([entries(["Rust"]), None, entries(["Rust"])])
    assert (found.fate, found.texts) == (Fate.STAYED, ("Rust", None, "Rust"))
