"""Cards: for everybody who answers, and under `anoniem` for nobody in particular."""

from __future__ import annotations

import errno
import stat
import sys
from pathlib import Path

import pytest

from tests.pictures.evening import Council
from workshop.domain import commands as c
from workshop.domain.errors import WriteFailedError
from workshop.domain.ids import ParticipantId
from workshop.domain.settings import Attribution, Joining
from workshop.evening.cards import FEWEST, card_key, cards_of, forget_key
from workshop.server import codes

KEY = "0123456789abcdef" * 2
ADDRESS = "192.168.8.2:8080"


def test_everybody_who_answers_gets_a_card_with_the_code_that_lets_them_in() -> None:
    evening = Council()
    evening.person("Ada", "Linde")
    evening.person("Cas", "Linde", "voorzitter")
    evening.do(c.OpenTablets(8080, KEY, Joining.CARD))
    (card,) = cards_of(evening.state, ADDRESS, "")
    assert (card.name, card.group) == ("Ada", "Linde")
    assert card.code == codes.card_code(KEY, ParticipantId("ada"))
    assert card.url == f"http://{ADDRESS}/#p=1"
    assert card.code not in card.url


def test_without_codes_a_card_says_none() -> None:
    evening = Council()
    evening.person("Ada")
    evening.do(c.OpenTablets(8080, KEY))
    assert [card.code for card in cards_of(evening.state, ADDRESS, "")] == [""]


def test_unnamed_cards_are_more_than_there_are_people() -> None:
    evening = Council(Attribution.ANONYMOUS)
    evening.group("Linde", 45)
    cards = cards_of(evening.state, ADDRESS, KEY)
    assert len(cards) == 54
    assert {card.name + card.group for card in cards} == {""}
    assert [card.code for card in cards] == list(codes.seat_codes(KEY, 54))


def test_an_empty_list_still_gives_two_pages() -> None:
    assert len(cards_of(Council(Attribution.ANONYMOUS).state, ADDRESS, KEY)) == FEWEST


def test_the_key_is_kept_until_it_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "kaartjes"
    key = card_key(folder, "avond")
    assert card_key(folder, "avond") == key
    assert card_key(folder, "andere avond") != key
    forget_key(folder, "avond")
    forget_key(folder, "avond")
    assert card_key(folder, "avond") != key


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_nobody_else_on_the_laptop_reads_the_key(tmp_path: Path) -> None:
    folder = tmp_path / "kaartjes"
    card_key(folder, "avond")
    (path,) = folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "avond" not in path.name


def test_a_key_that_was_half_written_is_made_anew(tmp_path: Path) -> None:
    """The power went at the wrong moment: no card may be made from nothing."""
    key = card_key(tmp_path, "avond")
    (path,) = tmp_path.iterdir()
    path.write_text("")
    assert card_key(tmp_path, "avond") not in ("", key)
    assert len(card_key(tmp_path, "avond")) == 32
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_refuses_the_key_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(WriteFailedError):
        card_key(tmp_path, "avond")
    assert list(tmp_path.iterdir()) == []
