"""Promises of `workshop.exchange.answers`: a whole file of paper answers, or all its faults."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.paper import (
    PROGRAMME,
    counter,
    evening,
    file,
    joint,
    own,
    places,
    play,
    read,
    row,
    taken_over,
)
from workshop.domain.ids import QuestionId, SubjectId
from workshop.domain.programme import Kind, Who
from workshop.domain.settings import Attribution
from workshop.domain.state import State
from workshop.exchange.answers import read_answers
from workshop.exchange.kinds import MANY_ROWS
from workshop.exchange.outcome import CommandRows

ITEMS, TEXT, VALUES = own(Kind.ITEMS), own(Kind.TEXT), joint(Kind.RECORDS)


def read_bytes(data: bytes, state: State | None = None) -> CommandRows:
    return read_answers(data, state or evening().state, counter("id"), counter("geheim"))


# --- as every Excel makes it ---------------------------------------------------------------

LINES = (
    "wie;vraag;antwoord\r\n"
    'Zoë;papier.soorten.eigen.text;"Één regel\r\nen nog een; met ""quotes"""\r\n'
    "raad;papier.waarden.samen;Vertrouwen|betekenis=elkaar kennen\r\n"
)
ENCODINGS: list[Callable[[str], bytes]] = [
    lambda text: text.encode("utf-8-sig"),
    lambda text: text.encode("utf-8"),
    lambda text: text.encode("cp1252"),
    lambda text: (
        text.replace("; met", "\v met")
        .replace(";", "\t")
        .replace("\v met", "; met")
        .encode("utf-16")
    ),
    lambda text: ("sep=;\r\n" + text).encode("utf-8-sig"),
    lambda text: text.replace("\r\n", "\n").encode(),
    lambda text: text.replace("\r\n", "\r").encode(),
    lambda text: (text + "\r\n;;\r\n\r\n").encode(),
    lambda text: text.replace("antwoord\r\n", "antwoord;;;\r\n").encode(),
]


@pytest.mark.parametrize("encoded", ENCODINGS)
def test_the_same_answers_are_read_from_what_any_excel_makes(
    encoded: Callable[[str], bytes],
) -> None:
    found, plain = read_bytes(encoded(LINES)), read_bytes(LINES.encode())
    assert found.faults == ()
    assert (found.commands, found.rows) == (plain.commands, plain.rows)
    assert found.rows == ((2,), (3,))
    assert found.encoding in ("UTF-8", "UTF-16", "Windows-1252")


def test_text_that_is_code_elsewhere_is_text_here() -> None:
    made = evening()
    texts = [
        "<b>vet</b>",
        "=cmd|' /C calc'!A0",
        "'; DROP TABLE events;--",
        "مرحبا",
        "👩🏽‍🦽",
        "x" * 10_000,
    ]
    for text in texts:
        taken_over(made, row("Ada", TEXT, text))
        standing = made.state.standing(TEXT, SubjectId("ada"))
        assert standing is not None
        assert getattr(made.state.value(standing), "text") == text  # noqa: B009


# --- faults --------------------------------------------------------------------------------


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_its_rows() -> None:
    found = read(
        evening().state,
        row("Ada", TEXT, "goed"),
        row("Xerxes", TEXT, "wie?"),
        row("Ada", QuestionId("papier.waarde"), "waarover?"),
        row("Wim", TEXT, "ik luister"),
        row("Ada", VALUES, "namens wie?"),
        row("raad", TEXT, "voor wie?"),
        row("Ada", own(Kind.WEIGH), "vrijheid=30"),
        row("Ada", TEXT, ""),
        f'Ada;{TEXT};"goed" maar niet heus',
        f"Ada;{TEXT};half; om half",
        row("raad", QuestionId("papier.koppeling.samen"), "Rust"),
        row("Ada", TEXT, "nog eens"),
    )
    assert places(found.faults) == [
        (3, "wie", "who_unknown"),
        (4, "vraag", "question_unknown"),
        (5, "wie", "role_listens"),
        (6, "vraag", "question_joint"),
        (7, "vraag", "question_own"),
        (8, "antwoord", "sum"),
        (9, "antwoord", "empty"),
        (10, "", "quote"),
        (11, "", "too_many_cells"),
        (13, "antwoord", "one_row"),
    ]
    assert found.commands == ()
    assert found.rows == ()
    assert found.count == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b"wie;vraag;antwoord\r\n", "no_rows"),
        (b"wie;vraag\r\nAda;x\r\n", "column_missing"),
        (b"wie;vraag;antword\r\n", "column_unknown"),
        (b"PK\x03\x04", "workbook"),
        (b"wie;vraag;antwoord\r\nAda;x;\x81\r\n", "byte"),
        (b"x" * 5_000_001, "too_large"),
        (b"wie;vraag;antwoord\r\n" + b"a;b;c\r\n" * 100_001, "too_many_rows"),
    ],
)
def test_a_file_that_is_wrong_as_a_whole_says_so(data: bytes, code: str) -> None:
    found = read_bytes(data)
    assert code in [fault.code for fault in found.faults]
    assert found.commands == ()


