"""All comments under each other, of which one is open; what is typed in stays in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.ids import CommentId
from workshop.texts.ui import comments as words
from workshop.ui.kit.clearing import discard
from workshop.ui.kit.text import label
from workshop.ui.operator.pages.report.comments.row import CommentRow

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from workshop.pictures.account import AccountPicture
    from workshop.pictures.comments import CommentPicture
    from workshop.ui.operator.pages.report.comments.draft import CommentsDraft
    from workshop.ui.theme.look import Look

_LOWEST: Final = 60


def can_change(account: AccountPicture) -> bool:
    """Whether an answer may be given, or changed."""
    return account.seal is None and not account.is_sealing


class CommentList(QScrollArea):
    """Rows stay where they are; only what changed is drawn."""

    opened = Signal()
    """Another one is open."""
    given = Signal(str, bool, str)
    """(id, taken over, note)."""
    refused = Signal(str)

    def __init__(self, look: Look, draft: CommentsDraft, form: QWidget) -> None:
        """`form` stands under them: as it grows it needs the same room to move in."""
        super().__init__()
        self._look, self._draft, self._form = look, draft, form
        self._account: AccountPicture | None = None
        self._open: CommentId | None = None
        self._follows = True
        """The open one stays in sight, until somebody goes elsewhere."""
        self.rows: dict[CommentId, CommentRow] = {}
        self.nothing, self.goes = label(role="second"), label(words.TOGETHER, "small")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, look.px(6), 0)
        self._column.setSpacing(look.px(4))
        for part in (self.nothing, self.goes, form):
            self._column.addWidget(part)
        self._column.addStretch(1)
        inside.setMinimumHeight(1)  # else wrapping words ask for the height of a narrow column
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.COMMENTS)
        self.setMinimumHeight(look.px(_LOWEST))
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)

    # --- drawing ---------------------------------------------------------------------------

    def show_account(self, account: AccountPicture) -> None:
        """All of them, as they stand now."""
        self._account = account
        self.nothing.setVisible(not account.comments)
        self.nothing.setText(words.NOTHING if can_change(account) else words.NOTHING_CAME)
        self.goes.setVisible(bool(account.comments))
        self.show_rows()

    @Slot()
    def show_rows(self) -> None:
        """Another one may be open."""
        if self._account is None:
            return
        former, self._open = self._open, self._to_open(self._account)
        had_keys = former is not None and self._has_keys(former)
        self._make_rows(self._account.comments)
        for each in self._account.comments:
            self._show_row(self._account, each)
        if self._open != former:
            self._show_opened(takes_keys=had_keys)
            self.opened.emit()

    @property
    def waiting(self) -> int:
        """How many have no answer, besides the one that is open."""
        comments = self._account.comments if self._account else ()
        return sum(each.reply is None and each.id != self._open for each in comments)

    def _to_open(self, account: AccountPicture) -> CommentId | None:
        if not can_change(account):
            return None
        if any(each.id == self._draft.opened for each in account.comments):
            return self._draft.opened
        return next((each.id for each in account.comments if each.reply is None), None)

    def _make_rows(self, comments: tuple[CommentPicture, ...]) -> None:
        present = {each.id for each in comments}
        for gone in [each for each in self.rows if each not in present]:
            discard(self.rows.pop(gone))
        for at, each in enumerate(comments):
            row = self.rows.get(each.id) or self._made_row(each)
            if self._column.indexOf(row) != at:
                self._column.insertWidget(at, row)

    def _made_row(self, comment: CommentPicture) -> CommentRow:
        row = self.rows[comment.id] = CommentRow(self._look, comment)
        row.asked.connect(self._on_asked)
        row.typed.connect(self._on_typed)
        row.left.connect(self._on_left)
        row.given.connect(self.given)
        row.refused.connect(self.refused)
        return row

    def _show_row(self, account: AccountPicture, comment: CommentPicture) -> None:
        row, note = self.rows[comment.id], None
        if comment.id == self._open:
            before = str(comment.reply.note) if comment.reply else ""
            note = self._draft.notes.get(comment.id, before)
        row.show_comment(comment, note, changes=can_change(account))
        row.show_about(None if comment.concept == account.concept else comment.concept)

    # --- opening ---------------------------------------------------------------------------

    @Slot(str)
    def _on_asked(self, comment: str) -> None:
        self._draft.opened = CommentId(comment)
        self.show_rows()
        self._begin(CommentId(comment))

    @Slot()
    def _on_left(self) -> None:
        """The answer stays as it was."""
        if self._draft.opened is not None:
            self._draft.notes.pop(self._draft.opened, None)
        self._draft.opened = None
        self.show_rows()

    @Slot(str, str)
    def _on_typed(self, comment: str, note: str) -> None:
        self._draft.notes[CommentId(comment)] = note

    def _has_keys(self, comment: CommentId) -> bool:
        row, focus = self.rows.get(comment), QApplication.focusWidget()
        return row is not None and focus is not None and row.isAncestorOf(focus)

    def _begin(self, comment: CommentId | None) -> None:
        row = self.rows.get(comment) if comment else None
        if row is not None and row.editor is not None:
            row.editor.begin()
        else:
            self.setFocus()

    def _show_opened(self, *, takes_keys: bool) -> None:
        """Whoever answered with the keyboard goes on with the next one."""
        if takes_keys:
            self._begin(self._open)
        self._follows = True
        QTimer.singleShot(0, self, self._keep_in_sight)  # when it has been laid out

    # --- in sight --------------------------------------------------------------------------

    def begin_form(self) -> None:
        """Go to what stands under them."""
        self._follows = False
        QTimer.singleShot(0, self, self._go_to_form)

    @Slot()
    def _go_to_form(self) -> None:
        focus = QApplication.focusWidget()
        fits = self._form.height() <= self.viewport().height()
        is_in = focus is not None and self._form.isAncestorOf(focus)
        self.ensureWidgetVisible(focus if is_in and focus and not fits else self._form, 0, 0)

    @Slot()
    def _keep_in_sight(self) -> None:
        """What is typed in, else the one that is open unless somebody went elsewhere."""
        focus = QApplication.focusWidget()
        if focus is not None and self._form.isAncestorOf(focus):
            self._go_to_form()
            return
        row = self.rows.get(self._open) if self._open else None
        if row is None or not self._follows:
            return
        has_keys = focus is not None and row.isAncestorOf(focus)
        if has_keys or focus is None or not self.isAncestorOf(focus):
            self._scroll_to(row, has_keys=has_keys)

    def _scroll_to(self, row: CommentRow, *, has_keys: bool) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top, bottom = row.y(), row.y() + row.height()
        if bottom > bar.value() + room:
            bar.setValue(bottom - room)
        if top < bar.value() and not (has_keys and row.height() > room):
            bar.setValue(top)

    @Slot()
    def _on_scrolled(self) -> None:
        self._follows = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 Qt's name
        super().showEvent(event)
        self._follows = not self._draft.is_hearing
        QTimer.singleShot(0, self, self._keep_in_sight)
