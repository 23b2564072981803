"""Promises of the remote control as a whole: the page in a browser, and real windows behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Browser

from tests.server.room import HOST, Room, free_port
from tests.tablet.test_remote import come_in, on_phone, press
from tests.ui import stage
from tests.window_thread import window_thread
from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.server.serving import TabletServer
from workshop.ui.operator.helm import Helm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

__all__ = ["window_thread"]


def test_real_windows_do_what_the_phone_asks_and_it_tells_so(
    qtbot: QtBot, browser: Browser, tmp_path: Path
) -> None:
    """The desk, the beamer's window and the clock of an evening, with the page in a browser."""
    with stage.opened(stage.played(tmp_path, StepId("visie.waarden"), Phase.OWN)) as (
        evening,
        desk,
    ):
        helm = Helm(desk.desk, desk.projector, desk.timer)
        qtbot.waitUntil(lambda: helm.steering.phase is Phase.OWN)
        desk.projector.take()
        qtbot.waitUntil(lambda: helm.steering.is_live)
        server = TabletServer(evening.owner, stage=helm)
        server.start(host=HOST, port=free_port())
        try:
            with on_phone(browser, Room(evening, server)) as page:
                come_in(page, Room(evening, server))
                page.get_by_text("Zaal ziet dit").wait_for()
                press(page, "Zwart")
                qtbot.waitUntil(lambda: desk.projector.is_black)
                qtbot.waitUntil(lambda: helm.steering.is_black)
                page.get_by_text("De beamer is zwart").wait_for()
                press(page, "Volgende: Laten zien")
                qtbot.waitUntil(lambda: helm.steering.phase is Phase.SHOW)
                page.locator(".phase[aria-pressed=true]", has_text="Laten zien").wait_for()
        finally:
            server.stop()
