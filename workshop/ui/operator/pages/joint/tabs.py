"""The entries of a joint answer as tabs, with one to add and one that can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.texts.ui import joint as words
from workshop.texts.ui.operator import UNDO
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.flow import FlowLayout
from workshop.ui.kit.text import label
from workshop.ui.kit.tip import set_tip
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.ui.theme.look import Look

_NAMED: Final = 56
"""Up to so many letters each entry has its name on its tab; else only the one in hand."""
_LETTERS: Final = 26


class _Tab(Button):
    chosen = Signal(int)

    def __init__(self, look: Look, index: int, title: str, *, named: bool, is_saved: bool) -> None:
        whole = words.entry(index + 1, title)
        short = whole if len(whole) <= _LETTERS else whole[:_LETTERS].rstrip() + "…"
        super().__init__(look, short if named else str(index + 1), sign="" if is_saved else "ring")
        self.index = index
        self.setAccessibleName(whole)
        set_tip(self, whole)
        self.done.connect(self._on_done)

    @Slot()
    def _on_done(self) -> None:
        self.chosen.emit(self.index)


class EntryTabs(QWidget):
    """Number and name of each entry; a ring says that it is not saved."""

    chosen = Signal(int)
    """The entry with this number, from 0."""
    another = Signal()
    undone = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: object = None
        self.tabs: list[_Tab] = []
        self._flow = FlowLayout(self, look.px(6))
        self.another_button = changing(Button(look, words.ANOTHER, kind="quiet", sign="add"))
        self.undo_button = changing(Button(look, UNDO, kind="quiet", sign="undo"))
        self.gone = label("", "small", wraps=False)
        for each in (self.another_button, self.undo_button, self.gone):
            each.setParent(self)  # else it would be a window of its own once it is shown
        self.another_button.done.connect(self.another)
        self.undo_button.done.connect(self.undone)

    def show_entries(
        self, entries: list[tuple[str, bool]], current: int, limit: int, gone: str | None
    ) -> None:
        """(name, whether saved) of each; `gone` names what can be put back, None if nothing."""
        shown = (tuple(entries), current, limit, gone)
        if shown == self._shown:
            return
        had_focus = any(tab.hasFocus() for tab in self.tabs)
        self._shown = shown
        self._empty()
        letters = sum(min(_LETTERS, len(title) + 2) for title, _ in entries)
        for index, (title, is_saved) in enumerate(entries):
            named = letters <= _NAMED or index == current
            if limit == 1 and len(entries) == 1:
                break  # there is nothing to choose between
            tab = _Tab(self._look, index, title, named=named, is_saved=is_saved)
            tab.set_on(index == current)
            tab.chosen.connect(self.chosen)
            self.tabs.append(tab)
            self._flow.addWidget(tab)
        if had_focus and self.tabs:
            self.tabs[min(current, len(self.tabs) - 1)].setFocus()
        self._add_actions(entries, limit, gone)

    def _add_actions(self, entries: list[tuple[str, bool]], limit: int, gone: str | None) -> None:
        self.another_button.set_blocked(words.no_more(limit) if len(entries) >= limit else "")
        self.another_button.setVisible(limit > 1)
        self.undo_button.setVisible(gone is not None)
        self.gone.setVisible(gone is not None)
        self.gone.setText(words.removed(gone or ""))
        for each in (self.another_button, self.gone, self.undo_button):
            if not each.isHidden():
                self._flow.addWidget(each)
        self._flow.invalidate()
        self.updateGeometry()

    def _empty(self) -> None:
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if isinstance(widget, _Tab):
                discard(widget)
        self.tabs = []
