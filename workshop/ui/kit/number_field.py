"""A whole number that is typed; arrows up and down count too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from workshop.ui.theme.look import Look


class NumberField(QLineEdit):
    """Without small buttons: nobody hits them from a standing position. Empty is the lowest."""

    valueChanged = Signal()  # noqa: N815 as Qt calls it

    def __init__(self, look: Look, name: str, lowest: int, highest: int) -> None:
        super().__init__(str(lowest))
        self._lowest, self._highest = lowest, highest
        self.setValidator(QIntValidator(lowest, highest, self))
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(look.px(96))
        self.textChanged.connect(self._on_text)

    def value(self) -> int:
        """Within the limits, whatever stands there."""
        text = self.text()
        number = int(text) if text.isdecimal() else self._lowest
        return min(max(number, self._lowest), self._highest)

    def setValue(self, number: int) -> None:  # noqa: N802 as Qt calls it
        """Put it there, within the limits."""
        self.setText(str(min(max(number, self._lowest), self._highest)))

    @Slot()
    def _on_text(self) -> None:
        self.valueChanged.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 Qt's name
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()  # typing replaces it

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 Qt's name
        super().focusOutEvent(event)
        self.setValue(self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 Qt's name
        match event.key():
            case Qt.Key.Key_Up:
                self.setValue(self.value() + 1)
            case Qt.Key.Key_Down:
                self.setValue(self.value() - 1)
            case _:
                super().keyPressEvent(event)
