"""Before the door is opened: how people join, and the name of the room's Wi-Fi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workshop.domain.settings import Joining
from workshop.texts.ui import tablets as words
from workshop.ui.kit.field import Field
from workshop.ui.kit.radio import Radio
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from workshop.ui.theme.look import Look


class JoiningPart(QWidget):
    """Two ways to join, and two fields that may stay empty."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(words.HOW, "heading"))
        group = QButtonGroup(self)
        self.ways = {each: Radio(look, words.JOINING[each]) for each in Joining}
        self._means: dict[Joining, QLabel] = {}
        for each, radio in self.ways.items():
            group.addButton(radio)
            column.addWidget(radio)
            self._means[each] = label(role="small")
            self._means[each].setContentsMargins(look.px(32), 0, 0, look.px(10))
            column.addWidget(self._means[each])
        self.ways[Joining.FREE].setChecked(True)
        self.network = Field(look, "network", words.WIFI, words.WIFI_HINT)
        self.password = Field(look, "password", words.PASSWORD, words.PASSWORD_HINT)
        self.password.line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(self.network)
        row.addWidget(self.password)
        column.addSpacing(look.px(12))
        column.addLayout(row)

    @property
    def joining(self) -> Joining:
        """The way that is chosen."""
        return next(each for each, radio in self.ways.items() if radio.isChecked())

    def set_nameless(self, *, nameless: bool) -> None:
        """What each way means differs in an anonymous evening."""
        means = words.JOINING_MEANS_NAMELESS if nameless else words.JOINING_MEANS
        for each, line in self._means.items():
            line.setText(means[each])
            self.ways[each].setAccessibleDescription(means[each])
