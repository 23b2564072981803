"""Promises of the page *Tablets*: one button lets them in, and it tells who came."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.server.room import Tablet, bound_to, free_port
from tests.ui.operator.shown_page import everything_said, press, shown_page
from workshop.desktop import tablets as door
from workshop.desktop.acts import EveningActs
from workshop.domain import commands as c
from workshop.domain.ids import DeviceId, StepId
from workshop.domain.programme import Phase
from workshop.domain.settings import Joining
from workshop.server import networks, serving
from workshop.texts.ui import tablets as words
from workshop.ui.beamer.slide import View
from workshop.ui.operator.column.column import Column
from workshop.ui.operator.column.tablets_part import TabletsPart
from workshop.ui.operator.pages.tablets import TabletsPage
from workshop.ui.operator.pages.tablets.rehearsal import FASTER
from workshop.ui.tablets import DoorPicture
from workshop.ui.tablets import Tablet as Arrived
from workshop.ui.theme.tokens import BEAMER_EVENING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workshop.evening import Evening
    from workshop.ui.operator.room import Room

STEP: Final = StepId("visie.waarden")
Opened = tuple["Evening", "Room", TabletsPage]
Network = networks.Network
ON_LOOPBACK: Final = (Network("eth0", "127.0.0.1", networks.Medium.WIRED),)


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[Network]:
    """The networks of the laptop; the test may change them."""
    monkeypatch.setattr(serving, "FIRST_PORT", free_port())
    there = list(ON_LOOPBACK)
    monkeypatch.setattr(networks, "networks", lambda: tuple(there))
    return there


@pytest.fixture
def tablets(qtbot: QtBot, tmp_path: Path, found: list[Network]) -> Iterator[Opened]:
    """The page, before the door is opened."""
    assert found
    with shown_page(qtbot, tmp_path, TabletsPage, (STEP, Phase.OWN, Phase.OWN)) as made:
        yield made


def open_door(qtbot: QtBot, opened: Opened, joining: Joining = Joining.FREE) -> Tablet:
    """Through the page; a tablet to knock with."""
    _, room, page = opened
    page.joining.ways[joining].setChecked(True)
    press(page, words.OPEN)
    qtbot.waitUntil(lambda: room.door.picture.is_open)
    return Tablet(room.door.picture.port)


def is_shut() -> bool:
    """Nobody answers at the port."""
    tablet = Tablet(serving.FIRST_PORT)
    try:
        tablet.post("hello")
    except OSError:
        return True
    finally:
        tablet.close()
    return False


def test_one_button_lets_tablets_in_and_the_page_says_where(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    tablet = open_door(qtbot, tablets)
    picture = room.door.picture
    assert picture.port == serving.FIRST_PORT
    assert page.entrance.address.text() == f"127.0.0.1:{serving.FIRST_PORT}"
    assert page.entrance.code.text() == " ".join(picture.code)
    assert tablet.post("join", code=picture.code)[0] == 200
    qtbot.waitUntil(lambda: len(page.arrivals.rows) == 1)
    assert "tablet 1" in everything_said(page)
    tablet.close()


def test_shut_it_lets_nobody_in_and_the_port_stays_the_evenings_own(
    qtbot: QtBot, tablets: Opened
) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    press(page, words.SHUT)
    assert not room.door.picture.is_open
    assert room.door.entrance is None
    qtbot.waitUntil(is_shut)
    open_door(qtbot, tablets).close()
    assert room.door.picture.port == serving.FIRST_PORT


def test_the_first_time_a_port_that_another_program_holds_is_passed_over(
    qtbot: QtBot, tablets: Opened
) -> None:
    _, room, page = tablets
    with bound_to(serving.FIRST_PORT):
        open_door(qtbot, tablets).close()
    assert serving.FIRST_PORT < room.door.picture.port < serving.FIRST_PORT + 20
    assert page.entrance.address.text().endswith(f":{room.door.picture.port}")


def test_afterwards_the_evenings_own_port_is_said_to_be_taken_and_can_be_tried_again(
    qtbot: QtBot, tablets: Opened
) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    press(page, words.SHUT)
    qtbot.waitUntil(is_shut)
    with bound_to(serving.FIRST_PORT):
        press(page, words.OPEN)
        qtbot.waitUntil(lambda: "bezet" in page.message.text())
        assert not room.door.picture.is_open
    open_door(qtbot, tablets).close()


def test_who_uses_a_tablet_is_said_and_can_be_let_go_of(qtbot: QtBot, tablets: Opened) -> None:
    evening, room, page = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    person = evening.look(
        lambda state: next(p for p in state.participants.values() if state.roles[p.role].answers)
    )
    assert tablet.post("claim", participant=person.id)[0] == 200
    qtbot.waitUntil(lambda: bool(page.arrivals.rows))
    (row,) = page.arrivals.rows.values()
    qtbot.waitUntil(lambda: row.user.text() == person.name)
    row.free.click()
    qtbot.waitUntil(lambda: not row.user.text())
    assert not row.free.isVisible()
    row.away.click()
    qtbot.waitUntil(lambda: not page.arrivals.rows)
    assert tablet.post("claim", participant=person.id)[0] == 401
    tablet.close()


def test_the_room_is_shown_how_to_come_in(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    page.joining.network.line.setText("Raadzaal-Dialoog")
    page.joining.password.line.setText("appel taart")
    open_door(qtbot, tablets).close()
    press(page, words.SHOW)
    qtbot.waitUntil(lambda: getattr(room.projector.slide, "view", None) is View.JOIN)
    entrance = room.door.entrance
    assert entrance is not None
    assert (entrance.address, entrance.network) == (
        f"127.0.0.1:{serving.FIRST_PORT}",
        "Raadzaal-Dialoog",
    )
    assert entrance.modules
    assert entrance.network_modules
    assert "appel taart" not in everything_said(page)


def test_another_address_is_noticed_and_chosen(
    qtbot: QtBot, tablets: Opened, found: list[Network]
) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    found[:] = [Network("wlan0", "127.0.0.2", networks.Medium.WIFI)]
    qtbot.waitUntil(lambda: room.door.picture.has_moved)
    assert words.HAS_MOVED in page.entrance.trouble.sentence.text()
    page.entrance.network.setCurrentIndex(0)
    page.entrance.network.activated.emit(0)
    assert page.entrance.address.text() == f"127.0.0.2:{serving.FIRST_PORT}"
    assert not room.door.picture.has_moved


def test_tablets_of_the_former_address_are_told_the_one_that_was_chosen(
    qtbot: QtBot, tablets: Opened, found: list[Network]
) -> None:
    _, room, page = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    with tablet.listening() as events:
        events.next("mine")
        found.append(Network("wlan0", "127.0.0.2", networks.Medium.WIFI))
        qtbot.waitUntil(lambda: len(room.door.picture.places) == 2)
        page.entrance.network.setCurrentIndex(1)
        page.entrance.network.activated.emit(1)
        assert events.next("place")["address"] == f"127.0.0.2:{serving.FIRST_PORT}"
    tablet.close()


def test_another_port_is_told_before_the_door_shuts(qtbot: QtBot, tablets: Opened) -> None:
    _, room, _ = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    other = free_port()
    with tablet.listening() as events:
        events.next("mine")
        qtbot.waitUntil(lambda: bool(room.door.picture.place))
        room.door.open(Joining.FREE, other)
        assert events.next("place")["address"] == f"127.0.0.1:{other}"
    qtbot.waitUntil(lambda: room.door.picture.port == other)
    tablet.close()


def test_without_a_network_it_says_what_to_do(
    qtbot: QtBot, tablets: Opened, found: list[Network]
) -> None:
    _, room, page = tablets
    found.clear()
    open_door(qtbot, tablets).close()
    assert room.door.entrance is None
    assert page.entrance.trouble.sentence.text() == words.NO_NETWORK


def test_cards_are_printed_where_people_join_with_one(
    qtbot: QtBot, tablets: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    evening, room, page = tablets
    page.room = replace(room, acts=EveningActs(evening))
    open_door(qtbot, tablets, Joining.CARD).close()
    target = tmp_path / "kaartjes.pdf"
    monkeypatch.setattr(page, "_choose", lambda *asked: asked[-1](target))
    press(page, words.CARDS)
    qtbot.waitUntil(lambda: words.PRINTED in page.message.text(), timeout=30_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert evening.look(lambda state: [copy.kind for copy in state.minutes.copies]) == ["kaartjes"]


def test_without_cards_there_is_nothing_to_print(qtbot: QtBot, tablets: Opened) -> None:
    _, _, page = tablets
    open_door(qtbot, tablets).close()
    assert words.CARDS.casefold() not in everything_said(page)


def test_the_settings_of_the_evening_say_what_each_way_means(tablets: Opened) -> None:
    _, _, page = tablets
    said = everything_said(page)
    assert words.JOINING_MEANS[Joining.CARD].casefold() in said
    page.joining.set_nameless(nameless=True)
    assert words.JOINING_MEANS_NAMELESS[Joining.FREE].casefold() in everything_said(page)


def test_every_button_says_which_tablet_it_is_about(qtbot: QtBot, tablets: Opened) -> None:
    evening, room, page = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    qtbot.waitUntil(lambda: bool(page.arrivals.rows))
    (row,) = page.arrivals.rows.values()
    assert row.away.accessibleName() == f"{words.SEND_AWAY}: Tablet 1"
    assert row.free.accessibleName() == f"{words.SET_FREE}: Tablet 1"
    evening.do(c.RevokeDevice(row.device))
    qtbot.waitUntil(lambda: not page.arrivals.rows)
    tablet.close()


def test_a_check_beforehand_says_whether_a_tablet_finds_the_laptop(
    qtbot: QtBot, tablets: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes from the laptop itself proves nothing."""
    _, room, page = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("hello")
    assert page.entrance.check.text() == words.TRY_ONE
    monkeypatch.setattr(door, "UNFOUND_S", -1.0)
    qtbot.waitUntil(lambda: page.entrance.trouble.sentence.text() == words.IS_UNFOUND)
    server = room.door._serving.server  # type: ignore[attr-defined]
    server._application.guard.heard_from["192.0.2.31"] = 1_773_342_840.0
    qtbot.waitUntil(lambda: page.entrance.check.text() == words.found("20:14"))
    assert not page.entrance.trouble.isVisible()
    tablet.close()


