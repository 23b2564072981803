"""Promises of `workshop.exchange.participants`: a council's list becomes commands, or faults."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.evening import Evening
from tests.exchange.paper import counter, places, play
from workshop.domain import commands as c
from workshop.domain.errors import RowFault
from workshop.domain.rules.people import RESERVED, full_name
from workshop.domain.settings import DEFAULT_ROLES, Presence
from workshop.domain.state import State
from workshop.exchange.outcome import CommandRows
from workshop.exchange.participants import read_participants

DATE = date(2026, 3, 12)
Kind = TypeVar("Kind", bound=c.Command)


def read(text: str, state: State | None = None) -> CommandRows:
    return read_participants(text.encode(), state or State(), DATE, counter("id"))


def fault(text: str, state: State | None = None) -> RowFault:
    (found,) = read(text, state).faults
    return found


def of(kind: type[Kind], found: CommandRows) -> list[Kind]:
    assert found.faults == ()
    return [command for command in found.commands if isinstance(command, kind)]


def listed(text: str) -> list[tuple[str, str, str]]:
    return [(each.name, each.group, each.role) for each in of(c.SetParticipant, read(text))]


# --- as every Excel makes it ---------------------------------------------------------------

LIST = (
    "naam;fractie;rol;aanwezig\r\n"
    "Zoë de Vries;Noord;;ja\r\n"
    '"Berg, Jan van den";"Zuid\r\n-West";gast;19.45\r\n'
)
ENCODINGS: list[Callable[[str], bytes]] = [
    lambda text: text.encode("utf-8-sig"),
    lambda text: text.encode("utf-8"),
    lambda text: text.encode("cp1252"),
    lambda text: text.replace(";", "\t").encode("utf-16"),
    lambda text: text.replace(";", ",").encode(),
    lambda text: ("sep=;\r\n" + text).encode("utf-8-sig"),
    lambda text: text.replace("\r\n", "\n").encode(),
    lambda text: text.replace("\r\n", "\r").encode(),
    lambda text: text.replace("aanwezig", "aanwezig;;").encode(),
    lambda text: (text + "\r\n;;;\r\n\r\n").encode(),
]


@pytest.mark.parametrize("encoded", ENCODINGS)
def test_the_same_list_is_read_from_what_any_excel_makes(encoded: Callable[[str], bytes]) -> None:
    found = read_participants(encoded(LIST), State(), DATE, counter("id"))
    assert replace(found, encoding="UTF-8") == read(LIST)
    assert found.count == found.new == 2
    assert listed(LIST) == [
        ("Zoë de Vries", "Noord", "raadslid"),
        ("Jan van den Berg", "Zuid -West", "gast"),
    ]


# --- who -----------------------------------------------------------------------------------


def test_a_list_of_names_and_groups_is_enough() -> None:
    assert listed("naam;fractie\nAda;Noord\nBo;\n") == [
        ("Ada", "Noord", "raadslid"),
        ("Bo", "", "raadslid"),
    ]


def test_names_are_written_as_they_are_spoken_and_clean() -> None:
    found = listed('naam;fractie\n"Berg, Jan  van den";"Groen\x07 \n Noord"\n')
    assert found == [("Jan van den Berg", "Groen Noord", "raadslid")]


def test_a_group_is_written_as_the_first_row_has_it() -> None:
    found = listed("naam;fractie\nAda;GroenNoord\nBo;groennoord\nCem;Groennoord \n")
    assert {group for _, group, _ in found} == {"GroenNoord"}


def test_a_role_is_named_by_its_key_or_by_the_word_of_the_municipality() -> None:
    evening = Evening()
    role = replace(evening.state.roles["burgerraadslid"], label="Steunfractielid")
    evening.do(c.DefineRole(role))
    text = "naam;fractie;rol\nAda;;steunfractielid\nBo;;BURGERRAADSLID\nCem;;Voorzitter\n"
    found = of(c.SetParticipant, read(text, evening.state))
    assert [each.role for each in found] == ["burgerraadslid", "burgerraadslid", "voorzitter"]


def test_an_unknown_role_is_told_with_all_that_exist() -> None:
    found = fault("naam;fractie;rol\nAda;;prins\n")
    labels = ", ".join(role.label for role in DEFAULT_ROLES)
    assert found == RowFault(2, "rol", "role", "prins", labels)


def test_people_of_the_same_name_are_told_apart_by_their_group() -> None:
    assert len(listed("naam;fractie\nAda;Noord\nAda;Zuid\n")) == 2
    found = fault("naam;fractie\nAda;Noord\nBo;Noord\nADA;noord\n")
    assert found == RowFault(4, "naam", "listed_twice", "ADA (Noord)", "2")


@pytest.mark.parametrize("name", [*sorted(RESERVED), "RAAD", "fractie: Noord", "formulier 1"])
def test_a_name_that_means_something_else_is_refused(name: str) -> None:
    assert fault(f"naam;fractie\n{name};Noord\n") == RowFault(2, "naam", "reserved", name)


def test_a_name_that_a_team_has_is_refused() -> None:
    evening = Evening()
    evening.team("Tafel 1")
    assert fault("naam;fractie\ntafel 1;Noord\n", evening.state) == RowFault(
        2, "naam", "name_taken", "tafel 1"
    )


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (";Noord", RowFault(2, "naam", "empty")),
        ("\x07\u200e;Noord", RowFault(2, "naam", "empty")),
        ('"Jansen, P., MSc";', RowFault(2, "naam", "name_commas", "Jansen, P., MSc")),
        (f"{'n' * 121};", RowFault(2, "naam", "too_long", "121", "120")),
        (f"Ada;{'f' * 121}", RowFault(2, "fractie", "too_long", "121", "120")),
        ("Ada;Noord;;misschien", RowFault(2, "aanwezig", "presence", "misschien",
                                          "ja, nee, afwezig met bericht, 19:45")),
    ],
)  # fmt: skip
def test_every_wrong_cell_is_told(row: str, expected: RowFault) -> None:
    assert fault(f"naam;fractie;rol;aanwezig\n{row}\n") == expected


def test_all_faults_are_told_at_once_and_nothing_is_taken_over() -> None:
    text = "naam;fractie;rol;aanwezig\n;Noord;prins;ooit\nAda;Noord;;ja\nBo;Zuid;x;\nRaad;;;\n"
    found = read(text)
    assert places(found.faults) == [
        (2, "naam", "empty"),
        (2, "rol", "role"),
        (2, "aanwezig", "presence"),
        (4, "rol", "role"),
        (5, "naam", "reserved"),
    ]
    assert found.commands == ()
    assert found.rows == ()


@pytest.mark.parametrize("data", [b"", b"\x81\x8d", b"PK\x03\x04", b"a\0", b"naam;fractie"])
def test_what_is_no_list_is_one_fault_or_more(data: bytes) -> None:
    found = read_participants(data, State(), DATE, counter("id"))
    assert found.faults
    assert found.commands == ()


def test_more_people_than_a_room_holds_are_refused() -> None:
    rows = "".join(f"naam {number};\n" for number in range(2_001))
    assert fault("naam;fractie\n" + rows) == RowFault(0, "", "too_many_rows", "", "2000")


# --- who was there -------------------------------------------------------------------------


def test_attendance_belongs_to_the_day_of_the_evening() -> None:
    text = "naam;fractie;aanwezig\nAda;;ja\nBo;;nee\nCem;;bericht\nDo;;19:45\nEls;;\n"
    found = [(each.presence, each.when) for each in of(c.RecordPresence, read(text))]
    midnight = "2026-03-12T00:00:00+01:00"
    assert found == [
        (Presence.PRESENT, midnight),
        (Presence.ABSENT, midnight),
        (Presence.ABSENT_WITH_NOTICE, midnight),
        (Presence.ABSENT, midnight),
        (Presence.PRESENT, "2026-03-12T19:45:00+01:00"),
    ]


def test_every_command_knows_its_row() -> None:
    found = read("naam;fractie;aanwezig\n\nAda;;ja\nBo;;\n")
    assert found.rows == ((3,), (3,), (4,))


# --- again ---------------------------------------------------------------------------------

FULL = (
    "naam;fractie;rol;aanwezig\nAda;Noord;;ja\nBo;Noord;gast;19:45\n"
    "Cem;;voorzitter;afwezig met bericht\nDo;Zuid;burgerraadslid;\n"
)


def taken_over(evening: Evening, text: str) -> CommandRows:
    found = read_participants(
        text.encode(), evening.state, DATE, counter(f"id {evening.state.seq}")
    )
    assert found.faults == ()
    play(evening, found.commands)
    return found


def test_the_same_list_again_changes_nothing() -> None:
    evening = Evening()
    first = taken_over(evening, FULL)
    assert (first.new, first.changed, first.equal) == (4, 0, 0)
    again = taken_over(evening, FULL)
    assert (again.commands, again.new, again.changed, again.equal) == ((), 0, 0, 4)


def test_a_changed_list_says_what_changed() -> None:
    evening = Evening()
    taken_over(evening, FULL)
    other = FULL.replace("Ada;Noord;;ja", "Ada;Noord;;nee").replace(
        "Bo;Noord;gast", "Bo;Noord;ambtenaar"
    )
    again = taken_over(evening, other + "Els;Zuid;;\n")
    assert (again.new, again.changed, again.equal) == (1, 2, 2)
    people = {each.name: each.role for each in evening.state.participants.values()}
    assert (len(people), people["Bo"]) == (5, "ambtenaar")


def test_a_list_without_roles_leaves_them_as_they_are() -> None:
    evening = Evening()
    taken_over(evening, FULL)
    again = taken_over(evening, "naam;fractie\nBo;Noord\nCem;\n")
    assert (again.commands, again.equal) == ((), 2)


def test_what_was_seen_at_the_door_stands_against_the_list() -> None:
    evening = Evening()
    taken_over(evening, "naam;fractie\nAda;Noord\n")
    (ada,) = evening.state.participants
    evening.do(c.RecordPresence(ada, Presence.PRESENT, "2026-03-12T19:20:00+01:00"))
    taken_over(evening, "naam;fractie;aanwezig\nAda;Noord;nee\n")
    assert evening.state.presence_at(ada, None) is Presence.PRESENT


# --- whatever comes ------------------------------------------------------------------------

CELLS = st.one_of(
    st.sampled_from(
        ["", "Ada", "ada", "Raad", "Berg, Jan van den", "ja", "19:45", "gast", "x" * 130]
    ),
    st.sampled_from(
        ["محمد", "👩🏽‍🦽 Zoë", "<b>Jan</b>", "=cmd|' /C calc'!A0", "\x00\x1b[2J", "\u202eJan"]
    ),
    st.text(max_size=20),
)


@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=8))
def test_any_list_can_be_taken_over_or_has_faults(rows: list[list[str]]) -> None:
    quoted = (";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    text = "\n".join(("naam;fractie;rol;aanwezig", *quoted))
    evening = Evening()
    found = read_participants(text.encode("utf-8", "replace"), evening.state, DATE, counter("id"))
    assert bool(found.faults) != bool(found.commands)
    play(evening, found.commands)
    names = [full_name(each.name, each.group) for each in evening.state.participants.values()]
    assert len(names) == found.new


@given(st.binary(max_size=300))
def test_any_bytes_are_a_list_or_have_faults(data: bytes) -> None:
    assert read_participants(data, State(), DATE, counter("id")).faults
