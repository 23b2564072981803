"""Promises of the words at the end of a step."""

from __future__ import annotations

from workshop.domain.commands import Verdict
from workshop.texts.ui import done as words


def test_every_verdict_has_its_word() -> None:
    assert set(words.VERDICTS) == set(Verdict)
    assert words.checked(Verdict.PACE, "20:14") == "Tempo aanpassen, 20:14"


def test_a_gap_names_what_is_missing() -> None:
    assert words.missing("Onderbouwing") == "Nog niet ingevuld: ‘Onderbouwing’."
    assert words.missing(" ") == "Nog niet ingevuld."
    assert words.unlinked("Waarde", "rust en tijd") == "Nog nergens bij Waarde: rust en tijd."
    assert words.next_step("Principes") == "Volgende stap: Principes"
