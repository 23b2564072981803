"""Promises about erasing: at once, from the state, the file and the app's own backups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.domain.method import OWN
from tests.service.session import (
    PATIENCE_S,
    TABLET,
    answer,
    at_rest,
    done,
    draft,
    drafts_of,
    items_of,
    laid_out,
    person,
    rows_of,
    seq_of,
    state_of,
)
from workshop.domain import commands as c
from workshop.domain.errors import SessionFileError, WriteFailedError
from workshop.domain.happening import GENESIS, link_after
from workshop.domain.ids import PointId
from workshop.domain.wording import is_erased

if TYPE_CHECKING:
    from pathlib import Path

    from tests.service.evening import Evening

CANARY = "kanarie-in-de-raadzaal"
WHY = (c.ErasureCategory.PERSONAL_DATA, "naam van een inwoner")


def bytes_of(path: Path) -> bytes:
    """The session and all its backups; only once it is closed."""
    files = [path, *path.with_name("avond.backups").iterdir()]
    return b"".join(each.read_bytes() for each in files)


def test_an_erased_answer_is_gone_from_state_file_and_backups(evening: Evening) -> None:
    done(evening.owner.submit(answer(0, CANARY), actor=TABLET))
    done(evening.owner.save_draft(draft(0, 1, CANARY)))
    at_rest(evening.owner)  # a backup has it
    done(evening.owner.submit(c.EraseAnswer("p0", OWN, *WHY)))
    assert items_of(evening.owner, person(0)) is None
    assert drafts_of(evening.owner) == {}
    live = evening.owner.look(laid_out).result(PATIENCE_S)
    assert CANARY not in repr(live)
    evening.stop()
    assert CANARY.encode() not in bytes_of(evening.path)
    assert laid_out(state_of(evening.path)) == live


def test_an_erased_name_is_spelled_out_nowhere_any_more(evening: Evening) -> None:
    done(evening.owner.submit(c.SetParticipant(person(5).participant, CANARY)))
    done(evening.owner.save_draft(draft(5, 1, CANARY)))
    done(evening.owner.submit(c.EraseParticipant(person(5).participant, *WHY)))
    name = evening.owner.look(lambda state: state.participants[person(5).participant].name)
    assert is_erased(name.result(PATIENCE_S))
    assert drafts_of(evening.owner) == {}
    evening.stop()
    assert CANARY.encode() not in bytes_of(evening.path)


def test_the_chain_holds_after_erasing(evening: Evening) -> None:
    done(evening.owner.submit(c.RecordPledge(PointId("a"), CANARY, CANARY)))
    done(evening.owner.submit(c.EraseEvent(seq_of(evening.owner), *WHY)))
    done(evening.owner.submit(answer(0, "zorg")))
    evening.stop()
    link = GENESIS
    for row in rows_of(evening.path):
        link = link_after(link, row)
        assert link == row.link


@pytest.mark.parametrize("error", [WriteFailedError("full"), ZeroDivisionError()])
def test_an_erasure_whose_clearing_fails_is_done_all_the_same_and_cleared_later(
    evening: Evening, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    done(evening.owner.submit(answer(0, CANARY), actor=TABLET))
    evening.disk.fail("scrub", error)
    done(evening.owner.submit(c.EraseAnswer("p0", OWN, *WHY)))
    assert "not everywhere yet" in caplog.text
    assert items_of(evening.owner, person(0)) is None
    done(evening.owner.submit(answer(1, "zorg")))
    evening.stop()
    assert CANARY.encode() not in bytes_of(evening.path)


def test_an_erasure_after_which_the_file_cannot_be_read_is_still_acknowledged(
    evening: Evening, caplog: pytest.LogCaptureFixture
) -> None:
    done(evening.owner.submit(answer(0, CANARY), actor=TABLET))
    evening.disk.fail("load", SessionFileError("", "damaged"))
    done(evening.owner.submit(c.EraseAnswer("p0", OWN, *WHY)))
    assert "not everywhere yet" in caplog.text
    assert items_of(evening.owner, person(0)) is None
