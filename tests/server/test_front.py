"""The tablet's page before any script ran: what the evening is called, and nothing of anybody."""

from __future__ import annotations

import base64
import gzip
import re
from hashlib import sha256

from tests.server.room import Room, Tablet
from workshop.domain import commands as c
from workshop.domain.settings import Details


def front(tablet: Tablet) -> str:
    """As it is sent."""
    return tablet.get("/")[2].decode()


def test_the_first_picture_says_which_evening_it_is_and_asks_for_the_code(room: Room) -> None:
    page = front(room.tablet())
    for words in ("Waarden van Veenrade", "Veenrade", "Welke code staat op de beamer?"):
        assert words in page.split("<main")[1]


def test_a_tablet_that_was_let_in_is_not_asked_for_the_code(room: Room) -> None:
    page = front(room.joined("ada"))
    assert "Waarden van Veenrade" in page
    assert "Welke code" not in page
    assert "Ada" not in page


def test_another_title_is_there_at_once(room: Room) -> None:
    tablet = room.tablet()
    front(tablet)
    details = Details("Waarden <b>& wensen</b>", "Veenrade", "2026-03-12", council_seats=21)
    with room.joined().listening() as events:
        room.evening.do(c.ChangeDetails(details))
        events.until("picture", lambda it: "wensen" in it["title"])
    page = front(tablet)
    assert "Waarden &lt;b&gt;&amp; wensen&lt;/b&gt;" in page
    assert "Waarden van Veenrade" not in page


def test_only_its_own_style_and_script_may_stand_in_the_page(room: Room) -> None:
    status, headers, body = room.tablet().get("/")
    assert status == 200
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (found,) = re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", body.decode(), re.DOTALL)
        mark = base64.b64encode(sha256(found.encode()).digest()).decode()
        assert f"{tag}-src 'self' 'sha256-{mark}'" in policy


def test_it_is_the_same_packed(room: Room) -> None:
    tablet = room.tablet()
    packed = tablet.get("/", Accept_Encoding="gzip")
    assert packed[1]["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed[2]).decode() == front(tablet)