def test_where_answers_are_anonymous_no_fault_repeats_a_name() -> None:
    state = evening(Attribution.ANONYMOUS).state
    found = read(state, row("Ada", TEXT, "ja"), row("formulier 1", TEXT, "ja"))
    assert "Ada" not in repr(found.faults)
    assert places(found.faults) == [(2, "wie", "name_refused")]


# --- again ---------------------------------------------------------------------------------

EVERYTHING = [
    *(row("Ada", question.id, text) for question in PROGRAMME.questions() for text in [
        {
            Kind.TEXT: "Een | tekst",
            Kind.ITEMS: "een ding",
            Kind.STATEMENT: "Vrijheid",
            Kind.CHOICE: "vrijheid|welzijn",
            Kind.NUMBER: "12,50",
            Kind.WEIGH: "vrijheid=30,0|welzijn=70",
            Kind.RANK: "vrijheid|welzijn|veiligheid",
            Kind.POSITION: "-3",
            Kind.RECORD: "Mail|wie=Bo",
            Kind.RECORDS: "Mail|wie=Bo",
        }[question.kind]
    ] if question.who == "eigen"),
    row("Bo", TEXT, "liever geen antwoord"),
    row("fractie: Zuid", ITEMS, "samen"),
    row("raad", QuestionId("papier.koppeling.samen"), "Rust|principe=Dichtbij|onderbouwing=zo"),
    row("raad", QuestionId("papier.principes.samen"), "Dichtbij|onderbouwing=omdat"),
    row("raad", VALUES, "Rust|betekenis=stil"),
    row("raad", VALUES, "afwijkend: liever ruimte"),
    row("raad", joint(Kind.WEIGH), "vrijheid=40|welzijn=60"),
    row("raad", joint(Kind.RANK), "vrijheid|welzijn|veiligheid"),
]  # fmt: skip


def test_a_file_of_every_kind_is_taken_over_and_a_second_time_changes_nothing() -> None:
    made = evening()
    first = taken_over(made, *EVERYTHING)
    assert (first.new, first.changed, first.equal) == (18, 0, 0)
    again = read(made.state, *EVERYTHING)
    assert (again.commands, again.new, again.changed, again.equal) == ((), 0, 0, 18)


def test_a_file_of_225_answers_is_read_also_when_all_are_equal() -> None:
    made = evening()
    people = [made.person(f"Raadslid {number:02}", f"Fractie {number % 5}") for number in range(75)]
    rows = [
        row(made.state.participants[each.participant].name, ITEMS, f"waarde {number}")
        for each in people
        for number in range(3)
    ]
    found = read(made.state, *rows)
    assert found.new == 75
    play(made, found.commands)
    assert read(made.state, *rows).equal == 75


@pytest.mark.timeout(60)
def test_a_large_file_of_nonsense_is_refused_in_the_end() -> None:
    """Work that grows with the square of the rows would take hours."""
    rows = [row(f"niemand {n}", QuestionId(f"papier.niets.{n}"), "=x|y|z") for n in range(20_000)]
    assert len(read(evening().state, *rows).faults) == 40_000


# --- whatever comes ------------------------------------------------------------------------

