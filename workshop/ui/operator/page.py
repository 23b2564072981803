"""A page in the middle of the operator's window: its contents, and a bar of actions under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workshop.texts.dates import dutch_time
from workshop.texts.ui import operator as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room

_TWO_LINES: Final = 40
_THREE_LINES: Final = 60
SIDE, TIGHT_SIDE = 28, 20
"""Left and right of a page; the second in a small window."""
_LEAST: Final = 90
"""A narrower column beside the actions cuts long words."""
_BESIDE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ABOVE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Page(QWidget):
    """Subclasses fill `body`, set their actions, and draw every picture they are shown."""

    title = ""
    """In the heading; a page of a phase has the question there instead."""
    subtitle = ""
    scrolls = True
    """Whether its contents may be taller than the window."""
    narrow = 640
    """Below this width (of the design) the sentence stands above the actions."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        look = room.look
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        """Where a subclass puts its widgets."""
        self.body.setSpacing(look.px(16))
        whole.addWidget(_scrolling(inside) if self.scrolls else inside, 1)
        self._bar = QFrame()
        self._bar.setObjectName("actions")
        self._bar_lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        self._bar_lines.setSpacing(look.px(10))
        self._actions = QHBoxLayout()
        self._actions.setSpacing(look.px(10))
        self._bar_lines.addLayout(self._actions)
        self._consequence = label(role="small")
        self._consequence.setAlignment(_BESIDE)
        # Else it would ask for the height that it has in a column of one letter.
        self._consequence.setMaximumHeight(look.px(_TWO_LINES))
        self._bar_lines.addWidget(self._consequence, 1)
        self._usual = ""
        whole.addWidget(self._bar)
        self.set_side(SIDE)

    def set_side(self, side: int) -> None:
        """How much room there is left and right, in the design's pixels."""
        look = self.room.look
        wide, high, low = look.px(side), look.px(16), look.px(8)
        self.body.setContentsMargins(wide, high, wide, high)
        self._bar_lines.setContentsMargins(wide, low, wide, low)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        """In a narrow window the sentence stands above the buttons."""
        super().resizeEvent(event)
        self._turn_bar()

    @Slot()
    def _turn_bar(self) -> None:
        """The sentence beside the buttons, or above them where it would not be read to its end."""
        look, said = self.room.look, self._consequence
        beside = self.width() - self._actions.sizeHint().width() - look.px(2 * SIDE)
        has_room = beside > look.px(_LEAST) and said.heightForWidth(beside) <= said.maximumHeight()
        is_narrow = self.width() < look.px(self.narrow) or bool(said.text() and not has_room)
        way = QBoxLayout.Direction
        self._bar_lines.setDirection(way.BottomToTop if is_narrow else way.LeftToRight)
        self._consequence.setAlignment(_ABOVE if is_narrow else _BESIDE)

    # --- for subclasses --------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        """Draw what is there now; called for every change while the page is visible."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep what was typed: another page comes."""

    def set_actions(self, *buttons: Button, consequence: str = "") -> None:
        """One primary first, at most three others; then what happens, in one sentence."""
        if self._bar.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()  # else the keys would go on to whatever comes after the bar
        clear(self._actions)
        for button in buttons:
            self._actions.addWidget(button)
            button.refused.connect(self.tell)
        self._actions.addStretch(1)
        self.set_consequence(consequence)

    @property
    def buttons(self) -> list[Button]:
        """The actions at the foot, as they are now."""
        items = (self._actions.itemAt(each) for each in range(self._actions.count()))
        found = (each.widget() for each in items if each is not None)
        return [each for each in found if isinstance(each, Button) and not each.isHidden()]

    def set_consequence(self, sentence: str) -> None:
        """What the primary action does, or how it is now."""
        self._usual = sentence
        self._say(sentence, "small")

    def _say(self, sentence: str, role: str) -> None:
        """What went wrong is longer than what will happen, and must be read to its end."""
        lines = _THREE_LINES if role == "attention" else _TWO_LINES
        self._consequence.setMaximumHeight(self.room.look.px(lines))
        set_role(self._consequence, role)
        self._consequence.setText(sentence)
        self._turn_bar()
        QTimer.singleShot(0, self, self._turn_bar)  # only then it is known how wide words are

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Something was refused: a sentence that stays until the next thing works."""
        self._say(sentence, "attention")

    @Slot(object)
    def tell_saved(self, receipt: Receipt) -> None:
        """It is on disk."""
        self._say(words.saved(dutch_time(receipt.saved_at.isoformat())), "small")

    @property
    def message(self) -> QLabel:
        """What stands at the right of the actions."""
        return self._consequence


def _scrolling(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Else wrapping words would ask for the height that they have in a narrow column.
    inside.setMinimumHeight(1)
    return area
