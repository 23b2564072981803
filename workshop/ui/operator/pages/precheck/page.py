"""The page *Controle vooraf*: looks by itself, and again when something changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication

from workshop.texts.ui import precheck as words
from workshop.texts.ui.precheck import Finding, Line, State
from workshop.ui.acts import AheadSheet
from workshop.ui.beamer.screens import screens_beside
from workshop.ui.beamer.slide import View
from workshop.ui.kit.button import Button
from workshop.ui.kit.choosing import choose_file, choose_target
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.precheck.at_once import (
    fonts_finding,
    screen_finding,
    tablets_finding,
)
from workshop.ui.operator.pages.precheck.key_part import KeyPart
from workshop.ui.operator.pages.precheck.known import known_on
from workshop.ui.operator.pages.precheck.reading import ReadingPart
from workshop.ui.operator.pages.precheck.row import Row
from workshop.ui.operator.pages.task_line import TaskLine

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QShowEvent

    from workshop.domain.seals import KeyFile
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.acts import Exported
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.operator.room import Room

LOOK_MS: Final = 4_000
"""How often what changes by itself is looked at while the page can be seen."""


class PrecheckPage(Page):
    """Green lines, or a sentence with what to do."""

    title = words.TITLE

    def __init__(
        self, room: Room, choose: Choose = choose_target, choose_key: Choose = choose_file
    ) -> None:
        super().__init__(room)
        look = room.look
        self._choose, self._choose_key = choose, choose_key
        self._was_open = room.door.picture.is_open
        self.known = known_on(room.desk)
        self.summary, self.task = label(role="second"), TaskLine(look)
        self.rows = {line: Row(look, line) for line in Line}
        self.reading, self.key = ReadingPart(look, room, self.known), KeyPart(look)
        self.body.setSpacing(0)
        self.body.addWidget(self.summary)
        self.body.addSpacing(look.px(10))
        self.body.addWidget(self.task)
        for row in self.rows.values():
            self.body.addWidget(row)
        self.body.addStretch(1)
        self._fill_rows()
        self._set_actions()
        self.task.failed.connect(self.tell)
        self.key.tried.connect(self._on_try_key)
        self.known.changed.connect(self._draw)
        room.door.changed.connect(self._on_door)
        room.preferences.changed.connect(self._on_screens)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101 there is a window
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._on_screens)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_time)
        self._draw()

    def _fill_rows(self) -> None:
        look, rows = self.room.look, self.rows
        self.to_tablets = Button(look, words.TO_TABLETS, kind="small")
        self.to_stick = Button(look, words.TO_DETAILS, kind="small")
        self.try_key = Button(look, words.TRY_KEY, kind="small")
        self.to_tablets.done.connect(self._on_tablets)
        self.to_stick.done.connect(self._on_stick)
        self.try_key.done.connect(self._on_choose_key)
        rows[Line.READING].add_button(self.reading.button)
        rows[Line.READING].under.addWidget(self.reading)
        rows[Line.TABLETS].add_button(self.to_tablets)
        rows[Line.STICK].add_button(self.to_stick)
        rows[Line.SEAL].add_button(self.try_key)
        rows[Line.SEAL].under.addWidget(self.key)

    def _set_actions(self) -> None:
        look = self.room.look
        self.again = Button(look, words.AGAIN, kind="primary")
        self.room_sheet = Button(look, words.ROOM_SHEET, sign="print")
        self.case_sheet = Button(look, words.CASE_SHEET, sign="print")
        self.again.done.connect(self.look_again)
        self.room_sheet.done.connect(self._on_room_sheet)
        self.case_sheet.done.connect(self._on_case_sheet)
        self.set_actions(self.again, self.room_sheet, self.case_sheet)

    # --- looking ---------------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.reading.draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self._timer.start()
        self.look_again()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 Qt's name
        super().hideEvent(event)
        self._timer.stop()

    @Slot()
    def look_again(self) -> None:
        """At everything."""
        self._on_screens()
        self._look(is_brief=False)

    @Slot()
    def _on_time(self) -> None:
        self._look(is_brief=True)

    def _look(self, *, is_brief: bool) -> None:
        is_open = self.room.door.picture.is_open
        self.known.look(self.room.acts, is_open=is_open, is_brief=is_brief)

    @Slot()
    def _on_screens(self) -> None:
        wanted = self.room.preferences.beamer_screen
        self.known.put(Line.SCREEN, screen_finding(screens_beside(self), wanted))
        self.known.put(Line.FONTS, fonts_finding(QFontDatabase.families()))
        self._show_tablets()

    @Slot()
    def _on_door(self) -> None:
        self._show_tablets()
        is_open = self.room.door.picture.is_open
        if is_open != self._was_open:
            self._was_open = is_open
            self._look(is_brief=False)

    def _show_tablets(self) -> None:
        door = self.room.door
        address = door.entrance.address if door.entrance else ""
        self.known.put(Line.TABLETS, tablets_finding(door.picture, address))

    # --- drawing ---------------------------------------------------------------------------

    @Slot()
    def _draw(self) -> None:
        found = dict(self.known.lines())
        for line, row in self.rows.items():
            row.setVisible(line in found)
            if line in found:
                row.show_finding(found[line])
        self.to_tablets.setVisible(found[Line.TABLETS].state is not State.FINE)
        self.to_stick.setVisible(found[Line.STICK].state is not State.FINE)
        self.again.set_blocked(words.LOOKING if self.known.is_busy else "")
        is_first = not self.known.has_looked
        self.summary.setText(words.LOOKING if is_first else words.summary(found.items()))
        if self.known.take_again():
            QTimer.singleShot(0, self, self.look_again)

    # --- doing -----------------------------------------------------------------------------

    @Slot()
    def _on_tablets(self) -> None:
        self.room.desk.open("tablets")

    @Slot()
    def _on_stick(self) -> None:
        self.room.desk.open("details")

    @Slot()
    def _on_choose_key(self) -> None:
        folder = self.room.acts.location().parent
        self._choose_key(self.window(), words.TRY_KEY, words.KEY_KINDS, folder, self.key.ask)

    @Slot(object)
    def _on_try_key(self, key: KeyFile) -> None:
        self.task.follow(self.room.acts.try_key(key), self._on_tried, words.TRYING)

    def _on_tried(self, found: object) -> None:
        self.known.put(Line.KEY, cast("Finding", found))

    def leave(self) -> None:
        """The test picture goes along, unless only the look of the windows changed."""
        slide = self.room.projector.slide
        is_elsewhere = self.room.desk.page != "precheck"
        if is_elsewhere and slide is not None and slide.view is View.TEST:
            self.room.projector.put_away()

    # --- on paper --------------------------------------------------------------------------

    @Slot()
    def _on_room_sheet(self) -> None:
        proposed = self.room.acts.location().with_name(words.ROOM_FILE)
        self._choose(self.window(), words.ROOM_SHEET, words.PDF, proposed, self._print_room)

    @Slot()
    def _on_case_sheet(self) -> None:
        proposed = self.room.acts.location().with_name(words.CASE_FILE)
        self._choose(self.window(), words.CASE_SHEET, words.PDF, proposed, self._print_case)

    def _print_room(self, target: Path) -> None:
        self._print(target, AheadSheet.ROOM)

    def _print_case(self, target: Path) -> None:
        self._print(target, AheadSheet.CASE)

    def _print(self, target: Path, sheet: AheadSheet) -> None:
        entrance = self.room.door.entrance
        known = (entrance.address, entrance.network) if entrance else ("", "")
        task = self.room.acts.print_sheet(target, sheet, *known)
        self.task.follow(task, self._on_printed, words.PRINTING)

    def _on_printed(self, result: object) -> None:
        written = cast("Exported", result)
        self.set_consequence(f"{words.PRINTED}: {written.path.name}. {written.note}".rstrip())
