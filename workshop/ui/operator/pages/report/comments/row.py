"""One comment: who made it, what it says, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop.texts.ui import comments as words
from workshop.ui.kit.boxes import rule
from workshop.ui.kit.button import Button
from workshop.ui.kit.icons import icon
from workshop.ui.kit.wrapped import Wrapped
from workshop.ui.operator.pages.report.comments.verdict import VerdictEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from workshop.pictures.comments import CommentPicture
    from workshop.ui.theme.look import Look

_LEVEL: Final = 9


class CommentRow(QWidget):
    """Answered, waiting, or open for an answer."""

    asked = Signal(str)
    """Somebody wants to answer it, or to answer it otherwise; carries its id."""
    typed = Signal(str, str)
    """(id, what stands in its field)."""
    given = Signal(str, bool, str)
    """(id, taken over, note)."""
    left = Signal()
    refused = Signal(str)

    def __init__(self, look: Look, comment: CommentPicture) -> None:
        super().__init__()
        self._look = look
        self._drawn: tuple[object, ...] = ()
        self.comment = comment
        self.editor: VerdictEditor | None = None
        """Only while it is open."""
        self.number = Wrapped(look.serif(17, 600), look.theme.text)
        self.number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.about = Wrapped(look.sans(15), look.theme.text_2)
        self.said = Wrapped(look.serif(17, 400), look.theme.text)
        self.sign = QLabel()
        self.verdict = Wrapped(look.sans(15, 600), look.theme.text)
        self.open = Button(look, words.ANSWER, kind="link")
        self.open.done.connect(self._on_open)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._look.px
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.about, 1)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self._outcome())
        column.addWidget(rule())

    def _outcome(self) -> QWidget:
        """What became of it, and the way to answer it."""
        px, top = self._look.px, Qt.AlignmentFlag.AlignTop
        self._under = QWidget()
        row = QHBoxLayout(self._under)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for part in (self.sign, self.verdict):
            # Level with the word on the button.
            part.setContentsMargins(0, px(_LEVEL), 0, px(_LEVEL))
        row.addWidget(self.sign, 0, top)
        row.addWidget(self.verdict, 1, top)
        row.addWidget(self.open, 0, top)
        row.addStretch(0)
        return self._under

    # --- drawing ---------------------------------------------------------------------------

    def show_comment(self, comment: CommentPicture, note: str | None, *, changes: bool) -> None:
        """`note`: it is open, with this in its field; `changes`: it can be answered."""
        drawn = (comment, words.said(comment.text), note is None, changes)
        if drawn == self._drawn:
            return
        self._drawn, self.comment = drawn, comment
        self.number.set_text(str(comment.number))
        self.said.set_text(words.said(comment.text))
        self._show_reply(is_open=note is not None)
        verb = words.CHANGE if comment.reply else words.ANSWER
        self.open.set_text(verb)
        self.open.setAccessibleName(words.action(verb, comment.number))
        self.open.setVisible(changes and note is None)
        self._show_editor(note)

    def show_about(self, earlier: int | None) -> None:
        """`earlier`: the concept that it is about, if that is not the present one."""
        comment = self.comment
        self.about.set_text(words.about(comment.who, comment.at, earlier))

    def _show_reply(self, *, is_open: bool) -> None:
        reply, theme = self.comment.reply, self._look.theme
        shows = reply is not None and not is_open
        self.sign.setVisible(shows)
        self.verdict.setVisible(shows)
        self._under.setVisible(not is_open)
        if reply is None:
            return
        colour = theme.good if reply.taken_over else theme.text
        size = QSize(self._look.px(18), self._look.px(18))
        sign = icon("check" if reply.taken_over else "close", colour)
        self.sign.setPixmap(sign.pixmap(size))
        self.verdict.set_colour(colour)
        self.verdict.set_text(words.verdict(reply))

    def _show_editor(self, note: str | None) -> None:
        if note is None:
            if self.editor is not None:
                self.editor.hide()
            return
        if self.editor is None:
            self.editor = self._made_editor()
        self.editor.show_note(note, is_change=self.comment.reply is not None)
        self.editor.show()

    def _made_editor(self) -> VerdictEditor:
        editor = VerdictEditor(self._look, self.comment.number)
        editor.typed.connect(self._on_typed)
        editor.given.connect(self._on_given)
        editor.left.connect(self.left)
        editor.refused.connect(self.refused)
        self._column.insertWidget(self._column.indexOf(self._under), editor)
        return editor

    # --- asking ----------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 Qt's name
        """A comment that waits opens wherever it is pressed."""
        if self.open.isVisible() and self.comment.reply is None:
            self._on_open()
        event.accept()

    @Slot()
    def _on_open(self) -> None:
        self.asked.emit(self.comment.id)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.typed.emit(self.comment.id, text)

    @Slot(bool, str)
    def _on_given(self, taken_over: bool, note: str) -> None:
        self.given.emit(self.comment.id, taken_over, note)
