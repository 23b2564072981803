"""A page in the middle of the operator's window: its contents, and a bar of actions under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.texts.dates import dutch_time
from workshop.texts.ui import operator as words
from workshop.ui.kit.text import label, set_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from workshop.pictures.operator import OperatorPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.kit.button import Button
    from workshop.ui.operator.room import Room


class Page(QWidget):
    """Subclasses fill `body`, set their actions, and draw every picture they are shown."""

    title = ""
    """In the heading; a page of a phase has the question there instead."""
    subtitle = ""
    scrolls = True
    """Whether its contents may be taller than the window."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        look = room.look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        """Where a subclass puts its widgets."""
        self.body.setContentsMargins(look.px(28), look.px(16), look.px(28), look.px(16))
        self.body.setSpacing(look.px(16))
        whole.addWidget(_scrolling(inside) if self.scrolls else inside, 1)
        self._bar = QFrame()
        self._bar.setObjectName("actions")
        self._actions = QHBoxLayout(self._bar)
        self._actions.setContentsMargins(look.px(28), look.px(8), look.px(28), look.px(8))
        self._actions.setSpacing(look.px(10))
        self._consequence = label(role="small")
        self._consequence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._usual = ""
        whole.addWidget(self._bar)

    # --- for subclasses --------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        """Draw what is there now; called for every change while the page is visible."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep what was typed: another page comes."""

    def set_actions(self, *buttons: Button, consequence: str = "") -> None:
        """One primary first, at most three others; then what happens, in one sentence."""
        while item := self._actions.takeAt(0):
            widget = item.widget()
            if widget is not None and widget is not self._consequence:
                widget.setParent(None)
                widget.deleteLater()
        for button in buttons:
            self._actions.addWidget(button)
            button.refused.connect(self.tell)
        self._actions.addWidget(self._consequence, 1)
        self.set_consequence(consequence)

    def set_consequence(self, sentence: str) -> None:
        """What the primary action does, or how it is now."""
        self._usual = sentence
        set_role(self._consequence, "small")
        self._consequence.setText(sentence)

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Something was refused: a sentence that stays until the next thing works."""
        set_role(self._consequence, "attention")
        self._consequence.setText(sentence)

    @Slot(object)
    def tell_saved(self, receipt: Receipt) -> None:
        """It is on disk."""
        set_role(self._consequence, "small")
        at = dutch_time(receipt.saved_at.isoformat())
        self._consequence.setText(words.saved(at))

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
    return area