WHO = st.sampled_from(
    [
        "Ada",
        "bo",
        "CEM",
        "Zoë (Zuid)",
        "raad",
        "fractie: Noord",
        "formulier 1",
        "formulier 2",
        "Wim",
        "",
    ]
)
QUESTION = st.sampled_from([question.id for question in PROGRAMME.questions()])
ANSWER = st.one_of(
    st.sampled_from([
        "Rust", "rust", "Dichtbij|waarde=Rust", "Rust|principe=Dichtbij", "Rust|onderbouwing=omdat",
        "vrijheid", "vrijheid|welzijn", "vrijheid|welzijn|veiligheid", "vrijheid=40|welzijn=60",
        "3", "-5", "12,5", "Mail|wie=Ada", "liever geen antwoord", "afwijkend: nee", "niet eens: x",
        "=SOM(Zuid)", "<b>", "\x00\u202e", "مرحبا 😀", "x" * 401, r"a\|b\\", "'=1", "",
    ]),
    st.text(max_size=30),
)  # fmt: skip
ROWS = st.lists(st.builds(row, WHO, QUESTION, ANSWER), max_size=12)


@given(ROWS, st.sampled_from(Attribution))
def test_any_file_can_be_taken_over_or_has_faults(
    rows: list[str], attribution: Attribution
) -> None:
    made = evening(attribution)
    data = "\n".join(("wie;vraag;antwoord", *rows)).encode("utf-8", "replace")
    found = read_bytes(data, made.state)
    assert bool(found.faults) != bool(found.commands)
    assert all(found.rows)
    play(made, found.commands)  # the rules accept every one of them


OWN_TEXTS = {
    Kind.TEXT: ["Een tekst", "Een andere"],
    Kind.ITEMS: ["een", "twee"],
    Kind.STATEMENT: ["Vrijheid", "welzijn"],
    Kind.CHOICE: ["vrijheid|welzijn", "veiligheid"],
    Kind.NUMBER: ["1", "2,50"],
    Kind.WEIGH: ["vrijheid=40|welzijn=60", "vrijheid=100"],
    Kind.RANK: ["vrijheid|welzijn|veiligheid", "welzijn|vrijheid|veiligheid"],
    Kind.POSITION: ["-5", "3"],
    Kind.RECORD: ["Mail|wie=Ada", "Brief|wie=Bo"],
    Kind.RECORDS: ["Mail|wie=Ada", "Brief|wie=Bo"],
}
ENTRIES = ["Rust", "Rust|betekenis=stil", "rust|onderbouwing=zo", "Ruimte", "niet eens: x"]
ONE_ROW = [question for question in PROGRAMME.questions() if question.kind not in MANY_ROWS]


@st.composite
def sensible_files(draw: st.DrawFn) -> list[str]:
    """Files without a fault, or nearly always so."""
    rows = [row("raad", VALUES, text) for text in draw(st.lists(st.sampled_from(ENTRIES)))]
    for question in draw(st.lists(st.sampled_from(ONE_ROW), unique=True, max_size=4)):
        voices = (
            ["Ada", "fractie: Noord"] if question.who is Who.OWN else ["raad", "fractie: Noord"]
        )
        text = draw(st.sampled_from(OWN_TEXTS[question.kind]))
        rows.append(row(draw(st.sampled_from(voices)), question.id, text))
    for text in draw(st.lists(st.sampled_from(OWN_TEXTS[Kind.ITEMS]), max_size=3)):
        rows.append(row("Bo", ITEMS, text))
    return draw(st.permutations(rows))


@given(st.lists(sensible_files(), min_size=1, max_size=3))
def test_whatever_was_taken_over_before_the_second_time_changes_nothing(
    files: list[list[str]],
) -> None:
    made = evening()
    for rows in files:
        found = read(made.state, *rows)
        assert [fault.code for fault in found.faults] == ([] if rows else ["no_rows"])
        play(made, found.commands)
        again = read(made.state, *rows)
        assert (again.commands, again.new, again.changed) == ((), 0, 0)
        assert again.equal == found.count


@given(st.binary(max_size=300) | st.binary(max_size=100).map(b"wie;vraag;antwoord\n".__add__))
def test_any_bytes_are_answers_or_have_faults(data: bytes) -> None:
    assert read_bytes(data).faults


def test_a_file_says_nothing_about_who_is_not_in_it() -> None:
    made = evening()
    taken_over(made, row("Ada", TEXT, "ja"), row("Bo", TEXT, "nee"))
    found = read_bytes(file(row("Ada", TEXT, "ja")), made.state)
    assert (found.commands, found.equal) == ((), 1)
