"""Promises of the remote control's page in a real browser; the windows behind it stand still."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.server.room import HOST, Room, open_room
from tests.server.windows import Windows
from tests.tablet.hand import PATIENCE_MS
from workshop.domain.programme import Phase
from workshop.pictures.steering import Act, Steering
from workshop.server import codes

PHONES: Final = [(390, 844), (320, 640)]
TOUCH_PX: Final = 44
STANDS: Final = Steering(
    title="Waarden van Veenrade",
    step="Waarden",
    asked="Welke drie waarden moeten de basis zijn?",
    phase=Phase.OWN,
    next_phase=Phase.SHOW,
    answered=31,
    expected=45,
    timer_s=380,
    clock="20:14",
    is_live=True,
    cue="Lees de vraag één keer hardop. Geef dan stilte.",
)


@pytest.fixture
def windows() -> Windows:
    return Windows(STANDS)


@pytest.fixture
def steered(tmp_path: Path, windows: Windows) -> Iterator[Room]:
    """An evening that has windows."""
    with open_room(tmp_path / "avond.dialoog", stage=windows) as made:
        yield made


@pytest.fixture
def phone(browser: Browser, steered: Room) -> Iterator[Page]:
    """A phone that opened the page; no script of it may fail."""
    with on_phone(browser, steered) as page:
        yield page


@contextlib.contextmanager
def on_phone(browser: Browser, room: Room) -> Iterator[Page]:
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"http://{HOST}:{room.port}/r")
    yield page
    context.close()
    assert faults == []


def come_in(page: Page, room: Room) -> None:
    """Give the remote's own code."""
    page.locator(".code-input").fill(codes.remote_code(room.key))
    page.get_by_role("button", name="Verbind").click()
    page.locator("main.view-panel").wait_for()


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label).click()


def test_another_code_does_not_let_in(phone: Page, steered: Room) -> None:
    wrong = f"{(int(codes.remote_code(steered.key)) + 1) % 1_000_000:06}"
    phone.locator(".code-input").fill(wrong)
    press(phone, "Verbind")
    phone.get_by_text("Deze code past niet. Kijk nog eens op de laptop.").wait_for()
    come_in(phone, steered)


def test_four_figures_are_not_enough(phone: Page, steered: Room) -> None:
    phone.locator(".code-input").fill(steered.code)
    press(phone, "Verbind")
    phone.get_by_text("Vul eerst alle zes de cijfers in.").wait_for()


def test_it_shows_how_the_evening_stands(phone: Page, steered: Room, windows: Windows) -> None:
    come_in(phone, steered)
    for words in ("Zaal ziet dit", "20:14", STANDS.asked, "6:20", "31 van 45", STANDS.cue):
        expect(phone.get_by_text(words, exact=True)).to_be_visible()
    assert phone.locator(".five i").count() == 45
    assert phone.locator(".five i.full").count() == 31
    assert pressed(phone) == ["Zelf"]
    windows.steering = replace(
        STANDS, timer_s=-65, answered=32, phase=Phase.DONE, next_phase=None, next_step="Dilemma’s"
    )
    phone.get_by_text("−1:05").wait_for()
    expect(phone.get_by_text("De tijd is om")).to_be_visible()
    expect(phone.get_by_text("32 van 45")).to_be_visible()
    expect(phone.get_by_role("button", name="Volgende: Dilemma’s")).to_be_visible()
    assert pressed(phone) == ["Klaar"]


def pressed(page: Page) -> list[str]:
    """The phase that is filled."""
    return page.locator(".phase[aria-pressed=true]").all_inner_texts()


def test_every_button_reaches_the_windows(phone: Page, steered: Room, windows: Windows) -> None:
    come_in(phone, steered)
    asked: list[tuple[Act, Phase | None]] = [
        (Act.LESS, None),
        (Act.MORE, None),
        (Act.TAKE, None),
        (Act.FREEZE, None),
        (Act.BLACK, None),
        (Act.NEXT, None),
        *((Act.PHASE, phase) for phase in Phase),
    ]
    labels = ("−1", "+1", "Zet op beamer", "Beeld stilzetten", "Zwart", "Volgende: Laten zien")
    for label in labels:
        with phone.expect_response("**/api/remote/act"):
            press(phone, label)
    for phase in phone.locator(".phase").all():
        with phone.expect_response("**/api/remote/act"):
            phase.click()
    assert windows.asked == asked


def test_a_trembling_thumb_goes_one_phase(phone: Page, steered: Room, windows: Windows) -> None:
    come_in(phone, steered)
    with phone.expect_response("**/api/remote/act"):
        phone.get_by_role("button", name="Volgende: Laten zien").dblclick()
    with phone.expect_response("**/api/remote/act"):
        press(phone, "+1")
    assert windows.asked == [(Act.NEXT, None), (Act.MORE, None)]


