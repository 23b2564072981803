"""The table itself: loose slips left, mats right, what is chosen, and the keys that work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.texts.ui import board as words
from workshop.ui.operator.pages.board.loose import Loose
from workshop.ui.operator.pages.board.mat import Mat
from workshop.ui.operator.pages.board.mats import Mats
from workshop.ui.operator.pages.board.moves import Place
from workshop.ui.operator.pages.board.piles import in_steady_order
from workshop.ui.operator.pages.board.slips import ARROWS, BoardSlip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workshop.domain.ids import ClusterId
    from workshop.ui.operator.pages.board.piles import Order, Table
    from workshop.ui.theme.look import Look

KEYS: Final = {
    Qt.Key.Key_C: "cluster",
    Qt.Key.Key_F2: "rename",
    Qt.Key.Key_M: "merge",
    Qt.Key.Key_S: "split",
    Qt.Key.Key_Delete: "take_out",
    Qt.Key.Key_Backspace: "take_out",
    Qt.Key.Key_Return: "accept",
    Qt.Key.Key_Enter: "accept",
}
_LONG: Final = 36
"""Characters: where answers are longer than this, the loose ones get half of the table."""
_LOOSE: Final = 240
_LOOSE_NARROW: Final = 212
_NARROW: Final = 760
_ASIDE: Final = 6
"""How much more a slip beside the line counts than one further on."""


class Surface(QWidget):
    """Shows a `Table`; says what is asked, and decides nothing."""

    asked = Signal(str)
    """A key: cluster, rename, merge, split, take_out or accept."""
    dropped = Signal(str, str)
    """(name of a slip, where it landed: a mat's id, empty for loose)."""
    paired = Signal(str, str)
    """(name of a slip, name of the loose slip it landed on)."""
    renamed = Signal(str, str)
    chosen_changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._known: dict[ClusterId, int] = {}
        self._new_name: str = ""
        self._is_long = False
        self.loose, self.mats = Loose(look), Mats(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(self.loose)
        row.addWidget(self.mats, 1)
        self._connect()

    def _connect(self) -> None:
        self.loose.dropped.connect(self._on_dropped_loose)
        self.loose.dropped_on.connect(self.paired)
        self.loose.toggled.connect(self.chosen_changed)
        self.mats.dropped.connect(self.dropped)
        self.mats.renamed.connect(self.renamed)
        self.mats.naming_ended.connect(self._on_naming_ended)
        self.mats.toggled.connect(self.chosen_changed)

    @Slot(str)
    def _on_dropped_loose(self, name: str) -> None:
        self.dropped.emit(name, "")

    # --- drawing ---------------------------------------------------------------------------

    def show_table(self, table: Table, order: Order) -> None:
        """Draw it; choice, focus, scroll position and a name that is being typed stay."""
        held, beside = self._held(), self._at_mat()
        chosen = self.chosen_places()
        mats = in_steady_order(table, self._known)
        self._known = {mat.id: at for at, mat in enumerate(mats)}
        self._fit_loose(table)
        self.loose.show_piles(table.loose, order)
        self.loose.rest.setText(words.ALL_LAID if mats else words.NO_ANSWERS)
        self.mats.show_mats(mats)
        for slip in self.slips():
            slip.setChecked(slip.place in chosen)
        if self._new_name in self.mats.mats:
            self._name_new()
        elif held is not None:
            self._hold_again(held, beside)
        self.chosen_changed.emit()

    def _fit_loose(self, table: Table) -> None:
        texts = [len(pile.text) for pile in table.loose]
        is_long = bool(texts) and sum(texts) / len(texts) > _LONG
        self._is_long = is_long
        self._set_loose_width()

    def _set_loose_width(self) -> None:
        look, width = self._look, self.width()
        usual = _LOOSE if width >= look.px(_NARROW) else _LOOSE_NARROW
        self.loose.setFixedWidth(width // 2 if self._is_long else look.px(usual))

    def resizeEvent(self, event: object) -> None:  # noqa: N802 Qt's name
        self._set_loose_width()

    def clear_known(self) -> None:
        """Another question comes: its mats stand in their own order."""
        self._known = {}
        self.choose_nothing()

    # --- naming ----------------------------------------------------------------------------

    def keep_name(self) -> None:
        """Of a mat whose name is being typed."""
        for mat in self.mats.mats.values():
            mat.keep_name()

    def name_when_there(self, cluster: str) -> None:
        """Let this new cluster be named as soon as it lies there."""
        self._new_name = cluster

    def _name_new(self) -> None:
        mat = self.mats.mats[self._new_name]
        self.mats.ensureWidgetVisible(mat)
        mat.start_naming()

    @Slot(str)
    def _on_naming_ended(self, cluster: str) -> None:
        if cluster == self._new_name:
            self._new_name = ""  # the focus stays at the cluster: arrows lead on from there

    # --- choosing --------------------------------------------------------------------------

    def slips(self) -> Iterator[BoardSlip]:
        """All slips, loose ones first."""
        yield from self.loose.slips.values()
        for mat in self.mats.mats.values():
            yield from mat.slips.values()

    def chosen_places(self) -> set[Place]:
        """Of chosen slips."""
        return {slip.place for slip in self.slips() if slip.isChecked()}

    def chosen_mats(self) -> list[str]:
        """Ids."""
        return [id_ for id_, mat in self.mats.mats.items() if mat.is_chosen]

    def focused_place(self) -> Place | None:
        """Of the slip that has the focus."""
        return next((slip.place for slip in self.slips() if slip.hasFocus()), None)

    def focused_mat(self) -> str | None:
        """Id of the mat that has the focus."""
        mats = self.mats.mats.items()
        return next((id_ for id_, mat in mats if mat.hasFocus() or mat.field.hasFocus()), None)

    def choose_nothing(self) -> None:
        """After an act."""
        for slip in self.slips():
            slip.setChecked(False)
        for mat in self.mats.mats.values():
            mat.set_chosen(False)

    # --- keys ------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Arrows are the board's while something on it has the focus, not the window's."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            is_plain = event.key() in KEYS and not event.modifiers()
            if event.key() in ARROWS or is_plain:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if key in ARROWS:
            self._move_focus(key)
        elif plain and key in KEYS:
            self.asked.emit(KEYS[key])
        else:
            super().keyPressEvent(event)

    def _move_focus(self, key: Qt.Key) -> None:
        here = next((each for each in self._stops() if each.hasFocus()), None)
        if here is None:
            return
        at = _middle(here, self)
        best: tuple[int, BoardSlip | Mat] | None = None
        for each in self._stops():
            far = _distance(at, _middle(each, self), key) if each is not here else None
            if far is not None and (best is None or far < best[0]):
                best = (far, each)
        if best is not None:
            best[1].setFocus(Qt.FocusReason.TabFocusReason)
            area = self.mats if self.mats.isAncestorOf(best[1]) else self.loose.area
            area.ensureWidgetVisible(best[1])

    def _stops(self) -> Iterator[BoardSlip | Mat]:
        yield from (slip for slip in self.slips() if slip.isVisible())
        yield from self.mats.mats.values()

    # --- keeping the focus -----------------------------------------------------------------

    def _held(self) -> BoardSlip | Mat | None:
        return next((each for each in self._stops() if each.hasFocus()), None)

    def _at_mat(self) -> int:
        """Which of the mats has the focus."""
        mats = enumerate(self.mats.mats.values())
        return next((at for at, mat in mats if mat.hasFocus()), 0)

    def _hold_again(self, held: BoardSlip | Mat, beside: int) -> None:
        """Where the focus was, or what lies nearest to it now."""
        if held.hasFocus():
            return
        stop = self._slip_again(held) if isinstance(held, BoardSlip) else self._mat_again(beside)
        stop = stop or next(iter(self._stops()), None)
        if stop is not None:
            stop.setFocus()

    def _slip_again(self, held: BoardSlip) -> BoardSlip | Mat | None:
        """The slip where it lies now; the mat where it lies under others."""
        key = held.place.key
        slip = next((each for each in self.slips() if each.place.key == key), None)
        if slip is None or slip.isVisible():
            return slip
        return self.mats.mats.get(slip.place.mat)

    def _mat_again(self, beside: int) -> Mat | None:
        mats = list(self.mats.mats.values())
        return mats[min(beside, len(mats) - 1)] if mats else None


def _middle(widget: QWidget, within: QWidget) -> QPoint:
    return widget.mapTo(within, widget.rect().center())


def _distance(at: QPoint, to: QPoint, key: Qt.Key) -> int | None:
    """How far `to` is in the direction of `key`; None if it lies another way."""
    x, y = to.x() - at.x(), to.y() - at.y()
    along = {
        Qt.Key.Key_Left: -x,
        Qt.Key.Key_Right: x,
        Qt.Key.Key_Up: -y,
        Qt.Key.Key_Down: y,
    }[key]
    across = abs(y) if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else abs(x)
    return along + _ASIDE * across if along > _ASIDE else None
