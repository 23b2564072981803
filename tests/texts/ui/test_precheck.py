"""Promises of *Controle vooraf* in words: a sentence for each state, and what to do about it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Final

import pytest

from workshop.texts.ui import precheck as words
from workshop.texts.ui import precheck_files as files
from workshop.texts.ui import precheck_laptop as laptop
from workshop.texts.ui import precheck_room as room
from workshop.texts.ui.precheck import Finding, Line, State

NOW: Final = datetime(2026, 3, 12, 15, 40, tzinfo=UTC)
GB: Final = 10**9
_NOT: Final = ("Fout", "fout", "ongeldig", "succesvol", "helaas", "sessie", "!", "  ")


def findings() -> list[Finding]:
    """Each that can be said, the functions once for every way they can go."""
    constant = [
        each
        for module in (words, room, laptop, files)
        for each in vars(module).values()
        if isinstance(each, Finding)
    ]
    return [
        *constant,
        room.screen_found(1280, 800),
        room.screen_small(800, 600),
        room.screen_another("HDMI-2", "HDMI-1"),
        room.network_one("192.168.8.2", "wired"),
        room.network_one("192.168.8.2", "unknown"),
        room.network_many(["192.168.8.2", "10.0.0.4"]),
        room.network_of_phone("172.20.10.3"),
        room.network_own_hotspot("192.168.137.1"),
        room.port_free(8080),
        room.port_ours(8080),
        room.port_taken(8080),
        room.tablets_none("192.168.8.2:8080"),
        *(room.tablets_reached("16:40", joined) for joined in (0, 1, 7)),
        laptop.power_mains(93),
        laptop.power_battery(62, lasts=True),
        laptop.power_battery(12, lasts=False),
        *(laptop.quiet_unknown(system) for system in ("Windows", "Darwin", "Linux")),
        laptop.clock_fine(NOW),
        laptop.clock_behind(NOW, NOW),
        laptop.clock_old(NOW),
        laptop.clock_after(NOW, "2026-03-10"),
        laptop.clock_zone("UTC"),
        laptop.memory_fine(8 * GB),
        laptop.memory_low(GB // 4),
        laptop.fonts_missing(["Literata"]),
        laptop.printer_found("Griffie-2"),
        files.disk_fine(41 * GB),
        files.disk_slow(0.8),
        files.disk_low(GB),
        files.place_synced("OneDrive"),
        files.place_network(r"\\server\griffie"),
        files.stick_fine(14 * GB),
        files.stick_maybe(14 * GB),
        files.stick_low(90_000_000),
        files.stick_trouble("full", ""),
        files.seal_fine("RSA, 3072 bits", "C1FF A8FA"),
        files.key_fine("Gemeente Voorbeeldstad", "RSA, 2048 bits", "2028-05-03"),
        files.key_ends("Gemeente Voorbeeldstad", "2026-04-01"),
        files.seal_trouble("Het wachtwoord past niet bij zegel.p12. Probeer het opnieuw."),
    ]


@pytest.mark.parametrize("found", findings(), ids=lambda found: found.what[:40])
def test_each_finding_says_how_it_is_and_unless_it_is_fine_what_to_do(found: Finding) -> None:
    assert re.search(r"[.?]$", found.what)
    assert bool(found.to_do) is (found.state is not State.FINE)
    assert len(found.said) <= 240
    assert not [word for word in _NOT if word in found.said]


def test_every_state_is_said_by_some_line_and_has_its_word() -> None:
    assert {found.state for found in findings()} == set(State) == set(words.STATES)
    assert set(words.LINES) == set(Line)


def test_what_cannot_be_known_is_never_called_fine() -> None:
    unsure = [found for found in findings() if "weet de laptop niet" in found.what]
    assert len(unsure) >= 4
    assert {found.state for found in unsure} == {State.UNKNOWN}


def test_a_row_is_read_out_with_its_state_once_that_is_known() -> None:
    said = words.read_out(Line.POWER, laptop.power_battery(62, lasts=True))
    assert said == "Stroom. Kijk even. De laptop draait op de accu: nog 62 %. Sluit de lader aan."
    assert words.read_out(Line.POWER, words.WAITING).startswith("Stroom. De laptop kijkt")


FINE: Final = (Line.MEMORY, laptop.memory_fine(8 * GB))
SHUT: Final = (Line.TABLETS, room.TABLETS_SHUT)
ALONE: Final = (Line.SCREEN, room.SCREEN_NONE)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ((FINE, FINE), "Alles is in orde. Je kunt beginnen."),
        ((FINE, SHUT), "1 van de 2 is in orde. Kijk zelf naar 1 punt. Je kunt ook zo beginnen."),
        (
            (FINE, FINE, (Line.STICK, files.STICK_NONE)),
            "2 van de 3 zijn in orde. Je kunt ook zo beginnen.",
        ),
        ((FINE, SHUT, ALONE), "1 van de 3 is in orde. Doe eerst: Beamer."),
        (
            (ALONE, (Line.DISK, files.DISK_FULL), (Line.CLOCK, laptop.clock_old(NOW))),
            "0 van de 3 zijn in orde. Doe eerst: Beamer, Opslag en Klok.",
        ),
    ],
)
def test_above_the_lines_stands_how_many_are_in_order_and_what_comes_first(
    found: tuple[tuple[Line, Finding], ...], said: str
) -> None:
    assert words.summary(found) == said


@pytest.mark.parametrize(
    ("size", "said"),
    [(41 * GB + 1, "41 GB"), (900_000_000, "900 MB"), (12, "minder dan 1 MB")],
)
def test_sizes_are_said_as_a_system_shows_them(size: int, said: str) -> None:
    assert files.amount(size) == said


def test_a_duration_has_one_decimal_and_is_never_nothing() -> None:
    assert [files.seconds(each) for each in (0.81, 0.002)] == ["0,8 seconde", "0,1 seconde"]


def test_a_key_is_told_with_its_kind_and_length() -> None:
    assert files.key_kind("RSA", 3072) == "RSA, 3072 bits"


def test_the_clock_is_told_in_the_time_of_the_room() -> None:
    assert "12 maart 2026, 16:40" in laptop.clock_fine(NOW).what
