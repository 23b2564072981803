"""Promises of the page *Archiefexport*."""

from __future__ import annotations

from workshop.domain.archive import Appraisal, Restriction
from workshop.domain.settings import Attribution
from workshop.texts import archive
from workshop.texts.ui import archive as words


def test_every_field_has_one_line_that_explains_it() -> None:
    assert set(words.EXPLAINED) == set(words.FIELDS)
    assert not [line for line in words.EXPLAINED.values() if len(line) > 60]
    assert set(words.APPRAISALS) == set(Appraisal)
    assert set(words.RESTRICTIONS) == set(Restriction)


def test_what_is_wrong_is_said_under_the_field_and_at_the_button() -> None:
    assert words.problem("years", "years").startswith("Schrijf een aantal jaren")
    assert words.cannot("gm_code", "gm_code").startswith("Kan nog niet. Gemeentecode: schrijf gm")


def test_the_warning_and_the_outcome_say_what_and_where() -> None:
    assert words.session_holds(Attribution.NAME) == archive.session_holds(Attribution.NAME)
    assert words.made("/stick/avond-archief-v1").startswith("Gemaakt: /stick/avond-archief-v1.")