def test_invented_people_take_part_in_a_rehearsal(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    page.rehearsal.sizes[7].click()
    qtbot.waitUntil(lambda: room.door.picture.is_rehearsing)
    assert page.rehearsal.sentence.text() == words.REHEARSING
    assert not page.rehearsal.sizes[7].isVisible()
    press(page, words.SHUT)
    assert not room.door.picture.is_rehearsing


def shown(room: Room) -> tuple[float, bool]:
    """How fast invented people are, and whether they sit still."""
    picture = room.door.picture
    return picture.rehearsal_pace, picture.rehearsal_is_held


def test_whoever_rehearses_holds_them_hurries_them_and_lets_them_answer(
    qtbot: QtBot, tablets: Opened
) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    part = page.rehearsal
    assert not any(each.isVisible() for each in (part.now, part.hold, part.faster))
    part.sizes[7].click()
    qtbot.waitUntil(part.now.isVisible)
    part.hold.click()
    assert shown(room) == (1.0, True)
    assert (part.sentence.text(), part.hold.text()) == (words.REHEARSAL_HELD, words.GO_ON)
    part.faster.click()
    assert (shown(room), part.faster.text()) == ((FASTER, True), words.USUAL_PACE)
    part.faster.click()
    assert (shown(room), part.faster.text()) == ((1.0, True), words.FASTER)
    part.now.click()
    assert shown(room) == (1.0, False)
    assert part.sentence.text() == words.REHEARSING
    qtbot.waitUntil(lambda: len(room.door.picture.tablets) == 7, timeout=20_000)
    press(page, words.SHUT)


def test_the_column_says_how_many_are_connected(qtbot: QtBot, tablets: Opened) -> None:
    _, room, _ = tablets
    column = Column(room, BEAMER_EVENING)
    qtbot.addWidget(column)
    assert column.tablets.isHidden()
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    qtbot.waitUntil(lambda: column.tablets.connected.text() == words.connected(0, 1))
    assert column.tablets.connected.property("role") == "attention"
    with tablet.listening() as events:
        events.next("mine")
        qtbot.waitUntil(lambda: column.tablets.connected.text() == words.connected(1, 1))
        assert column.tablets.connected.property("role") == "strong"
        assert column.tablets.lines[0].isHidden()
    column.lie_down(True)
    assert column.tablets.isHidden()
    tablet.close()


def test_what_waits_on_a_tablet_and_when_it_was_seen_last_is_said(
    qtbot: QtBot, tablets: Opened
) -> None:
    """What it keeps it said itself; gone, it says no more, and stands there with its last time."""
    evening, room, page = tablets
    column = Column(room, BEAMER_EVENING)
    qtbot.addWidget(column)
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    person = evening.look(
        lambda state: next(p for p in state.participants.values() if state.roles[p.role].answers)
    )
    tablet.post("claim", participant=person.id)
    line = column.tablets.lines[0]
    with tablet.listening() as events:
        events.next("mine")
        assert tablet.post("waits", count=2)[0] == 200
        qtbot.waitUntil(lambda: line.trouble.text() == "2 wachten")
        qtbot.waitUntil(lambda: line.who.text() == f"Tablet 1 · {person.name}")
        (row,) = page.arrivals.rows.values()
        assert row.heard.text() == f"2 wachten, {words.IS_LISTENING}"
        assert row.heard.property("role") == "attention"
    qtbot.waitUntil(lambda: line.trouble.text().startswith("2 wachten, laatst gezien "))
    with tablet.listening() as events:
        events.next("mine")
        qtbot.waitUntil(line.isHidden)
        assert row.heard.text() == words.IS_LISTENING
    tablet.close()


def test_a_low_column_counts_the_tablets_and_names_none(qtbot: QtBot) -> None:
    part = TabletsPart()
    qtbot.addWidget(part)
    silent = [Arrived(DeviceId(f"{at}"), at, "", False, 60, "20:14") for at in range(1, 6)]
    waiting = Arrived(DeviceId("9"), 9, "", True, 0, "20:20", 3)
    part.show_door(DoorPicture(is_open=True, tablets=(*silent, waiting)))
    shown = [line.who.text() for line in part.lines if not line.isHidden()]
    assert (shown, part.more.text()) == (["Tablet 9", "Tablet 1", "Tablet 2"], "en 3 meer")
    part.set_tight(True)
    assert [line for line in (*part.lines, part.more) if not line.isHidden()] == []
    assert part.connected.text() == "1 van 6 verbonden"


def test_a_server_that_dies_is_told_and_can_be_opened_again(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    open_door(qtbot, tablets).close()
    server = room.door._serving.server  # type: ignore[attr-defined]
    server._listener.stop()
    qtbot.waitUntil(lambda: not room.door.picture.is_open)
    assert page.message.text() == words.HAS_FAILED
    assert room.door.entrance is None
    open_door(qtbot, tablets).close()


def test_an_opening_that_is_given_up_leaves_the_port_free(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    press(page, words.OPEN)
    page.task.stop.click()
    assert not room.door.picture.is_open
    qtbot.wait(1_500)  # in which it would have opened
    assert not room.door.picture.is_open
    with bound_to(serving.FIRST_PORT):
        pass
    open_door(qtbot, tablets).close()


def test_shut_while_it_opens_it_stays_shut(qtbot: QtBot, tablets: Opened) -> None:
    _, room, _ = tablets
    room.door.open(Joining.FREE)
    room.door.shut()
    qtbot.wait(1_500)
    assert not room.door.picture.is_open
    assert room.door._serving.server is None  # type: ignore[attr-defined]


def test_shutting_never_keeps_the_window_waiting(qtbot: QtBot, tablets: Opened) -> None:
    _, room, page = tablets
    tablet = open_door(qtbot, tablets)
    tablet.post("join", code=room.door.picture.code)
    with tablet.listening() as events:
        events.next("mine")
        begun = time.monotonic()
        press(page, words.SHUT)
        assert time.monotonic() - begun < 0.5
        assert events.has_ended()
    tablet.close()
