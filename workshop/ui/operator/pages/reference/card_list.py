"""The list beside the card: what belongs at the step, all groups, or what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from workshop.texts import library as names
from workshop.texts.ui import reference as words
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.reference.row import CardRow, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workshop.domain.card import CardGroup
    from workshop.pictures.library import CardFound, CardPicture
    from workshop.ui.theme.look import Look

_FIRST: Final = 5
"""Cards of the step that are in sight."""
_MORE: Final = "+"
"""Key of the row that unfolds the others; no group has it."""

Section = tuple[str, "Sequence[Line]"]
"""A heading (may be empty), and what stands under it."""


class CardList(QScrollArea):
    """Up and down go through all rows."""

    chosen = Signal(str)
    """Id of a card."""
    left = Signal()
    """Up from the first row."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[CardRow] = []
        self._open = set[str]()
        """Groups that are unfolded."""
        self._shown: Sequence[Section] = ()
        self._groups: tuple[CardGroup, ...] = ()
        self._here: tuple[CardPicture, ...] = ()
        self._chosen = ""
        self.setWidgetResizable(True)
        self.setAccessibleName(words.LIST)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, look.px(6), 0)
        self._column.setSpacing(0)
        self.setWidget(inside)

    # --- what stands in it -----------------------------------------------------------------

    def show_groups(self, groups: tuple[CardGroup, ...], here: tuple[CardPicture, ...]) -> None:
        """All groups, folded; first the cards that belong at the step in hand."""
        self._groups, self._here = groups, here
        sections: list[Section] = []
        if here:
            sections.append((words.HERE, self._here_lines(here)))
        kind = None
        for group in groups:
            heading = "" if group.kind is kind else names.KINDS[group.kind]
            kind = group.kind
            sections.append((heading, self._group_lines(group)))
        self._show(sections)

    def _here_lines(self, here: tuple[CardPicture, ...]) -> list[Line]:
        """Those that belong most at the step; the others fold."""
        lines = [_line(each.card.id, each.card.title, each.group) for each in here]
        first, more = lines[:_FIRST], lines[_FIRST:]
        if not more:
            return first
        is_open = _MORE in self._open
        title = words.more(len(more))
        said = words.group(words.HERE, title, len(more), is_open=is_open)
        head = Line(_MORE, title, is_group=True, is_open=is_open, said=said)
        return [*first, head, *(more if is_open else ())]

    def _group_lines(self, group: CardGroup) -> list[Line]:
        is_open = group.id in self._open
        said = words.group(names.KINDS[group.kind], group.title, len(group.cards), is_open=is_open)
        head = Line(group.id, group.title, is_group=True, is_open=is_open, said=said)
        cards = group.cards if is_open else ()
        return [head, *(_line(each.id, each.title) for each in cards)]

    def show_found(self, found: Iterable[CardFound]) -> None:
        """The best first, with what was searched for in bold."""
        self._groups = ()
        lines = [
            Line(
                each.card.card.id,
                each.card.card.title,
                each.title,
                each.excerpt,
                each.spans,
                said=words.row(each.card.card.title, each.excerpt),
            )
            for each in found
        ]
        self._show([("", lines)])
        self.verticalScrollBar().setValue(0)

    def _show(self, sections: Sequence[Section]) -> None:
        if sections == self._shown:
            return
        self._shown = sections
        focused = next((row.line.key for row in self.rows if row.hasFocus()), "")
        at = self.verticalScrollBar().value()
        clear(self._column)
        self.rows = []
        for heading, lines in sections:
            self._add(heading, lines)
        self._column.addStretch(1)
        self.choose(self._chosen)
        for row in self.rows:
            if row.line.key == focused:
                _give_focus(row)
                break
        self.verticalScrollBar().setValue(at)

    def _add(self, heading: str, lines: Sequence[Line]) -> None:
        look = self._look
        if heading:
            self._column.addSpacing(look.px(10 if self.rows else 0))
            self._column.addWidget(label(heading, "label"))
            self._column.addSpacing(look.px(4))
        for line in lines:
            row = CardRow(look, line)
            row.clicked.connect(self._on_clicked)
            row.moved.connect(self._on_moved)
            self.rows.append(row)
            self._column.addWidget(row)

    def choose(self, card: str) -> None:
        """Which card lies beside the list."""
        self._chosen = card
        for row in self.rows:
            row.setChecked(row.line.key == card)

    # --- hands -----------------------------------------------------------------------------

    @property
    def first(self) -> str:
        """Id of the first card; empty without any."""
        return next((row.line.key for row in self.rows if not row.line.is_group), "")

    def enter(self) -> None:
        """To the first row."""
        if self.rows:
            self._focus(self.rows[0])

    def _focus(self, row: CardRow) -> None:
        _give_focus(row)
        self.ensureWidgetVisible(row, 0, self._look.px(40))

    @Slot()
    def _on_clicked(self) -> None:
        row = self.sender()
        if not isinstance(row, CardRow):
            return
        if row.line.is_group:
            self._fold(row.line.key)
        else:
            self.chosen.emit(row.line.key)

    def _fold(self, group: str) -> None:
        self._open ^= {group}
        self.show_groups(self._groups, self._here)

    @Slot(int)
    def _on_moved(self, by: int) -> None:
        row = self.sender()
        if not isinstance(row, CardRow):
            return
        at = self.rows.index(row) + by
        if at < 0:
            self.left.emit()
        elif at < len(self.rows):
            self._focus(self.rows[at])


def _give_focus(row: CardRow) -> None:
    row.show()  # one that was made just now is not there yet, and cannot have it
    row.setFocus()


def _line(card: str, title: str, below: str = "") -> Line:
    return Line(card, title, below=below, said=words.row(title, below))
