"""What is in hand: the question in large letters, or the name of a page beside the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.domain.programme import Phase
from workshop.texts import promises
from workshop.texts.ui import operator as words
from workshop.texts.ui.actions import ACTIONS
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label, set_role
from workshop.ui.operator.phases import PhaseTabs

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workshop.domain.programme import Question
    from workshop.pictures.desk import DeskPicture
    from workshop.ui.operator.desk import Desk
    from workshop.ui.operator.page import Page
    from workshop.ui.theme.look import Look


class Header(QWidget):
    """Title and phases; beside a page there is a way back instead of the phases."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        side = look.px(28)
        self._look = look
        lines = self._lines = QVBoxLayout(self)
        lines.setContentsMargins(side, look.px(16), side, 0)
        lines.setSpacing(look.px(10))
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        self._title, self._under = label("", "title"), label("", "second")
        row.addWidget(self._title, 1)
        back = ACTIONS["close"]
        self._back = Button(look, back.title, kind="quiet", sign="close", key=back.key)
        self._back.done.connect(desk.close)
        row.addWidget(self._back)
        lines.addLayout(row)
        lines.addWidget(self._under)
        self.tabs = PhaseTabs(look)
        lines.addWidget(self.tabs)

    def set_narrow(self, *, is_narrow: bool, is_small: bool) -> None:
        """Less around it where there is little room."""
        side, above = self._look.px(20 if is_narrow else 28), self._look.px(6 if is_small else 16)
        self._lines.setContentsMargins(side, above, side, 0)
        self._lines.setSpacing(self._look.px(4 if is_small else 10))
        set_role(self._title, "heading" if is_narrow else "title")
        self.tabs.set_narrow(is_narrow=is_narrow, is_small=is_small)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The question is never squeezed, however much the page would like to have."""
        self._title.setMinimumHeight(0)  # a label never says that it needs less than it must have
        self._title.setMinimumHeight(max(0, self._title.heightForWidth(self._title.width())))

    def show_page(self, page: Page) -> None:
        """What the page in front is about."""
        is_beside = bool(self._desk.page)
        self._title.setText(page.title if is_beside else question_in_hand(self._desk))
        self._fit()
        self._under.setText(page.subtitle if is_beside else aid_in_hand(self._desk))
        self._under.setVisible(bool(self._under.text()))
        self._back.setVisible(is_beside)
        self.tabs.setVisible(not is_beside)
        self.tabs.show_phase(None if is_beside else self._desk.phase)


def question_in_hand(desk: Desk) -> str:
    """The question that the phase works on; else the title of the step."""
    here = desk.here
    if here is None:
        return words.NO_STEPS
    asked = _asked(here, desk.phase)
    return asked[min(desk.question, len(asked) - 1)].prompt if asked else here.step.title


def aid_in_hand(desk: Desk) -> str:
    """That the step or the question is an aid of this app; nothing where it is not."""
    here = desk.here
    if here is None:
        return ""
    asked = _asked(here, desk.phase)
    question = asked[min(desk.question, len(asked) - 1)].aid if asked else False
    return promises.aid(step=here.step.aid, question=question)


def _asked(here: DeskPicture, phase: Phase) -> tuple[Question, ...]:
    match phase:
        case Phase.OWN | Phase.SHOW:
            return tuple(each.shared.question for each in here.own)
        case Phase.JOINT | Phase.POLL:
            return tuple(each.question for each in here.joint)
        case _:
            return ()
