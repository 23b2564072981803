"""Promises of the page in a real browser, with a real evening behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Browser, Route

from tests.server.room import Room
from tests.tablet.hand import Hand, opened
from workshop.domain import commands as c
from workshop.domain.ids import QuestionId, StepId
from workshop.domain.programme import Phase
from workshop.domain.state import State

VALUES: Final = StepId("oefen.waarden")
KINDS: Final = StepId("oefen.soorten")
KINDS_OF_QUESTION: Final = (
    *("text", "statement", "choice", "number", "weigh", "rank", "position", "record", "records"),
)
OWN: Final = QuestionId("oefen.waarden.eigen")
Tablet = Callable[[], Hand]


def at(room: Room, phase: Phase, step: StepId = VALUES) -> None:
    """Put it in front."""
    room.evening.do(c.EnterPhase(step, phase))


def asked(room: Room, tablet: Tablet, step: StepId = VALUES) -> Hand:
    """Ada's tablet, with the questions of that step before her."""
    at(room, Phase.OWN, step)
    hand = tablet()
    hand.join("Ada")
    return hand


def drafts(room: Room) -> list[str]:
    """The bodies of all drafts that the laptop has."""

    def look(state: State) -> list[str]:
        return [draft.body for draft in state.drafts.values()]

    return room.evening.look(look)


