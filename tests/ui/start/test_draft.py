"""A new evening that is still being typed: what it misses, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.start.shelf import LAST, Shelf
from workshop.domain.settings import Attribution, Publicity
from workshop.texts.ui import wizard as words
from workshop.ui.opening import Listed
from workshop.ui.seats import seats_problem
from workshop.ui.start.checking import iso_date, plan_of, problems
from workshop.ui.start.draft import Choices, Draft, PageName, Person

CHOICES = Choices.of(Shelf(Path()))


def complete() -> Draft:
    """Nothing is missing here."""
    draft = Draft(evening="negentig-minuten")
    draft.details |= {
        "title": "  Waarden ",
        "municipality": "Voorbeeldstad",
        "date": "12 maart 2026",
        "council_seats": "25",
    }
    draft.people = [Person("Piet Jansen", "Noord"), Person("Anna", "Brug", "burgerraadslid")]
    return draft


def test_a_complete_draft_becomes_a_plan() -> None:
    draft = complete()
    assert problems(draft, CHOICES) == ()
    plan = plan_of(draft, CHOICES)
    assert (plan.details.title, plan.details.date) == ("Waarden", "2026-03-12")
    assert plan.details.council_seats == 25
    assert (plan.evening, plan.programmes) == ("negentig-minuten", ("visie",))
    assert plan.participants == (
        Listed("Piet Jansen", "Noord", "raadslid"),
        Listed("Anna", "Brug", "burgerraadslid"),
    )
    assert plan.teams == ()


@pytest.mark.parametrize("typed", ["12 maart 2026", "12-03-2026", "12-3-2026", "2026-03-12"])
def test_dates_are_read_as_dutch_people_write_them(typed: str) -> None:
    assert iso_date(Draft(details={"date": typed})) == "2026-03-12"


def test_an_empty_draft_says_per_field_what_to_do() -> None:
    found = {each.field: each.sentence for each in problems(Draft(), CHOICES)}
    assert found == {
        "title": "Vul de titel in: die tekst is nog leeg.",
        "municipality": "Vul de gemeente in: die tekst is nog leeg.",
        "date": words.DATE_EMPTY,
        "programmes": words.NO_PROGRAMME,
    }


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31 februari 2026", words.NO_SUCH_DAY),
        ("31-11-2026", words.NO_SUCH_DAY),
        ("ergens in maart", words.DATE_UNREAD),
        ("maart 2026", words.DATE_UNREAD),
    ],
)
def test_an_unreadable_date_says_what_is_the_matter(typed: str, said: str) -> None:
    draft = complete()
    draft.details["date"] = typed
    assert [each.sentence for each in problems(draft, CHOICES)] == [said]


def test_a_text_that_is_too_long_is_refused_before_the_evening_is_made() -> None:
    draft = complete()
    draft.details["place"] = "x" * 401
    assert [each.field for each in problems(draft, CHOICES)] == ["place"]


def test_seats_are_a_number_that_a_council_can_have() -> None:
    assert [text for text in ("", "1", "99") if seats_problem(text)] == []
    wrong = ("0", "100", "99999", "vijf", "-3", "2,5", "²")
    assert all(seats_problem(text) for text in wrong)


def test_wrong_rows_of_the_list_are_named_each_with_its_reason() -> None:
    draft = complete()
    draft.people = [
        Person("Piet Jansen", "Noord"),
        Person("piet  jansen", "noord"),
        Person("", "Noord"),
        Person("Anoniem"),
        Person("Koos", role="koning"),
        Person("Ali", team="Piet Jansen"),
        Person("Bo", team="x" * 121),
    ]
    found = {each.field: each.sentence for each in problems(draft, CHOICES)}
    assert found.keys() == {"1", "2", "3", "4", "5", "6"}
    assert found["1"] == words.twice("piet jansen (noord)")
    assert "Vul de naam in" in found["2"]
    assert "Kies uit: raadslid" in found["4"]
    assert found["5"] == words.table_taken("Piet Jansen")


def test_the_same_name_in_another_group_is_somebody_else() -> None:
    draft = complete()
    draft.people = [Person("Piet", "Noord", team="1"), Person("Piet", "Brug", team="1")]
    assert problems(draft, CHOICES) == ()
    assert plan_of(draft, CHOICES).teams == (("1", ("Piet (Noord)", "Piet (Brug)")),)


def test_a_theme_goes_with_the_programme_that_is_chosen() -> None:
    draft = complete()
    draft.themes = {"waardemodel": "waardemodel+jeugdzorg"}
    assert plan_of(draft, CHOICES).programmes == ("visie",)
    draft.evening = "waarden-wegen"
    assert plan_of(draft, CHOICES).programmes == ("waardemodel+jeugdzorg",)
    draft.evening, draft.programmes = "", ["visie", "waardemodel"]
    assert plan_of(draft, CHOICES).programmes == ("visie", "waardemodel+jeugdzorg")


def test_as_last_time_fills_what_is_empty_and_leaves_the_date_open() -> None:
    draft = Draft(details={"title": "Iets nieuws"})
    draft.fill_from(LAST)
    assert draft.typed("title") == "Iets nieuws"
    assert draft.typed("facilitator") == "Noor Bakker"
    assert [each.field for each in problems(draft, CHOICES)] == ["date"]
    draft.details["date"] = "1-4-2027"
    plan = plan_of(draft, CHOICES)
    assert (plan.attribution, plan.publicity) == (Attribution.NAME, Publicity.PUBLIC)
    assert (plan.evening, plan.programmes) == (LAST.evening, LAST.programmes)
    assert (plan.participants, plan.teams) == (LAST.participants, LAST.teams)
    assert plan.details.accent == "#005AA7"


def test_as_last_time_keeps_a_list_that_was_typed() -> None:
    draft = complete()
    draft.fill_from(LAST)
    assert [each.name for each in draft.people] == ["Piet Jansen", "Anna"]


def test_removed_people_come_back_in_their_place_but_never_twice() -> None:
    draft = Draft(people=[Person(name) for name in "ABCD"])
    draft.remove([2, 0])
    assert [each.name for each in draft.people] == ["B", "D"]
    draft.add([Person("c")])
    draft.put_back()
    assert [each.name for each in draft.people] == ["A", "B", "D", "c"]
    assert draft.removed == []


def test_people_are_dealt_over_tables_so_that_groups_mix() -> None:
    draft = Draft(people=[Person(f"{group}{n}", group) for group in "NB" for n in range(4)])
    draft.people.append(Person("Ada", "", "voorzitter"))
    draft.spread(["Tafel 1", "Tafel 2"], {"raadslid"})
    seats = [(each.group, each.team) for each in draft.people]
    assert seats.count(("N", "Tafel 1")) == seats.count(("B", "Tafel 2")) == 2
    assert draft.people[-1].team == ""
    draft.spread([], {"raadslid"})
    assert {each.team for each in draft.people} == {""}


def test_pages_stand_in_the_order_of_the_questions() -> None:
    assert list(PageName) == ["details", "programme", "who", "people", "overview"]
