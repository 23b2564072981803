"""Fields to type or choose in, each with a text for a value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workshop.domain.programme import POSITION_LIMIT, WEIGH_TOTAL
from workshop.domain.wording import clean
from workshop.texts.ui import joint as words
from workshop.ui.kit.text import label, set_state
from workshop.ui.kit.wrapping import wrapped_height

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from workshop.ui.theme.look import Look

_STEP: Final = 5
_PLACE: Final = 34
_AROUND: Final = 18
_MOST_AROUND: Final = 80


class Input(QWidget):
    """Something with a text in it."""

    edited = Signal(str)
    """Somebody typed or chose this."""
    left = Signal()
    """The focus went elsewhere."""
    entered = Signal()
    """The focus came."""

    def __init__(self, inner: QWidget, name: str) -> None:
        super().__init__()
        self.inner = inner
        inner.setAccessibleName(name)
        self.setFocusProxy(inner)
        inner.installEventFilter(self)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner)

    def text(self) -> str:
        """What is in it."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Have this in it; not called for what it says already."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Have this in it, without touching what says the same with a space more or less."""
        if clean(self.text()) != clean(text):
            self.inner.blockSignals(True)
            self.set_text(text)
            self.inner.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if watched is self.inner and event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        elif watched is self.inner and event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


class _Paper(QPlainTextEdit):
    """As high as its text."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self._around = _AROUND
        self.setProperty("role", "words")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)
        self.textChanged.connect(self.fit)

    @Slot()
    def fit(self) -> None:
        """Be as high as the text, and no less than some lines."""
        self.ensurePolished()
        metrics = QFontMetrics(self.font())
        margin = 2 * round(self.document().documentMargin())
        room = max(20, self.viewport().width() - margin)
        high = round(wrapped_height(self.toPlainText(), self.font(), room))
        around = self.height() - self.viewport().height()
        if self.isVisible() and 0 <= around < _MOST_AROUND:  # it means nothing before
            self._around = around
        high = max(high, self._lines * metrics.lineSpacing()) + margin + self._around + 2
        if high != self.minimumHeight():
            self.setFixedHeight(high)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 Qt's name
        super().resizeEvent(event)
        self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 Qt's name
        super().focusInEvent(event)
        self.fit()  # the border of a focused field is thicker

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 Qt's name
        super().focusOutEvent(event)
        self.fit()


class WordsInput(Input):
    """People's words, on as many lines as they need."""

    def __init__(
        self, look: Look, name: str, *, size_px: int = 0, lines: int = 1, hint: str = ""
    ) -> None:
        """`size_px` is for the words that name an entry; without one it is as usual."""
        self.paper = _Paper(lines)
        super().__init__(self.paper, name)
        self.paper.setPlaceholderText(hint)
        if size_px:
            size = look.px(size_px)
            self.paper.setStyleSheet(f"font-size: {size}px; font-weight: 600;")
        self.paper.textChanged.connect(self._on_changed)

    def text(self) -> str:
        return self.paper.toPlainText()

    def set_text(self, text: str) -> None:
        self.paper.setPlainText(text)
        self.paper.fit()

    @Slot()
    def _on_changed(self) -> None:
        self.edited.emit(self.text())


class NumberInput(Input):
    """A number with a decimal comma, and its unit."""

    def __init__(self, look: Look, name: str, unit: str) -> None:
        self._line = QLineEdit()
        super().__init__(self._line, name)
        self._line.setMaximumWidth(look.px(160))
        self._line.setPlaceholderText(unit)
        self._line.textEdited.connect(self.edited)

    def text(self) -> str:
        return self._line.text().replace(",", ".")

    def set_text(self, text: str) -> None:
        self._line.setText(text.replace(".", ","))


class PointsInput(Input):
    """Whole points of a hundred; the arrow keys go by five."""

    def __init__(self, look: Look, name: str) -> None:
        self._line = QLineEdit()
        super().__init__(self._line, name)
        self._line.setValidator(QIntValidator(0, WEIGH_TOTAL, self._line))
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.setFixedWidth(look.px(84))
        self._line.textEdited.connect(self.edited)

    def text(self) -> str:
        return self._line.text()

    def set_text(self, text: str) -> None:
        self._line.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()), 0)
            if by and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                points = int(self.text() or 0) + by
                self.set_text(str(min(WEIGH_TOTAL, max(0, points))))
                self.edited.emit(self.text())
                return True
        return super().eventFilter(watched, event)


class PlaceInput(Input):
    """Eleven places between two poles; the arrow keys move."""

    def __init__(self, look: Look, name: str, poles: tuple[str, str]) -> None:
        inner = QWidget()
        super().__init__(inner, name)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(look.px(3))
        self._group = QButtonGroup(inner)
        for place in range(-POSITION_LIMIT, POSITION_LIMIT + 1):
            button = _Place(look, words.place(place), f"{name} {words.place(place)}")
            button.installEventFilter(self)
            self._group.addButton(button, place + POSITION_LIMIT)
            row.addWidget(button, 1)
        lines.addLayout(row)
        ends = QHBoxLayout()
        first, second = label(poles[0], "label"), label(poles[1], "label")
        second.setAlignment(Qt.AlignmentFlag.AlignRight)
        ends.addWidget(first, 1)
        ends.addWidget(second, 1)
        lines.addLayout(ends)
        self._group.idClicked.connect(self._on_chosen)
        self.setFocusProxy(self._group.button(POSITION_LIMIT))

    def text(self) -> str:
        chosen = self._group.checkedId()
        return str(chosen - POSITION_LIMIT) if chosen >= 0 else ""

    def set_text(self, text: str) -> None:
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)
        if text:
            self._group.button(int(text) + POSITION_LIMIT).setChecked(True)

    def _step_from(self, place: _Place, by: int) -> None:
        button = self._group.button(self._group.id(place) + by)
        if button is not None:
            button.setFocus()
            button.click()

    @Slot(int)
    def _on_chosen(self, _: int) -> None:
        self.edited.emit(self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if by and isinstance(watched, _Place):
                self._step_from(watched, by)
                return True
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


class _Place(QPushButton):
    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__(text)
        self._look = look
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setProperty("place", "true")
        self.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        set_state(self, "on", "true" if on else "false")

    def sizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(_PLACE), self._look.px(40))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 Qt's name
        return QSize(self._look.px(20), self._look.px(40))
