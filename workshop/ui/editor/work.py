"""A programme being made: the document, how it was before, what is chosen, and what it misses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.domain.errors import WorkshopError
from workshop.domain.tree import as_table, found_at, put, spelled, text_at
from workshop.texts.explaining import explain
from workshop.ui.editor.naming import (
    all_ids,
    full_id,
    is_made,
    is_named_by,
    list_of,
    made_word,
    name_key,
    with_word,
    word_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from workshop.domain.tree import Node, Place
    from workshop.ui.editor.bench import Bench, Checked, Document, Fault, Opened

CHECK_MS: Final = 150
_KEEP_MS: Final = 900
_MOST: Final = 500
"""Changes that can be undone; a document shares what did not change with the one before."""


@dataclass(frozen=True)
class _Moment:
    """The document, and what was chosen."""

    document: Document
    node: Place


class Work(QObject):
    """Everything changes through here; who shows something listens."""

    changed = Signal()
    """The document is another one, or something else is chosen."""
    checked = Signal()
    """`faults` and `programme` are those of the document."""
    kept = Signal(str)
    """The draft was written; else why not, in Dutch."""

    def __init__(self, bench: Bench, opened: Opened, taken: frozenset[str]) -> None:
        """`taken`: ids of other programmes."""
        super().__init__()
        self.bench, self.opened, self._taken = bench, opened, taken
        self.document = opened.document
        self.node: Place = ()
        """What is chosen: the programme, a step or a question."""
        self.wanted: Place | None = None
        """Where somebody goes on, once the form is there."""
        self.shows_names = False
        self._used = all_ids(opened.used) if opened.used else frozenset[str]()
        self._before: list[_Moment] = []
        self._after: list[_Moment] = []
        self._typing: Place | None = None
        self._is_kept = True
        self.seen: Checked = bench.check(self.document)
        self._check_timer = self._timer(CHECK_MS, self.check)
        self._keep_timer = self._timer(_KEEP_MS, self.keep)

    def _timer(self, ms: int, then: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(ms)
        made.timeout.connect(then)
        return made

    # --- changing --------------------------------------------------------------------------

    def type(self, place: Place, value: Node | None) -> None:
        """A value is being typed: until something else is done, that is one change."""
        if found_at(self.document, place) == value:
            return
        document = as_table(put(self.document, place, value))
        if is_named_by(place) and self._follows(place[:-1]):
            thing = place[:-1]
            document = with_word(document, thing, made_word(document, thing, self._beside(thing)))
        self._become(_Moment(document, self.node), typing=place)

    def change(self, document: Document, node: Place | None = None) -> None:
        """Something was done that is a change of its own."""
        if document is not self.document:
            self._become(_Moment(document, self.node if node is None else node), typing=None)
            self.check()

    def rework(self, place: Place, make: Callable[[Document], Document]) -> None:
        """A choice that makes much anew: one after another they are one change, of what was.

        Who goes through a list with the arrows leaves nothing behind of what they passed.
        """
        is_again = self._typing == place and bool(self._before)
        document = make(self._before[-1].document if is_again else self.document)
        self._become(_Moment(document, self.node), typing=place)
        self.check()

    def _become(self, moment: _Moment, typing: Place | None) -> None:
        if typing is None or typing != self._typing:
            self._before = [*self._before, _Moment(self.document, self.node)][-_MOST:]
        self._after = []
        self._show(moment, typing)

    def _show(self, moment: _Moment, typing: Place | None) -> None:
        self._typing = typing
        self.document, self.node = moment.document, moment.node
        self._is_kept = False
        self._check_timer.start()
        self._keep_timer.start()
        self.changed.emit()

    def _follows(self, thing: Place) -> bool:
        """Names that were made from the text follow it, unless evenings know them."""
        document, word = self.document, word_of(self.document, thing)
        if list_of(thing) == "question" and not word:
            return False
        if full_id(document, thing) in self._used:
            return False
        return not word or is_made(document, thing)

    def _beside(self, thing: Place) -> frozenset[str]:
        """Names outside this document that it may not have."""
        return frozenset() if thing else self._taken

    def rename(self, thing: Place, word: str) -> None:
        """By hand."""
        document = with_word(self.document, thing, word)
        self._become(_Moment(document, self.node), typing=(*thing, name_key(thing)))

    # --- back and forth --------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    @Slot()
    def undo(self) -> None:
        """As it was before the last change."""
        if self._before:
            self._after.append(_Moment(self.document, self.node))
            self._show(self._before.pop(), None)
            self.check()

    @Slot()
    def redo(self) -> None:
        """The change that was undone, again."""
        if self._after:
            self._before.append(_Moment(self.document, self.node))
            self._show(self._after.pop(), None)
            self.check()

    # --- choosing --------------------------------------------------------------------------

    def choose(self, node: Place) -> None:
        """Look at another part."""
        if node != self.node and found_at(self.document, node) is not None:
            self.node, self._typing = node, None
            self.changed.emit()

    def show_names(self, *, shows: bool) -> None:
        """Let names be changed by hand."""
        self.shows_names = shows
        self.changed.emit()

    # --- checking and keeping --------------------------------------------------------------

    @property
    def faults(self) -> tuple[Fault, ...]:
        """As they were at the last check."""
        return self.seen.faults

    def faults_at(self, place: Place) -> list[Fault]:
        """Of exactly this place."""
        name = spelled(place)
        return [each for each in self.faults if each.key == name]

    def faults_in(self, place: Place) -> list[Fault]:
        """Of this place and of all that is in it."""
        name = spelled(place)
        starts = (f"{name}.", f"{name}[") if name else ("",)
        return [each for each in self.faults if each.key == name or each.key.startswith(starts)]

    @Slot()
    def check(self) -> None:
        """Now, instead of after the next pause."""
        self._check_timer.stop()
        self.seen = self.bench.check(self.document)
        self.checked.emit()

    @Slot()
    def keep(self) -> None:
        """Write the draft now, if there is something new in it."""
        self._keep_timer.stop()
        self._typing = None
        if self._is_kept:
            return
        try:
            self.bench.keep(self.opened.draft, self.document)
        except WorkshopError as error:
            self.kept.emit(explain(error))
            return
        self._is_kept = True
        self.kept.emit("")

    def put_to_use(self) -> str:
        """Make it ready for evenings; why not, in Dutch, if that does not work."""
        self.check()
        self.keep()
        try:
            self.opened = self.bench.put_to_use(self.opened.draft, self.document)
        except WorkshopError as error:
            return explain(error)
        self._used = all_ids(self.opened.document)
        self.document = self.opened.document  # its version may be another
        self._is_kept, self._typing = True, None
        self.changed.emit()
        return ""

    @property
    def title(self) -> str:
        """Of the programme."""
        return text_at(self.document, ("title",))