def test_a_wrong_code_says_so_and_a_right_one_lets_in(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    hand.page.locator(".code-input").fill(f"{(int(room.code) + 1) % 10_000:04}")
    hand.press("Doe mee")
    hand.waits_for("Deze code past niet.")
    hand.join("Ada")
    hand.view("waiting")


def test_typing_goes_on_undisturbed_while_the_room_changes(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field(2).click()
    hand.page.keyboard.type("Zelf de regie")
    hand.page.evaluate("document.activeElement.setSelectionRange(2, 5)")
    room.evening.do(c.CloseRound(OWN))
    hand.waits_for("De ronde is gesloten.")
    at(room, Phase.SHOW)
    hand.waits_for("Naar wat de zaal nu ziet")
    where = "(e => [e.value, e.selectionStart, e.selectionEnd])(document.activeElement)"
    assert hand.page.evaluate(where) == ["Zelf de regie", 2, 5]


def test_half_typed_words_survive_a_reload(room: Room, tablet: Tablet) -> None:
    """Before the laptop has them the tablet keeps them, after that the laptop."""
    hand = asked(room, tablet)
    hand.field().type("Vertrou")
    hand.page.reload()
    assert hand.words()[0] == "Vertrou"
    hand.waits_for("Concept staat op de laptop")
    assert "Vertrou" not in hand.kept()
    hand.page.reload()
    assert hand.words()[0] == "Vertrou"


def test_saved_is_said_when_it_is_on_disk(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Menselijke maat")
    hand.press("Verstuur")
    hand.view("saved")
    hand.waits_for("Opgeslagen op de laptop, 20:14")
    assert drafts(room) == []


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "Asia/Kolkata", "UTC"])
def test_times_are_those_of_the_room_whatever_zone_a_tablet_is_set_to(
    browser: Browser, room: Room, zone: str
) -> None:
    at(room, Phase.OWN)
    hand = opened(browser, room, zone=zone)
    hand.join("Ada")
    hand.field().fill("Menselijke maat")
    hand.waits_for("Concept staat op de laptop, 20:14")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop, 20:14")
    hand.page.context.close()
    assert hand.faults == []


def test_without_a_laptop_it_waits_and_arrives_once(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.cut_off()
    hand.field().fill("Onderweg")
    hand.press("Verstuur")
    hand.waits_for("Nog niet verstuurd")
    assert "Onderweg" in hand.kept()
    hand.connect()
    hand.waits_for("Opgeslagen op de laptop")
    assert "Onderweg" not in hand.kept()
    room.evening.do(c.Show(OWN))
    at(room, Phase.SHOW)
    hand.view("shown")
    assert hand.page.locator(".wall .slip").count() == 1


def test_what_came_too_late_can_still_be_sent(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Bijna")
    hand.waits_for("Concept staat op de laptop")
    at(room, Phase.SHOW)
    hand.press("Naar wat de zaal nu ziet")
    hand.view("shown")
    hand.press("Bekijk je concept")
    assert hand.words()[0] == "Bijna"
    hand.waits_for("het telt als nagekomen")
    hand.press("Verstuur")
    hand.waits_for("Opgeslagen op de laptop, 20:14")


def test_words_are_taken_back_into_the_field(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Te snel")
    hand.press("Verstuur")
    hand.view("saved")
    hand.press("Neem terug")
    hand.waits_for("Teruggenomen.")
    assert hand.words()[0] == "Te snel"


def test_the_next_person_finds_nothing_of_the_former(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Mijn geheim")
    hand.press("Verstuur")
    hand.view("saved")
    hand.press("Klaar, geef door")
    hand.view("handover")
    for _ in range(2):
        assert "geheim" not in hand.page.content() + hand.kept()
        assert "Ada" not in hand.page.locator("header").inner_text()
        hand.page.reload()
        hand.view("name")
    assert hand.page.evaluate("history.length") <= 2
    hand.choose("Bo")
    assert hand.words() == ["", "", ""]


def test_passing_on_waits_until_the_laptop_has_it(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.cut_off()
    hand.field().fill("Onderweg")
    hand.press("Verstuur")
    hand.view("saved")
    hand.press("Klaar, geef door")
    hand.waits_for("Wacht op de laptop: 1 antwoord is nog onderweg")
    hand.connect()
    hand.view("handover")
    assert "Onderweg" not in hand.kept()


def test_who_is_let_go_finds_the_words_back_and_others_do_not(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Half")
    device = room.evening.look(lambda state: next(iter(state.devices)))
    room.evening.do(c.ReleaseDevice(device))
    hand.view("name")
    assert "Half" not in hand.page.content()
    hand.choose("Bo")
    assert hand.words() == ["", "", ""]
    assert "Half" not in hand.kept()


def test_an_idle_tablet_covers_itself(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.clock.install()
    hand.join("Ada")
    hand.field().fill("Zelf de regie")
    hand.page.clock.run_for(200_000)
    hand.waits_for("Ben jij Ada?")
    assert not hand.field().is_visible()
    hand.press("Ja, verder")
    assert hand.field().input_value() == "Zelf de regie"


def test_a_file_that_got_lost_is_asked_for_again(room: Room, tablet: Tablet) -> None:
    hand = tablet()
    lost: list[str] = []

    def lose(route: Route) -> None:
        lost.append(route.request.url)
        route.abort() if len(lost) == 1 else route.continue_()

    hand.page.route("**/s/main.js", lose)
    hand.page.reload()
    hand.join("Ada")
    assert len(lost) == 2


def test_a_second_page_on_the_same_tablet_takes_over(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    other = hand.page.context.new_page()
    other.goto(hand.page.url)
    other.locator("textarea").first.wait_for()
    hand.view("tab")


def test_a_tablet_that_keeps_nothing_says_so_and_works(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    closed = "Object.defineProperty(window, 'localStorage', {get() { throw new Error() }})"
    hand.page.add_init_script(closed)
    hand.page.reload()
    hand.join("Ada")
    hand.field().fill("Toch")
    hand.waits_for("Deze tablet kan niets bewaren.")
    hand.press("Verstuur")
    hand.view("saved")


def test_emptied_words_leave_no_draft_behind(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet)
    hand.field().fill("Weg hiermee")
    hand.waits_for("Concept staat op de laptop")
    with hand.page.expect_response("**/api/draft"):
        hand.field().fill("")
    assert drafts(room) in ([], [""])
    at(room, Phase.SHOW)
    hand.view("shown")


def test_a_finger_drags_a_row_to_its_place(room: Room, tablet: Tablet) -> None:
    hand = asked(room, tablet, KINDS)
    ask(hand, "rank")
    rows = hand.page.locator(".rank-label")
    first = rows.first.inner_text()
    drag(hand, ".place-number", ".rank-row:last-child .place-number")
    assert rows.last.inner_text() == first


def drag(hand: Hand, start: str, end: str) -> None:
    """By finger, in two moves."""
    finger = hand.page.context.new_cdp_session(hand.page)
    places = [hand.page.locator(each).first.bounding_box() for each in (start, end)]
    (x, y), (to_x, to_y) = [(each["x"] + 9, each["y"] + 9) for each in places if each]
    for kind, touches in (
        ("touchStart", [{"x": x, "y": y}]),
        ("touchMove", [{"x": x, "y": (y + to_y) / 2}]),
        ("touchMove", [{"x": to_x, "y": to_y}]),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


@pytest.mark.parametrize("width", [320, 390, 820, 1180])
def test_nothing_sticks_out_at_the_side(room: Room, tablet: Tablet, width: int) -> None:
    """Also with large letters: a page that scrolls sideways loses half of its question."""
    hand = tablet()
    hand.page.set_viewport_size({"width": width, "height": 820})
    hand.join("Ada")
    at(room, Phase.OWN, KINDS)
    hand.view("question")
    for _ in range(2):
        for kind in KINDS_OF_QUESTION:
            ask(hand, kind)
            wide = hand.page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, kind
        while hand.page.locator(".turn").first.get_attribute("aria-disabled") != "true":
            hand.press("Vorige")
        hand.press("Grote letters en veel contrast")


def test_in_landscape_the_question_stands_beside_its_answer(room: Room, tablet: Tablet) -> None:
    at(room, Phase.OWN)
    hand = tablet()
    hand.page.set_viewport_size({"width": 1180, "height": 820})
    hand.join("Ada")
    question = hand.page.locator("h1").bounding_box()
    answer = hand.field().bounding_box()
    assert question is not None
    assert answer is not None
    assert question["x"] + question["width"] < answer["x"]


@pytest.mark.parametrize("kind", KINDS_OF_QUESTION)
def test_every_kind_can_be_sent(room: Room, tablet: Tablet, kind: str) -> None:
    hand = asked(room, tablet, KINDS)
    ask(hand, kind)
    FILL[kind](hand)
    hand.press("Verstuur")
    hand.waits_for("pgeslagen op de laptop, 20:14")


def ask(hand: Hand, kind: str) -> None:
    """Turn to the question of that kind."""
    title = hand.page.get_by_role("heading", name=f"Jouw {kind}?", exact=True)
    hand.page.locator("h1").wait_for()
    while title.count() == 0:
        hand.press("Volgende")


def _type(hand: Hand) -> None:
    for each in hand.page.locator("textarea").all():
        each.fill("Woorden")


FILL: Final[dict[str, Callable[[Hand], None]]] = {
    "text": _type,
    "statement": lambda hand: hand.page.locator(".option").first.click(),
    "choice": lambda hand: hand.page.locator(".option").first.click(),
    "number": lambda hand: hand.page.locator("input.amount").fill("12"),
    "weigh": lambda hand: hand.page.locator(".step").nth(1).click(),
    "rank": lambda hand: hand.page.locator(".step").nth(1).click(),
    "position": lambda hand: hand.press("Naar links"),
    "record": _type,
    "records": _type,
}
