"""Which programme: one of one's own, a new one, or a version of one that is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.texts.ui import editor as words
from workshop.ui.kit.boxes import Notice
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.signs import Trouble
from workshop.ui.kit.text import label
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workshop.domain.programme import Programme
    from workshop.ui.editor.bench import Opened, OwnOne
    from workshop.ui.theme.look import Look

_SIDE: Final = 40
_WIDEST: Final = 860


class _OneButton(Button):
    """A button that knows which programme it is of."""

    def __init__(self, look: Look, text: str, title: str, one: object) -> None:
        super().__init__(look, text, kind="small")
        self.setAccessibleName(words.named(text, title))
        self.one = one


class ShelfPage(ScrollingPage):
    """All programmes that can be worked on."""

    asked_new = Signal()
    asked_file = Signal()
    asked_edit = Signal(object)
    """The `OwnOne`."""
    asked_adapt = Signal(str)
    """Id of a shipped programme."""
    asked_throw = Signal(object)
    """The `OwnOne` whose draft goes."""
    answered = Signal(str)
    """What to do with a file that clashes: `renumbered`, `beside` or nothing."""
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        side = look.px(_SIDE)
        self.body.setContentsMargins(side, look.px(24), side, look.px(16))
        self.body.setSpacing(look.px(10))
        self.body.addWidget(label(words.SHELF_TITLE, "title"))
        self.body.addWidget(label(words.SHELF_MEANS, "second"))
        self.new = Button(look, words.NEW, kind="primary")
        self.file = Button(look, words.OPEN_FILE)
        self.back = Button(look, words.CLOSE, kind="quiet")
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        for button, signal in (
            (self.new, self.asked_new),
            (self.file, self.asked_file),
            (self.back, self.closed),
        ):
            button.done.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.trouble = Trouble(look)
        self.trouble.hide()
        self.body.addWidget(self.trouble)
        self.question = QWidget()
        self._question = QVBoxLayout(self.question)
        self._question.setContentsMargins(0, 0, 0, 0)
        self.question.hide()
        self.body.addWidget(self.question)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(6))
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self._sure: OwnOne | None = None

    # --- showing ---------------------------------------------------------------------------

    def show_all(self, own: Sequence[OwnOne], shipped: Sequence[Programme]) -> None:
        """Draw the lists anew."""
        clear(self._list)
        self._list.addWidget(label(words.OWN, "heading"))
        if not own:
            self._list.addWidget(label(words.NO_OWN, "second"))
        for one in own:
            self._list.addWidget(self._own_row(one))
        self._list.addSpacing(self._look.px(10))
        self._list.addWidget(label(words.SHIPPED, "heading"))
        for programme in shipped:
            button = _OneButton(self._look, words.ADAPT_SHORT, programme.title, programme.id)
            button.setAccessibleName(words.adapt(programme.title))
            button.done.connect(self._on_adapt)
            self._list.addWidget(self._row(programme.title, "", [button]))

    def _own_row(self, one: OwnOne) -> QFrame:
        title = one.title or words.NO_TITLE
        edit = _OneButton(self._look, words.GO_ON if one.draft else words.EDIT, title, one)
        edit.done.connect(self._on_edit)
        buttons = [edit]
        if one.draft:
            throw = _OneButton(self._look, words.THROW_AWAY, title, one)
            throw.done.connect(self._on_throw)
            buttons.append(throw)
        return self._row(title, words.standing(one.version, one.edited), buttons)

    def _row(self, title: str, facts: str, buttons: Sequence[Button]) -> QFrame:
        frame = QFrame()
        frame.setObjectName("card")
        frame.setMaximumWidth(self._look.px(_WIDEST))
        row = QHBoxLayout(frame)
        row.setContentsMargins(*(self._look.px(size) for size in (14, 6, 8, 6)))
        row.setSpacing(self._look.px(8))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(label(title, "strong"))
        if facts:
            lines.addWidget(label(facts, "small"))
        row.addLayout(lines, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame

    def tell(self, sentence: str) -> None:
        """What happened and what to do now; empty: nothing."""
        self.trouble.sentence.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def ask(self, opened: Opened) -> None:
        """What to do with a file whose programme is here already."""
        clear(self._question)
        clash = opened.clash
        if clash is None:
            self.question.hide()
            return
        sentence = words.clash(clash.title, clash.here, clash.theirs)
        notice = Notice(self._look, "question", words.CLASH, sentence)
        notice.setMaximumWidth(self._look.px(_WIDEST))
        self._question.addWidget(notice)
        row = QHBoxLayout()
        choices = (
            (words.take_as(clash.offered), "renumbered"),
            (words.TAKE_BESIDE, "beside"),
            (words.LEAVE, ""),
        )
        buttons = list[Button]()
        for text, answer in choices:
            button = _OneButton(self._look, text, "", answer)
            button.setAccessibleName(text)
            button.done.connect(self._on_answer)
            row.addWidget(button)
            buttons.append(button)
        row.addStretch(1)
        self._question.addLayout(row)
        self.question.show()
        buttons[0].show()
        buttons[0].setFocus()

    # --- slots -----------------------------------------------------------------------------

    def _pressed(self) -> _OneButton | None:
        button = self.sender()
        return button if isinstance(button, _OneButton) else None

    @Slot()
    def _on_edit(self) -> None:
        if (button := self._pressed()) is not None:
            self.asked_edit.emit(button.one)

    @Slot()
    def _on_adapt(self) -> None:
        if (button := self._pressed()) is not None:
            self.asked_adapt.emit(str(button.one))

    @Slot()
    def _on_throw(self) -> None:
        """Twice, because it cannot be undone."""
        if (button := self._pressed()) is None:
            return
        if button.text() == words.THROW_AWAY:
            button.set_text(words.THROW_AWAY_SURE)
        else:
            self.asked_throw.emit(button.one)

    @Slot()
    def _on_answer(self) -> None:
        if (button := self._pressed()) is not None:
            self.question.hide()
            self.answered.emit(str(button.one))
