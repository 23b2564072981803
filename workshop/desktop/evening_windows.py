"""An open evening with its two windows: made together, and let go of together."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from workshop.desktop.acts import EveningActs
from workshop.desktop.awake import Awake
from workshop.desktop.storage import EveningStorage
from workshop.desktop.tablets import TabletDoor
from workshop.evening.library import Library
from workshop.pictures.summary import summary_picture
from workshop.ui.beamer.broadcast import Broadcast
from workshop.ui.beamer.screens import Screens
from workshop.ui.beamer.window import BeamerWindow
from workshop.ui.operator.desk import Desk
from workshop.ui.operator.helm import Helm
from workshop.ui.operator.projector import Projector
from workshop.ui.operator.room import Room
from workshop.ui.operator.round_timer import RoundTimer
from workshop.ui.operator.window import OperatorWindow
from workshop.ui.sender import Sender
from workshop.ui.theme.accent import BEAMER_TEXT, with_accent
from workshop.ui.theme.tokens import for_beamer

if TYPE_CHECKING:
    from pathlib import Path

    from workshop.desktop.tablets import Way
    from workshop.evening import Evening
    from workshop.pictures.summary import SummaryPicture
    from workshop.ui.preferences import Preferences
    from workshop.ui.task import Task
    from workshop.ui.theme.look import Look
    from workshop.ui.theme.tokens import Theme

_PLACE: Final = "bediening/plaats"
_DIVISION: Final = "bediening/verdeling"
_TABLETS: Final = "tablets"


class EveningWindows(QObject):
    """Shows at once; `closed` tells that the windows are gone and the file is let go of."""

    closed = Signal()

    def __init__(
        self, evening: Evening, preferences: Preferences, cards: Path, library: Path
    ) -> None:
        """`cards` is the folder of the keys of unnamed cards.

        `library` is that of the municipality's own part of the reference library.
        """
        super().__init__()
        self._evening, self._preferences = evening, preferences
        self._accent = ""
        self._has_begun = self._is_sealed = False
        self._way: Way | None = None
        self._letting_in: Task | None = None
        desk, sender, timer = Desk(evening.owner), Sender(evening.owner), RoundTimer()
        self.desk, self.timer = desk, timer
        self.projector = Projector(desk, sender, timer, evening.clock)
        self.helm = Helm(desk, self.projector, timer)
        self.broadcast = Broadcast(self._beamer_theme())
        self.library = Library(library)
        self.awake = Awake()
        self.door = TabletDoor(evening, cards, self.helm, self.broadcast, self.library)
        self.door.changed.connect(self._on_door)
        self.storage = EveningStorage(evening)
        self.room = Room(
            self._look(),
            desk,
            sender,
            self.projector,
            timer,
            EveningActs(evening, self.library, self.awake),
            preferences,
            self.door,
            self.storage,
        )
        self.window = OperatorWindow(self.room, self._beamer_theme(), evening.clock)
        self.beamer = BeamerWindow(self._beamer_theme(), motion=preferences.motion)
        self._screens = Screens(self.window, self.beamer, preferences)
        self.window.moved.connect(self._screens.follow)
        self.beamer.resized.connect(self._on_beamer_size)
        desk.changed.connect(self._on_changed)
        self.projector.changed.connect(self._show_slide)
        self.window.closed.connect(self._on_closed)
        preferences.changed.connect(self._on_look)
        self.projector.set_motion(motion=preferences.motion)
        self._restore_place()
        self.window.show()
        self._screens.place()
        self.window.activateWindow()  # keys are for the operator, whatever opened last
        self.awake.begin()
        self.storage.begin()
        desk.start()

    # --- the evening -----------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        picture = self.room.desk.picture
        if picture is None:
            return
        if picture.details.accent != self._accent:
            self._accent = picture.details.accent
            self._on_look()
        was_sealed, self._is_sealed = self._is_sealed, picture.shared.sealed_version is not None
        if self._is_sealed:
            self.door.forget_cards()
        if self._is_sealed and not was_sealed:
            self.timer.start(0)  # the evening is over: no round is late any more
        if not self._has_begun:
            self._has_begun = True
            self._resume_timer()
            if picture.shared.step is None:  # nobody is shown around with the room waiting
                self.window.offer_tour()
            self._let_in()

    def _resume_timer(self) -> None:
        """A laptop that was off has not stopped the clock in the room."""
        picture = self.room.desk.picture
        if picture is None or picture.shared.step is None or picture.shared.phase is None:
            return
        if self._is_sealed:
            return
        entered = datetime.fromisoformat(picture.entered_at)
        gone = (self._evening.clock() - entered).total_seconds()
        self.room.timer.start_for(picture.shared.phase, picture.shared.step.minutes, gone)

    @Slot()
    def _on_door(self) -> None:
        self.projector.set_entrance(self.door.entrance, len(self.door.picture.tablets))

    def let_in_again(self, way: Way) -> None:
        """Tablets find the door as it was, as soon as there is a page that can say why not."""
        self._way = way
        if self._has_begun:
            self._let_in()

    def _let_in(self) -> None:
        way, self._way = self._way, None
        if way is not None:
            self._letting_in = self.door.open_again(way)
            self._letting_in.failed.connect(self._on_not_let_in)

    @Slot(str)
    def _on_not_let_in(self, sentence: str) -> None:
        """The room waits for it: said where it can be tried again."""
        if self.desk.page != _TABLETS:
            self.desk.open(_TABLETS)
        self.room.sender.refused.emit(sentence)

    # --- the beamer ------------------------------------------------------------------------

    @Slot()
    def _show_slide(self) -> None:
        projector = self.projector
        shown = projector.slide.card if projector.slide else None
        self.library.front = shown.card.id if shown else None
        self.beamer.set_black(projector.is_black)
        self.broadcast.show_slide(projector.slide, is_black=projector.is_black)
        if projector.slide is not None:
            self.beamer.show_slide(projector.slide)
        self._tell_pages()

    @Slot(int, int)
    def _on_beamer_size(self, width: int, height: int) -> None:
        self.window.beamer_part.preview.set_aspect(width, height)
        self.broadcast.set_size(width, height)
        self._tell_pages()

    def _tell_pages(self) -> None:
        """How many there are depends on the size of the wall."""
        pages = self.beamer.page_count()
        self.projector.set_pages(pages)
        self.window.beamer_part.set_pages(pages)

    # --- looks -----------------------------------------------------------------------------

    def _look(self) -> Look:
        look = self._preferences.look()
        return replace(look, theme=with_accent(look.theme, self._accent))

    def _beamer_theme(self) -> Theme:
        wall = for_beamer(self._preferences.beamer_theme())
        return with_accent(wall, self._accent, BEAMER_TEXT)

    @Slot()
    def _on_look(self) -> None:
        look, wall = self._look(), self._beamer_theme()
        self.beamer.set_look(wall, motion=self._preferences.motion)
        self.broadcast.set_look(wall)
        self.projector.set_motion(motion=self._preferences.motion)
        if look != self.room.look or wall != self.window.beamer:
            self.room = replace(self.room, look=look)
            self.window.set_look(self.room, wall)
            self._on_beamer_size(self.beamer.width(), self.beamer.height())
        self._screens.place()

    # --- place and closing -----------------------------------------------------------------

    def _restore_place(self) -> None:
        place, division = (self._preferences.kept(key) for key in (_PLACE, _DIVISION))
        if not (place and self.window.restoreGeometry(place)):
            self.window.fit_screen()
        if division:
            self.window.arrange_as(division)

    @property
    def path(self) -> Path:
        """The session file."""
        return self._evening.path

    def summary(self) -> SummaryPicture:
        """For the list of evenings."""
        return self._evening.look(summary_picture)

    @Slot()
    def _on_closed(self) -> None:
        self._preferences.keep(_PLACE, self.window.saveGeometry())
        self._preferences.keep(_DIVISION, self.window.arrangement())
        self.beamer.close()
        self.door.close()
        self.awake.end()
        self.storage.end()
        self.room.desk.stop()
        self.closed.emit()
