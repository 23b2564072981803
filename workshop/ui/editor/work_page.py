"""Where a programme is made: its outline, the form of what is chosen, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workshop.domain.errors import WorkshopError
from workshop.domain.tree import found_at
from workshop.texts.explaining import explain
from workshop.texts.ui import editor as words
from workshop.ui.editor.bar import WorkBar
from workshop.ui.editor.faults import FaultsPanel, node_of
from workshop.ui.editor.forms import Form, shape
from workshop.ui.editor.outline import Outline
from workshop.ui.editor.preview import PreviewPanel
from workshop.ui.kit.button import Button
from workshop.ui.kit.check_box import CheckBox
from workshop.ui.kit.text import label, set_role
from workshop.ui.kit.tip import set_tip
from workshop.ui.start.scrolling import ScrollingPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from workshop.domain.tree import Place
    from workshop.ui.editor.work import Work
    from workshop.ui.kit.choosing import Choose
    from workshop.ui.theme.look import Look

_SIDE: Final = 20
_BESIDE: Final = 1000
"""How wide the page must be for the preview to stand beside the form."""


class WorkPage(QWidget):
    """Three columns under a bar."""

    closed = Signal()

    def __init__(self, look: Look, work: Work, choose_target: Choose) -> None:
        super().__init__()
        self.look, self.work, self._choose = look, work, choose_target
        self.outline = Outline(look, work)
        self.preview = PreviewPanel(look, work)
        self.faults = FaultsPanel(look)
        self.bar = WorkBar(look)
        self.undo, self.redo = self.bar.undo, self.bar.redo
        self.save_as, self.use = self.bar.save_as, self.bar.use
        self.back, self.look_at = self.bar.back, self.bar.look_at
        self.message = label(work.opened.note, "small", wraps=False)
        self._scroll = ScrollingPage()
        self._scroll.body.setContentsMargins(look.px(_SIDE), look.px(14), look.px(_SIDE), 0)
        self.form: Form | None = None
        self._shape: object = None
        self._lay_out()
        self._connect()
        self._refresh()
        self._show_checked()

    # --- laying out ------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.outline)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._scroll, 1)
        middle.addWidget(self.faults)
        panes.addLayout(middle, 1)
        panes.addWidget(self.preview)
        whole.addLayout(panes, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("actions")
        row = QHBoxLayout(foot)
        row.setContentsMargins(self.look.px(12), self.look.px(4), self.look.px(12), self.look.px(4))
        row.setSpacing(self.look.px(12))
        self.count = Button(self.look, "", kind="small")
        self.names = CheckBox(self.look, words.NAMES)
        self.names.setAccessibleName(words.NAMES)
        set_tip(self.names, words.NAMES_MEAN)
        self.names.setAccessibleDescription(words.NAMES_MEAN)
        row.addWidget(self.count)
        row.addWidget(self.names)
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.message.setMinimumWidth(1)
        row.addWidget(self.message, 1)
        return foot

    def _connect(self) -> None:
        work = self.work
        work.changed.connect(self._refresh)
        work.checked.connect(self._show_checked)
        work.kept.connect(self._on_kept)
        self.outline.told.connect(self._tell)
        self.faults.asked.connect(self.go)
        self.count.done.connect(self._on_count)
        self.names.toggled.connect(self._on_names)
        self.back.done.connect(self.close_up)
        self.undo.done.connect(work.undo)
        self.redo.done.connect(work.redo)
        self.look_at.done.connect(self._on_look_at)
        self.save_as.done.connect(self._on_save_as)
        self.use.done.connect(self._on_use)
        keys = QKeySequence.StandardKey
        for key, slot in ((keys.Undo, work.undo), (keys.Redo, work.redo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(slot)
        if QKeySequence(keys.Redo) != QKeySequence("Ctrl+Y"):
            QShortcut(QKeySequence("Ctrl+Y"), self).activated.connect(work.redo)

    # --- showing ---------------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        self.outline.refresh()
        self.undo.set_blocked("" if self.work.can_undo else words.NOTHING_TO_UNDO)
        self.redo.set_blocked("" if self.work.can_redo else words.NOTHING_TO_REDO)
        wanted = shape(self.work)
        if self.form is None or wanted != self._shape:
            self._build(is_other=self.form is None or self.form.node != self.work.node)
            self._shape = wanted
        else:
            self.form.refresh()
        self.preview.refresh()

    def _build(self, *, is_other: bool) -> None:
        """Another form; somebody who was typing goes on where they were."""
        old, here, cursor = self.form, self._focused_place(), _cursor_of(QApplication.focusWidget())
        self.form = Form(self.look, self.work, self.work.node)
        self._scroll.body.insertWidget(0, self.form)
        self.form.show()  # now: else it cannot take the focus yet
        if old is not None:
            self._scroll.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        wanted, self.work.wanted = self.work.wanted or here, None
        if wanted is not None and (row := self.form.row_at(wanted)) is not None:
            row.take_focus()
            if wanted == here:
                _put_cursor(row.field, cursor)

    def _focused_place(self) -> Place | None:
        focused = QApplication.focusWidget()
        rows = [] if self.form is None else self.form.every_row()
        return next((each.place for each in rows if each.field is focused), None)

    @Slot()
    def _show_checked(self) -> None:
        faults = self.work.faults
        self.count.set_text(words.missing(len(faults)))
        self.faults.show_faults(faults)
        self.outline.refresh()
        if self.form is not None:
            self.form.show_faults()
        self.preview.refresh()

    @Slot(str)
    def _on_kept(self, problem: str) -> None:
        self._tell(problem or words.KEPT, is_problem=bool(problem))

    @Slot(str)
    def _tell(self, sentence: str, *, is_problem: bool = False) -> None:
        set_role(self.message, "attention" if is_problem else "small")
        self.message.setText(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        is_wide = event.size().width() >= self.look.px(_BESIDE)
        if is_wide == self.look_at.isHidden():
            return
        self.look_at.setVisible(not is_wide)
        self.outline.show()
        self.preview.setVisible(is_wide)

    @Slot()
    def _on_look_at(self) -> None:
        """Where there is no room for both: how it looks, or the parts of the programme."""
        self.preview.setVisible(self.preview.isHidden())
        self.outline.setVisible(self.preview.isHidden())
        self.look_at.set_on(self.preview.isVisible())

    # --- going to a place ------------------------------------------------------------------

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show the form of this place, with the keyboard in it."""
        node = node_of(place)
        if found_at(self.work.document, node) is None:
            return
        self.work.choose(node)
        if self.form is not None and (row := self.form.row_at(place)) is not None:
            row.take_focus()
            # Later: a form that just came does not know yet how tall it is.
            QTimer.singleShot(0, self, self._show_focused)

    @Slot()
    def _show_focused(self) -> None:
        if (focused := QApplication.focusWidget()) is not None:
            self._scroll.ensureWidgetVisible(focused)

    @Slot()
    def _on_count(self) -> None:
        if self.work.faults:
            self.faults.setVisible(self.faults.isHidden())
            if self.faults.isVisible() and self.faults.lines:
                self.faults.lines[0].setFocus()

    @Slot(bool)
    def _on_names(self, shows: bool) -> None:
        self.work.show_names(shows=shows)

    # --- files -----------------------------------------------------------------------------

    @Slot()
    def _on_use(self) -> None:
        self.work.check()
        if self.work.faults:
            self.work.keep()
            self._tell(words.NOT_YET, is_problem=True)
            self.faults.show()
            self.faults.lines[0].setFocus()
            return
        problem = self.work.put_to_use()
        version = found_at(self.work.document, ("version",))
        done = words.used_as(version if isinstance(version, int) else 1)
        self._tell(problem or done, is_problem=bool(problem))

    @Slot()
    def _on_save_as(self) -> None:
        self.work.keep()
        proposed = self.work.bench.folder() / words.file_name(self.work.title)
        self._choose(self.window(), words.CHOOSE_TARGET, words.FILES, proposed, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write it to this file."""
        try:
            self.work.bench.save_as(path, self.work.document)
        except WorkshopError as error:
            self._tell(explain(error), is_problem=True)
            return
        self._tell(words.SAVED_AS)

    @Slot()
    def close_up(self) -> None:
        """Back to all programmes; the draft stays."""
        self.work.keep()
        self.closed.emit()


def _cursor_of(field: QWidget | None) -> int:
    """Where somebody is in what they type."""
    return field.cursorPosition() if isinstance(field, QLineEdit) else 0


def _put_cursor(field: QWidget, cursor: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(cursor)
