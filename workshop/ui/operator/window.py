"""The operator's window: bar, outline, the page in hand, and the column that is always there."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workshop.domain.ids import StepId
from workshop.domain.programme import Phase
from workshop.texts.ui import operator as words
from workshop.texts.ui.actions import ACTIONS
from workshop.ui.kit.button import Button
from workshop.ui.kit.screen import screen_of
from workshop.ui.operator.beside import Beside
from workshop.ui.operator.column.column import Column
from workshop.ui.operator.header import Header
from workshop.ui.operator.leaving import Leaving
from workshop.ui.operator.outline import Outline
from workshop.ui.operator.own_keys import OwnKeys
from workshop.ui.operator.page import SIDE, TIGHT_SIDE
from workshop.ui.operator.pages import make_page, page_for
from workshop.ui.operator.sealed import SealedLine
from workshop.ui.operator.stick_line import StickLine
from workshop.ui.operator.top_bar import TopBar
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent, QShowEvent

    from workshop.ui.operator.column.beamer_part import BeamerPart
    from workshop.ui.operator.page import Page
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.tokens import Theme

_TICK_MS: Final = 1000
_NARROW: Final = 1180
"""Below this (at normal size of text) the outline folds away."""
_SMALL: Final = 960
"""Below this the column stands above the page."""
_LOW: Final = 620
"""Lower than this, likewise."""
_WIDE: Final = 1920
_TIGHT: Final = 1360
"""Below this the sides are narrower."""
_SIDES: Final = (248, 340)
_TIGHT_SIDES: Final = (240, 300)
"""Of the outline and of the column."""
_COLUMN_WIDE: Final = 420
_STAGE: Final = 1240
"""Wider than this no page becomes: lines of text would be too long."""


class OperatorWindow(QMainWindow):
    """Lays out and routes; what is done stands in pages, desk and projector."""

    closed = Signal()
    """The evening may be closed."""
    moved = Signal()
    """It was put elsewhere, perhaps on another screen."""

    def __init__(self, room: Room, beamer: Theme, clock: Callable[[], datetime]) -> None:
        """`beamer` is the beamer's theme, for the preview; `clock` gives the present, aware."""
        super().__init__()
        self._clock = clock
        self._may_close = self._is_restored = False
        self._pages: dict[str, Page] = {}
        self._page: Page | None = None
        self.setMinimumSize(800, 560)
        self._build(room, beamer)
        self._ticker = QTimer(self, interval=_TICK_MS)
        self._ticker.timeout.connect(self._tell_time)
        self._ticker.start()
        room.desk.changed.connect(self._on_changed)
        room.desk.moved.connect(self._on_moved)
        room.sender.refused.connect(self._on_refused)
        for name, (key, _) in words.KEYS.items():  # also while the outline is folded away
            QShortcut(QKeySequence(key), self, partial(self._open, name))
        for name, slot in (("search", self._on_search), ("help", self._on_help)):
            QShortcut(QKeySequence(ACTIONS[name].key), self, slot)
        OwnKeys(self, (ACTIONS[name].key for name in ("search", "help")))

    # --- building --------------------------------------------------------------------------

    def set_look(self, room: Room, beamer: Theme) -> None:
        """Draw everything anew: other colours, another size of text."""
        if self._page is not None:
            self._page.leave()
        self._pages, self._page = {}, None
        self._build(room, beamer)
        self._on_moved()
        QTimer.singleShot(0, self, self._share_out)

    def _build(self, room: Room, beamer: Theme) -> None:
        self._room, look, desk = room, room.look, room.desk
        self.beamer = beamer
        self.setStyleSheet(style_sheet(look))
        self._bar = TopBar(look)
        self._bar.line.chosen.connect(self._on_step)
        self._outline = Outline(look)
        self._outline.chosen.connect(self._on_step)
        self._outline.opened.connect(desk.open)
        self._outline.searched.connect(self._on_search)
        self._outline.explained.connect(self._on_help)
        self._column = Column(room, beamer)
        self._header = Header(look, desk)
        self._header.tabs.chosen.connect(self._on_phase)
        self._header.tabs.next.connect(desk.next)
        self._sealed = SealedLine(look)
        self._sealed.opened.connect(partial(desk.open, "account"))
        self._stack = QStackedWidget()
        self._leaving = Leaving(look)
        self._leaving.confirmed.connect(self.close_at_once)
        steps = ACTIONS["steps"]
        self._steps = Button(look, steps.title, kind="small", sign="steps", key=steps.key)
        self._steps.done.connect(self._on_fold)
        self._bar.add_first(self._steps)
        self._lay_out()

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        lines = QVBoxLayout(ground)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._bar)
        lines.addWidget(self._leaving)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._outline)
        self._split.addWidget(self._middle())
        self._split.addWidget(self._column)
        self._split.setStretchFactor(1, 1)
        lines.addWidget(self._split, 1)
        self.setCentralWidget(ground)
        ground.setFocus()  # no button by accident
        self._arranged: tuple[bool, bool, bool, bool] | None = None
        """Tight, narrow, small, wide."""
        self._arrange()

    def _middle(self) -> QWidget:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        stage = QWidget()
        stage.setMaximumWidth(self._room.look.px(_STAGE))
        self._stage = QVBoxLayout(stage)
        self._stage.setContentsMargins(0, 0, 0, 0)
        self._stage.setSpacing(0)
        self._stage.addWidget(self._header)
        self._stick = StickLine(self._room)
        self._stage.addWidget(self._stick)
        self._stage.addWidget(self._sealed)
        self._stage.addWidget(self._stack, 1)
        row.addWidget(stage)
        self._beside = Beside(self._room, self._stack, self._page_in_front, self._clock)
        self._bar.divide.done.connect(self._beside.divide)
        return middle

    def _page_in_front(self) -> Page | None:
        return self._page

    @property
    def beamer_part(self) -> BeamerPart:
        """The part of the column that shows and steers the beamer."""
        return self._column.beamer

    # --- sizes -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        """Only now it is known how wide letters are, and so what the sides need."""
        super().showEvent(event)
        if not self._is_restored:
            self._is_restored = True
            QTimer.singleShot(0, self, self._share_out)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._arrange()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 Qt's name
        super().moveEvent(event)
        self.moved.emit()

    def _arrange(self) -> None:
        """Fold the outline and move the column where there is no room for them."""
        look = self._room.look
        width, height = self.width() / look.scale, self.height() / look.scale
        is_small = width < _SMALL or height < _LOW
        wanted = (width < _TIGHT, width < _NARROW, is_small, width >= _WIDE)
        if wanted == self._arranged:
            return
        self._arranged = wanted
        tight, narrow, small, _ = wanted
        self._steps.setVisible(narrow)
        self._outline.setVisible(not narrow)
        self._outline.set_tight(tight)
        self._column.set_tight(tight)
        for page in self._pages.values():
            page.set_side(self._side)
        self._sealed.set_side(self._side)
        self._stick.set_side(self._side)
        self._bar.set_small(small)
        self._header.set_narrow(is_narrow=tight, is_small=small)
        self._column.lie_down(small)
        if small:
            self._stage.insertWidget(1, self._column)
        elif self._split.indexOf(self._column) < 0:
            self._split.addWidget(self._column)
        self._share_out()

    @Slot()
    def _share_out(self) -> None:
        """Width over outline, page and column; exactly, else the column would get what is over."""
        if self._arranged is None:
            return
        tight, narrow, _, wide = self._arranged
        look, sides = self._room.look, _TIGHT_SIDES if tight else _SIDES
        outline, column = look.px(sides[0]), look.px(_COLUMN_WIDE if wide else sides[1])
        beside = column if narrow else outline + column
        self._split.setSizes([outline, self.width() - beside, column])

    @property
    def _side(self) -> int:
        is_tight = self.width() / self._room.look.scale < _TIGHT
        return TIGHT_SIDE if is_tight else SIDE

    @Slot()
    def _on_fold(self) -> None:
        self._outline.setVisible(not self._outline.isVisible())

    def fit_screen(self) -> None:
        """The first time: as large as the screen allows, with what the system keeps free."""
        self.resize(screen_of(self).availableGeometry().size() * 0.94)
        self.showMaximized()

    def arrangement(self) -> QByteArray:
        """Where the dividing lines stand; for `arrange_as`."""
        return self._split.saveState()

    def arrange_as(self, arrangement: QByteArray) -> None:
        """Put the dividing lines where they were."""
        self._is_restored = True
        self._split.restoreState(arrangement)

    # --- following -------------------------------------------------------------------------

    @Slot()
    def _on_changed(self) -> None:
        desk = self._room.desk
        picture = desk.picture
        if picture is None:
            return
        shared = picture.shared
        front = shared.step.id if shared.step else None
        self._outline.show_steps(shared.outline, front, desk.step, desk.page)
        self._column.show_picture(picture, desk.question)
        self.setWindowTitle(words.window_title(shared.title))
        self._tell_time()
        if self._page is not None:
            self._page.show_picture(picture)
            self._header.show_page(self._page)
            self._follow_seal()

    def _follow_seal(self) -> None:
        desk, page = self._room.desk, self._page
        if page is not None and desk.picture is not None:
            self._sealed.follow(desk.picture.account, page_for(desk), page)

    @Slot()
    def _on_moved(self) -> None:
        name = page_for(self._room.desk)
        if not name or self._room.desk.picture is None:
            return
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = make_page(name, self._room)
            page.set_side(self._side)
            self._stack.addWidget(page)
        if page is not self._page:
            if self._page is not None:
                self._page.leave()
            self._page = page
            self._stack.setCurrentWidget(page)
            if not self._room.desk.page:
                page.setFocus()  # not in its first field: the next key may be T, to show it
        self._on_changed()

    @Slot()
    def _tell_time(self) -> None:
        if self._room.desk.picture is not None:
            clock = self._room.projector.clock
            self._bar.show_picture(self._room.desk.picture, self._clock(), clock)
            self._follow_seal()  # a page may have made fields since it was shown
            self._beside.tell_time()

    @Slot(str)
    def _on_refused(self, sentence: str) -> None:
        """Whatever asked for it: the page in hand says why it was not done."""
        if self._page is not None:
            self._page.tell(sentence)

    # --- going -----------------------------------------------------------------------------

    def _open(self, page: str) -> None:
        self._room.desk.open(page)

    @Slot()
    def _on_search(self) -> None:
        self._beside.ask()

    @Slot()
    def _on_help(self) -> None:
        self._beside.explain()

    @Slot(str)
    def _on_step(self, step: str) -> None:
        self._room.desk.go(StepId(step))
        if self._arranged and self._steps.isVisible():
            self._outline.hide()

    @Slot(object)
    def _on_phase(self, phase: Phase) -> None:
        self._room.desk.go(phase=phase)

    # --- closing ---------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 Qt's name
        """An evening under way is not closed by a slip of the hand."""
        if not (self._may_close or self._is_over() or _is_shutting_down()):
            self._leaving.ask()
            event.ignore()
            return
        if self._page is not None:
            self._page.leave()
        event.accept()
        self.closed.emit()

    def _is_over(self) -> bool:
        picture = self._room.desk.picture
        return picture is None or picture.shared.step is None or bool(picture.account.seal)

    @Slot()
    def close_at_once(self) -> None:
        """Without asking; what was typed is kept."""
        self._may_close = True
        self.close()


def _is_shutting_down() -> bool:
    """The computer is being turned off: that must not wait for an answer."""
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()
