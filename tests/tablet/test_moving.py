"""Promises of *Neem mee*: the laptop gets another address, and nobody loses a word or a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, expect

from tests.server.room import HOST, Room, free_port, open_room
from tests.tablet.hand import Hand, opened
from tests.tablet.test_page import FILL, KINDS, OWN, ask, asked, at
from tests.tablet.test_trouble import arrived
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, SessionId
from workshop.domain.programme import Phase
from workshop.domain.settings import Attribution, Details
from workshop.domain.state import State
from workshop.evening import create_evening
from workshop.server.serving import TabletServer

ELSEWHERE: Final = "127.0.0.2"
LATER_MS: Final = 20_000
Tablet = Callable[[], Hand]


@contextmanager
def moved(room: Room, host: str = ELSEWHERE, port: int = 0) -> Iterator[str]:
    """The laptop is at another address now, and at no other."""
    room.server.stop()
    server = TabletServer(room.evening.owner)
    opened_ = server.start(host=host, port=port or room.port)
    try:
        yield f"{host}:{opened_.port}"
    finally:
        server.stop()


def ask_for_address(hand: Hand) -> None:
    """It takes some seconds until a page asks for another address."""
    hand.page.get_by_text("Staat er een nieuw adres op de beamer?").click(timeout=LATER_MS)


def go_along(hand: Hand, address: str) -> None:
    hand.page.get_by_label("Nieuw adres").fill(address)
    hand.page.locator(".offer button:visible").click()


def who(room: Room) -> list[tuple[str, int]]:
    """Who uses a tablet, and its number."""

    def look(state: State) -> list[tuple[str, int]]:
        return [(each.participant or "", each.number) for each in state.devices.values()]

    return room.evening.look(look)


def traces(hand: Hand, word: str) -> list[str]:
    """Where it can be found on the tablet, beside the page itself."""
    found = hand.page.evaluate("location.href + JSON.stringify(history.state)")
    return [place for place in (found, hand.kept()) if word in place]


# --- the old address is dead


def test_answers_go_along_to_another_address(room: Room, tablet: Tablet) -> None:
    """Nobody types a code or chooses a name again, and each answer comes in once."""
    hand = asked(room, tablet, KINDS)
    kinds = ("text", "statement", "number")
    with moved(room) as address:
        for kind in kinds:
            ask(hand, kind)
            FILL[kind](hand)
            hand.press("Verstuur")
            hand.waits_for("Nog niet verstuurd")
        ask_for_address(hand)
        go_along(hand, address)
        hand.page.wait_for_url(f"http://{address}/")
        expect(hand.page.locator(".who strong")).to_have_text("Ada")
        hand.press("Geef de tablet door")
        hand.view("handover")
        once = {QuestionId(f"{KINDS}.eigen.{kind}"): 1 for kind in kinds}
        assert room.evening.look(arrived) == once
        assert who(room) == [("", 2)]


def test_half_typed_words_and_large_letters_go_along(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.press("Grote letters en veel contrast")
    with moved(room) as address:
        hand.field(2).fill("Zelf de regie")
        ask_for_address(hand)
        go_along(hand, address)
        hand.page.wait_for_url(f"http://{address}/")
        assert hand.words()[1] == "Zelf de regie"
        assert "large" in (hand.page.locator("html").get_attribute("class") or "")
        hand.waits_for("Concept staat op de laptop")
        assert traces(hand, "regie") == []


def test_a_port_that_moved_keeps_the_tablet(room: Room, tablet: Tablet) -> None:
    """A cookie knows no ports: it is the same tablet."""
    hand = asked(room, tablet)
    with moved(room, HOST, free_port()) as address:
        hand.field().fill("Menselijke maat")
        hand.press("Verstuur")
        ask_for_address(hand)
        go_along(hand, f"http://{address}/")
        hand.page.wait_for_url(f"http://{address}/")
        hand.waits_for("Opgeslagen op de laptop")
        assert room.evening.look(arrived) == {OWN: 1}
        assert who(room) == [("ada", 1)]


def test_an_anonymous_seat_goes_along(browser: Browser, tmp_path: Path) -> None:
    with open_room(tmp_path / "avond.dialoog", Attribution.ANONYMOUS) as room:
        at(room, Phase.OWN)
        hand = opened(browser, room)
        hand.page.locator(".code-input").fill(room.code)
        hand.press("Doe mee")
        hand.view("seat")
        hand.press("Doe mee")
        hand.field().fill("Menselijke maat")
        hand.press("Verstuur")
        hand.view("saved")
        seats = room.evening.look(lambda state: set(state.seats))
        with moved(room) as address:
            hand.press("Pas aan")
            hand.field().fill("De menselijke maat")
            hand.press("Verstuur")
            ask_for_address(hand)
            go_along(hand, address)
            hand.page.wait_for_url(f"http://{address}/")
            hand.page.reload()
            hand.waits_for("De menselijke maat")
            hand.waits_for("Opgeslagen op de laptop")
            assert room.evening.look(arrived) == {OWN: 1}
            assert room.evening.look(lambda state: set(state.seats)) == seats
        hand.page.context.close()
        assert hand.faults == []


# --- the old address answers still


def test_a_page_of_a_former_address_is_told_the_new_one(room: Room, tablet: Tablet) -> None:
    """The laptop has two; what waits for nothing goes along too."""
    hand = asked(room, tablet)
    hand.field().fill("Menselijke maat")
    room.server.show_at(f"{HOST}:{room.port}")
    other = TabletServer(room.evening.owner)
    other.start(host=ELSEWHERE, port=room.port)
    try:
        room.server.show_at(f"{ELSEWHERE}:{room.port}")
        hand.waits_for(f"De avond staat nu op {ELSEWHERE}:{room.port}.")
        hand.press("Neem mee")
        hand.page.wait_for_url(f"http://{ELSEWHERE}:{room.port}/")
        assert hand.words()[0] == "Menselijke maat"
        assert hand.page.locator(".offer").is_hidden()
    finally:
        other.stop()


def test_an_address_that_was_never_shown_is_left_in_peace(room: Room, tablet: Tablet) -> None:
    """A tablet that came in over another network works there."""
    hand = tablet()
    hand.join("Ada")
    for address in ("127.0.0.5", ELSEWHERE):
        room.server.show_at(f"{address}:{room.port}")
    at(room, Phase.OWN)
    hand.field().wait_for()
    assert hand.page.locator(".offer").is_hidden()


# --- what does not go


def test_only_an_address_as_the_beamer_shows_it_is_taken(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    room.server.stop()
    ask_for_address(hand)
    for typed in (
        *("javascript:alert(1)", "https://192.168.8.2", "example.org", "8.8.8.8:8080", "192.168.8"),
        *("http://192.168.8.2@example.org", "192.168.8.256", "172.32.0.1", "127.0.0.2:99999"),
        *("data:text/html,x", "192.168.8.2:8080/elders", "//192.168.8.2.example.org"),
    ):
        assert "geen adres van de laptop" in _tried(hand, typed), typed
    assert "is de tablet al" in _tried(hand, f"{HOST}:{room.port}")


def _tried(hand: Hand, typed: str) -> str:
    go_along(hand, typed)
    problem = hand.page.locator(".offer .problem")
    expect(problem).not_to_have_text("De tablet zoekt de laptop op dat adres.")
    return problem.inner_text()


def test_where_the_evening_is_not_nothing_goes(room: Room, tablet: Tablet, tmp_path: Path) -> None:
    """A figure too many, or the evening of others: the page and its words stay."""
    hand = asked(room, tablet)
    hand.field().fill("Menselijke maat")
    room.server.stop()
    ask_for_address(hand)
    assert "niet te vinden" in _tried(hand, f"127.0.0.3:{room.port}")
    with create_evening(tmp_path / "andere.dialoog") as evening:
        details = Details("Een andere avond", "Elders", "2026-03-12", council_seats=21)
        evening.do(c.CreateSession(SessionId("andere"), details, Attribution.GROUP))
        server = TabletServer(evening.owner)
        port = server.start(host=HOST, port=free_port()).port
        try:
            assert "niet te vinden" in _tried(hand, f"{HOST}:{port}")
        finally:
            server.stop()
    assert hand.words()[0] == "Menselijke maat"


def test_more_than_an_address_can_hold_stays_and_is_said(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    with moved(room) as address:
        hand.page.evaluate(
            """([key, as]) => localStorage.setItem(key, JSON.stringify(
              Array.from({length: 45}, (_, at) => ({path: '/api/answer', body: {
                id: String(at).padStart(32, '0'), as, question: 'q' + at,
                value: {text: 'Wij vinden dit belangrijk. '.repeat(180)}}}))))""",
            ["avond:outbox", "ada"],
        )
        ask_for_address(hand)
        go_along(hand, address)
        hand.waits_for("Dit is te veel om mee te nemen.")
        assert hand.kept().count("Wij vinden dit belangrijk.") > 1000
