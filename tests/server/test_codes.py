"""Codes: short for people, and nothing that the key can be found from."""

from __future__ import annotations

import pytest

from workshop.domain.ids import ParticipantId
from workshop.server import codes

KEY = "00112233445566778899aabbccddeeff"
OTHER = "ff112233445566778899aabbccddeeff"


def test_the_evenings_code_is_four_figures_and_each_evening_has_its_own() -> None:
    assert codes.evening_code(KEY) == codes.evening_code(KEY)
    found = {codes.evening_code(codes.new_key()) for _ in range(200)}
    assert all(len(code) == 4 and code.isdigit() for code in found)
    assert len(found) > 150


def test_steering_takes_a_code_of_its_own() -> None:
    code = codes.remote_code(KEY)
    assert (len(code), code.isdigit()) == (6, True)
    assert not code.startswith(codes.evening_code(KEY))


def test_a_card_code_is_four_characters_that_cannot_be_misread() -> None:
    found = {codes.card_code(KEY, ParticipantId(f"p{number}")) for number in range(100)}
    assert all(len(code) == 4 and set(code) <= set(codes.ALPHABET) for code in found)
    assert not set("01OI") & set(codes.ALPHABET)
    assert len(found) > 95
    assert codes.card_code(OTHER, ParticipantId("p1")) != codes.card_code(KEY, ParticipantId("p1"))


def test_unnamed_cards_differ_and_more_cards_keep_the_first_ones() -> None:
    cards = codes.seat_codes(KEY, 200)
    assert len(set(cards)) == 200
    assert codes.seat_codes(KEY, 45) == cards[:45]


def test_a_seats_secret_has_128_bits_and_belongs_to_one_card() -> None:
    secrets = {codes.seat_secret(KEY, code) for code in codes.seat_codes(KEY, 45)}
    assert len(secrets) == 45
    assert all(len(secret) == 32 and int(secret, 16) >= 0 for secret in secrets)
    assert codes.seat_secret(OTHER, "K7M2") != codes.seat_secret(KEY, "K7M2")


@pytest.mark.parametrize("typed", ["k7m2", " K7 M2 ", "K 7 M 2"])
def test_how_people_type_a_code_does_not_matter(typed: str) -> None:
    assert codes.as_typed(typed) == "K7M2"


def test_a_code_is_compared_whole() -> None:
    assert codes.is_one_of("K7M2", ["AAAA", "K7M2"])
    for guess in ("", "K7M", "K7M22", "é7M2"):
        assert not codes.is_one_of(guess, ["AAAA", "K7M2"])
