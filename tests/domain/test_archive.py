"""What the archive asks is checked before anything is made of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from workshop.domain.archive import (
    Appraisal,
    ArchiveFacts,
    Restriction,
    end_of_term,
    problems,
)

FACTS = ArchiveFacts("Gemeenteraad van Veenrade", "2026-03-12")
DESTROYED = replace(FACTS, appraisal=Appraisal.DESTROY, years=10, term_begins="2026-03-12")


def test_the_least_that_can_be_said_is_enough() -> None:
    assert problems(FACTS) == {}
    assert problems(replace(FACTS, appraisal=Appraisal.KEEP)) == {}
    assert problems(replace(FACTS, restriction=Restriction.NONE, end="2026-03-12")) == {}
    assert problems(DESTROYED) == {}


@pytest.mark.parametrize(
    ("facts", "wrong"),
    [
        (replace(FACTS, creator="  "), {"creator": "empty"}),
        (replace(FACTS, begin="morgen"), {"begin": "date"}),
        (replace(FACTS, begin="", end="2026-03-11"), {"begin": "date"}),
        (replace(FACTS, end="later"), {"end": "date"}),
        (replace(FACTS, end="2026-03-11"), {"end": "order"}),
        (replace(FACTS, restriction=Restriction.OTHER), {"restriction_note": "empty"}),
        (replace(FACTS, gm_code="363"), {"gm_code": "gm_code"}),
        (replace(FACTS, gm_code="gm0363\n"), {"gm_code": "gm_code"}),
        (replace(DESTROYED, years=None), {"years": "years"}),
        (replace(DESTROYED, years=0), {"years": "years"}),
        (replace(DESTROYED, years=1000), {"years": "years"}),
        (replace(DESTROYED, years=999, term_begins="9026-03-12"), {"years": "years"}),
        (replace(DESTROYED, term_begins=""), {"term_begins": "date"}),
        (
            replace(DESTROYED, years=None, term_begins="?"),
            {"years": "years", "term_begins": "date"},
        ),
    ],
)
def test_what_does_not_fit_is_named(facts: ArchiveFacts, wrong: dict[str, str]) -> None:
    assert problems(facts) == wrong


def test_a_term_ends_on_the_same_day_as_far_as_there_is_one() -> None:
    assert end_of_term(date(2026, 3, 12), 10) == date(2036, 3, 12)
    assert end_of_term(date(2028, 2, 29), 10) == date(2038, 2, 28)
    assert end_of_term(date(2028, 2, 29), 20) == date(2048, 2, 29)
    assert end_of_term(date(9999, 1, 1), 1) is None
