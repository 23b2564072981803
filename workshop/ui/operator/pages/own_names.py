"""Who has not sent yet: names for the operator alone, only when asked, never when anonymous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workshop.domain.settings import Attribution
from workshop.texts.counting import listed, with_colon
from workshop.texts.ui import own as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.domain.ids import QuestionId
    from workshop.pictures.operator import OperatorPicture
    from workshop.ui.theme.look import Look


class Missing(QWidget):
    """A button, and under it the names per group once it was pressed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._wanted: tuple[str, ...] = ()
        """What the names say, once somebody asks."""
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
        self._wanted = lines
        if not self.names.isHidden():
            self._show_lines()

    def _show_lines(self) -> None:
        """Lines change with every answer: only those that did are set anew."""
        while self._lines.count() < len(self._wanted):
            self._lines.addWidget(label(""))
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            line = item.widget() if item is not None else None
            assert isinstance(line, QLabel)  # noqa: S101 nothing else is put there
            text = self._wanted[place] if place < len(self._wanted) else ""
            if line.text() != text:
                line.setText(text)
            line.setVisible(bool(text))

    @Slot()
    def _on_button(self) -> None:
        opens = self.names.isHidden()
        if opens:
            self._show_lines()
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
