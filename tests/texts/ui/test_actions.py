"""Promises of `workshop.texts.ui.actions`: every page, phase and view can be found in words."""

from __future__ import annotations

from workshop.domain.programme import Phase
from workshop.texts.ui import actions as words
from workshop.texts.ui import operator as frame


def test_every_page_phase_and_view_beside_the_phases_has_words_to_find_it_by() -> None:
    assert set(words.PAGE_ALSO) == set(frame.MENU)
    assert set(words.PHASE_ALSO) == set(words.PHASE_KEYS) == set(Phase)
    assert set(words.VIEW_ALSO) <= set(frame.VIEWS)


def test_no_key_means_two_things() -> None:
    keys = [each.key for each in words.ACTIONS.values() if each.key]
    keys += [*words.PHASE_KEYS.values(), *(key for key, _ in frame.KEYS.values())]
    assert len(keys) == len(set(keys))


def test_a_row_is_read_out_with_why_it_cannot_be_done_and_its_key() -> None:
    assert words.read_out("Zwart", "B", "") == "Zwart. B"
    assert words.read_out("Vorige", "", "Kan nu niet.") == "Vorige. Kan nu niet"


def test_what_an_action_does_is_said_with_what_it_is_about() -> None:
    assert words.on_beamer("Pauze") == "Op de beamer: Pauze"
    assert words.to_step("Waarden") == "Stap: Waarden"
    assert words.to_phase("Zelf") == "Fase: Zelf"
    assert words.skip("Waarden") == "Sla ‘Waarden’ over, met een reden"
    assert words.note("Op koers") == "Gesprek: Op koers"
