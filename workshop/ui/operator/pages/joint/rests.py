"""What an entry or a remark rests on: slips that can be dropped, and taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.texts.ui import joint as words
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.slip import Slip, carried, carries
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

    from workshop.ui.operator.pages.joint.offers import Offer
    from workshop.ui.theme.look import Look


class Chip(Slip):
    """A source that was chosen; pressing it takes it away."""

    chosen = Signal(str)

    def __init__(self, look: Look, offer: Offer) -> None:
        count = f"{offer.count}  ×" if offer.count > 1 else "×"
        super().__init__(look, offer.name, offer.text, note=count, moves=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words.remove_source(offer.text))
        set_tip(self, words.remove_source(offer.text))
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            self.click()
        else:
            super().keyPressEvent(event)


class Rests(QFrame):
    """A heading and the slips; slips may be dropped anywhere on it."""

    added = Signal(str)
    """A slip was dropped: its name."""
    removed = Signal(str)
    """A chip was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Offer, ...] | None = None
        self.setAcceptDrops(True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        self.heading = label(words.RESTS_ON_NOTHING, "label")
        lines.addWidget(self.heading)
        slips = QWidget()
        self._slips = FlowLayout(slips, look.px(6))
        lines.addWidget(slips)

    def show_sources(self, found: tuple[Offer, ...], heading: str) -> None:
        """These, under that heading."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        if found == self._shown:
            return
        self._shown = found
        self._slips.clear()
        for offer in found:
            chip = Chip(self._look, offer)
            chip.chosen.connect(self.removed)
            self._slips.addWidget(chip)
        self._slips.invalidate()
        self.updateGeometry()

    def chips(self) -> list[Chip]:
        """The slips that lie here."""
        found = (self._slips.itemAt(index) for index in range(self._slips.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 Qt's name
        if carries(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 Qt's name
        event.acceptProposedAction()
        self.added.emit(carried(event))
