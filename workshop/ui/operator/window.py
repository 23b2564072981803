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
from workshop.ui.operator.fit import Fit
from workshop.ui.operator.header import Header
from workshop.ui.operator.leaving import Leaving
from workshop.ui.operator.outline import Outline
from workshop.ui.operator.own_keys import OwnKeys
from workshop.ui.operator.page_stack import PageStack
from workshop.ui.operator.pages import page_for
from workshop.ui.operator.sealed import SealedLine
from workshop.ui.operator.storage_line import StorageLine
from workshop.ui.operator.top_bar import TopBar
from workshop.ui.theme.style import style_sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QMoveEvent, QResizeEvent, QShowEvent

    from workshop.ui.operator.column.beamer_part import BeamerPart
    from workshop.ui.operator.room import Room
    from workshop.ui.theme.tokens import Theme

_TICK_MS: Final = 1000
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
        self._may_close = self._is_restored = self._has_offer = False
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
        self._stack.leave()
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
        self._stack = PageStack(room)
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
        self._fit: Fit | None = None
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
        self._storage_line = StorageLine(self._room)
        self._stage.addWidget(self._storage_line)
        self._stage.addWidget(self._sealed)
        self._stage.addWidget(self._stack, 1)
        row.addWidget(stage)
        self._beside = Beside(
            self._room, self._stack, lambda: self._stack.front, self._clock, self._part
        )
        self._bar.divide.done.connect(self._beside.divide)
        return middle

    def _part(self, name: str) -> QWidget | None:
        """What a tour shows under this name, where it is in sight."""
        outline = self._outline if self._outline.isVisible() else self._steps
        parts: dict[str, QWidget] = {
            "steps": outline,
            "phases": self._header.tabs,
            "beamer": self._column.beamer,
            "counts": self._column.counts,
            "help": self._outline.ways if self._outline.isVisible() else self._steps,
        }
        found = parts[name]
        return found if found.isVisible() else None

    def offer_tour(self) -> None:
        """To whoever opens an evening on this laptop for the first time, once its page is there."""
        self._has_offer = self._stack.front is None
        if not self._has_offer:
            self._beside.tour.offer()

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
        fit = self._fitting()
        if fit == self._fit:
            return
        self._fit = fit
        self._steps.setVisible(fit.is_narrow)
        self._outline.setVisible(not fit.is_narrow)
        self._outline.set_tight(fit.is_tight)
        self._column.set_tight(fit.is_tight)
        for part in (self._stack, self._sealed, self._storage_line):
            part.set_side(fit.side)
        self._bar.set_small(fit.is_small)
        self._header.set_narrow(is_narrow=fit.is_tight, is_small=fit.is_small)
        self._column.lie_down(fit.is_small)
        if fit.is_small:
            self._stage.insertWidget(1, self._column)
        elif self._split.indexOf(self._column) < 0:
            self._split.addWidget(self._column)
        self._share_out()

    def _fitting(self) -> Fit:
        scale = self._room.look.scale
        return Fit.of(self.width() / scale, self.height() / scale)

    @Slot()
    def _share_out(self) -> None:
        """Width over outline, page and column; exactly, else the column would get what is over."""
        if self._fit is None:
            return
        look = self._room.look
        outline, column = look.px(self._fit.outline), look.px(self._fit.column)
        beside = column if self._fit.is_narrow else outline + column
        self._split.setSizes([outline, self.width() - beside, column])

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
        page = self._stack.front
        if page is not None:
            page.show_picture(picture)
            self._header.show_page(page)
            self._follow_seal()

    def _follow_seal(self) -> None:
        desk, page = self._room.desk, self._stack.front
        if page is not None and desk.picture is not None:
            self._sealed.follow(desk.picture.account, page_for(desk), page)

    @Slot()
    def _on_moved(self) -> None:
        name = page_for(self._room.desk)
        if not name or self._room.desk.picture is None:
            return
        if self._stack.bring(name, self._fitting().side):
            if not self._room.desk.page:
                self._stack.take_focus()
            if self._has_offer:
                self.offer_tour()
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
        if self._stack.front is not None:
            self._stack.front.tell(sentence)

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
        if self._steps.isVisible():
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
        self._stack.leave()
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
