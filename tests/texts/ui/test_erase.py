"""Promises of the words that come before an erasure."""

from __future__ import annotations

from workshop.domain.settings import ErasureCategory
from workshop.texts.ui import erase as words


def test_every_ground_has_a_name() -> None:
    assert set(words.CATEGORIES) == set(ErasureCategory)


def test_what_goes_is_said_before() -> None:
    text = words.sure("Dorpsstraat", is_person=False, is_nameless=False)
    assert text == "Alle teksten met ‘Dorpsstraat’ verdwijnen voorgoed."
    person = words.sure("Jan", is_person=True, is_nameless=False)
    assert person == "Alle woorden van Jan verdwijnen voorgoed, en de naam zelf ook."
    name = words.sure("Jan", is_person=True, is_nameless=True)
    assert name == "De naam Jan verdwijnt voorgoed."
