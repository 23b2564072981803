"""Promises of `workshop.texts.verifying`: three outcomes, and what each rests on."""

from __future__ import annotations

import pytest

from workshop.domain.verified import KnownSeal, SealedAs, SealVerified, Verified
from workshop.texts import verifying as words
from workshop.texts.ui import checking

KNOWN = SealVerified("Gemeente Stad", "ab12cd34" * 8, "profile")
STRANGE = SealVerified("Vervalser", "00ff" * 16)
PRINT = " ".join(["00FF"] * 16)


@pytest.mark.parametrize("reason", words.CHANGED)
def test_what_changed_is_told_in_one_sentence(reason: str) -> None:
    found = Verified(reason, is_of_file=False)
    assert words.told(found) == [words.CHANGED[reason]]
    assert words.outcome(found) == words.CHANGED[reason]


def test_unchanged_and_known_says_why_it_is_known_and_where_it_belongs() -> None:
    found = Verified("", (KNOWN,), is_of_file=True, sealed_as=SealedAs(2))
    assert words.told(found) == [
        "Onveranderd. Het zegel is bekend.",
        "Het is het zegel van deze laptop.",
        "Dit verslag hoort bij deze avond (versie 2).",
    ]


def test_unknown_gives_the_fingerprint_to_compare() -> None:
    assert words.told(Verified("", (STRANGE,))) == [words.UNCHANGED_UNKNOWN, PRINT]
    outside = Verified("", (SealVerified("Stad", "00ff" * 16, is_outside_dates=True),))
    assert words.told(outside) == [words.UNCHANGED_OUTSIDE, PRINT]


def test_a_certificate_that_expired_since_proves_as_much_as_before() -> None:
    old = SealVerified("Stad", "ab" * 32, "cert", expired_on="2027-11-12T21:00:00+00:00")
    assert words.told(Verified("", (old,))) == [
        "Onveranderd. Het zegel is bekend.",
        "Het past bij het certificaat dat je opgaf.",
        "Het certificaat gold bij het verzegelen. Het is verlopen op 12 november 2027.",
    ]
    outside = SealVerified("Stad", "00ff" * 16, "", True, "2025-01-01T00:00:00+00:00")
    assert list(words.expired(outside)) == []


def test_of_several_seals_each_is_told() -> None:
    assert words.told(Verified("", (KNOWN, KNOWN)))[0] == "Onveranderd. Beide zegels zijn bekend."
    three = words.outcome(Verified("", (KNOWN, KNOWN, KNOWN)))
    assert three == "Onveranderd. Alle 3 zegels zijn bekend."
    outside = SealVerified("Oud", "00ff" * 16, is_outside_dates=True)
    assert words.told(Verified("", (KNOWN, STRANGE, outside))) == [
        words.UNCHANGED_SOME_UNKNOWN,
        "Zegel 1 van 3, Gemeente Stad. Het is het zegel van deze laptop.",
        "Zegel 2 van 3, Vervalser: niet bekend.",
        PRINT,
        "Zegel 3 van 3, Oud: het certificaat gold toen niet.",
        PRINT,
    ]


def test_a_report_of_another_evening_or_an_older_one_says_so() -> None:
    assert words.told(Verified("", (KNOWN,), is_of_file=False))[-1] == words.NOT_OF_FILE
    older = Verified(
        *("", (KNOWN,)),
        is_of_file=True,
        sealed_as=SealedAs(1, is_adopted=True),
        later=SealedAs(2, is_adopted=True, is_changed=True),
    )
    assert words.told(older)[-2:] == [
        "Dit verslag hoort bij deze avond (versie 1, vastgesteld door de raad).",
        "Let op: er is een later verslag van deze avond"
        " (versie 2, gewijzigd vastgesteld door de raad).",
    ]


@pytest.mark.parametrize("source", words.KNOWN_BY)
def test_what_is_known_here_is_listed_in_short(source: str) -> None:
    line = words.known_line(KnownSeal(source, "Stad", "ab12cd34" * 8))
    assert line.startswith("Stad, ")
    assert line.endswith(": AB12 CD34 AB12 CD34 …")
    assert words.KNOWN_BY[source].endswith(".")


def test_one_seal_alone_has_no_number() -> None:
    line = words.seal_line(KNOWN, 1, 1)
    assert line == "Zegel: Gemeente Stad. Het is het zegel van deze laptop."


def test_a_check_names_what_it_is_held_against() -> None:
    assert checking.beside(("a.dialoog", "b.cer")) == "Vergeleken met: a.dialoog, b.cer"
