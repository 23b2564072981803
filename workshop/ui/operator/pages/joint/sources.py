"""The left of the page: what the answer may rest on, and what was written down before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.spelling import fold_text
from workshop.domain.wording import is_erased
from workshop.texts.promises import ERASED
from workshop.texts.ui import joint as words
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.slip import Slip
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.breaking import breakable
from workshop.ui.operator.pages.joint.offers import offers

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QKeyEvent

    from workshop.pictures.desk import DeskPicture
    from workshop.pictures.harvest import HarvestLine
    from workshop.ui.operator.pages.joint.offers import Offer
    from workshop.ui.theme.look import Look


class SourceSlip(Slip):
    """A source on the table; its ring says that the answer in hand rests on it."""

    toggled_source = Signal(str)

    def __init__(self, look: Look, offer: Offer) -> None:
        super().__init__(look, offer.name, offer.text, offer.count)
        self._text = breakable(offer.text)
        self.offer = offer
        self.setAcceptDrops(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.setChecked(not self.isChecked())  # as the answer in hand says, not as was pressed
        self.toggled_source.emit(self.name)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 Qt's name
        return super().heightForWidth(width - 2)  # what is drawn has the ring's half pixels less

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class SourceList(QWidget):
    """Slips that can be pressed or dragged, with a field to find one."""

    toggled = Signal(str)
    """Ids of a source, with spaces between."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._offers: tuple[Offer, ...] = ()
        self._earlier: tuple[HarvestLine, ...] = ()
        self._marked: frozenset[str] = frozenset()
        self.slips: list[SourceSlip] = []
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        self.heading = label(words.SOURCES, "label")
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(words.FIND_SOURCE)
        self.finder.setAccessibleName(words.FIND_SOURCE)
        self.finder.textChanged.connect(self._on_find)
        lines.addWidget(self.heading)
        lines.addWidget(self.finder)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, look.px(4), 0)
        self._list.setSpacing(look.px(3))
        self._list.addStretch(1)
        area.setWidget(inside)
        lines.addWidget(area, 1)

    def show_picture(self, here: DeskPicture, harvest: tuple[HarvestLine, ...]) -> None:
        """What there is now; slips stay where they are unless something changed."""
        found = offers(here)
        offered = {here.step.title, *(offer.origin for offer in found)}
        earlier = tuple(line for line in harvest if line.step not in offered)
        if (found, earlier) != (self._offers, self._earlier):
            self._offers, self._earlier = found, earlier
            self._fill()
            self.mark(self._marked)

    def mark(self, sources: Collection[str]) -> None:
        """Draw a ring around those that the answer in hand rests on."""
        self._marked = frozenset(sources)
        for slip in self.slips:
            slip.setChecked(self._marked.issuperset(slip.offer.ids))

    @Slot()
    def _on_find(self) -> None:
        self._fill()
        self.mark(self._marked)

    def _fill(self) -> None:
        sought = fold_text(self.finder.text())
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            if item is not None and (widget := item.widget()):
                discard(widget)
        self.slips = [
            SourceSlip(self._look, each)
            for each in self._offers
            if (sought in fold_text(each.told) if sought else not each.inside)
        ]
        origin = ""
        for slip in self.slips:
            if slip.offer.origin != origin:
                origin = slip.offer.origin
                self._add_heading(origin)
            slip.toggled_source.connect(self.toggled)
            self._add(slip)
        if not self.slips:
            self._add(label(words.NONE_FOUND if self._offers else words.NO_SOURCES, "small"))
        self._fill_earlier(sought)

    def _fill_earlier(self, sought: str) -> None:
        lines = [
            (line.heading, [text for text in line.texts if sought in fold_text(text)])
            for line in self._earlier
        ]
        lines = [(step, texts) for step, texts in lines if texts]
        if lines:
            self._add_heading(words.EARLIER)
        for step, texts in lines:
            self._add(label(step, "label"))
            for text in texts:
                self._add(label(ERASED if is_erased(text) else text, "words"))

    def _add_heading(self, text: str) -> None:
        heading = label(text, "strong")
        heading.setContentsMargins(0, self._look.px(12), 0, 0)
        self._add(heading)

    def _add(self, widget: QWidget) -> None:
        self._list.insertWidget(self._list.count() - 1, widget)
