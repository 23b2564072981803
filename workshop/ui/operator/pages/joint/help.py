"""The explanation of a question, for who asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.texts.ui import joint as words
from workshop.ui.kit.button import Button
from workshop.ui.kit.text import label

if TYPE_CHECKING:
    from workshop.pictures.desk import DeskJoint
    from workshop.ui.operator.room import Room


class HelpText(QWidget):
    """Folded until somebody opens it; the prompt, its help and examples."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(room.look.px(6))
        self.fold = Button(room.look, words.HELP, kind="link")
        self.fold.done.connect(self._on_fold)
        self.text = label("", "body")
        self.text.hide()
        lines.addWidget(self.fold)
        lines.addWidget(self.text)

    def show_question(self, joint: DeskJoint) -> None:
        """Of this question."""
        question = joint.question
        examples = (f"• {each}" for each in question.examples)
        self.text.setText(
            "\n".join((question.prompt, "", question.help.strip(), *examples)).strip()
        )
        self.setVisible(bool(question.help or question.examples))

    @Slot()
    def _on_fold(self) -> None:
        self.text.setVisible(self.text.isHidden())
