"""Promises of the sentences about keeping, destroying and holding."""

from __future__ import annotations

import pytest

from workshop.domain.errors import (
    GoneAlreadyError,
    HeldAlreadyError,
    HeldError,
    NotHeldError,
    NothingDestroyedError,
    RemainsError,
)
from workshop.domain.keeping import Gone, Kept
from workshop.pictures.statement import Reached
from workshop.texts import keeping as words
from workshop.texts import statement
from workshop.texts.explaining import explain
from workshop.texts.outline import keeping as told

AT = "2026-11-12T20:58:00.000+00:00"


def test_each_decision_says_what_went_and_where_it_may_still_be() -> None:
    assert words.carried(Kept.WHOLE, 0, ("nooit genoemd",)) == words.KEPT
    said = words.carried(Kept.DESTROYED, 1, ("/a/verslag.pdf",)).splitlines()
    assert said[0] == "De eigen antwoorden zijn weg (1 tekst), ook uit de eigen reservekopieën."
    assert said[2:] == ["  /a/verslag.pdf", words.OTHERS]
    said = words.carried(Kept.NAMELESS, 21, ()).splitlines()
    assert said == [
        "De namen van deelnemers zijn weg (21 teksten), ook uit de eigen reservekopieën.",
        words.OTHERS,
    ]
    assert words.stated("v.pdf") == "De verklaring van vernietiging staat in v.pdf."


def test_a_hold_says_what_to_do_first() -> None:
    sentence = explain(HeldError(AT, "zaak 14"))
    assert sentence.startswith("Er loopt een Woo-verzoek (zaak 14), sinds 12 november 2026, 21:58.")
    assert "Hef het dan eerst op" in sentence
    assert "(" not in explain(HeldError(AT, ""))
    assert "12 november 2026" in explain(HeldAlreadyError(AT))
    assert explain(NotHeldError()) == words.NOT_HELD


@pytest.mark.parametrize("kept", ["zonder-namen", "vernietigen"])
def test_what_is_gone_is_said_to_be(kept: str) -> None:
    assert "al" in explain(GoneAlreadyError(kept))
    assert "kan" in explain(GoneAlreadyError(kept))


def test_a_statement_of_nothing_is_explained() -> None:
    assert explain(NothingDestroyedError()) == words.NOTHING_DESTROYED


@pytest.mark.parametrize("reason", ["full", "permission", "io", "other"])
def test_words_that_remain_in_backups_are_said_to(reason: str) -> None:
    sentence = explain(RemainsError(reason))
    assert "nog niet uit de eigen reservekopieën" in sentence
    assert sentence.endswith("de volgende keer openen.")


# --- the report and the statement ----------------------------------------------------------


def test_the_report_says_when_by_whom_and_how_long() -> None:
    assert set(told.CHOICES) == set(Kept)
    assert told.decided("12 november", "Gijs") == "12 november, door Gijs"
    assert told.decided("12 november", "") == "12 november"
    assert told.held("1 mei", "").startswith("Sinds 1 mei loopt er")
    assert told.held("1 mei", "2 mei").startswith("Van 1 mei tot 2 mei liep er")
    assert told.destroyed(1, "[verwijderd]").startswith(
        "Op grond van de selectielijst is 1 tekst verwijderd."
    )
    assert "zijn 2 teksten" in told.destroyed(2, "[verwijderd]")


def test_the_statement_has_a_name_for_every_kind() -> None:
    assert set(statement.KINDS) == set(Gone)
    assert statement.copy("zegel") == "Verzegeld verslag"
    assert statement.copy("csv") == "Export (csv)"


def test_the_statement_begins_with_when_and_of_whom() -> None:
    said = statement.declared("Gemeente Veenrade", "12 november 2026 om 21:58")
    assert said.startswith(
        "Op 12 november 2026 om 21:58 zijn woorden uit een dialoogavond van gemeente Veenrade"
    )


def test_the_statement_says_where_the_words_are_gone() -> None:
    assert len(statement.reached(Reached("/a", ""))) == 2
    assert statement.reached(Reached("/a", "/usb"))[-1].endswith("/usb")
    assert statement.version(2, "12 november") == (
        "Vingerafdruk van versie 2, akkoord aanwezigen op 12 november"
    )


def test_the_statement_says_what_stays() -> None:
    nameless = statement.staying([Kept.NAMELESS])
    destroyed = statement.staying([Kept.DESTROYED])
    both = statement.staying([Kept.NAMELESS, Kept.DESTROYED])
    assert any("zonder naam" in each for each in nameless)
    assert not any("antwoordde" in each for each in destroyed)
    assert any("Wie er waren" in each for each in destroyed)
    assert any("zonder namen" in each for each in both)
