"""Promises of the data of a statement of destruction: kinds, numbers and places, never words."""

from __future__ import annotations

from tests.domain.evening import AGREEMENT
from tests.domain.method import OWN
from tests.pictures.evening import Council, as_json
from tests.pictures.test_destroying import CANARY, council, destroy
from workshop.domain import commands as c
from workshop.domain.codec import decode, encode
from workshop.domain.keeping import Gone, Kept
from workshop.pictures.account import account_picture
from workshop.pictures.copies import CopyPicture, copies
from workshop.pictures.statement import Reached, StatementData, statement_data

AT = "2026-04-01T09:00:00+00:00"
REACHED = Reached("/avonden/avond.dialoog", "/usb/Dialoogavond-avond")


def stated(evening: Council, reached: Reached = REACHED) -> StatementData:
    return statement_data(evening.state, reached, AT, "[weg]")


def sealed() -> Council:
    evening = council()
    evening.seal()
    return evening


def test_it_adds_up_what_each_decision_destroyed() -> None:
    evening = sealed()
    destroy(evening, Kept.WHOLE)
    destroy(evening, Kept.NAMELESS)
    destroy(evening)
    found = stated(evening)
    assert [each.kept for each in found.decisions] == [Kept.NAMELESS, Kept.DESTROYED]
    assert found.gone == ((Gone.ANSWERS, 100), (Gone.NAMES, 10))
    assert found.decisions[0].by == AGREEMENT.clerk
    assert decode(StatementData, encode(found), None) == found


def test_it_holds_no_words_and_no_names() -> None:
    evening = sealed()
    destroy(evening, Kept.NAMELESS)
    destroy(evening)
    told = as_json(stated(evening))
    assert CANARY not in told
    assert "lid 1" not in told


def test_the_fingerprint_of_every_version_stands_in_it() -> None:
    evening = sealed()
    first = evening.state.account.seals[0].fingerprint.hex()
    destroy(evening)
    evening.do(c.ReopenAccount("een naam"))
    evening.seal()
    found = stated(evening)
    assert [each.version for each in found.versions] == [1, 2]
    assert found.versions[0].fingerprint == first


def test_copies_are_named_but_for_the_one_that_was_reached() -> None:
    evening = sealed()
    evening.do(
        c.RecordCopy("docx", "/a/verslag.docx", "0" * 64),
        c.RecordCopy("stick", "/usb/Dialoogavond-avond", ""),
        c.RecordCopy("stick", "/usb2/Dialoogavond-avond", ""),
        c.RecordCopy("archief", "/a/archief", ""),
        c.RecordCopy("docx", "/a/verslag.docx", "1" * 64),
        c.RecordCopy("verklaring", "/a/verklaring.pdf", "0" * 64),
    )
    destroy(evening)
    expected = (
        CopyPicture("docx", "/a/verslag.docx"),
        CopyPicture("stick", "/usb2/Dialoogavond-avond"),
        CopyPicture("archief", "/a/archief"),
        CopyPicture("zegel", "verslag-v1.pdf"),
    )
    assert stated(evening).copies == expected
    assert len(stated(evening, Reached("/a", "")).copies) == 5
    assert account_picture(evening.state).copies == copies(evening.state)


def test_what_was_erased_of_it_is_marked() -> None:
    evening = sealed()
    evening.do(c.RecordCopy("docx", "/geheim/verslag.docx", "0" * 64))
    destroy(evening)
    evening.do(c.EraseText("termijn voorbij", c.ErasureCategory.MISTAKE, "een naam"))
    evening.do(c.EraseText("geheim", c.ErasureCategory.MISTAKE, "een naam"))
    found = stated(evening)
    assert found.decisions[0].ground == "[weg]"
    assert found.copies[0].path == "[weg]"


def test_the_account_tells_what_holds_now() -> None:
    evening = sealed()
    evening.do(c.PlaceHold("zaak 14"))
    destroy(evening, Kept.WHOLE)
    found = account_picture(evening.state)
    assert found.hold is not None
    assert found.hold.reason == "zaak 14"
    assert found.decision is not None
    assert found.decision.kept is Kept.WHOLE
    evening.do(c.LiftHold("klaar"), c.ReopenAccount("nog iets"))
    assert (account_picture(evening.state).hold, account_picture(evening.state).decision) == (
        None,
        None,
    )
    assert OWN in evening.state.answers
