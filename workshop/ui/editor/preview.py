"""How it looks: on the beamer, drawn as the room will see it, and about so on a tablet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop.texts.ui import editor as words
from workshop.ui.beamer.preview import Preview
from workshop.ui.editor.sample import question_at, slide_of
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label
from workshop.ui.operator.inputs.making import make_editor
from workshop.ui.start.scrolling import ScrollingPage
from workshop.ui.theme.tokens import for_beamer

if TYPE_CHECKING:
    from workshop.domain.programme import Question
    from workshop.ui.editor.work import Work
    from workshop.ui.theme.look import Look

WIDE: Final = 340


class PreviewPanel(QFrame):
    """Two tabs; drawn anew when the reader has looked."""

    def __init__(self, look: Look, work: Work) -> None:
        super().__init__()
        self._look, self._work = look, work
        self.setObjectName("column")
        self.setFixedWidth(look.px(WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(12))
        column.setSpacing(look.px(10))
        tabs = QHBoxLayout()
        self.tabs = [Button(look, text, kind="tab") for text in (words.BEAMER, words.TABLET)]
        for tab, slot in zip(self.tabs, (self.show_beamer, self.show_tablet), strict=True):
            tab.setMinimumHeight(look.px(40))
            tab.done.connect(slot)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        column.addLayout(tabs)
        self.beamer = Preview(look, for_beamer(look.theme))
        self.tablet = _Tablet(look)
        self.stack = QStackedWidget()
        place = QWidget()
        inside = QVBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.beamer)
        inside.addStretch(1)
        self.stack.addWidget(place)
        self.stack.addWidget(self.tablet)
        column.addWidget(self.stack, 1)
        self._asked: Question | None = None
        self.show_beamer()
        self.refresh()

    @Slot()
    def show_beamer(self) -> None:
        """What the room sees."""
        self._show(0)

    @Slot()
    def show_tablet(self) -> None:
        """What somebody with a tablet sees."""
        self._show(1)

    def _show(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        for at, tab in enumerate(self.tabs):
            tab.set_on(at == place)

    @Slot()
    def refresh(self) -> None:
        """Draw what the reader made of it."""
        programme, node = self._work.seen.programme, self._work.node
        slide = slide_of(programme, node)
        if slide is not None:  # else the reader has not looked at this part yet
            self.beamer.show_slide(slide, is_frozen=False, is_black=False)
        asked = question_at(programme, node)
        if asked != self._asked or asked is None:
            self._asked = asked
            self.tablet.show_question(asked)


class _Tablet(ScrollingPage):
    """A sheet with the question and what it is answered with."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(look.px(8))
        self.body.addWidget(label(words.ABOUT, "small"))
        self.sheet = QFrame()
        self.sheet.setObjectName("card")
        self._column = QVBoxLayout(self.sheet)
        side = look.px(14)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(look.px(10))
        self.body.addWidget(self.sheet)
        self.body.addStretch(1)

    def show_question(self, asked: Question | None) -> None:
        """This one from now on; what was tried goes."""
        clear(self._column)
        if asked is None:
            self._column.addWidget(label(words.PICK_QUESTION, "second"))
            return
        self._column.addWidget(label(asked.prompt or words.NOTHING_YET, "heading"))
        if asked.help:
            self._column.addWidget(label(asked.help, "second"))
        if asked.examples:
            self._column.addWidget(label(words.examples(asked.examples), "small"))
        editor = make_editor(self._look, asked)
        self._column.addWidget(editor, 0, Qt.AlignmentFlag.AlignTop)
