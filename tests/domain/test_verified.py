"""Promises of `workshop.domain.verified`: proven only if everything about it is known."""

from __future__ import annotations

import pytest

from workshop.domain.verified import SealVerified, Verified

_KNOWN = SealVerified("Stad", "ab" * 32, "profile")
_STRANGE = SealVerified("Stad", "cd" * 32)


@pytest.mark.parametrize(
    ("found", "is_known", "is_proven"),
    [
        (Verified("damaged"), False, False),
        (Verified("", (_KNOWN,)), True, True),
        (Verified("", (_KNOWN,), is_of_file=True), True, True),
        (Verified("", (_KNOWN,), is_of_file=False), True, False),
        (Verified("", (_STRANGE,)), False, False),
        (Verified("", (_KNOWN, _STRANGE)), False, False),
        (Verified("", (_KNOWN, _KNOWN)), True, True),
    ],
)
def test_a_report_is_proven_by_all_its_seals_and_only_for_its_own_evening(
    found: Verified, is_known: bool, is_proven: bool
) -> None:
    assert (found.is_known, found.is_proven) == (is_known, is_proven)
