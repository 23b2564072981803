"""Who has not sent yet: names for the operator alone, only when asked, never when anonymous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.domain.settings import Attribution
from workshop.texts.counting import listed, with_colon
from workshop.texts.ui import own as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.clearing import clear
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look


class Missing(QWidget):
    """A button, and under it the names per group once it was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        self.button = Button(look, words.SHOW_NAMES, kind="link")
        self.button.done.connect(self._on_button)
        column.addWidget(self.button)
        self.names = QWidget()
        self._lines = QVBoxLayout(self.names)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(look.px(4))
        column.addWidget(self.names)
        self.names.hide()

    def show_people(self, picture: OperatorPicture, question: QuestionId | None) -> None:
        """Whoever is there, may answer, and has not; of no question nobody."""
        if question is None or picture.shared.attribution is Attribution.ANONYMOUS:
            lines: tuple[str, ...] = ()
        else:
            lines = _lines(picture, question)
        self.setVisible(bool(lines))
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._lines)
        for line in lines:
            self._lines.addWidget(label(line))

    @Slot()
    def _on_button(self) -> None:
        opens = self.names.isHidden()
        self.names.setVisible(opens)
        self.button.set_text(words.HIDE_NAMES if opens else words.SHOW_NAMES)


def _lines(picture: OperatorPicture, question: QuestionId) -> tuple[str, ...]:
    answering = {role.key for role in picture.roles if role.answers}
    groups: dict[str, list[str]] = {}
    for each in picture.people:
        if each.there and each.role in answering and question not in each.answered:
            groups.setdefault(each.group, []).append(each.name)
    in_order = sorted(groups.items(), key=lambda group: (not group[0], group[0]))
    return tuple(
        f"{with_colon(name or words.NO_GROUP)} {listed(names)}" for name, names in in_order
    )
