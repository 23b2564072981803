"""The page of the phase *Samen*: sources at the left, the sheet at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workshop.domain.commands import RemarkKind
from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label
from workshop.ui.operator.page import Page
from workshop.ui.operator.pages.joint.editor import JointEditor
from workshop.ui.operator.pages.joint.help import HelpText
from workshop.ui.operator.pages.joint.sources import SourceList
from workshop.ui.operator.sealed import changing

if TYPE_CHECKING:
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.operator.room import Room

_NARROW: Final = 640
"""Below this width the sources take turns with the sheet."""
_SOURCES: Final = 214


class JointPage(Page):
    """Writes as the room talks; nothing typed is lost, wherever the operator goes."""

    scrolls = False

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        look = room.look
        self.editor = JointEditor(room)
        self.sources = SourceList(look)
        self.nothing = label(words.NO_QUESTION, "words")
        self.nothing.hide()
        self._shows_sources = self._is_making_room = False
        self.turn_over = Button(look, words.SHOW_SOURCES, kind="quiet", sign="swap")
        self.turn_over.hide()
        self.go_on = Button(look, words.GO_ON, kind="primary")
        self.unseen = Button(look, words.UNSEEN, sign="hidden")
        asks = words.ADD_REMARK[RemarkKind.DISSENT]
        self.dissent = changing(Button(look, asks, kind="quiet", sign="add"))
        self.editor.remarks.buttons[RemarkKind.DISSENT].hide()  # it stands in sight, below
        self.help = HelpText(room)
        self._lay_out(look.px(28), look.px(_SOURCES))
        self.set_actions(self.go_on, self.unseen, self.dissent)
        self._wire()

    def _lay_out(self, gap: int, wide: int) -> None:
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.turn_over, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(gap)
        self._wide = wide
        row.addWidget(self.sources)
        inside = QWidget()
        inside.setMinimumHeight(1)  # else it would be as high as it is at its narrowest
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, gap // 4, 0)
        lines.addWidget(self.editor)
        lines.addWidget(self.help)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        row.addWidget(self._area, 1)
        self.body.addLayout(row, 1)

    def _wire(self) -> None:
        self.editor.writer.saved.connect(self.tell_saved)
        self.editor.writer.refused.connect(self.tell)
        self.editor.state.connect(self._on_state)
        self.editor.target.connect(self._on_target)
        self.sources.toggled.connect(self.editor.taking.press)
        self.turn_over.done.connect(self._on_turn_over)
        self.go_on.done.connect(self._on_go_on)
        self.unseen.done.connect(self._on_unseen)
        self.dissent.done.connect(self._on_dissent)
        self._area.verticalScrollBar().rangeChanged.connect(self._on_range)
        keys = QKeySequence(QKeySequence.StandardKey.Save)
        QShortcut(keys, self, self._on_save, context=Qt.ShortcutContext.WindowShortcut)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self.room.look.px(_NARROW)
        self.turn_over.setVisible(narrow and not self.editor.isHidden())
        self.turn_over.set_text(words.SHOW_ANSWER if self._shows_sources else words.SHOW_SOURCES)
        self._area.setVisible(not narrow or not self._shows_sources)
        self.sources.setVisible(not narrow or self._shows_sources)
        self.sources.setMinimumWidth(self._wide)
        self.sources.setMaximumWidth(16_777_215 if narrow else self._wide)

    # --- the page's own --------------------------------------------------------------------

    def show_picture(self, picture: OperatorPicture) -> None:
        self.editor.writer.see(picture)
        here = picture.desk
        asks = here is not None and bool(here.joint)
        self.nothing.setVisible(not asks)
        self.editor.setVisible(asks)
        self.dissent.setVisible(asks)
        if here is not None and asks:
            self.sources.show_picture(here, picture.shared.harvest)
            self.help.show_question(here.joint[min(self.room.desk.question, len(here.joint) - 1)])
            self.editor.show_step(here)
        self.unseen.set_on(self.editor.writer.unseen)

    def leave(self) -> None:
        self.editor.leave()

    @Slot(str)
    def _on_state(self, missing: str) -> None:
        self.go_on.set_blocked(words.not_yet(missing))
        entry_waits = self.editor.writer.has_waiting()
        if missing or entry_waits:
            self.set_consequence(missing or words.NOT_SAVED)

    @Slot(str, object)
    def _on_target(self, kind: str, sources: tuple[str, ...]) -> None:
        self.sources.heading.setText(words.SOURCES_FOR.get(kind, words.SOURCES))
        self.sources.mark(sources)

    @Slot()
    def _on_turn_over(self) -> None:
        self._shows_sources = not self._shows_sources
        self._arrange()

    @Slot()
    def _on_go_on(self) -> None:
        self.editor.writer.flush()
        self.room.desk.next()

    @Slot()
    def _on_unseen(self) -> None:
        writer = self.editor.writer
        writer.unseen = not writer.unseen
        self.unseen.set_on(writer.unseen)
        self.editor.aloud.tell()

    @Slot()
    def _on_dissent(self) -> None:
        """Straight to the words of who sees it otherwise; the sources are theirs from here on."""
        self._shows_sources = False
        self._arrange()
        self._is_making_room = True
        self.editor.remarks.begun.emit(RemarkKind.DISSENT)
        self._show_focus()

    @Slot()
    def _on_range(self) -> None:
        """The page grew: only now is it known where the new words stand."""
        if self._is_making_room:
            self._is_making_room = False
            QTimer.singleShot(0, self, self._show_focus)

    @Slot()
    def _show_focus(self) -> None:
        found = QApplication.focusWidget()
        if found is not None and self._area.isAncestorOf(found):
            self._area.ensureWidgetVisible(found)

    @Slot()
    def _on_save(self) -> None:
        if self.isVisible():
            self.editor.writer.flush()
