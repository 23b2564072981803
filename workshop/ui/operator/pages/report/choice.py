"""What stands in the report and what does not: a box for each part that may be left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.domain import commands as c
from workshop.domain.report_part import ReportPart
from workshop.texts.ui import report as words
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.account import AccountPicture
    from workshop.service.inbox import Receipt
    from workshop.ui.operator.room import Room


class PartsChoice(QFrame):
    """Each tick is kept at once; hidden until somebody asks."""

    saved = Signal(object)
    refused = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setObjectName("card")
        self._room = room
        self._under_way = 0
        """Choices that are not on disk yet: until then the boxes know better."""
        self._left_out: tuple[str, ...] = ()
        look = room.look
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(12))
        column.setSpacing(look.px(6))
        column.addWidget(label(words.PARTS_LEAD, "strong"))
        boxes = QWidget()
        flow = FlowLayout(boxes, look.px(6))
        self.boxes = {part: CheckBox(look, words.PART_NAMES[part]) for part in ReportPart}
        for box in self.boxes.values():
            box.setMinimumHeight(look.px(36))
            box.clicked.connect(self._on_clicked)
            box.refused.connect(self.refused)
            flow.addWidget(box)
        column.addWidget(boxes)
        self.note = label(words.PARTS_ALWAYS, "small")
        column.addWidget(self.note)
        self.hide()

    def show_account(self, account: AccountPicture) -> None:
        """What was chosen; a sealed report keeps its parts."""
        is_fixed = account.seal is not None or account.is_sealing
        waits = any(each.reply is None for each in account.comments)
        self._left_out = account.left_out
        if not self._under_way:
            self._draw()
        fixed = words.PARTS_FIXED if is_fixed else ""
        for part, box in self.boxes.items():
            is_open = waits and part is ReportPart.COMMENTS
            box.set_blocked(fixed or (words.PARTS_WAIT if is_open else ""))
        self.note.setText(words.parts_note(is_fixed=is_fixed, waits=waits))

    def _draw(self) -> None:
        for part, box in self.boxes.items():
            box.setChecked(part.value not in self._left_out)

    @Slot()
    def _on_clicked(self) -> None:
        left_out = tuple(part.value for part, box in self.boxes.items() if not box.isChecked())
        if left_out == self._left_out and not self._under_way:
            return  # a blocked box was pressed
        self._under_way += 1
        self._room.sender.send(
            c.ChooseParts(left_out), then=self._on_saved, otherwise=self._on_refused
        )

    def _on_saved(self, receipt: Receipt) -> None:
        self._under_way -= 1
        self.saved.emit(receipt)

    def _on_refused(self, sentence: str) -> None:
        self._under_way -= 1
        self._draw()
        self.refused.emit(sentence)
