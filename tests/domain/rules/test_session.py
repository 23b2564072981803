"""Promises of `workshop.domain.rules.session`: title page, settings, programmes, roles."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from tests.domain.evening import DETAILS, START, Evening
from tests.domain.method import JOINT, OWN, PROGRAMME, QUESTIONS
from workshop.domain import commands as c
from workshop.domain.errors import (
    AlreadyCreatedError,
    AnswerInvalidError,
    ColourInvalidError,
    DuplicateError,
    EmptyTextError,
    LogoInvalidError,
    SettingsFixedError,
    TextTooLongError,
)
from workshop.domain.events import RoleDefined
from workshop.domain.ids import QuestionId, SessionId
from workshop.domain.programme import under_alias
from workshop.domain.rules import decide
from workshop.domain.rules.session import LOGO_LIMIT
from workshop.domain.settings import DEFAULT_ROLES, Attribution, Details, Publicity, Role
from workshop.domain.state import State

SETTINGS_CHANGED = c.ChangeSettings(Attribution.NAME, Publicity.PUBLIC)


def created_with(details: Details) -> None:
    decide(State(), c.CreateSession(SessionId("avond"), details), START)


def test_a_session_starts_with_its_title_page_settings_and_the_usual_roles() -> None:
    state = Evening(Attribution.NAME, Publicity.CLOSED).state
    assert state.session == "avond"
    assert state.details == DETAILS
    assert (state.attribution, state.publicity) == (Attribution.NAME, Publicity.CLOSED)
    assert list(state.roles.values()) == list(DEFAULT_ROLES)


def test_a_session_is_created_once(evening: Evening) -> None:
    evening.refuses(AlreadyCreatedError, c.CreateSession(SessionId("nog een"), DETAILS))


def test_a_title_page_is_clean(evening: Evening) -> None:
    untidy = replace(DETAILS, title=" Waarden \n van Veenrade ", theme="\x00", place=" de  Zaal ")
    evening.do(c.ChangeDetails(untidy))
    assert evening.state.details == replace(DETAILS, place="de Zaal")


@pytest.mark.parametrize(
    ("details", "missing"),
    [
        (replace(DETAILS, title="  "), "title"),
        (replace(DETAILS, municipality="\n"), "municipality"),
    ],
)
def test_a_title_page_names_the_evening_and_the_municipality(
    details: Details, missing: str
) -> None:
    with pytest.raises(EmptyTextError) as refusal:
        created_with(details)
    assert refusal.value.what == missing


@pytest.mark.parametrize(
    ("details", "line"),
    [
        (replace(DETAILS, title="x" * 401), "title"),
        (replace(DETAILS, municipality="x" * 401), "municipality"),
        (replace(DETAILS, place="x" * 401), "place"),
        (replace(DETAILS, theme="x" * 401), "theme"),
        (replace(DETAILS, facilitator="x" * 401), "facilitator"),
        (replace(DETAILS, clerk="x" * 401), "clerk"),
        (replace(DETAILS, chair="x" * 401), "chair"),
    ],
)
def test_no_line_of_the_title_page_is_longer_than_a_line(details: Details, line: str) -> None:
    with pytest.raises(TextTooLongError) as refusal:
        created_with(details)
    assert refusal.value.what == line


@pytest.mark.parametrize("seats", [0, 100, -1])
def test_a_council_has_one_to_ninety_nine_seats(seats: int) -> None:
    with pytest.raises(AnswerInvalidError) as refusal:
        created_with(replace(DETAILS, council_seats=seats))
    assert refusal.value.problem == "range"
    assert refusal.value.detail == {"found": str(seats), "minimum": "1", "maximum": "99"}


def test_a_colour_is_written_in_one_way(evening: Evening) -> None:
    evening.do(c.ChangeDetails(replace(DETAILS, accent=" #005aa7 ")))
    assert evening.state.details.accent == "#005AA7"
    for wrong in ("blauw", "#005AA", "005AA7", "#005AAG", "#005AA7; x"):
        refused = evening.refuses(
            ColourInvalidError, c.ChangeDetails(replace(DETAILS, accent=wrong))
        )
        assert refused.found == wrong


def test_a_logo_is_a_small_png(evening: Evening) -> None:
    png = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(100)).decode()
    evening.do(c.ChangeDetails(replace(DETAILS, logo=png)))
    assert evening.state.details.logo == png
    large = base64.b64encode(b"\x89PNG\r\n\x1a\n" + bytes(LOGO_LIMIT)).decode()
    for wrong in ("geen base64", base64.b64encode(b"GIF89a").decode(), large):
        evening.refuses(LogoInvalidError, c.ChangeDetails(replace(DETAILS, logo=wrong)))


def test_the_number_of_seats_may_be_unknown() -> None:
    created_with(replace(DETAILS, council_seats=None))


def test_the_same_title_page_writes_nothing(evening: Evening) -> None:
    assert evening.would(c.ChangeDetails(DETAILS)) == []


def test_a_rehearsal_stays_a_rehearsal_and_a_real_evening_real(evening: Evening) -> None:
    evening.do(c.ChangeDetails(replace(DETAILS, title="Anders", practice=True)))
    assert evening.state.details == replace(DETAILS, title="Anders", practice=False)


# --- settings ------------------------------------------------------------------------------


def test_settings_may_change_while_nobody_wrote_anything(evening: Evening) -> None:
    evening.person("Ada")
    evening.do(SETTINGS_CHANGED)
    assert evening.state.attribution is Attribution.NAME
    assert evening.state.publicity is Publicity.PUBLIC


def test_the_same_settings_write_nothing_even_later(evening: Evening) -> None:
    evening.items(evening.person("Ada"), OWN, "rust")
    assert evening.would(c.ChangeSettings(Attribution.GROUP, Publicity.INFORMAL)) == []


def test_the_first_draft_fixes_the_settings(evening: Evening) -> None:
    evening.draft(evening.person("Ada"), OWN, '"ru')
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)


def test_an_answer_fixes_the_settings_even_when_withdrawn_or_erased(evening: Evening) -> None:
    ada = evening.person("Ada")
    evening.items(ada, OWN, "rust")
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)
    evening.do(c.WithdrawAnswer(ada, OWN))
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)
    evening.do(c.EraseAnswer(ada.participant, OWN, c.ErasureCategory.MISTAKE, "per ongeluk"))
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)


def test_a_stance_in_a_poll_fixes_the_settings(evening: Evening) -> None:
    evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenPoll(JOINT))
    evening.would(SETTINGS_CHANGED)
    evening.do(c.TakeStance(evening.person("Ada"), JOINT, c.Stance.AGREE))
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)


def test_a_placed_dot_fixes_the_settings(evening: Evening) -> None:
    entry = evening.entry(JOINT, "e1", "rust")
    evening.do(c.OpenDots(JOINT, 3))
    evening.would(SETTINGS_CHANGED)
    evening.do(c.PlaceDots(evening.person("Ada"), JOINT, {entry: 1}))
    evening.refuses(SettingsFixedError, SETTINGS_CHANGED)


# --- programmes and roles ------------------------------------------------------------------


def test_a_programme_is_copied_into_the_session(evening: Evening) -> None:
    assert evening.state.programmes == {"oefen": PROGRAMME}
    assert evening.state.questions == QUESTIONS


def test_the_same_programme_comes_twice_only_under_an_alias(evening: Evening) -> None:
    refused = evening.refuses(DuplicateError, c.AddProgramme(PROGRAMME))
    assert (refused.what, refused.name) == ("programme", "oefen")
    evening.do(c.AddProgramme(under_alias(PROGRAMME, "oefen@jeugdzorg")))
    assert QuestionId("oefen@jeugdzorg.waarden.eigen") in evening.state.questions
    assert OWN in evening.state.questions


def test_a_municipality_has_its_own_word_for_a_role_and_its_own_rights(evening: Evening) -> None:
    role = Role("burgerraadslid", " steunfractielid ", False, False, True)
    (payload,) = evening.would(c.DefineRole(role))
    assert payload == RoleDefined(replace(role, label="steunfractielid"))
    evening.do(c.DefineRole(role))
    assert evening.state.roles["burgerraadslid"].label == "steunfractielid"
    assert evening.would(c.DefineRole(role)) == []


def test_a_role_may_be_new_but_has_a_word(evening: Evening) -> None:
    evening.do(c.DefineRole(Role("jeugdraad", "jeugdraadslid", True, False, False)))
    assert evening.person("Noor", role="jeugdraad").participant in evening.state.participants
    nameless = Role("gast", " ", False, False, True)
    assert evening.refuses(EmptyTextError, c.DefineRole(nameless)).what == "role"


def test_continuing_elsewhere_raises_the_epoch_for_everything_after(evening: Evening) -> None:
    (raised,) = evening.do(c.RaiseEpoch(" laptop  van de griffie "))
    assert (raised.epoch, evening.state.epoch) == (2, 2)
    (after,) = evening.do(c.Show(OWN))
    assert after.epoch == 2
    evening.refuses(EmptyTextError, c.RaiseEpoch(""))


@pytest.mark.parametrize("text", ["", "morgen", "2026-02-30", "11-3-2026"])
def test_an_evening_needs_a_date_that_exists(text: str) -> None:
    with pytest.raises(AnswerInvalidError) as refused:
        created_with(Details("Titel", "Stad", text))
    assert refused.value.question == "date"