def test_black_and_frozen_say_since_when(phone: Page, steered: Room, windows: Windows) -> None:
    come_in(phone, steered)
    black = phone.get_by_role("button", name="Zwart")
    expect(black).to_have_attribute("aria-pressed", "false")
    windows.steering = replace(STANDS, is_black=True, since="20:13")
    expect(phone.get_by_role("button", name="Zwart sinds 20:13")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(phone.get_by_text("De beamer is zwart")).to_be_visible()
    windows.steering = replace(STANDS, is_frozen=True, since="20:15")
    frozen = phone.get_by_role("button", name="Beeld stilzetten sinds 20:15")
    expect(frozen).to_have_attribute("aria-pressed", "true")
    expect(black).to_have_attribute("aria-pressed", "false")


def test_what_only_the_desk_has_is_not_said_to_be_shown(
    phone: Page, steered: Room, windows: Windows
) -> None:
    come_in(phone, steered)
    windows.steering = replace(STANDS, phase=Phase.SHOW, is_live=False)
    phone.get_by_text("Nog niet op de beamer").wait_for()
    assert phone.get_by_text("Zaal ziet dit").count() == 0


def test_the_last_step_has_no_next(phone: Page, steered: Room, windows: Windows) -> None:
    come_in(phone, steered)
    windows.steering = replace(STANDS, phase=Phase.DONE, next_phase=None, timer_s=None)
    last = phone.get_by_role("button", name="Dit is de laatste stap")
    expect(last).to_have_attribute("aria-disabled", "true")
    last.click(force=True)
    with phone.expect_response("**/api/remote/act"):
        press(phone, "+1")
    assert windows.asked == [(Act.MORE, None)]


def test_it_says_that_the_laptop_is_gone_and_comes_back(
    phone: Page, steered: Room, windows: Windows
) -> None:
    come_in(phone, steered)
    phone.context.set_offline(True)
    phone.get_by_text("Dit was de stand om 20:14.").first.wait_for()
    take = phone.get_by_role("button", name="Zet op beamer")
    expect(take).to_have_attribute("aria-disabled", "true")
    take.click(force=True)
    phone.context.set_offline(False)
    expect(take).to_have_attribute("aria-disabled", "false")
    expect(phone.locator(".off")).to_be_hidden()
    assert windows.asked == []


def test_a_press_that_did_not_come_over_is_said_and_not_repeated(
    phone: Page, steered: Room, windows: Windows
) -> None:
    come_in(phone, steered)
    phone.route("**/api/remote/act", lambda route: route.fulfill(status=503, json={}), times=1)
    press(phone, "Zwart")
    phone.get_by_text("Dat kwam niet aan. Tik nog een keer.").wait_for()
    with phone.expect_response("**/api/remote/act"):
        press(phone, "+1")
    assert windows.asked == [(Act.MORE, None)]
    expect(phone.get_by_text("Dat kwam niet aan.")).to_have_count(0)


def test_after_a_reload_it_is_still_in(phone: Page, steered: Room) -> None:
    come_in(phone, steered)
    phone.reload()
    phone.locator("main.view-panel").wait_for()


def test_who_was_sent_away_is_asked_for_the_code(phone: Page, steered: Room) -> None:
    come_in(phone, steered)
    for _ in range(4):
        steered.tablet().post("remote/join", code=codes.remote_code(steered.key))
    phone.get_by_text("De laptop kent deze telefoon niet meer.").wait_for()
    come_in(phone, steered)


def test_without_windows_it_says_so(browser: Browser, room: Room) -> None:
    with on_phone(browser, room) as page:
        page.get_by_text("Op deze laptop is nu niets te bedienen.").wait_for()


@pytest.mark.parametrize(("width", "height"), PHONES)
@pytest.mark.parametrize("is_large", [False, True])
def test_all_of_it_fits_a_phone(
    phone: Page, steered: Room, windows: Windows, width: int, height: int, is_large: bool
) -> None:
    phone.set_viewport_size({"width": width, "height": height})
    if is_large:
        press(phone, "Grote letters en veel contrast")
    _fits(phone, width)
    come_in(phone, steered)
    _fits(phone, width)
    windows.steering = replace(STANDS, is_frozen=True, since="20:13", phase=Phase.EXPLAIN)
    phone.get_by_text("sinds 20:13").wait_for()
    _fits(phone, width)
    windows.steering = replace(
        STANDS,
        expected=150,
        timer_s=3725,
        next_phase=None,
        next_step="Jeugdzorg en bestaanszekerheid",
    )
    phone.get_by_text("31 van 150").wait_for()
    _fits(phone, width)
    phone.context.set_offline(True)
    phone.get_by_text("Dit was de stand om 20:14.").first.wait_for()
    _fits(phone, width)


def _fits(page: Page, width: int) -> None:
    """Nothing sticks out or is cut off, and every button can be hit."""
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    cut = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.innerText)"
    assert page.eval_on_selector_all("button, h1, .cue, .time, .foot", cut) == []
    for each in page.get_by_role("button").all():
        box = each.bounding_box()
        assert box is not None
        assert box["width"] >= TOUCH_PX, each.inner_text()
        assert box["height"] >= TOUCH_PX, each.inner_text()


def test_with_a_low_foot_everything_can_be_read(phone: Page, steered: Room) -> None:
    """What stands lowest comes above the foot when one scrolls."""
    phone.set_viewport_size({"width": 320, "height": 640})
    come_in(phone, steered)
    phone.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    cue = phone.locator(".cue").bounding_box()
    foot = phone.locator(".foot").bounding_box()
    assert cue is not None
    assert foot is not None
    assert cue["y"] + cue["height"] <= foot["y"]
